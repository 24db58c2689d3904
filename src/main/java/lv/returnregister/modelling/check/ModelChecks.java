package lv.returnregister.modelling.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.documents.LetterTemplateFaults;
import lv.returnregister.modelling.Finding;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.safeguard.SafeguardTable;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shell.Messages;
import lv.returnregister.workflow.StepVocabulary;
import lv.returnregister.workflow.forms.FormDefinition;
import lv.returnregister.workflow.forms.FormDefinitions;
import lv.returnregister.workflow.forms.UnreadableForm;
import org.springframework.stereotype.Component;

/**
 * What the Register says of a model while it is drawn and before anybody approves it. The same checks run over the shipped
 * models in the build. A text that cannot be read gives a finding like any other: nothing a draft contains makes a check
 * fail. What a draft may weigh is the matter of {@link ModelIntake}.
 */
@Component
public class ModelChecks {

    /** Processes whose facts are remembered; a catalogue has some twenty. */
    private static final int REMEMBERED = 200;

    /** A picture, a style or a link that the printer of letters would have to fetch. */
    private static final Pattern REACHES_OUT = Pattern.compile(
            "(?i)[\\s:](src|href|data|background|action)\\s*=|url\\s*\\(|@import|<(script|iframe|object|embed|link|base)\\b");

    private final StepVocabulary steps;
    private final DeadlineRules deadlines;
    private final SafeguardTable safeguards;
    private final LetterTemplateFaults letters;
    private final Messages texts;
    private final Map<String, ProcessFacts> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ProcessFacts> eldest) {
            return size() > REMEMBERED;
        }
    });

    public ModelChecks(
            StepVocabulary steps,
            DeadlineRules deadlines,
            SafeguardTable safeguards,
            LetterTemplateFaults letters,
            Messages texts) {
        this.steps = steps;
        this.deadlines = deadlines;
        this.safeguards = safeguards;
        this.letters = letters;
        this.texts = texts;
    }

    /**
     * Everything that can be said at once, while somebody draws.
     *
     * @param model which model it is, or will be
     * @param text the draft
     * @param others the models as they are live
     */
    public List<Finding> check(ModelRef model, String text, ModelCatalogue others) {
        Report report = new Report(texts);
        try {
            switch (model.kind()) {
                case PROCESS -> process(model, text, others, report);
                case DECISION -> decision(model, text, others, report);
                case FORM -> form(model, text, others, report);
                case LETTER -> letter(model, text, others, report);
            }
        } catch (IllegalArgumentException unreadable) {
            report.error("cannot-be-read", false, null, String.valueOf(unreadable.getMessage()));
        } catch (StackOverflowError tooDeep) {
            // Parsers of expressions call themselves; what is nested so deep is no expression anybody wrote.
            report.error("cannot-be-read", false, null, "…");
        }
        return report.findings();
    }

    /**
     * What a case could come to once the draft of a process is live: takes seconds, for every state of every process around
     * it is visited. Other kinds of models move no case by themselves.
     */
    public List<Finding> explore(ModelRef model, String text, ModelCatalogue others) {
        Report report = new Report(texts);
        if (model.kind() == ModelKind.PROCESS) {
            try {
                List<String> all = processes(others.with(model, text));
                DiagramPath diagram = new DiagramPath(model.key(), ModelXml.of(text), below(all));
                new Exploration(model.key(), diagram, all, safeguards, report).explore();
            } catch (IllegalArgumentException unreadable) {
                report.error("cannot-be-read", false, null, String.valueOf(unreadable.getMessage()));
            } catch (StackOverflowError tooDeep) {
                report.error("cannot-be-read", false, null, "…");
            }
        }
        return report.findings();
    }

    /** The processes that may come to run below each, itself included. */
    private Map<String, Set<String>> below(List<String> processes) {
        Map<String, Set<String>> below = new HashMap<>();
        processes.stream().map(this::facts).forEach(facts -> {
            Set<String> called = below.computeIfAbsent(facts.id(), key -> new HashSet<>());
            called.add(facts.id());
            called.addAll(facts.hands().keySet());
        });
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Set<String> called : below.values()) {
                for (String one : List.copyOf(called)) {
                    grown |= called.addAll(below.getOrDefault(one, Set.of()));
                }
            }
        }
        return below;
    }

    private static List<String> processes(ModelCatalogue models) {
        return models.all().stream()
                .filter(other -> other.kind() == ModelKind.PROCESS)
                .flatMap(other -> models.content(other).stream())
                .toList();
    }

    private void process(ModelRef model, String text, ModelCatalogue others, Report report) {
        ModelXml file = ModelXml.of(text);
        int count = file.elements(ModelXml.BPMN, "process").size();
        report.error("one-process", count == 1, null, count);
        if (count == 0) {
            return;
        }
        ProcessFacts own = ProcessFacts.of(file);
        Map<String, ProcessFacts> around = new HashMap<>();
        processes(others).forEach(other -> {
            ProcessFacts facts = facts(other);
            around.put(facts.id(), facts);
        });
        ProcessFacts live = others.content(model).map(this::facts).orElse(own);
        around.put(own.id(), own);
        ModelCatalogue all = others.with(model, text);
        new ProcessRules(model, file, new ProcessRules.Around(around, live, all.all(), steps, deadlines), report)
                .check();
        new RoadRules(file, report).check();
    }

    private ProcessFacts facts(String text) {
        ProcessFacts facts = known.get(text);
        if (facts == null) {
            facts = ProcessFacts.of(ModelXml.of(text));
            known.put(text, facts);
        }
        return facts;
    }

    private static void decision(ModelRef model, String text, ModelCatalogue others, Report report) {
        ModelXml file = ModelXml.of(text);
        int count = file.elements(ModelXml.DMN, "decision").size();
        report.error("one-decision", count == 1, null, count);
        ModelXml live = others.content(model).map(ModelXml::of).orElse(file);
        new TableRules(model, file, live, report).check();
    }

    private void form(ModelRef model, String text, ModelCatalogue others, Report report) {
        FormDefinition form;
        try {
            form = FormDefinitions.parse(model.key(), text);
        } catch (UnreadableForm unreadable) {
            report.error("form-readable", false, null, unreadable.what());
            return;
        }
        FormRules rules = new FormRules(form, report);
        rules.check();
        Class<?> answer = steps.answers().get(form.step());
        report.error("form-step-known", answer != null || others.content(model).isPresent(), null, form.step());
        if (answer != null) {
            rules.fits(answer);
        }
    }

    private void letter(ModelRef model, String text, ModelCatalogue others, Report report) {
        ModelCatalogue all = others.with(model, text);
        List<LocalizedText> faults = letters.of(
                model.key(),
                template -> all.content(new ModelRef(ModelKind.LETTER, template))
                        .orElseThrow(() -> new IllegalStateException("no template " + template)));
        for (LocalizedText fault : faults) {
            report.error("letter-fits", false, null, fault);
        }
        report.error("letter-stays-inside", !REACHES_OUT.matcher(text).find(), null);
    }
}
