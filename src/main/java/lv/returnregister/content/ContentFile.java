package lv.returnregister.content;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The file {@code content/register-content.yaml}, read once at the start. */
@Component
public class ContentFile {

    private static final String FILE = "content/register-content.yaml";

    private final RegisterContent content;

    /** Reads the file; a word it does not know stops the start. */
    public ContentFile() throws IOException {
        try (InputStream in = ContentFile.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("Missing " + FILE);
            }
            this.content = read(in);
        }
    }

    static RegisterContent read(InputStream in) {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(in, RegisterContent.class);
    }

    /** What the Register holds. */
    public RegisterContent content() {
        return content;
    }
}
