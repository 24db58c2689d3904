package lv.returnregister.detention.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done for and with a detained foreigner; written once, never changed, the newest word counts. */
@Repository
public class CareRecords {

    private final JdbcClient jdbc;

    public CareRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Rights, duties and house rules were explained.
     *
     * @param language code of list CL-LNG
     * @param interpreter who interpreted; absent when nobody had to
     * @param signed whether the foreigner signed
     * @param refusal why not, as far as said
     * @param legalAidAsked whether the foreigner asked for legal aid when told of it
     */
    public record Information(
            Instant at,
            String language,
            @Nullable String interpreter,
            boolean signed,
            @Nullable String refusal,
            boolean legalAidAsked) {}

    /**
     * Somebody was told of the detention, or the foreigner did not wish it.
     *
     * @param addressee {@code consulate} or {@code relatives}
     * @param contact which mission or person
     */
    public record Notice(
            Instant at,
            String addressee,
            boolean informed,
            @Nullable String contact) {}

    /** A health check; only its result, nothing of the foreigner's health. */
    public record HealthCheck(Instant at, boolean fit, String examiner) {}

    /**
     * A search of the person.
     *
     * @param present who else was there
     * @param regular whether it was done as the law demands
     */
    public record Search(
            Instant at,
            String searcher,
            boolean sameSex,
            @Nullable String present,
            @Nullable String found,
            boolean regular) {}

    public void add(CaseId caseId, Information information, Instant recordedAt, String by) {
        jdbc.sql("""
                insert into detention_information
                    (id, case_id, explained_at, language, interpreter, signed, refusal, legal_aid_asked, recorded_at, recorded_by)
                values (:id, :case, :at, :language, :interpreter, :signed, :refusal, :legalAid, :recorded, :by)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("at", Timestamp.from(information.at()))
                .param("language", information.language())
                .param("interpreter", information.interpreter())
                .param("signed", information.signed())
                .param("refusal", information.refusal())
                .param("legalAid", information.legalAidAsked())
                .param("recorded", Timestamp.from(recordedAt))
                .param("by", by)
                .update();
    }

    public void add(CaseId caseId, Notice notice, Instant recordedAt, String by) {
        jdbc.sql("""
                insert into detention_notice (id, case_id, addressee, informed, contact, noted_at, recorded_at, recorded_by)
                values (:id, :case, :addressee, :informed, :contact, :at, :recorded, :by)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("addressee", notice.addressee())
                .param("informed", notice.informed())
                .param("contact", notice.contact())
                .param("at", Timestamp.from(notice.at()))
                .param("recorded", Timestamp.from(recordedAt))
                .param("by", by)
                .update();
    }

    public void add(CaseId caseId, HealthCheck check, Instant recordedAt, String by) {
        jdbc.sql("""
                insert into detention_health_check (id, case_id, checked_at, fit, examiner, recorded_at, recorded_by)
                values (:id, :case, :at, :fit, :examiner, :recorded, :by)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("at", Timestamp.from(check.at()))
                .param("fit", check.fit())
                .param("examiner", check.examiner())
                .param("recorded", Timestamp.from(recordedAt))
                .param("by", by)
                .update();
    }

    public void add(CaseId caseId, Search search, Instant recordedAt, String by) {
        jdbc.sql("""
                insert into detention_search
                    (id, case_id, searched_at, searcher, same_sex, present, found, regular, recorded_at, recorded_by)
                values (:id, :case, :at, :searcher, :sameSex, :present, :found, :regular, :recorded, :by)""")
                .param("id", Ids.next())
                .param("case", caseId.value())
                .param("at", Timestamp.from(search.at()))
                .param("searcher", search.searcher())
                .param("sameSex", search.sameSex())
                .param("present", search.present())
                .param("found", search.found())
                .param("regular", search.regular())
                .param("recorded", Timestamp.from(recordedAt))
                .param("by", by)
                .update();
    }

    /** When and how rights were explained, oldest first. */
    public List<Information> information(CaseId caseId) {
        return jdbc.sql("select * from detention_information where case_id = :case order by explained_at, id")
                .param("case", caseId.value())
                .query((row, number) -> new Information(
                        instant(row, "explained_at"),
                        row.getString("language"),
                        row.getString("interpreter"),
                        row.getBoolean("signed"),
                        row.getString("refusal"),
                        row.getBoolean("legal_aid_asked")))
                .list();
    }

    /** Who was told, oldest first. */
    public List<Notice> notices(CaseId caseId) {
        return jdbc.sql("select * from detention_notice where case_id = :case order by noted_at, id")
                .param("case", caseId.value())
                .query((row, number) -> new Notice(
                        instant(row, "noted_at"),
                        row.getString("addressee"),
                        row.getBoolean("informed"),
                        row.getString("contact")))
                .list();
    }

    /** The health checks, oldest first. */
    public List<HealthCheck> healthChecks(CaseId caseId) {
        return jdbc.sql("select * from detention_health_check where case_id = :case order by checked_at, id")
                .param("case", caseId.value())
                .query((row, number) ->
                        new HealthCheck(instant(row, "checked_at"), row.getBoolean("fit"), row.getString("examiner")))
                .list();
    }

    /** The searches, oldest first. */
    public List<Search> searches(CaseId caseId) {
        return jdbc.sql("select * from detention_search where case_id = :case order by searched_at, id")
                .param("case", caseId.value())
                .query((row, number) -> new Search(
                        instant(row, "searched_at"),
                        row.getString("searcher"),
                        row.getBoolean("same_sex"),
                        row.getString("present"),
                        row.getString("found"),
                        row.getBoolean("regular")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
