package lv.returnregister.casefile.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.casefile.Fact;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.safeguard.Safeguards;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.workflow.ui.ModelNames;
import org.springframework.stereotype.Component;

/** Tells facts in words: the title of their kind, their details with the labels of the code lists, who entered them. */
@Component
public class FactTexts {

    private final Classifiers classifiers;
    private final DeadlineRules rules;
    private final Officers officers;
    private final Safeguards safeguards;
    private final ModelNames modelNames;

    public FactTexts(
            Classifiers classifiers,
            DeadlineRules rules,
            Officers officers,
            Safeguards safeguards,
            ModelNames modelNames) {
        this.modelNames = modelNames;
        this.safeguards = safeguards;
        this.classifiers = classifiers;
        this.rules = rules;
        this.officers = officers;
    }

    /** What happened. */
    public String title(Fact fact) {
        return Texts.text("fact." + fact.kind());
    }

    /** The details, one after the other. */
    public String details(Fact fact) {
        return details(fact.details());
    }

    /** Named values, one after the other. */
    public String details(Map<String, String> details) {
        return details.entrySet().stream().map(this::detail).collect(Collectors.joining(" · "));
    }

    private String detail(Map.Entry<String, String> detail) {
        String value = switch (detail.getKey()) {
            case "correctedFact" -> Texts.text("correction.fact." + detail.getValue());
            case "heldStep", "overriddenStep", "handedStep" -> step(detail.getValue());
            case "heldBecause", "overriddenCondition" ->
                demands(List.of(detail.getValue().split(",")));
            case "operation" -> Texts.text("operation.kind." + detail.getValue());
            case "operationFrom", "operationTo" -> modelNames.place(detail.getValue());
            case "formerOwner", "newOwner", "proposedBy", "decidedBy" -> name(detail.getValue());
            case "table" -> Texts.text("law.table." + detail.getValue());
            case "deadlineRule" -> rules.byId(detail.getValue()).title(Texts.language());
            default -> value(detail.getValue());
        };
        return Texts.text("casefile.detail." + detail.getKey(), value);
    }

    /** A step by its title, whether an officer's or the Register's own. */
    public String step(String step) {
        String own = "step.own." + step;
        String text = Texts.text(own);
        return text.equals("!" + own + "!") ? Texts.text("step." + step) : text;
    }

    /** What the safeguards demand, each with its citation. */
    public String demands(List<String> safeguardIds) {
        return safeguardIds.stream()
                .map(id -> safeguards
                        .find(id)
                        .map(row -> row.demand().in(Texts.language()) + " ("
                                + row.cited().in(Texts.language()) + ")")
                        .orElse(id))
                .collect(Collectors.joining("; "));
    }

    /** A value in words: {@code list/code} is the label of the entry; what is neither a code nor a word of a form stands as it is. */
    public String value(String value) {
        int slash = value.indexOf('/');
        if (slash > 0) {
            String list = value.substring(0, slash);
            for (CodeList known : CodeList.values()) {
                if (known.file().equals(list)) {
                    return classifiers.label(known, value.substring(slash + 1)).in(Texts.language());
                }
            }
        }
        return switch (value) {
            case "true" -> Texts.text("casefile.yes");
            case "false" -> Texts.text("casefile.no");
            case "none" -> Texts.text("casefile.none");
            case "good" -> Texts.text("casefile.good");
            default -> value;
        };
    }

    /** The label of a code or word in the language of the page. */
    public String label(CodeList list, String codeOrWord) {
        return classifiers.label(list, codeOrWord).in(Texts.language());
    }

    /** Who entered it and for which unit; the Register itself by its name. */
    public String who(Fact fact) {
        return who(fact.recordedBy(), fact.unit());
    }

    /** An officer by name and unit. */
    public String who(String signInName, String unit) {
        if (Officer.REGISTER.equals(signInName)) {
            return Texts.text("casefile.register");
        }
        return name(signInName) + " · " + label(CodeList.UNIT, unit);
    }

    /** The name shown for a sign-in name. */
    public String name(String signInName) {
        return Officer.REGISTER.equals(signInName)
                ? Texts.text("casefile.register")
                : officers.find(signInName).map(Officer::displayName).orElse(signInName);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
