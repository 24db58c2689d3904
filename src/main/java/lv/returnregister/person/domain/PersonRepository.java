package lv.returnregister.person.domain;

import jakarta.persistence.EntityManager;
import java.util.NoSuchElementException;
import lv.returnregister.shared.PersonId;
import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;
import org.springframework.stereotype.Repository;

/** Persons by id; searching is {@link Candidates}. */
@Repository
public class PersonRepository {

    private final EntityManager entities;

    public PersonRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** The person; {@link NoSuchElementException} when there is none. */
    public Person get(PersonId id) {
        Person person = entities.find(Person.class, id.value());
        if (person == null) {
            throw new NoSuchElementException("There is no person " + id);
        }
        return person;
    }

    /** The person with documents and other identities, read in one trip; otherwise as {@link #get}. */
    public Person whole(PersonId id) {
        entities.createQuery(
                        "select person from Person person left join fetch person.documents"
                                + " left join fetch person.identities where person.id = :id",
                        Person.class)
                .setParameter("id", id.value())
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .getResultList();
        return get(id);
    }

    /** Keeps a new person, written at once: others refer to it. */
    public void add(Person person) {
        entities.persist(person);
        entities.flush();
    }

    /** Writes what was changed so far at once. */
    public void flush() {
        entities.flush();
    }
}
