package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** "Mijn gezinnen", and finding one of them there and in the task list. */
@ProcessTest
@Tag(Proof.VERIFY)
class MyFamiliesTest {

    private static final String PAGE = "/gezinnen";
    private static final String MIDWIFE = "verloskundige";
    private static final String NOTHING = "In uw gezinnen is niets gevonden";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private PartService parts;

    @Autowired
    private Journeys journeys;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @BeforeEach
    void nobodyTakesPartInWhatOtherStoriesLeft() {
        sql.update("update part set ended = began, why_ended = 'stopped' where ended is null");
    }

    @Test
    void oneReadsOnlyTheFamiliesInWhichOneTakesPart() {
        String own = aSignal();
        sql.update("update part set ended = began, why_ended = 'stopped' where case_id <> ?", own);
        String foreign = aSignal();
        sql.update("update part set ended = began, why_ended = 'stopped' where case_id = ?", foreign);
        Browser midwife = Browser.of(port, MIDWIFE);
        assertThat(midwife.page(PAGE))
                .contains(
                        "href=\"/gezin/" + own + "\"", mark(own), "Gesprek voeren met ouder", "Verloskundigen Kerkrade")
                .doesNotContain(mark(foreign));
        assertThat(Browser.of(port, "huisarts").page(PAGE)).doesNotContain(mark(own), mark(foreign));
    }

    /** Each family in the first group that fits; what is closed stands apart. */
    @Test
    void familiesStandWhereTheirNextStepIs() {
        String late = aSignal();
        String week = aSignal();
        String later = aSignal();
        String waits = stories.aCase(false, "debts");
        String closed = stories.aCase(false, "debts");
        due(late, "2027-01-08 12:00+01");
        due(week, "2027-01-13 12:00+01");
        due(later, "2027-02-13 12:00+01");
        files.close(closed, "needsMet");
        Browser midwife = Browser.of(port, MIDWIFE);
        Map<String, String> expected =
                Map.of("late", late, "week", week, "mine", later, "others", waits, "closed", closed);
        expected.forEach((group, family) -> assertThat(midwife.page(PAGE + "?groep=" + group))
                .as(group)
                .contains(mark(family))
                .doesNotContain(expected.values().stream()
                        .filter(other -> !other.equals(family))
                        .map(this::mark)
                        .toArray(String[]::new)));
        assertThat(midwife.page(PAGE))
                .as("what is late comes first")
                .contains("Te laat</span> (1)", mark(late), "te laat</b>");
        assertThat(search(midwife, mark(week)).body())
                .as("after a search the counts still stand there")
                .contains("Te laat</span> (1)", mark(week));
    }

    @Test
    void whoOnlyHelpsReadsTheOwnStepAndNothingElse() {
        String caseId = stories.aReferral("debts").caseId();
        parts.helps(caseId, "schuldhulp");
        String page = Browser.of(port, "schuldhulp").page(PAGE + "?groep=week")
                + Browser.of(port, "schuldhulp").page(PAGE);
        assertThat(page)
                .contains(mark(caseId), "u helpt mee", "/gezin/" + caseId)
                .doesNotContain("Zwanger");
    }

    @Test
    void aFamilyIsFoundByMarkOwnNumberNameAndTelephone() {
        String caseId = stories.aSignal(MIDWIFE, "note", "nr" + System.nanoTime(), "ownFileNumber", "EIGEN-7741")
                .caseId();
        String other = aSignal();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Samira Zoekmans", "06 55 44 33 21", null, null));
        Browser midwife = Browser.of(port, MIDWIFE);
        for (String term : List.of(
                mark(caseId),
                mark(caseId).substring("Gezin ".length()).toLowerCase(),
                "eigen-7741",
                "samira zoekmans",
                "0655443321",
                "+31 6 5544 3321")) {
            assertThat(search(midwife, term).body())
                    .as(term)
                    .contains("href=\"/gezin/" + caseId + "\"")
                    .doesNotContain(mark(other), NOTHING);
            assertThat(inTaskList(MIDWIFE, term)).as(term).containsExactly(caseId);
        }
        assertThat(search(midwife, "Samira").body()).as("the whole name").contains(NOTHING);
        assertThat(midwife.page(PAGE)).doesNotContain("Samira", "44 33");
    }

    /** The same words, and as many questions. */
    @Test
    void whatIsForeignIsAnsweredLikeWhatIsNotThere() {
        String caseId = stories.aSignal(MIDWIFE, "note", "nr" + System.nanoTime(), "ownFileNumber", "EIGEN-7742")
                .caseId();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Vreemde Vrouw", "0655443322", null, null));
        Browser nurse = Browser.of(port, "jeugdverpleegkundige");
        search(nurse, "warm");
        String absent = text(search(nurse, "Niemand Nergens"), "Niemand Nergens");
        int questions =
                RequestCounts.of(() -> search(nurse, "0000000")).statements().size();
        for (String term : List.of(mark(caseId), "EIGEN-7742", "Vreemde Vrouw", "0655443322")) {
            assertThat(text(search(nurse, term), term)).as(term).isEqualTo(absent);
            assertThat(inTaskList("jeugdverpleegkundige", term)).isEmpty();
        }
        sql.update("delete from search_count");
        assertThat(RequestCounts.of(() -> search(nurse, "Vreemde Vrouw")).statements())
                .hasSizeLessThanOrEqualTo(questions);
    }

    /** A name leads to a family only where the reader may know how the parent is reached. */
    @Test
    void whoMayNotKnowTheNameFindsNobodyByIt() {
        String caseId = stories.aReferral("debts").caseId();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Helga Geheim", "0655443323", null, null));
        parts.helps(caseId, "schuldhulp");
        Browser helper = Browser.of(port, "schuldhulp");
        assertThat(search(helper, "Helga Geheim").body()).contains(NOTHING);
        assertThat(search(helper, mark(caseId)).body()).contains(mark(caseId));
    }

    /** The card of a task says which family it is about: by that mark, and nothing else, its task is found. */
    @Test
    void whoIsOfferedATaskFindsItByTheMarkOnItsCard() {
        String caseId = stories.aSignal(MIDWIFE, "note", "nr" + System.nanoTime(), "ownFileNumber", "EIGEN-7743")
                .caseId();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Zita Kaartman", "0655443324", null, null));
        journeys.start("referral", caseId, "gm0928", Map.of("referralId", stories.anAgreedReferral(caseId, "debts")));
        sql.update("update part set ended = began, why_ended = 'stopped' where case_id = ? and ended is null", caseId);
        String mark = mark(caseId);
        for (String typed : List.of(mark, mark.substring("Gezin ".length()).toLowerCase(), mark + " ")) {
            assertThat(inTaskList("schuldhulp", typed)).as(typed).containsExactly(caseId);
        }
        assertThat(tasksOf("schuldhulp", mark)).containsExactly("Verwijzing beantwoorden");
        for (String term : List.of("EIGEN-7743", "Zita Kaartman", "0655443324", mark.substring(0, 8))) {
            assertThat(inTaskList("schuldhulp", term)).as(term).isEmpty();
        }
        assertThat(inTaskList("jeugdverpleegkundige", mark))
                .as("offered nothing")
                .isEmpty();
        assertThat(search(Browser.of(port, "schuldhulp"), mark).body()).contains(NOTHING);
    }

    @Test
    void searchesAreCountedAndTheSameOneOnce() {
        Browser midwife = Browser.of(port, MIDWIFE);
        search(midwife, "Niemand Hier");
        search(midwife, "niemand hier ");
        search(midwife, "Iemand Anders");
        assertThat(sql.queryForObject(
                        "select count(*) from search_count where person = ? and sort = 'own'", Integer.class, MIDWIFE))
                .isEqualTo(2);
        sql.update(
                "insert into search_count (person, sort, at) select ?, 'own', timestamptz '2027-01-11 08:59+01' "
                        + "from generate_series(1, 198)",
                MIDWIFE);
        assertThat(search(midwife, "Nog Iemand").body()).contains("U vulde dit vandaag al 200 keer in");
        assertThat(search(midwife, "Iemand Anders").body()).as("asked before").contains(NOTHING);
    }

    /** What is on a page costs as much for one family as for many; what is behind it costs nothing. */
    @Test
    void aFamilyMoreAsksNothingMore() {
        Browser midwife = Browser.of(port, MIDWIFE);
        String first = aSignal();
        due(first, "2027-01-08 12:00+01");
        int one = RequestCounts.of(() -> midwife.page(PAGE)).statements().size();
        for (int n = 0; n < 30; n++) {
            due(aSignal(), "2027-01-08 13:00+01");
        }
        RequestCounts.Count many = RequestCounts.of(() -> midwife.page(PAGE));
        assertThat(many.statements()).as(many.toString()).hasSizeLessThanOrEqualTo(one);
        assertThat(many.transactions()).isEqualTo(1);
        assertThat(one).isLessThanOrEqualTo(13);
        String page = midwife.page(PAGE);
        assertThat(page.split("href=\"/gezin/", -1)).hasSize(26);
        String next = page.replaceAll("(?s).*href=\"(/gezinnen\\?[^\"]*na=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(midwife.page(next).split("href=\"/gezin/", -1)).hasSize(7);
    }

    private String aSignal() {
        return stories.aSignal(MIDWIFE, "note", "nr" + System.nanoTime()).caseId();
    }

    private String mark(String caseId) {
        return files.card(caseId).mark();
    }

    private void due(String caseId, String moment) {
        sql.update("update task_row set due = ?::timestamptz where case_id = ? and ended is null", moment, caseId);
    }

    private static HttpResponse<String> search(Browser browser, String term) {
        return browser.post(PAGE, "token", browser.token(PAGE), "zoek", term);
    }

    /** What differs is what was typed and the token. */
    private static String text(HttpResponse<String> answer, String typed) {
        return answer.statusCode()
                + answer.body().replaceAll("value=\"[^\"]*\"", "").replace(typed, "");
    }

    private JsonNode found(String person, String term) {
        return TasklistClient.of(port, person)
                .post(
                        ENGINE + "/filter/team/list?firstResult=0&maxResults=15",
                        "{\"nameLike\":\"%" + term + "%\",\"sorting\":[],\"active\":true}")
                .json()
                .at("/_embedded/task");
    }

    private List<String> tasksOf(String person, String term) {
        return found(person, term).findValuesAsText("name");
    }

    /** Case ids of what the search of the task list finds. */
    private List<String> inTaskList(String person, String term) {
        return found(person, term).findValuesAsText("id").stream()
                .flatMap(id ->
                        sql.queryForList("select case_id from task_row where task_id = ?", String.class, id).stream())
                .toList();
    }
}
