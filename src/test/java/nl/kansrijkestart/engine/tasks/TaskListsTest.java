package nl.kansrijkestart.engine.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.database.EmptyDatabase;
import nl.kansrijkestart.database.ReadPages;
import nl.kansrijkestart.engine.tasks.TaskAccess.Key;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the task list reads does not grow with how many tasks there are, open or ended. Counted in pages by the database
 * itself, on the statements that the program runs.
 */
@Tag(Proof.VERIFY)
class TaskListsTest {

    private static final int TASKS = Integer.getInteger("tasks", 20_000);
    private static final String ME = "me";

    private static EmbeddedPostgres postgres;
    private static JdbcTemplate all;
    private static ReadPages pages;
    private static TaskRows rows;

    @BeforeAll
    static void manyTasks() throws Exception {
        postgres = EmptyDatabase.start();
        all = new JdbcTemplate(postgres.getPostgresDatabase());
        tasks("null");
        tasks("timestamptz '2026-03-02 09:00+01'");
        all.execute("vacuum analyze");
        pages = EmptyDatabase.pages(postgres, "gm01");
        TaskAccess access = Mockito.mock(TaskAccess.class);
        Mockito.when(access.keys(ME))
                .thenReturn(List.of(
                        new Key("o1", null, "o1"),
                        new Key("o1", "gm01", "o1"),
                        new Key("o2", "gm01", "o1"),
                        new Key("o3", "gm01", "o1")));
        rows = new TaskRows(
                new JdbcTemplate(pages),
                new ObjectMapper(),
                new StaticListableBeanFactory(Map.of("access", access)).getBeanProvider(TaskAccess.class),
                null,
                Clock.systemUTC());
    }

    /** Sixteen municipalities with twelve groups each; a few days, names and people, so that many rows are alike. */
    private static void tasks(String ended) {
        all.update("""
                insert into task_row (task_id, task_key, name, process_definition_id, process_instance_id, execution_id,
                    case_id, municipality, ids, assignee, created, due, ended, offer)
                select gen_random_uuid(), 'k', 'Taak ' || n % 7, 'p', 'i' || n, 'e' || n, 'c' || n / 3, place, '{}',
                    case when n % 11 = 0 then 'me' when n % 13 = 0 then 'colleague' end,
                    timestamptz '2026-03-02 09:00+01' + n / 2 * interval '1 minute',
                    case when n % 17 > 0 then timestamptz '2026-03-02 17:00+01' + n / 16 % 40 * interval '1 day' end,
                    $ended, offer_of(place, case when n % 19 > 0 or n / 16 % 12 > 1 then jsonb_build_array(door)
                        else jsonb_build_array(door, jsonb_build_array('o3', place, null, null)) end)
                from (select n, place, jsonb_build_array('o' || n / 16 % 12 + 1, place, null, null) as door
                    from (select n, 'gm' || to_char(n % 16 + 1, 'FM00') as place from generate_series(1, ?) n) task
                ) task""".replace("$ended", ended), TASKS);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "due", "name", "assignee"})
    void aPageAndItsCountReadLittle(String order) throws Exception {
        for (boolean ascending : List.of(true, false)) {
            assertThat(pages.of(() -> rows.list(ME, false, order, ascending, 0, 15, "")))
                    .as("%s %s", order, ascending)
                    .isLessThan(160);
            assertThat(pages.queries()).isEqualTo(1);
            assertThat(pages.readWhole()).doesNotContain("task_row");
        }
    }

    @Test
    void howManyThereAreIsKeptAndNotCounted() throws Exception {
        assertThat(pages.of(() -> rows.count(ME, false))).isLessThan(60);
    }

    /** One task, open or ended, and one case. */
    @Test
    void oneTaskReadsLittle() throws Exception {
        String task = all.queryForObject("select min(task_id) from task_row where ended is not null", String.class);
        String own = all.queryForObject(
                "select min(task_id) from task_door where grp = 'o2' and municipality = 'gm01'", String.class);
        assertThat(rows.find(task, ME)).isEmpty();
        assertThat(rows.find(own, ME)).isPresent();
        assertThat(pages.of(() -> rows.find(own, ME))).isLessThan(40);
        assertThat(pages.of(() -> rows.hasPart("c0", ME))).isLessThan(40);
    }

    /** The step of a family that is due first, whatever ended in it; a few pages for each family. */
    @Test
    void firstStepsOfFamiliesReadLittle() throws Exception {
        List<String> cases = all.queryForList(
                "select distinct case_id from task_row where municipality = 'gm01' and ended is null limit 25",
                String.class);
        List<TaskRows.Step> steps = rows.firsts(cases, ME, List.of("x"));
        cases.forEach(one -> assertThat(steps)
                .filteredOn(step -> !step.own() && step.task().caseId().equals(one))
                .hasSize(1));
        assertThat(pages.of(() -> rows.firsts(cases, ME, List.of("x")))).isLessThan(25 * 16);
        assertThat(pages.queries()).isEqualTo(1);
        assertThat(pages.readWhole()).doesNotContain("task_row");
    }

    /** The same tasks in the same order as when each open task is asked who may see it. */
    @ParameterizedTest
    @ValueSource(strings = {"created", "due", "name", "assignee"})
    void whatIsInAListIsWhatIsOpenToThePerson(String order) {
        for (boolean ascending : List.of(true, false)) {
            for (boolean mine : List.of(true, false)) {
                for (String search : List.of("", "TAAK 3", "%", "k_3")) {
                    List<String> expected = all.queryForList(
                            """
                            select t.task_id from task_row t where t.ended is null and municipality = 'gm01'
                            and exists (select 1 from task_door d where d.task_id = t.task_id
                                and (d.grp in ('o1', 'o2', 'o3') and d.municipality = 'gm01')
                                and d.organisation is null and d.person is null)
                            and (? or t.assignee = 'me') and strpos(lower(name), lower(?)) > 0
                            order by """ + " t." + order + (ascending ? " asc" : " desc") + " nulls last, t.task_id"
                                    + (ascending == order.equals("created") ? " desc" : " asc"),
                            String.class,
                            !mine,
                            search);
                    for (int first : List.of(0, 15, 100, expected.size() - 5, expected.size() + 5)) {
                        TaskRows.Page page = rows.list(ME, mine, order, ascending, first, 15, search);
                        String what = order + ascending + mine + search + first;
                        assertThat(page.count()).as(what).isEqualTo(expected.size());
                        assertThat(page.rows())
                                .as(what)
                                .extracting(TaskRows.TaskRow::taskId)
                                .isEqualTo(expected.stream()
                                        .skip(Math.max(first, 0))
                                        .limit(15)
                                        .toList());
                    }
                }
            }
        }
    }

    /** Whatever is made, ended, opened again, offered to others and thrown away, and however often. */
    @Test
    void theKeptNumberIsTheNumber() {
        String those = " where municipality = 'gm02' and execution_id = any (?)";
        for (int round = 0; round < 40; round++) {
            change("update task_row set ended = now()" + those + " and ended is null", round);
            change("update task_row set ended = null" + those, round - 7);
            change(
                    "update task_row set offer = (select max(offer) from task_row where municipality = 'gm02')" + those,
                    round - 3);
            change("delete from task_row" + those + " and length(execution_id) % 3 = 0", round - 5);
        }
        assertThat(all.queryForList("""
                select offer from (select offer, count(*) as n from task_row where ended is null group by offer) counted
                full join (select offer, sum(change) as n from offer_open group by offer) kept using (offer)
                where coalesce(counted.n, 0) <> coalesce(kept.n, 0)""", Long.class)).isEmpty();
        assertThat(all.queryForObject(
                        "select max(n) from (select count(*) as n from offer_open group by offer) rows", Integer.class))
                .as("rows to sum")
                .isLessThan(10);
    }

    /** A few tasks, others each time. */
    private static void change(String what, int round) {
        Object tasks = IntStream.range(0, 5)
                .mapToObj(n -> "e" + (1 + 16 * (round * 5 + n)))
                .toArray(String[]::new);
        all.update(what, tasks);
    }

    /** Two that begin and end tasks of one group at the same moment do not wait for each other. */
    @Test
    void nobodyWaitsForAnothersNumber() throws SQLException {
        try (var one = postgres.getPostgresDatabase().getConnection();
                var other = postgres.getPostgresDatabase().getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            long before = rows.count(ME, false);
            end(one, 10);
            end(other, 10);
            one.commit();
            other.rollback();
            assertThat(rows.count(ME, false)).isEqualTo(before - 10);
        }
    }

    /** One after another, so that each makes some rows one. */
    private static void end(Connection connection, int tasks) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '3s'");
            for (int n = 0; n < tasks; n++) {
                statement.execute("""
                        update task_row set ended = now() where task_id = (select task_id from task_row
                        where ended is null and offer = (select min(offer) from task_door join task_row using (task_id)
                            where task_door.municipality = 'gm01' and grp = 'o2') limit 1 for update skip locked)""");
            }
        }
    }
}
