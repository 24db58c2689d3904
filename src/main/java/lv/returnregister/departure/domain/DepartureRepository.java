package lv.returnregister.departure.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Keeps the departures. */
public interface DepartureRepository extends JpaRepository<Departure, UUID> {

    Optional<Departure> findFirstByCaseIdOrderByAtDesc(UUID caseId);
}
