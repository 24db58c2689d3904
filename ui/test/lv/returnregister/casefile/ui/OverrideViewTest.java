package lv.returnregister.casefile.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.inbox.Inbox;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.inbox.ui.InboxView;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.safeguard.OverrideView;
import lv.returnregister.safeguard.Overrides;
import lv.returnregister.shell.ui.OverrideMark;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.workflow.OfficerActs;
import lv.returnregister.workflow.ui.FormView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An override is asked for, decided on by a second person, and stands in red wherever the case does. */
class OverrideViewTest extends ScreenTest {

    private static final Map<String, Object> DRAFT =
            Map.of("kind", "removal-order", "reasons", "Drauds kārtībai.", "imposeBan", false);

    @Autowired
    private Overrides overrides;

    @Autowired
    private OfficerActs acts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Persons persons;

    @Autowired
    private Detentions detentions;

    private Officer guard;
    private Officer signatory;
    private CaseView unionCitizen;

    @BeforeEach
    void aCitizenOfTheUnionWhoseReturnIsToBeDecided() {
        String unit = "VRS-T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        guard = officer(Authority.VRS, unit, Role.OFFICER);
        signatory = officer(Authority.VRS, unit, Role.SIGNATORY);
        unionCitizen = as(
                guard,
                () -> detentions.apprehend(
                        persons.record(PersonData.named("PROBA", "ANNA").ofNationality("LTU")),
                        ApprehendForeigner.of("Rīga", "illegal-work", null, null, null)));
        as(guard, () -> {
            acts.perform(
                    unionCitizen.id(), "decide-detention", Map.of("decision", "do-not-detain", "reason", "ir adrese"));
            acts.perform(
                    unionCitizen.id(),
                    "assess-return",
                    Map.of("nonRefoulement", "none", "familyLife", "none", "health", "good"));
            return true;
        });
    }

    @Test
    void whoever_is_refused_by_a_condition_that_may_be_overridden_is_offered_to_ask_and_needs_a_reason() {
        refused();
        assertThat(text(_get(CasePage.class))).contains("Nosacījumu drīkst atcelt: parakstītājs");

        // without a reason nothing is asked
        _click(_get(Button.class, spec -> spec.withId("override-ask")));
        assertThat(requests()).isEmpty();

        // with one it waits for the second person
        _get(TextArea.class, spec -> spec.withLabel(REASON)).setValue("drauds sabiedriskajai kārtībai");
        _click(_get(Button.class, spec -> spec.withId("override-ask")));

        assertThat(requests()).singleElement().satisfies(asked -> {
            assertThat(asked.isWaiting()).isTrue();
            assertThat(asked.condition()).isEqualTo("free-movement");
            assertThat(asked.reason()).isEqualTo("drauds sabiedriskajai kārtībai");
        });
        assertThat(text(_get(CasePage.class))).contains("Atļauja gaida izlemšanu");
        assertThat(_find(Button.class, spec -> spec.withId("override-approve"))).isEmpty();
    }

    @Test
    void the_second_person_decides_on_the_page_of_the_case_and_the_mark_stands_there_in_red() {
        asked();

        open(signatory, "case/" + unionCitizen.id());
        assertThat(marks()).isEmpty();
        _click(_get(Button.class, spec -> spec.withId("override-approve")));

        assertThat(requests()).singleElement().satisfies(decided -> {
            assertThat(decided.isGiven()).isTrue();
            assertThat(decided.decidedBy()).isEqualTo(signatory.signInName());
        });
        assertThat(marks()).singleElement().satisfies(mark -> {
            assertThat(mark.getElement().getAttribute("data-tone")).isEqualTo("overdue");
            assertThat(text(mark)).contains("Atkāpe no nosacījuma");
            assertThat(mark.getElement().getAttribute("title")).contains("Regula (ES) 2018/1861, 26. p.");
        });
        assertThat(_find(Button.class, spec -> spec.withId("override-approve"))).isEmpty();
    }

    @Test
    void turning_down_needs_its_reason_and_leaves_no_mark() {
        asked();
        open(signatory, "case/" + unionCitizen.id());

        _click(_get(Button.class, spec -> spec.withText("Atteikt")));
        assertThat(requests()).allMatch(OverrideView::isWaiting);

        _get(TextArea.class, spec -> spec.withLabel("Atteikuma iemesls")).setValue("nav pamata");
        _click(_get(Button.class, spec -> spec.withText("Atteikt")));

        assertThat(requests()).noneMatch(OverrideView::isWaiting).noneMatch(OverrideView::isGiven);
        assertThat(marks()).isEmpty();
    }

    @Test
    void a_row_of_the_inbox_and_of_the_list_of_cases_has_the_red_mark_from_the_leave_on() {
        asked();
        assertThat(tasks()).isNotEmpty().noneMatch(InboxTask::overridden);

        as(signatory, () -> {
            overrides.decide(requests().getFirst().id(), true, null);
            return true;
        });

        assertThat(tasks()).isNotEmpty().allMatch(InboxTask::overridden);
        open(guard, "inbox?scope=unit");
        assertThat(_find(_get(InboxView.class), OverrideMark.class))
                .isNotEmpty()
                .allMatch(mark -> mark.getElement()
                        .getAttribute("title")
                        .equals("Lietā pieļauta atkāpe no aizsardzības nosacījuma"));

        // a task opened later has it as well
        as(guard, () -> {
            acts.perform(unionCitizen.id(), "draft-return-decision", DRAFT);
            return true;
        });
        assertThat(as(guard, () -> inbox.ofCase(unionCitizen.id())))
                .extracting(InboxTask::step)
                .contains("sign-return-decision");
        assertThat(tasks()).isNotEmpty().allMatch(InboxTask::overridden);

        open(guard, CaseListView.ROUTE + "?q=" + unionCitizen.number());
        assertThat(_get(CaseListView.class).isOverridden(unionCitizen)).isTrue();
    }

    private static final String REASON = "Kāpēc darbība jāveic, lai gan nosacījums nav izpildīts";

    private void refused() {
        open(guard, "case/" + unionCitizen.id() + "?step=draft-return-decision");
        FormView draft = _get(FormView.class);
        draft.setAnswer(DRAFT);
        draft.handIn();
    }

    private void asked() {
        as(guard, () -> {
            overrides.request(unionCitizen.id(), "draft-return-decision", "free-movement", "drauds kārtībai");
            return true;
        });
    }

    private List<OverrideView> requests() {
        return as(guard, () -> overrides.of(unionCitizen.id()));
    }

    private List<InboxTask> tasks() {
        return as(guard, () -> inbox.ofCase(unionCitizen.id()));
    }

    private static List<StatusBadge> marks() {
        return _find(StatusBadge.class).stream()
                .filter(badge -> badge.getElement().hasAttribute("data-override"))
                .toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
