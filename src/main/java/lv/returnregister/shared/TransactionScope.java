package lv.returnregister.shared;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.SimpleTransactionScope;

/**
 * The scope of what is kept for the length of one transaction, such as rows already read in it. A bean of this scope is
 * asked for by {@code ObjectProvider}; outside a transaction that is an error.
 */
@Configuration(proxyBeanMethods = false)
public class TransactionScope {

    public static final String NAME = "transaction";

    @Bean
    static BeanFactoryPostProcessor transactionScoped() {
        return factory -> factory.registerScope(NAME, new SimpleTransactionScope());
    }
}
