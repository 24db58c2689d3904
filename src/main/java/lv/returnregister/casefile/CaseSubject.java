package lv.returnregister.casefile;

import lv.returnregister.inbox.InboxKeeper;
import lv.returnregister.inbox.TaskSubject;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonCorrected;
import lv.returnregister.person.PersonLine;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in one line whom a case is about, and keeps the inbox true when a person's data are corrected. */
@Component
class CaseSubject implements TaskSubject {

    private final CaseFiles cases;
    private final Persons persons;
    private final ObjectProvider<InboxKeeper> inbox;

    CaseSubject(CaseFiles cases, Persons persons, ObjectProvider<InboxKeeper> inbox) {
        this.cases = cases;
        this.persons = persons;
        this.inbox = inbox;
    }

    @Override
    public Subject describe(CaseId caseId) {
        CaseView view = cases.find(caseId);
        PersonLine person = persons.lineOf(view.personId());
        PartialDate birthDate = person.birthDate();
        String place = view.place();
        return new Subject(
                view.number(),
                person.surname(),
                person.givenNames(),
                birthDate == null ? "" : birthDate.write(),
                person.nationalities().isEmpty() ? "" : person.nationalities().getFirst(),
                place == null ? "" : place);
    }

    @EventListener
    void corrected(PersonCorrected fact) {
        cases.ofPerson(fact.personId()).forEach(view -> inbox.getObject().subjectChanged(view.id()));
    }
}
