package nl.kansrijkestart.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.engine.FormRefused;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CoalitionCycleProcessTest {

    private static final String KERKRADE = "gm0928";
    private static final String LEAD = "trekker";
    private static final String BOARD = "wethouder";

    @Autowired
    private Stories stories;
    @Autowired
    private Rounds rounds;
    @Autowired
    private StoryTable table;

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
                .answers(LEAD, "writePlan").answers(LEAD, "chooseInterventions")
                .answers(BOARD, "decideOnPlan", "decision", "accepted");
    }

    @Test
    void leadsAndBoardMembersBeginARoundInTheirMunicipality() {
        stories.aStart("coalitionCycle", LEAD).waitsFor("appointLead").by("boardMembers");
        assertThat(rounds.running(KERKRADE)).get().extracting(Cycle::number).isEqualTo(1);
        assertThatThrownBy(() -> stories.aStart("coalitionCycle", BOARD)).isInstanceOf(FormRefused.class).hasMessageContaining("heeft al een ronde die loopt");
        assertThatThrownBy(() -> stories.aStart("coalitionCycle", "verloskundige", "municipality", KERKRADE)).isInstanceOf(FormRefused.class);
    }

    @Test
    void anotherRoundBeginsAndTheLastOneStaysReadable() {
        planned().waitsFor("secureApproach").by("boardMembers")
                .answers(BOARD, "secureApproach", "secured", "Uren van de trekker", "next", "nextRound").endsAt("nextRoundStarted");
        assertThat(rounds.all(KERKRADE)).extracting(Cycle::number).containsExactly(2, 1);
        assertThat(rounds.all(KERKRADE).get(1).localTask()).isEqualTo("Eerder samen signaleren");
        assertThat(rounds.running(KERKRADE)).get().extracting(Cycle::number).isEqualTo(2);
    }

    @Test
    void theCoalitionStopsWhenTheBoardSaysSo() {
        planned().answers(BOARD, "secureApproach", "secured", "Niets", "next", "stop").passed("closeRound").endsAt("coalitionStopped");
        assertThat(rounds.running(KERKRADE)).isEmpty();
    }

    @Test
    void withoutAPlanTheRoundIsClosed() {
        Journey story = stories.aStart("coalitionCycle", BOARD);
        story.tellPart("formationStopped", "caseId", story.caseId()).passed("closeRound").endsAt("coalitionStopped");
    }
}
