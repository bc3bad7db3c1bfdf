package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.pathway.LoopStories;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A step that the program could not do: read in words by whose it is, tried again once with a reason, and a number. */
@ProcessTest
@Tag(Proof.VERIFY)
class FailedStepsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAMILIES = "/regie/mislukt/gezinnen.json";
    private static final String COALITION = "/regie/mislukt/coalitie.json";
    private static final String NUMBERS = "/regie/mislukt/aantallen.json";
    private static final String REASON = "de database was vanmiddag even weg";

    @Autowired
    private LoopStories families;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private String clock(Journey story) {
        return sql.queryForObject("""
                select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ? order by j.id_ limit 1""", String.class, story.caseId());
    }

    /** As the engine leaves it when the last try fails. @return id of the job */
    private String fails(String job, String trace) {
        sql.update(
                "insert into act_ge_bytearray (id_, rev_, name_, bytes_, type_)"
                        + " values (?, 1, 'job.exceptionByteArray', ?, 3)",
                "trace-" + job,
                trace.getBytes(StandardCharsets.UTF_8));
        sql.update(
                "update act_ru_job set exception_msg_ = 'Jansen, 0612345678', exception_stack_id_ = ? where id_ = ?",
                "trace-" + job,
                job);
        jobs.setJobRetries(job, 0);
        return job;
    }

    private static JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> again(Browser person, String path, String reason) throws Exception {
        return person.sends(path, "token", read(person.asks(path)).path("token").asText(), "reason", reason);
    }

    @Test
    void whoCoordinatesReadsItInWordsAndTriesItAgainOnce() throws Exception {
        Journey story = families.at("answerReferral");
        String mark = files.card(story.caseId()).mark();
        String job = fails(
                clock(story),
                "org.springframework.dao.CannotAcquireLockException: Jansen, 0612345678\n\tat x.Y.z(Y.java:1)\n"
                        + "Caused by: org.postgresql.util.PSQLException: ERROR: lock timeout\n");
        String path = "/regie/mislukt/stap/" + job;
        Browser person = Browser.of(port, "knooppunt");
        String list = person.asks(FAMILIES).body();
        assertThat(list)
                .contains(mark, "Iets anders was op hetzelfde moment", "Meestal lukt het dan", path)
                .doesNotContain("Jansen", "0612345678", "Exception", "lock timeout");
        for (String other : List.of("knooppuntheerlen", "trekker", "coordinator", "beheerder", "verloskundige")) {
            HttpResponse<String> theirs = Browser.of(port, other).asks(FAMILIES);
            assertThat(theirs.statusCode() == 200 ? theirs.body() : "")
                    .as(other)
                    .doesNotContain(mark, job);
            assertThat(Browser.of(port, other).asks(path).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        String token = read(person.asks(path)).path("token").asText();
        assertThat(person.sends(path, "token", token, "reason", "").body()).contains("Schrijf in een paar woorden");
        assertThat(person.sends(path, "reason", REASON).statusCode())
                .as("without the token")
                .isEqualTo(403);
        assertThat(person.asks(FAMILIES).body()).contains(job);

        HttpResponse<String> done = person.sends(path, "token", token, "reason", REASON);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(person.asks(FAMILIES).body()).doesNotContain(job);
        assertThat(files.timeLine(story.caseId()))
                .extracting("text")
                .anyMatch(line -> line.toString().startsWith("Opnieuw geprobeerd: ")
                        && line.toString().endsWith("Reden: " + REASON));
        assertThat(sql.queryForObject(
                        "select count(*) from access_line where case_id = ? and what = 'triedAgain'",
                        Integer.class,
                        story.caseId()))
                .isEqualTo(1);
        HttpResponse<String> twice = person.sends(path, "token", token, "reason", REASON);
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("al opnieuw geprobeerd");
    }

    @Test
    void whoWithdrewIsGoneAndFunctionalAdministrationReadsANumberOnly() throws Exception {
        Journey story = families.at("answerReferral");
        String mark = files.card(story.caseId()).mark();
        Browser administration = Browser.of(port, "beheerder");
        int before = all(administration);
        String job = fails(clock(story), "java.lang.NullPointerException\n");
        assertThat(all(administration)).isEqualTo(before + 1);
        assertThat(administration.asks(NUMBERS).body())
                .contains("Kerkrade", "Er ging iets mis in het programma zelf.")
                .doesNotContain(mark, job, story.caseId(), "NullPointer");
        for (String other : List.of("knooppunt", "trekker", "coordinator", "modelleur", "wethouder")) {
            assertThat(Browser.of(port, other).asks(NUMBERS).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        Browser coordinator = Browser.of(port, "knooppunt");
        String path = "/regie/mislukt/stap/" + job;
        String token = read(coordinator.asks(path)).path("token").asText();
        files.share(story.caseId(), false);
        assertThat(coordinator.asks(FAMILIES).body()).doesNotContain(mark, job);
        assertThat(coordinator.asks(path).statusCode()).isEqualTo(404);
        assertThat(coordinator.sends(path, "token", token, "reason", REASON).statusCode())
                .isEqualTo(400);
        jobs.setJobRetries(job, 1);
    }

    private static int all(Browser administration) throws Exception {
        int all = 0;
        for (JsonNode row : read(administration.asks(NUMBERS)).path("rows")) {
            all += row.path("count").asInt();
        }
        return all;
    }

    @Test
    void whoLooksAfterACoalitionTriesItsStepsAgain() throws Exception {
        String clock = sql.queryForObject("""
                select j.id_ from act_ru_job j join act_re_procdef d on d.id_ = j.process_def_id_
                where d.key_ = 'socialMapCheck' and j.tenant_id_ = 'gm0928' and j.retries_ > 0
                order by j.id_ limit 1""", String.class);
        String job = fails(clock, "nl.kansrijkestart.base.Refusal: Jansen\n");
        String path = "/regie/mislukt/werk/" + job;
        Browser lead = Browser.of(port, "trekker");
        assertThat(lead.asks(COALITION).body())
                .contains(path, "Een regel van het programma liet deze stap niet toe.", "Kerkrade")
                .doesNotContain("Jansen");
        assertThat(Browser.of(port, "trekkerlandgraaf").asks(COALITION).body()).doesNotContain(job);
        assertThat(Browser.of(port, "trekkerlandgraaf").asks(path).statusCode()).isEqualTo(404);
        assertThat(Browser.of(port, "knooppunt")
                        .asks("/regie/mislukt/stap/" + job)
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> done = again(lead, path, REASON);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(lead.asks(COALITION).body()).doesNotContain(job);
        String instance =
                sql.queryForObject("select process_instance_id_ from act_ru_job where id_ = ?", String.class, clock);
        assertThat(lead.asks("/regie/coalitie/gedaan/" + instance).body()).contains("Opnieuw geprobeerd", REASON);
    }
}
