package nl.kansrijkestart.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Time stands still until a test moves it; then it runs on from there, as in practice mode. */
@ProcessTest
@Tag(Proof.VERIFY)
class PracticeClockTest {

    private static final String PATH = "/practice/clock";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private Messages notices;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Browser nobody;

    @BeforeEach
    void nobodyIsLoggedIn() {
        nobody = new Browser(port);
    }

    @Test
    void saysWhatTimeItIsWithoutALogin() {
        assertThat(nobody.get(PATH).body()).isEqualTo("{\"now\":\"2027-01-11T09:00:00+01:00\"}");
    }

    @Test
    void advancesAndRunsOnFromThere() throws Exception {
        assertThat(now(nobody.json(PATH, "{\"advance\":\"P3D\"}")))
                .isCloseTo(Instant.parse("2027-01-14T08:00:00Z"), within(1, ChronoUnit.MINUTES));
        assertThat(now(nobody.json(PATH, "{\"to\":\"2027-01-18T09:00:00+01:00\"}")))
                .isCloseTo(Instant.parse("2027-01-18T08:00:00Z"), within(1, ChronoUnit.MINUTES));
        Instant first = clock.instant();
        Thread.sleep(20);
        assertThat(clock.instant()).isAfter(first);
    }

    @Test
    void remembersHowFarItWasMoved() {
        nobody.json(PATH, "{\"advance\":\"P1D\"}");
        long moved = sql.queryForObject("""
                select offset_ms - extract(epoch
                from (timestamptz '2027-01-12 09:00:00+01' - clock_timestamp())) * 1000 from clock_offset
                """, Long.class);
        assertThat(Duration.ofMillis(moved).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whatFallsDueOnTheWayHappensAtItsOwnMoment() {
        Journey story = stories.aReferral("debts");
        Instant answerDue = tasks.open(story.caseId()).get(0).due();
        move(answerDue.plus(Duration.ofHours(1)));

        List<Messages.Line> told = notices.about(story.caseId());
        Instant reminded = told.stream()
                .filter(line -> line.text().contains("de taak “Verwijzing beantwoorden” moet klaar zijn op"))
                .findFirst()
                .orElseThrow()
                .at();
        Instant movedOn = told.stream()
                .filter(line -> line.text().contains("er kwam geen antwoord op tijd"))
                .findFirst()
                .orElseThrow()
                .at();
        assertThat(reminded).isBefore(answerDue.minus(Duration.ofHours(12)));
        assertThat(movedOn).isCloseTo(answerDue, within(1, ChronoUnit.MINUTES));
        story.passed("answerOverdue").waitsFor("answerReferral").by("sociaalteamkerkrade");
        assertThat(tasks.open(story.caseId()).get(0).due())
                .as("the second receiver has its own term, from that moment")
                .isAfter(answerDue.plus(Duration.ofDays(1)));
    }

    @Test
    void nothingHappensTooEarly() {
        Journey story = stories.aReferral("debts");
        Instant answerDue = tasks.open(story.caseId()).get(0).due();
        move(answerDue.minus(Duration.ofMinutes(5)));
        story.didNotPass("answerOverdue");
        move(answerDue.plusSeconds(1));
        story.passed("answerOverdue").waitsFor("answerReferral").by("sociaalteamkerkrade");
    }

    @Test
    void workThatFailsStopsNothingElse() {
        Journey broken = stories.aReferral("debts");
        String jobs =
                " from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ "
                        + "= ?";
        sql.update(
                "update act_ru_job set handler_cfg_ = 'nowhere' where id_ in (select j.id_" + jobs + ")",
                broken.caseId());
        Journey sound = stories.aReferral("debts");
        Instant answerDue = tasks.open(sound.caseId()).get(0).due();

        move(answerDue.plusSeconds(1));

        broken.didNotPass("answerOverdue");
        sound.passed("answerOverdue");
        assertThat(sql.queryForList(
                        "select distinct j.retries_" + jobs + " and j.duedate_ <= ?",
                        Integer.class,
                        broken.caseId(),
                        Timestamp.from(answerDue)))
                .as("as often as the engine tries")
                .containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"advance\":\"-P1D\"}", "{\"advance\":\"P-1D\"}", "{\"to\":\"2027-01-11T08:59:59+01:00\"}"})
    void neverGoesBack(String body) {
        HttpResponse<String> answer = nobody.json(PATH, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"message\":\"De klok gaat alleen vooruit. Kies een later moment.\"}");
        assertThat(nobody.get(PATH).body()).contains("2027-01-11T09:00:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onzin", "{}", "{\"advance\":\"morgen\"}", "{\"advance\":\"P11Y\"}"})
    void refusesWhatItDoesNotUnderstandInDutch(String body) {
        HttpResponse<String> answer = nobody.json(PATH, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"message\":\"");
        assertThat(nobody.get(PATH).body()).contains("2027-01-11T09:00:00+01:00");
    }

    @Test
    void aFormOfAnotherSiteCannotMoveIt() {
        assertThat(nobody.post(PATH, "advance", "P1D").statusCode()).isEqualTo(415);
        assertThat(nobody.get(PATH).body()).contains("2027-01-11T09:00:00+01:00");
    }

    @Test
    void thePageSaysTheTimeAndTheNextWorkingDay() {
        assertThat(nobody.page("/praktijk/klok"))
                .contains(
                        "maandag 11 januari 2027 om 09:00",
                        "data-advance=\"P1M\"",
                        "data-to=\"2027-01-12T09:00:00+01:00\"");
        nobody.json(PATH, "{\"to\":\"2027-03-25T12:00:00+01:00\"}");
        assertThat(nobody.page("/praktijk/klok"))
                .as("over Good Friday and Easter")
                .contains("data-to=\"2027-03-30T09:00:00+02:00\"");
    }

    private void move(Instant to) {
        assertThat(nobody.json(PATH, "{\"to\":\"" + to + "\"}").statusCode()).isEqualTo(200);
    }

    private static Instant now(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return OffsetDateTime.parse(
                        new ObjectMapper().readTree(answer.body()).path("now").asText())
                .toInstant();
    }
}
