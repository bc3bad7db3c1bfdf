package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From a wrong password to a talk that is written down: what somebody needs stands there, and nothing is in the way.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class WorkingDayTest {

    private static final String TALK = "Gesprek voeren met ouder";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Clock clock;

    @Autowired
    private TaskMoves moves;

    @Autowired
    private JdbcTemplate sql;

    /** Who follows a link to a page of ours reads it after the login; a link of somebody else leads nowhere else. */
    @Test
    void whoWantedAPageOfOursReadsItAfterTheLogin() {
        String base = "http://127.0.0.1:" + port;
        try (Chromium chromium = Chromium.open()) {
            try (TasklistPage midwife = new TasklistPage(chromium.browser(), base, clock.instant())) {
                midwife.goesTo("/gezinnen?groep=closed").logsIn("verloskundige").isAt("/gezinnen?groep=closed");
            }
            for (String foreign : List.of(
                    "%2F%2Fkwaad.invalid%2F",
                    "https%3A%2F%2Fkwaad.invalid", "%2F%5Ckwaad.invalid", "javascript%3A1", "%")) {
                try (TasklistPage midwife = new TasklistPage(chromium.browser(), base, clock.instant())) {
                    midwife.goesTo("/camunda/app/tasklist/default/#naar=" + foreign)
                            .enter("verloskundige")
                            .isAt("/camunda/app/tasklist/default/");
                }
            }
        }
    }

    /** A colleague finished it meanwhile: who and when stands beside the button, and what was typed is kept. */
    @Test
    void whoAnswersTooLateReadsWhoFinishedIt() {
        // after every other story: the newest stand first, and the list shows fifteen
        StoryTime.set("2029-04-10T09:00");
        Journey story = stories.aSignal("verloskundige", "note", "te laat " + System.nanoTime());
        String family = files.card(story.caseId()).mark();
        try (Chromium chromium = Chromium.open();
                TasklistPage midwife =
                        new TasklistPage(chromium.browser(), "http://127.0.0.1:" + port, clock.instant())) {
            midwife.comes()
                    .enter("verloskundige")
                    .opensTeam()
                    .opensTask(TALK, family)
                    .chooses("Met wie sprak u?", "Zwangere")
                    .hasTaken()
                    .chooses("Hoe wil de ouder verder?", "Aangemeld worden bij hulp")
                    .picks("Weegt wat goed gaat op tegen wat zwaar is?", "Nee, nog niet genoeg");
            String task = sql.queryForObject(
                    "select task_id from task_row where case_id = ? and ended is null", String.class, story.caseId());
            moves.takeOver(task, "verloskundige", "collegaverloskundige", TaskMoves.Why.agreed, "");
            story.answers(
                    "collegaverloskundige",
                    "talkWithParent",
                    "spokenWith",
                    "pregnantWoman",
                    "balance",
                    "notEnough",
                    "wish",
                    "register");
            midwife.pressesFinish()
                    .seesBesideButton("Wietske Oefenwacht rondde haar af op dinsdag 10 april")
                    .picture("85-too-late");
        }
    }

    @Test
    void aDayInTheTaskList() {
        StoryTime.set("2029-01-08T09:00");
        String family = files.card(
                        stories.aSignal("verloskundigeheerlen", "municipality", "gm0917", "urgency", "urgent")
                                .caseId())
                .mark();
        try (Chromium chromium = Chromium.open();
                TasklistPage midwife =
                        new TasklistPage(chromium.browser(), "http://127.0.0.1:" + port, clock.instant())) {
            midwife.comesForDueFirst().isUsable("login").mistypes("verloskundigeheerlen", "vergeten");
            midwife.sees("Deze naam of dit wachtwoord klopt niet.").picture("80-wrong-password");
            assertThat(midwife.name()).as("the name stays").isEqualTo("verloskundigeheerlen");
            midwife.enter("verloskundigeheerlen")
                    .sees("Uiterste datum")
                    .sees(family + " – spoed")
                    .isUsable("list")
                    .picture("81-list-with-work");
            assertThat(midwife.lists()).first().asString().startsWith("Mijn taken (0)");
            assertThat(midwife.lists().get(1)).matches("Taken van mijn team \\([1-9]\\d*\\)");
            assertThat(midwife.startList()).startsWith("Signaal sturen").endsWith("Meldcode");
            midwife.seesFocusOn("Signaal sturen")
                    .isUsable("what can be started")
                    .picture("82-start-list");
            midwife.closesDialogue()
                    .opensTask(TALK, family)
                    .sees("Uiterlijk: ")
                    .chooses("Met wie sprak u?", "Zwangere")
                    .hasTaken()
                    .isUsable("task")
                    .picture("83-taken-by-filling")
                    .chooses("Hoe wil de ouder verder?", "Aangemeld worden bij hulp")
                    .picks("Weegt wat goed gaat op tegen wat zwaar is?", "Nee, nog niet genoeg")
                    .finishes()
                    .sees("Verstuurd. Uw volgende stap staat nu open: Situatie samen wegen.")
                    .sees("Past deze inschatting volgens u en de ouder?")
                    .picture("84-next-step");
            assertThat(midwife.unusable()).isEmpty();
        }
    }
}
