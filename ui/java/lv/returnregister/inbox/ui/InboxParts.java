package lv.returnregister.inbox.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import lv.returnregister.inbox.InboxFilter.Part;
import lv.returnregister.inbox.InboxFilter.Window;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;

/** Tells that the inbox lists only what a number of the cockpit counts, and takes that away; part of the address. */
final class InboxParts extends NativeButton {

    private static final long serialVersionUID = 1L;

    private static final String PROCESS = "process";
    private static final String UNIT = "unit";
    private static final String LAW = "law";
    private static final String DUE = "due";

    InboxParts() {
        addClassNames("rr-status", "rr-narrowed");
        getElement().setAttribute("data-tone", Tone.INFORMATION.word());
        setVisible(false);
    }

    void onClear(Runnable clear) {
        addClickListener(event -> clear.run());
    }

    /** Shows what narrows the list; nothing when nothing does. */
    void show(Part part, Function<String, String> unitName) {
        StringJoiner words = new StringJoiner(" · ");
        if (part.unit() != null) {
            words.add(unitName.apply(part.unit()));
        }
        if (part.process() != null) {
            words.add(Texts.text("inbox.part.process"));
        }
        Window window = part.window();
        if (window != null) {
            words.add(Texts.text("inbox.part.due." + word(window)));
        }
        if (part.law() != null) {
            words.add(Texts.text(part.law() ? "inbox.part.law" : "inbox.part.target"));
        }
        setText("✕ " + words);
        getElement().setAttribute("aria-label", Texts.text("inbox.part.clear", words.toString()));
        setVisible(!part.equals(Part.WHOLE));
    }

    /** The part an address names; a word nobody knows narrows nothing. */
    static Part of(QueryParameters query) {
        String law = word(query, LAW);
        String due = word(query, DUE);
        return new Part(
                word(query, PROCESS),
                word(query, UNIT),
                law == null ? null : Boolean.valueOf("yes".equals(law)),
                Arrays.stream(Window.values())
                        .filter(window -> word(window).equals(due))
                        .findFirst()
                        .orElse(null));
    }

    /** The same as words of the address. */
    static Map<String, String> words(Part part) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, PROCESS, part.process());
        put(words, UNIT, part.unit());
        put(words, LAW, part.law() == null ? null : part.law() ? "yes" : "no");
        put(words, DUE, part.window() == null ? null : word(part.window()));
        return words;
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }

    private static @Nullable String word(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(value -> !value.isEmpty()).orElse(null);
    }

    private static String word(Window window) {
        return window.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
