package lv.returnregister.casefile.domain;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.CaseRows;
import lv.returnregister.shared.PerTransaction;
import lv.returnregister.shared.PersonId;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;
import org.springframework.stereotype.Repository;

/** Keeps the case files. */
@Repository
public class CaseFileRepository {

    private final EntityManager entities;
    private final PerTransaction<Set<CaseId>> readWithPerson = new PerTransaction<>(HashSet::new);

    public CaseFileRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The case file. With it come its person and the other single rows of the case, for which every act asks next. */
    public Optional<CaseFile> find(CaseId id) {
        if (readWithPerson.get().add(id)) {
            CaseRows.readTogether(
                    entities,
                    id,
                    "file, person",
                    "CaseFile file join Person person on person.id = file.personId",
                    "file.id = :case");
        }
        return Optional.ofNullable(entities.find(CaseFile.class, id.value()));
    }

    /** Keeps a new case file, written at once: the facts of the case refer to it. */
    public void add(CaseFile file) {
        entities.persist(file);
        readWithPerson.get().add(file.id());
        entities.flush();
    }

    /** The case files of a person, the newest first; new ones were written already, so nothing is to be written before. */
    public List<CaseFile> ofPerson(PersonId personId) {
        return entities.createQuery(
                        "select file from CaseFile file where file.personId = :person order by file.openedAt desc",
                        CaseFile.class)
                .setParameter("person", personId.value())
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .getResultList();
    }
}
