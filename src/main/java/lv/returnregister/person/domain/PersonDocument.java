package lv.returnregister.person.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lv.returnregister.person.DocumentData;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A document of a person as it was described at one time. */
@Entity
@Table(name = "person_document")
class PersonDocument {

    @Id
    private UUID id;

    private String type;
    private String number;
    private String searchNumber;

    @Nullable
    private String issuer;

    @Nullable
    private LocalDate expires;

    @Nullable
    private String series;

    @Nullable
    private LocalDate issued;

    @Nullable
    private String authority;

    private Instant recordedAt;

    @Nullable
    private Instant replacedAt;

    protected PersonDocument() {}

    PersonDocument(DocumentData data, Instant recordedAt) {
        this.id = Ids.next();
        this.type = data.type();
        this.number = data.number();
        this.searchNumber = data.searchNumber();
        this.issuer = data.issuer();
        this.expires = data.expires();
        this.series = data.series();
        this.issued = data.issued();
        this.authority = data.authority();
        this.recordedAt = recordedAt;
    }

    DocumentData data() {
        return new DocumentData(type, series, number, issued, expires, issuer, authority);
    }

    /** Another description took its place; it stays for those who ask what was known before. */
    void replace(Instant at) {
        this.replacedAt = at;
    }

    boolean isCurrent() {
        return replacedAt == null;
    }

    boolean isSameAs(DocumentData other) {
        return searchNumber.equals(other.searchNumber()) && Objects.equals(issuer, other.issuer());
    }
}
