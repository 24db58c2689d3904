package lv.returnregister.modelling.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.returnregister.deadline.Certainty;
import lv.returnregister.deadline.DeadlineRules;
import lv.returnregister.modelling.LiveModels;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.safeguard.SafeguardTable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Gathers every rule of the Register that nobody has yet read in the act itself. */
@Component
class UnconfirmedLaw {

    private final SafeguardTable safeguards;
    private final DeadlineRules deadlines;
    private final LiveModels models;

    UnconfirmedLaw(SafeguardTable safeguards, DeadlineRules deadlines, LiveModels models) {
        this.safeguards = safeguards;
        this.deadlines = deadlines;
        this.models = models;
    }

    /** What sort of rule it is. */
    enum Sort {
        SAFEGUARD,
        DEADLINE,
        TABLE_ROW
    }

    /**
     * One rule to be confirmed.
     *
     * @param id of the safeguard or deadline, or the key of the table and the row's number
     */
    record Rule(Sort sort, String id, String says, String citation) {}

    /** All of them: safeguards, deadlines, rows of decision tables. */
    List<Rule> all(Locale language) {
        List<Rule> rules = new ArrayList<>();
        safeguards.rows().forEach((id, row) -> {
            if ("M".equals(row.sure())) {
                rules.add(new Rule(
                        Sort.SAFEGUARD,
                        id,
                        row.demand().in(language),
                        row.cited().in(language)));
            }
        });
        deadlines.all().stream()
                .filter(rule -> rule.sure() == Certainty.M)
                .forEach(rule -> rules.add(new Rule(
                        Sort.DEADLINE,
                        rule.id(),
                        rule.title(language),
                        rule.citation().in(language))));
        models.all().stream()
                .filter(model -> model.kind() == ModelKind.DECISION)
                .sorted(Comparator.comparing(ModelRef::key))
                .forEach(model -> models.content(model).ifPresent(text -> rows(model, text, language, rules)));
        return rules;
    }

    private static void rows(ModelRef model, String text, Locale language, List<Rule> rules) {
        Element root = DecisionTableView.parse(text).getDocumentElement();
        for (Element table : DecisionTableView.children(root, "decision").stream()
                .flatMap(decision -> DecisionTableView.children(decision, "decisionTable").stream())
                .toList()) {
            List<Element> outputs = DecisionTableView.children(table, "output");
            int number = 0;
            for (Element row : DecisionTableView.children(table, "rule")) {
                number++;
                if (value(outputs, row, "sure").filter("M"::equals).isPresent()) {
                    Optional<String> english =
                            "en".equals(language.getLanguage()) ? value(outputs, row, "citationEn") : Optional.empty();
                    String says = String.join(
                            " ",
                            DecisionTableView.children(row, "description").stream()
                                    .map(about -> about.getTextContent().strip())
                                    .toList());
                    rules.add(new Rule(
                            Sort.TABLE_ROW,
                            model.key() + " " + number,
                            says,
                            english.or(() -> value(outputs, row, "citation")).orElse("–")));
                }
            }
        }
    }

    private static Optional<String> value(List<Element> outputs, Element row, String name) {
        List<Element> entries = DecisionTableView.children(row, "outputEntry");
        for (int i = 0; i < outputs.size(); i++) {
            if (name.equals(outputs.get(i).getAttribute("name"))) {
                return Optional.of(entries.get(i).getTextContent().strip().replaceAll("^\"|\"$", ""));
            }
        }
        return Optional.empty();
    }
}
