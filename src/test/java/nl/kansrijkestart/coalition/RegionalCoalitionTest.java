package nl.kansrijkestart.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.coalition.table.Checklist;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.SelfScan;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The region forms a coalition, fills in its own checklist, meets and looks back: the same cycle as a municipality. */
@ProcessTest
class RegionalCoalitionTest {

    private static final String REGION = "zuidlimburg";
    private static final String LEAD = "regiocoordinator";
    private static final String BOARD = "regiobestuurder";

    @Autowired
    private Stories stories;

    @Autowired
    private CycleService rounds;

    @Autowired
    private Coalition coalition;

    @Autowired
    private SelfScan scan;

    @Autowired
    private Checklist checklist;

    @Autowired
    private StoryTable table;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(REGION);
    }

    private Journey scanning() {
        coalition.admit("vsvparkstad", REGION, "member", "vsv");
        return stories.aStart("coalitionCycle", BOARD)
                .answers(BOARD, "appointLead", "lead", LEAD)
                .answers(
                        LEAD,
                        "describeLocalTask",
                        "figures",
                        "Cijfers van 16 gemeenten",
                        "conclusion",
                        "Samen hetzelfde signaleren")
                .answers(LEAD, "reviewComposition", "seats", List.of())
                .waitsFor("fillSelfScan");
    }

    private static Object[] scores(int lines) {
        return SelfScan.QUESTIONS.stream()
                .limit(lines)
                .flatMap(question -> java.util.stream.Stream.of(question, "2"))
                .toArray();
    }

    @Test
    void theRegionFillsInItsOwnChecklist() {
        Journey story = scanning()
                .answers("vsv", "fillSelfScan", scores(10))
                .answers(LEAD, "fillSelfScan", scores(10))
                .waitsFor("discussSelfScan")
                .shows(
                        LEAD,
                        "discussSelfScan",
                        "Regionale coalitie Zuid-Limburg",
                        "Elke lokale coalitie is vertegenwoordigd.");
        assertThat(scan.scores(rounds.of(story.caseId())))
                .hasSize(10)
                .containsKey("Lokale coalities leren van elkaar.")
                .doesNotContainKey("leadTime");
    }

    @Test
    void aShorterChecklistAsksLess() {
        List<String> before = checklist.of(REGION);
        checklist.write(REGION, List.of("Basis: Lokaal blijft de basis", "Wij kennen elkaar"));
        assertThat(scan.labels(REGION))
                .containsEntry("leadTime", "Basis")
                .containsEntry("boardSupport", "Wij kennen elkaar")
                .containsEntry("seatsFilled", "");
        try {
            Journey story = scanning().answers("vsv", "fillSelfScan", scores(2));
            assertThat(scan.scores(rounds.of(story.caseId())))
                    .containsOnlyKeys("Lokaal blijft de basis", "Wij kennen elkaar");
            assertThat(scan.labels("gm0928"))
                    .as("a municipality has the ten of the basic principles")
                    .isEmpty();
        } finally {
            checklist.write(REGION, before);
        }
    }

    @Test
    void theRegionRunsTheCycleUntilItLooksBack() {
        Journey story = scanning()
                .afterWorkingDays(15)
                .answers(LEAD, "discussSelfScan", "improve", "Meer leren van elkaar")
                .answers(
                        LEAD,
                        "agreeAmbition",
                        "ambition",
                        "Samen sterk",
                        "goal",
                        "Minder verschil",
                        "topics",
                        List.of("debts"))
                .told("leads/" + REGION, LEAD, "Regionale afspraak veranderen")
                .answers(LEAD, "writePlan")
                .answers(LEAD, "chooseInterventions")
                .answers(BOARD, "decideOnPlan", "decision", "accepted")
                .answers(
                        LEAD,
                        "chooseEvaluationMoment",
                        "evaluateOn",
                        stories.today().plusDays(30).toString(),
                        "way",
                        "formAndMeeting")
                .answers(
                        LEAD,
                        "planCoalitionMeeting",
                        "meetOn",
                        stories.today().plusDays(7).toString(),
                        "agenda",
                        "Lokale signalen")
                .afterCalendarDays(7)
                .answers(
                        LEAD,
                        "recordCoalitionMeeting",
                        "present",
                        List.of("vsvparkstad", "programmabureau"),
                        "decisions",
                        "Wij gaan door")
                .afterCalendarDays(25)
                .answers(LEAD, "chooseImprovements", "conclusion", "Het werkt")
                .answers(BOARD, "secureApproach", "secured", "Uren", "next", "stop");
        assertThat(rounds.of(story.caseId()).closed()).isTrue();
    }

    @Test
    void theRegionInvitesItsOwnPartners() {
        Journey story = stories.aStart("coalitionCycle", BOARD)
                .answers(BOARD, "appointLead", "lead", LEAD)
                .answers(LEAD, "describeLocalTask", "figures", "Cijfers", "conclusion", "Samen")
                .shows(LEAD, "reviewComposition", "Verloskundige samenwerkingsverbanden", "GGD kennis en innovatie")
                .answers(LEAD, "reviewComposition", "seats", List.of("regionNetwork"))
                .answers(LEAD, "invitePartner", "next", "invite", "organisation", "vsvparkstad")
                .answers("vsv", "answerInvitation", "answer", "member", "mandate", "vsv")
                .waitsFor("fillSelfScan");
        assertThat(coalition.members(REGION)).contains("vsvparkstad", "programmabureau");
        assertThat(rounds.of(story.caseId()).lead()).isEqualTo(LEAD);
    }

    @Test
    void onlyWhoLeadsOrGovernsTheRegionBeginsThere() {
        assertThat(rounds.municipalitiesOf(LEAD)).extracting("value").containsExactly(REGION);
        assertThat(rounds.seat(LEAD)).isEqualTo(Map.of("municipality", REGION));
        assertThatThrownBy(() -> stories.aStart("coalitionCycle", "trekker", "municipality", REGION))
                .isInstanceOf(Refusal.class);
    }
}
