package lv.returnregister.documents;

import java.util.List;
import lv.returnregister.shared.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One kind of letter: its name, its law, the values its template takes.
 *
 * @param kind the word used everywhere for it, such as {@code departure-order}
 * @param mark two letters that stand for it in a document number, such as {@code IR}
 * @param title its title
 * @param citations the law it rests on
 * @param fields every value it takes, in the order of the list
 */
public record LetterKind(
        String kind, String mark, LocalizedText title, List<Citation> citations, List<LetterField> fields) {

    /**
     * A provision of law.
     *
     * @param text the provision in words
     * @param sure {@code V} read in the act, {@code M} known and to be confirmed by a lawyer, {@code S} own rule
     * @param conditionName the placeholder it depends on; absent when it is always cited
     * @param conditionCode the code that placeholder must have
     */
    public record Citation(
            LocalizedText text,
            String sure,
            @Nullable String conditionName,
            @Nullable String conditionCode) {}
}
