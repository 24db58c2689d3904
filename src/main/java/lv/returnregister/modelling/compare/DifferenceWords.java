package lv.returnregister.modelling.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.Messages;

/** The sentences of a difference in both languages. */
final class DifferenceWords {

    /** Texts longer than this are shown around the place where they differ. */
    private static final int LONG = 160;

    /** What is shown of a long text before and after that place. */
    private static final int AROUND = 40;

    private final Messages messages;

    DifferenceWords(Messages messages) {
        this.messages = messages;
    }

    /** A text with its values, each in the language of the text; it begins as sentences do. */
    LocalizedText sentence(String key, Object... values) {
        return each(language -> beginning(messages.text(language, key, in(language, values))));
    }

    /** A text with its values, within a sentence. */
    LocalizedText text(String key, Object... values) {
        return each(language -> messages.text(language, key, in(language, values)));
    }

    /** What kind of part it is. */
    LocalizedText kind(String kind) {
        return each(language -> messages.find(language, "difference.kind." + kind)
                .orElseGet(() -> messages.text(language, "difference.kind.other", kind)));
    }

    /** To what kind of part something happens; Latvian has a case for it. */
    LocalizedText to(String kind) {
        return each(language -> messages.find(language, "difference.to." + kind)
                .orElseGet(() -> messages.text(language, "difference.to.other", kind)));
    }

    /**
     * How a property is called.
     *
     * @param area kind of model: process, decision or form
     * @param path as the reader of the model made it, with a detail in brackets: {@code camunda:property[step]}
     */
    LocalizedText property(String area, String path) {
        int open = path.indexOf('[');
        int close = path.lastIndexOf(']');
        String detail = open < 0 || close < open ? "" : path.substring(open + 1, close);
        String plain = word(open < 0 || close < open ? path : path.substring(0, open) + path.substring(close + 1));
        return each(language -> found(language, area, plain + "-" + word(detail), detail)
                .or(() -> found(language, area, plain, detail))
                .orElseGet(() -> messages.text(language, "difference.property.other", path)));
    }

    private Optional<String> found(Locale language, String area, String word, String detail) {
        return messages.find(language, "difference.property." + area + "." + word, detail);
    }

    private static String word(String path) {
        return path.replaceAll("#\\d+", "").replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Whether a value is a yes or a no, said in words. */
    LocalizedText value(String text) {
        return switch (text) {
            case "true" -> text("difference.yes");
            case "false" -> text("difference.no");
            default -> LocalizedText.of(text, text);
        };
    }

    /** The part of a long text that differs from another one, with a little around it. */
    static String excerpt(String text, String other) {
        if (text.length() <= LONG) {
            return text;
        }
        int head = 0;
        while (head < text.length() && head < other.length() && text.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < text.length() - head
                && tail < other.length() - head
                && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int from = head < AROUND * 2 ? 0 : head - AROUND;
        int to = tail < AROUND * 2 ? text.length() : text.length() - tail + AROUND;
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }

    /** The same in both languages. */
    static LocalizedText excerpt(LocalizedText text, LocalizedText other) {
        return LocalizedText.of(excerpt(text.lv(), other.lv()), excerpt(text.en(), other.en()));
    }

    /** The beginning of a text that only serves to recognise it. */
    static String beginningOf(String text, int most) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (plain.length() <= most) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', most);
        return plain.substring(0, space > most / 2 ? space : most).replaceAll("[\\s,;:.–-]+$", "") + "…";
    }

    static LocalizedText each(Function<Locale, String> text) {
        return LocalizedText.of(text.apply(Messages.LATVIAN), text.apply(Messages.ENGLISH));
    }

    private static Object[] in(Locale language, Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof LocalizedText text ? text.in(language) : value)
                .toArray();
    }

    private static String beginning(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
