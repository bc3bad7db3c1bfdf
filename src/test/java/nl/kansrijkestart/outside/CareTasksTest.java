package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.PersonChanged;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.monitoring.IdleLook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What an organisation is asked about a family is for its people who work with families, where the family lives. */
@ProcessTest
class CareTasksTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String COLLEAGUE = "collegaverloskundige";
    private static final String OFFICER = "aandachtsfunctionaris";

    @Autowired
    private Stories stories;

    @Autowired
    private IdleLook idle;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @Test
    void aColleagueWhoOnlyGuardsGetsNoTaskOfAFamily() {
        Journey story = stories.aSignal(MIDWIFE, "note", "bewaken is geen zorg");
        story.waitsFor("talkWithParent")
                .by(MIDWIVES)
                .seenBy(MIDWIFE)
                .seenBy(COLLEAGUE)
                .notSeenBy(OFFICER);
        String task = task(story);
        TasklistClient officer = TasklistClient.of(port, OFFICER);
        assertThat(officer.claim(task).status()).isEqualTo(404);
        assertThat(officer.list("team", 0, 200).body()).doesNotContain(task);
    }

    /** The people of a municipality's policy lead, govern, coordinate and guard; none of that opens a family's task. */
    @Test
    void whoGovernsOrLeadsGetsNoTaskOfAFamily() {
        String caseId = stories.aCase(false);
        String referral = stories.anAgreedReferral(caseId, "debts");
        stories.anAgreed("referToParty", caseId, "gemeentekerkrade");
        sql.update("update referral set receiver = 'gemeentekerkrade' where id = ?", referral);
        Journey story = stories.started("referral", caseId, Map.of("referralId", referral));
        story.doesNotWaitFor("answerReferral").waitsFor("callReceiver").by(MIDWIVES);
        for (String login : List.of("trekker", "wethouder", "coordinator", "privacyfunctionaris", "knooppunt")) {
            story.notSeenBy(login);
        }
    }

    /** At the next request; and who was the contact is not any more, so that the family is not left alone. */
    @Test
    void whoLosesTheCareRoleLosesTheTasks() {
        Journey story = stories.aSignal(MIDWIFE, "note", "zonder zorgrol");
        story.waitsFor("talkWithParent").seenBy(MIDWIFE);
        sql.update("delete from person_role where person = ? and role = 'signallers'", MIDWIFE);
        try {
            story.notSeenBy(MIDWIFE);
            transaction.executeWithoutResult(status -> events.publishEvent(new PersonChanged(MIDWIFE)));
            story.told(MIDWIVES, COLLEAGUE, "vaste contactpersoon van dit gezin werkt hier niet meer");
        } finally {
            for (String place : List.of("gm0882", "gm0928", "gm0965")) {
                sql.update("insert into person_role values (?, 'signallers', ?, ?)", MIDWIFE, MIDWIVES, place);
            }
        }
    }

    private String task(Journey story) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, story.caseId());
    }

    private String holder(String task) {
        return sql.queryForObject("select assignee from task_row where task_id = ?", String.class, task);
    }

    private TasklistClient.Answer takeBack(TasklistClient person, String task) {
        return person.post(TasklistClient.ENGINE + "/task/" + task + "/assignee", "{\"userId\":null}");
    }

    /** The contact takes back what a colleague without a part took; not the other way round, and nobody gives away. */
    @Test
    void whoKnowsTheFamilyGoesBeforeAColleague() {
        Journey story = stories.aSignal(MIDWIFE, "note", "terugnemen");
        String task = task(story);
        TasklistClient midwife = TasklistClient.of(port, MIDWIFE);
        TasklistClient colleague = TasklistClient.of(port, COLLEAGUE);
        colleague.claim(task).orFail();
        assertThat(midwife.unclaim(task).status()).isEqualTo(400);
        assertThat(takeBack(midwife, task).status()).isEqualTo(204);
        assertThat(holder(task)).isEqualTo(MIDWIFE);
        story.told(MIDWIVES, COLLEAGUE, "is overgenomen door Vera Oefenberg");
        assertThat(takeBack(colleague, task).message()).startsWith("Een collega heeft deze taak al");
        assertThat(colleague.claim(task).status()).isEqualTo(400);
        assertThat(colleague.unclaim(task).status()).isEqualTo(400);
        assertThat(midwife.post(
                                TasklistClient.ENGINE + "/task/" + task + "/assignee",
                                "{\"userId\":\"" + COLLEAGUE + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(holder(task)).isEqualTo(MIDWIFE);
    }

    /** Looking along is not taking away. */
    @Test
    void theProfessionalTakesBackTheirOwnStepOfTheReportingCode() {
        Journey story = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", true);
        String task = task(story);
        TasklistClient midwife = TasklistClient.of(port, MIDWIFE);
        TasklistClient officer = TasklistClient.of(port, OFFICER);
        officer.claim(task).orFail();
        midwife.claim(task).orFail();
        assertThat(holder(task)).isEqualTo(MIDWIFE);
        assertThat(officer.claim(task).status()).isEqualTo(400);
        assertThat(told(OFFICER)).anyMatch(text -> text.contains("is overgenomen door Vera Oefenberg"));
    }

    private List<String> told(String person) {
        return sql.queryForList("select text from notice where person = ?", String.class, person);
    }

    @Test
    void whoTakesATaskAndDoesNotWorkAtItGivesItBack() {
        Journey story = stories.aSignal(MIDWIFE, "note", "blijft liggen");
        String task = task(story);
        TasklistClient.of(port, COLLEAGUE).claim(task).orFail();
        story.afterWorkingDays(4);
        idle.look();
        assertThat(holder(task)).isEqualTo(COLLEAGUE);
        story.afterWorkingDays(1);
        idle.look();
        idle.look();
        assertThat(holder(task)).isNull();
        story.told(MIDWIVES, COLLEAGUE, "en deed er sinds")
                .told(MIDWIVES, MIDWIFE, "is weer vrij. Een collega nam haar");
        assertThat(sql.queryForObject(
                        "select count(*) from notice where case_id = ? and text like '%weer vrij%'",
                        Integer.class, story.caseId()))
                .as("told once")
                .isEqualTo(2);
        TasklistClient.of(port, MIDWIFE).claim(task).orFail();
    }

    /** Opening the form is working at it, and who is alone keeps the task. */
    @Test
    void whoWorksAtATaskKeepsIt() {
        Journey story = stories.aSignal(MIDWIFE, "note", "gaat door");
        story.takes(COLLEAGUE, "talkWithParent").afterWorkingDays(4);
        TasklistClient.of(port, COLLEAGUE).open(task(story));
        story.afterWorkingDays(4);
        Journey alone = stories.aReferral("debts");
        alone.takes("schuldhulp", "answerReferral");
        idle.look();
        assertThat(holder(task(story))).isEqualTo(COLLEAGUE);
        String answer = sql.queryForObject(
                "select task_id from task_row where case_id = ? and task_key = 'answerReferral' and ended is null",
                String.class,
                alone.caseId());
        sql.update("update task_row set taken = taken - interval '90 days' where task_id = ?", answer);
        sql.update("update served_form set at = at - interval '90 days' where task_id = ?", answer);
        idle.look();
        assertThat(holder(answer)).isEqualTo("schuldhulp");
    }

    /** Who may not open it any more does not keep it for a moment. */
    @Test
    void aTaskOfWhoMayNotOpenItIsFreeAtOnce() {
        Journey story = stories.aSignal(MIDWIFE, "note", "mag niet meer");
        String task = task(story);
        TasklistClient.of(port, COLLEAGUE).claim(task).orFail();
        sql.update("delete from person_role where person = ?", COLLEAGUE);
        try {
            idle.look();
            assertThat(holder(task)).isNull();
        } finally {
            sql.update("insert into person_role values (?, 'signallers', ?, 'gm0928')", COLLEAGUE, MIDWIVES);
        }
    }
}
