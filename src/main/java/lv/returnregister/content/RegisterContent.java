package lv.returnregister.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the Register holds, as {@code content/register-content.yaml} tells it.
 *
 * @param act the regulation the items stand in
 * @param machinery modules whose tables only run the Register, with what they hold
 * @param screens the screens on which items are entered or shown
 * @param sources where values come from
 * @param checks what is checked of a value
 * @param lists by which list the code of a column is read in the report to the person
 * @param said the words that stand there before a number, or for "yes"
 * @param duties who enters what and by when
 * @param groups the items, as the regulation groups them
 * @param beyond what case files hold beyond the regulation
 * @param keeping columns by which records are kept together, found and their history kept
 */
public record RegisterContent(
        Act act,
        Map<String, LocalizedText> machinery,
        Map<String, Screen> screens,
        Map<String, LocalizedText> sources,
        Map<String, LocalizedText> checks,
        Map<String, CodeList> lists,
        Map<String, LocalizedText> said,
        List<Duty> duties,
        List<Group> groups,
        List<Part> beyond,
        List<Part> keeping) {

    /**
     * The regulation.
     *
     * @param lv its name in Latvian
     * @param en its name in English
     * @param shortName how it is cited
     * @param url where it is read
     */
    public record Act(
            String lv, String en, @JsonProperty("short") LocalizedText shortName, String url) {

        public LocalizedText name() {
            return new LocalizedText(lv, en);
        }
    }

    /**
     * A screen.
     *
     * @param lv its name in Latvian
     * @param en its name in English
     * @param route its address, where it stands alone
     * @param classes the classes that draw it, as paths below the screens' source folder
     */
    public record Screen(String lv, String en, @Nullable String route, List<String> classes) {

        public LocalizedText name() {
            return new LocalizedText(lv, en);
        }
    }

    /**
     * Who enters what.
     *
     * @param point point of the regulation
     * @param by authority
     * @param items numbers of items or of groups of items
     * @param clocks ids of the rules of deadlines that run for it
     * @param lv the duty in Latvian
     * @param en the duty in English
     */
    public record Duty(String point, String by, List<String> items, List<String> clocks, String lv, String en) {

        public LocalizedText text() {
            return new LocalizedText(lv, en);
        }

        /** Whether it is about this item. */
        public boolean isAbout(Item item) {
            return items.stream().anyMatch(number -> item.isWithin(number));
        }
    }

    /**
     * Items that the regulation names together.
     *
     * @param number point of the regulation
     * @param lv what they are about, Latvian
     * @param en what they are about, English
     * @param items the items
     */
    public record Group(String number, String lv, String en, List<Item> items) {

        public LocalizedText title() {
            return new LocalizedText(lv, en);
        }
    }

    /**
     * One item of the regulation.
     *
     * @param number point of the regulation, such as {@code 5.1.7}
     * @param lv label in Latvian
     * @param en label in English
     * @param columns where it is kept: {@code table.column}, or {@code table.*} for what of a table stands nowhere else
     * @param fields where it is entered or shown
     * @param checks words of {@link RegisterContent#checks}
     * @param sources words of {@link RegisterContent#sources}
     * @param only which rows are of this item, by column and value; absent when all of them are
     * @param report the columns that the report to the person says; absent when it says all
     */
    public record Item(
            String number,
            String lv,
            String en,
            List<String> columns,
            List<Field> fields,
            List<String> checks,
            List<String> sources,
            @Nullable Map<String, String> only,
            @Nullable List<String> report) {

        /** The columns that the report to the person says. */
        public List<String> reported() {
            return report == null ? columns : report;
        }

        /** Which rows of a table are of this item: the value each of these columns must have. */
        public Map<String, String> only(String table) {
            Map<String, String> conditions = new TreeMap<>();
            if (only != null) {
                only.forEach((column, value) -> {
                    if (column.startsWith(table + ".")) {
                        conditions.put(column.substring(table.length() + 1), value);
                    }
                });
            }
            return conditions;
        }

        public LocalizedText label() {
            return new LocalizedText(lv, en);
        }

        /** Whether it is this point of the regulation or a point below it. */
        public boolean isWithin(String point) {
            return number.equals(point) || number.startsWith(point + ".");
        }
    }

    /**
     * A field: of a form, or on a screen.
     *
     * @param form path of the form
     * @param field the field of the form
     * @param screen word of {@link RegisterContent#screens}
     * @param label message key of the field's label on the screen
     */
    public record Field(
            @Nullable String form,
            @Nullable String field,
            @Nullable String screen,
            @Nullable String label) {

        /** The form and its field, when it is one of a form. */
        public Optional<FormPlace> ofForm() {
            return form == null || field == null ? Optional.empty() : Optional.of(new FormPlace(form, field));
        }

        /** The screen and its label, when it is one of a screen. */
        public Optional<ScreenPlace> ofScreen() {
            return screen == null || label == null ? Optional.empty() : Optional.of(new ScreenPlace(screen, label));
        }
    }

    /** A field of a form. */
    public record FormPlace(String form, String field) {}

    /** A field on a screen. */
    public record ScreenPlace(String screen, String label) {}

    /**
     * Columns that are no item of the regulation.
     *
     * @param lv what they hold, Latvian
     * @param en what they hold, English
     * @param citation why they are held
     * @param columns {@code table.column}, {@code table.*} or {@code *.column}
     */
    public record Part(String lv, String en, LocalizedText citation, List<String> columns) {

        public LocalizedText label() {
            return new LocalizedText(lv, en);
        }
    }

    /** Every item in the order of the regulation. */
    public List<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    /** How the point of the regulation is cited. */
    public LocalizedText citation(String point) {
        return new LocalizedText(
                act.shortName().lv() + ", " + point + ". p.", act.shortName().en() + ", p. " + point);
    }

    /** The duties that are about an item. */
    public List<Duty> dutiesOf(Item item) {
        return duties.stream().filter(duty -> duty.isAbout(item)).toList();
    }

    /** Everything said about columns, items first. */
    Stream<String> columns() {
        return Stream.concat(
                items().stream().flatMap(item -> item.columns().stream()),
                Stream.of(beyond, keeping).flatMap(List::stream).flatMap(part -> part.columns().stream()));
    }

    /** Whether a pattern of the file means a column. */
    static boolean means(String pattern, String table, String column) {
        String[] parts = pattern.split("\\.", -1);
        return parts.length == 2
                && Arrays.asList("*", table).contains(parts[0])
                && Arrays.asList("*", column).contains(parts[1]);
    }
}
