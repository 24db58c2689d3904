package lv.returnregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Rights;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.detention.Detentions;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.workflow.OfficerActs;
import lv.returnregister.workflow.OpenTasks;
import org.springframework.beans.factory.annotation.Autowired;

/** Base of tests in which officers act in cases. */
public abstract class CaseTest extends RegisterTest {

    @Autowired
    protected OfficerActs acts;

    @Autowired
    protected OpenTasks openTasks;

    @Autowired
    protected Detentions detentions;

    @Autowired
    protected CaseFiles cases;

    @Autowired
    protected Persons persons;

    @Autowired
    protected Rights rights;

    @Autowired
    protected CurrentOfficer currentOfficer;

    @Autowired
    protected Clock clock;

    /** The steps that wait in a case, the oldest first. */
    protected final List<String> steps(CaseId caseId) {
        return openTasks.of(caseId).stream().map(OpenTasks.OpenTask::step).toList();
    }

    /** A foreigner is found, and the case about it is open. */
    protected final CaseId found(Officer by, PersonData person, String place, String ground) {
        return currentOfficer.as(
                by,
                () -> detentions
                        .apprehend(persons.record(person), ApprehendForeigner.of(place, ground, null, null, null))
                        .id());
    }

    /** An officer does a step. */
    protected final void act(Officer officer, CaseId caseId, String step, Map<String, Object> answer) {
        currentOfficer.as(officer, () -> {
            acts.perform(caseId, step, answer);
            return true;
        });
    }

    /** The codes of everything that stands against the step; nothing of it takes effect. */
    protected final List<String> refusals(Officer officer, CaseId caseId, String step, Map<String, Object> answer) {
        Rejection rejection = catchThrowableOfType(Rejection.class, () -> act(officer, caseId, step, answer));
        assertThat(rejection).as("%s is refused", step).isNotNull();
        return rejection.violations().stream().map(Violation::code).toList();
    }

    /** An officer in Riga, or of the police, with the rights of the role. */
    protected final Officer officer(String signInName, Authority authority, Role role) {
        String unit = authority == Authority.VP ? "VP" : authority + "-RIGA";
        return new Officer(signInName, "Test", authority, unit, role, rights.of(authority, role));
    }
}
