package lv.returnregister.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonWordsTest {

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        PersonWordsTest.class.getResourceAsStream("/messages/person_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    @Test
    void everyReasonCheckAndFactIsSaidInBothLanguages() throws IOException {
        Properties lv = messages("lv");
        Properties en = messages("en");
        assertThat(lv.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        assertThat(Stream.of(
                                Arrays.stream(IdentityMatch.Reason.values()).map(IdentityMatch.Reason::messageKey),
                                Arrays.stream(IdentityMatch.Verdict.values())
                                        .map(verdict ->
                                                "person.match." + verdict.name().toLowerCase(Locale.ROOT)),
                                Arrays.stream(MrzCheck.Field.values()).map(MrzCheck.Field::messageKey),
                                Arrays.stream(PersonFact.values()).map(PersonFact::messageKey),
                                Stream.of("lines-cut", "fillers", "letters-and-digits")
                                        .map(mended -> "person.mrz.mended." + mended),
                                Stream.of(
                                                "date-not-readable",
                                                "birth-date-in-future",
                                                "birth-date-too-early",
                                                "document-number-missing",
                                                "fact-unknown",
                                                "mrz-empty",
                                                "mrz-lines",
                                                "mrz-length",
                                                "mrz-character",
                                                "mrz-date",
                                                "mrz-check-digit")
                                        .map(code -> "rejection." + code))
                        .flatMap(keys -> keys))
                .allSatisfy(key -> assertThat(lv.stringPropertyNames()).contains(key));
    }
}
