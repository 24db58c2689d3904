package lv.returnregister.detention.ui;

import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the new case into the frame. */
@Configuration(proxyBeanMethods = false)
class IntakeRooms {

    @Bean
    NavigationEntry newCaseRoom() {
        return NavigationEntry.of(NavigationGroup.WORK, "new-case.title", NewCaseView.ROUTE, 15, "case.open");
    }
}
