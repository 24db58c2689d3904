package lv.returnregister.entryban;

import java.util.List;
import lv.returnregister.person.IdentityMatch;
import lv.returnregister.person.LikelyPerson;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Persons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
public class EntryBanCheck {
    private final Persons persons;
    private final JdbcClient jdbc;

    public EntryBanCheck(Persons persons, JdbcClient jdbc) {
        this.persons = persons;
        this.jdbc = jdbc;
    }

    public enum Verdict { HIT, POSSIBLE, NO_HIT }

    public record Answer(Verdict verdict) {}

    public Answer check(PersonData asked) {
        List<LikelyPerson> l = persons.match(asked, 100).stream().filter(p -> jdbc.sql("select count(*) from entryban_ban where status='IN_FORCE' and person_id=:p").param("p", p.id().value()).query(Integer.class).single() > 0).toList();
        return new Answer(l.isEmpty() ? Verdict.NO_HIT : l.stream().anyMatch(p -> p.match().verdict() == IdentityMatch.Verdict.CERTAIN) ? Verdict.HIT : Verdict.POSSIBLE);
    }
}
