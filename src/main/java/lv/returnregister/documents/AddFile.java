package lv.returnregister.documents;

import java.time.LocalDate;
import lv.returnregister.shared.Inputs;
import lv.returnregister.shared.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * Command: a document is added to a case (R122 5.15).
 *
 * @param title what it is
 * @param origin copy of a paper or electronic document
 * @param dated the day the document bears
 * @param file the file
 */
public record AddFile(
        String title, FileOrigin origin, @Nullable LocalDate dated, UploadedFile file) {

    private static final int LONGEST_TITLE = 200;

    public AddFile {
        Inputs.check()
                .required("title", title)
                .require(title.strip().length() <= LONGEST_TITLE, "title", "too-long", String.valueOf(LONGEST_TITLE))
                .done();
        title = title.strip();
    }
}
