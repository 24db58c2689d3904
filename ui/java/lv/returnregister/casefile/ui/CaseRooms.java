package lv.returnregister.casefile.ui;

import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the cases into the frame. */
@Configuration(proxyBeanMethods = false)
class CaseRooms {

    @Bean
    NavigationEntry caseListRoom() {
        return NavigationEntry.of(NavigationGroup.WORK, "cases.title", CaseListView.ROUTE, 20, "case.read");
    }

    @Bean
    NavigationEntry lawChangesRoom() {
        return NavigationEntry.of(NavigationGroup.ADMINISTRATION, "law.title", LawChangesView.ROUTE, 20, "law.compare");
    }
}
