package lv.returnregister.departure.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.returnregister.departure.RecordDocumentReply;
import lv.returnregister.departure.RequestTravelDocument;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** A request to another state: to take the foreigner back, or to issue a laissez-passer; with what came of it. */
@Entity
@Table(name = "departure_document_request")
public class DocumentRequest {

    private static final String SILENCE = "silence";
    private static final String ACCEPTED = "accepted";

    @Id
    private UUID id;

    private UUID caseId;
    private String kind;
    private String country;

    @Nullable
    private String addressee;

    private LocalDate sentOn;
    private Instant recordedAt;
    private String recordedBy;

    @Nullable
    private String outcome;

    @Nullable
    private Instant repliedAt;

    @Nullable
    private String refusal;

    @Nullable
    private String documentNo;

    @Nullable
    private LocalDate validUntil;

    @Nullable
    private LocalDate transferUntil;

    @Version
    private @Nullable Long version;

    protected DocumentRequest() {}

    public DocumentRequest(CaseId caseId, RequestTravelDocument command, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.kind = command.kind();
        this.country = command.country();
        this.addressee = command.addressee();
        this.sentOn = command.sentOn();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The state answered. */
    public void replied(RecordDocumentReply reply, Instant at) {
        this.outcome = reply.outcome();
        this.repliedAt = at;
        this.refusal = reply.refusal();
        this.documentNo = reply.documentNo();
        this.validUntil = reply.validUntil();
    }

    /** The term to reply passed; by the agreement that is a consent. */
    public void consentedBySilence(Instant at) {
        this.outcome = SILENCE;
        this.repliedAt = at;
    }

    /** The last day on which the foreigner may be handed over on the consent. */
    public void transferUntil(LocalDate lastDay) {
        this.transferUntil = lastDay;
    }

    /** Whether an answer or the document itself is still to come. */
    public boolean isPending() {
        return outcome == null || ACCEPTED.equals(outcome) && !isReadmission();
    }

    /** Whether it opens the way to the country on that day: the state consented, or its document is held and valid. */
    public boolean opensWayTo(String destination, LocalDate day) {
        if (outcome == null || !country.equals(destination)) {
            return false;
        }
        if (isReadmission()) {
            return (ACCEPTED.equals(outcome) || SILENCE.equals(outcome))
                    && (transferUntil == null || !day.isAfter(transferUntil));
        }
        return "received".equals(outcome) && (validUntil == null || !day.isAfter(validUntil));
    }

    public boolean isReadmission() {
        return "readmission".equals(kind);
    }

    public boolean isOfKind(String other) {
        return kind.equals(other);
    }

    /** {@code readmission} or {@code laissez-passer}. */
    public String kind() {
        return kind;
    }

    public String country() {
        return country;
    }

    public @Nullable String addressee() {
        return addressee;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** {@code accepted}, {@code refused}, {@code received} or {@code silence}; absent while it waits. */
    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable Instant repliedAt() {
        return repliedAt;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    public @Nullable String documentNo() {
        return documentNo;
    }

    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public @Nullable LocalDate transferUntil() {
        return transferUntil;
    }
}
