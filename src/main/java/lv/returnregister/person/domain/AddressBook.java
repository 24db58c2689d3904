package lv.returnregister.person.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import lv.returnregister.person.AddressData;
import lv.returnregister.person.AddressPlace;
import lv.returnregister.person.AddressView;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The addresses of persons; nothing in it is ever overwritten. */
@Component
public class AddressBook {

    private final JdbcClient jdbc;

    public AddressBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every address of a person, the present ones first, then the last replaced. */
    @Transactional(readOnly = true)
    public List<AddressView> of(PersonId id) {
        return jdbc.sql("""
                select * from person_address where person_id = :person
                order by replaced_at desc nulls first, place desc, id desc""")
                .param("person", id.value())
                .query((row, line) -> view(row))
                .list();
    }

    /** Puts an address in the place of the present one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(PersonId id, AddressView address) {
        AddressData data = address.data();
        jdbc.sql("""
                update person_address set replaced_at = :at
                where person_id = :person and place = :place and replaced_at is null""")
                .param("at", Timestamp.from(address.recordedAt()))
                .param("person", id.value())
                .param("place", data.place().name())
                .update();
        jdbc.sql("""
                insert into person_address (id, person_id, place, kind, country, locality, street, postcode, reason,
                    recorded_at, recorded_by)
                values (:id, :person, :place, :kind, :country, :locality, :street, :postcode, :reason, :at, :by)""")
                .param("id", Ids.next())
                .param("person", id.value())
                .param("place", data.place().name())
                .param("kind", data.kind())
                .param("country", data.country())
                .param("locality", data.locality())
                .param("street", data.street())
                .param("postcode", data.postcode())
                .param("reason", address.reason())
                .param("at", Timestamp.from(address.recordedAt()))
                .param("by", address.recordedBy())
                .update();
    }

    private static AddressView view(ResultSet row) throws SQLException {
        Timestamp replaced = row.getTimestamp("replaced_at");
        return new AddressView(
                new AddressData(
                        AddressPlace.valueOf(row.getString("place")),
                        row.getString("kind"),
                        row.getString("country"),
                        row.getString("locality"),
                        row.getString("street"),
                        row.getString("postcode")),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                replaced == null ? null : replaced.toInstant());
    }
}
