package lv.returnregister.modelling.ui.trial;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.cockpit.Exports;
import lv.returnregister.modelling.ModelCatalogue;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.PastCases;
import lv.returnregister.modelling.trial.ReplayWorker;
import lv.returnregister.modelling.trial.Scenarios;
import lv.returnregister.modelling.trial.TrialRuns;
import lv.returnregister.modelling.trial.WhatIf;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.Changes;
import lv.returnregister.workflow.TableHit;
import lv.returnregister.workflow.TableHits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator sees while a draft is tried: the answer of a table, the road of a process, the cases it touches. */
class TrialViewsTest extends ScreenTest {

    private static final Path BAN = Path.of("processes/entryban/entry-ban-term.dmn");
    private static final Path DECISION = Path.of("processes/returndecision/take-decision.bpmn");
    private static final ModelCatalogue NO_OTHERS = new ModelCatalogue() {
        @Override
        public Set<ModelRef> all() {
            return Set.of();
        }

        @Override
        public Optional<String> content(ModelRef model) {
            return Optional.empty();
        }
    };

    @Autowired
    private TrialRuns runs;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private PastCases past;

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private ReplayWorker worker;

    @Autowired
    private TableHits hits;

    @Autowired
    private Exports exports;

    @Autowired
    private Changes changes;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_table_is_asked_by_fields_of_its_own_and_the_answer_is_kept_as_a_scenario() throws IOException {
        signIn(administrator());
        String text = Files.readString(BAN);
        ModelRef model = new ModelRef(ModelKind.DECISION, unique("banLike"));
        TableTrialView view =
                show(new TableTrialView(model, () -> text, NO_OTHERS, runs, scenarios, past, clock, true));

        chooseWord("Aizlieguma pamats", "threat");
        _click(button("trial-ask"));

        assertThat(text(view)).contains("6. rinda", "120", "Nopietni draudi");
        _click(button("trial-keep"));
        assertThat(_get(TextField.class, spec -> spec.withId("trial-name")).isInvalid())
                .isTrue();
        _get(TextField.class, spec -> spec.withId("trial-name")).setValue("Draudi");
        _click(button("trial-keep"));

        assertThat(as(administrator(), () -> scenarios.of(model)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.expected().values()).containsEntry("proposedMonths", "120"));
        assertThat(text(view)).contains("Kā gaidīts: 1 no 1", "Rindas bez scenārija: 15 no 16");
    }

    @Test
    void a_draft_that_changes_a_length_shows_which_scenario_comes_out_otherwise() throws IOException {
        signIn(administrator());
        String text = Files.readString(BAN)
                .replace(
                        "<outputEntry id=\"seriousThreatProposedMonthsAnswer\"><text>120</text>",
                        "<outputEntry id=\"seriousThreatProposedMonthsAnswer\"><text>84</text>");
        ModelRef model = new ModelRef(ModelKind.DECISION, "entryBanTerm");

        TableTrialView view =
                show(new TableTrialView(model, () -> text, NO_OTHERS, runs, scenarios, past, clock, false));

        // Another test may have kept scenarios of its own.
        Matcher counted = Pattern.compile("Kā gaidīts: (\\d+) no (\\d+)").matcher(text(view));
        assertThat(counted.find()).isTrue();
        assertThat(Integer.parseInt(counted.group(1))).isEqualTo(Integer.parseInt(counted.group(2)) - 1);
        assertThat(_find(Button.class)).noneMatch(button -> button.getText().equals("Noņemt"));
    }

    @Test
    void a_text_that_is_no_table_is_told_in_words() {
        signIn(administrator());

        TableTrialView view = show(new TableTrialView(
                new ModelRef(ModelKind.DECISION, "broken"),
                () -> "<x/>",
                NO_OTHERS,
                runs,
                scenarios,
                past,
                clock,
                true));

        assertThat(text(view)).contains("Šī nav lēmumu tabula");
    }

    @Test
    void a_process_is_walked_by_answers_and_a_step_can_be_taken_back() throws IOException {
        signIn(administrator());
        String text = Files.readString(DECISION);
        ModelRef model = new ModelRef(ModelKind.PROCESS, "takeDecision");
        ProcessTrialView view =
                show(new ProcessTrialView(model, () -> text, NO_OTHERS, runs, scenarios, past, clock, true));
        assertThat(text(view)).contains("Sagatavot atgriešanas lēmumu", "Kas tagad var notikt");

        _click(offer("draftReturnDecision"));
        assertThat(text(view))
                .contains("Parakstīt atgriešanas lēmumu", "Projekts atdots labošanai", "termiņš „return-decision”");
        @SuppressWarnings("unchecked")
        Select<Boolean> approved = _get(Select.class, spec -> spec.withCaption("approved"));
        approved.setValue(true);
        _click(offer("signReturnDecision"));

        assertThat(text(view)).contains("Process ir beidzies", "Lēmums pieņemts");
        _click(button("trial-back"));
        assertThat(text(view)).doesNotContain("Process ir beidzies");
        _click(offer("signReturnDecision"));
        assertThat(text(view)).contains("Process apstājas", "approved");
    }

    @Test
    void a_replay_shows_which_answers_change_from_what_to_what_and_in_which_case() throws IOException {
        Officer administrator = administrator();
        signIn(administrator);
        ModelRef model = new ModelRef(ModelKind.DECISION, unique("banLike"));
        CaseId caseId = found(officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER), "Atkārtots")
                .id();
        keep(administrator, model.key(), caseId);
        String text = Files.readString(BAN).replace("<text>120</text>", "<text>84</text>");
        WhatIfView view = show(new WhatIfView(model, () -> text, whatIf, exports, changes, clock, true));
        assertThat(text(view)).contains("vēl nav izmēģināts");

        _click(button("what-if-begin"));
        while (worker.work(20) > 0) {
            // until nothing waits
        }
        view.refresh();

        assertThat(text(view)).contains("izskatīts", "Izskatīts: 1 no 1", "citas vērtības", "proposedMonths: 120 → 84");
    }

    private void keep(Officer officer, String table, CaseId caseId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("ground", "threat");
        facts.put("lenient", false);
        for (String unknown : new String[] {"kind", "orderKept", "overstayDays", "decidedMonths"}) {
            facts.put(unknown, null);
        }
        Map<String, @Nullable Object> values =
                new HashMap<>(Map.of("row", 6, "proposedMonths", 120, "transition", "keep"));
        LocalDate day = LocalDate.of(2026, 3, 2);
        TableHit hit = new TableHit(table, 1, "1.0.0", "seriousThreat", 6, "Rinda.", day, day, facts, values);
        as(officer, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> hits.keep(caseId, hit));
            return true;
        });
        // The table is of this test alone: nothing of it stands for the pages that look at changes of the law.
        jdbc.sql("update workflow_table_hit set replaced_at = now() where decision = :table")
                .param("table", table)
                .update();
    }

    private static <T extends Component> T show(T view) {
        UI.getCurrent().add(view);
        return view;
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    private static Button offer(String element) {
        return _find(Button.class).stream()
                .filter(button -> element.equals(button.getElement().getAttribute("data-element")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static void chooseWord(String caption, String word) {
        _get(ComboBox.class, spec -> spec.withCaption(caption)).setValue(word);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    }

    private static Officer administrator() {
        return new Officer(
                "models.administrator",
                "A. Kalniņa",
                Authority.PMLP,
                "PMLP",
                Role.ADMINISTRATOR,
                Set.of("models.read", "models.edit", "law.compare"));
    }
}
