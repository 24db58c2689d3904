package lv.returnregister.person.domain;

import jakarta.persistence.EntityManager;
import java.util.NoSuchElementException;
import lv.returnregister.shared.PersonId;
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
