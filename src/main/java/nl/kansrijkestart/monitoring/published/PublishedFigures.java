package nl.kansrijkestart.monitoring.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.base.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The national and local indicator sets, read in per year and shown beside what the program counts itself. */
@Component
@Transactional
public class PublishedFigures {

    static final String COUNTRY = "nl";

    private final JdbcClient database;
    private final PublishedFile file;

    PublishedFigures(JdbcClient database, PublishedFile file) {
        this.database = database;
        this.file = file;
    }

    /**
     * One line on a page: the newest year that this place has. @param here and @param country Dutch, or why there is
     * none
     */
    public record Published(String name, String unit, String source, int year, String here, String country) {}

    /** @param problems per row, in Dutch; when there is one, nothing was read in */
    public record Outcome(List<String> problems, int added, int changed, int same) {}

    /**
     * Reads a file in: all of it or nothing. The same file again changes nothing.
     *
     * @param trial only tells what would happen
     * @throws Refusal when this is no such file at all
     */
    public Outcome read(String text, boolean trial) {
        List<String> problems = new ArrayList<>();
        List<PublishedFile.Row> rows = file.rows(text, indicators(), problems);
        int added = 0;
        int changed = 0;
        for (PublishedFile.Row row : problems.isEmpty() ? rows : List.<PublishedFile.Row>of()) {
            Optional<Kept> before = before(row);
            if (before.isEmpty()) {
                added++;
            } else if (!same(before.get().value(), row.value())) {
                changed++;
            }
            if (!trial) {
                write(row);
            }
        }
        return new Outcome(problems, added, changed, problems.isEmpty() ? rows.size() - added - changed : 0);
    }

    private record Kept(BigDecimal value) {}

    private Optional<Kept> before(PublishedFile.Row row) {
        return database.sql("select value from indicator_value where indicator = ? and area = ? and year = ?")
                .params(row.indicator(), row.area(), row.year())
                .query(Kept.class)
                .optional();
    }

    private static boolean same(BigDecimal before, BigDecimal now) {
        return before == null || now == null ? before == now : before.compareTo(now) == 0;
    }

    private void write(PublishedFile.Row row) {
        database.sql("""
                insert into indicator_value (indicator, area, year, value) values (:indicator, :area, :year, :value)
                on conflict (indicator, area, year) do update set value = excluded.value""")
                .param("indicator", row.indicator())
                .param("area", row.area())
                .param("year", row.year())
                .param("value", row.value())
                .update();
    }

    /** Codes and names, in the order of the page. */
    @Transactional(readOnly = true)
    public List<Named> indicators() {
        return database.sql("select code, name, unit from indicator order by place")
                .query(Named.class)
                .list();
    }

    public record Named(String code, String name, String unit) {}

    /** Indicators of which a year was read in, in the order of the page. */
    @Transactional(readOnly = true)
    public List<Published> of(String municipality) {
        return database.sql("""
                select indicator.name, indicator.unit, indicator.source, newest.year, here.value as here, country.value as country,
                       here.indicator is not null as known, country.indicator is not null as known_country
                from indicator
                join lateral (select max(v.year) as year from indicator_value v where v.indicator = indicator.code and v.area in (:here, :country)) newest on newest.year is not null
                left join indicator_value here on here.indicator = indicator.code and here.area = :here and here.year = newest.year
                left join indicator_value country on country.indicator = indicator.code and country.area = :country and country.year = newest.year
                order by indicator.place""")
                .param("here", municipality)
                .param("country", COUNTRY)
                .query((row, number) -> new Published(
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("source"),
                        row.getInt("year"),
                        text(row.getBigDecimal("here"), row.getBoolean("known")),
                        text(row.getBigDecimal("country"), row.getBoolean("known_country"))))
                .list();
    }

    /** How many children were born here in a year; empty when that was not read in. */
    @Transactional(readOnly = true)
    public Optional<BigDecimal> births(String municipality, int year) {
        return database.sql("""
                        select value from indicator_value where indicator = 'births' and area = ? and year = ?
                        and value > 0
                        """)
                .params(municipality, year)
                .query(BigDecimal.class)
                .optional();
    }

    private static String text(BigDecimal value, boolean known) {
        return value != null
                ? value.stripTrailingZeros().toPlainString().replace('.', ',')
                : known ? "niet gepubliceerd" : "–";
    }
}
