package lv.returnregister.shared;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/** One transaction manager serves every service, the engine and the Register's own alike. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    /** Left to itself, the interceptor would search the class of every call for the name of another manager. */
    @Bean
    SmartInitializingSingleton oneTransactionManager(TransactionInterceptor interceptor, TransactionManager manager) {
        return () -> {
            interceptor.setTransactionManager(manager);
            interceptor.setBeanFactory(null);
        };
    }
}
