package lv.returnregister.returndecision.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A lawyer's check of a draft before it is signed. */
@Entity
@Table(name = "returndecision_legal_check")
public class LegalCheck {

    /** How a check ended. */
    public enum Outcome {
        FAVOURABLE,
        OBJECTED,
        /** The draft went back to its author before anybody had checked it. */
        DROPPED
    }

    @Id
    private UUID id;

    private UUID caseId;
    private UUID decisionId;
    private Instant askedAt;
    private String askedBy;

    @Nullable
    private String question;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Nullable
    private String findings;

    @Nullable
    private Instant checkedAt;

    @Nullable
    private String checkedBy;

    @Version
    private @Nullable Long version;

    protected LegalCheck() {}

    public LegalCheck(ReturnDecision draft, Instant askedAt, String askedBy, @Nullable String question) {
        this.id = Ids.next();
        this.caseId = draft.caseId().value();
        this.decisionId = draft.id();
        this.askedAt = askedAt;
        this.askedBy = askedBy;
        this.question = question;
    }

    public void end(Outcome how, @Nullable String found, Instant at, String officer) {
        this.outcome = how;
        this.findings = found;
        this.checkedAt = at;
        this.checkedBy = officer;
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** Whether it is this draft, as it is worded now, that is or was checked. */
    public boolean isOf(ReturnDecision draft) {
        return decisionId.equals(draft.id()) && !askedAt.isBefore(draft.draftedAt());
    }

    public UUID decisionId() {
        return decisionId;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedBy() {
        return askedBy;
    }

    public @Nullable String question() {
        return question;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String findings() {
        return findings;
    }

    public @Nullable Instant checkedAt() {
        return checkedAt;
    }

    public @Nullable String checkedBy() {
        return checkedBy;
    }
}
