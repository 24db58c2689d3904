package lv.returnregister.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the screens in Latvian and English: all {@code messages/*_lv.properties} and {@code *_en.properties} of the
 * class path, read once as UTF-8. Both languages must have the same keys, and no key may stand in two files.
 */
@Component
public class Messages {

    /** The language of the Register; shown unless somebody asks for English. */
    public static final Locale LATVIAN = Locale.of("lv");

    /** The other language. */
    public static final Locale ENGLISH = Locale.of("en");

    /** Both, the default first. */
    public static final List<Locale> LANGUAGES = List.of(LATVIAN, ENGLISH);

    private final Map<String, String> latvian;
    private final Map<String, String> english;

    /**
     * Reads the files.
     *
     * @throws IllegalStateException naming the keys that stand in one language only or twice
     */
    public Messages() {
        this(read(LATVIAN), read(ENGLISH));
    }

    Messages(Map<String, String> latvian, Map<String, String> english) {
        Set<String> alone = new TreeSet<>(latvian.keySet());
        alone.removeAll(english.keySet());
        Set<String> missingInLatvian = new TreeSet<>(english.keySet());
        missingInLatvian.removeAll(latvian.keySet());
        alone.addAll(missingInLatvian);
        if (!alone.isEmpty()) {
            throw new IllegalStateException("Texts in one language only: " + alone);
        }
        this.latvian = Map.copyOf(latvian);
        this.english = Map.copyOf(english);
    }

    /**
     * The text of a key.
     *
     * @param parameters put in place of {@code {0}}, {@code {1}} …; apostrophes and other braces stay as they are
     * @return the text, or the key between exclamation marks when there is none, so that a gap is seen and not hidden
     */
    public String text(Locale locale, String key, Object... parameters) {
        return find(locale, key, parameters).orElse("!" + key + "!");
    }

    /** The text of a key, if there is one. */
    public Optional<String> find(Locale locale, String key, Object... parameters) {
        String pattern = of(locale).get(key);
        return pattern == null ? Optional.empty() : Optional.of(fill(pattern, parameters));
    }

    /**
     * The text of a counted thing: {@code <key>.one} or {@code <key>.many}, with the number as {@code {0}}. In Latvian
     * every number that ends in 1 but not in 11 is singular (21 uzdevums).
     */
    public String counted(Locale locale, String key, int count) {
        boolean one = isEnglish(locale) ? count == 1 : count % 10 == 1 && count % 100 != 11;
        return text(locale, key + (one ? ".one" : ".many"), count);
    }

    /** Every key. */
    public Set<String> keys() {
        return latvian.keySet();
    }

    private Map<String, String> of(Locale locale) {
        return isEnglish(locale) ? english : latvian;
    }

    private static boolean isEnglish(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /** Replaces in one pass, so that a parameter that looks like a placeholder is left alone. */
    static String fill(String pattern, Object... parameters) {
        if (parameters.length == 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < pattern.length()) {
            int open = pattern.indexOf('{', from);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(pattern, from, open);
            String name = pattern.substring(open + 1, close);
            boolean known = name.matches("\\d{1,2}") && Integer.parseInt(name) < parameters.length;
            text.append(known ? String.valueOf(parameters[Integer.parseInt(name)]) : "{" + name + "}");
            from = close + 1;
        }
        return text.append(pattern.substring(from)).toString();
    }

    private static Map<String, String> read(Locale language) {
        Map<String, String> texts = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.getLanguage() + ".properties");
            for (Resource file : Arrays.asList(files)) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (texts.put(key, properties.getProperty(key)) != null) {
                        twice.add(key + " (again in " + file.getFilename() + ")");
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The texts of the screens cannot be read", e);
        }
        if (!twice.isEmpty()) {
            throw new IllegalStateException("Keys in two files: " + twice);
        }
        return texts;
    }
}
