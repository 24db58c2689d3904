package lv.returnregister.documents.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import lv.returnregister.documents.LetterField;
import lv.returnregister.documents.LetterField.Need;
import lv.returnregister.documents.LetterKind;
import lv.returnregister.documents.LetterPreviews.Preview;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Prints a template nobody has approved yet. It is filled only after the check has walked it: what the check understands are
 * names of values, so that a draft cannot make the templates' engine run anything.
 */
@Component
public class LetterSketch {

    private static final Pattern NAME = Pattern.compile("([a-z-]+)_(lv|en)");

    private final LetterCatalogue catalogue;
    private final LetterWriter writer;
    private final Clock clock;

    LetterSketch(LetterCatalogue catalogue, LetterWriter writer, Clock clock) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.clock = clock;
    }

    /** See {@link lv.returnregister.documents.LetterPreviews#preview}. */
    public Preview preview(String template, UnaryOperator<String> texts) {
        LetterKind kind = kind(template);
        String language = language(template);
        List<LocalizedText> faults = new LetterTemplateCheck(texts).faultsInWords(kind, language);
        if (!faults.isEmpty()) {
            return new Preview("", faults);
        }
        LocalDate today = LegalTime.day(clock.instant());
        LetterData data = LetterData.of(kind, samples(kind, today));
        String number = "%s-%d-%s-000001".formatted(data.code("authority"), today.getYear(), kind.mark());
        Locale version = Locale.of(language);
        return new Preview(
                writer.html(LetterWriter.engine(texts), data, number, today, version.getLanguage(), version),
                List.of());
    }

    /** See {@link lv.returnregister.documents.LetterPreviews#fields}. */
    public List<LetterField> fields(String template) {
        return kind(template).fields();
    }

    /** See {@link lv.returnregister.documents.LetterPreviews#shipped}. */
    public String shipped(String template) {
        return LetterTemplates.text(template);
    }

    /** See {@link lv.returnregister.documents.LetterPreviews#title}. */
    public Optional<LocalizedText> title(String template) {
        return ownKind(template).map(LetterKind::title);
    }

    private LetterKind kind(String template) {
        return ownKind(template).orElseGet(() -> catalogue.kinds().getFirst());
    }

    private Optional<LetterKind> ownKind(String template) {
        var name = NAME.matcher(template);
        return catalogue.kinds().stream()
                .filter(kind -> name.matches() && kind.kind().equals(name.group(1)))
                .findFirst();
    }

    private static String language(String template) {
        return template.endsWith("_en") ? "en" : "lv";
    }

    /** A value for each field that may be given together with the others: words are the first of their list. */
    private Map<String, Object> samples(LetterKind kind, LocalDate today) {
        Map<String, Object> samples = new LinkedHashMap<>();
        for (LetterField field : kind.fields()) {
            if (field.need() != Need.WHEN || isAsked(field, kind)) {
                samples.put(field.name(), sample(field, today));
            }
        }
        return samples;
    }

    private static boolean isAsked(LetterField field, LetterKind kind) {
        return kind.fields().stream()
                .filter(other -> other.name().equals(field.conditionName()))
                .anyMatch(other -> other.codes().keySet().iterator().next().equals(field.conditionCode()));
    }

    private Object sample(LetterField field, LocalDate today) {
        LocalizedText named = LocalizedText.of(
                "«" + field.label().lv() + "»", "«" + field.label().en() + "»");
        return switch (field.type()) {
            case TEXT, PROSE -> named;
            case LIST -> List.of(named);
            case DAY, PARTIAL_DAY -> today;
            case MINUTE -> clock.instant();
            case DAYS -> 7;
            case TERM -> Period.ofMonths(12);
            case WORD -> field.codes().keySet().iterator().next();
        };
    }
}
