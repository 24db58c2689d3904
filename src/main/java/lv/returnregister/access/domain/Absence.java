package lv.returnregister.access.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Days on which an officer is away and another acts for them. Why, is not kept. */
@Entity
@Table(name = "access_absence")
public class Absence {

    @Id
    private UUID id;

    private String officer;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String substitute;
    private String enteredBy;
    private Instant enteredAt;

    @Nullable
    private String withdrawnBy;

    @Nullable
    private Instant withdrawnAt;

    @Version
    private @Nullable Long version;

    protected Absence() {}

    /** Enters it; both days count. */
    public Absence(
            String officer, LocalDate firstDay, LocalDate lastDay, String substitute, String enteredBy, Instant at) {
        this.id = Ids.next();
        this.officer = officer;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.substitute = substitute;
        this.enteredBy = enteredBy;
        this.enteredAt = at;
    }

    /** Takes it back, or ends it before its last day. */
    public void withdraw(String by, Instant at) {
        withdrawnBy = by;
        withdrawnAt = at;
    }

    public UUID id() {
        return id;
    }

    public String officer() {
        return officer;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public String substitute() {
        return substitute;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
