package lv.returnregister.detention.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The detentions of the cases a transaction works on. */
@Component
public class CaseDetentions extends CaseRows<Detention> {

    private final EntityManager entities;

    public CaseDetentions(EntityManager entities) {
        super(entities, Detention.class, Comparator.comparing(Detention::startedAt));
        this.entities = entities;
    }

    /** The detention that runs now. */
    public Optional<Detention> running(CaseId caseId) {
        return newest(caseId, Detention::isRunning);
    }

    /** The detentions that run now, of whatever case. */
    public List<Detention> allRunning() {
        return entities.createQuery(
                        "select running from Detention running where running.endedAt is null", Detention.class)
                .getResultList();
    }
}
