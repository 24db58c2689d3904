package lv.returnregister.person.domain;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.NameKey;
import lv.returnregister.person.OtherName;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.PersonView;
import lv.returnregister.person.Sex;
import lv.returnregister.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds, out of a million persons, the few worth comparing. Every question goes over one index: the document number, the
 * loose name, the birth date with a like name, and the trigrams of the name only where the birth date tells too little.
 */
@Component
public class Candidates {

    /** How like names must be to be compared, 0–1, where the birth date already narrows the search. */
    private static final double LIKE_WITH_BIRTH_DATE = 0.3;

    /** The same where the name alone has to find the person. */
    private static final double LIKE_BY_NAME = 0.5;

    private final JdbcClient jdbc;

    public Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of persons worth comparing, at most {@code limit}, those found by the surest question first. */
    public List<PersonId> find(PersonData asked, Collection<NameKey> keys, int limit) {
        Set<UUID> found = new LinkedHashSet<>();
        List<String> numbers = asked.documents().stream()
                .map(DocumentData::searchNumber)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (!numbers.isEmpty()) {
            found.addAll(jdbc.sql("select distinct person_id from person_document where search_number in (:numbers) "
                            + "limit :limit")
                    .param("numbers", numbers)
                    .param("limit", limit)
                    .query(UUID.class)
                    .list());
        }
        List<String> loose = keys.stream().map(NameKey::loose).distinct().toList();
        if (!loose.isEmpty()) {
            Set<PartialDate> births = births(asked);
            if (births.isEmpty()) {
                byNameAlone(loose, limit, found);
            }
            for (PartialDate birth : births) {
                byName(loose, birth, limit, found);
                byBirth(loose, birth, limit, found);
            }
        }
        return found.stream().limit(limit).map(PersonId::new).toList();
    }

    private static Set<PartialDate> births(PersonData asked) {
        Set<PartialDate> births = new LinkedHashSet<>();
        if (asked.birthDate() != null) {
            births.add(asked.birthDate());
        }
        asked.otherNames().stream()
                .map(OtherName::birthDate)
                .filter(date -> date != null)
                .forEach(births::add);
        return births;
    }

    /** The loose name itself, born in the same years or on an unknown day. */
    private void byName(List<String> loose, PartialDate birth, int limit, Set<UUID> found) {
        found.addAll(jdbc.sql("""
                (select distinct person_id from person_name
                 where loose_key in (:loose) and birth_from between :yearStart and :yearEnd limit :limit)
                union all
                (select distinct person_id from person_name
                 where loose_key in (:loose) and birth_from is null limit :limit)""")
                .param("loose", loose)
                .param("yearStart", Date.valueOf(LocalDate.of(birth.year(), 1, 1)))
                .param("yearEnd", Date.valueOf(LocalDate.of(birth.year(), 12, 31)))
                .param("limit", limit)
                .query(UUID.class)
                .list());
    }

    /**
     * A like name with a birth date that can be the same. A partly known date is stored from its first day, so it begins
     * on the day asked, on the first of its month or on the first of its year: few enough rows to compare the names.
     */
    private void byBirth(List<String> loose, PartialDate birth, int limit, Set<UUID> found) {
        if (birth.month() == 0) {
            for (String name : loose) {
                byTrigrams(name, birth, limit, found);
            }
            return;
        }
        for (String name : loose) {
            found.addAll(jdbc.sql("""
                    select person_id from (
                        select person_id, max(similarity(loose_key, :name)) as alike from person_name
                        where (birth_from in (:starts) or birth_from between :first and :last)
                          and birth_to >= :first and birth_from <= :last
                        group by person_id) as born
                    where alike >= :least order by alike desc limit :limit""")
                    .param("name", name)
                    .param("starts", starts(birth))
                    .param("first", Date.valueOf(birth.firstDay()))
                    .param("last", Date.valueOf(birth.lastDay()))
                    .param("least", LIKE_WITH_BIRTH_DATE)
                    .param("limit", limit)
                    .query(UUID.class)
                    .list());
        }
    }

    private static List<Date> starts(PartialDate birth) {
        LocalDate first = birth.firstDay();
        return List.of(
                Date.valueOf(first), Date.valueOf(first.withDayOfMonth(1)), Date.valueOf(first.withDayOfYear(1)));
    }

    private void byTrigrams(String name, PartialDate birth, int limit, Set<UUID> found) {
        like(LIKE_BY_NAME);
        found.addAll(jdbc.sql("""
                select person_id from person_name
                where loose_key % :name and birth_from between :first and :last
                order by similarity(loose_key, :name) desc limit :limit""")
                .param("name", name)
                .param("first", Date.valueOf(birth.firstDay()))
                .param("last", Date.valueOf(birth.lastDay()))
                .param("limit", limit)
                .query(UUID.class)
                .list());
    }

    private void byNameAlone(List<String> loose, int limit, Set<UUID> found) {
        found.addAll(jdbc.sql("select distinct person_id from person_name where loose_key in (:loose) limit :limit")
                .param("loose", loose)
                .param("limit", limit)
                .query(UUID.class)
                .list());
        like(LIKE_BY_NAME);
        for (String name : loose) {
            found.addAll(jdbc.sql("""
                    select person_id from person_name where loose_key % :name
                    order by similarity(loose_key, :name) desc limit :limit""")
                    .param("name", name)
                    .param("limit", limit)
                    .query(UUID.class)
                    .list());
        }
    }

    /** The operator % has its threshold in a setting; it is set for this transaction only. */
    private void like(double threshold) {
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', :threshold, true)")
                .param("threshold", Double.toString(threshold))
                .query(String.class)
                .single();
    }

    /** The persons of these ids in that order, with documents and other identities, by three questions in all. */
    public Map<PersonId, PersonView> load(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<UUID> keys = ids.stream().map(PersonId::value).distinct().toList();
        Map<UUID, List<DocumentData>> documents = new HashMap<>();
        jdbc.sql("select * from person_document where person_id in (:ids) and replaced_at is null order by id")
                .param("ids", keys)
                .query(row -> {
                    Date issued = row.getDate("issued");
                    Date expires = row.getDate("expires");
                    documents
                            .computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                            .add(new DocumentData(
                                    row.getString("type"),
                                    row.getString("series"),
                                    row.getString("number"),
                                    issued == null ? null : issued.toLocalDate(),
                                    expires == null ? null : expires.toLocalDate(),
                                    row.getString("issuer"),
                                    row.getString("authority")));
                });
        Map<UUID, List<OtherName>> identities = new HashMap<>();
        jdbc.sql("select * from person_identity where person_id in (:ids) order by id")
                .param("ids", keys)
                .query(row -> {
                    identities
                            .computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                            .add(new OtherName(
                                    row.getString("kind"),
                                    row.getString("surname"),
                                    row.getString("given_names"),
                                    date(row.getString("birth_date"))));
                });
        Map<PersonId, PersonView> found = new HashMap<>();
        jdbc.sql("select * from person_person where id in (:ids)")
                .param("ids", keys)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    found.put(
                            new PersonId(id),
                            view(
                                    row,
                                    id,
                                    documents.getOrDefault(id, List.of()),
                                    identities.getOrDefault(id, List.of())));
                });
        Map<PersonId, PersonView> ordered = new LinkedHashMap<>();
        for (PersonId id : ids) {
            PersonView view = found.get(id);
            if (view != null) {
                ordered.put(id, view);
            }
        }
        return ordered;
    }

    private static PersonView view(ResultSet row, UUID id, List<DocumentData> documents, List<OtherName> identities)
            throws SQLException {
        Array nationalities = row.getArray("nationalities");
        Timestamp recordedAt = row.getTimestamp("recorded_at");
        return new PersonView(
                new PersonId(id),
                new PersonData(
                        row.getString("surname"),
                        row.getString("given_names"),
                        row.getString("native_name"),
                        row.getString("patronymic"),
                        date(row.getString("birth_date")),
                        Sex.of(row.getString("sex")),
                        Arrays.asList((String[]) nationalities.getArray()),
                        row.getString("nationality_type"),
                        row.getBoolean("eu_family_member"),
                        row.getString("identity_status"),
                        row.getString("birth_country"),
                        row.getString("birth_place"),
                        row.getString("personal_code"),
                        row.getString("ethnicity"),
                        documents,
                        identities),
                recordedAt.toInstant(),
                row.getLong("version"));
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
