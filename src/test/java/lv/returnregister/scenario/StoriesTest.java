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

/**
 * Stories of the product's own: dates entered wrong are corrected by two people, and clocks, timers and the road of the
 * case follow the right ones; every clock that starts is met, ends or brings a task.
 */
class StoriesTest extends RegisterTest {

    private static final Path FOLDER = Path.of("src/test/resources/stories");

    @Autowired
    private LocalNode node;

    private final ScenarioPlayer player = new ScenarioPlayer();

    static List<Path> stories() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @AfterEach
    void letTheClockRun() {
        node.releaseClock();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void the_case_goes_as_told(Path file) {
        node.empty();

        ScenarioResult result = player.play(player.read(file), node);

        assertThat(result.isMet()).as(String.join("\n", result.report())).isTrue();
    }
}
