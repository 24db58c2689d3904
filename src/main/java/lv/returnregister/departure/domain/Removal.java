package lv.returnregister.departure.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.returnregister.departure.AnnounceRemoval;
import lv.returnregister.departure.CarryOutRemoval;
import lv.returnregister.departure.PrepareRemoval;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;

/** One removal operation, from its preparation to departure or failure. */
@Entity
@Table(name = "departure_removal")
public class Removal {

    @Id
    private UUID id;

    private UUID caseId;
    private Instant preparedAt;
    private String document;
    private String country;

    @Nullable
    private String escort;

    private boolean monitorTold;
    private boolean fitToTravel;

    @Nullable
    private String receiver;

    @Nullable
    private String receivedBy;

    private boolean receptionConfirmed;

    @Nullable
    private String escortProposed;

    @Nullable
    private String escortReasons;

    @Nullable
    private String route;

    @Nullable
    private String transitCountry;

    private boolean transitConsent;

    @Nullable
    private String ticket;

    @Nullable
    private String monitorAnswer;

    @Nullable
    private String fitnessNote;

    @Nullable
    private Instant announcedAt;

    @Nullable
    private String shortNotice;

    @Nullable
    private String shortNoticeReason;

    @Nullable
    private Instant startsAt;

    @Nullable
    private String language;

    @Nullable
    private Instant startedAt;

    @Nullable
    private String crossingPoint;

    @Nullable
    private String destination;

    @Nullable
    private String transport;

    @Nullable
    private Instant failedAt;

    @Nullable
    private String failureReason;

    @Version
    private @Nullable Long version;

    protected Removal() {}

    public Removal(CaseId caseId, Instant preparedAt, PrepareRemoval command, String escortProposed) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        prepare(preparedAt, command, escortProposed);
    }

    /** Papers, medical check and monitor of the operation, entered again when they changed before the start. */
    public void prepare(Instant at, PrepareRemoval command, String proposed) {
        this.preparedAt = at;
        this.document = command.document();
        this.country = command.country();
        this.escort = command.escort();
        this.monitorTold = Boolean.TRUE.equals(command.monitorTold());
        this.fitToTravel = Boolean.TRUE.equals(command.fitToTravel());
        this.receiver = command.receiver();
        this.receivedBy = command.receivedBy();
        this.receptionConfirmed = Boolean.TRUE.equals(command.receptionConfirmed());
        this.escortProposed = proposed;
        this.escortReasons = command.escortReasons();
        this.route = command.route();
        this.transitCountry = command.transitCountry();
        this.transitConsent = Boolean.TRUE.equals(command.transitConsent());
        this.ticket = command.ticket();
        this.monitorAnswer = command.monitorAnswer();
        this.fitnessNote = command.fitnessNote();
    }

    /** Whether the travel document was asked for and has not come. */
    public boolean awaitsDocument() {
        return "requested".equals(document);
    }

    public void announce(Instant at, Instant start, AnnounceRemoval command) {
        this.announcedAt = at;
        this.startsAt = start;
        this.language = command.language();
        this.shortNotice = command.shortNotice();
        this.shortNoticeReason = command.shortNoticeReason();
    }

    public void start(Instant at, CarryOutRemoval command) {
        this.startedAt = at;
        this.crossingPoint = command.crossingPoint();
        this.destination = command.destination();
        this.transport = command.transport();
    }

    public void fail(Instant at, String reason) {
        this.failedAt = at;
        this.failureReason = reason;
    }

    /** Whether the operation may still be prepared, announced or carried out. */
    public boolean isOpen() {
        return failedAt == null;
    }

    public boolean hasStarted() {
        return startedAt != null;
    }

    public boolean isDocumentHeld() {
        return "held".equals(document);
    }

    public boolean isMonitorTold() {
        return monitorTold;
    }

    public boolean isFitToTravel() {
        return fitToTravel;
    }

    /** Family, a guardian or a reception facility is named and has confirmed that it receives the minor. */
    public boolean isReceptionConfirmed() {
        return receptionConfirmed;
    }

    /** {@code family}, {@code guardian} or {@code reception-facility}. */
    public @Nullable String receiver() {
        return receiver;
    }

    public @Nullable String receivedBy() {
        return receivedBy;
    }

    public @Nullable Instant announcedAt() {
        return announcedAt;
    }

    public @Nullable Instant startsAt() {
        return startsAt;
    }

    public @Nullable String language() {
        return language;
    }

    public String country() {
        return country;
    }

    public @Nullable String escort() {
        return escort;
    }

    /** List CL-TRN; absent before the start. */
    public @Nullable String transport() {
        return transport;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant failedAt() {
        return failedAt;
    }

    public @Nullable String failureReason() {
        return failureReason;
    }

    /** What table {@code escort-depth} proposed for the operation. */
    public @Nullable String escortProposed() {
        return escortProposed;
    }

    public @Nullable String escortReasons() {
        return escortReasons;
    }

    public @Nullable String route() {
        return route;
    }

    public @Nullable String transitCountry() {
        return transitCountry;
    }

    /** Whether no state of transit is left to be asked. */
    public boolean isTransitConsented() {
        return transitCountry == null || transitConsent;
    }

    public @Nullable String ticket() {
        return ticket;
    }

    /** {@code attends} or {@code stays-away}; absent while the Ombudsman has not answered. */
    public @Nullable String monitorAnswer() {
        return monitorAnswer;
    }

    public @Nullable String fitnessNote() {
        return fitnessNote;
    }

    /** {@code threat} or {@code quicker}: why the notice may be shorter than twelve hours. */
    public @Nullable String shortNotice() {
        return shortNotice;
    }

    public @Nullable String shortNoticeReason() {
        return shortNoticeReason;
    }
}
