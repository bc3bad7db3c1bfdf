package nl.kansrijkestart.coalition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.coalition.cycle.PlanAction;
import nl.kansrijkestart.coalition.cycle.PlanLine;
import nl.kansrijkestart.coalition.cycle.PlanService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.SelfScan;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class CoalitionFormationProcessTest {

    private static final String KERKRADE = "gm0928";
    private static final String LEAD = "trekker";
    private static final String BOARD = "wethouder";

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private CycleService rounds;

    @Autowired
    private Places places;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PlanService plan;

    @Autowired
    private SelfScan scan;

    @Autowired
    private Deadlines days;

    @Autowired
    private StoryTable table;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    private Journey started() {
        return stories.startedIn(
                KERKRADE, "coalitionFormation", rounds.open(KERKRADE).id(), Map.of());
    }

    private Journey described() {
        return started()
                .answers(BOARD, "appointLead", "lead", LEAD)
                .answers(
                        LEAD,
                        "describeLocalTask",
                        "figures",
                        "Meer vroeggeboorten dan gemiddeld",
                        "conclusion",
                        "Eerder samen signaleren");
    }

    /** Nobody else than the municipality and two partners at the table, as told by hand. */
    private Journey scanning() {
        coalition.admit("verloskundigenkerkrade", KERKRADE, "member", "verloskundige");
        coalition.admit("sociaalteamkerkrade", KERKRADE, "member", "sociaalteam");
        coalition.admit("huisartsenkerkrade", KERKRADE, "member", null);
        coalition.admit("buurtsteunkerkrade", KERKRADE, "guest", null);
        return described()
                .answers(LEAD, "reviewComposition", "seats", List.of())
                .waitsFor("fillSelfScan");
    }

    private Journey planning() {
        return scanning()
                .answers(LEAD, "fillSelfScan", all(2))
                .answers("verloskundige", "fillSelfScan", all(3))
                .answers("sociaalteam", "fillSelfScan", all(1))
                .answers(LEAD, "discussSelfScan", "improve", "Sneller antwoorden")
                .answers(LEAD, "agreeAmbition", "ambition", "Samen eerder", "goal", "Over twee jaar")
                .waitsFor("writePlan");
    }

    private static Object[] all(int score) {
        Map<String, Object> answers = new HashMap<>();
        SelfScan.QUESTIONS.forEach(question -> answers.put(question, String.valueOf(score)));
        return answers.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray();
    }

    private Instant now() {
        return stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
    }

    @Test
    void theBoardAppointsALeadWhoseOrganisationSitsAtTheTable() {
        Journey story = started()
                .waitsFor("appointLead")
                .by("boardMembers")
                .seenBy(BOARD)
                .notSeenBy(LEAD)
                .due(days.add(now(), 20));
        assertThat(coalition.lead(KERKRADE)).isEmpty();
        story.answers(BOARD, "appointLead", "lead", LEAD, "remark", "Acht uur per week")
                .waitsFor("describeLocalTask")
                .by("leads")
                .seenBy(LEAD);
        assertThat(coalition.lead(KERKRADE)).contains(LEAD);
        assertThat(coalition.members(KERKRADE)).containsExactly("gemeentekerkrade");
        assertThat(coalition.mandated("gemeentekerkrade", KERKRADE)).contains(LEAD);
    }

    @Test
    void everyChosenEmptyPlaceBecomesAnInvitationWithADate() {
        Journey story = described()
                .passed("compareComposition")
                .waitsFor("reviewComposition")
                .by("leads")
                .isRefused(
                        LEAD,
                        "reviewComposition",
                        "al voorbij",
                        "inviteBy",
                        stories.today().minusDays(1).toString())
                .answers(
                        LEAD,
                        "reviewComposition",
                        "seats",
                        List.of("midwives", "parents"),
                        "inviteBy",
                        stories.today().plusDays(10).toString())
                .waitsFor("invitePartner")
                .due(rounds.endOf(stories.today().plusDays(10)));
        List<String> asked = places.running(story.caseId());
        assertThat(asked).extracting(id -> places.seatOf(id).code()).containsExactly("midwives", "parents");
        story.answersPart(
                        LEAD,
                        "invitePartner",
                        "invitationId",
                        asked.get(0),
                        "next",
                        "invite",
                        "organisation",
                        "verloskundigenkerkrade")
                .answersPart(
                        LEAD,
                        "invitePartner",
                        "invitationId",
                        asked.get(1),
                        "next",
                        "leaveOpen",
                        "reason",
                        "Wij zoeken nog")
                .answers("verloskundige", "answerInvitation", "answer", "member", "mandate", "verloskundige")
                .waitsFor("fillSelfScan")
                .seenBy(LEAD);
    }

    @Test
    void withoutAChoiceAllPlacesOfTheChecklistAreAsked() {
        Journey story = described().answers(LEAD, "reviewComposition");
        assertThat(places.running(story.caseId()))
                .extracting(id -> places.seatOf(id).code())
                .hasSize(13)
                .doesNotContain("municipality", "insurer")
                .contains("experts", "childcare", "vsv");
    }

    @Test
    void eachMemberFillsInTheSelfScanAndTheDifferencesAreShown() {
        Journey story = scanning().due(days.add(now(), 15));
        story.answers("verloskundige", "fillSelfScan", all(4))
                .answers("sociaalteam", "fillSelfScan", all(1))
                .waitsFor("fillSelfScan")
                .seenBy(LEAD)
                .notSeenBy("vrijwilliger")
                .answers(LEAD, "fillSelfScan", all(2))
                .waitsFor("discussSelfScan")
                .by("leads");
        assertThat(scan.scores(rounds.of(story.caseId()))).hasSize(10).containsEntry("leadTime", List.of(1, 2, 4));
        assertThat(SelfScan.spread(List.of(1, 2, 4))).isEqualTo("1 keer nog niet, 1 keer een begin, 1 keer helemaal");
    }

    @Test
    void whoSaysNothingIsRemindedAndThenTheTableTalksWithoutThem() {
        scanning()
                .answers("verloskundige", "fillSelfScan", all(3))
                .afterWorkingDays(14)
                .told("sociaalteamkerkrade", "sociaalteam", "De taak “Zelfscan invullen” moet klaar zijn op")
                .waitsFor("fillSelfScan")
                .afterWorkingDays(1)
                .passed("scanTimeOver")
                .doesNotWaitFor("fillSelfScan")
                .waitsFor("discussSelfScan");
    }

    @Test
    void thePlanIsWrittenChosenAndDecided() {
        Journey story = planning()
                .isRefused(
                        LEAD,
                        "writePlan",
                        "al voorbij",
                        "what_1",
                        "Scholing",
                        "heading_1",
                        "execution",
                        "who_1",
                        "verloskundigenkerkrade",
                        "until_1",
                        stories.today().minusDays(1).toString())
                .answers(
                        LEAD,
                        "writePlan",
                        "projects",
                        List.of("prenatalHomeVisit", "nuNietZwanger"),
                        "what_1",
                        "Scholing",
                        "heading_1",
                        "execution",
                        "who_1",
                        "verloskundigenkerkrade",
                        "until_1",
                        stories.today().plusDays(60).toString(),
                        "money_1",
                        "Trekker",
                        "source_1",
                        "spukGala",
                        "amount_1",
                        12000,
                        "firstYear_1",
                        2025,
                        "lastYear_1",
                        2026,
                        "afterwards_1",
                        "Structureel uit AZWA")
                .told("verloskundigenkerkrade", "verloskundige", "u hebt een actie: Scholing")
                .waitsFor("chooseInterventions")
                .by("leads")
                .answers(
                        LEAD,
                        "chooseInterventions",
                        "existing",
                        "Huisbezoek",
                        "intervention_1",
                        "home-start",
                        "reason_1",
                        "Weinig steun in de buurt",
                        "insured_1",
                        "no",
                        "coFunding_1",
                        5000,
                        "intervention_2",
                        "other",
                        "otherName_2",
                        "Babycafé van de buurt",
                        "reason_2",
                        "Laagdrempelig",
                        "insured_2",
                        "no")
                .waitsFor("decideOnPlan")
                .by("boardMembers")
                .answers(BOARD, "decideOnPlan", "decision", "accepted")
                .endsAt("planDecided");
        Cycle cycle = rounds.of(story.caseId());
        assertThat(cycle.state()).isEqualTo(Cycle.State.carryingOut);
        assertThat(plan.summary(cycle))
                .contains(
                        "Uitvoering: Scholing",
                        "Deelproject: Nu Niet Zwanger",
                        "Home-Start (Effectief volgens goede aanwijzingen, verlopen op",
                        "want Weinig steun",
                        "Babycafé van de buurt, want Laagdrempelig",
                        "12000 euro per jaar (SPUK GALA, uitvoeringsbudget), 2025 tot en met 2026, "
                                + "daarna: Structureel uit AZWA");
        assertThat(plan.open(KERKRADE)).extracting(PlanAction::owner).containsExactly("verloskundigenkerkrade");
    }

    @Test
    void theBoardAsksForAnotherPlanAndWhatWasWrittenStands() {
        Journey story = planning()
                .answers(
                        LEAD,
                        "writePlan",
                        "what_1",
                        "Scholing",
                        "heading_1",
                        "execution",
                        "who_1",
                        "verloskundigenkerkrade",
                        "until_1",
                        stories.today().plusDays(60).toString())
                .answers(
                        LEAD,
                        "chooseInterventions",
                        "intervention_1",
                        "voorzorg",
                        "reason_1",
                        "Jonge moeders",
                        "insured_1",
                        "notKnown")
                .shows(BOARD, "decideOnPlan", "geen onderwerpen gekozen")
                .isRefused(BOARD, "decideOnPlan", "Vul in", "decision", "adjust")
                .answers(BOARD, "decideOnPlan", "decision", "adjust", "remark", "Meer over geld")
                .waitsFor("writePlan")
                .isRefused(LEAD, "writePlan", "SPUK GALA loopt van 2023 tot en met 2026", money("spukGala", 2026, 2027))
                .isRefused(LEAD, "writePlan", "het laatste jaar ligt voor het eerste jaar", money("iza", 2027, 2026))
                .isRefused(LEAD, "writePlan", "Vul in", "money_1", "Trekker", "source_1", "iza", "amount_1", 1)
                .answers(LEAD, "writePlan", money("azwa", 2027, 2030))
                .answers(LEAD, "chooseInterventions")
                .waitsFor("decideOnPlan");
        sql.update("""
                insert into person_role (person, role, organisation, municipality)
                values (?, 'boardMembers', 'gemeentekerkrade', 'gm0928')
                """, LEAD);
        try {
            story.isRefused(LEAD, "decideOnPlan", "U hebt dit zelf voorgesteld", "decision", "accepted")
                    .waitsFor("decideOnPlan");
        } finally {
            sql.update("delete from person_role where person = ? and role = 'boardMembers'", LEAD);
        }
        assertThat(plan.lines(rounds.of(story.caseId()), PlanLine.Kind.intervention))
                .singleElement()
                .satisfies(one -> assertThat(one.menuId()).isEqualTo("voorzorg"));
        assertThat(plan.actionsOf(rounds.of(story.caseId())))
                .as("written again, not twice")
                .hasSize(1);
        assertThat(plan.summary(rounds.of(story.caseId())))
                .as("who decides reads that nobody knows what comes then")
                .contains("Geld: Trekker, 1 euro per jaar (AZWA, structurele middelen), 2027 tot en met 2030, "
                        + "daarna: nog niet bekend");
    }

    private static Object[] money(String source, int first, int last) {
        return new Object[] {
            "money_1", "Trekker", "source_1", source, "amount_1", 1, "firstYear_1", first, "lastYear_1", last
        };
    }

    @Test
    void formingCanBeStopped() {
        Journey story = described();
        story.tellPart("formationStopped", "caseId", story.caseId())
                .passed("formationStopAsked")
                .endsAt("formationEnded");
    }
}
