package lv.returnregister.casefile;

import java.util.Collection;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.person.PersonTraces;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.LocalizedText;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.Messages;
import org.springframework.stereotype.Component;

/** The cases of a person, for the person's own page. */
@Component
class CaseTraces implements PersonTraces {

    private final CaseQueries cases;
    private final CurrentOfficer currentOfficer;
    private final Messages messages;

    CaseTraces(CaseQueries cases, CurrentOfficer currentOfficer, Messages messages) {
        this.cases = cases;
        this.currentOfficer = currentOfficer;
        this.messages = messages;
    }

    @Override
    public List<Trace> of(Collection<PersonId> persons) {
        boolean reads = currentOfficer.get().may("case.read");
        return cases.ofPersons(persons).stream()
                .map(view -> new Trace(
                        Kind.CASE,
                        view.personId(),
                        view.number(),
                        about(view),
                        view.isOpen(),
                        reads ? "case/" + view.id() : null))
                .toList();
    }

    private LocalizedText about(CaseView view) {
        String stage = "stage." + view.stage().word();
        String opened = " · " + LegalTime.write(LegalTime.day(view.openedAt()));
        return LocalizedText.of(
                messages.text(Messages.LATVIAN, stage) + opened, messages.text(Messages.ENGLISH, stage) + opened);
    }
}
