package lv.returnregister.demodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import lv.returnregister.RegisterTest;
import lv.returnregister.person.Mrz;
import lv.returnregister.person.Sex;
import lv.returnregister.scenario.LocalNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newcomer finds believable work on every desk, and a register can be filled to see how it behaves. */
class DemoDataTest extends RegisterTest {

    private static final long SEED = 7;

    @Autowired
    private DemoCases cases;

    @Autowired
    private DemoArchive archive;

    @Autowired
    private LocalNode node;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @AfterEach
    void empty() {
        node.releaseClock();
        node.empty();
    }

    @Test
    void an_empty_register_gets_cases_of_every_stage_of_the_main_road_once() {
        node.empty();

        DemoCases.Loaded loaded = cases.load();

        assertThat(loaded.refused()).isEmpty();
        assertThat(loaded.cases()).isGreaterThanOrEqualTo(40);
        assertThat(texts("select distinct stage from casefile_case"))
                .contains(
                        "apprehended",
                        "detained",
                        "at-liberty",
                        "decision-draft",
                        "decision-signed",
                        "voluntary-term",
                        "removal-preparation",
                        "departed",
                        "ban-in-force",
                        "contested",
                        "closed");
        assertThat(texts("select distinct authority || ' ' || role from inbox_task"))
                .contains("VRS OFFICER", "VRS SIGNATORY", "VRS HEAD", "PMLP OFFICER", "PMLP SIGNATORY");
        for (String group : List.of("due_at <= now()", "due_at > now() and soon_at <= now()", "soon_at > now()")) {
            assertThat(count("select count(*) from inbox_task where unit = 'VRS-LUDZA' and deadline_id is not null and "
                            + group))
                    .as("tasks of the unit with " + group)
                    .isPositive();
        }
        assertThat(count("select count(*) from documents_document")).isGreaterThan(40);
        assertThat(count("select count(*) from deadline_deadline where rule = 'eurodac-sent' and state = 'MET'"))
                .isGreaterThan(30);
        assertThat(count("select count(*) from deadline_deadline where rule = 'eurodac-sent' and state = 'MISSED'"))
                .isZero();
        assertThat(count("select count(*) from casefile_fact where recorded_at > now()"))
                .isZero();
        assertThat(cases.load().cases()).isZero();
    }

    @Test
    void emptying_takes_the_cases_and_leaves_the_models() {
        long models = count("select count(*) from modelling_version");

        node.empty();

        assertThat(models).isPositive();
        assertThat(count("select count(*) from modelling_version")).isEqualTo(models);
        assertThat(count("select count(*) from casefile_case")).isZero();
    }

    @Test
    void a_passport_made_up_has_a_valid_machine_readable_zone() {
        DemoPeople people =
                new DemoPeople(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED), clock);
        for (int i = 0; i < 2000; i++) {
            DemoPeople.Foreigner foreigner = people.next();
            if (!foreigner.mrz().isEmpty()) {
                Mrz read = Mrz.read(String.join("\n", foreigner.mrz()), clock);
                assertThat(read.violations())
                        .as("seed %d, person %d: %s", SEED, i, foreigner.mrz())
                        .isEmpty();
                assertThat(read.person().sex()).isIn(Sex.MALE, Sex.FEMALE);
                assertThat(read.person().birthDate()).isEqualTo(foreigner.data().birthDate());
            }
        }
    }

    @Test
    void an_archive_of_people_has_their_cases_bans_and_spellings_and_numbers_of_their_own() {
        node.empty();

        archive.fill(DemoArchive.BATCH + 100, written -> {});
        archive.fill(50, written -> {});

        assertThat(count("select count(*) from person_person")).isEqualTo(DemoArchive.BATCH + 150);
        assertThat(count("select count(distinct number) from casefile_case")).isEqualTo(DemoArchive.BATCH + 150);
        assertThat(count("select count(*) from person_person p where not exists"
                        + " (select from person_name n where n.person_id = p.id and n.loose_key = p.loose_key)"))
                .isZero();
        assertThat(count("select count(*) from entryban_ban where status = 'IN_FORCE'"))
                .isPositive();
        assertThat(count("select count(*) from entryban_ban where status = 'IN_FORCE' and valid_until < current_date"))
                .isZero();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
