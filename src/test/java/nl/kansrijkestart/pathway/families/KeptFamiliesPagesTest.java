package nl.kansrijkestart.pathway.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.database.EmptyDatabase;
import nl.kansrijkestart.database.ReadPages;
import nl.kansrijkestart.engine.tasks.TaskRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What Cockpit's lists read, with many families that run and more that are over: counted in pages by the database
 * itself, on the statements that the program runs, as its own role.
 */
@Tag(Proof.VERIFY)
class KeptFamiliesPagesTest {

    private static final int RUNNING = 5_000;
    private static final int OVER = 20_000;
    private static final int MOST = 2_000;
    private static final PersonCard ME = new PersonCard("me", "Ik", "o1", "Een", Set.of(), Set.of("gm01"));

    private static EmbeddedPostgres postgres;
    private static ReadPages pages;
    private static KeptFamilies families;
    private static final List<String> shown = new ArrayList<>();

    @BeforeAll
    static void manyFamilies() throws Exception {
        postgres = EmptyDatabase.start();
        JdbcTemplate all = new JdbcTemplate(postgres.getPostgresDatabase());
        all.execute("set session_replication_role = replica"); // no triggers: only what is read is counted
        all.update("""
                insert into case_file (id, mark, municipality, signaller, signaller_group, contact, contact_group, phase,
                    kind, urgent, themes, strengths, opened, shared, closed)
                select 'c' || n, 'Gezin ' || n, case when n % 3 = 0 then 'gm02' else 'gm01' end, 'me', 'o1', 'me', 'o1',
                    'pregnant', 'k1.' || repeat('x', 60), false, 'k1.' || repeat('x', 200), 'k1.' || repeat('x', 200),
                    now(), n % 10 <> 0, case when n > ? then now() - n * interval '1 minute' end
                from generate_series(1, ?) n""", RUNNING, RUNNING + OVER);
        all.execute("""
                insert into consent (case_id, purpose, also, categories, state, giver, how_explained, recorded_by, at,
                    ended, end_reason)
                select id, 'keepPathway', '{}', '{}', case when closed is null then 'given' else 'expired' end,
                    'pregnantWoman', '{}', 'me', opened, closed, case when closed is not null then 'closed' end
                from case_file""");
        all.update("""
                insert into task_row (task_id, task_key, name, process_definition_id, process_instance_id,
                    execution_id, case_id, municipality, ids, created, due, ended)
                select 't' || n || '-' || m, case when n % 500 = 1 then 'solveStalledReferral' else 'step' || m end,
                    'Stap', 'p' || m || ':1:x', 'i' || n, 'e' || n, 'c' || n,
                    case when n % 3 = 0 then 'gm02' else 'gm01' end, '{}', now(),
                    now() + (n % 1000 - 50) * interval '1 hour',
                    case when n > ? or m > 2 then now() end
                from generate_series(1, ?) n, generate_series(1, 4) m order by n""", RUNNING, RUNNING + OVER);
        all.execute("insert into act_re_procdef (id_, key_, version_, has_start_form_key_, startable_)"
                + " select 'p' || m || ':1:x', 'p' || m, 1, false, false from generate_series(1, 4) m");
        all.execute("set session_replication_role = origin");
        all.execute("vacuum analyze");
        pages = EmptyDatabase.pages(postgres, "gm01");
        People people = Mockito.mock(People.class);
        Mockito.when(people.keysOf("me")).thenReturn(List.of(new People.Key("hubCoordinators", "gm01", "o1")));
        Deadlines deadlines = Mockito.mock(Deadlines.class);
        Mockito.when(deadlines.now()).thenReturn(Instant.now());
        Mockito.when(deadlines.add(any(), anyInt())).thenReturn(Instant.now().plus(2, ChronoUnit.DAYS));
        TaskRows tasks = Mockito.mock(TaskRows.class);
        Mockito.when(tasks.offered(any())).thenAnswer(asked -> {
            Collection<String> ids = asked.getArgument(0);
            shown.clear();
            shown.addAll(ids);
            return List.of();
        });
        families = new KeptFamilies(new JdbcTemplate(pages), tasks, people, deadlines);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void eachListCostsAPage() throws Exception {
        reads("late", () -> families.late(ME), KeptFamilies.SIZE);
        reads("soon", () -> families.soon(ME), KeptFamilies.SIZE);
        reads("stalled", () -> families.stalled(ME), 12);
        reads("a process", () -> families.running(ME, "p2", null), KeptFamilies.SIZE);
        String last = shown.get(shown.size() - 1);
        reads("the next page of it", () -> families.running(ME, "p2", last), KeptFamilies.SIZE);
        assertThat(shown).doesNotContain(last);
    }

    @Test
    void whatIsOverCostsAPage() throws Exception {
        KeptFamilies.OverPage first = families.over(ME, null);
        assertThat(first.families()).hasSize(KeptFamilies.SIZE);
        assertThat(families.over(ME, first.next()).families())
                .hasSize(KeptFamilies.SIZE)
                .doesNotContainAnyElementsOf(first.families());
        assertThat(pages.of(() -> families.over(ME, first.next()))).isLessThan(MOST);
        assertThat(pages.readWhole()).doesNotContain("case_file");
    }

    private static void reads(String list, Callable<?> asked, int atLeast) throws Exception {
        assertThat(pages.of(asked)).as(list + pages).isLessThan(MOST);
        assertThat(shown).as(list).hasSizeGreaterThanOrEqualTo(Math.min(atLeast, 4));
        assertThat(pages.readWhole()).as(list).doesNotContain("task_row", "case_file");
    }
}
