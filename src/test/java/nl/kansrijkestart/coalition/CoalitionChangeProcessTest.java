package nl.kansrijkestart.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.Seat;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CoalitionChangeProcessTest {

    private static final String KERKRADE = "gm0928";
    private static final String LEAD = "trekker";
    private static final String BOARD = "wethouder";
    private static final String MIDWIVES = "verloskundigenkerkrade";

    @Autowired
    private Stories stories;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Places places;

    @Autowired
    private CycleService rounds;

    @Autowired
    private Deadlines days;

    @Autowired
    private StoryTable table;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    private Journey leaves(String organisation) {
        return stories.aStart(
                "coalitionChange",
                LEAD,
                "kind",
                "partnerLeaves",
                "organisation",
                organisation,
                "reason",
                "Praktijk stopt");
    }

    private Instant now() {
        return stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
    }

    @Test
    void endingAMembershipTurnsTheGapIntoATask() {
        coalition.admit(MIDWIVES, KERKRADE, "member", "verloskundige");
        assertThat(places.gaps(KERKRADE)).extracting(Seat::code).doesNotContain("midwives");
        Journey story = leaves(MIDWIVES)
                .passed("endMembership")
                .waitsFor("invitePartner")
                .by("leads")
                .seenBy(LEAD)
                .due(days.add(now(), 15))
                .told(MIDWIVES, "verloskundige", "doet niet meer mee");
        assertThat(coalition.memberOrGuest(MIDWIVES, KERKRADE)).isFalse();
        assertThat(coalition.mandated(MIDWIVES, KERKRADE)).isEmpty();
        assertThat(places.gaps(KERKRADE)).extracting(Seat::code).contains("midwives");
        story.answers(LEAD, "invitePartner", "next", "invite", "organisation", MIDWIVES)
                .answers("verloskundige", "answerInvitation", "answer", "member", "mandate", "verloskundige")
                .endsAt("placeFilled");
        assertThat(coalition.members(KERKRADE)).containsExactly(MIDWIVES);
    }

    @Test
    void aPlaceThatNobodyFillsStaysEmptyWithAReason() {
        coalition.admit("kinderopvangkerkrade", KERKRADE, "guest", null);
        leaves("kinderopvangkerkrade")
                .answers(LEAD, "invitePartner", "next", "leaveOpen", "reason", "Geen andere opvang")
                .endsAt("placeStaysEmpty");
    }

    @Test
    void noTaskWhenAnotherPartnerStillSitsThere() {
        coalition.admit("sociaalteamkerkrade", KERKRADE, "member", "sociaalteam");
        coalition.admit("werkinkomenkerkrade", KERKRADE, "member", null);
        coalition.admit("schuldhulpparkstad", KERKRADE, "member", null);
        leaves("werkinkomenkerkrade").doesNotWaitFor("invitePartner").endsAt("membershipEnded");
    }

    @Test
    void anEmptyPlaceCanBeFilledAtAnyTime() {
        stories.aStart("coalitionChange", LEAD, "kind", "partnerWanted", "seat", "informal")
                .passed("openPlace")
                .waitsFor("invitePartner")
                .answers(
                        LEAD,
                        "invitePartner",
                        "next",
                        "joins",
                        "organisation",
                        "buurtsteunkerkrade",
                        "role",
                        "guest",
                        "told",
                        "Vincent, vandaag")
                .endsAt("placeFilled");
        assertThat(coalition.memberOrGuest("buurtsteunkerkrade", KERKRADE)).isTrue();
    }

    @Test
    void theBoardAppointsAnotherLead() {
        Cycle cycle = rounds.open(KERKRADE);
        stories.aStart("coalitionChange", BOARD, "kind", "leadChanges")
                .waitsFor("appointNewLead")
                .by("boardMembers")
                .due(days.add(now(), 20))
                .answers(BOARD, "appointNewLead", "lead", LEAD)
                .endsAt("leadChanged")
                .told("leads/gm0928", LEAD, "Tessa Oefenkar is de trekker");
        assertThat(coalition.lead(KERKRADE)).contains(LEAD);
        assertThat(cycle.number()).isEqualTo(1);
    }

    @Test
    void theCoalitionStopsOnlyWhenTheBoardConfirms() {
        Journey round = stories.aStart("coalitionCycle", BOARD)
                .answers(BOARD, "appointLead", "lead", LEAD)
                .answers(LEAD, "describeLocalTask", "figures", "Cijfers", "conclusion", "Samen")
                .answers(LEAD, "reviewComposition", "seats", List.of("midwives"))
                .waitsFor("invitePartner");
        stories.aStart("coalitionChange", LEAD, "kind", "coalitionStops", "reason", "Geen geld")
                .waitsFor("confirmStop")
                .by("boardMembers")
                .notSeenBy(LEAD)
                .answers(BOARD, "confirmStop", "stop", "no")
                .endsAt("coalitionGoesOn")
                .told("leads/gm0928", LEAD, "dat de coalitie doorgaat");
        round.waitsFor("invitePartner");
        stories.aStart("coalitionChange", LEAD, "kind", "coalitionStops", "reason", "Echt geen geld")
                .answers(BOARD, "confirmStop", "stop", "yes")
                .passed("stopCoalition")
                .endsAt("coalitionStopOrdered");
        round.endsAt("coalitionStopped");
        assertThat(rounds.running(KERKRADE)).isEmpty();
    }

    @Test
    void whoReportsThatTheCoalitionStopsDoesNotConfirmIt() {
        rounds.open(KERKRADE);
        stories.aStart("coalitionChange", BOARD, "kind", "coalitionStops", "reason", "Geen geld")
                .isRefused(BOARD, "confirmStop", "U hebt dit zelf voorgesteld", "stop", "yes")
                .waitsFor("confirmStop");
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsHalfDone() {
        assertThatThrownBy(() -> leaves(MIDWIVES)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stories.aStart("coalitionChange", LEAD, "kind", "leadChanges"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("geen ronde die loopt");
        assertThatThrownBy(() -> stories.aStart(
                        "coalitionChange", LEAD, "municipality", "gm0917", "kind", "partnerWanted", "seat", "informal"))
                .isInstanceOf(Refusal.class);
    }
}
