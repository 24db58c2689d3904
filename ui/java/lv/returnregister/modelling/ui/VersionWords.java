package lv.returnregister.modelling.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import lv.returnregister.modelling.ModelLibrary.Shelf;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;

/** How the state of a version is told. */
final class VersionWords {

    private VersionWords() {}

    /** The state as a mark. */
    static StatusBadge badge(ModelVersion version) {
        StatusBadge badge = new StatusBadge(tone(version), state(version));
        badge.getElement().setAttribute("data-state", version.state().name());
        return badge;
    }

    /** The state in words; an approved version that could not go live says so. */
    static String state(ModelVersion version) {
        return Texts.text("library.state."
                + (version.failure() == null
                        ? version.state().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        : "failed"));
    }

    /** What is under way with a model; nothing when nobody changes it. */
    static Component standing(Shelf shelf) {
        Div marks = new Div();
        marks.addClassName("rr-library-marks");
        ModelVersion open = shelf.open();
        if (open != null) {
            marks.add(badge(open));
        }
        if (shelf.shippedDiffers()) {
            marks.add(new StatusBadge(Tone.SOON, Texts.text("library.differs.short")));
        }
        return marks;
    }

    private static Tone tone(ModelVersion version) {
        if (version.failure() != null) {
            return Tone.OVERDUE;
        }
        return switch (version.state()) {
            case DRAFT, RETIRED, DISCARDED -> Tone.LATER;
            case IN_REVIEW -> Tone.SOON;
            case APPROVED -> Tone.INFORMATION;
            case LIVE -> Tone.DONE;
        };
    }
}
