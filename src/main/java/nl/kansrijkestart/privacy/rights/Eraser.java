package nl.kansrijkestart.privacy.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.keys.HouseholdKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a family's file out of every table of ours: whatever has a case id, and whatever hangs on that by a foreign
 * key. A table that a feature adds later is found by itself. The key of the household goes first, so that no copy of a
 * row can be read. Left are the log of who looked and what was counted without who.
 */
@Component
class Eraser {

    private static final Set<String> STAYS = Set.of("access_line");

    private record Key(String table, String column, String parent, String parentColumn) {}

    private final JdbcTemplate sql;
    private final HouseholdKeys keys;

    Eraser(JdbcTemplate sql, HouseholdKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** @return how many rows went */
    @Transactional(propagation = Propagation.MANDATORY)
    int erase(String caseId) {
        List<Key> hanging = sql.query(
                """
                select child.relname, childColumn.attname, parent.relname, parentColumn.attname
                from pg_constraint c join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
                join pg_attribute childColumn on childColumn.attrelid = child.oid and childColumn.attnum = c.conkey[1]
                join pg_attribute parentColumn on parentColumn.attrelid = parent.oid and parentColumn.attnum = c.confkey[1]
                where c.contype = 'f' and array_length(c.conkey, 1) = 1 and c.connamespace = 'public'::regnamespace and c.conrelid <> c.confrelid and child.relname not like 'act\\_%'""", (row, n) -> new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        keys.destroy(caseId);
        int rows = sql.update("delete from served_form where household = ?", caseId)
                + sql.update("delete from start_receipt where answer ->> 'businessKey' = ?", caseId);
        sql.update("update case_file set merged_into = null where merged_into = ?", caseId);
        List<String> tables = sql.queryForList("""
                select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and c.column_name = 'case_id' and t.table_type = 'BASE TABLE'
                and c.table_name not like 'act\\_%' order by c.table_name""", String.class);
        for (String table : tables) {
            if (!STAYS.contains(table)) {
                rows += delete(table, "case_id = ?", caseId, hanging, new HashSet<>());
            }
        }
        return rows + delete("case_file", "id = ?", caseId, hanging, new HashSet<>());
    }

    /** Names come from the database itself; the id is a parameter. */
    private int delete(String table, String which, String caseId, List<Key> hanging, Set<String> above) {
        if (STAYS.contains(table) || !above.add(table)) {
            return 0;
        }
        int rows = 0;
        for (Key key : hanging) {
            if (key.parent().equals(table)) {
                rows += delete(
                        key.table(),
                        "%s in (select %s from %s where %s)".formatted(key.column(), key.parentColumn(), table, which),
                        caseId,
                        hanging,
                        new HashSet<>(above));
            }
        }
        return rows + sql.update("delete from %s where %s".formatted(table, which), caseId);
    }
}
