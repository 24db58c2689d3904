package lv.returnregister.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Rights;
import lv.returnregister.access.Role;
import lv.returnregister.cockpit.DeadlineBoard.Counts;
import lv.returnregister.cockpit.DeadlineBoard.Cursor;
import lv.returnregister.cockpit.DeadlineBoard.Filter;
import lv.returnregister.cockpit.DeadlineBoard.Kind;
import lv.returnregister.cockpit.DeadlineBoard.Line;
import lv.returnregister.cockpit.DeadlineBoard.Page;
import lv.returnregister.cockpit.DeadlineBoard.Which;
import lv.returnregister.cockpit.ProcessFigures.Scope;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold for every board; the seed stands in the message of a failure. */
class DeadlineBoardPropertiesTest extends RegisterTest {

    private static final int CLOCKS = 600;

    private static final List<String> LAWS = List.of("return-decision", "eurodac-sent", "detention-by-authority");
    private static final List<String> TARGETS = List.of("hand-over-accepted", "detention-review");

    @Autowired
    private DeadlineBoard board;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rights rights;

    @Autowired
    private CurrentOfficer currentOfficer;

    @Autowired
    private Persons persons;

    @Autowired
    private Clock clock;

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final List<Made> made = new ArrayList<>();
    private Instant now;
    private PersonId person;

    /** A clock as the test made it. */
    private record Made(
            UUID id,
            Authority authority,
            String unit,
            Authority sharedWith,
            boolean law,
            Instant endsAt,
            boolean handed) {}

    @BeforeEach
    void clocks_of_every_kind() {
        now = clock.instant();
        person = currentOfficer.as(
                officer(Authority.VRS, "A", Role.OFFICER),
                () -> persons.record(PersonData.named("PUPIŅA" + mark, "Anna").born("1990-01-02")));
        for (int i = 0; i < CLOCKS; i++) {
            clock();
        }
    }

    @Test
    void every_count_equals_the_length_of_its_list_and_a_second_count() {
        for (Officer supervisor : supervisors()) {
            for (Kind kind : Kind.values()) {
                Filter filter = Filter.of(Scope.unit(supervisor.unit())).withKind(kind);
                Counts counts = as(supervisor, filter);
                for (Which which : Which.values()) {
                    List<UUID> listed = list(supervisor, filter.withWhich(which));
                    assertThat(listed)
                            .as("%s %s, seed %d", kind, which, seed)
                            .doesNotHaveDuplicates()
                            .hasSize((int) counts.of(which))
                            .containsExactlyInAnyOrderElementsOf(naive(supervisor, kind, which));
                }
            }
        }
    }

    @Test
    void the_counts_of_an_authority_and_of_both_equal_their_lists() {
        for (Officer supervisor : supervisors()) {
            for (Scope scope : List.of(Scope.OWN_UNIT, Scope.AUTHORITY, Scope.ALL)) {
                for (Which which : List.of(Which.BREACHED, Which.PASSED, Which.HANDED, Which.DAY, Which.THREE_DAYS)) {
                    Filter filter = Filter.of(scope).withWhich(which);
                    assertThat(list(supervisor, filter))
                            .as("%s %s, seed %d", scope, which, seed)
                            .hasSize((int) as(supervisor, filter).of(which));
                }
            }
        }
    }

    @Test
    void of_the_other_authority_nothing_is_seen_but_what_a_case_shares() {
        for (Officer supervisor : supervisors()) {
            Set<UUID> seen = new HashSet<>(list(supervisor, Filter.of(Scope.ALL).withWhich(Which.PASSED)));
            seen.addAll(list(supervisor, Filter.of(Scope.ALL).withWhich(Which.LATER)));
            assertThat(made.stream().filter(one -> seen.contains(one.id())))
                    .as("seed %d", seed)
                    .allMatch(one ->
                            one.authority() == supervisor.authority() || one.sharedWith() == supervisor.authority());
        }
    }

    private List<Officer> supervisors() {
        return List.of(supervisor(Authority.VRS, "A"), supervisor(Authority.VRS, "B"), supervisor(Authority.PMLP, "C"));
    }

    private Officer supervisor(Authority authority, String unit) {
        return officer(authority, unit, Role.SUPERVISOR);
    }

    private Officer officer(Authority authority, String unit, Role role) {
        return new Officer("test." + unit, "Test", authority, unit + "-" + mark, role, rights.of(authority, role));
    }

    private Counts as(Officer officer, Filter filter) {
        return currentOfficer.as(officer, () -> board.counts(filter));
    }

    /** All pages one after the other, each in its order. */
    private List<UUID> list(Officer officer, Filter filter) {
        return currentOfficer.as(officer, () -> {
            List<UUID> ids = new ArrayList<>();
            Cursor after = null;
            Instant before = Instant.MIN;
            do {
                Page page = board.page(filter, after, random.nextInt(1, 60));
                for (Line line : page.lines()) {
                    assertThat(line.deadline().endsAt()).isAfterOrEqualTo(before);
                    before = line.deadline().endsAt();
                    ids.add(line.deadline().id());
                }
                after = page.next();
            } while (after != null);
            return ids;
        });
    }

    private List<UUID> naive(Officer officer, Kind kind, Which which) {
        return made.stream()
                .filter(one ->
                        one.authority() == officer.authority() && one.unit().equals(officer.unit()))
                .filter(one -> one.law() == (kind == Kind.LAW))
                .filter(one -> {
                    Duration left = Duration.between(now, one.endsAt());
                    boolean passed = left.isNegative();
                    return switch (which) {
                        case TO_ACT -> !one.handed();
                        case BREACHED -> passed && !one.handed();
                        case HANDED -> passed && one.handed();
                        case PASSED -> passed;
                        case DAY -> !passed && left.toHours() < 24;
                        case THREE_DAYS -> left.toHours() >= 24 && left.toHours() < 72;
                        case LATER -> left.toHours() >= 72;
                    };
                })
                .map(Made::id)
                .toList();
    }

    private void clock() {
        boolean vrs = random.nextBoolean();
        Authority authority = vrs ? Authority.VRS : Authority.PMLP;
        Authority other = vrs ? Authority.PMLP : Authority.VRS;
        String unit = (vrs ? random.nextBoolean() ? "A" : "B" : "C") + "-" + mark;
        Authority sharedWith = random.nextInt(3) == 0 ? other : null;
        boolean law = random.nextInt(4) > 0;
        List<String> rules = law ? LAWS : TARGETS;
        String rule = rules.get(random.nextInt(rules.size()));
        // Not at the very edges of the groups: the test's own now is a moment earlier than the board's.
        Instant endsAt = now.plusSeconds(3600L * random.nextInt(-200, 200) + random.nextInt(600, 3000));
        Instant givenAt = random.nextInt(3) == 0 ? endsAt.plusSeconds(60L * random.nextInt(-600, 600)) : null;
        boolean passed = endsAt.isBefore(now);
        if (givenAt != null && givenAt.isAfter(now)) {
            givenAt = null;
        }
        UUID caseId = aCase(authority, unit, sharedWith == null ? authority : other);
        UUID id = Ids.next();
        jdbc.sql("""
                insert into deadline_deadline (id, case_id, rule, started_at, ends_at, state, state_at, statutory,
                    derivation_lv, derivation_en, derivation_dates, counted_from)
                values (:id, :case, :rule, :start, :end, :state, :end, :law, '–', '–', '', :start)""")
                .param("id", id)
                .param("case", caseId)
                .param("rule", rule)
                .param("start", Timestamp.from(endsAt.minus(Duration.ofDays(10))))
                .param("end", Timestamp.from(endsAt))
                .param("state", passed ? "MISSED" : "RUNNING")
                .param("law", law)
                .update();
        jdbc.sql("""
                insert into cockpit_clock (clock_id, case_id, rule, whose, authority, unit, shared_with, statutory, duty,
                    ends_at, given_at)
                values (:id, :case, :rule, 'deciding', :authority, :unit, :shared, :law, true, :end, :given)""")
                .param("id", id)
                .param("case", caseId)
                .param("rule", rule)
                .param("authority", authority.name())
                .param("unit", unit)
                .param("shared", sharedWith == null ? null : sharedWith.name())
                .param("law", law)
                .param("end", Timestamp.from(endsAt))
                .param("given", givenAt == null ? null : Timestamp.from(givenAt))
                .update();
        made.add(new Made(id, authority, unit, sharedWith, law, endsAt, givenAt != null && !givenAt.isBefore(endsAt)));
    }

    private UUID aCase(Authority authority, String unit, Authority finding) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into casefile_case (id, number, kind, stage, person_id, finding_authority, finding_unit,
                    deciding_authority, deciding_unit, opened_at, opened_by)
                values (:id, :number, 'RETURN', 'apprehended', :person, :finding, :unit, :deciding, :unit, :at, 'test')""")
                .param("id", id)
                .param("number", "TEST-" + id)
                .param("person", person.value())
                .param("finding", finding.name())
                .param("unit", unit)
                .param("deciding", authority.name())
                .param("at", Timestamp.from(now))
                .update();
        return id;
    }
}
