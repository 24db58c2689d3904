package lv.returnregister.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for the whole application. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    RegisterClock clock() {
        return new RegisterClock();
    }
}
