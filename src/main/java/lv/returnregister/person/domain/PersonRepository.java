package lv.returnregister.person.domain;

import java.util.NoSuchElementException;
import java.util.UUID;
import lv.returnregister.shared.PersonId;
import org.springframework.data.jpa.repository.JpaRepository;

/** Persons by id; searching is {@link Candidates}. */
public interface PersonRepository extends JpaRepository<Person, UUID> {

    /** The person; {@link NoSuchElementException} when there is none. */
    default Person get(PersonId id) {
        return findById(id.value()).orElseThrow(() -> new NoSuchElementException("There is no person " + id));
    }
}
