package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.PersonChanged;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
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
        String task = sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, story.caseId());
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
}
