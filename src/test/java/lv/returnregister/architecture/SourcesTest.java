package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nullness is declared everywhere and every public type says what it is. */
class SourcesTest {

    private static final List<Path> MAIN = List.of(Path.of("src/main/java"), Path.of("ui/java"));
    private static final Path BROKEN = Path.of("src/test/resources/broken/sources");

    @Test
    @DisplayName("every package is @NullMarked")
    void everyPackageIsNullMarked() {
        assertThat(SourceRules.packages(MAIN.get(0))).hasSizeGreaterThan(30);
        assertThat(SourceRules.packages(MAIN.get(1))).isNotEmpty();
        assertThat(SourceRules.nullnessFindings(MAIN)).isEmpty();
    }

    @Test
    @DisplayName("a package without package-info and one that does not say @NullMarked turn it red")
    void silentPackagesTurnRed() {
        assertThat(SourceRules.nullnessFindings(List.of(BROKEN)))
                .containsExactly("not @NullMarked: bare", "not @NullMarked: unmarked");
    }

    @Test
    @DisplayName("every public type has Javadoc")
    void everyPublicTypeHasJavadoc() {
        assertThat(SourceRules.publicTypes(MAIN.get(0))).isGreaterThan(150);
        assertThat(MAIN)
                .allSatisfy(folder ->
                        assertThat(SourceRules.javadocFindings(folder)).isEmpty());
    }

    @Test
    @DisplayName("public types that say nothing turn it red")
    void silentTypesTurnRed() {
        assertThat(SourceRules.javadocFindings(BROKEN))
                .containsExactlyInAnyOrder("no Javadoc: Silent", "no Javadoc: Commented", "no Javadoc: EmptyWords");
    }
}
