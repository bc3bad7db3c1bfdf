package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import nl.kansrijkestart.engine.tasks.TaskRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who presses twice starts one case: the second time within two minutes gets the answer of the first. */
@Component
class StartReceipts {

    static final Duration DOUBLE_PRESS = Duration.ofMinutes(2);

    private final TaskRows rows;
    private final JdbcTemplate sql;
    private final ObjectMapper json;
    private final Clock clock;

    StartReceipts(TaskRows rows, JdbcTemplate sql, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Who sends the same at the same time waits until this transaction is over.
     *
     * @param sent the process and what was sent, as text
     * @return what this person was answered to exactly this, when that was in the last two minutes
     */
    Optional<JsonNode> first(String person, String sent) {
        rows.lock(person + hash(sent));
        return sql
                .queryForList(
                        "select answer from start_receipt where person = ? and body_hash = ? and at > ?",
                        String.class,
                        person,
                        hash(sent),
                        Timestamp.from(clock.instant().minus(DOUBLE_PRESS)))
                .stream()
                .findFirst()
                .map(this::read);
    }

    void keep(String person, String sent, JsonNode answer) {
        sql.update(
                "insert into start_receipt (person, body_hash, at, answer) values (?, ?, ?, ?::jsonb)",
                person,
                hash(sent),
                Timestamp.from(clock.instant()),
                answer.toString());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
