package nl.kansrijkestart.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.kansrijkestart.database.EmptyDatabase;
import nl.kansrijkestart.database.ReadPages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Few teams and one person whom most lines are for: her other addresses have none. */
class NewestAtAnEmptyAddressTest {

    @Test
    void anAddressWithoutLinesReadsNothing() throws Exception {
        try (EmbeddedPostgres postgres = EmptyDatabase.start()) {
            JdbcTemplate all = new JdbcTemplate(postgres.getPostgresDatabase());
            all.execute("alter table notice disable trigger notice_has_its_place");
            all.update("""
                    insert into notice (organisation, person, case_id, at, text, municipality)
                    select 'o' || n % 12, 'me', 'c' || n, now(), repeat('x', 150), 'gm01' from generate_series(1, 100000) n""");
            all.execute("vacuum analyze");
            ReadPages pages = EmptyDatabase.pages(postgres, "gm01");
            NoticeRows rows = EmptyDatabase.repository(pages, NoticeRows.class);
            assertThat(pages.of(() -> rows.forPerson(new String[] {"o1", "role/gm01", "me@example.invalid"}, "me")))
                    .isLessThan(500);
        }
    }
}
