package lv.returnregister.casefile;

import java.util.Locale;

/** Where a case stands (domain stages); written in kebab case everywhere outside Java. */
public enum Stage {
    OPENED,
    APPREHENDED,
    DETAINED,
    ALTERNATIVE,
    AT_LIBERTY,
    DECISION_DRAFT,
    DECISION_SIGNED,
    SERVED,
    VOLUNTARY_TERM,
    REMOVAL_PREPARATION,
    DEPARTED,
    BAN_IN_FORCE,
    CLOSED,
    CONTESTED,
    APPEALED,
    POSTPONED,
    ASYLUM_PENDING,
    REPEALED,
    REGULARISED,
    DIED,
    OPENED_IN_ERROR;

    /** Whether the procedure ends here. */
    public boolean isEnd() {
        return switch (this) {
            case CLOSED, REPEALED, REGULARISED, DIED, OPENED_IN_ERROR -> true;
            default -> false;
        };
    }

    /** {@code voluntary-term}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stage of a word; {@link IllegalArgumentException} when there is none. */
    public static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
