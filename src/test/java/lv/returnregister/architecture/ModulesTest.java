package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import lv.returnregister.RegisterApplication;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules keep to each other's doors and floors. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(RegisterApplication.class);

    @Test
    @DisplayName("modules use each other's doors only and know each other in one direction")
    void modulesUseDoors() {
        assertThat(MODULES.stream().count()).isGreaterThanOrEqualTo(15);
        MODULES.verify();
    }

    @Test
    @DisplayName("a sample that goes in by the window and knows its knower turns it red")
    void brokenModulesTurnRed() {
        ApplicationModules broken = ApplicationModules.of(Classes.SAMPLES + ".house", (ImportOption) location -> true);

        String report = String.join("\n", broken.detectViolations().getMessages());

        assertThat(report).contains("Cellar").contains("Cycle");
    }

    @Test
    @DisplayName("every module stands on a floor and knows only lower floors")
    void modulesKnowLowerFloorsOnly() {
        assertThat(Floors.pairs(Classes.MAIN)).contains("casefile -> person", "detention -> casefile");
        assertThat(Floors.findings(Classes.MAIN)).isEmpty();
    }

    @Test
    @DisplayName("every module of the table exists, and every permission between neighbours is used")
    void theTableIsNotOutOfDate() {
        List<String> names = MODULES.stream()
                .map(module -> module.getIdentifier().toString())
                .toList();

        assertThat(names).containsExactlyInAnyOrderElementsOf(Floors.TABLE.keySet());
        assertThat(Floors.pairs(Classes.MAIN)).containsAll(Floors.NEIGHBOURS.keySet());
    }

    @Test
    @DisplayName("a sample that looks upstairs, one that looks next door and one without a floor turn it red")
    void brokenFloorsTurnRed() {
        assertThat(Floors.findings(Classes.samples("person", "casefile", "detention", "departure", "attic")))
                .hasSize(3)
                .anySatisfy(finding -> assertThat(finding).startsWith("person -> casefile"))
                .anySatisfy(finding -> assertThat(finding).startsWith("detention -> departure"))
                .anySatisfy(finding -> assertThat(finding).startsWith("module attic stands on no floor"));
    }
}
