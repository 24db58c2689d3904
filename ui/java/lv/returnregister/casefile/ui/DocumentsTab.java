package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseDocuments;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.Texts;

/** The letters of the case, each with its translation and the mark by which a change would be seen. */
@org.springframework.stereotype.Component
class DocumentsTab implements CaseTab {

    private static final int KIBI = 1024;

    private final CaseDocuments documents;
    private final Letters letters;
    private final FactTexts texts;
    private final CurrentOfficer currentOfficer;

    DocumentsTab(CaseDocuments documents, Letters letters, FactTexts texts, CurrentOfficer currentOfficer) {
        this.documents = documents;
        this.letters = letters;
        this.texts = texts;
        this.currentOfficer = currentOfficer;
    }

    @Override
    public String id() {
        return "documents";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public boolean isFor(CaseView view) {
        return currentOfficer.get().may("case.read");
    }

    @Override
    public int count(CaseView view) {
        return documents.of(view.id()).size();
    }

    @Override
    public Component content(CaseView view) {
        List<DocumentView> found = documents.of(view.id());
        if (found.isEmpty()) {
            return new EmptyState(Texts.text("casefile.documents.empty"), Texts.text("casefile.documents.empty.about"));
        }
        Div stack = new Div();
        stack.addClassName("rr-stack");
        for (DocumentView letter : found.reversed()) {
            Span number = new Span(letter.number());
            number.addClassName("rr-second");
            Div links = new Div(
                    letters.link(letter, false, "▤ " + Texts.text("casefile.letter.original")),
                    letters.link(letter, true, "▤ " + Texts.text("casefile.letter.translation")));
            links.addClassName("rr-letters");
            stack.add(Card.titled(
                    letter.title().in(Texts.language()),
                    number,
                    new KeyValueList()
                            .with(
                                    Texts.text("casefile.letter.issued"),
                                    Dates.minute(letter.createdAt()) + " · " + texts.name(letter.createdBy()))
                            .with(
                                    Texts.text("casefile.letter.language"),
                                    texts.label(CodeList.LANGUAGE, letter.language()))
                            .with(Texts.text("casefile.letter.mark"), mark(letter)),
                    links));
        }
        return stack;
    }

    /** The letter's hash and size; its PDFs are written within seconds after it was issued. */
    private static String mark(DocumentView letter) {
        String hash = letter.sha256();
        return hash == null
                ? Texts.text("casefile.letter.awaiting")
                : "SHA-256 " + hash.substring(0, 16) + "… · " + Math.max(1, letter.size() / KIBI) + " KiB";
    }
}
