package lv.returnregister.person.ui;

import static lv.returnregister.shell.ui.SecondLine.second;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.classifier.Classifiers;
import lv.returnregister.classifier.CodeList;
import lv.returnregister.person.CompletePerson;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.PersonFact;
import lv.returnregister.person.PersonPhotos;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Persons;
import lv.returnregister.person.Photo;
import lv.returnregister.person.PhotoView;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.UploadedFile;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.ui.Dates;
import lv.returnregister.shell.ui.DayPicker;
import lv.returnregister.shell.ui.EditableCard;
import lv.returnregister.shell.ui.FileBox;
import lv.returnregister.shell.ui.KeyValueList;
import lv.returnregister.shell.ui.Rejections;
import lv.returnregister.shell.ui.StatusBadge;
import lv.returnregister.shell.ui.Texts;
import lv.returnregister.shell.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Who the person is, with the face (R122 5.1, 5.8). What was not known yet is entered here; the rest is corrected. */
class IdentityCard extends EditableCard {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(IdentityCard.class);

    private final transient PersonId id;
    private final transient Persons persons;
    private final transient PersonPhotos photos;
    private final transient Classifiers classifiers;
    private final boolean may;
    private @Nullable Image face;
    private @Nullable UUID faceId;
    private @Nullable FurtherFields further;
    private @Nullable FileBox box;
    private @Nullable DayPicker takenOn;

    IdentityCard(PersonId id, Persons persons, PersonPhotos photos, Classifiers classifiers, boolean may) {
        super(Texts.text("persons.identity"), null);
        this.id = id;
        this.persons = persons;
        this.photos = photos;
        this.classifiers = classifiers;
        this.may = may;
    }

    @Override
    protected Component shown() {
        PersonView view = persons.of(id);
        Div identity = new Div(figure(), facts(view.data()));
        identity.addClassName("rr-identity");
        return identity;
    }

    private Component figure() {
        List<PhotoView> all = photos.of(id);
        Optional<PhotoView> present = all.stream().filter(PhotoView::isCurrent).findFirst();
        Div figure = new Div();
        figure.addClassName("rr-face");
        if (present.isPresent()) {
            PhotoView photo = present.get();
            figure.add(face(photo));
            figure.add(second(
                    photo.takenOn() == null
                            ? Texts.text("persons.photo.recorded", Dates.day(day(photo)))
                            : Texts.text("persons.photo.taken", Dates.day(photo.takenOn()))));
        } else {
            Div none = new Div(new Span(Texts.text("persons.photo.none")));
            none.addClassName("rr-face-none");
            figure.add(none);
        }
        if (may) {
            figure.add(small(
                    Texts.text(present.isPresent() ? "persons.photo.change" : "persons.photo.add"), this::editPhoto));
        }
        List<PhotoView> earlier =
                all.stream().filter(photo -> !photo.isCurrent()).toList();
        if (!earlier.isEmpty()) {
            Div list = new Div();
            list.addClassName("rr-face-earlier");
            earlier.forEach(photo -> list.add(link(photo)));
            figure.add(new NativeDetails(Texts.text("persons.photo.earlier", earlier.size()), list));
        }
        return figure;
    }

    private static LocalDate day(PhotoView photo) {
        return LegalTime.day(photo.recordedAt());
    }

    /** The image is fetched, and the look recorded, once as long as it stays the same. */
    private Image face(PhotoView photo) {
        Image shown = face;
        if (shown == null || !photo.id().equals(faceId)) {
            shown = new Image(handler(photo), Texts.text("persons.photo.alt"));
            face = shown;
            faceId = photo.id();
        }
        return shown;
    }

    private Anchor link(PhotoView photo) {
        Anchor link = new Anchor(handler(photo), AttachmentType.INLINE, Dates.day(day(photo)));
        link.setTarget("_blank");
        return link;
    }

    private DownloadHandler handler(PhotoView photo) {
        return DownloadHandler.fromInputStream(event -> {
                    try {
                        Photo content = photos.open(id, photo.id());
                        byte[] bytes = content.bytes();
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                photo.id().toString(),
                                content.mediaType(),
                                bytes.length);
                    } catch (AccessDeniedException e) {
                        return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
                    } catch (Rejection e) {
                        LOG.warn("A face image was not shown: {}", e.getMessage());
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
                    }
                })
                .inline();
    }

    private Component facts(PersonData data) {
        PartialDate born = data.birthDate();
        KeyValueList pairs = new KeyValueList()
                .with(Texts.text("person-form.surname"), data.surname())
                .with(Texts.text("person-form.givenNames"), data.givenNames())
                .with(Texts.text("person-form.nativeName"), data.nativeName())
                .with(Texts.text("person-form.patronymic"), data.patronymic())
                .with(Texts.text("person-form.birthDate"), born == null ? null : born.write())
                .with(
                        Texts.text("person-form.sex"),
                        label(CodeList.SEX, data.sex().code()))
                .with(Texts.text("person-form.nationality"), PersonWords.nationalities(data, classifiers))
                .with(
                        Texts.text("person-form.nationalityType"),
                        PersonFact.NATIONALITY_TYPE.isUnknown(data.nationalityType())
                                ? null
                                : label(CodeList.NATIONALITY_TYPE, data.nationalityType()))
                .with(Texts.text("person-form.birthCountry"), label(CodeList.COUNTRY, data.birthCountry()))
                .with(Texts.text("person-form.birthPlace"), data.birthPlace())
                .with(Texts.text("person-form.personalCode"), data.personalCode())
                .with(Texts.text("persons.identityStatus"), status(data.identityStatus()));
        String ethnicity = data.ethnicity();
        if (ethnicity != null) {
            // A special category of data: not under everybody's eyes who passes the screen.
            pairs.with(
                    Texts.text("person-form.ethnicity"),
                    new NativeDetails(Texts.text("persons.ethnicity.show"), new Span(ethnicity)));
        }
        Div facts = new Div(pairs);
        facts.addClassName("rr-identity-facts");
        if (may) {
            facts.add(small(Texts.text("persons.complete"), this::editFacts));
        }
        return facts;
    }

    private StatusBadge status(String code) {
        boolean proven = List.of("CONF", "DOC", "BIO").contains(code);
        return new StatusBadge(proven ? Tone.DONE : Tone.SOON, String.valueOf(label(CodeList.IDENTITY_STATUS, code)));
    }

    private @Nullable String label(CodeList list, @Nullable String code) {
        return code == null ? null : classifiers.label(list, code).in(Texts.language());
    }

    private void editFacts() {
        FurtherFields fields = new FurtherFields(classifiers, fact -> fact.isUnknown(persons.recorded(id, fact)));
        further = fields;
        Span about = second(Texts.text("persons.complete.about"));
        Div form = new Div(about, fields);
        edit(form, () -> persons.complete(new CompletePerson(id, fields.facts())));
    }

    private void editPhoto() {
        FileBox file = new FileBox(Texts.text("persons.photo"), PersonPhotos.LIMITS);
        DayPicker day = new DayPicker(Texts.text("persons.photo.takenOn"));
        box = file;
        takenOn = day;
        Div form = new Div(file, day);
        form.addClassName("rr-form-grid");
        edit(form, () -> {
            UploadedFile image = file.file();
            if (image == null) {
                throw new Rejection(Violation.input(PersonPhotos.LIMITS.field(), "file-missing"));
            }
            photos.record(id, image, day.getValue());
        });
    }

    @Override
    protected boolean show(Violation violation) {
        FileBox file = box;
        if (file != null && PersonPhotos.LIMITS.field().equals(violation.field())) {
            file.show(violation);
            return true;
        }
        DayPicker day = takenOn;
        if (day != null && "takenOn".equals(violation.field())) {
            day.setErrorMessage(Rejections.describe(violation));
            day.setInvalid(true);
            return true;
        }
        FurtherFields fields = further;
        return fields != null && fields.show(violation);
    }
}
