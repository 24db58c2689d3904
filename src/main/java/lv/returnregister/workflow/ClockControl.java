package lv.returnregister.workflow;

import jakarta.annotation.PostConstruct;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import lv.returnregister.shared.RegisterClock;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Stands the clock of a test or training environment at another moment. The moment is kept in the database, so that every
 * node shows the same time; production refuses.
 */
@Service
@DependsOn("flywayInitializer")
public class ClockControl {

    private final JdbcClient jdbc;
    private final RegisterClock clock;
    private final String environment;

    public ClockControl(JdbcClient jdbc, RegisterClock clock, @Value("${register.environment}") String environment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.environment = environment;
    }

    /** A node that starts while the clock stands must not act at the machine's time first. */
    @PostConstruct
    void followAtOnce() {
        follow();
    }

    /** Stands the clock of all nodes at the moment; null lets it run again. */
    @PreAuthorize("hasAuthority('clock.move')")
    public synchronized void standAt(@Nullable Instant moment) {
        if ("production".equals(environment)) {
            throw new Rejection(Violation.state("clock-of-production"));
        }
        jdbc.sql("update workflow_clock set standing = :moment")
                .param("moment", moment == null ? null : Timestamp.from(moment))
                .update();
        apply(moment);
    }

    /**
     * Takes over the moment another node has set; every second, in test and training environments only. Reading and
     * applying are one: a moment read just before {@link #standAt} must not be applied just after it.
     */
    @Scheduled(fixedDelay = 1000)
    public synchronized void follow() {
        if (!"production".equals(environment)) {
            Timestamp standing = (Timestamp) jdbc.sql("select standing from workflow_clock")
                    .query()
                    .singleRow()
                    .get("standing");
            apply(standing == null ? null : standing.toInstant());
        }
    }

    /** The engine's clock belongs to the whole JVM: it is touched only when the moment is another one. */
    private void apply(@Nullable Instant moment) {
        if (Objects.equals(clock.standing(), moment)) {
            return;
        }
        clock.standAt(moment);
        if (moment == null) {
            ClockUtil.reset();
        } else {
            ClockUtil.setCurrentTime(Date.from(moment));
        }
    }
}
