package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.support.running.RunningHelpService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people read of help that runs, and what they may say about it before they are asked. */
@ProcessTest
class RunningHelpPagesTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String DEBT = "schuldhulp";

    @LocalServerPort
    private int port;

    @Autowired
    private PathwayStories told;

    @Autowired
    private RunningHelpService helps;

    @Autowired
    private EndingService endings;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void theFamilysPageSaysSinceWhenAndWhatWasSaidLast() {
        Journey story = told.started(told.agreed("carePath:debts"), DEBT);
        assertThat(page(MIDWIFE, story)).contains("Hulp loopt nu", "Schuldhulp Parkstad", "Nog niet nagevraagd");
        story.afterWorkingDays(60).answers(DEBT, "reportSupport", "state", "running", "sentence", "Het gaat goed");
        assertThat(page(MIDWIFE, story)).contains("Loopt nog, gezegd op", "Het gaat goed");
        told.reported(story, DEBT, "finished");
        assertThat(page(MIDWIFE, story))
                .contains("Hulp die er was", "Hulp afgerond op")
                .doesNotContain("Hulp loopt nu");
    }

    @Test
    void whoHelpsSaysItBeforeTheyAreAsked() {
        Journey story = told.started(told.agreed("carePath:debts"), DEBT);
        assertThat(page(DEBT, story)).contains("Uw hulp loopt sinds", "Nu melden hoe het gaat");
        Browser helper = Browser.of(port, DEBT);
        String path = "/gezin/" + story.caseId();
        String token = helper.token(path);
        String id = helps.of(story.caseId()).get(0).id();
        assertThat(helper.post(path + "/hulp-melden", "token", token, "help", "een-ander")
                        .statusCode())
                .isEqualTo(404);
        story.doesNotWaitFor("reportSupport");
        assertThat(helper.post(path + "/hulp-melden", "token", token, "help", id)
                        .statusCode())
                .isEqualTo(302);
        story.waitsOnceFor("reportSupport");
        assertThat(page(DEBT, story))
                .contains("In uw Takenlijst staat de taak", "/camunda/app/tasklist/default/#/?task=" + report(story))
                .doesNotContain("Nu melden hoe het");
        assertThat(page(MIDWIFE, story)).contains("Nu nagevraagd; het antwoord komt nog");
        HttpResponse<String> again = helper.post(path + "/hulp-melden", "token", token, "help", id);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("staat al klaar");
        story.waitsOnceFor("reportSupport");
    }

    /** The form in which she stood is done by then; as long as help runs, and by the family's yes only. */
    @Test
    void whoHelpsCanCallUntilTheHelpIsOver() {
        Journey story = told.started(told.agreed("carePath:debts"), DEBT);
        String number = files.family(story.caseId()).stream()
                .filter(one -> one.is(FamilyPerson.Part.parent))
                .map(FamilyPerson::telephone)
                .findFirst()
                .orElseThrow();
        assertThat(page(DEBT, story)).contains("De ouder</dt>", number);
        sql.update(
                "update consent set categories = array_remove(categories, 'contact') where case_id = ?",
                story.caseId());
        assertThat(page(DEBT, story)).contains("Uw hulp loopt sinds").doesNotContain("De ouder</dt>", number);
    }

    /** Who helped reads how it ended, and no more; as long as the family's yes lasts. */
    @Test
    void whoHelpedReadsHowItEnded() {
        Journey story = told.started(told.agreed("carePath:debts"), DEBT);
        told.reported(story, DEBT, "finished");
        assertThat(page(DEBT, story))
                .contains("U hielp dit gezin", "Hulp afgerond op")
                .doesNotContain("De ouder</dt>", "Waarom?", "Nu melden hoe het");
        endings.withdrawConsent(story.caseId(), MIDWIFE);
        assertThat(Browser.of(port, DEBT).get("/gezin/" + story.caseId()).statusCode())
                .isEqualTo(404);
    }

    /** Nobody waits for anybody: it is asked after by itself. */
    @Test
    void familiesInWhichHelpRunsStandApart() {
        Journey story = told.started(told.agreed("carePath:debts"), DEBT);
        String mark = files.card(story.caseId()).mark();
        assertThat(Browser.of(port, DEBT).page("/gezinnen?groep=running")).contains(mark, "hulp loopt");
        assertThat(Browser.of(port, DEBT).page("/gezinnen?groep=others")).doesNotContain(mark);
    }

    private String report(Journey story) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and task_key = 'reportSupport' and ended is null",
                String.class,
                story.caseId());
    }

    /** Help that is not one's own is nobody else's to report on. */
    @Test
    void nobodyElseReportsOnIt() {
        Journey story = told.started(told.agreed("carePath:debts"), DEBT);
        Browser midwife = Browser.of(port, MIDWIFE);
        String path = "/gezin/" + story.caseId();
        String id = helps.of(story.caseId()).get(0).id();
        assertThat(midwife.post(path + "/hulp-melden", "token", midwife.token(path + "/afsluiten"), "help", id)
                        .statusCode())
                .isEqualTo(404);
        story.doesNotWaitFor("reportSupport");
    }

    @Test
    void whoLeadsAsksToLookBack() {
        Journey story = told.started(told.agreed("carePath:debts"), DEBT).doesNotWaitFor("closePathway");
        Browser midwife = Browser.of(port, MIDWIFE);
        String path = "/gezin/" + story.caseId() + "/afsluiten";
        assertThat(midwife.page(path)).contains("Zet de taak “Traject afsluiten” klaar");
        String token = midwife.token(path);
        assertThat(midwife.post(path, "token", token, "outcome", "together").statusCode())
                .isEqualTo(302);
        story.waitsOnceFor("closePathway");
        HttpResponse<String> again = midwife.post(path, "token", token, "outcome", "together");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("staat al klaar");
    }

    /** What waits for the coordinator does not wait for the receiver any more. */
    @Test
    void aStalledReferralIsCalledStalled() {
        Journey story = told.agreed("carePath:debts").waitsFor("answerReferral");
        assertThat(page(MIDWIFE, story)).contains("Verstuurd; wacht op antwoord");
        story.afterWorkingDays(21).waitsFor("solveStalledReferral");
        assertThat(page(MIDWIFE, story))
                .contains("Vastgelopen; de Knooppuntcoördinator zoekt een oplossing")
                .doesNotContain("Verstuurd; wacht op antwoord");
    }

    private String page(String login, Journey story) {
        return Browser.of(port, login).page("/gezin/" + story.caseId());
    }
}
