package lv.returnregister.documents.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lv.returnregister.documents.LetterField;
import lv.returnregister.documents.LetterKind;
import lv.returnregister.documents.UnfitLetterData;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values of one letter, checked against the list of its kind and ready to be written in either language. */
public final class LetterData {

    private static final String INDEFINITE = "indefinite";
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE_EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_LV = DateTimeFormatter.ofPattern("MM.yyyy.", Locale.ROOT);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final LetterKind kind;
    private final Map<String, Object> values;

    private LetterData(LetterKind kind, Map<String, Object> values) {
        this.kind = kind;
        this.values = values;
    }

    /**
     * Checks the values of a letter. An empty text or list counts as not given.
     *
     * @throws UnfitLetterData naming every placeholder that is unknown, missing or of another type
     */
    public static LetterData of(LetterKind kind, Map<String, ? extends @Nullable Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value != null && !isEmpty(value)) {
                values.put(name, value);
            }
        });
        List<String> faults = new ArrayList<>();
        for (String name : given.keySet()) {
            if (kind.fields().stream().noneMatch(field -> field.name().equals(name))) {
                faults.add("unknown placeholder '" + name + "'");
            }
        }
        for (LetterField field : kind.fields()) {
            Object value = values.get(field.name());
            if (value == null && isNeeded(field, values)) {
                faults.add("missing placeholder '" + field.name() + "'");
            } else if (value != null && !fits(field, value)) {
                faults.add("placeholder '" + field.name() + "' takes "
                        + (field.type() == LetterField.Type.WORD
                                ? "one of " + field.codes().keySet()
                                : field.type().name())
                        + ", not "
                        + (value instanceof String text
                                ? "'" + text + "'"
                                : value.getClass().getSimpleName()));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnfitLetterData(kind.kind(), faults);
        }
        return new LetterData(kind, values);
    }

    /** The values as JSON keeps them, by their types; read again by {@link #ofJson}. */
    Map<String, Object> toJson() {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> kept.put(name, keep(value)));
        return kept;
    }

    /**
     * The values of a letter as they were kept.
     *
     * @throws UnfitLetterData when they do not fit the kind any more
     */
    static LetterData ofJson(LetterKind kind, JsonNode kept) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (LetterField field : kind.fields()) {
            JsonNode node = kept.get(field.name());
            if (node != null) {
                values.put(field.name(), read(field, node));
            }
        }
        return of(kind, values);
    }

    private static Object keep(Object value) {
        return switch (value) {
            case LocalizedText text -> Map.of("lv", text.lv(), "en", text.en());
            case List<?> list -> list.stream().map(LetterData::keep).toList();
            case Integer number -> number;
            case YearMonth month -> Map.of("month", month.toString());
            case Year year -> Map.of("year", year.toString());
            case LocalDate day -> Map.of("day", day.toString());
            default -> value.toString();
        };
    }

    private static Object read(LetterField field, JsonNode node) {
        return switch (field.type()) {
            case TEXT, PROSE, WORD -> readText(node);
            case LIST -> node.valueStream().map(LetterData::readText).toList();
            case DAY, PARTIAL_DAY ->
                node.has("day")
                        ? LocalDate.parse(node.get("day").asString())
                        : node.has("month")
                                ? YearMonth.parse(node.get("month").asString())
                                : node.has("year") ? Year.parse(node.get("year").asString()) : readText(node);
            case MINUTE -> Instant.parse(node.asString());
            case DAYS -> node.asInt();
            case TERM -> INDEFINITE.equals(node.asString()) ? INDEFINITE : Period.parse(node.asString());
        };
    }

    private static Object readText(JsonNode node) {
        return node.isObject()
                ? LocalizedText.of(node.get("lv").asString(), node.get("en").asString())
                : node.asString();
    }

    /** The kind these values belong to. */
    public LetterKind kind() {
        return kind;
    }

    /** The code given for a placeholder that takes words, such as {@code VRS} for {@code authority}. */
    public String code(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("Letter " + kind.kind() + " has no '" + name + "'");
        }
        return value.toString();
    }

    /**
     * Every declared placeholder as text, or as a list of texts (paragraphs of {@code facts}, items of a list); absent
     * ones are {@code null}. A word also gives its code under {@code <name>Code}.
     */
    Map<String, @Nullable Object> in(Locale locale) {
        Map<String, @Nullable Object> texts = new LinkedHashMap<>();
        for (LetterField field : kind.fields()) {
            Object value = values.get(field.name());
            texts.put(field.name(), value == null ? null : write(field, value, locale));
            if (field.type() == LetterField.Type.WORD) {
                texts.put(field.name() + "Code", value);
            }
        }
        return texts;
    }

    /** The law this letter cites: a citation that hangs on a value only where it has it. */
    List<String> citations(Locale locale) {
        return kind.citations().stream()
                .filter(citation -> citation.conditionName() == null
                        || Objects.equals(values.get(citation.conditionName()), citation.conditionCode()))
                .map(citation -> citation.text().in(locale))
                .toList();
    }

    /** Every text of the letter in both languages, with the placeholder it stands for. */
    Map<String, String> allTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Locale locale : List.of(Locale.of("lv"), Locale.ENGLISH)) {
            in(locale).forEach((name, value) -> texts.merge(name, String.valueOf(value), String::concat));
        }
        return texts;
    }

    /** A number of days in words: {@code 15 dienas}, {@code 15 days}. */
    static String days(int number, Locale locale) {
        return number + " " + counted(number, locale, "diena", "dienas", "day");
    }

    /** A term in words: {@code 36 mēneši}, {@code 30 dienas}; years are written as months, as decisions do. */
    static String term(Period term, Locale locale) {
        List<String> parts = new ArrayList<>();
        int months = Math.toIntExact(term.toTotalMonths());
        if (months != 0) {
            parts.add(months + " " + counted(months, locale, "mēnesis", "mēneši", "month"));
        }
        if (term.getDays() != 0 || months == 0) {
            parts.add(days(term.getDays(), locale));
        }
        return String.join(" ", parts);
    }

    /** A legal day as the language writes it: {@code 02.03.2026.}, {@code 2 March 2026}. */
    static String day(LocalDate day, Locale locale) {
        return isEnglish(locale) ? DAY_EN.format(day) : LegalTime.write(day);
    }

    private static String counted(int number, Locale locale, String one, String many, String english) {
        if (isEnglish(locale)) {
            return number == 1 ? english : english + "s";
        }
        return number % 10 == 1 && number % 100 != 11 ? one : many;
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    private static boolean isNeeded(LetterField field, Map<String, Object> values) {
        Object condition = field.conditionName() == null ? null : values.get(field.conditionName());
        return switch (field.need()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WITH -> condition != null;
            case WHEN -> condition != null && condition.equals(field.conditionCode());
        };
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String text -> text.isBlank();
            case LocalizedText text -> text.lv().isBlank();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }

    private static boolean fits(LetterField field, Object value) {
        return switch (field.type()) {
            case TEXT, PROSE -> isText(value);
            case LIST -> value instanceof List<?> list && list.stream().allMatch(LetterData::isText);
            case DAY -> value instanceof LocalDate;
            case PARTIAL_DAY ->
                value instanceof LocalDate || value instanceof YearMonth || value instanceof Year || isText(value);
            case MINUTE -> value instanceof Instant;
            case DAYS -> value instanceof Integer number && number > 0;
            case TERM ->
                value instanceof Period term && !term.isZero() && !term.isNegative() || INDEFINITE.equals(value);
            case WORD -> value instanceof String code && field.codes().containsKey(code);
        };
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof String || value instanceof LocalizedText;
    }

    private static Object write(LetterField field, Object value, Locale locale) {
        return switch (field.type()) {
            case TEXT -> text(value, locale).replace('\n', ' ');
            case PROSE -> paragraphs(text(value, locale));
            case LIST ->
                ((List<?>) value).stream().map(item -> text(item, locale)).toList();
            case DAY -> day((LocalDate) value, locale);
            case PARTIAL_DAY -> partialDay(value, locale);
            case MINUTE ->
                isEnglish(locale) ? MINUTE_EN.format(LegalTime.at((Instant) value)) : LegalTime.write((Instant) value);
            case DAYS -> days((Integer) value, locale);
            case TERM ->
                value instanceof Period term
                        ? term(term, locale)
                        : isEnglish(locale) ? "for an indefinite time" : "uz nenoteiktu laiku";
            case WORD ->
                Objects.requireNonNull(field.codes().get((String) value)).in(locale);
        };
    }

    private static String partialDay(Object value, Locale locale) {
        return switch (value) {
            case LocalDate day -> day(day, locale);
            case YearMonth month -> (isEnglish(locale) ? MONTH_EN : MONTH_LV).format(month);
            case Year year -> isEnglish(locale) ? year.toString() : year + ".";
            default -> text(value, locale);
        };
    }

    /** Text as it may stand in the page: control characters, which no page can hold, become spaces. */
    private static String text(Object value, Locale locale) {
        String text = value instanceof LocalizedText localized ? localized.in(locale) : value.toString();
        return text.replaceAll("[\\p{Cc}&&[^\\n]]", " ").strip();
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.split("\\s*\\n\\s*"));
    }
}
