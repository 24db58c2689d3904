package lv.returnregister.inbox.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.inbox.Notices;
import lv.returnregister.inbox.Notices.Notice;
import lv.returnregister.shell.Changes;
import lv.returnregister.shell.Messages;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.LiveUpdates;
import lv.returnregister.shell.ui.Texts;

/**
 * The bell in the frame: how many notices about the officer's tasks are unread, and the latest ones. They count as read when
 * the list was opened and closed again, so that what is new can be seen in it.
 */
class NoticeBell extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    private final transient Notices notices;
    private final transient Officers officers;
    private final transient Messages messages;
    private final transient Clock clock;
    private final NativeButton bell = new NativeButton();
    private final Span count = new Span();
    private final Span said = new Span();
    private final UnorderedList list = new UnorderedList();
    private final Div body = new Div();
    private transient Instant shownAt = Instant.EPOCH;

    NoticeBell(Officer officer, Notices notices, Officers officers, Messages messages, Changes changes, Clock clock) {
        this.notices = notices;
        this.officers = officers;
        this.messages = messages;
        this.clock = clock;
        addClassName("rr-bell");
        count.addClassName("rr-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        bell.setId("notice-bell");
        bell.add(VaadinIcon.BELL_O.create(), count);
        said.addClassName("rr-only-read");
        said.getElement().setAttribute("role", "status");
        list.addClassName("rr-notices");
        body.addClassName("rr-notices-body");
        Popover popover = new Popover();
        popover.setTarget(bell);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setWidth("400px");
        popover.setModal(true);
        popover.setAriaLabel(Texts.text("notice.title"));
        Div inside = new Div(new H2(Texts.text("notice.title")), body);
        inside.addClassName("rr-notices-popover");
        popover.add(inside);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                show();
            } else if (event.isFromClient()) {
                notices.readAll(shownAt);
                count(false);
            }
        });
        add(bell, said, popover);
        LiveUpdates.follow(this, changes, Map.of(Notices.TOPIC, officer.signInName()::equals), () -> {
            count(true);
            if (popover.isOpened()) {
                show();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        count(false);
    }

    private void count(boolean aloud) {
        int unread = notices.unread();
        String words = messages.counted(Texts.language(), "notice.unread", unread);
        count.setText(unread > 99 ? "99+" : String.valueOf(unread));
        count.setVisible(unread > 0);
        bell.getElement().setAttribute("aria-label", words);
        bell.getElement().setAttribute("title", words);
        if (aloud && unread > 0) {
            said.setText(words);
        }
    }

    private void show() {
        shownAt = clock.instant();
        List<Notice> latest = notices.latest(SHOWN);
        body.removeAll();
        list.removeAll();
        if (latest.isEmpty()) {
            body.add(new EmptyState(Texts.text("notice.none"), Texts.text("notice.none.about")));
            return;
        }
        latest.forEach(notice -> list.add(item(notice)));
        body.add(list);
    }

    private ListItem item(Notice notice) {
        Anchor link = new Anchor(route(notice), words(notice));
        link.getElement().setAttribute("router-link", true);
        Span about = new Span(about(notice));
        about.addClassName("rr-second");
        Component mark = new Span(notice.read() ? "" : "●");
        mark.addClassName("rr-notice-mark");
        mark.getElement().setAttribute("aria-label", notice.read() ? "" : Texts.text("notice.new"));
        ListItem item = new ListItem(mark, new Div(link, about));
        item.getElement().setAttribute("data-read", String.valueOf(notice.read()));
        return item;
    }

    /** One task leads to its case, several to the inbox. */
    private static String route(Notice notice) {
        return notice.tasks() == 1 ? "case/" + notice.caseId() : InboxView.ROUTE + "?scope=mine";
    }

    private String words(Notice notice) {
        String kind = "notice." + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String tasks = notice.tasks() == 1
                ? "„" + notice.title().in(Texts.language()) + "” (" + notice.caseNumber() + ")"
                : messages.counted(Texts.language(), "notice.tasks", notice.tasks());
        String other = notice.other();
        if (other == null && !notice.several()) {
            return Texts.text(kind + ".unowned", tasks);
        }
        return Texts.text(kind, tasks, other == null ? Texts.text("notice.several") : name(other));
    }

    private String about(Notice notice) {
        String when = Dates.shortMinute(notice.at());
        return Officer.REGISTER.equals(notice.actedBy()) ? when : when + " · " + name(notice.actedBy());
    }

    private String name(String signInName) {
        return officers.find(signInName).map(Officer::displayName).orElse(signInName);
    }
}
