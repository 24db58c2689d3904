package lv.returnregister.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lv.returnregister.RegisterTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates entered wrong are corrected by two people; clocks, timers and the road of the case follow the right ones. */
class CorrectedDatesTest extends RegisterTest {

    private static final Path FOLDER = Path.of("src/test/resources/scenarios/corrections");

    @Autowired
    private LocalNode node;

    private final ScenarioPlayer player = new ScenarioPlayer();

    static List<Path> stories() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @AfterEach
    void letTheClockRun() {
        node.releaseClock();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_case_follows_the_corrected_date(Path file) {
        node.empty();

        ScenarioResult result = player.play(player.read(file), node);

        assertThat(result.isMet()).as(String.join("\n", result.report())).isTrue();
    }
}
