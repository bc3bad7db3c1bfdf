package nl.kansrijkestart.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.cycle.Meeting;
import nl.kansrijkestart.coalition.cycle.MeetingService;
import nl.kansrijkestart.coalition.cycle.PlanService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class CoalitionCycleProcessTest {

    private static final String KERKRADE = "gm0928";
    private static final String LEAD = "trekker";
    private static final String BOARD = "wethouder";
    private static final String COORDINATOR = "coordinator";

    @Autowired
    private Stories stories;

    @Autowired
    private CycleService rounds;

    @Autowired
    private PlanService plan;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private Coalition coalition;

    @Autowired
    private TaskCards coalitionOnCard;

    @Autowired
    private StoryTable table;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    private Journey planned() {
        return stories.aStart("coalitionCycle", BOARD, "remark", "Tijd voor een coalitie")
                .answers(BOARD, "appointLead", "lead", LEAD)
                .answers(LEAD, "describeLocalTask", "figures", "Cijfers", "conclusion", "Eerder samen signaleren")
                .answers(LEAD, "reviewComposition", "seats", List.of())
                .afterWorkingDays(15)
                .answers(LEAD, "discussSelfScan", "improve", "Sneller antwoorden")
                .answers(LEAD, "agreeAmbition", "ambition", "Samen eerder", "goal", "Over twee jaar")
                .answers(LEAD, "writePlan")
                .answers(LEAD, "chooseInterventions")
                .answers(BOARD, "decideOnPlan", "decision", "accepted")
                .waitsFor("chooseEvaluationMoment");
    }

    private Journey meeting(int inDays) {
        return planned()
                .answers(
                        LEAD,
                        "chooseEvaluationMoment",
                        "evaluateOn",
                        inDays(inDays).toString(),
                        "way",
                        "formAndMeeting")
                .waitsFor("planCoalitionMeeting");
    }

    /** A round in which the partners looked back; nobody has an agreement of its own. */
    private Journey evaluated() {
        Journey story = meeting(100);
        return story.until(rounds.endOf(inDays(100)))
                .answers(LEAD, "chooseImprovements", "conclusion", "Het gaat goed")
                .waitsFor("secureApproach");
    }

    private LocalDate inDays(int amount) {
        return stories.today().plusDays(amount);
    }

    @Test
    void leadsAndBoardMembersBeginARoundInTheirMunicipality() {
        stories.aStart("coalitionCycle", LEAD).waitsFor("appointLead").by("boardMembers");
        assertThat(rounds.running(KERKRADE)).get().extracting(Cycle::number).isEqualTo(1);
        assertThatThrownBy(() -> stories.aStart("coalitionCycle", BOARD))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("heeft al een ronde die loopt");
        assertThatThrownBy(() -> stories.aStart("coalitionCycle", "verloskundige", "municipality", KERKRADE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void thePartnersChooseHowAndWhenTheyLookBack() {
        Journey story = planned()
                .by("coalitionMembers")
                .seenBy(LEAD)
                .notSeenBy(BOARD)
                .isRefused(
                        LEAD,
                        "chooseEvaluationMoment",
                        "tussen morgen en",
                        "evaluateOn",
                        stories.today().toString(),
                        "way",
                        "formAndMeeting")
                .answers(
                        LEAD, "chooseEvaluationMoment", "evaluateOn", inDays(30).toString(), "way", "withSupport")
                .waitsFor("planCoalitionMeeting");
        stories.running(sql.queryForObject("select id from coalition_question where asker = ?", String.class, KERKRADE))
                .waitsFor("answerCoalition")
                .by("projectLeaders")
                .seenBy("projectleider")
                .answers(
                        "projectleider",
                        "answerCoalition",
                        "next",
                        "answer",
                        "answer",
                        "Ik kom",
                        "helpOn",
                        inDays(30).toString())
                .endsAt("questionAnswered");
        story.until(rounds.endOf(inDays(30))).passed("evaluationDayReached").waitsFor("chooseImprovements");
        assertThat(rounds.of(story.caseId()).state()).isEqualTo(Cycle.State.evaluating);
    }

    @Test
    void withoutAChoiceTheEvaluationComesAfterAYear() {
        planned().afterWorkingDays(240).passed("evaluationDayReached").waitsFor("chooseImprovements");
    }

    @Test
    void aMeetingHasAnAgendaAttendanceDecisionsAndActions() {
        coalition.admit("verloskundigenkerkrade", KERKRADE, "member", "verloskundige");
        Journey story = meeting(300)
                .seenBy(LEAD)
                .seenBy(COORDINATOR)
                .notSeenBy(BOARD)
                .isRefused(
                        LEAD,
                        "planCoalitionMeeting",
                        "al voorbij",
                        "meetOn",
                        inDays(-1).toString(),
                        "agenda",
                        "Afspraken")
                .answers(
                        LEAD,
                        "planCoalitionMeeting",
                        "meetOn",
                        inDays(14).toString(),
                        "kind",
                        "acquaintance",
                        "agenda",
                        "Afspraken",
                        "place",
                        "Wijkhuis")
                .told("verloskundigenkerkrade", "verloskundige", "overleg op")
                .waitsFor("recordCoalitionMeeting")
                .due(rounds.endOf(inDays(14)))
                .seenBy(COORDINATOR)
                .isRefused(
                        COORDINATOR,
                        "recordCoalitionMeeting",
                        "ligt in de toekomst",
                        "present",
                        List.of("gemeentekerkrade"),
                        "decisions",
                        "Vast besloten")
                .afterCalendarDays(14)
                .answers(
                        COORDINATOR,
                        "recordCoalitionMeeting",
                        "present",
                        List.of("verloskundigenkerkrade", "gemeentekerkrade"),
                        "decisions",
                        "Wij gaan door",
                        "participation",
                        "notThere",
                        "what_1",
                        "Folder maken",
                        "heading_1",
                        "communication",
                        "who_1",
                        "gemeentekerkrade",
                        "until_1",
                        inDays(20).toString())
                .didNotPass("holdReflection")
                .waitsFor("planCoalitionMeeting");
        Cycle cycle = rounds.of(story.caseId());
        assertThat(meetings.of(cycle)).singleElement().satisfies(one -> {
            assertThat(one.held()).isTrue();
            assertThat(one.present()).containsExactlyInAnyOrder("verloskundigenkerkrade", "gemeentekerkrade");
            assertThat(one.kind()).isEqualTo(Meeting.Kind.acquaintance);
        });
        story.afterCalendarDays(30);
        assertThat(meetings.proposals(cycle))
                .anyMatch(line -> line.startsWith("Actie te laat: Folder maken"))
                .anyMatch(line -> line.startsWith("Lege plekken: "));
        story.answers(COORDINATOR, "planCoalitionMeeting", "meetOn", inDays(7).toString(), "agenda", "Folder")
                .afterCalendarDays(7)
                .answers(
                        LEAD,
                        "recordCoalitionMeeting",
                        "present",
                        List.of("gemeentekerkrade"),
                        "decisions",
                        "Klaar",
                        "finished",
                        List.of(plan.open(KERKRADE).get(0).id()))
                .waitsFor("planCoalitionMeeting");
        assertThat(plan.open(KERKRADE)).isEmpty();
    }

    @Test
    void nowAndThenTheTableLooksAtItsOwnWork() {
        Journey story = meeting(600)
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(14).toString(), "agenda", "Afspraken")
                .afterCalendarDays(14)
                .answers(LEAD, "recordCoalitionMeeting", "present", List.of("gemeentekerkrade"), "decisions", "Verder")
                .waitsFor("planCoalitionMeeting")
                .afterWorkingDays(120)
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(1).toString(), "agenda", "Afspraken")
                .afterCalendarDays(1)
                .answers(LEAD, "recordCoalitionMeeting", "present", List.of("gemeentekerkrade"), "decisions", "Verder")
                .waitsFor("holdReflection")
                .by("leads")
                .isRefused(
                        LEAD,
                        "holdReflection",
                        "ligt in de toekomst",
                        "heldOn",
                        inDays(2).toString(),
                        "dimension",
                        "meaning",
                        "learned",
                        "Luisteren")
                .answers(
                        LEAD,
                        "holdReflection",
                        "heldOn",
                        stories.today().toString(),
                        "present",
                        List.of("gemeentekerkrade"),
                        "dimension",
                        "meaning",
                        "learned",
                        "Luisteren")
                .waitsFor("planCoalitionMeeting");
        assertThat(meetings.of(rounds.of(story.caseId())))
                .filteredOn(one -> one.kind() == Meeting.Kind.reflection)
                .extracting(Meeting::agenda)
                .as("what it was about")
                .containsExactly("Positieve Gezondheid: Zingeving");
    }

    @Test
    void theTableMayLookBackEarlier() {
        meeting(600)
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(14).toString(), "agenda", "Evalueren")
                .afterCalendarDays(14)
                .answers(
                        LEAD,
                        "recordCoalitionMeeting",
                        "present",
                        List.of("gemeentekerkrade"),
                        "decisions",
                        "Nu evalueren",
                        "evaluateNow",
                        List.of("yes"))
                .passed("evaluationAsked")
                .waitsFor("chooseImprovements");
    }

    @Test
    void aMeetingThatWasHeldEarlierIsRecordedWithItsDay() {
        Journey story = meeting(600)
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(14).toString(), "agenda", "Afspraken")
                .afterCalendarDays(3)
                .answers(
                        LEAD,
                        "recordCoalitionMeeting",
                        "heldOn",
                        inDays(0).toString(),
                        "present",
                        List.of("gemeentekerkrade"),
                        "decisions",
                        "Eerder bij elkaar");
        assertThat(meetings.of(rounds.of(story.caseId())))
                .extracting(Meeting::heldOn)
                .containsExactly(inDays(0));
    }

    @Test
    void theCoordinatorFollowsTheActionsBeforeEachMeeting() {
        Journey story = meeting(600)
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(14).toString(), "agenda", "Afspraken")
                .afterCalendarDays(14)
                .passed("noActionsOpen")
                .didNotPass("followActions")
                .answers(
                        LEAD,
                        "recordCoalitionMeeting",
                        "present",
                        List.of("gemeentekerkrade"),
                        "decisions",
                        "Twee acties",
                        "what_1",
                        "Folder maken",
                        "heading_1",
                        "communication",
                        "who_1",
                        "gemeentekerkrade",
                        "until_1",
                        inDays(5).toString(),
                        "what_2",
                        "Scholing",
                        "heading_2",
                        "execution",
                        "who_2",
                        "gemeentekerkrade",
                        "until_2",
                        inDays(10).toString())
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(28).toString(), "agenda", "Acties")
                .doesNotWaitFor("followActions");
        Instant held = rounds.endOf(inDays(28));
        story.until(rounds.ahead(held, "followActions", KERKRADE))
                .waitsFor("followActions")
                .by("coordinators")
                .seenBy(COORDINATOR)
                .notSeenBy(LEAD)
                .due(held)
                .isRefused(
                        COORDINATOR,
                        "followActions",
                        "dag die nog komt",
                        "state_1",
                        "done",
                        "state_2",
                        "later",
                        "until_2",
                        inDays(-1).toString())
                .answers(
                        COORDINATOR,
                        "followActions",
                        "state_1",
                        "done",
                        "state_2",
                        "later",
                        "until_2",
                        inDays(30).toString())
                .passed("actionsFollowed");
        assertThat(plan.open(KERKRADE))
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo("Scholing"));
        assertThat(plan.open(KERKRADE).get(0).due()).isEqualTo(inDays(30));
    }

    @Test
    void whenTheTableLooksBackNothingOfTheMeetingsStaysOpen() {
        Journey story = meeting(600)
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(14).toString(), "agenda", "Afspraken")
                .afterCalendarDays(14)
                .answers(
                        LEAD,
                        "recordCoalitionMeeting",
                        "present",
                        List.of("gemeentekerkrade"),
                        "decisions",
                        "Een actie",
                        "what_1",
                        "Folder maken",
                        "heading_1",
                        "communication",
                        "who_1",
                        "gemeentekerkrade",
                        "until_1",
                        inDays(5).toString())
                .answers(LEAD, "planCoalitionMeeting", "meetOn", inDays(1).toString(), "agenda", "Acties")
                .afterCalendarDays(1)
                .waitsFor("followActions")
                .answers(
                        LEAD,
                        "recordCoalitionMeeting",
                        "present",
                        List.of("gemeentekerkrade"),
                        "decisions",
                        "Nu evalueren",
                        "evaluateNow",
                        List.of("yes"));
        story.waitsFor("chooseImprovements").doesNotWaitFor("followActions");
    }

    @Test
    void whatPeopleTypeStaysOutOfTheEngine() {
        Journey story = meeting(100)
                .answers(
                        LEAD,
                        "planCoalitionMeeting",
                        "meetOn",
                        inDays(14).toString(),
                        "agenda",
                        "kanarie-agenda",
                        "place",
                        "kanarie-place");
        assertThat(sql.queryForObject("""
                        select count(*) from act_hi_varinst where text_ like 'kanarie%'
                        or text_ in ('Eerder samen signaleren', 'Samen eerder')
                        """, Integer.class)).isZero();
        assertThat(sql.queryForList("""
                        select distinct name_ from act_hi_varinst v
                        join act_hi_procinst p on p.id_ = v.proc_inst_id_ where p.business_key_ = ?
                        """, String.class, story.caseId()))
                .allMatch(name -> name.endsWith("Id")
                        || name.endsWith("utcome")
                        || name.equals("municipality")
                        || name.startsWith("nrOf")
                        || name.equals("loopCounter"));
    }

    @Test
    void anotherRoundBeginsAndTheLastOneStaysReadable() {
        evaluated()
                .by("boardMembers")
                .answers(BOARD, "secureApproach", "secured", "Uren van de trekker", "next", "nextRound")
                .endsAt("nextRoundStarted");
        assertThat(rounds.all(KERKRADE)).extracting(Cycle::number).containsExactly(2, 1);
        assertThat(rounds.all(KERKRADE).get(1)).satisfies(last -> {
            assertThat(last.localTask()).isEqualTo("Eerder samen signaleren");
            assertThat(last.secured()).isEqualTo("Uren van de trekker");
            assertThat(last.conclusion()).isEqualTo("Het gaat goed");
        });
        Cycle second = rounds.running(KERKRADE).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        Journey next = stories.running(second.id());
        next.answers(BOARD, "appointLead")
                .answers(LEAD, "describeLocalTask", "figures", "Nieuwe cijfers")
                .answers(LEAD, "reviewComposition", "seats", List.of())
                .afterWorkingDays(15)
                .answers(LEAD, "discussSelfScan", "improve", "Meer ouders")
                .answers(LEAD, "agreeAmbition")
                .waitsFor("writePlan");
        assertThat(rounds.of(second.id())).satisfies(round -> {
            assertThat(round.lead()).isEqualTo(LEAD);
            assertThat(round.localTask()).isEqualTo("Eerder samen signaleren");
            assertThat(round.ambition()).isEqualTo("Samen eerder");
        });
    }

    @Test
    void theCoalitionStopsWhenTheBoardSaysSo() {
        evaluated()
                .answers(BOARD, "secureApproach", "secured", "Niets", "next", "stop")
                .passed("closeRound")
                .endsAt("coalitionStopped");
        assertThat(rounds.running(KERKRADE)).isEmpty();
    }

    @Test
    void withoutAPlanTheRoundIsClosed() {
        Journey story = stories.aStart("coalitionCycle", BOARD);
        story.tellPart("formationStopped", "caseId", story.caseId())
                .passed("closeRound")
                .endsAt("coalitionStopped");
    }

    @Test
    void aStopEndsTheCarryingOut() {
        Journey story = meeting(600);
        stops().endsAt("coalitionStopOrdered");
        story.passed("coalitionStopAsked").endsAt("coalitionStopped");
    }

    @Test
    void aStopEndsTheEvaluation() {
        Journey story = planned().afterWorkingDays(240).waitsFor("chooseImprovements");
        stops().endsAt("coalitionStopOrdered");
        story.passed("evaluationStopAsked").endsAt("coalitionStopped");
    }

    @Test
    void whenTheBoardSecuresItSaysThereWhetherTheCoalitionStops() {
        evaluated();
        assertThatThrownBy(
                        () -> stories.aStart("coalitionChange", LEAD, "kind", "coalitionStops", "reason", "Geen geld"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("De borging is aan de beurt");
    }

    private Journey stops() {
        return stories.aStart("coalitionChange", LEAD, "kind", "coalitionStops", "reason", "Geen geld")
                .answers(BOARD, "confirmStop", "stop", "yes");
    }

    @Test
    void theCardSaysWhyByThen() {
        Journey story = meeting(100);
        assertThat(facts(story, "recordCoalitionMeeting")).containsEntry("Waarom dan", "op deze dag is het overleg");
        assertThat(facts(story, "planCoalitionMeeting"))
                .containsEntry("Waarom dan", "binnen 60 werkdagen")
                .containsEntry("Waarom bij u", "u trekt of coördineert de coalitie");
    }

    private Map<String, String> facts(Journey story, String step) {
        return coalitionOnCard.facts(new FormMoment(step, null, story.caseId(), KERKRADE, Map.of(), LEAD));
    }
}
