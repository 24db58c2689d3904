package lv.returnregister.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDateTime;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.BanLength;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.entryban.domain.BanLimits;
import lv.returnregister.entryban.domain.BanTermTable;
import lv.returnregister.modelling.GoingLive;
import lv.returnregister.modelling.trial.ReplayWorker;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.workflow.TableHits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The law of ban lengths changes: one administrator draws it, another approves it, and cases of before keep theirs. */
class BanLengthJourney extends BrowserJourney {

    private static final String GUARD = "t.sargs";
    private static final String AUTHOR = "t.autore";
    private static final String APPROVER = "t.otrs";

    @BeforeAll
    static void officers() {
        account(GUARD, Authority.VRS, "VRS-RIGA", Role.OFFICER);
        account(AUTHOR, Authority.PMLP, "PMLP", Role.ADMINISTRATOR);
        account(APPROVER, Authority.VRS, "VRS", Role.ADMINISTRATOR);
    }

    @Test
    void a_changed_ban_length_is_checked_tried_replayed_approved_by_another_and_holds_for_new_cases_only() {
        // Given a case of yesterday that the table answered 60 months
        LocalDateTime now = LegalTime.at(bean(Clock.class).instant()).toLocalDateTime();
        standClock(now.minusDays(1));
        CaseId running = found("SENAKS");
        keep(running);
        standClock(null);

        // When an administrator begins a new version of the table and types what cannot be
        Page author = desk(AUTHOR);
        open(author, "models?kind=decision&model=entryBanTerm");
        author.locator("#begin-change").click();
        type(author, "48 +");

        // Then the check says so beside the table
        author.locator("[data-rule]").first().waitFor();

        // When the length is right, nothing is objected to
        type(author, "48");
        tab(author, "Pārbaudes");
        author.locator("#checks").getByText("bez iebildumiem").waitFor();

        // And the scenario that was recorded for the earlier length comes out otherwise
        tab(author, "Izmēģināt");
        author.getByText("gaidīts 60, iznāk 48").first().waitFor();

        // And the replay names the case that would have got another length
        tab(author, "Kas mainītos");
        author.locator("#what-if-begin").click();
        author.getByText("Izskatīts: 0 no").first().waitFor();
        bean(CurrentOfficer.class).asRegister(() -> {
            bean(ReplayWorker.class).work(1000);
            return true;
        });
        author.getByText("60 → 48").first().waitFor();

        // And what the scenarios expected of the earlier length is answered by the law that changes it
        tab(author, "Pārbaudes");
        author.locator("#proved [data-rule='scenarios-otherwise'] [data-field='answer'] input")
                .fill("Grozījumi IL 63. pantā.");
        author.locator("#proved [data-rule='scenarios-otherwise'] vaadin-button")
                .click();
        author.locator("#proved").getByText("Grozījumi IL 63. pantā.").waitFor();

        // When it is submitted, its author cannot approve it
        fill(author, "reason", "Saeima grozīja likumu.");
        author.locator("#submit").click();
        author.getByText("Apstiprina cits administrators").first().waitFor();
        assertThat(author.locator("#approve").count()).isZero();

        // And another administrator approves it, from now on and for new cases
        Page approver = desk(APPROVER);
        open(approver, author.url().replaceFirst("^https?://[^/]*/", ""));
        approver.locator("#approve").click();
        approver.locator("[data-state='APPROVED']").first().waitFor();
        goLive();
        open(approver, "models?kind=decision&model=entryBanTerm");
        approver.locator("tr[data-version='2'] [data-state='LIVE']").waitFor();

        // Then a new case gets the new length and the case of yesterday keeps the old one
        CaseId fresh = found("JAUNAKS");
        await("the new length", () -> BanLength.months(48).equals(proposed(fresh)));
        assertThat(proposed(running)).isEqualTo(BanLength.months(60));

        // And one act takes the change back
        approver.locator("tr[data-version='1'] a").click();
        fill(approver, "reason", "Grozījums vēl nav izsludināts.");
        approver.locator("#put-back").click();
        await("the earlier length", () -> BanLength.months(60).equals(proposed(fresh)));
    }

    /** Types into the cell of the row of a repeated ban and waits until the draft is saved. */
    private static void type(Page page, String text) {
        Locator cell =
                page.locator("[data-element-id='repeatedProposedMonthsAnswer']").first();
        cell.waitFor();
        String before = page.locator("#saved").textContent();
        cell.scrollIntoViewIfNeeded();
        cell.click();
        cell.click();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        page.keyboard().press("Enter");
        await("the draft is saved", () -> {
            String saved = page.locator("#saved").textContent();
            return !saved.equals(before) && saved.startsWith("Saglabāts");
        });
    }

    private static void tab(Page page, String title) {
        page.locator(".rr-segments button")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .click();
    }

    private static void goLive() {
        bean(CurrentOfficer.class).asRegister(() -> {
            bean(GoingLive.class).due();
            return true;
        });
    }

    private static CaseId found(String surname) {
        return bean(CurrentOfficer.class)
                .as(
                        bean(Officers.class).find(GUARD).orElseThrow(),
                        () -> bean(Detentions.class)
                                .apprehend(
                                        bean(Persons.class)
                                                .record(PersonData.named(surname, "JANIS")
                                                        .ofNationality("IND")),
                                        ApprehendForeigner.of("Rīga", "illegal-work", null, null, null))
                                .id());
    }

    private static BanTermTable.Row row(CaseId caseId) {
        return bean(CurrentOfficer.class)
                .asRegister(() -> bean(BanLimits.class).of(caseId, "repeated", null, null))
                .orElseThrow();
    }

    private static BanLength proposed(CaseId caseId) {
        return row(caseId).length();
    }

    private static void keep(CaseId caseId) {
        bean(CurrentOfficer.class).asRegister(() -> {
            bean(TableHits.class).keep(caseId, row(caseId).hit());
            return true;
        });
    }
}
