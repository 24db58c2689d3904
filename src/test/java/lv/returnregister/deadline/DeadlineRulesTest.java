package lv.returnregister.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.returnregister.deadline.domain.DeadlineData;
import lv.returnregister.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class DeadlineRulesTest {

    private static final List<String> TABLE = List.of(
            "police-hand-over",
            "return-decision",
            "temporary-keeping",
            "detention-by-authority",
            "court-application",
            "court-decision-copy",
            "detention-complaint",
            "detention-by-court",
            "detention-ceiling",
            "detention-ceiling-extended",
            "detention-review",
            "removal-order-sent",
            "removal-order-told-to-pmlp",
            "departure-notice",
            "readmission-reply",
            "readmission-transfer",
            "consulate-reply",
            "consular-department",
            "prison-notice",
            "voluntary-departure",
            "voluntary-departure-extended",
            "contest-return-decision",
            "decide-contest",
            "appeal-return-decision",
            "ban-objection",
            "ban-review-3y",
            "ban-review",
            "minister-ban-told",
            "minister-ban-entered",
            "court-ban-entered",
            "missing-data-told",
            "missing-data-entered",
            "ban-change-entered",
            "asylum-passed-on",
            "asylum-detention",
            "asylum-registered",
            "sis-return-alert",
            "sis-after-departure",
            "sis-alert-review",
            "sis-consultation",
            "sis-consultation-answer",
            "eurodac-sent",
            "retention",
            "hand-over-accepted",
            "first-data-entered");

    @Test
    void every_limit_of_the_table_is_there() {
        assertThat(TABLE).allMatch(Counting.RULES::has);
    }

    @Test
    void every_row_cites_its_act_in_both_languages_and_says_what_happens_when_it_passes() {
        assertThat(Counting.RULES.all()).allSatisfy(rule -> {
            for (LocalizedText text : List.of(rule.title(), rule.citation(), rule.event(), rule.whenPassed())) {
                assertThat(text.lv()).as(rule.id()).isNotBlank();
                assertThat(text.en()).as(rule.id()).isNotBlank();
            }
        });
    }

    @Test
    void a_service_target_is_never_shown_as_law() {
        assertThat(Counting.RULES.all()).allSatisfy(rule -> {
            assertThat(rule.statutory()).as(rule.id()).isEqualTo(rule.sure() != Certainty.S);
            assertThat(rule.citation().lv().contains("dienesta mērķis"))
                    .as(rule.id())
                    .isEqualTo(!rule.statutory());
        });
    }

    @Test
    void no_limit_on_liberty_ever_moves_to_a_working_day() {
        assertThat(Counting.RULES.all())
                .filteredOn(rule -> rule.id().contains("detention") && rule.statutory())
                .isNotEmpty()
                .noneMatch(DeadlineRule::moves);
    }

    @Test
    void a_row_turns_amber_before_it_turns_red() {
        assertThat(Counting.RULES.all())
                .filteredOn(rule -> rule.warning() != null)
                .allMatch(rule -> rule.warning().amber() > rule.warning().red());
    }

    @Test
    void every_readmission_agreement_gives_a_reply_that_can_be_counted() {
        assertThat(DeadlineData.readmissionAgreements()
                        .with("RUS")
                        .orElseThrow()
                        .replyLength())
                .isEqualTo(Length.of(25, RunUnit.DAYS));
        assertThat(DeadlineData.readmissionAgreements().agreements())
                .allSatisfy(agreement -> assertThat(
                                Counting.count("readmission-reply", "2026-03-02T10:00", agreement.replyLength())
                                        .endDay())
                        .isNotNull());
    }

    @Test
    void nothing_starts_a_clock_that_nothing_ends() throws IOException {
        Set<String> steps = officerSteps();
        steps.add("apprehend");
        steps.add("announce-ministers-ban");

        assertThat(Counting.RULES.all()).allSatisfy(rule -> {
            if (rule.later() == null) {
                assertThat(rule.endings()).as(rule.id()).isNotEmpty().allMatch(steps::contains);
            } else {
                assertThat(rule.later().lv()).as(rule.id()).isNotBlank();
                assertThat(rule.later().en()).as(rule.id()).isNotBlank();
            }
        });
    }

    @Test
    void a_clock_for_later_is_named_nowhere() throws IOException {
        String sources = String.join("\n", sources());

        assertThat(Counting.RULES.all().stream().filter(rule -> rule.later() != null))
                .noneMatch(rule -> sources.contains("\"" + rule.id() + "\""));
    }

    @Test
    void a_rule_without_an_ending_or_a_reason_is_refused() {
        DeadlineRule rule = Counting.RULES.byId("eurodac-sent");

        assertThatThrownBy(() -> new DeadlineRule(
                        rule.id(),
                        rule.title(),
                        rule.citation(),
                        rule.sure(),
                        rule.kind(),
                        rule.validFrom(),
                        rule.validTo(),
                        rule.runs(),
                        rule.length(),
                        rule.min(),
                        rule.max(),
                        rule.exceptionalMin(),
                        rule.exceptionalMax(),
                        rule.overLimit(),
                        rule.direction(),
                        rule.ends(),
                        rule.moves(),
                        rule.dayAndNight(),
                        rule.warning(),
                        rule.event(),
                        rule.whenPassed(),
                        rule.passing(),
                        rule.transition(),
                        null,
                        null,
                        null))
                .hasMessageContaining("say what ends it");
    }

    /** The steps of officers by their methods, as the sources name them. */
    private static Set<String> officerSteps() throws IOException {
        Pattern step = Pattern.compile("@OfficerStep\\([^)]*\\)\\s+public Routing (\\w+)\\(");
        Set<String> names = new TreeSet<>();
        for (String source : sources()) {
            Matcher found = step.matcher(source);
            while (found.find()) {
                names.add(found.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void both_languages_have_the_same_messages() throws IOException {
        assertThat(messages("lv").keySet()).isEqualTo(messages("en").keySet());
    }

    private static Properties messages(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                DeadlineRulesTest.class.getResourceAsStream("/messages/deadline_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
