package lv.returnregister.shell;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What this installation is, from the property {@code register.environment}; every screen says so, except the real one. */
@Component
public class Installation {

    /** The kinds of installation. */
    public enum Kind {
        TEST,
        TRAINING,
        DEMO,
        PRODUCTION
    }

    private final Kind kind;

    /**
     * Reads the kind.
     *
     * @param name test, training, demo or production
     * @throws IllegalStateException when it is another word: better no start than a stripe that is not there
     */
    public Installation(@Value("${register.environment:test}") String name) {
        this.kind = Arrays.stream(Kind.values())
                .filter(value -> value.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "register.environment is " + name + ", but must be one of test, training, demo, production"));
    }

    public Kind kind() {
        return kind;
    }

    public boolean isProduction() {
        return kind == Kind.PRODUCTION;
    }

    /** The word used in message keys and style sheets: {@code test}, {@code training}, {@code demo}, {@code production}. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
