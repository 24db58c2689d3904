package lv.returnregister.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lv.returnregister.content.RegisterContent.Field;
import lv.returnregister.content.RegisterContent.Group;
import lv.returnregister.content.RegisterContent.Item;
import lv.returnregister.content.RegisterContent.Part;
import lv.returnregister.content.RegisterContent.Screen;
import lv.returnregister.workflow.forms.FormDefinition;

/** What the definition of the Register's content must keep: nothing the law names is missing, nothing else slips in. */
final class ContentRules {

    private final RegisterContent content;
    private final Surroundings around;

    private ContentRules(RegisterContent content, Surroundings around) {
        this.content = content;
        this.around = around;
    }

    /**
     * What the definition speaks of.
     *
     * @param points the points of the regulation that name an item
     * @param schema columns by table, as migrated
     * @param forms the forms by path
     * @param texts whether there is a text of this key in both languages
     * @param source the source of a screen's class, empty when there is none
     * @param clocks whether there is a rule of deadlines of this id
     */
    record Surroundings(
            Set<String> points,
            Map<String, Set<String>> schema,
            Map<String, FormDefinition> forms,
            Predicate<String> texts,
            UnaryOperator<String> source,
            Predicate<String> clocks) {}

    /** One line a finding. */
    static List<String> findings(RegisterContent content, Surroundings around) {
        ContentRules rules = new ContentRules(content, around);
        List<String> findings = new ArrayList<>();
        rules.points(findings);
        content.items().forEach(item -> rules.item(item, findings));
        rules.duties(findings);
        rules.columns(findings);
        return findings;
    }

    private void points(List<String> findings) {
        List<String> told = content.items().stream().map(Item::number).toList();
        Set<String> missing = new TreeSet<>(around.points());
        told.forEach(missing::remove);
        missing.forEach(point -> findings.add("no item for point " + point));
        Set<String> once = new TreeSet<>();
        told.forEach(point -> {
            if (!around.points().contains(point)) {
                findings.add("no such point: " + point);
            }
            if (!once.add(point)) {
                findings.add("twice: " + point);
            }
        });
        for (Group group : content.groups()) {
            group.items().stream()
                    .filter(item -> !item.isWithin(group.number()))
                    .forEach(item -> findings.add("not of group " + group.number() + ": " + item.number()));
        }
    }

    private void item(Item item, List<String> findings) {
        String number = item.number();
        if (item.lv().isBlank() || item.en().isBlank()) {
            findings.add("no label: " + number);
        }
        if (item.columns().isEmpty()) {
            findings.add("no column: " + number);
        }
        item.columns().stream()
                .filter(column -> !exists(column))
                .forEach(column -> findings.add("no column " + column + ": " + number));
        if (item.fields().isEmpty()) {
            findings.add("no field: " + number);
        }
        item.fields().forEach(field -> field(number, field, findings));
        if (item.sources().isEmpty()) {
            findings.add("no source: " + number);
        }
        words(number, "source", item.sources(), content.sources().keySet(), findings);
        words(number, "check", item.checks(), content.checks().keySet(), findings);
        if (content.dutiesOf(item).isEmpty()) {
            findings.add("nobody enters it: " + number);
        }
    }

    private void field(String number, Field field, List<String> findings) {
        if (field.ofForm().isEmpty() == field.ofScreen().isEmpty()) {
            findings.add("neither a form's field nor a screen's: " + number);
        }
        field.ofForm().ifPresent(place -> {
            FormDefinition form = around.forms().get(place.form());
            if (form == null || form.field(place.field()).isEmpty()) {
                findings.add("no field " + place.form() + " " + place.field() + ": " + number);
            }
        });
        field.ofScreen().ifPresent(place -> {
            Screen screen = content.screens().get(place.screen());
            if (screen == null) {
                findings.add("no screen " + place.screen() + ": " + number);
            } else if (!around.texts().test(place.label())) {
                findings.add("no text " + place.label() + ": " + number);
            } else if (screen.classes().stream()
                    .noneMatch(type -> around.source().apply(type).contains('"' + place.label() + '"'))) {
                findings.add("not on the screen " + place.screen() + ": " + place.label() + ": " + number);
            }
        });
    }

    private static void words(
            String number, String what, List<String> words, Set<String> known, List<String> findings) {
        words.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> findings.add("no " + what + " " + word + ": " + number));
    }

    private void duties(List<String> findings) {
        content.duties().forEach(duty -> {
            duty.clocks().stream()
                    .filter(clock -> !around.clocks().test(clock))
                    .forEach(clock -> findings.add("no deadline " + clock + ": point " + duty.point()));
            if (!around.texts().test("content.authority." + duty.by())) {
                findings.add("no authority " + duty.by() + ": point " + duty.point());
            }
            duty.items().stream()
                    .filter(point -> content.items().stream().noneMatch(item -> item.isWithin(point)))
                    .forEach(point -> findings.add("no item " + point + ": point " + duty.point()));
        });
    }

    /** Every column of a business table stands somewhere, and no item stands among what is beyond the regulation. */
    private void columns(List<String> findings) {
        around.schema().forEach((table, columns) -> {
            String module = table.substring(0, table.indexOf('_'));
            if (!content.machinery().containsKey(module)) {
                columns.stream()
                        .filter(column ->
                                content.columns().noneMatch(pattern -> RegisterContent.means(pattern, table, column)))
                        .forEach(column -> findings.add("stands nowhere: " + table + "." + column));
            }
        });
        Set<String> items = new TreeSet<>();
        content.items().forEach(item -> items.addAll(item.columns()));
        for (Part part : Stream.concat(content.beyond().stream(), content.keeping().stream())
                .toList()) {
            part.columns().stream()
                    .filter(column -> !exists(column))
                    .forEach(column -> findings.add("no column " + column + ": " + part.en()));
        }
        content.beyond().stream()
                .flatMap(part -> part.columns().stream())
                .filter(items::contains)
                .forEach(column -> findings.add("of the Register and beyond it: " + column));
        content.machinery().keySet().stream()
                .filter(module -> around.schema().keySet().stream().noneMatch(table -> table.startsWith(module + "_")))
                .forEach(module -> findings.add("no tables of " + module));
    }

    private boolean exists(String pattern) {
        return around.schema().entrySet().stream()
                .anyMatch(table -> table.getValue().stream()
                        .anyMatch(column -> RegisterContent.means(pattern, table.getKey(), column)));
    }
}
