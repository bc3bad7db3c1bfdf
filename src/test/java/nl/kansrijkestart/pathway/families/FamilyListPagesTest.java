package nl.kansrijkestart.pathway.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.database.EmptyDatabase;
import nl.kansrijkestart.database.ReadPages;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.pathway.families.FamilyList.Entry;
import nl.kansrijkestart.pathway.families.FamilyList.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What "Mijn gezinnen" reads of running families does not grow with those of years ago, nor with those of others.
 * Counted in pages by the database itself, on the statements that the program runs.
 */
@Tag(Proof.VERIFY)
class FamilyListPagesTest {

    private static final int CLOSED = 6_000;
    private static final int RUNNING = 40;

    private static EmbeddedPostgres postgres;
    private static ReadPages pages;
    private static FamilyList list;
    private static final PersonCard ME = new PersonCard("me", "Ik", "o1", "Een", Set.of(), Set.of("gm01"));

    @BeforeAll
    static void manyFamilies() throws Exception {
        postgres = EmptyDatabase.start();
        JdbcTemplate all = new JdbcTemplate(postgres.getPostgresDatabase());
        all.update("""
                insert into case_file (id, mark, municipality, signaller, signaller_group, contact, contact_group, phase,
                    kind, urgent, themes, strengths, opened)
                select 'c' || n, 'Gezin ' || n, 'gm01', 'me', 'o1', 'me', 'o1', 'pregnant', 'k1.' || repeat('x', 60),
                    false, 'k1.' || repeat('x', 200), 'k1.' || repeat('x', 200), now()
                from generate_series(1, ?) n""", CLOSED + RUNNING);
        all.update("""
                insert into part (case_id, person, organisation, kind, began)
                select 'c' || n, person, 'o1', kind, now() from generate_series(1, ?) n,
                    (values ('me', 'signaller'), ('me', 'contact'), ('colleague', 'contact')) part (person, kind)
                order by n""", CLOSED + RUNNING);
        all.update(
                "update case_file set closed = now() where id <> all (select 'c' || n from generate_series(?, ?) n)",
                CLOSED + 1,
                CLOSED + RUNNING);
        all.execute("vacuum analyze");
        pages = EmptyDatabase.pages(postgres, "gm01");
        CaseTasks tasks = Mockito.mock(CaseTasks.class);
        Mockito.when(tasks.firsts(any(), any(), any())).thenReturn(Map.of());
        People people = Mockito.mock(People.class);
        Mockito.when(people.actsAs(ME.login())).thenReturn(List.of(ME.login())); // for nobody else
        list = new FamilyList(
                new JdbcTemplate(pages), tasks, (term, person) -> List.of("c1"), people, Clock.systemUTC());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void runningFamiliesCostWhatTheyAre() throws Exception {
        FamilyList.Page page = list.page(ME, Optional.of(Group.others), Optional.empty());
        assertThat(page.counts()).containsEntry(Group.others, (long) RUNNING);
        assertThat(page.more()).isFalse();
        assertThat(page.entries()).hasSize(FamilyList.SIZE);
        assertThat(pages.of(() -> list.page(ME, Optional.of(Group.others), Optional.empty())))
                .isLessThan(700);
        assertThat(pages.queries()).isEqualTo(1);
        assertThat(pages.readWhole()).doesNotContain("part", "case_file");
    }

    /**
     * Page by page through years, each family once. Whose files are within reach the database looks up in one go there:
     * that part grows with the files of the municipality.
     */
    @Test
    void closedFamiliesCostAPage() throws Exception {
        FamilyList.Page first = list.page(ME, Optional.of(Group.closed), Optional.empty());
        FamilyList.Page second = list.page(ME, Optional.of(Group.closed), Optional.of(first.next()));
        assertThat(first.entries())
                .hasSize(FamilyList.SIZE)
                .extracting(Entry::caseId)
                .first()
                .isEqualTo("c" + CLOSED);
        assertThat(second.entries())
                .hasSize(FamilyList.SIZE)
                .extracting(Entry::caseId)
                .doesNotContainAnyElementsOf(
                        first.entries().stream().map(Entry::caseId).toList());
        assertThat(pages.of(() -> list.page(ME, Optional.of(Group.closed), Optional.of(second.next()))))
                .isLessThan(3000);
        assertThat(pages.readWhole()).doesNotContain("part");
    }
}
