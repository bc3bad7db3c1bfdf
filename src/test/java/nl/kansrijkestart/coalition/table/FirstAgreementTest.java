package nl.kansrijkestart.coalition.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From no members to the first signed agreement that holds, by the people of practice mode and through the task list
 * only.
 */
@ProcessTest
class FirstAgreementTest {

    private static final String KERKRADE = "gm0928";
    private static final String LEAD = "trekker";
    private static final String BOARD = "wethouder";
    private static final String JGZ = "jgzzuidlimburg";
    private static final String SOCIAL_TEAM = "sociaalteamkerkrade";
    private static final String FROM = "2027-03-01";

    @Autowired
    private Stories stories;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Places places;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private StoryTable table;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    @Test
    void fromNoMembersToAnAgreementThatHoldsAndThenAPartnerLeaves() {
        assertThat(coalition.members(KERKRADE)).isEmpty();
        Journey coalitionRound = stories.aStart("coalitionCycle", BOARD)
                .answers(BOARD, "appointLead", "lead", LEAD)
                .answers(
                        LEAD,
                        "describeLocalTask",
                        "figures",
                        "Meer vragen over opvoeden",
                        "conclusion",
                        "Eerder samen helpen")
                .answers(
                        LEAD,
                        "reviewComposition",
                        "seats",
                        List.of("youthHealthCare", "socialTeam", "generalPractice"));
        invite(coalitionRound, "youthHealthCare", JGZ);
        invite(coalitionRound, "socialTeam", SOCIAL_TEAM);
        coalitionRound
                .answersPart(
                        LEAD,
                        "invitePartner",
                        "invitationId",
                        invitation(coalitionRound, "generalPractice"),
                        "next",
                        "joins",
                        "organisation",
                        "huisartsenkerkrade",
                        "role",
                        "guest",
                        "told",
                        "Hugo Oefenhuis, vandaag")
                .answers(
                        "jeugdverpleegkundige",
                        "answerInvitation",
                        "answer",
                        "member",
                        "mandate",
                        "jeugdverpleegkundige")
                .answers("sociaalteam", "answerInvitation", "answer", "member", "mandate", "sociaalteam");
        assertThat(coalition.members(KERKRADE)).containsExactly("gemeentekerkrade", JGZ, SOCIAL_TEAM);
        for (String member : List.of(LEAD, "jeugdverpleegkundige", "sociaalteam")) {
            coalitionRound.answers(
                    member,
                    "fillSelfScan",
                    "leadTime",
                    "3",
                    "boardSupport",
                    "2",
                    "seatsFilled",
                    "1",
                    "parentsDecide",
                    "1",
                    "agreementsKept",
                    "2",
                    "mapCurrent",
                    "2",
                    "figuresKnown",
                    "3",
                    "lookBack",
                    "1",
                    "offerFits",
                    "2",
                    "choiceReasoned",
                    "1");
        }
        coalitionRound
                .answers(LEAD, "discussSelfScan", "improve", "Afspraken maken")
                .answers(
                        LEAD,
                        "agreeAmbition",
                        "ambition",
                        "Elk gezin snel hulp",
                        "goal",
                        "Binnen een week gebeld",
                        "topics",
                        List.of("parenting"))
                .passed("beginAgreements")
                .waitsFor("writePlan");

        Journey agreements = stories.running(
                sql.queryForObject("select id from agreement_round where municipality = ?", String.class, KERKRADE));
        agreements
                .waitsFor("draftClause")
                .seenBy(LEAD)
                .answers(
                        LEAD,
                        "draftClause",
                        "validFrom",
                        FROM,
                        "validUntil",
                        "2028-02-28",
                        "evaluationDate",
                        "2027-09-01",
                        "term",
                        3,
                        "reminder",
                        2)
                .answers("jeugdverpleegkundige", "reactToClause")
                .answers("sociaalteam", "reactToClause")
                .answers(LEAD, "amendClause")
                .answers("jeugdverpleegkundige", "signClauses", "signature", "sign")
                .answers("sociaalteam", "signClauses", "signature", "sign");
        assertThat(clauses.inForce("parenting", KERKRADE).municipality())
                .as("until its day the regional base holds")
                .isNull();
        agreements.until(StoryTime.at(FROM + "T09:00"));
        ClauseCard agreed = clauses.inForce("parenting", KERKRADE);
        assertThat(agreed.municipality()).isEqualTo(KERKRADE);
        assertThat(agreed.receivers()).startsWith(JGZ);
        stories.aReferral("parenting").waitsFor("answerReferral").by(JGZ).due(StoryTime.at("2027-03-04T17:00"));

        stories.aStart(
                        "coalitionChange",
                        LEAD,
                        "kind",
                        "partnerLeaves",
                        "organisation",
                        SOCIAL_TEAM,
                        "reason",
                        "Nieuwe taken")
                .waitsFor("invitePartner")
                .seenBy(LEAD);
        assertThat(clauses.inForce("parenting", KERKRADE).amber())
                .as("the agreement that names it")
                .contains("doet niet meer mee");
        assertThat(clauses.inForce("parenting", KERKRADE).inForce()).isTrue();
    }

    private void invite(Journey story, String seat, String organisation) {
        story.answersPart(
                LEAD,
                "invitePartner",
                "invitationId",
                invitation(story, seat),
                "next",
                "invite",
                "organisation",
                organisation);
    }

    private String invitation(Journey story, String seat) {
        return places.running(story.caseId()).stream()
                .filter(id -> places.seatOf(id).code().equals(seat))
                .findFirst()
                .orElseThrow();
    }
}
