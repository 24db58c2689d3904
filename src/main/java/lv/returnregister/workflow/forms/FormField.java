package lv.returnregister.workflow.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One thing the officer is asked.
 *
 * @param key name of the value, the same as the component of the command record
 * @param type kind of value and of input
 * @param label what is asked
 * @param description how to answer; absent when the label says it all
 * @param legalSource the provision that asks for it; every field of ours has one
 * @param wide whether it takes the whole width of the form
 * @param options choices written in the form itself
 * @param codeList name of the official list the choices come from; absent when they stand in the form
 * @param rules what an answer must keep
 * @param hide when it is left out
 * @param defaultValue filled in at first: a text, a number or a truth value
 */
public record FormField(
        String key,
        Type type,
        LocalizedText label,
        @Nullable LocalizedText description,
        @Nullable LocalizedText legalSource,
        boolean wide,
        List<Option> options,
        @Nullable String codeList,
        Rules rules,
        @Nullable FormCondition hide,
        @Nullable Object defaultValue)
        implements FormItem {

    public FormField {
        options = List.copyOf(options);
    }

    /** Whether the answer is one or several of given choices. */
    public boolean isChoice() {
        return type == Type.SELECT || type == Type.RADIO || type == Type.CHECKLIST;
    }

    /** Whether the two choices are yes and no: then the answer is a truth value, not the word. */
    public boolean isYesNo() {
        return isChoice()
                && options.size() == 2
                && options.stream()
                        .allMatch(option ->
                                option.code().equals("true") || option.code().equals("false"));
    }

    /** The kinds of fields. */
    public enum Type {
        TEXTFIELD,
        TEXTAREA,
        NUMBER,
        DATE,
        TIME,
        DATETIME,
        SELECT,
        RADIO,
        CHECKBOX,
        CHECKLIST;

        /** The type of a schema word and, for dates, its subtype. */
        static Type of(String word, String subtype) {
            return valueOf(("datetime".equals(word) && !subtype.isEmpty() ? subtype : word).toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What an answer must keep; absent values set no bound.
     *
     * @param required whether there must be one
     * @param minLength fewest characters
     * @param maxLength most characters
     * @param min smallest number
     * @param max greatest number
     * @param pattern regular expression the whole text must match
     * @param decimals digits after the point a number may have
     */
    public record Rules(
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String pattern,
            int decimals) {}
}
