package lv.returnregister.departure.process;

import java.util.Date;
import lv.returnregister.departure.AnnounceRemoval;
import lv.returnregister.departure.CarryOutRemoval;
import lv.returnregister.departure.CheckDeparture;
import lv.returnregister.departure.ConfirmDeparture;
import lv.returnregister.departure.DecideAssistance;
import lv.returnregister.departure.DecideExtension;
import lv.returnregister.departure.Departures;
import lv.returnregister.departure.PostponeRemoval;
import lv.returnregister.departure.Postponements;
import lv.returnregister.departure.PrepareRemoval;
import lv.returnregister.departure.RecordDocumentReply;
import lv.returnregister.departure.RecordFailedRemoval;
import lv.returnregister.departure.RecordRemovalCost;
import lv.returnregister.departure.RequestAssistance;
import lv.returnregister.departure.RequestExtension;
import lv.returnregister.departure.RequestTravelDocument;
import lv.returnregister.departure.ResumeRemoval;
import lv.returnregister.departure.ShortenTerm;
import lv.returnregister.departure.TravelDocuments;
import lv.returnregister.departure.VoluntaryDepartures;
import lv.returnregister.shared.CaseId;
import lv.returnregister.workflow.CaseProcesses;
import lv.returnregister.workflow.OfficerStep;
import lv.returnregister.workflow.ProcessSteps;
import lv.returnregister.workflow.Routing;

/** Steps of {@code depart.bpmn}. */
@ProcessSteps("depart")
public class DepartSteps {

    private final Departures departures;
    private final Postponements postponements;
    private final TravelDocuments documents;
    private final VoluntaryDepartures voluntary;
    private final CaseProcesses processes;

    public DepartSteps(
            Departures departures,
            Postponements postponements,
            TravelDocuments documents,
            VoluntaryDepartures voluntary,
            CaseProcesses processes) {
        this.departures = departures;
        this.postponements = postponements;
        this.documents = documents;
        this.voluntary = voluntary;
        this.processes = processes;
    }

    @OfficerStep(right = "departure.confirm")
    public Routing checkDeparture(CaseId caseId, CheckDeparture answer) {
        departures.check(caseId, answer);
        return Routing.of("departed", answer.departed());
    }

    /** When the foreigner asks, never by a task. */
    @OfficerStep(right = "departure.confirm", anyTime = true, message = "extensionRequested")
    public Routing requestExtension(CaseId caseId, RequestExtension answer) {
        departures.requestExtension(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "departure.confirm")
    public Routing decideExtension(CaseId caseId, DecideExtension answer) {
        departures.decideExtension(caseId, answer);
        return departures
                .voluntaryTermEnd(caseId)
                .map(end -> Routing.of("voluntaryTermOverAt", Date.from(end)))
                .orElse(Routing.none());
    }

    /** The letter; a granted extension also moves the timer that watches the term. */
    public void issueExtension(String caseId) {
        CaseId id = CaseId.of(caseId);
        departures.issueExtension(id);
        departures
                .voluntaryTermEnd(id)
                .ifPresent(end -> processes.tell(id, "termChanged", Routing.of("voluntaryTermOverAt", Date.from(end))));
    }

    /** When the foreigner asks within the term, never by a task. */
    @OfficerStep(right = "departure.confirm", anyTime = true, message = "assistanceRequested")
    public Routing requestAssistance(CaseId caseId, RequestAssistance answer) {
        voluntary.requestAssistance(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "departure.confirm")
    public Routing decideAssistance(CaseId caseId, DecideAssistance answer) {
        voluntary.decideAssistance(caseId, answer);
        return Routing.none();
    }

    /** When a reason to shorten the term comes up, never by a task; the timer that watches the term moves. */
    @OfficerStep(right = "departure.shorten", anyTime = true, message = "termChanged")
    public Routing shortenTerm(CaseId caseId, ShortenTerm answer) {
        return Routing.of("voluntaryTermOverAt", Date.from(voluntary.shorten(caseId, answer)));
    }

    /** When the deciding authority finds a reason, never by a task. */
    @OfficerStep(right = "removal.postpone", anyTime = true)
    public Routing postponeRemoval(CaseId caseId, PostponeRemoval answer) {
        postponements.postpone(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "removal.postpone", anyTime = true)
    public Routing resumeRemoval(CaseId caseId, ResumeRemoval answer) {
        postponements.resume(caseId, answer);
        return Routing.none();
    }

    /** As soon as it is known that a document will be missing, never by a task. */
    @OfficerStep(right = "removal.carry-out", anyTime = true)
    public Routing requestTravelDocument(CaseId caseId, RequestTravelDocument answer) {
        documents.request(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "removal.carry-out", anyTime = true)
    public Routing recordDocumentReply(CaseId caseId, RecordDocumentReply answer) {
        documents.reply(caseId, answer);
        return Routing.none();
    }

    /** Bills come when they come, also after the departure. */
    @OfficerStep(right = "removal.carry-out", anyTime = true)
    public Routing recordRemovalCost(CaseId caseId, RecordRemovalCost answer) {
        departures.cost(caseId, answer);
        return Routing.none();
    }

    /** At any time: papers and checks of an operation may change until it starts. */
    @OfficerStep(right = "removal.carry-out", anyTime = true)
    public Routing prepareRemoval(CaseId caseId, PrepareRemoval answer) {
        departures.prepare(caseId, answer);
        return Routing.none();
    }

    /** At any time: a start may be moved, and then the foreigner is told anew. */
    @OfficerStep(right = "removal.carry-out", anyTime = true)
    public Routing announceRemoval(CaseId caseId, AnnounceRemoval answer) {
        departures.announce(caseId, answer);
        return Routing.none();
    }

    @OfficerStep(right = "removal.carry-out")
    public Routing carryOutRemoval(CaseId caseId, CarryOutRemoval answer) {
        departures.carryOut(caseId, answer);
        return Routing.none();
    }

    /** Only after a start; the message takes the token back to preparation. */
    @OfficerStep(right = "removal.carry-out", anyTime = true, message = "removalFailed")
    public Routing removalFailed(CaseId caseId, RecordFailedRemoval answer) {
        departures.fail(caseId, answer);
        return Routing.none();
    }

    /** With or without a task: the proof may come from the border at any moment. */
    @OfficerStep(right = "departure.confirm", anyTime = true, message = "departureConfirmed")
    public Routing confirmDeparture(CaseId caseId, ConfirmDeparture answer) {
        departures.confirm(caseId, answer);
        return Routing.of("departed", true);
    }

    /** Departure was reported while the process waited: true when its proof is recorded, and the road ends. */
    public boolean noteDeparture(String caseId) {
        return departures.departure(CaseId.of(caseId)).isPresent();
    }
}
