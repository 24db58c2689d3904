package lv.returnregister.entryban;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.returnregister.access.Authority;
import lv.returnregister.audit.AuditLog;
import lv.returnregister.casefile.CaseQueries;
import lv.returnregister.casefile.CaseView;
import lv.returnregister.person.IdentityMatch;
import lv.returnregister.person.LikelyPerson;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Persons;
import lv.returnregister.shared.CaseId;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers "is there an entry ban against this person?". Only bans in force on the day asked count; one that is suspended
 * does not. Every question is recorded with what was asked and what was answered (R122, point 14).
 */
@Service
@Transactional
public class EntryBanCheck {

    /** More namesakes than this nobody reads through; the surest come first. */
    private static final int PERSONS = 100;

    private final Persons persons;
    private final EntryBanQueries bans;
    private final CaseQueries cases;
    private final AuditLog audit;
    private final Clock clock;

    public EntryBanCheck(Persons persons, EntryBanQueries bans, CaseQueries cases, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.bans = bans;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** The three answers. */
    public enum Verdict {
        /** A ban in force against this very person. */
        HIT,
        /** A ban in force against somebody who may be this person: a human has to compare. */
        POSSIBLE,
        /** No ban in force that fits. */
        NO_HIT
    }

    /**
     * A ban that fits.
     *
     * @param person whose ban it is
     * @param caseNumber number of the case it belongs to
     * @param ground case of a ban (list CL-BNC), word or code
     * @param from first day of its period
     * @param until last day of its period, absent when indefinite
     * @param territory list CL-TER, word or code
     * @param why how surely it is the person asked for, and why
     */
    public record Match(
            UUID banId,
            PersonView person,
            CaseId caseId,
            String caseNumber,
            String ground,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String territory,
            Authority authority,
            IdentityMatch why) {}

    /**
     * The answer.
     *
     * @param at when it was given, UTC
     * @param matches the bans it rests on, the surest first; empty for {@link Verdict#NO_HIT}
     */
    public record Answer(Verdict verdict, Instant at, List<Match> matches) {}

    /** Checks the person against the bans in force today. */
    @PreAuthorize("hasAuthority('entry-ban.check')")
    public Answer check(PersonData asked) {
        Map<PersonId, LikelyPerson> likely = new LinkedHashMap<>();
        persons.match(asked, PERSONS).forEach(person -> likely.put(person.id(), person));
        List<EntryBanQueries.Row> inForce = bans.ofPersonsInForce(likely.keySet());
        Map<CaseId, CaseView> files =
                cases.of(inForce.stream().map(EntryBanQueries.Row::caseId).toList());
        List<Match> matches = new ArrayList<>();
        for (LikelyPerson person : likely.values()) {
            for (EntryBanQueries.Row ban : inForce) {
                if (ban.personId().equals(person.id())) {
                    matches.add(match(person, ban, files.get(ban.caseId())));
                }
            }
        }
        Verdict verdict = matches.isEmpty()
                ? Verdict.NO_HIT
                : matches.stream().anyMatch(match -> match.why().verdict() == IdentityMatch.Verdict.CERTAIN)
                        ? Verdict.HIT
                        : Verdict.POSSIBLE;
        audit.act("entry-ban-checked", verdict.name(), asked(asked, matches));
        return new Answer(verdict, clock.instant(), List.copyOf(matches));
    }

    private static Match match(LikelyPerson person, EntryBanQueries.Row ban, @Nullable CaseView file) {
        return new Match(
                ban.id(),
                person.person(),
                ban.caseId(),
                file == null ? "" : file.number(),
                ban.ground(),
                ban.validFrom(),
                ban.validUntil(),
                ban.territory(),
                ban.authority(),
                person.match());
    }

    private static Map<String, String> asked(PersonData asked, List<Match> matches) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("surname", asked.surname());
        words.put("givenNames", asked.givenNames());
        words.put(
                "birthDate", asked.birthDate() == null ? "" : asked.birthDate().toString());
        words.put(
                "document",
                asked.documents().isEmpty() ? "" : asked.documents().getFirst().printed());
        words.put(
                "bans",
                String.join(
                        " ",
                        matches.stream().map(match -> match.banId().toString()).toList()));
        words.values().removeIf(String::isEmpty);
        return words;
    }
}
