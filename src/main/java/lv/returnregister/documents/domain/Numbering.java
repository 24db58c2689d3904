package lv.returnregister.documents.domain;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives document numbers: one series for each authority and year, without gaps. */
@Component
public class Numbering {

    private final JdbcClient jdbc;

    public Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number. The authority's other letters wait until the surrounding transaction ends; when it is rolled
     * back, the number is given to the next letter.
     *
     * @param authority code of the authority, such as {@code VRS}
     * @param mark the two letters of the kind
     * @param day the legal day of the letter; its year is the year of the series
     * @return such as {@code VRS-2026-IR-000123}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String authority, String mark, LocalDate day) {
        long next = jdbc.sql("""
                insert into documents_number (authority, year, last) values (:authority, :year, 1)
                on conflict (authority, year) do update set last = documents_number.last + 1
                returning last""")
                .param("authority", authority)
                .param("year", day.getYear())
                .query(Long.class)
                .single();
        return "%s-%d-%s-%06d".formatted(authority, day.getYear(), mark, next);
    }
}
