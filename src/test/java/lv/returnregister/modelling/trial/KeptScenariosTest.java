package lv.returnregister.modelling.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.RegisterTest;
import lv.returnregister.access.Authority;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.access.Role;
import lv.returnregister.modelling.ModelKind;
import lv.returnregister.modelling.ModelRef;
import lv.returnregister.modelling.trial.Scenario.Expected;
import lv.returnregister.modelling.trial.Scenario.Given;
import lv.returnregister.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What an administrator records is kept with the model, and what the release brings stays as it is. */
class KeptScenariosTest extends RegisterTest {

    private static final ModelRef BAN = new ModelRef(ModelKind.DECISION, "entryBanTerm");
    private static final Given THREAT =
            Given.facts(LocalDate.of(2026, 3, 2), Map.of("ground", "threat", "lenient", false, "overstayDays", 12));

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private CurrentOfficer currentOfficer;

    private final ModelRef model = new ModelRef(
            ModelKind.DECISION, "kept" + UUID.randomUUID().toString().replaceAll("[^a-z]", ""));

    @Test
    void a_scenario_is_kept_with_its_facts_and_what_must_come_of_them() {
        keep("draudi", Expected.answer(Map.of("proposedMonths", "120")));

        assertThat(all(model)).singleElement().satisfies(kept -> {
            assertThat(kept.name().lv()).isEqualTo("draudi");
            assertThat(kept.given()).isEqualTo(THREAT);
            assertThat(kept.expected()).isEqualTo(Expected.answer(Map.of("proposedMonths", "120")));
            assertThat(kept.keptBy()).isEqualTo("models.administrator");
            assertThat(kept.isShipped()).isFalse();
        });
    }

    @Test
    void a_scenario_of_the_same_name_takes_the_place_of_the_earlier_one() {
        keep("draudi", Expected.answer(Map.of("proposedMonths", "120")));
        keep(" draudi ", Expected.nothing());

        assertThat(all(model))
                .singleElement()
                .satisfies(kept -> assertThat(kept.expected()).isEqualTo(Expected.nothing()));
    }

    @Test
    void a_scenario_that_was_recorded_can_be_removed_once_and_one_of_the_release_never() {
        keep("draudi", Expected.nothing());
        Scenario kept = all(model).getFirst();

        remove(kept);

        assertThat(all(model)).isEmpty();
        assertThatThrownBy(() -> remove(kept)).isInstanceOf(Rejection.class);
        Scenario shipped = all(BAN).getFirst();
        assertThat(shipped.isShipped()).isTrue();
        assertThatThrownBy(() -> remove(shipped)).isInstanceOf(Rejection.class);
    }

    @Test
    void a_scenario_needs_a_name() {
        assertThatThrownBy(() -> keep("  ", Expected.nothing()))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refused -> assertThat(refused.names("required")).isTrue());
    }

    @Test
    void whoever_may_only_read_models_keeps_none() {
        Officer auditor = officer(Role.AUDITOR, "models.read");

        assertThatThrownBy(() -> currentOfficer.as(auditor, () -> {
                    scenarios.keep(new KeepScenario(model, "x", THREAT, Expected.nothing()));
                    return Optional.empty();
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void keep(String name, Expected expected) {
        currentOfficer.as(administrator(), () -> {
            scenarios.keep(new KeepScenario(model, name, THREAT, expected));
            return true;
        });
    }

    private void remove(Scenario scenario) {
        currentOfficer.as(administrator(), () -> {
            scenarios.remove(scenario);
            return true;
        });
    }

    private List<Scenario> all(ModelRef of) {
        return currentOfficer.as(administrator(), () -> scenarios.of(of));
    }

    private static Officer administrator() {
        return officer(Role.ADMINISTRATOR, "models.read", "models.edit");
    }

    private static Officer officer(Role role, String... rights) {
        return new Officer("models.administrator", "A. Kalniņa", Authority.PMLP, "PMLP", role, Set.of(rights));
    }
}
