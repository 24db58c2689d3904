package lv.returnregister.modelling;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.returnregister.access.Officer;
import lv.returnregister.modelling.ModelVersion.Origin;
import lv.returnregister.modelling.ModelVersion.State;
import lv.returnregister.modelling.ModelVersion.Transition;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions as they stand in the database. */
@Component
class VersionRows {

    private static final String SELECT =
            "select id, kind, model, number, state, origin, based_on, reason, author, created_at,"
                    + " saved_at, saved_by, revision, submitted_at, submitted_by, approved_at, approved_by, effective_at, transition,"
                    + " live_at, retired_at, deployed_id, failure, sha256 from modelling_version ";

    private final JdbcClient jdbc;
    private final Clock clock;

    VersionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest versions first. */
    List<ModelVersion> of(ModelRef model) {
        return jdbc.sql(SELECT + "where kind = :kind and model = :model order by number desc")
                .param("kind", model.kind().name())
                .param("model", model.key())
                .query(VersionRows::version)
                .list();
    }

    /** The live version of every model and the one that is under way, by model. */
    List<ModelVersion> current() {
        return jdbc.sql(SELECT
                        + "where state in ('LIVE', 'DRAFT', 'IN_REVIEW', 'APPROVED') order by kind, model, number")
                .query(VersionRows::version)
                .list();
    }

    Optional<ModelVersion> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(VersionRows::version)
                .optional();
    }

    /** The version, which nobody else changes until the transaction ends. */
    Optional<ModelVersion> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(VersionRows::version)
                .optional();
    }

    Optional<ModelVersion> inForce(ModelRef model) {
        return jdbc.sql(SELECT + "where kind = :kind and model = :model and state = 'LIVE'")
                .param("kind", model.kind().name())
                .param("model", model.key())
                .query(VersionRows::version)
                .optional();
    }

    /** What is approved and due, the earliest first, and has not failed. */
    List<UUID> due(Instant now) {
        return jdbc.sql("select id from modelling_version where state = 'APPROVED' and effective_at <= :now"
                        + " and failure is null order by effective_at, id")
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    String content(UUID id) {
        return jdbc.sql("select content from modelling_version where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** What is in force, by model. */
    Map<ModelRef, ModelVersion> inForce() {
        return jdbc.sql(SELECT + "where state = 'LIVE'").query(VersionRows::version).stream()
                .collect(Collectors.toMap(ModelVersion::model, Function.identity()));
    }

    /** Adds a draft with the next number of its model. */
    UUID add(ModelRef model, Origin origin, @Nullable UUID basedOn, String content, String reason, String officer) {
        return add(State.DRAFT, model, origin, basedOn, content, reason, officer);
    }

    /** Adds a version of the release that is in force at once; one that is under way stays so. */
    void addLive(ModelRef model, @Nullable UUID basedOn, String content, @Nullable String deployedId) {
        retire(model);
        put(add(State.LIVE, model, Origin.SHIPPED, basedOn, content, "", Officer.REGISTER), deployedId);
    }

    private UUID add(
            State state,
            ModelRef model,
            Origin origin,
            @Nullable UUID basedOn,
            String content,
            String reason,
            String officer) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into modelling_version (id, kind, model, number, state, origin, based_on, content, sha256, reason,
                    author, created_at, saved_at, saved_by, revision)
                values (:id, :kind, :model,
                    (select coalesce(max(number), 0) + 1 from modelling_version where kind = :kind and model = :model),
                    :state, :origin, :based, :content, :sha256, :reason, :officer, :now, :now, :officer, 1)""")
                .param("id", id)
                .param("kind", model.kind().name())
                .param("model", model.key())
                .param("state", state.name())
                .param("origin", origin.name())
                .param("based", basedOn)
                .param("content", content)
                .param("sha256", sha256(content))
                .param("reason", reason)
                .param("officer", officer)
                .param("now", now())
                .update();
        return id;
    }

    void save(UUID id, String content, String officer) {
        jdbc.sql(
                        "update modelling_version set content = :content, sha256 = :sha256, saved_at = :now, saved_by = :officer,"
                                + " revision = revision + 1 where id = :id")
                .param("content", content)
                .param("sha256", sha256(content))
                .param("now", now())
                .param("officer", officer)
                .param("id", id)
                .update();
        jdbc.sql("insert into modelling_hand (version_id, officer) values (:id, :officer) on conflict do nothing")
                .param("id", id)
                .param("officer", officer)
                .update();
    }

    /** Who saved something of a version, and who began it. */
    List<String> hands(UUID id) {
        return jdbc.sql("select officer from modelling_hand where version_id = :id"
                        + " union select author as officer from modelling_version where id = :id order by 1")
                .param("id", id)
                .query((row, number) -> row.getString("officer"))
                .list();
    }

    void submitted(UUID id, String reason, String officer) {
        jdbc.sql("update modelling_version set state = 'IN_REVIEW', reason = :reason, submitted_at = :now,"
                        + " submitted_by = :officer where id = :id")
                .param("reason", reason)
                .param("now", now())
                .param("officer", officer)
                .param("id", id)
                .update();
    }

    /** Back to its authors; what was approved is not any more. */
    void sentBack(UUID id) {
        jdbc.sql("update modelling_version set state = 'DRAFT', approved_at = null, approved_by = null,"
                        + " effective_at = null, transition = null, failure = null where id = :id")
                .param("id", id)
                .update();
    }

    void approved(UUID id, String officer, Instant effectiveAt, Transition transition) {
        jdbc.sql("update modelling_version set state = 'APPROVED', approved_at = :now, approved_by = :officer,"
                        + " effective_at = :effective, transition = :transition, failure = null where id = :id")
                .param("now", now())
                .param("officer", officer)
                .param("effective", Timestamp.from(effectiveAt))
                .param("transition", transition.name())
                .param("id", id)
                .update();
    }

    void discarded(UUID id) {
        jdbc.sql("update modelling_version set state = 'DISCARDED', retired_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    void failed(UUID id, String failure) {
        jdbc.sql("update modelling_version set failure = :failure where id = :id")
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    /** The version is the live one, the one before it retires. */
    void live(UUID id, ModelRef model, @Nullable String deployedId) {
        retire(model);
        put(id, deployedId);
    }

    private void retire(ModelRef model) {
        jdbc.sql("update modelling_version set state = 'RETIRED', retired_at = :now"
                        + " where kind = :kind and model = :model and state = 'LIVE'")
                .param("now", now())
                .param("kind", model.kind().name())
                .param("model", model.key())
                .update();
    }

    private void put(UUID id, @Nullable String deployedId) {
        jdbc.sql("update modelling_version set state = 'LIVE', live_at = :now, deployed_id = :deployed, failure = null"
                        + " where id = :id")
                .param("now", now())
                .param("deployed", deployedId)
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static String sha256(String content) {
        return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelVersion version(ResultSet row, int number) throws SQLException {
        String transition = row.getString("transition");
        return new ModelVersion(
                row.getObject("id", UUID.class),
                new ModelRef(ModelKind.valueOf(row.getString("kind")), row.getString("model")),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                Origin.valueOf(row.getString("origin")),
                row.getObject("based_on", UUID.class),
                row.getString("sha256"),
                row.getString("reason"),
                row.getString("author"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"),
                row.getInt("revision"),
                instant(row, "submitted_at"),
                row.getString("submitted_by"),
                instant(row, "approved_at"),
                row.getString("approved_by"),
                instant(row, "effective_at"),
                transition == null ? null : Transition.valueOf(transition),
                instant(row, "live_at"),
                instant(row, "retired_at"),
                row.getString("deployed_id"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
