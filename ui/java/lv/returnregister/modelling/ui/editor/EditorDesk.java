package lv.returnregister.modelling.ui.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import lv.returnregister.deadline.DeadlineRule;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.documents.LetterField;
import lv.returnregister.documents.LetterPreviews;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ui.editor.EditorVocabulary.Placeholder;
import lv.returnregister.modelling.ui.editor.EditorVocabulary.Word;
import lv.returnregister.safeguard.SafeguardTable;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.StepNames;
import lv.returnregister.workflow.StepVocabulary;
import org.springframework.stereotype.Component;

/** Makes editors with the words the Register offers to a model: its forms, time limits, acts, tables and letters. */
@Component
public class EditorDesk {

    private static final List<String> AUTHORITIES = List.of("finding", "deciding", "VRS", "PMLP");
    private static final List<String> ROLES = List.of("officer", "signatory", "head", "supervisor");

    /** An act that issues a document begins with this word. */
    private static final String ISSUES = "issue";

    private final StepVocabulary steps;
    private final DeadlineRules deadlines;
    private final SafeguardTable safeguards;
    private final LetterPreviews letters;

    public EditorDesk(
            StepVocabulary steps, DeadlineRules deadlines, SafeguardTable safeguards, LetterPreviews letters) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.safeguards = safeguards;
        this.letters = letters;
    }

    /**
     * The editor of a model, with all it may choose from; a letter is shown as it would be written.
     *
     * @param models the models it will work with
     */
    public ModelEditor editor(ModelRef model, ModelCatalogue models) {
        ModelEditor editor = ModelEditor.of(model.kind());
        if (editor instanceof LetterEditor letter) {
            letter.setVocabulary(none(placeholders(model.key())));
            letter.setPreview(text -> page(model, models, text));
        } else if (model.kind() == ModelKind.PROCESS) {
            editor.setVocabulary(vocabulary(models));
        }
        return editor;
    }

    private LetterEditor.Page page(ModelRef model, ModelCatalogue models, String text) {
        LetterPreviews.Preview preview = letters.preview(
                model.key(),
                name -> name.equals(model.key())
                        ? text
                        : models.content(new ModelRef(ModelKind.LETTER, name)).orElseGet(() -> letters.shipped(name)));
        return new LetterEditor.Page(
                preview.html(),
                preview.faults().stream()
                        .map(fault -> fault.in(Texts.language()))
                        .toList());
    }

    private EditorVocabulary vocabulary(ModelCatalogue models) {
        Locale language = Texts.language();
        Map<String, ProcessWords> processes = new TreeMap<>();
        for (ModelRef model : models.all()) {
            if (model.kind() == ModelKind.PROCESS) {
                models.content(model)
                        .flatMap(text -> ProcessWords.of(text, language))
                        .ifPresent(words -> processes.put(model.key(), words));
            }
        }
        List<Word> acts = acts(processes);
        return new EditorVocabulary(
                forms(models, processes),
                rules(language),
                acts.stream().filter(act -> !isLetter(act)).toList(),
                acts.stream().filter(EditorDesk::isLetter).toList(),
                names(models, ModelKind.DECISION, language),
                processes.entrySet().stream()
                        .map(process ->
                                new Word(process.getKey(), process.getValue().name(), ""))
                        .sorted(Comparator.comparing(Word::name))
                        .toList(),
                words("authority", AUTHORITIES),
                words("role", ROLES),
                safeguards(language),
                List.of());
    }

    /** The forms there are, by what their steps are called; a form belongs to the process of its folder. */
    private static List<Word> forms(ModelCatalogue models, Map<String, ProcessWords> processes) {
        Map<String, String> titles = new TreeMap<>();
        processes.values().forEach(process -> titles.putAll(process.forms()));
        return models.all().stream()
                .filter(model -> model.kind() == ModelKind.FORM)
                .map(ModelRef::key)
                .sorted()
                .map(key ->
                        new Word(key, titles.getOrDefault(key, key.substring(key.indexOf('/') + 1)), processOf(key)))
                .toList();
    }

    private static String processOf(String form) {
        int slash = form.indexOf('/');
        return slash < 0 ? "" : StepNames.camel(form.substring(0, slash));
    }

    /** The time limits with their citations: what a deadline rests on is read before it is chosen. */
    private List<Word> rules(Locale language) {
        Set<String> ids = new LinkedHashSet<>();
        deadlines.all().stream().map(DeadlineRule::id).forEach(ids::add);
        return Stream.concat(
                        Stream.of(new Word("none", Texts.text("editors.deadline.none"), "")),
                        ids.stream()
                                .map(deadlines::byId)
                                .map(rule -> new Word(
                                        rule.id(),
                                        rule.title(language) + " – "
                                                + rule.citation().in(language),
                                        "")))
                .toList();
    }

    /** The acts of the steps, called as in the models that use them; one that no model uses is called by its own name. */
    private List<Word> acts(Map<String, ProcessWords> processes) {
        Map<String, String> titles = new TreeMap<>();
        processes.values().forEach(process -> titles.putAll(process.acts()));
        List<Word> acts = new ArrayList<>();
        new TreeMap<>(steps.calls())
                .forEach((process, calls) -> calls.forEach(call -> {
                    String expression = "${" + process + "." + call + "(execution.processBusinessKey)}";
                    acts.add(new Word(expression, titles.getOrDefault(expression, call), process));
                }));
        return acts;
    }

    private static boolean isLetter(Word act) {
        return act.value().contains("." + ISSUES);
    }

    private static List<Word> names(ModelCatalogue models, ModelKind kind, Locale language) {
        return models.all().stream()
                .filter(model -> model.kind() == kind)
                .map(model -> new Word(
                        model.key(),
                        models.content(model)
                                .flatMap(text -> ProcessWords.decision(text, language))
                                .orElse(model.key()),
                        ""))
                .sorted(Comparator.comparing(Word::name))
                .toList();
    }

    private static List<Word> words(String kind, List<String> values) {
        return values.stream()
                .map(value -> new Word(value, Texts.text("editors." + kind + "." + value), ""))
                .toList();
    }

    private Map<String, List<String>> safeguards(Locale language) {
        Map<String, List<String>> byStep = new LinkedHashMap<>();
        safeguards
                .rows()
                .values()
                .forEach(row -> row.steps()
                        .forEach(step -> byStep.computeIfAbsent(step, name -> new ArrayList<>())
                                .add(row.demand().in(language) + " ("
                                        + row.cited().in(language) + ")")));
        return byStep;
    }

    private List<Placeholder> placeholders(String template) {
        return letters.fields(template).stream().map(EditorDesk::placeholder).toList();
    }

    /** What is put into a template for a value: a passage of its own where it may be absent. */
    private static Placeholder placeholder(LetterField field) {
        String title = field.label().in(Texts.language());
        String value = "<span th:text=\"${letter." + field.name() + "}\">" + title + "</span>";
        boolean isOptional = field.need() != LetterField.Need.ALWAYS;
        String text =
                isOptional ? "<th:block th:if=\"${letter." + field.name() + "}\">" + value + "</th:block>" : value;
        return new Placeholder(field.name(), title, text);
    }

    private static EditorVocabulary none(List<Placeholder> placeholders) {
        return new EditorVocabulary(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                placeholders);
    }
}
