package lv.returnregister.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.returnregister.shell.Messages;
import org.junit.jupiter.api.Test;

/** A model is drawn in the language of the page. */
class ProcessModelTextTest {

    @Test
    void english_names_tasks_of_officers_too() throws IOException {
        ProcessModelText text = ProcessModelText.of(ministersBan(), Messages.ENGLISH);

        assertThat(text.name()).isEqualTo("Minister's entry ban");
        assertThat(text.activities())
                .extracting(ProcessModelText.Activity::name)
                .contains("Enter the Minister's ban", "Start the entry ban");
        assertThat(text.xml()).doesNotContain("name=\"Ievadīt ministra noteikto aizliegumu\"");
    }

    @Test
    void latvian_is_the_model_as_it_is_deployed() throws IOException {
        ProcessModelText text = ProcessModelText.of(ministersBan(), Messages.LATVIAN);

        assertThat(text.xml()).isEqualTo(ministersBan());
        assertThat(text.activities())
                .extracting(ProcessModelText.Activity::name)
                .contains("Ievadīt ministra noteikto aizliegumu");
    }

    private static String ministersBan() throws IOException {
        return Files.readString(Path.of("processes/entryban/register-ministers-ban.bpmn"));
    }
}
