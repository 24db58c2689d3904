package lv.returnregister.safeguard;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of the safeguards as it is shipped. */
@Configuration(proxyBeanMethods = false)
class SafeguardConfiguration {

    @Bean
    SafeguardTable safeguardTable() throws IOException {
        return SafeguardTable.shipped();
    }
}
