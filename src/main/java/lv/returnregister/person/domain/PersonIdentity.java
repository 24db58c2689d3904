package lv.returnregister.person.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.person.OtherName;
import lv.returnregister.person.PartialDate;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Another identity or spelling of a person. */
@Entity
@Table(name = "person_identity")
class PersonIdentity {

    @Id
    private UUID id;

    private String kind;
    private String surname;
    private String givenNames;

    @Nullable
    private String birthDate;

    private Instant recordedAt;

    protected PersonIdentity() {}

    PersonIdentity(OtherName data, Instant recordedAt) {
        PartialDate birth = data.birthDate();
        this.id = Ids.next();
        this.kind = data.kind();
        this.surname = data.surname();
        this.givenNames = data.givenNames();
        this.birthDate = birth == null ? null : birth.toString();
        this.recordedAt = recordedAt;
    }

    OtherName data() {
        return new OtherName(kind, surname, givenNames, birthDate == null ? null : PartialDate.parse(birthDate));
    }
}
