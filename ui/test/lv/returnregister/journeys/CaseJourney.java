package lv.returnregister.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Role;
import lv.returnregister.person.MrzWriter;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.Sex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whole cases as the officers of both authorities carry them through the screens. */
class CaseJourney extends BrowserJourney {

    private static final String GUARD = "r.sargs";
    private static final String GUARD_SIGNATORY = "r.paraksta";
    private static final String CLERK = "p.referente";
    private static final String CLERK_SIGNATORY = "p.paraksta";
    private static final String SUPERVISOR = "r.vada";

    @BeforeAll
    static void officers() {
        account(GUARD, Authority.VRS, "VRS-RIGA", Role.OFFICER);
        account(GUARD_SIGNATORY, Authority.VRS, "VRS-RIGA", Role.SIGNATORY);
        account(SUPERVISOR, Authority.VRS, "VRS-RIGA", Role.SUPERVISOR);
        account(CLERK, Authority.PMLP, "PMLP-RIGA", Role.OFFICER);
        account(CLERK_SIGNATORY, Authority.PMLP, "PMLP-RIGA", Role.SIGNATORY);
    }

    @Test
    void from_the_machine_readable_zone_to_the_entry_ban_between_two_authorities() {
        // Given a foreigner found by the border guard, whose case PMLP decides
        standClock(LocalDateTime.of(2026, 3, 2, 10, 0));
        Page guard = desk(GUARD);
        newCase(guard, "YULDASHEV", "SARDOR", "AB7654321", "1991-04-12", "atļauja anulēta", true);

        // When the guard does not detain him, the case goes to PMLP's inbox
        openTask(guard, "decide-detention", "YULDASHEV");
        fill(guard, "decision", "Neaizturēt");
        fill(guard, "reason", "adrese un ģimene Rīgā");
        submit(guard);

        Page clerk = desk(CLERK);
        openTask(clerk, "accept-hand-over", "YULDASHEV");
        submit(clerk);
        assess(clerk, "YULDASHEV");
        draftRemovalOrder(clerk, "YULDASHEV", "bēgšanas iespējamība");
        sign(desk(CLERK_SIGNATORY), "YULDASHEV");
        serve(clerk, "YULDASHEV");

        // And VRS prepares, announces and carries out the removal
        Page supervisor = desk(SUPERVISOR);
        open(supervisor, "cockpit");
        supervisor.locator("main").first().waitFor();
        prepareAndAnnounceRemoval(guard, "YULDASHEV", LocalDateTime.of(2026, 3, 4, 8, 0));

        // Then removal before twelve hours have passed is refused, with the law beside it
        openTask(guard, "carry-out-removal", "YULDASHEV");
        fillRemoval(guard);
        guard.locator("[data-form] .rr-form-foot vaadin-button[theme~=primary]")
                .first()
                .click();
        Locator refusal = guard.locator("[data-form] .rr-form-stop");
        refusal.getByText("12 stundas").first().waitFor();
        assertThat(refusal.innerText()).contains("454");

        standClock(LocalDateTime.of(2026, 3, 4, 8, 10));
        guard.reload();
        fillRemoval(guard);
        submit(guard);
        standClock(LocalDateTime.of(2026, 3, 4, 20, 0));
        confirmDeparture(guard, "YULDASHEV", LocalDateTime.of(2026, 3, 4, 11, 20));

        // And the ban is found in the list, from the day after departure
        open(guard, "bans?q=Yuldashev");
        Locator row = guard.getByText("YULDASHEV").first();
        row.waitFor();
        assertThat(guard.locator("main").innerText()).contains("05.03.2026.").contains("04.03.2029.");

        // And the supervisor sees the case where it stands
        open(supervisor, "cases?q=Yuldashev");
        supervisor.getByText("YULDASHEV").first().waitFor();
    }

    @Test
    void a_voluntary_term_that_passes_brings_the_check_and_ends_in_removal() {
        // Given a departure order of seven days, served on 2 March
        standClock(LocalDateTime.of(2026, 3, 2, 10, 0));
        Page guard = desk(GUARD);
        newCase(guard, "TOSHMATOV", "BAHODIR", "AC1122334", "1987-11-03", "nav derīgas vīzas", false);
        openTask(guard, "decide-detention", "TOSHMATOV");
        fill(guard, "decision", "Neaizturēt");
        fill(guard, "reason", "sadarbojas");
        submit(guard);
        assess(guard, "TOSHMATOV");
        openTask(guard, "draft-return-decision", "TOSHMATOV");
        fill(guard, "kind", "Izbraukšanas rīkojums");
        fill(guard, "days", 7);
        submit(guard);
        sign(desk(GUARD_SIGNATORY), "TOSHMATOV");
        serve(guard, "TOSHMATOV");

        // When the clock passes the end of the last day, the clock alone brings the officer's task
        standClock(LocalDateTime.of(2026, 3, 10, 0, 5));
        openTask(guard, "check-departure", "TOSHMATOV");
        fill(guard, "departed", "Nav izceļojis");
        submit(guard);

        // Then a removal order follows, and the removal
        standClock(LocalDateTime.of(2026, 3, 12, 12, 0));
        assess(guard, "TOSHMATOV");
        draftRemovalOrder(guard, "TOSHMATOV", "neizpildīts izbraukšanas rīkojums");
        sign(desk(GUARD_SIGNATORY), "TOSHMATOV");
        serve(guard, "TOSHMATOV");
        prepareAndAnnounceRemoval(guard, "TOSHMATOV", LocalDateTime.of(2026, 3, 14, 7, 0));
        standClock(LocalDateTime.of(2026, 3, 14, 7, 10));
        openTask(guard, "carry-out-removal", "TOSHMATOV");
        fillRemoval(guard);
        submit(guard);
        standClock(LocalDateTime.of(2026, 3, 14, 20, 0));
        confirmDeparture(guard, "TOSHMATOV", LocalDateTime.of(2026, 3, 14, 9, 15));

        open(guard, "bans?q=Toshmatov");
        guard.getByText("TOSHMATOV").first().waitFor();
        assertThat(guard.locator("main").innerText()).contains("15.03.2026.").contains("14.03.2029.");
    }

    private void newCase(
            Page page, String surname, String givenNames, String number, String birth, String ground, boolean byPmlp) {
        open(page, "new-case");
        List<String> mrz = MrzWriter.passport(
                "P",
                "UZB",
                surname,
                givenNames,
                number,
                "UZB",
                PartialDate.parse(birth),
                Sex.MALE,
                LocalDate.of(2031, 2, 20),
                "");
        page.locator(".rr-mrz textarea").fill(String.join("\n", mrz));
        page.getByText("visi kontrolcipari pareizi").first().waitFor();
        page.getByLabel("Vieta", new Page.GetByLabelOptions().setExact(true)).fill("Rīga");
        Locator violation = page.getByLabel("Pārkāpums");
        violation.fill(ground);
        page.locator("vaadin-combo-box-item:not([hidden])")
                .filter(new Locator.FilterOptions().setHasText(ground))
                .first()
                .click();
        if (byPmlp) {
            page.locator("vaadin-radio-button")
                    .filter(new Locator.FilterOptions().setHasText("PMLP"))
                    .first()
                    .click();
        }
        button(page, "Atvērt lietu").click();
        page.waitForURL("**/case/**");
        page.getByText(surname).first().waitFor();
    }

    private void assess(Page page, String surname) {
        openTask(page, "assess-return", surname);
        fill(page, "nonRefoulement", "Risks nav konstatēts");
        fill(page, "familyLife", "nav");
        fill(page, "health", "labs");
        submit(page);
    }

    private void draftRemovalOrder(Page page, String surname, String banGround) {
        openTask(page, "draft-return-decision", surname);
        fill(page, "kind", "Lēmums par piespiedu izraidīšanu");
        fill(page, "imposeBan", true);
        fill(page, "ban.ground", banGround);
        fill(page, "ban.months", 36);
        fill(page, "ban.territory", "Šengenas");
        submit(page);
    }

    private void sign(Page page, String surname) {
        openTask(page, "sign-return-decision", surname);
        fill(page, "approve", "Parakstīt");
        submit(page);
    }

    private void serve(Page page, String surname) {
        openTask(page, "serve-return-decision", surname);
        fill(page, "means", "personīgi pret parakstu");
        fill(page, "language", "uzbeku");
        fill(page, "interpreter", true);
        submit(page);
    }

    private void prepareAndAnnounceRemoval(Page page, String surname, LocalDateTime start) {
        openTask(page, "prepare-removal", surname);
        fill(page, "document", "Ir derīgs");
        fill(page, "country", "Uzbekistāna");
        fill(page, "fitToTravel", true);
        fill(page, "monitorTold", true);
        submit(page);
        openTask(page, "announce-removal", surname);
        fill(page, "startsAt", start);
        fill(page, "language", "uzbeku");
        submit(page);
    }

    private void fillRemoval(Page page) {
        fill(page, "crossingPoint", "Lidosta");
        fill(page, "destination", "Uzbekistāna");
        fill(page, "transport", "gaisa transports");
    }

    private void confirmDeparture(Page page, String surname, LocalDateTime at) {
        openTask(page, "confirm-departure", surname);
        fill(page, "at", at);
        fill(page, "crossingPoint", "Lidosta");
        fill(page, "destination", "Uzbekistāna");
        fill(page, "source", "REIS");
        submit(page);
    }
}
