package lv.returnregister.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lv.returnregister.CaseTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Officers;
import lv.returnregister.access.Role;
import lv.returnregister.detention.ApprehendForeigner;
import lv.returnregister.inbox.Reassignments.Seen;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Base of tests that move tasks between officers: a unit of its own with a supervisor, two officers and their tasks. */
abstract class TaskCase extends CaseTest {

    @Autowired
    protected Officers officers;

    @Autowired
    protected Inbox inbox;

    @Autowired
    protected Reassignments reassignments;

    @Autowired
    protected Notices notices;

    @Autowired
    protected JdbcClient jdbc;

    protected String unit = "";
    protected Officer supervisor = placeholder();
    protected Officer anna = placeholder();
    protected Officer lauris = placeholder();

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = "VRS-T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        supervisor = account(Authority.VRS, Role.SUPERVISOR);
        anna = account(Authority.VRS, Role.OFFICER);
        lauris = account(Authority.VRS, Role.OFFICER);
    }

    protected final Officer account(Authority authority, Role role) {
        String name = (authority + "." + role).toLowerCase(Locale.ROOT) + "."
                + UUID.randomUUID().toString().substring(0, 8);
        officers.open(name, "Mācību-parole-2026", name, authority, unit, role);
        return officers.find(name).orElseThrow();
    }

    /** The tasks of so many new cases, taken by the officer; nobody's when the officer found them only. */
    protected final List<InboxTask> tasks(int cases, boolean taken) {
        List<InboxTask> tasks = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            PersonData person = PersonData.named("UZVARDS", "Vards")
                    .born("1991-09-23")
                    .ofSex(Sex.MALE)
                    .ofNationality("AZE");
            as(
                    anna,
                    () -> detentions.apprehend(
                            persons.record(person),
                            ApprehendForeigner.of("Ludzas novads", "illegal-border-crossing", null, null, null)));
        }
        as(anna, () -> inbox.page(InboxFilter.of(InboxFilter.Scope.UNIT), null, 500)).tasks().stream()
                .filter(task -> task.role() == Role.OFFICER && task.assignee() == null)
                .forEach(tasks::add);
        if (!taken) {
            return tasks;
        }
        return tasks.stream()
                .map(task -> {
                    as(anna, () -> {
                        acts.claim(task.taskId());
                        return true;
                    });
                    return now(task);
                })
                .toList();
    }

    protected final InboxTask now(InboxTask task) {
        return as(supervisor, () -> inbox.find(task.taskId())).orElseThrow();
    }

    protected final String ownerInTheEngine(InboxTask task) {
        return jdbc.sql("select assignee_ from camunda.act_ru_task where id_ = :id")
                .param("id", task.taskId())
                .query(String.class)
                .single();
    }

    protected final <T> T as(Officer officer, Supplier<T> work) {
        return currentOfficer.as(officer, work::get);
    }

    protected static List<Seen> seen(List<InboxTask> tasks) {
        return tasks.stream().map(Seen::of).toList();
    }

    private static Officer placeholder() {
        return new Officer("", "", Authority.VRS, "", Role.OFFICER, Set.of());
    }
}
