package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseFiles;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.Fact;
import lv.returnregister.inbox.InboxTask;
import lv.returnregister.inbox.ui.CaseGlance;
import lv.returnregister.person.LikelyPerson;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.Note;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;

/** Tells the inbox what stands behind a task: the road of the case, what was found, and whether the person is known. */
@org.springframework.stereotype.Component
public class Glances implements CaseGlance {

    private static final int LIKELY = 4;

    private final CaseFiles cases;
    private final Persons persons;
    private final PersonSummary summary;
    private final FactTexts facts;
    private final CurrentOfficer currentOfficer;

    public Glances(
            CaseFiles cases, Persons persons, PersonSummary summary, FactTexts facts, CurrentOfficer currentOfficer) {
        this.cases = cases;
        this.persons = persons;
        this.summary = summary;
        this.facts = facts;
        this.currentOfficer = currentOfficer;
    }

    @Override
    public Glance at(InboxTask task, boolean recordLook) {
        CaseView view = recordLook ? cases.look(task.caseId(), "inbox") : cases.find(task.caseId());
        List<Fact> timeline = cases.timeline(task.caseId());
        PersonData person = persons.of(view.personId()).data();
        KeyValueList pairs = new KeyValueList();
        timeline.stream()
                .filter(fact -> "apprehended".equals(fact.kind()))
                .findFirst()
                .ifPresent(found -> {
                    pairs.with(Texts.text("casefile.found"), Dates.minute(found.at()) + place(view));
                    pairs.with(Texts.text("casefile.violation"), detail(found, "ground"));
                });
        timeline.stream()
                .findFirst()
                .filter(last -> !"apprehended".equals(last.kind()))
                .ifPresent(last -> pairs.with(
                        Texts.text("casefile.last"), facts.title(last) + ", " + Dates.shortMinute(last.at())));
        summary.document(person)
                .ifPresent(document -> pairs.with(Texts.text("casefile.document"), document + validity(person)));
        pairs.with(Texts.text("casefile.identity"), summary.identity(person));
        return new Glance(CaseRoad.line(view, timeline, true), pairs, known(view.personId(), person, recordLook));
    }

    private String detail(Fact fact, String name) {
        String value = fact.details().get(name);
        return value == null ? "" : facts.value(value);
    }

    private static String place(CaseView view) {
        String place = view.place();
        return place == null ? "" : ", " + place;
    }

    private static String validity(PersonData person) {
        var expires = person.documents().getLast().expires();
        return expires == null ? "" : ", " + Texts.text("casefile.valid-until", LegalTime.write(expires));
    }

    /** Others who may be the same person; the first asking is recorded as a search. */
    private List<Component> known(PersonId self, PersonData person, boolean record) {
        if (!currentOfficer.get().may("person.search")) {
            return List.of();
        }
        List<LikelyPerson> others = (record ? persons.likely(person, LIKELY) : persons.match(person, LIKELY))
                .stream().filter(likely -> !likely.id().equals(self)).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<Component> lines = new ArrayList<>();
        for (LikelyPerson other : others) {
            lines.add(new Span(describe(other) + " "));
            earlierCase(other.id()).ifPresent(lines::add);
        }
        return List.of(new Note(Tone.SOON, Texts.text("casefile.known"), lines.toArray(Component[]::new)));
    }

    private static String describe(LikelyPerson other) {
        StringJoiner text = new StringJoiner(", ");
        text.add(other.person().displayName());
        PartialDate birth = other.person().data().birthDate();
        if (birth != null) {
            text.add(birth.write());
        }
        return text + " — " + Texts.text("casefile.likeness", other.match().score());
    }

    private Optional<Component> earlierCase(PersonId other) {
        if (!currentOfficer.get().may("case.read")) {
            return Optional.empty();
        }
        return cases.ofPerson(other).stream().findFirst().map(earlier -> {
            Anchor link = new Anchor(
                    "case/" + earlier.id() + "?tab=person", Texts.text("casefile.compare", earlier.number()));
            link.getElement().setAttribute("router-link", true);
            return link;
        });
    }
}
