package lv.returnregister.detention.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ui.CasePage;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Tone;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the case page tells of a detained foreigner. */
class DetaineeCardsTest extends ScreenTest {

    private static final Map<String, Object> DETAIN = Map.of(
            "decision", "detain",
            "ground", "illegal-border-crossing",
            "facility", "P-SPL",
            "alternativesWhyNot", "nav adreses");

    @Autowired
    private OfficerActs acts;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Clock clock;

    @Test
    void what_is_owed_and_what_was_done_stand_on_the_detention_tab_with_their_citations() {
        Officer guard = officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
        CaseView found = found(guard, "RAHMONOV");
        act(guard, found, "decide-detention", DETAIN);
        act(guard, found, "explain-rights", Map.of("language", "ru", "signature", "refused", "legalAidAsked", true));
        act(guard, found, "list-belongings", Map.of("items", "tālrunis"));

        open(guard, "case/" + found.id() + "?tab=detention");

        assertThat(text())
                .contains("ieraksta vēl nav", "atteicās parakstīt", "lūdz", "tālrunis", "Pagaidu turēšanas telpa")
                .contains("MK 2017. gada noteikumi Nr. 254", "Valsts robežsardzes likums, 19. p.");
    }

    @Test
    void hours_before_a_term_of_detention_ends_the_case_shows_it_in_red_not_in_amber() {
        Officer guard = officer(Authority.VRS, "VRS-LUDZA", Role.OFFICER);
        CaseView found = found(guard, "SATTOROV");
        act(guard, found, "decide-detention", DETAIN);

        left(guard, found, Duration.ofHours(47));
        open(guard, "case/" + found.id());
        assertThat(tones()).doesNotContain(Tone.URGENT.word());

        left(guard, found, Duration.ofHours(3));
        open(guard, "case/" + found.id());
        assertThat(tones()).contains(Tone.URGENT.word());
    }

    /** So long until the 48 hours in temporary keeping premises are over. */
    private void left(Officer guard, CaseView found, Duration left) {
        as(
                guard,
                () -> deadlines.start(
                        found.id(),
                        "temporary-keeping",
                        clock.instant().minus(Duration.ofHours(48)).plus(left)));
    }

    private void act(Officer officer, CaseView found, String step, Map<String, Object> answer) {
        as(officer, () -> {
            acts.perform(found.id(), step, answer);
            return true;
        });
    }

    private static List<String> tones() {
        return _find(_get(CasePage.class), StatusBadge.class).stream()
                .map(badge -> badge.getElement().getAttribute("data-tone"))
                .toList();
    }

    private static String text() {
        return _get(CasePage.class).getElement().getTextRecursively();
    }
}
