package lv.returnregister.casefile.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.casefile.CaseKind;
import lv.returnregister.casefile.Stage;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** One case file. */
@Entity
@Table(name = "casefile_case")
public class CaseFile {

    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    private String stage;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Authority findingAuthority;

    private String findingUnit;

    @Enumerated(EnumType.STRING)
    private Authority decidingAuthority;

    private String decidingUnit;
    private Instant openedAt;
    private String openedBy;

    @Nullable
    private String place;

    @Nullable
    private Instant closedAt;

    @Version
    private @Nullable Long version;

    protected CaseFile() {}

    public CaseFile(
            CaseId id,
            String number,
            CaseKind kind,
            PersonId personId,
            Authority findingAuthority,
            String findingUnit,
            Authority decidingAuthority,
            String decidingUnit,
            Instant openedAt,
            String openedBy) {
        this.id = id.value();
        this.number = number;
        this.kind = kind;
        this.stage = Stage.OPENED.word();
        this.personId = personId.value();
        this.findingAuthority = findingAuthority;
        this.findingUnit = findingUnit;
        this.decidingAuthority = decidingAuthority;
        this.decidingUnit = decidingUnit;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
    }

    /** Where the foreigner was last found, for lists. */
    public void foundAt(String where) {
        this.place = where;
    }

    public void enter(Stage next, Instant at) {
        this.stage = next.word();
        this.closedAt = next == Stage.CLOSED || next == Stage.OPENED_IN_ERROR ? at : null;
    }

    /** The procedure is over; a case that ended otherwise than by itself keeps saying how. */
    public void close(Instant at) {
        if (!Stage.of(stage).isEnd()) {
            this.stage = Stage.CLOSED.word();
        }
        this.closedAt = at;
    }

    /** The authority that found the violation takes the case over, for instance VRS from the police. */
    public void foundBy(Authority authority, String unit) {
        this.findingAuthority = authority;
        this.findingUnit = unit;
    }

    public void decidedBy(Authority authority, String unit) {
        this.decidingAuthority = authority;
        this.decidingUnit = unit;
    }

    public CaseId id() {
        return new CaseId(id);
    }

    public String number() {
        return number;
    }

    public CaseKind kind() {
        return kind;
    }

    public Stage stage() {
        return Stage.of(stage);
    }

    public PersonId personId() {
        return new PersonId(personId);
    }

    public Authority findingAuthority() {
        return findingAuthority;
    }

    public String findingUnit() {
        return findingUnit;
    }

    public Authority decidingAuthority() {
        return decidingAuthority;
    }

    public String decidingUnit() {
        return decidingUnit;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
