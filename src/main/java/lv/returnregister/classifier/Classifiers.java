package lv.returnregister.classifier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.springframework.stereotype.Service;

/**
 * The official lists. They are part of the release and immutable while it runs; a change of a list is a new release
 * with dated entries, so that old records keep their labels.
 */
@Service
public class Classifiers {

    private final Clock clock;
    private final Map<CodeList, ClassifierFile.Content> lists = new EnumMap<>(CodeList.class);

    /**
     * Reads every list.
     *
     * @throws IllegalStateException naming file and entry when a list is missing or not whole
     */
    public Classifiers(Clock clock) {
        this.clock = clock;
        for (CodeList list : CodeList.values()) {
            lists.put(list, ClassifierFile.read(list));
        }
    }

    /** The name of the list. */
    public LocalizedText title(CodeList list) {
        return content(list).title();
    }

    /** Every entry that may be used today (legal day in Riga), in the order of the file. */
    public List<ClassifierEntry> entries(CodeList list) {
        return entries(list, LegalTime.day(clock.instant()));
    }

    /** Every entry that may be used on this legal day. */
    public List<ClassifierEntry> entries(CodeList list, LocalDate day) {
        return content(list).entries().stream()
                .filter(entry -> entry.validOn(day))
                .toList();
    }

    /** Every entry, those of other times included: historic countries of birth, dissolved units. */
    public List<ClassifierEntry> allEntries(CodeList list) {
        return content(list).entries();
    }

    /** The entry meant by a code or a word, of whatever time. */
    public Optional<ClassifierEntry> find(CodeList list, String codeOrWord) {
        return content(list).entries().stream()
                .filter(entry -> entry.isMeantBy(codeOrWord))
                .findFirst();
    }

    /**
     * The entry meant by a code or a word, of whatever time.
     *
     * @throws IllegalArgumentException when the list has none; for officers' input use {@link #accept}
     */
    public ClassifierEntry entry(CodeList list, String codeOrWord) {
        return find(list, codeOrWord)
                .orElseThrow(() -> new IllegalArgumentException(list.code() + " has no " + codeOrWord));
    }

    /**
     * The entry an officer chose, which must be valid on the day of the fact.
     *
     * @param field the field of the form, for the refusal
     * @throws Rejection {@code code-unknown} or {@code code-not-valid-then}
     */
    public ClassifierEntry accept(CodeList list, String codeOrWord, String field, LocalDate day) {
        ClassifierEntry entry = find(list, codeOrWord)
                .orElseThrow(() -> new Rejection(Violation.input(
                        field, "code-unknown", codeOrWord, title(list).lv())));
        if (!entry.validOn(day)) {
            throw new Rejection(Violation.input(field, "code-not-valid-then", entry.code(), LegalTime.write(day)));
        }
        return entry;
    }

    /** The label of a stored code; the bare code when the list never had it, so that no old record becomes unreadable. */
    public LocalizedText label(CodeList list, String code) {
        return find(list, code).map(ClassifierEntry::label).orElse(LocalizedText.of(code, code));
    }

    private ClassifierFile.Content content(CodeList list) {
        ClassifierFile.Content content = lists.get(list);
        if (content == null) {
            throw new IllegalArgumentException("There is no list " + list);
        }
        return content;
    }
}
