package lv.returnregister.person;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.access.Officer;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.person.domain.PhotoAlbum;
import lv.returnregister.shared.FileLimits;
import lv.returnregister.shared.FileType;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.UploadedFile;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The face images of persons (R122 5.8). One is the present one, those before it stay; every look is recorded. */
@Service
@Transactional
public class PersonPhotos {

    /** What is taken as a face image. */
    public static final FileLimits LIMITS = FileLimits.ofMebibytes("photo", 5, FileType.JPEG, FileType.PNG);

    private static final int LEAST_SIDE = 120;
    private static final int MOST_SIDE = 8000;

    private final PhotoAlbum album;
    private final CurrentOfficer currentOfficer;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public PersonPhotos(
            PhotoAlbum album,
            CurrentOfficer currentOfficer,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.album = album;
        this.currentOfficer = currentOfficer;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The face images of a person without their bytes, the present one first. */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work', 'person.search')")
    @Transactional(readOnly = true)
    public List<PhotoView> of(PersonId id) {
        return album.of(id);
    }

    /**
     * Records a face image; the one before stays with the day of its replacement.
     *
     * @param takenOn the day on which it was taken, if known
     * @throws Rejection {@code image-not-readable}, {@code image-size} or {@code taken-in-future}
     */
    @PreAuthorize("hasAuthority('person.complete')")
    public void record(PersonId id, UploadedFile image, @Nullable LocalDate takenOn) {
        Dimension size = size(image);
        if (Math.min(size.width, size.height) < LEAST_SIDE || Math.max(size.width, size.height) > MOST_SIDE) {
            throw new Rejection(Violation.input(
                    LIMITS.field(),
                    "image-size",
                    size.width + " × " + size.height,
                    String.valueOf(LEAST_SIDE),
                    String.valueOf(MOST_SIDE)));
        }
        Instant now = clock.instant();
        if (takenOn != null && takenOn.isAfter(LegalTime.day(now))) {
            throw new Rejection(Violation.input("takenOn", "taken-in-future", LegalTime.write(takenOn)));
        }
        album.replace(
                id,
                image,
                takenOn,
                now,
                currentOfficer.find().map(Officer::signInName).orElse(Officer.REGISTER));
        audit.personAct("person-photo-recorded", id, image.sha256());
        events.publishEvent(new PersonCorrected(id));
    }

    /**
     * Shows a face image and records who looked.
     *
     * @throws Rejection {@code photo-unknown} when the person has no such image, {@code photo-altered} when its bytes are
     *     not those recorded
     */
    @PreAuthorize("hasAnyAuthority('case.read', 'case.work', 'person.search')")
    public Photo open(PersonId id, UUID photo) {
        Photo shown = album.open(id, photo);
        audit.personAct("person-photo-viewed", id, photo.toString());
        return shown;
    }

    /** Width and height as the image's own head says them; its points are not unpacked. */
    private static Dimension size(UploadedFile image) {
        Rejection unreadable = new Rejection(Violation.input(LIMITS.field(), "image-not-readable", image.name()));
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(image.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw unreadable;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            unreadable.initCause(e);
            throw unreadable;
        }
    }
}
