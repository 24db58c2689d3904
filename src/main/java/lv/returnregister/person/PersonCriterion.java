package lv.returnregister.person;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.returnregister.shared.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed into a search box, as a condition on a column of person ids. Lists of cases and bans put it into
 * their own questions, so that the tables of persons are known here only and a search is exact however many people bear
 * the name. Words with letters are names, in any order and spelling; a date is a birth date; anything else with a digit
 * is the beginning of a document number.
 */
public final class PersonCriterion {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private PersonCriterion() {}

    /** Reads the text; of a text without letters and digits comes a condition that nobody meets. */
    public static PersonCriterion of(String text) {
        PersonCriterion criterion = new PersonCriterion();
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        PartialDate birth = null;
        for (String word : text.strip().split("[\\s,;]+")) {
            PartialDate date = date(word);
            if (date != null && birth == null) {
                birth = date;
            } else if (word.chars().anyMatch(Character::isDigit)) {
                numbers.add(DocumentData.searchNumber(word));
            } else {
                names.add(word);
            }
        }
        if (birth != null && birth.month() == 0 && names.isEmpty()) {
            // four digits alone are rather the beginning of a number than the year of thousands of births
            numbers.add(Integer.toString(birth.year()));
            birth = null;
        }
        criterion.named(names, birth);
        criterion.documented(numbers);
        return criterion;
    }

    /** The condition in SQL; the column is part of the program, never of the input. */
    public String on(String column) {
        return conditions.isEmpty()
                ? "false"
                : conditions.stream()
                        .map(condition -> column + " in (" + condition + ")")
                        .collect(Collectors.joining(" and "));
    }

    /** The values of the condition's parameters; their names begin with {@code person}. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private void named(List<String> names, @Nullable PartialDate birth) {
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            List<String> spellings = NameFolding.variants(name).stream()
                    .flatMap(variant -> NameFolding.looseTokens(variant).stream())
                    .distinct()
                    .toList();
            List<String> either = new ArrayList<>();
            for (String spelling : spellings) {
                String first = bind(spelling + "%");
                String later = bind("% " + spelling + "%");
                either.add("n.loose_key like :" + first + " or n.loose_key like :" + later);
            }
            if (!either.isEmpty()) {
                parts.add("(" + String.join(" or ", either) + ")");
            }
        }
        if (birth != null) {
            String first = bind(Date.valueOf(birth.firstDay()));
            String last = bind(Date.valueOf(birth.lastDay()));
            parts.add("n.birth_from <= :" + last + " and n.birth_to >= :" + first);
        }
        if (!parts.isEmpty()) {
            conditions.add("select n.person_id from person_name n where " + String.join(" and ", parts));
        }
    }

    private void documented(List<String> numbers) {
        for (String number : numbers) {
            if (!number.isEmpty()) {
                conditions.add(
                        "select d.person_id from person_document d where d.search_number like :" + bind(number + "%"));
            }
        }
    }

    private String bind(Object value) {
        String name = "person" + values.size();
        values.put(name, value);
        return name;
    }

    private static @Nullable PartialDate date(String word) {
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return null;
        }
        try {
            PartialDate date = PartialDate.parse(word);
            return date.year() >= 1900 && date.year() <= 2100 ? date : null;
        } catch (Rejection e) {
            return null;
        }
    }
}
