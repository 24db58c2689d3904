package lv.returnregister.inbox.ui;

import java.time.Clock;
import java.util.Optional;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxFilter;
import lv.returnregister.inbox.Notices;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.KeyHint;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.NavigationEntry;
import lv.returnregister.shell.NavigationGroup;
import lv.returnregister.shell.OverdueCount;
import lv.returnregister.shell.ui.FrameItem;
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
    NavigationEntry workloadRoom() {
        return NavigationEntry.of(NavigationGroup.MANAGEMENT, "workload.title", WorkloadView.ROUTE, 30, "cockpit.use");
    }

    @Bean
    NavigationEntry absencesRoom() {
        return NavigationEntry.of(NavigationGroup.WORK, "absences.title", AbsencesView.ROUTE, 60, "inbox.use");
    }

    @Bean
    FrameItem noticeBell(Notices notices, Officers officers, Messages messages, Changes changes, Clock clock) {
        return officer -> officer.may("inbox.use")
                ? Optional.of(new NoticeBell(officer, notices, officers, messages, changes, clock))
                : Optional.empty();
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
