package lv.returnregister.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists persons for the screens; every search and every look at a person is recorded. */
@Service
@Transactional
public class PersonQueries {

    private final JdbcClient jdbc;
    private final Persons persons;
    private final AuditLog audit;

    public PersonQueries(JdbcClient jdbc, Persons persons, AuditLog audit) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.audit = audit;
    }

    /** Persons, the last recorded first; {@code next} is absent on the last page. */
    public record Page(List<PersonView> rows, @Nullable PersonId next) {}

    /**
     * The page after the person, or the first one.
     *
     * @param text names in any order and spelling, birth date, document number; blank for everybody
     */
    @PreAuthorize("hasAuthority('person.search')")
    public Page page(String text, @Nullable PersonId after, int size) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (!text.isBlank()) {
            PersonCriterion criterion = PersonCriterion.of(text);
            conditions.add(criterion.on("id"));
            values.putAll(criterion.values());
            if (after == null) {
                audit.act("person-searched", "person", Map.of("text", text.strip()));
            }
        }
        if (after != null) {
            conditions.add("id < :after");
            values.put("after", after.value());
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        // Ids are ordered by the time of recording.
        List<PersonId> ids = jdbc.sql("select id from person_person" + where + " order by id desc limit :size")
                .params(values)
                .param("size", size + 1)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
        boolean more = ids.size() > size;
        List<PersonId> shown = more ? ids.subList(0, size) : ids;
        return new Page(List.copyOf(persons.of(shown).values()), more ? shown.getLast() : null);
    }

    /**
     * Opens a person to an officer's eyes and records the look.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    @PreAuthorize("hasAuthority('person.search')")
    public PersonView look(PersonId id) {
        PersonView view = persons.of(id);
        audit.personAct("person-viewed", id, "person");
        return view;
    }
}
