package lv.returnregister.inbox.ui;

import lv.returnregister.access.Officer;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.shell.KeyHint;
import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import lv.returnregister.shell.OverdueCount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hangs the inbox into the frame: its room, the count of what is overdue, its keys. */
@Configuration(proxyBeanMethods = false)
class InboxRooms {

    @Bean
    NavigationEntry inboxRoom(Inbox inbox) {
        return NavigationEntry.of(NavigationGroup.WORK, "inbox.title", InboxView.ROUTE, 10, "inbox.use")
                .withBadge(() ->
                        inbox.counts(InboxFilter.of(InboxFilter.Scope.UNIT)).all());
    }

    @Bean
    OverdueCount overdueTasks(Inbox inbox) {
        return new OverdueCount() {
            @Override
            public int of(Officer officer) {
                return officer.may("inbox.use")
                        ? inbox.counts(InboxFilter.of(InboxFilter.Scope.UNIT)).overdue()
                        : 0;
            }

            @Override
            public String route() {
                return InboxView.ROUTE + "?scope=unit";
            }
        };
    }

    @Bean
    KeyHint inboxMoveKeys() {
        return new KeyHint("J + K", "inbox.keys.move", 110);
    }

    @Bean
    KeyHint inboxOpenKey() {
        return new KeyHint("Enter", "inbox.keys.open", 120);
    }

    @Bean
    KeyHint inboxNewCaseKey() {
        return new KeyHint("N", "inbox.keys.new-case", 130);
    }
}
