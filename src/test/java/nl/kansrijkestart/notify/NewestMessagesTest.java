package nl.kansrijkestart.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.database.EmptyDatabase;
import nl.kansrijkestart.database.ReadPages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list "Berichten" reads what it shows, however much an organisation was told. */
@Tag(Proof.VERIFY)
class NewestMessagesTest {

    private static final String[] ADDRESSES = {"o1", "role/gm01", "o1"};

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate all;
    private static ReadPages pages;
    private static NoticeRows rows;

    @BeforeAll
    static void manyMessages() throws Exception {
        postgres = EmptyDatabase.start();
        all = new JdbcTemplate(postgres.getPostgresDatabase());
        all.execute("alter table notice disable trigger notice_has_its_place"); // no case stands in the table of cases
        all.update("""
                insert into notice (organisation, person, case_id, at, text, municipality)
                select case when n > 20000 then 'o' || n % 50 + 2 when n % 2 = 0 then 'role/gm01' else 'o1' end,
                    case when n % 3 = 0 then 'me' when n % 3 = 1 then 'colleague' end, 'c' || n / 10, now(), 'x',
                    case when n % 7 > 0 then 'gm0' || n / 2 % 2 + 1 end
                from generate_series(1, 200000) n""");
        all.execute("vacuum analyze");
        pages = EmptyDatabase.pages(postgres, "gm01");
        rows = EmptyDatabase.repository(pages, NoticeRows.class);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    /** Also when nobody told them anything for a long time, and others much. */
    @Test
    void theNewestReadNoMoreThanTheyAre() throws Exception {
        assertThat(pages.of(() -> rows.forPerson(ADDRESSES, "me"))).isLessThan(900);
        assertThat(pages.readWhole()).doesNotContain("notice");
    }

    @Test
    void thoseAboutOneFamilyReadNoOthers() throws Exception {
        assertThat(pages.of(() -> rows.findByCaseIdOrderById("c700"))).isLessThan(20);
    }

    @Test
    void theyAreTheNewestThatAreForThePerson() {
        assertThat(rows.forPerson(ADDRESSES, "me"))
                .extracting(Notice::line)
                .extracting(Messages.Line::caseId, Messages.Line::personal)
                .containsExactlyElementsOf(all.query("""
                        select case_id, person is not null from notice where organisation in ('o1', 'role/gm01')
                        and (person is null or person = 'me') and coalesce(municipality, 'gm01') = 'gm01'
                        order by id desc limit 200
                        """, (row, n) -> tuple(row.getString(1), row.getBoolean(2))));
        assertThat(rows.forPerson(new String[0], "me")).isEmpty();
    }
}
