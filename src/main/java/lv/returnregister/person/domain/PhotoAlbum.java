package lv.returnregister.person.domain;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.returnregister.person.Photo;
import lv.returnregister.person.PhotoView;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.PersonId;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Sha256;
import lv.returnregister.shared.UploadedFile;
import lv.returnregister.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the face images of persons; nothing in it is ever overwritten. */
@Component
public class PhotoAlbum {

    private final JdbcClient jdbc;

    public PhotoAlbum(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The images of a person without their bytes, the present one first. */
    @Transactional(readOnly = true)
    public List<PhotoView> of(PersonId id) {
        return jdbc.sql("""
                select id, taken_on, sha256, recorded_at, recorded_by, replaced_at from person_photo
                where person_id = :person order by replaced_at desc nulls first, id desc""")
                .param("person", id.value())
                .query((row, line) -> view(row))
                .list();
    }

    /** Puts an image in the place of the present one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(PersonId id, UploadedFile image, @Nullable LocalDate takenOn, Instant at, String by) {
        jdbc.sql("update person_photo set replaced_at = :at where person_id = :person and replaced_at is null")
                .param("at", Timestamp.from(at))
                .param("person", id.value())
                .update();
        jdbc.sql("""
                insert into person_photo (id, person_id, media_type, content, size, sha256, taken_on, recorded_at, recorded_by)
                values (:id, :person, :type, :content, :size, :sha256, :taken, :at, :by)""")
                .param("id", Ids.next())
                .param("person", id.value())
                .param("type", image.type().mediaType())
                .param("content", image.bytes())
                .param("size", image.size())
                .param("sha256", image.sha256())
                .param("taken", takenOn == null ? null : Date.valueOf(takenOn))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /**
     * An image, its hash checked again.
     *
     * @throws Rejection {@code photo-unknown}, {@code photo-altered}
     */
    @Transactional(readOnly = true)
    public Photo open(PersonId id, UUID photo) {
        return jdbc.sql("select media_type, content, sha256 from person_photo where id = :id and person_id = :person")
                .param("id", photo)
                .param("person", id.value())
                .query((row, line) ->
                        checked(row.getString("media_type"), row.getBytes("content"), row.getString("sha256"), photo))
                .optional()
                .orElseThrow(() -> new Rejection(Violation.state("photo-unknown", photo.toString())));
    }

    private static Photo checked(String mediaType, byte[] bytes, String expected, UUID photo) {
        if (!Sha256.of(bytes).equals(expected)) {
            throw new Rejection(Violation.state("photo-altered", photo.toString()));
        }
        return new Photo(mediaType, bytes);
    }

    private static PhotoView view(ResultSet row) throws SQLException {
        Date taken = row.getDate("taken_on");
        Timestamp replaced = row.getTimestamp("replaced_at");
        return new PhotoView(
                row.getObject("id", UUID.class),
                taken == null ? null : taken.toLocalDate(),
                row.getString("sha256"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                replaced == null ? null : replaced.toInstant());
    }
}
