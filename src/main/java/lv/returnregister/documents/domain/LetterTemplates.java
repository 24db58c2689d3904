package lv.returnregister.documents.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** The templates of letters and their shared parts by name, such as {@code departure-order_lv} or {@code parts_en}. */
final class LetterTemplates extends AbstractConfigurableTemplateResolver {

    private final UnaryOperator<String> source;

    /**
     * @param source gives the text of a template by its name
     */
    LetterTemplates(UnaryOperator<String> source) {
        this.source = source;
        setTemplateMode(TemplateMode.HTML);
        setCacheable(true);
    }

    /** The text of {@code letters/<name>.html}. */
    static String text(String name) {
        try (@Nullable InputStream stream = LetterTemplates.class.getResourceAsStream("/letters/" + name + ".html")) {
            if (stream == null) {
                throw new IllegalStateException("letters/" + name + ".html is missing on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            String name,
            @Nullable String encoding,
            @Nullable Map<String, Object> attributes) {
        return new StringTemplateResource(source.apply(template));
    }
}
