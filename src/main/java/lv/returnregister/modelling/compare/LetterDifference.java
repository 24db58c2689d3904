package lv.returnregister.modelling.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.returnregister.modelling.compare.Alignment.Place;
import lv.returnregister.modelling.compare.Change.Kind;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a letter, paragraph by paragraph; of an unreadable model, line by line. */
final class LetterDifference {

    private final DifferenceWords words;

    LetterDifference(DifferenceWords words) {
        this.words = words;
    }

    List<Change> between(List<LetterText> before, List<LetterText> after) {
        List<Place> places = Alignment.of(sources(before), sources(after));
        // What left one place and came to another as it was has moved.
        Map<String, Integer> came = new HashMap<>();
        places.stream()
                .filter(place -> place.before() == Alignment.NONE)
                .forEach(place -> came.merge(after.get(place.after()).source(), 1, Integer::sum));
        Map<String, Integer> moved = new HashMap<>();
        places.stream()
                .filter(place -> place.after() == Alignment.NONE)
                .map(place -> before.get(place.before()).source())
                .filter(source -> came.merge(source, -1, Integer::sum) >= 0)
                .forEach(source -> moved.merge(source, 1, Integer::sum));
        Map<String, Integer> left = new HashMap<>(moved);
        List<Place> rest = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Place place : places) {
            String source = place.before() == Alignment.NONE
                    ? after.get(place.after()).source()
                    : before.get(place.before()).source();
            boolean goes = place.after() == Alignment.NONE;
            if (place.both() || !take(goes ? left : moved, source)) {
                rest.add(place);
            } else if (!goes) {
                LetterText paragraph = after.get(place.after());
                changes.add(change(Kind.MOVED, "difference.paragraph.moved", section(paragraph), shown(paragraph)));
            }
        }
        for (Place place : Alignment.paired(rest)) {
            if (!place.both()) {
                boolean goes = place.after() == Alignment.NONE;
                LetterText paragraph = goes ? before.get(place.before()) : after.get(place.after());
                changes.add(change(
                        goes ? Kind.REMOVED : Kind.ADDED,
                        goes ? "difference.paragraph.removed" : "difference.paragraph.added",
                        section(paragraph),
                        shown(paragraph)));
            } else if (!before.get(place.before())
                    .source()
                    .equals(after.get(place.after()).source())) {
                changes.add(changed(before.get(place.before()), after.get(place.after())));
            }
        }
        return changes;
    }

    private static boolean take(Map<String, Integer> stock, String source) {
        Integer count = stock.get(source);
        if (count == null || count == 0) {
            return false;
        }
        stock.put(source, count - 1);
        return true;
    }

    private Change changed(LetterText before, LetterText after) {
        if (before.text().equals(after.text())) {
            return change(
                    Kind.CHANGED,
                    "difference.paragraph.unseen",
                    section(after),
                    DifferenceWords.excerpt(before.source(), after.source()),
                    DifferenceWords.excerpt(after.source(), before.source()));
        }
        return change(
                Kind.CHANGED,
                "difference.paragraph.changed",
                section(after),
                DifferenceWords.excerpt(shown(before), shown(after)),
                DifferenceWords.excerpt(shown(after), shown(before)));
    }

    /** Both versions beside each other as they are read. */
    List<Pair> pairs(List<LetterText> before, List<LetterText> after) {
        return Alignment.paired(Alignment.of(sources(before), sources(after))).stream()
                .map(place -> new Pair(
                        line(before, place.before()),
                        line(after, place.after()),
                        place.both()
                                && before.get(place.before())
                                        .source()
                                        .equals(after.get(place.after()).source())))
                .filter(pair -> !pair.same() || isRead(pair.after()))
                .toList();
    }

    private static boolean isRead(@Nullable LocalizedText line) {
        return line != null && !line.lv().startsWith("<");
    }

    private static @Nullable LocalizedText line(List<LetterText> paragraphs, int place) {
        return place == Alignment.NONE
                ? null
                : LocalizedText.of(shown(paragraphs.get(place)), shown(paragraphs.get(place)));
    }

    /** What is read; the source where nothing is. */
    private static String shown(LetterText paragraph) {
        return paragraph.text().isEmpty() ? paragraph.source() : paragraph.text();
    }

    private LocalizedText section(LetterText paragraph) {
        return paragraph.section().isEmpty()
                ? words.text("difference.beginning")
                : LocalizedText.of(paragraph.section(), paragraph.section());
    }

    private static List<String> sources(List<LetterText> paragraphs) {
        return paragraphs.stream().map(LetterText::source).toList();
    }

    private Change change(Kind kind, String key, Object... values) {
        return new Change(kind, null, words.sentence(key, values));
    }
}
