package lv.returnregister.modelling.bundle;

import java.time.Clock;
import java.util.Optional;
import lv.returnregister.modelling.bundle.BundleKeys.Pair;
import lv.returnregister.shell.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the keys of bundles from the settings; a key that cannot be used stops the start, not the first bundle. */
@Configuration(proxyBeanMethods = false)
class BundleConfiguration {

    @Bean
    BundleKeys bundleKeys(
            JdbcClient jdbc,
            Clock clock,
            Installation installation,
            @Value("${register.bundle.key:}") String key,
            @Value("${register.bundle.key-file:}") String keyFile,
            @Value("${register.bundle.trusted:}") String trusted,
            @Value("${register.bundle.trusted-file:}") String trustedFile) {
        String given = BundleKeys.setting(key, keyFile);
        Optional<Pair> set = given.isBlank() ? Optional.empty() : Optional.of(BundleKeys.pair(given));
        BundleKeyStore store = new BundleKeyStore(jdbc, clock);
        return new BundleKeys(
                () -> set.isPresent() || installation.isProduction() ? set : store.pair(),
                BundleKeys.trusted(BundleKeys.setting(trusted, trustedFile)));
    }
}
