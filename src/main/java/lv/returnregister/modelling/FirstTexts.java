package lv.returnregister.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text a new model begins with: the least of its kind that keeps the rules of the house. What stands between two
 * {@code @} in the files of {@code modelling/new/} is filled in.
 */
final class FirstTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FirstTexts() {}

    static String of(ModelRef model, String nameLv, String nameEn) {
        String file = model.kind().name().toLowerCase(Locale.ROOT) + "."
                + model.kind().ending();
        UnaryOperator<String> written = model.kind() == ModelKind.FORM ? FirstTexts::inJson : FirstTexts::inXml;
        boolean latvian = !model.key().endsWith("_en");
        return read(file)
                .replace("@key@", model.key())
                .replace("@step@", model.key().substring(model.key().lastIndexOf('/') + 1))
                .replace("@language@", latvian ? "lv" : "en")
                .replace("@name@", written.apply(latvian ? nameLv : nameEn))
                .replace("@nameLv@", written.apply(nameLv))
                .replace("@nameEn@", written.apply(nameEn));
    }

    private static String inXml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String inJson(String text) {
        String quoted = JSON.writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(
                FirstTexts.class.getClassLoader().getResourceAsStream("modelling/new/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
