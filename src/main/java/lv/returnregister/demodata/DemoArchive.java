package lv.returnregister.demodata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import lv.returnregister.person.DocumentData;
import lv.returnregister.person.PartialDate;
import lv.returnregister.person.PersonData;
import lv.returnregister.person.Spelling;
import lv.returnregister.shared.Ids;
import lv.returnregister.shared.LegalTime;
import lv.returnregister.shared.Rejection;
import lv.returnregister.shared.Violation;
import lv.returnregister.shell.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a register with made-up people of earlier years, their closed cases and every third one's entry ban, to see how it
 * behaves when it is full: 10 to 10,000,000 people. Rows are written as sets, a batch a transaction; no process runs for
 * them, as for cases taken over from an older register.
 */
@Component
public class DemoArchive {

    /** So many people a transaction. */
    static final int BATCH = 2000;

    private static final int YEARS = 9;
    private static final int DAYS_A_YEAR = 365;
    private static final int BAN_OF = 3;
    private static final int[] MONTHS = {12, 24, 36, 36, 36, 60};
    private static final String[] GROUNDS = {
        "overstay", "order-not-obeyed", "illegal-entry", "illegal-entry", "risk-of-absconding", "repeated"
    };

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Installation installation;
    private final Clock clock;

    DemoArchive(JdbcClient jdbc, PlatformTransactionManager transactions, Installation installation, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Adds people; a second call adds others.
     *
     * @param people how many
     * @param progress is told after each batch how many are written
     * @throws Rejection {@code demo-data-in-production}
     */
    public void fill(long people, LongConsumer progress) {
        if (installation.isProduction()) {
            throw new Rejection(Violation.state("demo-data-in-production"));
        }
        long known =
                jdbc.sql("select count(*) from person_person").query(Long.class).single();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(known + 1);
        DemoPeople generator = new DemoPeople(random, clock);
        for (long written = 0; written < people; ) {
            int size = (int) Math.min(BATCH, people - written);
            transaction.executeWithoutResult(status -> batch(generator, random, size));
            written += size;
            progress.accept(written);
        }
        jdbc.sql("analyze person_person, person_name, person_document, casefile_case, entryban_ban")
                .update();
    }

    private void batch(DemoPeople generator, RandomGenerator random, int size) {
        Rows persons = new Rows(
                "person_person",
                "id uuid, surname text, given_names text, native_name text, birth_date text, birth_from date, birth_to date,"
                        + " sex text, nationalities text[], nationality_type text, eu_family_member boolean,"
                        + " identity_status text, strict_key text, loose_key text, recorded_at timestamptz");
        Rows documents = new Rows(
                "person_document",
                "id uuid, person_id uuid, type text, number text, search_number text, issuer text, expires date,"
                        + " recorded_at timestamptz");
        Rows names = new Rows(
                "person_name", "person_id uuid, strict_key text, loose_key text, birth_from date, birth_to date");
        Rows cases = new Rows(
                "casefile_case",
                "id uuid, number text, kind text, stage text, person_id uuid, finding_authority text, finding_unit text,"
                        + " deciding_authority text, deciding_unit text, opened_at timestamptz, opened_by text, place text,"
                        + " closed_at timestamptz");
        Rows bans = new Rows(
                "entryban_ban",
                "id uuid, case_id uuid, person_id uuid, status text, ground text, months integer, territory text,"
                        + " authority text, decider text, decision_no text, decision_date date, drafted_by text,"
                        + " counted_from date, valid_from date, valid_until date, recorded_at timestamptz");
        List<Archived> archived = new ArrayList<>();
        Map<Integer, Integer> perYear = new HashMap<>();
        Instant now = clock.instant();
        for (int i = 0; i < size; i++) {
            Instant opened = now.minus(30 + random.nextInt(YEARS * DAYS_A_YEAR), ChronoUnit.DAYS)
                    .minusSeconds(random.nextInt(86_400));
            Archived one = new Archived(Ids.next(), generator.next().data(), opened);
            archived.add(one);
            perYear.merge(one.year(), 1, Integer::sum);
        }
        Map<Integer, Long> numbers = numbers(perYear);
        for (Archived one : archived) {
            person(one, persons, documents, names);
            long number = numbers.merge(one.year(), 1L, Long::sum);
            caseOf(one, number, random, cases, bans, LegalTime.day(now));
        }
        persons.write();
        documents.write();
        names.write();
        cases.write();
        bans.write();
    }

    private record Archived(UUID id, PersonData data, Instant openedAt) {
        int year() {
            return LegalTime.day(openedAt).getYear();
        }
    }

    /** Takes a run of case numbers for each year; the last number given before the run. */
    private Map<Integer, Long> numbers(Map<Integer, Integer> perYear) {
        return perYear.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        year -> jdbc.sql("""
                                insert into casefile_number (authority, year, last) values ('VRS', :year, :many)
                                on conflict (authority, year) do update set last = casefile_number.last + :many
                                returning last - :many""")
                                .param("year", year.getKey())
                                .param("many", year.getValue())
                                .query(Long.class)
                                .single(),
                        (one, other) -> one,
                        HashMap::new));
    }

    private static void person(Archived one, Rows persons, Rows documents, Rows names) {
        PersonData data = one.data();
        PartialDate birth = data.birthDate();
        List<Spelling> spellings = Spelling.of(data);
        persons.add(
                one.id(),
                data.surname(),
                data.givenNames(),
                data.nativeName(),
                birth,
                birth == null ? null : birth.firstDay(),
                birth == null ? null : birth.lastDay(),
                data.sex().code(),
                String.join(" ", data.nationalities()),
                data.nationalityType(),
                data.euFamilyMember(),
                data.identityStatus(),
                spellings.getFirst().strictKey(),
                spellings.getFirst().looseKey(),
                one.openedAt());
        for (DocumentData document : data.documents()) {
            documents.add(
                    Ids.next(),
                    one.id(),
                    document.type(),
                    document.number(),
                    document.searchNumber(),
                    document.issuer(),
                    document.expires(),
                    one.openedAt());
        }
        for (Spelling spelling : spellings) {
            PartialDate day = spelling.birthDate();
            names.add(
                    one.id(),
                    spelling.strictKey(),
                    spelling.looseKey(),
                    day == null ? null : day.firstDay(),
                    day == null ? null : day.lastDay());
        }
    }

    private static void caseOf(
            Archived one, long number, RandomGenerator random, Rows cases, Rows bans, LocalDate today) {
        UUID caseId = Ids.next();
        LocalDate left = LegalTime.day(one.openedAt()).plusDays(20);
        int kind = random.nextInt(MONTHS.length);
        LocalDate until = left.plusMonths(MONTHS[kind]);
        boolean banned = random.nextInt(BAN_OF) == 0;
        boolean inForce = banned && !until.isBefore(today);
        String caseNumber = "VRS-%d-%05d".formatted(one.year(), number);
        cases.add(
                caseId,
                caseNumber,
                "RETURN",
                inForce ? "BAN_IN_FORCE" : "CLOSED",
                one.id(),
                "VRS",
                "VRS-LUDZA",
                "VRS",
                "VRS-LUDZA",
                one.openedAt(),
                "archive",
                "Ludzas novads",
                inForce ? null : LegalTime.endOf(banned ? until : left));
        if (banned) {
            bans.add(
                    Ids.next(),
                    caseId,
                    one.id(),
                    inForce ? "IN_FORCE" : "EXPIRED",
                    GROUNDS[kind],
                    MONTHS[kind],
                    "schengen",
                    "VRS",
                    "VRS",
                    caseNumber.replaceFirst("-(?=\\d{5})", "-PI-"),
                    left.minusDays(10),
                    "archive",
                    left,
                    left.plusDays(1),
                    until,
                    one.openedAt());
        }
    }

    /** Rows of one table, written by one statement: each column travels as one array. */
    private final class Rows {

        private final String table;
        private final List<String> columns = new ArrayList<>();
        private final List<String> types = new ArrayList<>();
        private final List<@Nullable Object[]> rows = new ArrayList<>();

        Rows(String table, String spec) {
            this.table = table;
            for (String column : spec.split(", ?")) {
                columns.add(column.substring(0, column.indexOf(' ')));
                types.add(column.substring(column.indexOf(' ') + 1));
            }
        }

        void add(@Nullable Object... values) {
            if (values.length != columns.size()) {
                throw new IllegalArgumentException(table + " has " + columns.size() + " columns");
            }
            rows.add(values);
        }

        void write() {
            if (rows.isEmpty()) {
                return;
            }
            List<String> selected = new ArrayList<>();
            List<String> unnested = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                boolean list = types.get(i).endsWith("[]");
                selected.add(list ? "string_to_array(" + columns.get(i) + ", ' ')" : columns.get(i));
                unnested.add("cast(:" + columns.get(i) + " as " + (list ? "text" : types.get(i)) + "[])");
            }
            // Names of tables and columns are constants of this class.
            JdbcClient.StatementSpec insert = jdbc.sql("insert into " + table + " (" + String.join(", ", columns)
                    + ") select " + String.join(", ", selected) + " from unnest(" + String.join(", ", unnested)
                    + ") made ("
                    + String.join(", ", columns) + ")");
            for (int i = 0; i < columns.size(); i++) {
                @Nullable String[] column = new String[rows.size()];
                for (int row = 0; row < column.length; row++) {
                    column[row] = text(rows.get(row)[i]);
                }
                insert = insert.param(columns.get(i), column);
            }
            insert.update();
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }
}
