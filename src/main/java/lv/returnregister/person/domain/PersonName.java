package lv.returnregister.person.domain;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.Spelling;
import org.jspecify.annotations.Nullable;

/** One indexed spelling of a person. */
@Embeddable
public class PersonName {

    private String strictKey;
    private String looseKey;

    @Nullable
    private LocalDate birthFrom;

    @Nullable
    private LocalDate birthTo;

    protected PersonName() {}

    PersonName(Spelling spelling) {
        PartialDate birth = spelling.birthDate();
        this.strictKey = spelling.strictKey();
        this.looseKey = spelling.looseKey();
        this.birthFrom = birth == null ? null : birth.firstDay();
        this.birthTo = birth == null ? null : birth.lastDay();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonName name
                && strictKey.equals(name.strictKey)
                && looseKey.equals(name.looseKey)
                && Objects.equals(birthFrom, name.birthFrom)
                && Objects.equals(birthTo, name.birthTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(strictKey, birthFrom, birthTo);
    }
}
