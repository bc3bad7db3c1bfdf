package nl.kansrijkestart.monitoring.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.database.EmptyDatabase;
import nl.kansrijkestart.database.ReadPages;
import nl.kansrijkestart.monitoring.figures.Indicators;
import nl.kansrijkestart.monitoring.figures.Indicators.Months;
import nl.kansrijkestart.monitoring.watch.CoalitionProcesses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** A look at where a process waits reads sums, however many cases they are of; as the role of the program. */
@Tag(Proof.VERIFY)
class WaitsPagesTest {

    private static final int CASES = 100_000;
    private static final int MOST = 2_000;
    private static final List<MunicipalityCard> PLACES = List.of(
            new MunicipalityCard("gm01", "Een", "Hier"),
            new MunicipalityCard("gm02", "Twee", "Hier"),
            new MunicipalityCard("gm03", "Drie", "Elders"));

    @Test
    void aHundredThousandCasesCostALookAPage() throws Exception {
        try (EmbeddedPostgres postgres = EmptyDatabase.start()) {
            JdbcTemplate all = new JdbcTemplate(postgres.getPostgresDatabase());
            all.execute("set session_replication_role = replica"); // no triggers: only what is read is counted
            all.update("""
                    insert into task_row (task_id, task_key, name, process_definition_id, process_instance_id,
                        execution_id, case_id, municipality, ids, created, ended)
                    select 't' || n || '-' || m, 'step' || (n + m) % 12, 'Stap', 'r:1:x', 'i' || n, 'e' || n, 'c' || n,
                        'gm0' || 1 + n / 12 % 3, '{}', timestamptz '2026-01-05 10:00' + n % 300 * interval '1 day',
                        timestamptz '2026-01-05 12:00' + (n % 300 + n % 23) * interval '1 day'
                    from generate_series(1, ?) n, generate_series(1, 2) m""", CASES);
            all.execute("insert into act_re_procdef (id_, key_, version_, has_start_form_key_, startable_)"
                    + " values ('r:1:x', 'referral', 1, false, false)");
            all.execute("set session_replication_role = origin");
            ReadPages pages = EmptyDatabase.pages(postgres, "gm01");
            Waits waits = waits(pages);
            waits.upToNow();
            all.execute("vacuum analyze");

            assertThat(all.queryForObject("select sum(number) from step_wait", Long.class))
                    .isEqualTo(2L * CASES);
            long read = pages.of(
                    () -> assertThat(waits.ofFamilies(PLACES.get(0), "referral").steps())
                            .hasSize(12)
                            .allMatch(step -> step.scope().isEmpty()));
            assertThat(read).as(pages.toString()).isLessThan(MOST);
            assertThat(pages.readWhole()).doesNotContain("task_row");
        }
    }

    private static Waits waits(ReadPages pages) {
        Indicators figures = Mockito.mock(Indicators.class);
        Mockito.when(figures.newestMonths(any(), any()))
                .thenReturn(Optional.of(Months.of(YearMonth.of(2026, 1), YearMonth.of(2026, 12))));
        People people = Mockito.mock(People.class);
        Mockito.when(people.municipalities()).thenReturn(PLACES);
        Deadlines deadlines = Mockito.mock(Deadlines.class, Mockito.CALLS_REAL_METHODS);
        ReflectionTestUtils.setField(
                deadlines, "clock", Clock.fixed(Instant.parse("2027-02-03T10:00:00Z"), ZoneOffset.UTC));
        Mockito.doReturn(true).when(deadlines).isWorkingDay(any());
        return new Waits(new JdbcTemplate(pages), figures, new CoalitionProcesses(), people, deadlines);
    }
}
