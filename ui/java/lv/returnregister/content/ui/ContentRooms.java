package lv.returnregister.content.ui;

import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the page into the frame, for everybody who has signed in. */
@Configuration(proxyBeanMethods = false)
class ContentRooms {

    @Bean
    NavigationEntry contentRoom() {
        return NavigationEntry.of(NavigationGroup.WORK, "content.title", RegisterContentView.ROUTE, 90, null);
    }
}
