package lv.returnregister.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.workflow.Operation.Kind;
import org.junit.jupiter.api.Test;

/** What touches detention, decision or ban is never done by one supervisor alone. */
class SecondApprovalTest {

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"(\\w+)\"");

    private final OperationRules rules = rules();

    @Test
    void every_process_stands_in_exactly_one_row() throws IOException {
        Set<String> processes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                Matcher process = PROCESS.matcher(Files.readString(file));
                while (process.find()) {
                    processes.add(process.group(1));
                }
            }
        }

        List<String> named = rules.touches().values().stream()
                .flatMap(row -> row.processes().stream())
                .toList();

        assertThat(processes).isNotEmpty();
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(processes);
    }

    @Test
    void a_process_in_no_row_needs_a_second_supervisor() {
        List<String> touched = rules.touched(Set.of("somethingNew"));

        assertThat(touched).containsExactly(OperationRules.UNKNOWN);
        assertThat(rules.needsSecond(Kind.MOVE_TOKEN, touched)).isTrue();
        assertThat(rules.migrationNeedsSecond("somethingNew")).isTrue();
    }

    @Test
    void whatever_can_keep_a_person_detained_needs_a_second_supervisor_and_going_on_does_not() {
        List<String> touched = rules.touched(Set.of("detainForeigner"));

        assertThat(Stream.of(Kind.values()).filter(kind -> rules.needsSecond(kind, touched)))
                .containsExactlyInAnyOrder(
                        Kind.MOVE_TOKEN, Kind.CANCEL_TOKEN, Kind.RESTART, Kind.SET_VARIABLE, Kind.SUSPEND, Kind.CANCEL);
    }

    @Test
    void what_decides_nothing_itself_needs_none() {
        assertThat(rules.needsSecond(Kind.MOVE_TOKEN, rules.touched(Set.of("checkDecision"))))
                .isFalse();
    }

    private static OperationRules rules() {
        try {
            return new OperationRules();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
