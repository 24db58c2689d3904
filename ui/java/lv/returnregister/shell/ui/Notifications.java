package lv.returnregister.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;

/** Short messages at the edge of the screen. A refusal stays until it is closed. */
public final class Notifications {

    private static final int MILLISECONDS = 4000;

    private Notifications() {}

    /** Something was done. */
    public static void done(String text) {
        Notification notification = new Notification("✓ " + text, MILLISECONDS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.open();
    }

    /** Something did not work. */
    public static void failed(String text) {
        sticky(new Span("▲ " + text));
    }

    /** A refusal: every failing condition in words. */
    public static void refused(Rejection rejection) {
        Div body = new Div();
        body.add(new Span("▲ " + Texts.text("shell.refused")));
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-violations");
        for (Violation violation : rejection.violations()) {
            list.add(new ListItem(Rejections.describe(violation)));
        }
        body.add(list);
        sticky(body);
    }

    private static void sticky(com.vaadin.flow.component.Component content) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setAssertive(true);
        notification.setDuration(0);
        Button close = new Button(Texts.text("shell.close"), event -> notification.close());
        Div row = new Div(content, close);
        row.getStyle().set("display", "flex").set("gap", "16px").set("align-items", "start");
        notification.add(row);
        notification.open();
    }
}
