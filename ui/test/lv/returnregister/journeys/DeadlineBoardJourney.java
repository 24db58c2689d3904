package lv.returnregister.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.person.Sex;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A supervisor without a mouse. */
class DeadlineBoardJourney extends BrowserJourney {

    private static final String GUARD = "v.sargs";
    private static final String COLLEAGUE = "v.kolēģe";
    private static final String SUPERVISOR = "v.vada";

    @BeforeAll
    static void officers() {
        account(GUARD, Authority.VRS, "VRS-VILAKA", Role.OFFICER);
        account(COLLEAGUE, Authority.VRS, "VRS-VILAKA", Role.OFFICER);
        account(SUPERVISOR, Authority.VRS, "VRS-VILAKA", Role.SUPERVISOR);
    }

    @Test
    void the_oldest_breach_is_found_handed_over_and_leaves_the_board_by_keyboard_alone() {
        // Given two foreigners about whom nobody decided within eight working days
        standClock(LocalDateTime.of(2026, 3, 2, 10, 0));
        found("ABDULLAEV");
        standClock(LocalDateTime.of(2026, 3, 3, 10, 0));
        found("BERDIMURADOV");
        standClock(LocalDateTime.of(2026, 3, 20, 9, 0));

        // When the supervisor goes to the board with the keyboard, the oldest breach is chosen already
        Page page = desk(SUPERVISOR);
        reach(page, "Termiņu tāfele");
        page.keyboard().press("Enter");
        Locator rows = page.locator("[role=option][data-rule=return-decision]");
        rows.first().waitFor();
        assertThat(rows.count()).isEqualTo(2);
        Locator chosen = page.locator("[role=option][aria-selected=true]");
        assertThat(chosen.innerText()).contains("ABDULLAEV");
        assertThat(page.locator(".rr-pane").innerText()).contains("Imigrācijas likums", "02.03.2026");

        // And hands it over: N asks whom, an arrow chooses, Enter gives
        page.keyboard().press("n");
        page.locator("#hand-over-to").waitFor();
        page.waitForFunction("() => document.activeElement?.closest('#hand-over-to')");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        // Then it is gone from what is to be done, the next one is chosen, and the list has the keys again
        page.waitForFunction(
                "() => document.querySelectorAll('[role=option][data-rule=return-decision]').length === 1");
        assertThat(page.locator("[role=option][aria-selected=true]").innerText())
                .contains("BERDIMURADOV");
        page.waitForFunction("() => document.activeElement?.getAttribute('role') === 'listbox'");

        // And Enter opens the case of the one that is chosen now
        page.keyboard().press("Enter");
        page.waitForURL("**/case/**");
        assertThat(page.locator("main").first().innerText()).contains("BERDIMURADOV");

        // And the one handed over stands among the handed ones
        open(page, "deadline-board?list=handed");
        rows.first().waitFor();
        assertThat(rows.first().innerText()).contains("ABDULLAEV");
    }

    /** Goes from link to link until the one with this text has the focus. */
    private static void reach(Page page, String text) {
        for (int tabs = 0; tabs < 60; tabs++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("() => document.activeElement?.textContent ?? ''");
            if (focused.toString().startsWith(text)) {
                return;
            }
        }
        throw new AssertionError("no key leads to " + text);
    }

    private static void found(String surname) {
        Officer guard = bean(Officers.class).find(GUARD).orElseThrow();
        bean(CurrentOfficer.class).as(guard, () -> {
            PersonData person = PersonData.named(surname, "Rustam")
                    .born("1990-05-06")
                    .ofSex(Sex.MALE)
                    .ofNationality("UZB");
            var found = bean(Detentions.class)
                    .apprehend(
                            bean(Persons.class).record(person),
                            ApprehendForeigner.of("Balvu novads", "illegal-border-crossing", null, null, null));
            OfficerActs acts = bean(OfficerActs.class);
            acts.perform(found.id(), "note-done", Map.of("duty", "eurodac-sent", "note", "LV-2026-1"));
            acts.perform(found.id(), "decide-detention", Map.of("decision", "do-not-detain", "reason", "sadarbojas"));
            return true;
        });
    }
}
