package lv.returnregister.access.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Keeps the absences. */
public interface AbsenceRepository extends JpaRepository<Absence, UUID> {

    /** Those not withdrawn that have a day in common with the period, the earliest first. */
    @Query("""
            select a from Absence a
            where a.withdrawnAt is null and a.firstDay <= :last and a.lastDay >= :first order by a.firstDay, a.id""")
    List<Absence> touching(LocalDate first, LocalDate last);
}
