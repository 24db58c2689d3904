package lv.returnregister.workflow.ui;

import lv.returnregister.shell.KeyHint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys that work in forms, for the overlay of the frame. */
@Configuration(proxyBeanMethods = false)
class FormKeys {

    @Bean
    KeyHint submitForm() {
        return new KeyHint("Ctrl + Enter", "form.keys.submit", 110);
    }
}
