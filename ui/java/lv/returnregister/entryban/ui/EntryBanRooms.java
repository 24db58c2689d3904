package lv.returnregister.entryban.ui;

import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the list and the check of entry bans into the frame. */
@Configuration(proxyBeanMethods = false)
class EntryBanRooms {

    @Bean
    NavigationEntry entryBanListRoom() {
        return NavigationEntry.of(NavigationGroup.WORK, "bans.title", EntryBanListView.ROUTE, 40, "entry-ban.read");
    }

    @Bean
    NavigationEntry entryBanCheckRoom() {
        return NavigationEntry.of(
                NavigationGroup.WORK, "ban-check.title", EntryBanCheckView.ROUTE, 50, "entry-ban.check");
    }
}
