package nl.kansrijkestart.database;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a table has of one family is found by an index, open or ended, however many families there are. */
@ProcessTest
class CaseIndexesTest {

    private static final String WITHOUT = """
            select tables.relname from pg_class tables
                join pg_namespace place on place.oid = tables.relnamespace and place.nspname = 'public'
                join pg_attribute family on family.attrelid = tables.oid and family.attname = 'case_id'
            where tables.relkind in ('r', 'p') and not exists (
                select 1 from pg_index found where found.indrelid = tables.oid and found.indkey[0] = family.attnum
                    and coalesce(pg_get_expr(found.indpred, found.indrelid), '(case_id IS NOT NULL)')
                        = '(case_id IS NOT NULL)')
            order by 1""";

    @Autowired
    private JdbcTemplate sql;

    @Test
    void theRowsOfOneFamilyAreFoundByAnIndex() {
        assertThat(sql.queryForList(WITHOUT, String.class)).isEmpty();
    }
}
