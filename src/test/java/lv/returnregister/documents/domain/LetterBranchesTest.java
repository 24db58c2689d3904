package lv.returnregister.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.returnregister.documents.LetterField;
import lv.returnregister.documents.LetterField.Need;
import lv.returnregister.documents.LetterField.Type;
import lv.returnregister.documents.LetterKind;
import lv.returnregister.documents.LetterSamples;
import lv.returnregister.documents.PublishedTemplates;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;

/**
 * Every passage that a template writes on a condition is written in a test and left out in a test. The letters are
 * written from templates in which each conditional element is followed, around and inside, by marks of its own; what the
 * marks say after all letters were written is compared with the conditions there are.
 */
class LetterBranchesTest {

    private static final LetterCatalogue CATALOGUE = new LetterCatalogue();
    private static final Pattern CONDITIONAL =
            Pattern.compile("<([\\w:]+)([^>]*?\\sth:(if|unless|case)=\"[^\"]*\"[^>]*)>");
    private static final Pattern INSTEAD = Pattern.compile("(th:text=\"\\$\\{[^}]*} \\?: ')([^']*)(')");
    private static final Pattern MARK = Pattern.compile("⟦([^⟧]*)⟧");

    @Test
    void everyBranchOfEveryTemplateIsWritten() {
        Map<String, String> templates = marked(LetterTemplates::text);

        Set<String> missing = new TreeSet<>(branches(templates));
        int all = missing.size();
        Set<String> written = write(templates);
        missing.removeAll(written);

        System.out.printf(
                "Letters: %d of %d branches written, %d templates%n", all - missing.size(), all, templates.size());
        assertThat(all).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void branchThatNoValueReachesIsRed() {
        UnaryOperator<String> withDeadBranch = name -> name.equals("release-note_lv")
                ? LetterTemplates.text(name)
                        .replace("</main>", "<p th:if=\"${letter.releaseReason == 'never'}\">nekad</p></main>")
                : LetterTemplates.text(name);
        Map<String, String> templates = marked(withDeadBranch);

        Set<String> missing = new TreeSet<>(branches(templates));
        missing.removeAll(write(templates));

        assertThat(missing)
                .singleElement()
                .asString()
                .startsWith("release-note_lv")
                .endsWith("written");
    }

    private static Set<String> write(Map<String, String> templates) {
        LetterWriter writer = new LetterWriter(CATALOGUE, PublishedTemplates.NONE);
        TemplateEngine engine = LetterWriter.engine(templates::get);
        Set<String> seen = new TreeSet<>();
        for (LetterKind kind : CATALOGUE.kinds()) {
            for (Map<String, Object> values : variants(kind)) {
                LetterData data = LetterData.of(kind, values);
                for (Locale version : List.of(LetterWriter.LATVIAN, Locale.ENGLISH)) {
                    // Latvian says that nobody knows yet what the foreigner understands.
                    for (String language : List.of("uz", "lv")) {
                        record(
                                writer.html(
                                        engine,
                                        data,
                                        "VRS-2026-XX-000001",
                                        LocalDate.of(2026, 3, 2),
                                        language,
                                        version),
                                seen);
                    }
                }
            }
        }
        return seen;
    }

    /** A passage stands between the marks {@code +id} and {@code -id}; with nothing between them it was left out. */
    private static void record(String html, Set<String> seen) {
        Matcher marks = MARK.matcher(html);
        Set<String> open = new TreeSet<>();
        Set<String> inside = new TreeSet<>();
        while (marks.find()) {
            String id = marks.group(1).substring(1);
            switch (marks.group(1).charAt(0)) {
                case '+' -> open.add(id);
                case '=' -> inside.add(id);
                case '?' -> {
                    seen.add(id + " instead");
                }
                default -> {
                    seen.add(id + (inside.remove(id) ? " written" : " left out"));
                    open.remove(id);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    /** The letter with everything and with the least, each for every code of each of its words. */
    private static List<Map<String, Object>> variants(LetterKind kind) {
        List<Map<String, Object>> variants = new ArrayList<>();
        Map<String, Object> full = LetterSamples.of(kind.kind());
        Map<String, Object> least = new LinkedHashMap<>(full);
        kind.fields().stream()
                .filter(field -> field.need() == Need.NEVER || field.need() == Need.WITH)
                .forEach(field -> least.remove(field.name()));
        for (Map<String, Object> start : List.of(full, least)) {
            variants.add(start);
            kind.fields().stream()
                    .filter(field -> field.type() == Type.WORD && start.containsKey(field.name()))
                    .forEach(
                            word -> word.codes().keySet().forEach(code -> variants.add(with(kind, start, word, code))));
        }
        return variants;
    }

    private static Map<String, Object> with(LetterKind kind, Map<String, Object> start, LetterField word, String code) {
        Map<String, Object> values = new LinkedHashMap<>(start);
        values.put(word.name(), code);
        kind.fields().stream()
                .filter(field -> field.need() == Need.WHEN
                        && word.name().equals(field.conditionName())
                        && !code.equals(field.conditionCode()))
                .forEach(field -> values.remove(field.name()));
        return values;
    }

    private static Map<String, String> marked(UnaryOperator<String> source) {
        Map<String, String> templates = new TreeMap<>();
        Stream.concat(CATALOGUE.kinds().stream().map(LetterKind::kind), Stream.of("layout", "parts"))
                .flatMap(name -> Stream.of(name + "_lv", name + "_en"))
                .forEach(name -> templates.put(name, marked(name, source.apply(name))));
        return templates;
    }

    /** The template with marks: around each conditional element, inside it, and beside the words instead of a value. */
    private static String marked(String name, String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int count = 0;
        Matcher found = CONDITIONAL.matcher(text);
        while (found.find(at)) {
            String id = name + " #" + ++count + " th:" + found.group(3);
            int end = endOf(text, found.group(1), found.end());
            String open = text.substring(found.start(), found.end());
            String inner = text.substring(found.end(), end - found.group(1).length() - 3);
            String close = "</" + found.group(1) + ">";
            String inside = open.contains("th:text=")
                    ? open.replaceFirst("th:text=\"\\$\\{", Matcher.quoteReplacement("th:text=\"${'⟦=" + id + "⟧' + "))
                            + inner
                    : open + "⟦=" + id + "⟧" + marked(id, inner);
            out.append(text, at, found.start())
                    .append("⟦+" + id + "⟧")
                    .append(inside)
                    .append(close)
                    .append("⟦-" + id + "⟧");
            at = end;
        }
        out.append(text.substring(at));
        return name.contains("#") ? out.toString() : instead(name, out.toString());
    }

    private static String instead(String name, String text) {
        int[] count = {0};
        return INSTEAD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + found.group(2) + "⟦?" + name + " ?:" + ++count[0] + "⟧" + found.group(3)));
    }

    /** Behind the end tag that belongs to a start tag which ends at {@code from}. */
    private static int endOf(String text, String tag, int from) {
        Matcher tags = Pattern.compile("<(/?)" + tag + "\\b[^>]*>").matcher(text);
        int depth = 1;
        int at = from;
        while (depth > 0 && tags.find(at)) {
            depth += tags.group(1).isEmpty() ? 1 : -1;
            at = tags.end();
        }
        return at;
    }

    /** What must be seen: each passage written and left out, and each of the words instead of a value. */
    private static Set<String> branches(Map<String, String> templates) {
        return templates.values().stream()
                .flatMap(text -> MARK.matcher(text).results().map(mark -> mark.group(1)))
                .flatMap(mark -> switch (mark.charAt(0)) {
                    case '+' -> Stream.of(mark.substring(1) + " written", mark.substring(1) + " left out");
                    case '?' -> Stream.of(mark.substring(1) + " instead");
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toSet());
    }
}
