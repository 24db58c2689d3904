package lv.returnregister.person.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import lv.returnregister.person.Mrz;
import lv.returnregister.person.MrzCheck;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;

/** What was read in a machine-readable zone: every check digit with what it protects, or why nothing could be read. */
class MrzReading extends Div {

    private static final long serialVersionUID = 1L;

    private final Span status = new Span();
    private final UnorderedList lines = new UnorderedList();

    MrzReading() {
        addClassName("rr-mrz-reading");
        getElement().setAttribute("aria-live", "polite");
        lines.addClassName("rr-mrz-checks");
        add(status, lines);
        setVisible(false);
    }

    void clear() {
        setVisible(false);
        lines.removeAll();
    }

    void show(Mrz zone) {
        setVisible(true);
        lines.removeAll();
        status.removeAll();
        long wrong = zone.checks().stream().filter(check -> !check.ok()).count();
        status.add(
                wrong == 0
                        ? new StatusBadge(
                                Tone.DONE,
                                Texts.text(
                                        "person-form.mrz.right", zone.format().name()))
                        : new StatusBadge(
                                Tone.OVERDUE,
                                Texts.text(
                                        "person-form.mrz.wrong", zone.format().name(), wrong)));
        for (MrzCheck check : zone.checks()) {
            lines.add(line(check));
        }
        for (String mended : zone.mended()) {
            lines.add(note(Texts.text("person.mrz.mended." + mended)));
        }
        if (zone.namesMayBeCut()) {
            lines.add(note(Texts.text("person.mrz.names-cut")));
        }
    }

    void refuse(Rejection rejection) {
        setVisible(true);
        lines.removeAll();
        status.removeAll();
        status.add(new StatusBadge(Tone.SOON, Texts.text("person-form.mrz.unreadable")));
        rejection.violations().forEach(violation -> {
            ListItem item = new ListItem(Rejections.describe(violation));
            item.getElement().setAttribute("data-tone", Tone.SOON.word());
            lines.add(item);
        });
    }

    Span status() {
        return status;
    }

    private static ListItem line(MrzCheck check) {
        Span sign = new Span(check.ok() ? "✓" : "✗");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span field = new Span(Texts.text(check.field().messageKey()));
        field.addClassName("rr-mrz-field");
        String words = check.ok()
                ? Texts.text("person.mrz.check.ok", check.found())
                : Texts.text("person.mrz.check.wrong", check.found(), check.expected()) + " · "
                        + Texts.text("person-form.mrz.place", check.line(), check.position());
        ListItem item = new ListItem(sign, field, new Span(words));
        item.getElement().setAttribute("data-tone", check.ok() ? Tone.DONE.word() : Tone.OVERDUE.word());
        return item;
    }

    private static ListItem note(String text) {
        Span sign = new Span("●");
        sign.getElement().setAttribute("aria-hidden", "true");
        ListItem item = new ListItem(sign, new Span(text));
        item.getElement().setAttribute("data-tone", Tone.INFORMATION.word());
        return item;
    }
}
