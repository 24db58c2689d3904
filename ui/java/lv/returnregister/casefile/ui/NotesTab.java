package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.casefile.ServiceNote;
import lv.returnregister.casefile.ServiceNotes;
import lv.returnregister.casefile.WriteNote;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Texts;

/** The service notes of the case (R122 5.16), the newest first. */
@org.springframework.stereotype.Component
class NotesTab implements CaseTab {

    private final ServiceNotes notes;
    private final FactTexts texts;
    private final CurrentOfficer currentOfficer;

    NotesTab(ServiceNotes notes, FactTexts texts, CurrentOfficer currentOfficer) {
        this.notes = notes;
        this.texts = texts;
        this.currentOfficer = currentOfficer;
    }

    @Override
    public String id() {
        return "notes";
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public boolean isFor(CaseView view) {
        return currentOfficer.get().may("case.read");
    }

    @Override
    public int count(CaseView view) {
        return notes.count(view.id());
    }

    @Override
    public Component content(CaseView view) {
        return new Room(view.id());
    }

    /** The list follows the case; the note that is being written above it stays. */
    private final class Room extends Div implements CaseTab.Living {

        private static final long serialVersionUID = 1L;

        private final transient CaseId caseId;
        private final TextArea text = new TextArea(Texts.text("notes.text"));
        private final Div list = new Div();

        private Room(CaseId caseId) {
            this.caseId = caseId;
            addClassName("rr-stack");
            list.addClassName("rr-stack");
            if (currentOfficer.get().may("note.write")) {
                add(writing());
            }
            add(list);
            refresh();
        }

        private Card writing() {
            text.setMaxLength(WriteNote.LONGEST);
            text.setMinRows(3);
            text.setWidthFull();
            text.setHelperText(Texts.text("notes.text.help"));
            text.setValueChangeMode(ValueChangeMode.LAZY);
            text.addValueChangeListener(event -> text.setInvalid(false));
            Button write = new Button(Texts.text("notes.write"), event -> hand());
            write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div foot = new Div(write);
            foot.addClassName("rr-edit-foot");
            Span law = new Span(Texts.text("notes.law"));
            law.addClassName("rr-second");
            Div head = new Div(new H2(Texts.text("notes.new")), law);
            head.addClassName("rr-card-head");
            Card card = new Card(head, text, foot);
            card.getElement().setAttribute("aria-label", Texts.text("notes.new"));
            return card;
        }

        private void hand() {
            try {
                notes.write(caseId, new WriteNote(text.getValue()));
            } catch (Rejection e) {
                e.violations().forEach(violation -> {
                    text.setErrorMessage(Rejections.describe(violation));
                    text.setInvalid(true);
                });
                return;
            }
            Notifications.done(Texts.text("notes.kept"));
            text.clear();
            refresh();
        }

        @Override
        public void refresh() {
            list.removeAll();
            List<ServiceNote> all = notes.of(caseId);
            if (all.isEmpty()) {
                list.add(new EmptyState(Texts.text("notes.empty"), Texts.text("notes.empty.about")));
            }
            all.forEach(note -> list.add(card(note)));
        }
    }

    private Card card(ServiceNote note) {
        Span authority = new Span(note.authority());
        authority.addClassName("rr-authority");
        authority.getElement().setAttribute("data-authority", note.authority());
        Span who = new Span(Dates.minute(note.writtenAt()) + " · " + texts.name(note.writtenBy()) + " · "
                + texts.label(CodeList.UNIT, note.unit()));
        who.addClassName("rr-second");
        Div head = new Div(authority, who);
        head.addClassName("rr-note-head");
        Paragraph words = new Paragraph(note.text());
        words.addClassName("rr-note-text");
        return new Card(head, words);
    }
}
