package lv.returnregister.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A card that shows what is recorded and, when asked, takes what is new in its own place. What is being typed is never
 * drawn over, whatever others do meanwhile.
 */
public abstract class EditableCard extends Card {

    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private final Div stop = new Div();
    private boolean editing;

    /** An empty card; whoever makes it calls {@link #refresh()} when it is ready. */
    protected EditableCard(String title, @Nullable Component aside) {
        Div head = new Div();
        head.addClassName("rr-card-head");
        head.add(new H2(title));
        if (aside != null) {
            head.add(aside);
        }
        stop.addClassName("rr-form-stop");
        stop.getElement().setAttribute("role", "alert");
        stop.setVisible(false);
        getElement().setAttribute("aria-label", title);
        add(head, body);
    }

    /** What is recorded. */
    protected abstract Component shown();

    /**
     * Puts the words of a refusal at a field of the form.
     *
     * @return whether the form has that field
     */
    protected abstract boolean show(Violation violation);

    /** Draws again what is recorded, unless something is being typed. */
    public final void refresh() {
        if (!editing) {
            body.removeAll();
            body.add(shown());
        }
    }

    /** Opens a form in place of what is recorded. */
    protected final void edit(Component form, Runnable save) {
        editing = true;
        stop.setVisible(false);
        Button done = new Button(Texts.text("shell.save"), event -> attempt(save));
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(Texts.text("shell.cancel"), event -> close());
        Div buttons = new Div(done, cancel);
        buttons.addClassName("rr-edit-foot");
        Div fields = new Div(form);
        fields.addClassName("rr-form-body");
        body.removeAll();
        body.add(stop, fields, buttons);
    }

    /** Whether something is being typed. */
    public final boolean isEditing() {
        return editing;
    }

    private void attempt(Runnable save) {
        try {
            save.run();
            Notifications.done(Texts.text("shell.saved"));
            close();
        } catch (Rejection e) {
            refuse(e);
        }
    }

    /** What is wrong stands at its field; here stands what belongs to none. */
    private void refuse(Rejection rejection) {
        UnorderedList list = new UnorderedList();
        for (Violation violation : rejection.violations()) {
            if (!show(violation)) {
                list.add(new ListItem(Rejections.describe(violation)));
            }
        }
        Element strong = new Element("strong");
        strong.setText("▲ " + Texts.text("shell.refused"));
        stop.removeAll();
        stop.getElement().appendChild(strong);
        stop.add(list);
        stop.setVisible(true);
    }

    private void close() {
        editing = false;
        refresh();
    }

    /** A list without marks. */
    protected static UnorderedList plainList() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rr-plain");
        return list;
    }

    /** A button in the head or beside a line that opens a form. */
    protected static Button small(String words, Runnable open) {
        Button button = new Button(words, event -> open.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
