package lv.returnregister.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.Date;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.cockpit.BatchWorker;
import lv.returnregister.cockpit.NoticeModels;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.OpenTasks;
import lv.returnregister.workflow.Routing;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A step of a process fails; supervisors see why, mend it and let the case go on, without leaving their screens. */
class IncidentJourney extends BrowserJourney {

    private static final String GUARD = "k.sargs";
    private static final String SUPERVISOR = "k.vada";
    private static final String SECOND = "k.otrs";

    @BeforeAll
    static void officers() {
        account(GUARD, Authority.VRS, "VRS-RIGA", Role.OFFICER);
        account(SUPERVISOR, Authority.VRS, "VRS-RIGA", Role.SUPERVISOR);
        account(SECOND, Authority.VRS, "VRS-RIGA", Role.SUPERVISOR);
    }

    @Test
    void a_failed_service_task_is_mended_and_retried_from_the_screen_and_the_case_goes_on() {
        // Given a case whose notice could not be sent, because the routing value that names the channel is missing
        standClock(null);
        String process = NoticeModels.newKey();
        CaseId caseId = failing(process);

        // When a supervisor opens the failure
        Page page = desk(SUPERVISOR);
        open(page, "incidents");
        Locator row = page.locator(".rr-incident[data-activity='sendNotice']").first();
        row.waitFor();
        row.click();
        page.getByText("trūkst maršruta vērtības „channel”").last().waitFor();

        // And enters the missing value, which a second supervisor approves
        button(page, "Maršruta vērtības").first().click();
        Locator field = page.locator(".rr-incident-field")
                .filter(new Locator.FilterOptions().setHas(page.locator("[data-field='channel']")));
        field.locator("input").fill("post");
        field.locator("vaadin-button").click();
        fill(page, "reason", "vērtība pazuda pārceļot lietu");
        page.locator("#do-operation").click();
        page.getByText("gaida otra vadītāja lēmumu").first().waitFor();

        Page second = desk(SECOND);
        open(second, "operations");
        second.getByText("vērtība pazuda").first().waitFor();
        second.locator("[data-decision='approve']").first().click();
        second.getByText("Nekas negaida").waitFor();

        // Then a retry lets the case go on, and the failure is gone
        page.locator("#retry-all").click();
        page.locator(".rr-batch").first().waitFor();
        bean(BatchWorker.class).work(10);
        page.getByText("Šīs kļūmes vairs nav").waitFor();
        await(
                "the case goes on",
                () -> bean(OpenTasks.class).of(caseId).stream()
                        .anyMatch(task -> task.step().equals("check-departure")));
        // And the timeline of the case tells of it with both names
        open(page, "case/" + caseId);
        Locator told = page.locator("main").getByText("Lietas process izlabots").first();
        told.waitFor();
        assertThat(page.locator("main").innerText())
                .contains("vērtība pazuda")
                .contains(SUPERVISOR)
                .contains(SECOND);
    }

    private static CaseId failing(String process) {
        bean(RepositoryService.class)
                .createDeployment()
                .addString(process + ".bpmn", NoticeModels.sentLater(process))
                .deploy();
        CaseId caseId = bean(CurrentOfficer.class)
                .as(
                        bean(Officers.class).find(GUARD).orElseThrow(),
                        () -> bean(Detentions.class)
                                .apprehend(
                                        bean(Persons.class)
                                                .record(PersonData.named("KLUDA", "PETERIS")
                                                        .ofNationality("IND")),
                                        ApprehendForeigner.of("Rīga", "illegal-work", null, null, null))
                                .id());
        bean(CurrentOfficer.class).asRegister(() -> {
            bean(CaseProcesses.class)
                    .start(
                            process,
                            caseId,
                            Routing.of(
                                    "noticeDueAt", Date.from(bean(Clock.class).instant())));
            return true;
        });
        ManagementService jobs = bean(ManagementService.class);
        Job job = jobs.createJobQuery().processDefinitionKey(process).singleResult();
        while (jobs.createJobQuery().jobId(job.getId()).withRetriesLeft().count() > 0) {
            catchThrowable(() -> bean(CurrentOfficer.class).asRegister(() -> {
                jobs.executeJob(job.getId());
                return true;
            }));
        }
        return caseId;
    }
}
