package lv.returnregister.deadline.domain;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.returnregister.deadline.DeadlineState;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/** Keeps the clocks. */
public interface DeadlineRepository extends JpaRepository<Deadline, UUID> {

    /** Running clocks whose end is past, locked; those that another node has locked are left to it (SKIP LOCKED). */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select d from Deadline d where d.state = lv.returnregister.deadline.DeadlineState.RUNNING"
            + " and d.endsAt < :now order by d.endsAt, d.id")
    List<Deadline> lockOverdue(Instant now, Limit limit);

    /** Clocks that may still be counted otherwise, after an id in the order of ids: those whose end nobody set. */
    @Query("select d from Deadline d where d.id > :after"
            + " and d.counting <> lv.returnregister.deadline.domain.Basis.Counting.SET"
            + " and (d.state in (lv.returnregister.deadline.DeadlineState.RUNNING,"
            + " lv.returnregister.deadline.DeadlineState.STOPPED)"
            + " or d.state = lv.returnregister.deadline.DeadlineState.MISSED and d.metAt is null) order by d.id")
    List<Deadline> findOpen(UUID after, Limit limit);

    /** Clocks that run, or were missed and whose act was not done since, after an id in the order of ids. */
    @Query("select d from Deadline d where d.id > :after"
            + " and (d.state = lv.returnregister.deadline.DeadlineState.RUNNING"
            + " or d.state = lv.returnregister.deadline.DeadlineState.MISSED and d.metAt is null) order by d.id")
    List<Deadline> findWaiting(UUID after, Limit limit);

    /** The earliest end among the clocks of this state. */
    @Query("select min(d.endsAt) from Deadline d where d.state = :state")
    Optional<Instant> firstEnd(DeadlineState state);
}
