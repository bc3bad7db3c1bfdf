package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.family.FamilyPerson.Reach;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.pathway.EndingService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A midwife with forty families finds the woman who phones by her own number in one search. */
@ProcessTest
@Tag(Proof.VERIFY)
class ManyFamiliesBrowserTest {

    private static final int OTHERS = 39;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EndingService endings;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void openChromium() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeChromium() {
        chromium.close();
    }

    @BeforeEach
    void muchLater() {
        StoryTime.set("2028-02-07T09:00");
    }

    @Test
    void sheWhoPhonesIsFoundInOneSearch() {
        for (int n = 0; n < OTHERS; n++) {
            stories.aCase(n % 7 == 0, "debts");
        }
        String caseId = stories.aSignal("verloskundige", "note", "belt zelf", "ownFileNumber", "PRAKTIJK-7301")
                .caseId();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Ouder Belt", "06 73017301", null, null)
                .reached(new Reach("call", "na 16 uur", "Pools", "niet terugbellen op dit nummer")));
        String mark = files.card(caseId).mark();

        TasklistPage laptop = new TasklistPage(chromium.browser(), base(), clock.instant())
                .comes()
                .enter("verloskundige")
                .opensTeam()
                .searches("0673017301")
                .sees(mark)
                .isUsable("search")
                .opensTask("Gesprek voeren met ouder", mark)
                .sees("Ouder Belt, telefoon 06 73017301")
                .sees("Let op: niet terugbellen op dit nummer")
                .picture("family-in-opened-task")
                .follows("Naar dit gezin")
                .sees("Zo bereikt u de ouder")
                .picture("family-page")
                .follows("Mijn gezinnen")
                .picture("own-families")
                .looksFor("06-73017301")
                .sees("Gevonden")
                .sees(mark)
                .sees("uw nummer PRAKTIJK-7301")
                .hasNoAddressWith("73017301")
                .picture("own-family-found");
        TasklistPage phone = TasklistPage.onPhone(chromium.browser(), base(), clock.instant())
                .comes()
                .enter("verloskundige")
                .goesTo("/gezinnen")
                .looksFor("praktijk-7301")
                .sees(mark)
                .picture("own-family-found-phone")
                .follows(mark)
                .sees("De tijd van dit gezin")
                .picture("family-page-phone");
        assertThat(laptop.unusable()).isEmpty();
        assertThat(laptop.wrong()).isEmpty();
        assertThat(phone.wrong()).isEmpty();
        endings.closeNow(caseId, "parentStops", "verloskundige"); // nothing newer stays on the list of other stories
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
