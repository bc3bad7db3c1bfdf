package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.outside.TasklistClient.Answer;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nobody waits in the database for long: who cannot go on reads so in Dutch and loses nothing. */
@ProcessTest
@Tag(Proof.VERIFY)
class WaitsTest {

    /** Longer than three tries of the program, shorter than for ever. */
    private static final int PATIENCE = 40;

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EmbeddedPostgres postgres;

    @Test
    void eachConnectionOfTheProgramHasItsLimits() {
        assertThat(sql.queryForMap("""
                        select current_setting('lock_timeout') as waits, current_setting('statement_timeout') as
                        works,
                        """ + "current_setting('idle_in_transaction_session_timeout') as idles"))
                .isEqualTo(Map.of("waits", "3s", "works", "30s", "idles", "1min"));
    }

    @Test
    void aLockedTaskIsToldAndTheFormStays() throws Exception {
        TasklistClient midwife = TasklistClient.of(port, "verloskundige");
        String caseId = stories.aSignal("verloskundige", "note", "op slot").caseId();
        String task = sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, caseId);
        Answer answer =
                whileLocked("select 1 from task_row where task_id = ? for update", task, () -> midwife.claim(task));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("Probeer het over een halve minuut nog eens");
        assertThat(midwife.claim(task).good()).as("afterwards").isTrue();
        midwife.open(task);
        Answer sent = whileLocked(
                "select 1 from task_row where task_id = ? for update",
                task,
                () -> midwife.post(ENGINE + "/task/" + task + "/submit-form", "{\"variables\":{}}"));
        assertThat(sent.status()).isEqualTo(400);
        assertThat(midwife.broken()).isEmpty();
    }

    @Test
    void aLockedPageIsToldAndWhatWasTypedStaysThere() throws Exception {
        Browser leader = Browser.of(port, "projectleider");
        String token = leader.token("/menukaart/nieuw");
        assertThat(leader.post(
                                "/menukaart/nieuw",
                                "token",
                                token,
                                "name",
                                "Proef wachten",
                                "phase",
                                "after",
                                "forWhom",
                                "Ouders",
                                "form",
                                "Een groep",
                                "level",
                                "unknown",
                                "provider",
                                "JGZ",
                                "source",
                                "databank (oefen)")
                        .statusCode())
                .isEqualTo(302);
        String change = "/menukaart/proef-wachten/wijzigen";
        String[] sent = {
            "token",
            token,
            "name",
            "Proef \"op slot\"",
            "phase",
            "after",
            "forWhom",
            "Ouders",
            "form",
            "Een vrijwilliger thuis",
            "level",
            "unknown",
            "provider",
            "Humanitas",
            "source",
            "databank (oefen)"
        };
        HttpResponse<String> answer = whileLocked(
                "select 1 from intervention where id = ? for update", "proef-wachten", () -> leader.post(change, sent));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains(
                        "Iemand anders werkt",
                        "Er is niets veranderd",
                        "Opnieuw proberen",
                        "Proef &quot;op slot&quot;",
                        "Een vrijwilliger thuis",
                        token);
        assertThat(sql.queryForObject("select name from intervention where id = 'proef-wachten'", String.class))
                .doesNotContain("op slot");
        leader.post("/menukaart/proef-wachten/weghalen", "token", token);
    }

    private <T> T whileLocked(String lock, String id, Supplier<T> work) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection holder =
                postgres.getDatabase("postgres", "kansrijkestart").getConnection()) {
            holder.setAutoCommit(false);
            hold(holder, lock, id);
            try {
                return other.submit(work::get).get(PATIENCE, TimeUnit.SECONDS);
            } finally {
                holder.rollback();
            }
        } finally {
            other.shutdown();
        }
    }

    private static void hold(Connection holder, String lock, String id) throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement(lock)) {
            statement.setString(1, id);
            assertThat(statement.executeQuery().next()).isTrue();
        }
    }
}
