package lv.returnregister.person;

import java.util.Collection;
import java.util.List;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Where else in the Register a person is found. The modules above implement it, each for its own records. */
public interface PersonTraces {

    /**
     * One record about a person.
     *
     * @param kind what sort of record
     * @param personId whose
     * @param number as written on letters
     * @param about what it says in a few words
     * @param open whether it still has effect: an open case, a ban in force
     * @param route where it is shown, without a leading slash; absent when the officer may not see it
     */
    record Trace(
            Kind kind,
            PersonId personId,
            String number,
            LocalizedText about,
            boolean open,
            @Nullable String route) {}

    /** The sorts of records, in the order in which they are shown. */
    enum Kind {
        BAN,
        CASE
    }

    /** The records about these persons, newest first. */
    List<Trace> of(Collection<PersonId> persons);
}
