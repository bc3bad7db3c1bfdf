package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.access.guard.RouteList;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskMoves.Why;
import nl.kansrijkestart.monitoring.watch.AbsenceLook;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who stands in acts for who is away: the same work, marked, in nobody's stead but theirs, and never safety. */
@ProcessTest
class StandInTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String COLLEAGUE = "collegaverloskundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String OFFICER = "aandachtsfunctionaris";
    private static final String KERKRADE = "gm0928";
    private static final String THIRD = "derdeverloskundige";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TaskMoves moves;

    @Autowired
    private AbsenceLook round;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @AfterEach
    void everybodyIsBack() {
        sql.update("delete from absence");
        sql.update(
                "delete from person_role where person = ? or role = 'caseDirectors' and organisation = ?",
                THIRD,
                MIDWIVES);
    }

    private Journey aFamily() {
        return stories.aSignal(MIDWIFE, "note", "waarnemen " + UUID.randomUUID());
    }

    private String task(Journey story) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, story.caseId());
    }

    private String holder(Journey story) {
        return sql.queryForObject("select assignee from task_row where task_id = ?", String.class, task(story));
    }

    private String mark(Journey story) {
        return files.card(story.caseId()).mark();
    }

    /** Written down on the page, from today on. */
    private HttpResponse<String> away(String by, String who, String standIn, LocalDate until) {
        Browser browser = Browser.of(port, by);
        String page = "/afwezig?wie=" + who;
        return browser.post(
                "/afwezig",
                "token",
                browser.token(page),
                "who",
                who,
                "kind",
                by.equals(who) && until != null ? "planned" : "sudden",
                "from",
                stories.today().toString(),
                "until",
                until == null ? "" : until.toString(),
                "standIn",
                standIn);
    }

    private void ill() {
        assertThat(away("beheerder", MIDWIFE, COLLEAGUE, stories.today().plusDays(14))
                        .statusCode())
                .isEqualTo(302);
    }

    private long absence() {
        return sql.queryForObject("select max(id) from absence where kind <> 'ended'", Long.class);
    }

    private void back(String by, long id) {
        Browser browser = Browser.of(port, by);
        assertThat(browser.post("/afwezig/" + id + "/terug", "token", browser.token("/afwezig"))
                        .statusCode())
                .isEqualTo(302);
    }

    private String ownRecords(String login) {
        return Browser.of(port, login).page("/eigen-dossier").replaceAll("name=\"token\" value=\"[^\"]*\"", "");
    }

    /** It is found among the own families. */
    private boolean own(String login, Journey story) {
        Browser browser = Browser.of(port, login);
        return browser.post("/gezinnen", "token", browser.token("/gezinnen"), "zoek", mark(story))
                .body()
                .contains("/gezin/" + story.caseId());
    }

    private JsonNode inList(String login, String list, Journey story) {
        return StreamSupport.stream(
                        TasklistClient.of(port, login)
                                .list(list, 0, 200)
                                .orFail()
                                .json()
                                .path("_embedded")
                                .path("task")
                                .spliterator(),
                        false)
                .filter(one -> one.path("id").asText().equals(task(story)))
                .findFirst()
                .orElse(null);
    }

    /** What was taken by who is away is done by who stands in: they can call, and get to the family. */
    @Test
    void theStandInReadsWhomTheTaskIsAbout() {
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        files.add(new FamilyPerson(
                story.caseId(), FamilyPerson.Part.parent, "Ouder Waarneming", "06 11223366", null, null));
        String form = TasklistClient.ENGINE + "/task/" + task(story) + "/deployed-form?noCache=1";
        TasklistClient colleague = TasklistClient.of(port, COLLEAGUE);
        assertThat(colleague.get(form).body()).doesNotContain("11223366");
        ill();
        assertThat(colleague.get(form).orFail().body()).contains("Ouder Waarneming", "06 11223366");
        assertThat(colleague
                        .hal(TasklistClient.ENGINE + "/task/" + task(story))
                        .json()
                        .path("page")
                        .asText())
                .isEqualTo("/gezin/" + story.caseId());
    }

    /** A colleague is ill on Friday: on Monday the stand-in has everything, marked. */
    @Test
    void onMondayTheStandInHasEverythingMarked() {
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent").afterWorkingDays(4);
        assertThat(inList(COLLEAGUE, "mijn", story)).isNull();
        assertThat(own(COLLEAGUE, story)).isFalse();
        assertThat(moves.held(task(story), COLLEAGUE)).isPresent();
        ill();
        story.afterWorkingDays(1);

        JsonNode card = inList(COLLEAGUE, "mijn", story);
        assertThat(card).as("in her own list").isNotNull();
        assertThat(card.path("assignee").asText()).isEqualTo(COLLEAGUE);
        assertThat(card.path("description").asText()).contains(mark(story) + " – namens Vera Oefenberg");
        assertThat(own(COLLEAGUE, story)).isTrue();
        assertThat(Browser.of(port, COLLEAGUE).page("/gezin/" + story.caseId())).contains("Wat speelt er?");
        assertThat(sql.queryForList(
                        "select in_place_of from access_line where case_id = ? and person = ?",
                        String.class,
                        story.caseId(),
                        COLLEAGUE))
                .contains(MIDWIFE);

        story.answers(
                COLLEAGUE, "talkWithParent", "spokenWith", "pregnantWoman", "balance", "enough", "wish", "register");
        assertThat(files.timeLine(story.caseId())).anySatisfy(line -> {
            assertThat(line.text()).isEqualTo("Gesprek voeren met ouder");
            assertThat(line.actor()).isEqualTo(COLLEAGUE);
            assertThat(line.beside()).isEqualTo(MIDWIFE);
        });
        assertThat(Browser.of(port, MIDWIFE).page("/gezin/" + story.caseId()))
                .contains("Wietske Oefenwacht, Verloskundigen Kerkrade (oefen), namens Vera Oefenberg");
        assertThat(files.card(story.caseId()).contact())
                .as("who is back is it still")
                .isEqualTo(MIDWIFE);
    }

    /** That the absent person began is said, since when too; what was typed stays theirs. */
    @Test
    void whoStandsInReadsThatSomethingWasTyped() {
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        ill();
        assertThat(inList(COLLEAGUE, "mijn", story).path("description").asText())
                .doesNotContain("Half ingevuld");
        story.types(MIDWIFE, "talkWithParent", "ownWishes", "graag een doula");
        assertThat(inList(COLLEAGUE, "mijn", story).path("description").asText())
                .contains("Half ingevuld: Vera Oefenberg vulde op ", "iets in en verstuurde het niet")
                .doesNotContain("doula");
        assertThat(inList(MIDWIFE, "mijn", story).path("description").asText()).doesNotContain("Half ingevuld");
    }

    /** The watch tells who stands in, and the absent person is not told what she cannot do. */
    @Test
    void whoStandsInHearsThatATaskWaits() {
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        assertThat(away(MIDWIFE, MIDWIFE, COLLEAGUE, stories.today().plusDays(60))
                        .statusCode())
                .isEqualTo(302);
        story.afterWorkingDays(12).told(MIDWIVES, COLLEAGUE, "moest klaar zijn op");
        assertThat(sql.queryForList(
                        "select text from notice where case_id = ? and person = ? and text like '%klaar%'",
                        String.class, story.caseId(), MIDWIFE))
                .isEmpty();
        assertThat(holder(story)).isEqualTo(MIDWIFE);
    }

    /** What was told to the absent person about families is read by who stands in, and nothing else of theirs. */
    @Test
    void messagesAboutFamiliesAreReadToo() {
        Journey story = aFamily();
        ill();
        // other stories tell on later days; a page has the newest
        java.sql.Timestamp newest = sql.queryForObject(
                "select greatest(max(at), ?) + interval '1 minute' from notice",
                java.sql.Timestamp.class,
                java.sql.Timestamp.from(clock.instant()));
        sql.update(
                "insert into notice (organisation, person, case_id, at, text, municipality) values (?, ?, ?, ?, ?, ?)",
                MIDWIVES,
                MIDWIFE,
                story.caseId(),
                newest,
                mark(story) + ": iets",
                KERKRADE);
        sql.update(
                "insert into notice (organisation, person, at, text) values (?, ?, ?, 'Iets, alleen voor haar')",
                MIDWIVES,
                MIDWIFE,
                newest);
        assertThat(Browser.of(port, COLLEAGUE).page("/berichten"))
                .contains(": iets (Bericht aan Vera Oefenberg; u neemt waar.)")
                .doesNotContain("alleen voor haar");
    }

    /** It returns by itself: nothing was moved. */
    @Test
    void whoIsBackHasEverythingAlone() {
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        ill();
        assertThat(inList(COLLEAGUE, "mijn", story)).isNotNull();
        back(MIDWIFE, absence());
        assertThat(inList(COLLEAGUE, "mijn", story)).isNull();
        assertThat(inList(COLLEAGUE, "team", story).path("assignee").asText()).isEqualTo(MIDWIFE);
        assertThat(own(COLLEAGUE, story)).isFalse();
        assertThat(Browser.of(port, COLLEAGUE).page("/gezin/" + story.caseId())).doesNotContain("Wat speelt er?");
        assertThat(holder(story)).isEqualTo(MIDWIFE);
        assertThatThrownBy(() -> story.answers(
                        COLLEAGUE,
                        "talkWithParent",
                        "spokenWith",
                        "pregnantWoman",
                        "balance",
                        "enough",
                        "wish",
                        "register"))
                .isInstanceOf(Refusal.class);
        story.answers(
                MIDWIFE, "talkWithParent", "spokenWith", "pregnantWoman", "balance", "enough", "wish", "register");
    }

    /** On the last day still, the day after no more; the round writes it down. */
    @Test
    void afterTheLastDayItIsOver() {
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        assertThat(away(MIDWIFE, MIDWIFE, COLLEAGUE, stories.today().plusDays(2))
                        .statusCode())
                .isEqualTo(302);
        story.afterWorkingDays(2);
        assertThat(inList(COLLEAGUE, "mijn", story)).isNotNull();
        story.afterWorkingDays(1);
        assertThat(inList(COLLEAGUE, "mijn", story)).isNull();
        round.look();
        assertThat(sql.queryForList("select kind from absence", String.class)).containsExactly("ended");
    }

    /** Safety is excepted: another officer of the same organisation gets it, nobody else sees that there is any. */
    @Test
    void safetyIsForAnotherOfficerOnly() {
        Journey safety = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", false);
        TasklistClient.of(port, MIDWIFE).claim(task(safety)).orFail();
        assertThat(inList(OFFICER, "team", safety)).isNull();
        String before = ownRecords(COLLEAGUE);
        ill();
        assertThat(inList(COLLEAGUE, "team", safety)).isNull();
        assertThat(TasklistClient.of(port, COLLEAGUE)
                        .get(TasklistClient.ENGINE + "/task/" + task(safety))
                        .status())
                .isEqualTo(404);
        assertThat(ownRecords(COLLEAGUE)).isEqualTo(before);
        assertThat(Browser.of(port, COLLEAGUE)
                        .get("/eigen-dossier/" + safety.caseId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(port, COLLEAGUE)
                        .get("/taken/overnemen/" + task(safety))
                        .statusCode())
                .isEqualTo(404);

        assertThat(inList(OFFICER, "team", safety)).isNotNull();
        assertThat(Browser.of(port, OFFICER)
                        .get("/eigen-dossier/" + safety.caseId())
                        .statusCode())
                .isEqualTo(200);
        assertThat(Browser.of(port, OFFICER).page("/taken/overnemen/" + task(safety)))
                .contains("Dit komt alleen in het eigen dossier van de meldcode.")
                .doesNotContain("tijdlijn");
        assertThat(moves.takeOver(task(safety), MIDWIFE, OFFICER, Why.absent, "zij belde hierover"))
                .isTrue();
        back(COLLEAGUE, absence());
        assertThat(Browser.of(port, MIDWIFE).page("/eigen-dossier/" + safety.caseId()))
                .contains(
                        "Taak van een ander",
                        "Eerst van",
                        "Vera Oefenberg",
                        "Afwezig: zij belde hierover",
                        "Is er weer");
        assertThat(holder(safety)).as("who is back has it").isEqualTo(MIDWIFE);
        assertThat(TasklistClient.of(port, OFFICER)
                        .get(TasklistClient.ENGINE + "/task/" + task(safety))
                        .status())
                .isEqualTo(404);
        TasklistClient.of(port, MIDWIFE).claim(task(safety)).orFail();
        assertThat(holder(safety)).isEqualTo(MIDWIFE);
    }

    private void taken(Journey safety) {
        assertThat(moves.takeOver(task(safety), MIDWIFE, OFFICER, Why.absent, ""))
                .isTrue();
        assertThat(holder(safety)).isEqualTo(OFFICER);
    }

    /** With the day, without anybody who presses; both read it, and no mail says so. */
    @Test
    void aStepOfSafetyComesBackAfterTheLastDay() {
        Journey alone = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", false);
        Journey along = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", true);
        List.of(alone, along)
                .forEach(
                        one -> TasklistClient.of(port, MIDWIFE).claim(task(one)).orFail());
        assertThat(away(MIDWIFE, MIDWIFE, "-", stories.today().plusDays(1)).statusCode())
                .isEqualTo(302);
        taken(alone);
        taken(along);
        alone.afterWorkingDays(2);
        round.look();
        for (Journey one : List.of(alone, along)) {
            assertThat(holder(one)).isEqualTo(MIDWIFE);
            String mark = sql.queryForObject("select mark from safety_record where id = ?", String.class, one.caseId());
            assertThat(sql.queryForList(
                            "select person || quiet from notice where text like ? and text like '%weer%'",
                            String.class, mark + "%"))
                    .containsExactlyInAnyOrder(MIDWIFE + "true", OFFICER + "true");
        }
    }

    /** What an officer who looks along has for another reason stays with the officer. */
    @Test
    void whatAnOfficerHasByAgreementStaysThere() {
        Journey along = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", true);
        TasklistClient.of(port, OFFICER).claim(task(along)).orFail();
        ill();
        back(MIDWIFE, absence());
        assertThat(holder(along)).isEqualTo(OFFICER);
    }

    /** What an officer says of a colleague opens nothing to officers; what the colleague or another one says does. */
    @Test
    void anOfficersWordThatSomebodyIsAwayOpensNoSafety() {
        Journey safety = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", false);
        TasklistClient.of(port, MIDWIFE).claim(task(safety)).orFail();
        assertThat(away(OFFICER, MIDWIFE, "-", stories.today().plusDays(3)).statusCode())
                .isEqualTo(302);
        nothingIsOpenToTheOfficer(safety);

        LocalDate last = stories.today().plusDays(1);
        assertThat(away(MIDWIFE, MIDWIFE, "-", last).statusCode()).isEqualTo(302);
        long own = absence();
        assertThat(officerReads(safety)).containsOnly(200);
        for (String until : List.of("", last.plusDays(1).toString())) {
            assertThat(changes(OFFICER, own, until).statusCode()).as(until).isEqualTo(400);
        }
        assertThat(changes(COLLEAGUE, own, last.plusDays(9).toString()).statusCode())
                .isEqualTo(302);
        assertThat(changes(OFFICER, own, last.toString()).statusCode())
                .as("shorter")
                .isEqualTo(302);
        back(MIDWIFE, own);
        nothingIsOpenToTheOfficer(safety);
    }

    /** Who was asked to look along reads, and takes nothing by writing that the professional is away. */
    @Test
    void whoLooksAlongTakesNothingByTheirOwnWord() {
        Journey safety = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", true);
        TasklistClient.of(port, MIDWIFE).claim(task(safety)).orFail();
        assertThat(away(OFFICER, MIDWIFE, "-", stories.today().plusDays(3)).statusCode())
                .isEqualTo(302);
        assertThatThrownBy(() -> moves.takeOver(task(safety), MIDWIFE, OFFICER, Why.absent, ""))
                .isInstanceOf(Refusal.class);
        assertThat(TasklistClient.of(port, OFFICER)
                        .get(TasklistClient.ENGINE + "/task/" + task(safety))
                        .body())
                .doesNotContain("/taken/overnemen/");
        assertThat(holder(safety)).isEqualTo(MIDWIFE);
    }

    private void nothingIsOpenToTheOfficer(Journey safety) {
        assertThat(inList(OFFICER, "team", safety)).isNull();
        assertThat(officerReads(safety)).containsOnly(404);
    }

    /** The task, its form and the record. */
    private List<Integer> officerReads(Journey safety) {
        TasklistClient officer = TasklistClient.of(port, OFFICER);
        String page = TasklistClient.ENGINE + "/task/" + task(safety);
        return List.of(
                officer.get(page).status(),
                officer.get(page + "/deployed-form").status(),
                Browser.of(port, OFFICER)
                        .get("/eigen-dossier/" + safety.caseId())
                        .statusCode());
    }

    private HttpResponse<String> changes(String by, long id, String until) {
        return changes(by, id, until, "-");
    }

    private HttpResponse<String> changes(String by, long id, String until, String standIn) {
        Browser browser = Browser.of(port, by);
        return browser.post("/afwezig/" + id, "token", browser.token("/afwezig"), "until", until, "standIn", standIn);
    }

    /** Who stands in and is away too passes to nobody: said at once, and to an administrator as a number. */
    @Test
    void whereNobodyStandsInItIsSaid() {
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        ill();
        assertThat(inList(COLLEAGUE, "mijn", story)).isNotNull();
        assertThat(away(COLLEAGUE, COLLEAGUE, "-", stories.today().plusDays(3)).statusCode())
                .isEqualTo(302);
        assertThat(inList(COLLEAGUE, "mijn", story)).isNull();
        assertThat(Browser.of(port, MIDWIFE).page("/afwezig"))
                .contains("Wietske Oefenwacht is zelf afwezig", "Dan neemt niemand waar.", "Niemand neemt waar.");
        assertThat(told("administrators/" + KERKRADE)).anyMatch(text -> text.contains("afwezig zonder waarnemer"));
        assertThat(told("administrators/" + KERKRADE)).noneMatch(text -> text.contains("Vera"));
    }

    private List<String> told(String address) {
        return sql.queryForList("select text from notice where organisation = ?", String.class, address);
    }

    @Test
    void whoLosesTheRoleStandsInNoMore() {
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        ill();
        sql.update("delete from person_role where person = ? and role = 'signallers'", COLLEAGUE);
        try {
            assertThat(inList(COLLEAGUE, "mijn", story)).isNull();
            assertThat(Browser.of(port, COLLEAGUE)
                            .get("/gezin/" + story.caseId())
                            .statusCode())
                    .isIn(404, 200);
            round.look();
            assertThat(Browser.of(port, MIDWIFE).page("/afwezig")).contains("heeft niet meer dezelfde rol");
        } finally {
            sql.update("insert into person_role values (?, 'signallers', ?, ?)", COLLEAGUE, MIDWIVES, KERKRADE);
        }
    }

    /** Two absences of one person: everybody named acts, and what ends takes nothing of the other with it. */
    @Test
    void overlappingAbsencesLoseNothing() {
        aThirdMidwife();
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        ill();
        long first = absence();
        assertThat(away(MIDWIFE, MIDWIFE, THIRD, stories.today().plusDays(1)).statusCode())
                .isEqualTo(302);
        assertThat(inList(COLLEAGUE, "mijn", story)).isNotNull();
        assertThat(inList(THIRD, "mijn", story)).isNotNull();
        back(MIDWIFE, first);
        assertThat(inList(COLLEAGUE, "mijn", story)).isNull();
        assertThat(inList(THIRD, "mijn", story)).isNotNull();
        Browser browser = Browser.of(port, MIDWIFE);
        assertThat(browser.post(
                                "/afwezig/" + absence(),
                                "token",
                                browser.token("/afwezig"),
                                "until",
                                stories.today().plusDays(5).toString(),
                                "standIn",
                                COLLEAGUE)
                        .statusCode())
                .isEqualTo(302);
        assertThat(inList(THIRD, "mijn", story)).isNull();
        assertThat(inList(COLLEAGUE, "mijn", story)).isNotNull();
        assertThat(holder(story)).isEqualTo(MIDWIFE);
    }

    private void aThirdMidwife() {
        sql.update("""
                insert into person (login, first_name, last_name, email, organisation, job, practice)
                values (?, 'Dora', 'Oefenderde', 'dora@example.invalid', ?, 'Verloskundige', true)
                on conflict do nothing""", THIRD, MIDWIVES);
        sql.update("insert into person_role values (?, 'signallers', ?, ?)", THIRD, MIDWIVES, KERKRADE);
    }

    /** Only in the same role at the same organisation; for oneself, a colleague or as administrator. */
    @Test
    void nobodyElseStandsInAndNobodyElseWritesItDown() {
        for (String other : List.of(OFFICER, "huisarts", "verloskundigeheerlen", MIDWIFE)) {
            HttpResponse<String> answer =
                    away(MIDWIFE, MIDWIFE, other, stories.today().plusDays(3));
            assertThat(answer.statusCode()).as(other).isEqualTo(400);
            assertThat(answer.body()).as(other).contains("Deze collega kan niet waarnemen");
        }
        LocalDate soon = stories.today().plusDays(3);
        assertThat(away("huisarts", MIDWIFE, COLLEAGUE, soon).statusCode()).isEqualTo(400);
        assertThat(away("coordinator", MIDWIFE, COLLEAGUE, soon).statusCode()).isEqualTo(400);
        assertThat(sql.queryForObject("select count(*) from absence", Integer.class))
                .isZero();
        assertThat(away("beheerder", MIDWIFE, COLLEAGUE, soon).statusCode()).isEqualTo(302);
        assertThat(sql.queryForList(
                        "select text from notice where person = ? order by id desc limit 1", String.class, MIDWIFE))
                .allMatch(text -> text.startsWith("Bea Oefenbord schreef op dat u afwezig bent"));
        for (String day : List.of("", "morgen", stories.today().minusDays(20).toString())) {
            Browser browser = Browser.of(port, MIDWIFE);
            HttpResponse<String> answer = browser.post(
                    "/afwezig",
                    "token",
                    browser.token("/afwezig"),
                    "kind",
                    "planned",
                    "from",
                    day,
                    "standIn",
                    COLLEAGUE);
            assertThat(answer.statusCode()).as(day).isEqualTo(400);
        }
    }

    /** Nobody opens a colleague's families alone, and nobody for ever. */
    @Test
    void aColleagueWritesItDownForSomeDaysAndForAnotherOneToStandIn() {
        aThirdMidwife();
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        LocalDate last = stories.today().plusDays(14);
        HttpResponse<String> alone = away(COLLEAGUE, MIDWIFE, COLLEAGUE, last);
        assertThat(alone.statusCode()).isEqualTo(400);
        assertThat(alone.body()).contains("Dan kunt u niet zelf waarnemen");
        HttpResponse<String> endless = away(COLLEAGUE, MIDWIFE, THIRD, null);
        assertThat(endless.statusCode()).isEqualTo(400);
        assertThat(endless.body()).contains("Tot en met: vul een dag in.");
        HttpResponse<String> tooLong = away(COLLEAGUE, MIDWIFE, THIRD, last.plusDays(1));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("voor een collega kan dit tot en met " + Dutch.day(last));
        assertThat(own(COLLEAGUE, story)).isFalse();
        assertThat(away(MIDWIFE, MIDWIFE, "-", null).statusCode()).isEqualTo(400);

        assertThat(away(COLLEAGUE, MIDWIFE, THIRD, last).statusCode()).isEqualTo(302);
        assertThat(own(THIRD, story)).isTrue();
        assertThat(own(COLLEAGUE, story)).isFalse();
        assertThat(told(MIDWIVES))
                .anyMatch(text -> text.startsWith("Wietske Oefenwacht schreef op dat u afwezig bent"));
        long id = absence();
        assertThat(changes(COLLEAGUE, id, last.toString(), COLLEAGUE).statusCode())
                .as("takes the place of who stands in")
                .isEqualTo(400);
        story.afterWorkingDays(3);
        LocalDate next = stories.today().plusDays(14);
        assertThat(changes(THIRD, id, next.toString(), THIRD).statusCode())
                .as("makes it longer for themselves")
                .isEqualTo(400);
        assertThat(changes(COLLEAGUE, id, next.plusDays(1).toString(), THIRD).statusCode())
                .isEqualTo(400);
        assertThat(changes(COLLEAGUE, id, next.toString(), THIRD).statusCode()).isEqualTo(302);
        back(MIDWIFE, id);
        assertThat(own(THIRD, story)).isFalse();
    }

    /** Two change the same absence: the second one reads what the first one did, and finds what they typed. */
    @Test
    void whoChangesItSecondReadsWhatChanged() {
        ill();
        Browser first = Browser.of(port, MIDWIFE);
        Browser second = Browser.of(port, "beheerder");
        String before = second.page("/afwezig");
        String token = second.token("/afwezig");
        String page = "/afwezig/" + absence();
        LocalDate friday = stories.today().plusDays(4);
        assertThat(first.post(page, "token", first.token("/afwezig"), "until", friday.toString(), "standIn", COLLEAGUE)
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late = second.post(
                page,
                "token",
                token,
                "seen.Tot en met",
                Browser.hidden(before, "seen.Tot en met"),
                "until",
                friday.plusDays(3).toString(),
                "standIn",
                COLLEAGUE);
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body())
                .contains("Iemand anders wijzigde dit intussen. Tot en met was “"
                        + Dutch.day(stories.today().plusDays(14)) + "” en is nu “")
                .contains("value=\"" + friday.plusDays(3) + "\"");
    }

    /** After so many days it is asked whether they are back, once. */
    @Test
    void whoIsAwayForLongIsAskedFor() {
        Journey story = aFamily();
        assertThat(away(MIDWIFE, MIDWIFE, COLLEAGUE, stories.today().plusDays(360))
                        .statusCode())
                .isEqualTo(302);
        story.afterWorkingDays(50);
        round.look();
        round.look();
        assertThat(sql.queryForList(
                        "select text from notice where person = ? and text like '%Weer terug?%'",
                        String.class, COLLEAGUE))
                .hasSize(1);
    }

    /**
     * For each part that somebody may have in a family: on every route about it the stand-in gets the answer that the
     * absent person gets, and a colleague who does not stand in does not.
     */
    @Test
    void theStandInSeesWhatTheAbsentPersonSeesAndNobodyElseDoes() {
        for (String login : List.of(MIDWIFE, COLLEAGUE)) {
            sql.update("insert into person_role values (?, 'caseDirectors', ?, ?)", login, MIDWIVES, KERKRADE);
        }
        aThirdMidwife();
        Journey story = aFamily().takes(MIDWIFE, "talkWithParent");
        files.share(story.caseId(), true);
        stories.anAgreed("sharePlan", story.caseId(), MIDWIVES);
        files.direct(story.caseId(), MIDWIFE, MIDWIVES);
        for (String kind : List.of("all", "signaller", "contact", "director", "helper", "standIn", "none")) {
            sql.update("delete from part where case_id = ?", story.caseId());
            (kind.equals("all") ? List.of("signaller", "contact", "director") : List.of(kind))
                    .stream().filter(one -> !one.equals("none")).forEach(one -> part(story, one));
            Map<String, Integer> alone = statuses(COLLEAGUE, story);
            Map<String, Integer> absent = statuses(MIDWIFE, story);
            ill();
            assertSoftly(all -> {
                all.assertThat(statuses(COLLEAGUE, story)).as(kind).isEqualTo(absent);
                all.assertThat(statuses(THIRD, story)).as("not named, " + kind).isEqualTo(alone);
            });
            sql.update("delete from absence");
            assertThat(statuses(COLLEAGUE, story)).as("afterwards, " + kind).isEqualTo(alone);
        }
    }

    private void part(Journey story, String kind) {
        sql.update(
                "insert into part (case_id, person, organisation, role, kind, began) values (?, ?, ?, ?, ?, ?)",
                story.caseId(),
                MIDWIFE,
                MIDWIVES,
                Map.of("signaller", "signallers", "director", "caseDirectors").get(kind),
                kind,
                java.sql.Timestamp.from(clock.instant()));
    }

    /** Of each route that only reads, about this family or its task. */
    private Map<String, Integer> statuses(String login, Journey story) {
        TasklistClient person = TasklistClient.of(port, login);
        Map<String, Integer> seen = new java.util.TreeMap<>();
        Set<String> reads = RouteList.lines().stream()
                .filter(line -> line.method().equals("GET"))
                .map(RouteList.Line::path)
                .filter(path -> path.contains("{case}") || path.matches(".*/task/\\{task}.*"))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(reads).hasSizeGreaterThan(8);
        reads.forEach(path -> seen.put(
                path,
                person.get(path.replace("{case}", story.caseId())
                                .replace("{task}", task(story))
                                .replace("{what}", "geboorte"))
                        .status()));
        return seen;
    }
}
