package lv.returnregister.casefile.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.casefile.CaseDocuments;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.workflow.OfficerActs;
import lv.returnregister.workflow.ui.FormView;
import lv.returnregister.workflow.ui.ProcessDiagram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What an officer meets on the page of a case. */
class CasePageTest extends ScreenTest {

    @Autowired
    private OfficerActs acts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private CaseDocuments documents;

    private static final Map<String, Object> DETAIN = Map.of(
            "decision", "detain",
            "ground", "illegal-border-crossing",
            "facility", "Daugavpils",
            "alternativesWhyNot", "nav adreses, nav līdzekļu");

    @Test
    void the_head_names_the_person_the_next_deadline_with_its_law_and_whose_turn_it_is() {
        Officer guard = guard();
        CaseView found = found(guard, "ABDULLAYEV");

        open(guard, "case/" + found.id());

        String page = text(_get(CasePage.class));
        assertThat(page).contains(found.number(), "ABDULLAYEV Elshan", "vīrietis", "23.09.1991.", "Azerbaidžāna");
        assertThat(page).contains("Nākamais termiņš", "Kura gājiens", "VRS");
    }

    @Test
    void every_opening_is_recorded_once_with_its_purpose() {
        Officer guard = guard();
        CaseView found = found(guard, "KARIMOV");

        open(guard, "case/" + found.id());
        go("case/" + found.id() + "?tab=person");

        assertThat(audit.ofCase(found.id(), 100))
                .filteredOn(entry -> entry.action().equals("case.viewed"))
                .hasSize(1);
    }

    @Test
    void the_form_of_my_task_stands_beside_the_timeline() {
        Officer guard = guard();
        CaseView found = found(guard, "BARRY");

        open(guard, "case/" + found.id());

        assertThat(_get(FormView.class).getElement().getAttribute("data-form"))
                .isEqualTo("apprehend-foreigner/decide-detention");
        assertThat(text(_get(CasePage.class))).contains("Atrasts ārzemnieks", "Ludzas novads");
    }

    @Test
    void what_is_missing_is_shown_at_the_field_and_nothing_is_done() {
        Officer guard = guard();
        CaseView found = found(guard, "SINGH");
        open(guard, "case/" + found.id());

        _get(FormView.class).handIn();

        assertThat(text(_get(FormView.class))).contains("Vēl nevar iesniegt");
        assertThat(as(guard, () -> acts.anyTimeSteps(found.id()))).doesNotContain("release-person");
    }

    @Test
    void a_safeguard_is_told_by_what_the_law_demands_and_where() {
        Officer guard = guard();
        CaseView found = found(guard, "MENSAH");
        as(guard, () -> {
            acts.perform(found.id(), "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
            return true;
        });
        as(guard, () -> {
            acts.perform(
                    found.id(),
                    "assess-return",
                    Map.of("nonRefoulement", "risk", "familyLife", "nav", "health", "labs"));
            return true;
        });
        open(guard, "case/" + found.id() + "?step=draft-return-decision");
        FormView draft = _get(FormView.class);
        draft.setAnswer(
                Map.of("kind", "departure-order", "days", 10, "reasons", "Uzturas nelikumīgi.", "imposeBan", false));
        draft.handIn();

        assertThat(text(draft)).contains("Vajadzīgs, lai", "neizraidīšanas princips", "Direktīva 2008/115/EK, 5. p.");
    }

    @Test
    void an_alternative_to_detention_stands_with_its_reports_breaches_and_law() {
        Officer guard = guard();
        CaseView found = found(guard, "HUSSEIN");
        as(guard, () -> {
            acts.perform(
                    found.id(),
                    "impose-alternative",
                    Map.of("measure", "A01", "interval", "RI2", "unit", "VRS-RIGA", "reason", "sadarbojas"));
            acts.perform(found.id(), "report-in", Map.of());
            acts.perform(found.id(), "breach-alternative", Map.of("what", "nav reģistrējies"));
            return true;
        });

        open(guard, "case/" + found.id() + "?tab=detention");

        assertThat(text(_get(CasePage.class)))
                .contains(
                        "regulāra reģistrēšanās VRS struktūrvienībā",
                        "divas reizes nedēļā",
                        "VRS Rīgas pārvalde",
                        "nav reģistrējies",
                        "Imigrācijas likums, 51., 54. p.; MK 2013. gada noteikumi Nr. 122, 5.6. p.");
    }

    @Test
    void the_person_tab_says_why_somebody_is_vulnerable_and_who_is_with_them() {
        Officer guard = guard();
        CaseView found = found(guard, "TRAORE");
        as(guard, () -> {
            acts.perform(found.id(), "record-vulnerability", Map.of("kind", "illness"));
            acts.perform(found.id(), "record-companion", Map.of("name", "Awa TRAORE", "link", "CHI", "child", true));
            return true;
        });

        open(guard, "case/" + found.id() + "?tab=person");

        assertThat(text(_get(CasePage.class)))
                .contains("Aizsardzība", "nepieciešama īpaša aprūpe slimības dēļ", "Awa TRAORE (bērns, nepilngadīgs)");
    }

    @Test
    void words_of_an_assessment_and_the_law_of_a_table_stand_in_the_language_of_the_page() {
        Officer guard = guard();
        CaseView found = found(guard, "OYELARAN");
        as(guard, () -> {
            acts.perform(found.id(), "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
            acts.perform(
                    found.id(),
                    "assess-return",
                    Map.of("nonRefoulement", "none", "familyLife", "none", "health", "good"));
            return true;
        });

        open(guard, "case/" + found.id() + "?step=draft-return-decision");

        assertThat(text(_get(CasePage.class)))
                .contains("ģimene: nav", "veselība: laba", "Direktīva 2008/115, 7. p. 1. d.")
                .doesNotContain("none", "good", "art. 7");
    }

    @Test
    void the_tabs_say_by_which_version_and_row_of_a_table_a_case_was_decided_and_by_which_law() {
        Officer guard = guard();
        CaseView found = found(guard, "TURSUNOV");
        as(guard, () -> {
            acts.perform(found.id(), "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
            acts.perform(
                    found.id(),
                    "assess-return",
                    Map.of("nonRefoulement", "none", "familyLife", "none", "health", "good"));
            acts.perform(
                    found.id(),
                    "draft-return-decision",
                    Map.of(
                            "kind",
                            "departure-order",
                            "days",
                            10,
                            "reasons",
                            "Uzturas nelikumīgi.",
                            "imposeBan",
                            false));
            return true;
        });

        open(guard, "case/" + found.id() + "?tab=detention");
        assertThat(text(_get(CasePage.class)))
                .contains("Pēc lēmumu tabulas", "Iestāde, kas pieņem atgriešanas lēmumu: redakcija 1.1.0, 5. rinda")
                .contains("Imigrācijas likums, 41. p.");

        open(guard, "case/" + found.id() + "?tab=decisions");
        assertThat(text(_get(CasePage.class)))
                .contains("Atgriešanas lēmuma veids: redakcija 1.1.0, 9. rinda", "Direktīva 2008/115, 7. p. 1. d.");
    }

    @Test
    void a_task_of_another_authority_shows_who_has_it() {
        Officer guard = guard();
        CaseView found = found(guard, "HOSSAIN");
        Officer clerk = officer(Authority.PMLP, "PMLP-RIGA", Role.OFFICER);

        open(clerk, "case/" + found.id());

        assertThat(_find(FormView.class)).isEmpty();
        assertThat(text(_get(CasePage.class))).contains("Tagad darbs ir citiem", "Izlemt par aizturēšanu");
    }

    @Test
    void the_diagram_is_that_of_the_case_and_says_in_words_where_it_stands() {
        Officer guard = guard();
        CaseView found = found(guard, "DIALLO");

        open(guard, "case/" + found.id() + "?tab=process");

        assertThat(text(_get(ProcessDiagram.class))).contains("Pārkāpuma konstatēšana – notiek tagad");
    }

    @Test
    void a_letter_is_handed_out_to_readers_only_and_the_opening_is_recorded() {
        Officer guard = guard();
        CaseView found = found(guard, "NGUYEN");
        as(guard, () -> {
            acts.perform(found.id(), "decide-detention", DETAIN);
            return true;
        });
        DocumentView letter = as(guard, () -> documents.of(found.id())).getFirst();

        byte[] pdf =
                as(guard, () -> documents.open(found.id(), letter.id(), false)).bytes();

        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(as(guard, () -> audit.ofCase(found.id(), 100)))
                .anyMatch(entry -> entry.action().equals("document.viewed"));
        Officer police = officer(Authority.VP, "VP", Role.OFFICER);
        assertThatThrownBy(() -> as(police, () -> documents.open(found.id(), letter.id(), false)))
                .isInstanceOf(AccessDeniedException.class);
        open(guard, "case/" + found.id());
        assertThat(_find(Anchor.class)).anyMatch(link -> link.hasClassName("rr-letter"));
    }

    @Test
    void every_tab_of_every_capability_can_be_opened() {
        Officer guard = guard();
        CaseView found = found(guard, "IBRAHIM");
        as(guard, () -> {
            acts.perform(found.id(), "decide-detention", DETAIN);
            return true;
        });
        for (String tab : List.of(
                "timeline",
                "process",
                "person",
                "detention",
                "decisions",
                "departure",
                "ban",
                "documents",
                "deadlines")) {
            open(guard, "case/" + found.id() + "?tab=" + tab);
            assertThat(_find(Component.class))
                    .as(tab)
                    .anyMatch(component -> tab.equals(component.getElement().getAttribute("data-tab")));
            assertThat(text(_get(CasePage.class))).as("texts of " + tab).doesNotContain("!");
        }
    }

    @Test
    void a_police_officer_sees_only_cases_their_own_authority_has_in_hand() {
        Officer guard = guard();
        CaseView found = found(guard, "CASTRO");
        Officer police = officer(Authority.VP, "VP", Role.OFFICER);

        open(police, "case/" + found.id());

        assertThat(_find(CasePage.class)).isEmpty();
        _get(AccessDeniedPage.class);
    }

    @Test
    void whoever_may_not_read_cases_is_turned_away() {
        CaseView found = found(guard(), "LOPEZ");
        Officer administrator = officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR);

        open(administrator, "case/" + found.id());

        assertThat(_find(CasePage.class)).isEmpty();
        _get(AccessDeniedPage.class);
    }

    private Officer guard() {
        return officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
