package lv.returnregister.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.casefile.CaseDocuments;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.documents.AddFile;
import lv.returnregister.documents.DocumentView;
import lv.returnregister.documents.FileOrigin;
import lv.returnregister.documents.FileView;
import lv.returnregister.documents.FilesOfCases;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.UploadedFile;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Card;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.EmptyState;
import lv.returnregister.shell.ui.FileBox;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.Notifications;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.Texts;

/**
 * The documents of the case (R122 5.15): the letters the Register wrote, each with its translation, and the copies and
 * electronic documents officers added, all with the mark by which a change would be seen.
 */
@org.springframework.stereotype.Component
class DocumentsTab implements CaseTab {

    private static final int KIBI = 1024;

    private final CaseDocuments documents;
    private final FilesOfCases files;
    private final Letters letters;
    private final FactTexts texts;
    private final CurrentOfficer currentOfficer;

    DocumentsTab(
            CaseDocuments documents,
            FilesOfCases files,
            Letters letters,
            FactTexts texts,
            CurrentOfficer currentOfficer) {
        this.documents = documents;
        this.files = files;
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
        return documents.of(view.id()).size() + documents.files(view.id()).size();
    }

    @Override
    public Component content(CaseView view) {
        return new Room(view.id());
    }

    /** The list follows the case; what is being added above it stays. */
    private final class Room extends Div implements CaseTab.Living {

        private static final long serialVersionUID = 1L;

        private final transient CaseId caseId;
        private final Div list = new Div();

        private Room(CaseId caseId) {
            this.caseId = caseId;
            addClassName("rr-stack");
            list.addClassName("rr-stack");
            if (currentOfficer.get().may("document.add")) {
                add(new Adding(caseId, this::refresh));
            }
            add(list);
            refresh();
        }

        @Override
        public void refresh() {
            record Dated(Instant at, Card card) {}
            List<Dated> all = new ArrayList<>();
            documents.of(caseId).forEach(letter -> all.add(new Dated(letter.createdAt(), card(letter))));
            documents.files(caseId).forEach(file -> all.add(new Dated(file.addedAt(), card(file))));
            list.removeAll();
            if (all.isEmpty()) {
                list.add(new EmptyState(
                        Texts.text("casefile.documents.empty"), Texts.text("casefile.documents.empty.about")));
            }
            all.stream()
                    .sorted(Comparator.comparing(Dated::at).reversed())
                    .map(Dated::card)
                    .forEach(list::add);
        }
    }

    /** The form in which an officer adds a document. */
    private final class Adding extends Card {

        private static final long serialVersionUID = 1L;

        private final transient CaseId caseId;
        private final transient Runnable added;
        private final FileBox file = new FileBox(Texts.text("documents.add.file"), files.limits());
        private final TextField title = new TextField(Texts.text("documents.add.title"));
        private final DayPicker dated = new DayPicker(Texts.text("documents.add.dated"));
        private final RadioButtonGroup<FileOrigin> origin = new RadioButtonGroup<>(Texts.text("documents.add.origin"));

        private Adding(CaseId caseId, Runnable added) {
            this.caseId = caseId;
            this.added = added;
            addClassName("rr-adding");
            title.setMaxLength(200);
            title.setRequiredIndicatorVisible(true);
            title.addValueChangeListener(event -> title.setInvalid(false));
            dated.addValueChangeListener(event -> dated.setInvalid(false));
            origin.setItems(FileOrigin.values());
            origin.setItemLabelGenerator(value -> Texts.text(value.messageKey()));
            origin.setValue(FileOrigin.COPY);
            origin.addClassName("rr-wide");
            file.addClassName("rr-wide");
            file.onChange(this::nameAfterFile);
            Button add = new Button(Texts.text("documents.add.done"), event -> hand());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div grid = new Div(file, title, dated, origin);
            grid.addClassName("rr-form-grid");
            Div body = new Div(grid);
            body.addClassName("rr-form-body");
            Div foot = new Div(add);
            foot.addClassName("rr-edit-foot");
            Span law = new Span(Texts.text("documents.add.law"));
            law.addClassName("rr-second");
            Div head = new Div(new H2(Texts.text("documents.add")), law);
            head.addClassName("rr-card-head");
            getElement().setAttribute("aria-label", Texts.text("documents.add"));
            add(head, body, foot);
        }

        private void nameAfterFile() {
            UploadedFile chosen = file.file();
            if (chosen != null && title.getValue().isBlank()) {
                int dot = chosen.name().lastIndexOf('.');
                title.setValue(dot > 0 ? chosen.name().substring(0, dot) : chosen.name());
            }
        }

        private void hand() {
            UploadedFile chosen = file.file();
            try {
                if (chosen == null) {
                    throw new Rejection(Violation.input(files.limits().field(), "file-missing"));
                }
                documents.add(caseId, new AddFile(title.getValue(), origin.getValue(), dated.getValue(), chosen));
            } catch (Rejection e) {
                e.violations().forEach(this::show);
                return;
            }
            Notifications.done(Texts.text("documents.add.kept", title.getValue().strip()));
            file.clear();
            title.clear();
            dated.clear();
            added.run();
        }

        private void show(Violation violation) {
            switch (String.valueOf(violation.field())) {
                case "title" -> {
                    title.setErrorMessage(Rejections.describe(violation));
                    title.setInvalid(true);
                }
                case "dated" -> {
                    dated.setErrorMessage(Rejections.describe(violation));
                    dated.setInvalid(true);
                }
                default -> file.show(violation);
            }
        }
    }

    private Card card(FileView file) {
        Span origin = new Span(Texts.text(file.origin().messageKey()));
        origin.addClassName("rr-second");
        Anchor link = letters.file(file);
        Div links = new Div(link);
        links.addClassName("rr-letters");
        return Card.titled(
                file.title(),
                origin,
                new KeyValueList()
                        .with(Texts.text("documents.file.dated"), file.dated() == null ? null : Dates.day(file.dated()))
                        .with(
                                Texts.text("documents.file.added"),
                                Dates.minute(file.addedAt()) + " · " + texts.name(file.addedBy()))
                        .with(Texts.text("casefile.letter.mark"), mark(file.sha256(), file.size())),
                links);
    }

    private Card card(DocumentView letter) {
        Span number = new Span(letter.number());
        number.addClassName("rr-second");
        Div links = new Div(
                letters.link(letter, false, "▤ " + Texts.text("casefile.letter.original")),
                letters.link(letter, true, "▤ " + Texts.text("casefile.letter.translation")));
        links.addClassName("rr-letters");
        String hash = letter.sha256();
        return Card.titled(
                letter.title().in(Texts.language()),
                number,
                new KeyValueList()
                        .with(
                                Texts.text("casefile.letter.issued"),
                                Dates.minute(letter.createdAt()) + " · " + texts.name(letter.createdBy()))
                        .with(Texts.text("casefile.letter.language"), texts.label(CodeList.LANGUAGE, letter.language()))
                        // A letter's PDFs are written within seconds after it was issued.
                        .with(
                                Texts.text("casefile.letter.mark"),
                                hash == null ? Texts.text("casefile.letter.awaiting") : mark(hash, letter.size())),
                links);
    }

    /** The hash and the size by which a change would be seen. */
    private static String mark(String hash, long size) {
        return "SHA-256 " + hash.substring(0, 16) + "… · " + Math.max(1, size / KIBI) + " KiB";
    }
}
