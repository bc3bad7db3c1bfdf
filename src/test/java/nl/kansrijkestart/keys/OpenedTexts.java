package nl.kansrijkestart.keys;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For tests that ask where a word went: looks into every sealed text too. */
@Component
public class OpenedTexts {

    private final EntityManagerFactory entities;
    private final HouseholdKeys keys;
    private final JdbcTemplate sql;

    OpenedTexts(EntityManagerFactory entities, HouseholdKeys keys, JdbcTemplate sql) {
        this.entities = entities;
        this.keys = keys;
        this.sql = sql;
    }

    /** Tables of ours and the engine's with this word, sealed or in clear. */
    @Transactional
    public List<String> tablesWith(String word) {
        List<String> inClear = sql.queryForList("""
                        select tablename from pg_tables where schemaname = 'public'
                        and tablename <> 'flyway_schema_history'
                        """, String.class).stream()
                .filter(table -> sql.queryForObject(
                                "select count(*) from \"" + table + "\" t where t::text like ?",
                                Long.class,
                                "%" + word + "%")
                        > 0)
                .toList();
        List<String> closed = SealedTable.all(entities).stream()
                .filter(table -> table.columns().stream().anyMatch(column -> holds(table, column, word)))
                .map(SealedTable::name)
                .toList();
        return Stream.concat(inClear.stream(), closed.stream())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean holds(SealedTable table, String column, String word) {
        return sql.query(
                        """
                        select (%s)::text, t.%s, t.%s, k.wrapped from %s t
                        join household_key k on k.household = t.%s where t.%s is not null
                        """.formatted(table.row(), column, table.household(), table.name(), table.household(), column),
                        (row, n) -> Envelope.open(
                                        keys.toOpen(row.getString(3), row.getString(4)),
                                        Envelope.where(table.name(), column, row.getString(1)),
                                        row.getString(2))
                                .contains(word))
                .contains(true);
    }
}
