package lv.returnregister.modelling.trial;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.access.CurrentOfficer;
import lv.returnregister.modelling.trial.ReplayWork.Compared;
import lv.returnregister.modelling.trial.ReplayWork.Page;
import lv.returnregister.shell.Changes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works through replays, page by page. The replay is locked while a page is looked at, and what was found is written with
 * the place where the page ended: a node that dies has done a page or not, and another one goes on from there.
 */
@Component
public class ReplayWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayWorker.class);

    private static final int PAGE = 500;

    private final List<ReplayWork> works;
    private final CurrentOfficer currentOfficer;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final JsonMapper json;
    private final Changes changes;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReplayWorker(
            ObjectProvider<ReplayWork> works,
            CurrentOfficer currentOfficer,
            JdbcClient jdbc,
            JdbcTemplate statements,
            JsonMapper json,
            Changes changes,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.works = works.stream().toList();
        this.currentOfficer = currentOfficer;
        this.jdbc = jdbc;
        this.statements = statements;
        this.json = json;
        this.changes = changes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A replay that waits for its next page. */
    private record Waiting(Replay replay, String content, String cursor, String last) {}

    /**
     * Works on what waits, the oldest replay first, as the Register.
     *
     * @param most no more than so many pages
     * @return how many pages were looked at
     */
    public int work(int most) {
        return currentOfficer.asRegister(() -> {
            int worked = 0;
            while (worked < most && one()) {
                worked++;
            }
            return worked;
        });
    }

    private boolean one() {
        // Whoever was at work when a fault came, so that the fault is written to the right one.
        @Nullable UUID[] at = new @Nullable UUID[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Waiting> waiting = next();
                waiting.ifPresent(found -> {
                    at[0] = found.replay().id();
                    page(found);
                });
                return waiting.isPresent();
            }));
        } catch (RuntimeException fault) {
            UUID id = at[0];
            if (id == null) {
                throw fault;
            }
            LOG.warn("Replay {} cannot go on", id, fault);
            transaction.executeWithoutResult(status -> fail(id, fault));
            return true;
        }
    }

    private Optional<Waiting> next() {
        return jdbc.sql("""
                select * from modelling_replay where finished_at is null
                order by started_at, id limit 1 for update skip locked""")
                .query((row, number) -> new Waiting(
                        WhatIf.replay(row, number),
                        row.getString("content"),
                        row.getString("cursor"),
                        row.getString("last")))
                .optional();
    }

    private void page(Waiting waiting) {
        Replay replay = waiting.replay();
        ReplayWork work = works.stream()
                .filter(candidate -> candidate.fits(replay.model()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No replay of " + replay.model()));
        Page page = work.page(replay.model(), waiting.content(), replay.asOf(), waiting.cursor(), waiting.last(), PAGE);
        write(replay, page.looked());
        jdbc.sql("""
                update modelling_replay set seen = seen + :looked, cursor = :cursor,
                    finished_at = case when :over then cast(:now as timestamptz) end
                where id = :id""")
                .param("looked", page.looked().size())
                .param("cursor", page.cursor())
                .param("over", page.isLast())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", replay.id())
                .update();
        changes.publish(WhatIf.TOPIC, replay.id().toString());
    }

    /** What is otherwise, at the place where it was seen. */
    private record Placed(long place, Compared compared) {}

    private void write(Replay replay, List<Compared> looked) {
        List<Placed> other = new ArrayList<>();
        for (int i = 0; i < looked.size(); i++) {
            if (looked.get(i).isOther()) {
                other.add(new Placed(replay.seen() + i + 1, looked.get(i)));
            }
        }
        if (other.isEmpty()) {
            return;
        }
        statements.batchUpdate("""
                insert into modelling_replay_case
                    (replay_id, place, case_id, subject, lawful, always, before, by_law, by_draft, why)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), cast(? as jsonb))""", new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int number) throws SQLException {
                Placed row = other.get(number);
                statement.setObject(1, replay.id());
                statement.setLong(2, row.place());
                statement.setObject(3, row.compared().caseId().value());
                statement.setString(4, row.compared().subject());
                statement.setString(5, row.compared().lawful().word());
                statement.setString(6, row.compared().always().word());
                statement.setString(7, json.writeValueAsString(row.compared().before()));
                statement.setString(8, written(row.compared().byLaw()));
                statement.setString(9, written(row.compared().byDraft()));
                statement.setString(10, json.writeValueAsString(row.compared().why()));
            }

            @Override
            public int getBatchSize() {
                return other.size();
            }
        });
    }

    private @Nullable String written(Replay.@Nullable Answer answer) {
        return answer == null ? null : json.writeValueAsString(answer);
    }

    private void fail(UUID id, RuntimeException fault) {
        jdbc.sql("update modelling_replay set finished_at = :at, fault = :fault where id = :id")
                .param("at", Timestamp.from(clock.instant()))
                .param("fault", fault.getClass().getSimpleName() + ": " + fault.getMessage())
                .param("id", id)
                .update();
        changes.publish(WhatIf.TOPIC, id.toString());
    }
}
