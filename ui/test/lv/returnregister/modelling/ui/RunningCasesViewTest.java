package lv.returnregister.modelling.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Objects;
import java.util.concurrent.Callable;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.cockpit.BatchWorker;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelLibrary;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.ModelReview;
import lv.returnregister.modelling.ModelVersion;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.modelling.ModelVersion.Transition;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.Routing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever approves a process chooses what becomes of running cases, and sees beforehand which of them could follow it. */
class RunningCasesViewTest extends ScreenTest {

    private static final ModelRef PROCESS = new ModelRef(ModelKind.PROCESS, "correctData");
    private static final int MOST = 1000;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private ModelReview review;

    @Autowired
    private BatchWorker worker;

    @Autowired
    private CaseProcesses processes;

    private @Nullable Officer author;
    private @Nullable Officer approver;
    private @Nullable ModelVersion live;
    private @Nullable ModelVersion version;

    @BeforeEach
    void a_changed_process_in_review_and_a_case_that_runs_on_the_version_before() {
        author = officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
        approver = officer(Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
        Officer guard = officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
        CaseId caseId = found(guard, "Pārcelts").id();
        as(guard, () -> {
            processes.start(PROCESS.key(), caseId, Routing.none());
            return true;
        });
        live = by(author, () -> library.versions(PROCESS)).stream()
                .filter(one -> one.state() == State.LIVE)
                .findFirst()
                .orElseThrow();
        version = by(author, () -> library.draft(Objects.requireNonNull(live).id()));
        by(author, () -> {
            String text = library.content(draft().id()).replace("Apstiprināt datu labojumu", "Apstiprināt labojumu");
            library.save(draft().id(), draft().revision(), text);
            review.explore(draft().id());
            library.comment(draft().id(), null, "not-replayed", "Mainās tikai uzdevuma nosaukums.");
            library.submit(draft().id(), "Īsāks nosaukums.");
            return true;
        });
        worker.work(MOST);
    }

    @AfterEach
    void the_draft_is_discarded() {
        by(author, () -> {
            library.sendBack(draft().id(), "Pietiek.");
            library.discard(draft().id());
            return true;
        });
    }

    @Test
    void running_cases_follow_only_after_a_rehearsal_which_the_page_makes_and_shows() {
        // Given that the approver chooses that running cases follow
        openTab("checks");
        choose(Transition.CHANGE);

        // When there is no rehearsal, then approval is refused
        _click(_get(Button.class, spec -> spec.withId("approve")));
        assertThat(_find(ListItem.class).stream()
                        .map(Component::getElement)
                        .map(element -> element.getTextRecursively()))
                .anyMatch(text -> text.startsWith("Izmēģinājuma ar iesāktajām lietām vēl nav"));
        assertThat(state()).isEqualTo(State.IN_REVIEW);

        // When it is rehearsed
        openTab("running");
        assertThat(words("running-versions"))
                .contains(Objects.requireNonNull(live).number() + ". versija", "lietas: 1");
        _click(_get(Button.class, spec -> spec.withId("rehearse")));
        assertThat(words("rehearsal")).contains("gaida: 1", "notiek");
        worker.work(MOST);

        // Then the page says that the case would go over, and the approval takes it in
        openTab("running");
        assertThat(words("rehearsal")).contains("pārietu: 1", "nevar pāriet: 0", "pabeigts");
        assertThat(words("rehearsal-note")).contains("pārietu: 1");
        choose(Transition.CHANGE);
        _click(_get(Button.class, spec -> spec.withId("approve")));
        assertThat(state()).isEqualTo(State.APPROVED);
        assertThat(by(author, () -> library.version(draft().id())).transition()).isEqualTo(Transition.CHANGE);
    }

    private void openTab(String tab) {
        open(Objects.requireNonNull(approver), VersionView.ROUTE + "/" + draft().id() + "?tab=" + tab);
    }

    @SuppressWarnings("unchecked")
    private static void choose(Transition transition) {
        _get(RadioButtonGroup.class).setValue(transition);
    }

    private static String words(String id) {
        return _get(Component.class, spec -> spec.withId(id)).getElement().getTextRecursively();
    }

    private State state() {
        return by(author, () -> library.version(draft().id())).state();
    }

    private ModelVersion draft() {
        return Objects.requireNonNull(version);
    }

    private <T> T by(@Nullable Officer officer, Callable<T> work) {
        return currentOfficer.as(Objects.requireNonNull(officer), work);
    }
}
