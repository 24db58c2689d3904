package lv.returnregister.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.returnregister.architecture.MessageRules.UsedCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every text there is in Latvian and English, and every refusal in words. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("ui/messages");
    private static final Path BROKEN = Path.of("src/test/resources/broken/messages");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("ui/java"));

    @Test
    @DisplayName("both languages have the same files, the same keys and fill in the same values")
    void languagesArePairs() {
        assertThat(MessageRules.all(MESSAGES, "lv")).hasSizeGreaterThan(200);
        assertThat(MessageRules.pairFindings(MESSAGES)).isEmpty();
    }

    @Test
    @DisplayName("a sample with gaps turns it red")
    void gapsTurnRed() {
        assertThat(MessageRules.pairFindings(BROKEN))
                .containsExactlyInAnyOrder(
                        "file in one language only: alone",
                        "key in one language only: alone: sample.alone",
                        "key in one language only: sample: sample.latvian-only",
                        "key in one language only: sample: sample.english-only",
                        "blank text: sample: sample.blank",
                        "languages fill in different values: sample: sample.values",
                        "key in two files: sample: sample.alone");
    }

    @Test
    @DisplayName("every code of a refusal has its text, and every such text its code")
    void everyRefusalHasItsText() throws IOException {
        List<String> findings = new ArrayList<>();
        List<UsedCode> codes = MessageRules.codes(SOURCES, findings);
        Set<String> safeguards = keysOf("safeguard/safeguards.yaml");

        assertThat(MessageRules.counted(codes))
                .hasSizeGreaterThan(50)
                .containsKeys("case-closed", "no-draft", "required");
        assertThat(safeguards).hasSizeGreaterThan(10);
        findings.addAll(MessageRules.codeFindings(codes, safeguards, MessageRules.all(MESSAGES, "lv")));
        assertThat(findings).isEmpty();
    }

    @Test
    @DisplayName("a code without text, a text without code, a hidden code and a text that wants too much turn it red")
    void brokenCodesTurnRed() {
        List<String> findings = new ArrayList<>();
        List<UsedCode> codes = MessageRules.codes(List.of(BROKEN), findings);

        findings.addAll(MessageRules.codeFindings(
                codes,
                Set.of("silent-safeguard"),
                Map.of(
                        "rejection.known", "This is known.",
                        "rejection.never-used", "Nobody says so.",
                        "rejection.wants-two", "From {0} to {1}.")));

        assertThat(findings)
                .containsExactlyInAnyOrder(
                        "a code that is no literal: RefusesSilently.java: hidden",
                        "no code: rejection.never-used",
                        "no text: rejection.silent-input",
                        "no text: rejection.silent-safeguard",
                        "no text: rejection.silent-state",
                        "text wants 2 values, RefusesSilently.java gives 1: rejection.wants-two");
    }

    @Test
    @DisplayName("code names no text that is not there")
    void everyNamedTextIsThere() throws IOException {
        Set<String> keys = MessageRules.all(MESSAGES, "lv").keySet();
        Set<String> rights = keysOf("access/rights.yaml");

        assertThat(MessageRules.keyFindings(SOURCES, keys, rights)).isEmpty();
    }

    @Test
    @DisplayName("a sample that names a missing text turns it red")
    void namingAMissingTextTurnsRed() {
        assertThat(MessageRules.keyFindings(
                        List.of(BROKEN), Set.of("sample.known", "sample.count.one", "sample.count.many"), Set.of()))
                .containsExactly("RefusesSilently.java: no text for sample.misspelt");
    }

    private static Set<String> keysOf(String resource) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources").resolve(resource))) {
            return YAMLMapper.builder()
                    .build()
                    .readValue(in, new TypeReference<Map<String, Object>>() {})
                    .keySet();
        }
    }
}
