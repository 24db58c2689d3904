package lv.returnregister.person.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.person.PersonCorrection;
import lv.returnregister.person.PersonFact;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.PersonId;
import org.springframework.data.domain.Persistable;

/** One correction of a fact; never changed. */
@Entity
@Table(name = "person_correction")
public class Correction implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID personId;
    private String fact;
    private String before;
    private String after;
    private String reason;
    private Instant correctedAt;
    private String correctedBy;

    protected Correction() {}

    public Correction(
            PersonId personId, PersonFact fact, String before, String after, String reason, Instant at, String by) {
        this.id = Ids.next();
        this.personId = personId.value();
        this.fact = fact.word();
        this.before = before;
        this.after = after;
        this.reason = reason;
        this.correctedAt = at;
        this.correctedBy = by;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    /** The correction for reading. */
    public PersonCorrection view() {
        return new PersonCorrection(PersonFact.of(fact), before, after, reason, correctedAt, correctedBy);
    }
}
