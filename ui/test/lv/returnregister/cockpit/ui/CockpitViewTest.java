package lv.returnregister.cockpit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import lv.returnregister.ScreenTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.deadline.Deadlines;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shell.ui.AccessDeniedPage;
import lv.returnregister.shell.ui.KeysetList;
import lv.returnregister.workflow.OfficerActs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a supervisor sees, and that every number leads to a list of exactly that length; the seed stands in a failure. */
class CockpitViewTest extends ScreenTest {

    /** Limits of law and targets counted in hours, with their hours. */
    private static final Map<String, Integer> RULES =
            Map.of("eurodac-sent", 72, "temporary-keeping", 48, "police-hand-over", 3, "first-data-entered", 2);

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private OfficerActs acts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final long seed = System.nanoTime();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

    private String unit;
    private Officer supervisor;
    private Officer guard;

    @BeforeEach
    void aUnitOfItsOwn() {
        unit = "VRS-T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        supervisor = officer(Authority.VRS, unit, Role.SUPERVISOR);
        guard = officer(Authority.VRS, unit, Role.OFFICER);
    }

    @Test
    void only_a_supervisor_sees_the_cockpit() {
        open(supervisor, CockpitView.ROUTE);
        assertThat(_find(CockpitView.class)).hasSize(1);

        open(guard, CockpitView.ROUTE);
        assertThat(_find(AccessDeniedPage.class)).hasSize(1);
    }

    @Test
    void every_number_on_the_overview_leads_to_a_list_of_exactly_that_length() {
        randomWork();

        for (String words : List.of("", "&kind=targets", "&by=unit", "&by=unit&kind=targets")) {
            open(supervisor, CockpitView.ROUTE + "?unit=" + unit + words);
            Map<String, Integer> numbers = numbers();
            assertThat(numbers).as("numbers of %s, seed %d", words, seed).hasSizeGreaterThan(8);
            numbers.forEach((address, count) -> {
                go(address);
                assertThat(listed()).as("%s, seed %d", address, seed).isEqualTo(count);
            });
        }
    }

    /** Cases at random places of their road, with clocks that passed, pass soon or later, some of them handed over. */
    private void randomWork() {
        int cases = random.nextInt(8, 16);
        for (int i = 0; i < cases; i++) {
            CaseView found = found(guard, "PĀRSKATS" + (char) ('A' + i));
            if (random.nextBoolean()) {
                as(guard, () -> {
                    acts.perform(
                            found.id(),
                            "decide-detention",
                            Map.of("decision", "do-not-detain", "reason", "sadarbojas"));
                    return true;
                });
            }
            RULES.forEach((rule, hours) -> {
                if (random.nextInt(3) > 0) {
                    clock(found.id(), rule, hours);
                }
            });
            clock(found.id(), "return-decision", 24 * 12);
        }
        as(guard, () -> deadlines.passOverdue());
        jdbc.sql("update cockpit_clock set given_at = :now where unit = :unit and random() < 0.3")
                .param("now", Timestamp.from(clock.instant()))
                .param("unit", unit)
                .update();
    }

    /** A clock that ends at a random moment of the days around now. */
    private void clock(CaseId caseId, String rule, int hours) {
        Instant event =
                clock.instant().plusSeconds(3600L * (random.nextInt(-120, 120) - hours) + random.nextInt(600, 3000));
        as(guard, () -> deadlines.start(caseId, rule, event));
    }

    /** Every number of the page by the address of its list. */
    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        within(UI.getCurrent())
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .filter(link -> link.getElement().hasAttribute("data-count"))
                .forEach(link -> numbers.put(
                        link.getHref(), Integer.valueOf(link.getElement().getAttribute("data-count"))));
        _get(CockpitView.class).shownLines().stream()
                .flatMap(line -> Stream.of(
                        line.open(), line.started(), line.finished(), line.overdue(), line.today(), line.threeDays()))
                .filter(number -> number.count() > 0)
                .forEach(number -> numbers.put(number.address(), (int) number.count()));
        return numbers;
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(CockpitViewTest::within));
    }

    /** How many rows the list of the page has. */
    private static int listed() {
        if (!_find(DeadlineBoardView.class).isEmpty()) {
            return _get(DeadlineBoardView.class).shownLines().size();
        }
        List<KeysetList> lists = _find(KeysetList.class);
        return lists.isEmpty()
                ? _find(Div.class, spec -> spec.withClasses("rr-task")).size()
                : lists.getFirst().rows().size();
    }
}
