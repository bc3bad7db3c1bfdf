package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody typed and did not send yet is not lost by a wrong press or a session that ends, in a real browser. */
@ProcessTest
@Tag(Proof.VERIFY)
class HalfFilledFormsTest {

    private static final String TALK = "Gesprek voeren met ouder";
    private static final String ASKED = "Wat u hebt ingevuld, kan nu niet worden bewaard.";
    private static final String AGAIN = "typte, staat er weer in.";
    private static final String WISHES = "Wat wil de ouder zelf bereiken?";
    private static final String TYPED = "Zij wil rust in huis.";
    private static final String ENDED = "U bent niet meer ingelogd.";
    private static final String HOW = "Met wie sprak u?";

    private static Chromium chromium;
    private static int told;

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

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
        StoryTime.set("2029-02-06T%02d:00".formatted(8 + told++));
    }

    /** Another task, the drawing, another page: what was typed stands there again, and can be thrown away. */
    @Test
    void whoGoesElsewhereFindsItAgain() {
        String first = aFamily("de eerste");
        String second = aFamily("de tweede");
        try (TasklistPage midwife = browser()) {
            talk(midwife, second)
                    .takes()
                    .chooses(HOW, "Zwangere")
                    .writes(WISHES, TYPED)
                    .clicksTask(TALK, first)
                    .opensTask(TALK, first)
                    .doesNotSee(AGAIN)
                    .opensTask(TALK, second)
                    .sees(AGAIN)
                    .sees("Zwangere")
                    .picture("65-there-again");
            assertThat(midwife.written(WISHES)).isEqualTo(TYPED);
            midwife.writes(WISHES, TYPED + "!")
                    .follows("Schema")
                    .follows("Formulier")
                    .sees(AGAIN);
            assertThat(midwife.written(WISHES)).isEqualTo(TYPED + "!");
            midwife.clicksDraft("Begin opnieuw").noLongerSeesOnScreen(AGAIN);
            assertThat(midwife.written(WISHES)).isEmpty();
            assertThat(midwife.wrong()).isEmpty();
        }
    }

    /** Half a form in the evening, and the next morning on a phone. */
    @Test
    void whatIsHalfTypedIsThereTheNextMorningOnAPhone() {
        String family = aFamily("morgen verder");
        try (TasklistPage midwife = browser()) {
            talk(midwife, family)
                    .takes()
                    .chooses(HOW, "Zwangere")
                    .writes(WISHES, TYPED)
                    .goesTo("Startpagina", "/");
            assertThat(midwife.storage()).doesNotContain(TYPED);
        }
        StoryTime.set("2029-02-07T08:15");
        try (TasklistPage phone =
                TasklistPage.onPhone(chromium.browser(), "http://127.0.0.1:" + port, clock.instant())) {
            talk(phone, family).sees("Wat u op dinsdag 6 februari 2029 om").picture("68-next-morning-on-a-phone");
            assertThat(phone.written(WISHES)).isEqualTo(TYPED);
            phone.chooses("Hoe wil de ouder verder?", "Aangemeld worden bij hulp")
                    .picks("Weegt wat goed gaat op tegen wat zwaar is?", "Nee, nog niet genoeg")
                    .finishes();
            assertThat(phone.sent()).contains(TYPED);
        }
    }

    /** Everything stands in it and nobody has it any more: one press takes it and sends it. */
    @Test
    void whatIsFilledInIsTakenAndSentByOnePress() {
        String family = aFamily("alles staat er al");
        try (TasklistPage midwife = browser()) {
            talk(midwife, family)
                    .chooses(HOW, "Zwangere")
                    .hasTaken()
                    .writes(WISHES, TYPED)
                    .chooses("Hoe wil de ouder verder?", "Aangemeld worden bij hulp")
                    .picks("Weegt wat goed gaat op tegen wat zwaar is?", "Nee, nog niet genoeg")
                    .givesBack()
                    .clicksAlsoPale("Afronden")
                    .sees("Uw volgende stap staat nu open");
            assertThat(midwife.sent()).contains(TYPED);
        }
    }

    /** Without a connection nothing can be kept: then somebody is asked. */
    @Test
    void whatCannotBeKeptIsAsked() {
        String first = aFamily("zonder verbinding");
        String second = aFamily("met verbinding");
        try (TasklistPage midwife = browser()) {
            talk(midwife, second)
                    .takes()
                    .connected(false)
                    .chooses(HOW, "Zwangere")
                    .clicksTask(TALK, first)
                    .sees(ASKED)
                    .picture("69-asked-first")
                    .answers("Hier blijven")
                    .connected(true)
                    .sees("Zwangere")
                    .clicksTask(TALK, first)
                    .opensTask(TALK, first);
        }
    }

    @Test
    void aClosedSessionKeepsTheForm() {
        String family = aFamily("even weg");
        try (TasklistPage midwife = browser()) {
            talk(midwife, family)
                    .takes()
                    .chooses(HOW, "Zwangere")
                    .chooses("Hoe wil de ouder verder?", "Aangemeld worden bij hulp")
                    .picks("Weegt wat goed gaat op tegen wat zwaar is?", "Nee, nog niet genoeg")
                    .sessionEnds()
                    .pressesFinish()
                    .sees(ENDED)
                    .picture("66-session-ended")
                    .logsInBeside("verloskundige")
                    .noLongerSeesOnScreen(ENDED)
                    .sees("Zwangere")
                    .finishes();
        }
    }

    /** Not by the button: by anything that asks the server. */
    @Test
    void aClosedSessionIsNoticedInTheListToo() {
        String family = aFamily("even weg");
        try (TasklistPage midwife = browser()) {
            talk(midwife, family)
                    .takes()
                    .chooses(HOW, "Zwangere")
                    .sessionEnds()
                    .searches("Gesprek")
                    .sees(ENDED)
                    .logsInBeside("verloskundige")
                    .noLongerSeesOnScreen(ENDED)
                    .sees("Zwangere");
        }
    }

    @Test
    void aClosedSessionKeepsAStartToo() {
        try (TasklistPage midwife = browser()) {
            midwife.comes()
                    .enter("verloskundige")
                    .opensStart("Signaal sturen")
                    .chooses("Wat voor signaal is het?", "Mijn inschatting")
                    .picks("Zwanger of kind geboren?", "Zwanger")
                    .dates("Uitgerekende datum", stories.today().plusWeeks(20))
                    .adds("Wat is zwaar?", "Wonen")
                    .adds("Wat gaat goed?", "Wil hulp")
                    .picks("Hoe dringend is het?", "Gewoon")
                    .writes("Toelichting", "Dit wil ik niet kwijt.")
                    .sessionEnds()
                    .presses("Starten")
                    .sees(ENDED)
                    .logsInBeside("verloskundige")
                    .noLongerSeesOnScreen(ENDED);
            assertThat(midwife.written("Toelichting")).isEqualTo("Dit wil ik niet kwijt.");
            midwife.presses("Starten").dialogueCloses();
            assertThat(midwife.sent()).contains("Dit wil ik niet kwijt.");
        }
    }

    @Test
    void aClosedSessionWithoutAFormLeadsToTheLogin() {
        try (TasklistPage midwife = browser()) {
            midwife.comes()
                    .enter("verloskundige")
                    .sessionEnds()
                    .clicksList("Taken van mijn team")
                    .sees(ENDED)
                    .picture("67-session-ended-empty")
                    .answers("Opnieuw inloggen")
                    .sees("Inloggen")
                    .enter("verloskundige");
        }
    }

    /** Nobody presses a button on a page that says what is not so any more. */
    @Test
    void whoLoggedInOnAnotherTabReadsNothingOfItAnyMore() {
        try (TasklistPage midwife = browser()) {
            midwife.comes()
                    .enter("verloskundige")
                    .sessionEnds()
                    .clicksList("Taken van mijn team")
                    .sees(ENDED)
                    .logsInElsewhere("verloskundige")
                    .noLongerSeesOnScreen(ENDED)
                    .sees("Taken van mijn team");
        }
    }

    /** Logged in, before the talk with the parent of this family. */
    private static TasklistPage talk(TasklistPage midwife, String family) {
        return midwife.comes().enter("verloskundige").opensTeam().opensTask(TALK, family);
    }

    /** @return the mark on the card of its first task */
    private String aFamily(String note) {
        return files.card(stories.aSignal("verloskundige", "note", note).caseId())
                .mark();
    }

    private TasklistPage browser() {
        return new TasklistPage(chromium.browser(), "http://127.0.0.1:" + port, clock.instant());
    }
}
