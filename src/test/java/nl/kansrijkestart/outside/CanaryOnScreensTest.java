package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Login;
import nl.kansrijkestart.access.guard.RouteList;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A case with a mark in every field, and every screen of everybody who has no part in it: nowhere a mark, nor in
 * messages, figures or logs. Who was asked for help reads the part that the family agreed to.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class CanaryOnScreensTest {

    private static final String MARK = "KANARIE6";
    /** A telephone field takes no letters. */
    private static final String TELEPHONE = "06-52627431";

    private static final String MIDWIFE = "verloskundige";
    private static final String RECEIVER = "schuldhulp";
    /** Signalled or were asked by the family; a colleague of the midwife has no part and is among the others. */
    private static final Set<String> WITH_A_PART = Set.of(MIDWIFE, RECEIVER, "casusregisseur");

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    private Journey aCaseFullOfMarks() {
        return stories.aMarkedSignal(
                        MIDWIFE,
                        MARK,
                        "kind",
                        "professionalJudgement",
                        "themes",
                        List.of("debts", "trauma"),
                        "strengths",
                        List.of("network"))
                .answersMarked(
                        MIDWIFE,
                        "talkWithParent",
                        MARK,
                        "wish",
                        "register",
                        "balance",
                        "notEnough",
                        "selfRelianceParent",
                        "low")
                .answersMarked(MIDWIFE, "weighSituation", MARK, "agree", "no", "grade", "highlyVulnerable")
                .answersMarked(MIDWIFE, "chooseRoute", MARK, "routes", List.of("carePath:debts"))
                .answersMarked(
                        MIDWIFE,
                        "recordConsent",
                        MARK,
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"))
                .answersMarked(
                        MIDWIFE,
                        "registerFamily",
                        MARK,
                        "telephone",
                        TELEPHONE,
                        "dateOfBirth",
                        "1979-08-09",
                        "more",
                        List.of("partner", "reach"));
    }

    @Test
    void nobodyWithoutAPartReadsAnythingOfIt() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            Journey story = aCaseFullOfMarks();
            theReceiverReadsItsPart();
            story.answersMarked(RECEIVER, "answerReferral", MARK, "answer", "accept")
                    .answersMarked(RECEIVER, "contactFamily", MARK, "result", "reached")
                    .answersMarked(RECEIVER, "recordOutcome", MARK, "outcome", "supportStarted");
            List<String> paths = pages(story.caseId());
            assertThat(paths)
                    .hasSizeGreaterThan(35)
                    .contains("/gezin/" + story.caseId(), "/berichten", "/inzage", "/coalitie/gm0928");
            assertSoftly(all -> people.practiceLogins().stream()
                    .map(Login::login)
                    .filter(login -> !WITH_A_PART.contains(login))
                    .forEach(login -> {
                        Browser browser = Browser.of(port, login);
                        paths.forEach(
                                path -> all.assertThat(marked(browser.get(path).body()))
                                        .as(login + " " + path)
                                        .isFalse());
                        TasklistClient list = TasklistClient.of(port, login);
                        all.assertThat(marked(list.list("team", 0, 200).body()
                                        + list.list("mine", 0, 200).body()))
                                .as(login + " task list")
                                .isFalse();
                    }));
            Browser nobody = new Browser(port);
            for (String path : paths) {
                assertThat(marked(nobody.get(path).body())).as(path).isFalse();
            }
            assertThat(sql.queryForList("select text from notice where text ilike '%kanarie%'", String.class))
                    .as("messages")
                    .isEmpty();
            assertThat(sql.queryForObject("select count(*) from fact f where f::text ilike '%kanarie%'", Integer.class))
                    .as("figures")
                    .isZero();
            assertThat(sql.queryForObject(
                            "select count(*) from access_line l where l::text ilike '%kanarie%'", Integer.class))
                    .as("who looked")
                    .isZero();
            assertThat(log.list.stream()
                            .map(one -> one.getFormattedMessage()
                                    + one.getMDCPropertyMap()
                                    + (one.getThrowableProxy() == null
                                            ? ""
                                            : ThrowableProxyUtil.asString(one.getThrowableProxy())))
                            .filter(CanaryOnScreensTest::marked))
                    .as("log")
                    .isEmpty();
        } finally {
            root.detachAppender(log);
        }
    }

    /** Measurements are not open, and what is open says numbers only. */
    @Test
    void measurementsSayNothingOfFamilies() {
        for (String login : List.of(MIDWIFE, "beheerder", "projectleider")) {
            Browser browser = Browser.of(port, login);
            for (String path : List.of(
                    "/actuator",
                    "/actuator/prometheus",
                    "/actuator/metrics",
                    "/actuator/env",
                    "/actuator/heapdump",
                    "/actuator/loggers",
                    "/actuator/httpexchanges")) {
                assertThat(browser.get(path).statusCode())
                        .as(login + " " + path)
                        .isEqualTo(404);
            }
            assertThat(marked(browser.get("/actuator/health").body()
                            + browser.get("/actuator/health/loops").body()
                            + browser.get("/actuator/health/due").body()))
                    .isFalse();
        }
    }

    private void theReceiverReadsItsPart() {
        TasklistClient receiver = TasklistClient.of(port, RECEIVER);
        List<String> seen = new ArrayList<>();
        for (JsonNode task :
                receiver.list("team", 0, 200).orFail().json().path("_embedded").path("task")) {
            seen.add(task.toString());
            seen.add(receiver.open(task.path("id").asText()).shown().toString());
        }
        assertThat(seen.toString())
                .as("the family's own question")
                .contains(MARK + "-talkWithParent-ownWishes")
                .doesNotContain(
                        MARK + "-sendSignal",
                        MARK + "-weighSituation",
                        MARK + "-chooseRoute",
                        MARK + "-registerFamily-address",
                        MARK + "-registerFamily-partnerName",
                        "highlyVulnerable",
                        "Zeer kwetsbare situatie");
    }

    /** Every page of ours that shows something, with the ids of this case where there are any. */
    private static List<String> pages(String caseId) throws IOException {
        return RouteList.lines().stream()
                .filter(line -> line.page() && !line.path().contains("**"))
                .map(line -> line.path()
                        .replace("{case}", caseId)
                        .replace("{municipality}", "gm0928")
                        .replace("{theme}", "debts")
                        .replaceAll("\\{[^}]*}", caseId))
                .distinct()
                .toList();
    }

    private static boolean marked(String text) {
        return text.toLowerCase(Locale.ROOT).contains("kanarie") || text.contains(TELEPHONE);
    }
}
