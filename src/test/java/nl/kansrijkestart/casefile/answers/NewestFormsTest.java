package nl.kansrijkestart.casefile.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.database.EmptyDatabase;
import nl.kansrijkestart.database.ReadPages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of the forms that somebody finished reads what it shows, however many there are. */
@Tag(Proof.VERIFY)
class NewestFormsTest {

    /** Also of somebody who finished none for a long time, while others finished many. */
    @Test
    void theNewestReadNoMoreThanTheyAre() throws Exception {
        try (EmbeddedPostgres postgres = EmptyDatabase.start()) {
            JdbcTemplate all = new JdbcTemplate(postgres.getPostgresDatabase());
            all.execute("alter table form_answer alter lines drop not null"); // what is sealed has no key here
            all.update("""
                    insert into form_answer (id, case_id, form_id, title, person, organisation, at, late, lines,
                        municipality)
                    select n, 'c' || n / 10, 'f', 'x', case when n <= 10000 then 'me' else 'p' || n % 9 end, 'o',
                        now(), false, null, 'gm01' from generate_series(1, 100000) n""");
            all.execute("vacuum analyze");
            ReadPages pages = EmptyDatabase.pages(postgres, "gm01");
            FormAnswers answers = EmptyDatabase.repository(pages, FormAnswers.class);
            assertThat(answers.findTop100ByPersonOrderByIdDesc("me"))
                    .hasSize(100)
                    .extracting(FormAnswer::caseId)
                    .startsWith("c1000", "c999");
            assertThat(pages.of(() -> answers.findTop100ByPersonOrderByIdDesc("me")))
                    .isLessThan(150);
        }
    }
}
