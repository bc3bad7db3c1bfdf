package nl.kansrijkestart.pathway.klantroutes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pathway.klantroutes.Klantroutes.Family;
import nl.kansrijkestart.pathway.klantroutes.Klantroutes.Route;
import nl.kansrijkestart.pathway.klantroutes.Klantroutes.Step;
import nl.kansrijkestart.pathway.klantroutes.Klantroutes.Strip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the page works out is what really happens: each route is played once on the models. */
@ProcessTest
class KlantroutesTest {

    private static final String VAALS = "gm0981";
    private static final String KERKRADE = "gm0928";
    /** Signals in every municipality. */
    private static final String SIGNALLER = "kraamzorg";

    private static int number;

    @Autowired
    private Klantroutes routes;

    @Autowired
    private Stories stories;

    @Autowired
    private StoryTable table;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void nothingAgreed() {
        table.clear(VAALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samira", "lotte", "noor", "amal", "emma", "yara"})
    void whatIsWorkedOutHappens(String id) {
        Family family = family(id);
        Journey story = chosen(family);
        Route route = routes.of(family, family.home());
        agreed(story);
        assertThat(referrals(story).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        route.strips().stream().map(Strip::need).toList());
        route.strips().forEach(strip -> {
            Step answer = step(strip, "answer");
            Map<String, Object> row = referrals(story).get(strip.need());
            assertThat(name(row)).as(strip.name()).isEqualTo(answer.who());
            assertThat(moment(row, "answer_due")).as(strip.name()).isEqualTo(answer.latest());
            assertThat(row.get("agreement")).isEqualTo(strip.agreement());
        });
        registrations(story, route, family);
        silence(story, route);
    }

    /** Those of the home visit and the Knooppunt are taken at once: their own terms count from the registration. */
    private void registrations(Journey story, Route route, Family family) {
        for (Strip strip : route.strips()) {
            String id = String.valueOf(referrals(story).get(strip.need()).get("id"));
            if ("prenatalHomeVisit".equals(strip.need())) {
                story.answersPart("jeugdverpleegkundige", "answerReferral", "referralId", id, "answer", "accept");
                Map<String, Object> visit = sql.queryForMap("select * from home_visit where referral_id = ?", id);
                assertThat(moment(visit, "call_due"))
                        .isEqualTo(step(strip, "homeVisitCall").latest());
                assertThat(moment(visit, "visit_due"))
                        .isEqualTo(step(strip, "homeVisit").latest());
            } else if ("hubMeeting".equals(strip.need())) {
                story.answersPart(coordinator(family.home()), "answerReferral", "referralId", id, "answer", "accept");
                Map<String, Object> meeting = sql.queryForMap("select * from hub_meeting where referral_id = ?", id);
                assertThat(moment(meeting, "check_due"))
                        .isEqualTo(step(strip, "hubCheck").latest());
                assertThat(moment(meeting, "meeting_due"))
                        .isEqualTo(step(strip, "hubMeeting").latest());
            }
        }
    }

    /** Nobody says a word about the others: the next one is asked, and in the end the Knooppunt coordinator. */
    private void silence(Journey story, Route route) {
        List<Strip> others = route.strips().stream()
                .filter(one -> !List.of("prenatalHomeVisit", "hubMeeting").contains(one.need()))
                .toList();
        TreeSet<Instant> ends = new TreeSet<>();
        others.forEach(one -> one.steps().stream()
                .filter(step -> step.what().equals(Words.of("klantroute", "answer")) || step.silent())
                .filter(step -> !step.what().equals(Words.of("klantroute", "coordinator")))
                .forEach(step -> ends.add(step.latest())));
        for (Instant end : ends) {
            story.until(end);
            for (Strip strip : others) {
                List<Step> asked = strip.steps().stream()
                        .filter(step -> step.what().equals(Words.of("klantroute", "answer"))
                                || step.what().equals(Words.of("klantroute", "nextReceiver")))
                        .toList();
                Map<String, Object> row = referrals(story).get(strip.need());
                asked.stream()
                        .filter(step -> step.latest().isAfter(end))
                        .findFirst()
                        .ifPresentOrElse(
                                next -> {
                                    assertThat(name(row)).as(strip.name()).isEqualTo(next.who());
                                    assertThat(moment(row, "answer_due"))
                                            .as(strip.name())
                                            .isEqualTo(next.latest());
                                },
                                () -> assertThat(moment(row, "solution_due"))
                                        .as(strip.name())
                                        .isEqualTo(step(strip, "coordinator").latest()));
            }
        }
    }

    @Test
    void theFileHasTheFamiliesThatArePlayed() {
        assertThat(routes.families())
                .extracting(Family::id)
                .containsExactly("samira", "lotte", "noor", "amal", "emma", "yara");
        assertThat(routes.families()).allSatisfy(one -> {
            assertThat(one.name()).endsWith(" Verzonnen");
            assertThat(routes.of(one, one.home()).strips()).isNotEmpty();
        });
    }

    @Test
    void aRouteFollowsTheClauseOfItsMunicipality() {
        Strip before = strip("youngParent", VAALS);
        assertThat(before.agreement()).startsWith("Regionale basisafspraak");
        table.clause(VAALS, "youngParent", "jgzzuidlimburg");
        table.clause(VAALS, "smallNetwork", "jgzzuidlimburg");
        Strip after = strip("youngParent", VAALS);
        assertThat(after.agreement()).isEqualTo("Afspraak van de coalitie Vaals, versie 1");
        assertThat(step(after, "answer").who()).isEqualTo("JGZ Zuid-Limburg (oefen)");
        assertThat(after.stalls()).anyMatch(one -> one.startsWith("Er is geen tweede ontvanger."));
        assertThat(strip("youngParent", KERKRADE).agreement()).startsWith("Regionale basisafspraak");
    }

    @Test
    void aStripSaysWhereItWouldStall() {
        assertThat(strip("youngParent", VAALS).stalls())
                .contains("Sociaal team Vaals (oefen) kan niet inloggen. De signaleerder belt zelf.");
        assertThat(strip("youngParent", KERKRADE).stalls()).noneMatch(one -> one.contains("kan niet inloggen"));
    }

    @Test
    void aLineThatNoFormCouldSayIsRefused() {
        String file =
                "id;name;situation;municipality;phase;weeks;months;themes;strengths;balance;selfReliance;wish;urgent\n"
                        + "a;A Verzonnen;Iets;gm0928;pregnant;20;;debt;network;enough;good;register;no\n";
        assertThatThrownBy(() -> InventedFamilies.read(new ByteArrayResource(file.getBytes(UTF_8))))
                .hasMessageContaining("line 1, themes: \"debt\"");
    }

    private Strip strip(String need, String municipality) {
        return routes.of(family("samira"), municipality).strips().stream()
                .filter(one -> one.need().equals(need))
                .findFirst()
                .orElseThrow();
    }

    private Family family(String id) {
        return routes.families().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Journey chosen(Family family) {
        boolean pregnant = family.weeks() != null;
        Journey story = stories.aSignal(
                SIGNALLER,
                "note",
                "klantroute " + ++number,
                "municipality",
                family.home(),
                "phase",
                pregnant ? "pregnant" : "born",
                pregnant ? "dueDate" : "birthDate",
                (pregnant
                                ? stories.today().plusWeeks(40 - family.weeks())
                                : stories.today().minusMonths(family.months()))
                        .toString(),
                "themes",
                List.copyOf(family.themes()),
                "strengths",
                List.copyOf(family.strengths()),
                "urgency",
                family.urgent() ? "urgent" : "normal");
        story.answers(
                        SIGNALLER,
                        "talkWithParent",
                        "spokenWith",
                        pregnant ? "pregnantWoman" : "parent",
                        "alone",
                        "yes",
                        "themes",
                        List.copyOf(family.themes()),
                        "strengths",
                        List.copyOf(family.strengths()),
                        "balance",
                        family.said().balance(),
                        "selfRelianceParent",
                        family.said().selfReliance(),
                        "selfRelianceProfessional",
                        family.said().selfReliance(),
                        "wish",
                        family.said().wish())
                .answers(SIGNALLER, "weighSituation", "agree", "yes");
        Route route = routes.of(family, family.home());
        return story.shows(SIGNALLER, "chooseRoute", route.why().toArray(String[]::new))
                .answers(
                        SIGNALLER,
                        "chooseRoute",
                        "routes",
                        route.strips().stream()
                                .map(Strip::need)
                                .map(need -> Words.codes("theme").contains(need) ? "carePath:" + need : need)
                                .toList());
    }

    private void agreed(Journey story) {
        if (story.openTasks().contains("checkGiver")) {
            boolean pregnant = "pregnant".equals(phase(story));
            story.answers(
                    SIGNALLER,
                    "checkGiver",
                    "age",
                    pregnant ? "from16" : "adult",
                    "joint",
                    "no",
                    "guarded",
                    "no",
                    "declared",
                    "no");
        }
        Map<String, Object> answers = new LinkedHashMap<>(
                Map.of("giver", giver(story), "howExplained", List.of("conversation"), "confirmed", true));
        for (int n = 1; n <= 8; n++) {
            answers.put("answer_" + n, "yes");
        }
        story.answers(
                        SIGNALLER,
                        "recordConsent",
                        answers.entrySet().stream()
                                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                                .toArray())
                .answers(
                        SIGNALLER,
                        "registerFamily",
                        "name",
                        "Gezin Verzonnen-" + ++number,
                        "telephone",
                        "0613" + String.format("%06d", number),
                        "dateOfBirth",
                        stories.today().minusYears(17).minusDays(number).toString());
    }

    /** Whom the question before found, where it was asked. */
    private String giver(Journey story) {
        boolean pregnant = "pregnant".equals(phase(story));
        return sql.queryForObject(
                                "select count(*) from task_row where case_id = ? and task_key = 'checkGiver'",
                                Integer.class,
                                story.caseId())
                        > 0
                ? pregnant ? "youth16plus" : "parentWithAuthority"
                : "pregnantWoman";
    }

    private String phase(Journey story) {
        return sql.queryForObject("select phase from case_file where id = ?", String.class, story.caseId());
    }

    /** By need. */
    private Map<String, Map<String, Object>> referrals(Journey story) {
        Map<String, Map<String, Object>> rows = new HashMap<>();
        sql.queryForList("select * from referral where case_id = ?", story.caseId())
                .forEach(row -> rows.put(String.valueOf(row.get("need")), row));
        return rows;
    }

    private String name(Map<String, Object> referral) {
        return referral.get("receiver") == null
                ? "Knooppuntcoördinator"
                : sql.queryForObject(
                        "select name from organisation where code = ?", String.class, referral.get("receiver"));
    }

    private String coordinator(String municipality) {
        return sql.queryForObject(
                "select min(person) from person_role where role = 'hubCoordinators' and municipality = ?",
                String.class,
                municipality);
    }

    private static Step step(Strip strip, String code) {
        return strip.steps().stream()
                .filter(one -> one.what().equals(Words.of("klantroute", code)))
                .findFirst()
                .orElseThrow();
    }

    private static Instant moment(Map<String, Object> row, String column) {
        return ((Timestamp) row.get(column)).toInstant();
    }
}
