package lv.returnregister.cockpit;

/**
 * How many cases a supervisor's scope has. Implemented by module {@code casefile}, which knows the cases; read from the
 * Register's own tables only, never from the engine's. Clocks are counted by {@link DeadlineBoard}, processes by
 * {@link ProcessFigures}.
 */
public interface CockpitFigures {

    /** How far the supervisor looks. */
    enum Scope {
        /** The supervisor's own unit. */
        UNIT,
        /** The whole authority. */
        AUTHORITY
    }

    /**
     * The numbers of cases.
     *
     * @param open cases the scope found or decides that are not closed
     * @param detained those of them whose foreigner is held now
     * @param overridden those of them in which a safeguard was overridden
     */
    record Numbers(int open, int detained, int overridden) {}

    /** The numbers of a scope. */
    Numbers numbers(ProcessFigures.Scope scope);
}
