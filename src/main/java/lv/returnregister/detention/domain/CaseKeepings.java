package lv.returnregister.detention.domain;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.Optional;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import org.springframework.stereotype.Component;

/** The stays in temporary keeping premises of the cases a transaction works on. */
@Component
public class CaseKeepings extends CaseRows<Keeping> {

    public CaseKeepings(EntityManager entities) {
        super(entities, Keeping.class, Comparator.comparing(Keeping::since));
    }

    /** The stay that runs now. */
    public Optional<Keeping> running(CaseId caseId) {
        return newest(caseId, Keeping::isRunning);
    }
}
