package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What is typed and tapped on a phone, in a real browser. */
@ProcessTest
@Tag(Proof.VERIFY)
class OnAPhoneTest {

    private static final String DUE = "Uitgerekende datum";
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d-M-yyyy");

    private static Chromium chromium;

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
        StoryTime.set("2029-02-05T09:00");
    }

    /** On a phone, without leaving the field: pressing the button comes right after the last digit. */
    @Test
    void aDateTypedOverAnEarlierOneIsSent() {
        LocalDate first = stories.today().plusWeeks(20);
        LocalDate then = stories.today().plusWeeks(24);
        try (TasklistPage midwife = phone()) {
            signal(midwife)
                    .dates(DUE, first)
                    .picks("Hoe dringend is het?", "Gewoon")
                    .types(DUE, TYPED.format(then))
                    .picture("60-phone-date")
                    .seesWholeCalendar()
                    .taps("Starten")
                    .dialogueCloses();
            assertThat(midwife.sent()).contains(then.toString()).doesNotContain(first.toString());
        }
    }

    @Test
    void aDateThatDoesNotExistIsSaidAndNotSent() {
        int year = stories.today().getYear() + 1;
        try (TasklistPage midwife = phone()) {
            signal(midwife)
                    .dates(DUE, stories.today().plusWeeks(20))
                    .picks("Hoe dringend is het?", "Gewoon")
                    .types(DUE, "31-02-" + year)
                    .taps("Starten")
                    .seesOnScreen("Deze datum bestaat niet.")
                    .picture("61-phone-no-such-date");
            assertThat(midwife.written(DUE)).isEqualTo("31-02-" + year);
            assertThat(midwife.sent()).as("nothing was sent").isEmpty();
            midwife.types(DUE, "volgende week")
                    .taps("Starten")
                    .seesOnScreen("Schrijf de datum zo: dd-mm-jjjj.")
                    .noLongerSeesOnScreen("Deze datum bestaat niet.")
                    .types(DUE, "7 dec")
                    .taps("Starten")
                    .seesOnScreen("Het jaar ontbreekt. Schrijf de datum zo: dd-mm-jjjj.")
                    .types(DUE, TYPED.format(stories.today().plusWeeks(30)))
                    .taps("Starten")
                    .dialogueCloses();
            assertThat(midwife.sent()).contains(stories.today().plusWeeks(30).toString());
        }
    }

    /** However somebody writes a day, the day that was meant stands there; what is no day stays as it was typed. */
    @Test
    void aTypedDayIsTheDayThatWasMeant() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("12-01-26", "12-1-2026");
        typed.put("1 mei 2027", "1-5-2027");
        typed.put("3 MRT. 27", "3-3-2027");
        typed.put("2027-04-01", "1-4-2027");
        typed.put("03-05-95", "3-5-1995");
        typed.put("01042027", "1-4-2027");
        typed.put("5.4.2027", "5-4-2027");
        for (String none : List.of("31-04-2027", "31-02-2027", "13-13-2026", "0-4-2027", "5 mai 2027", "1-2-027")) {
            typed.put(none, none);
        }
        try (TasklistPage midwife = phone()) {
            signal(midwife);
            typed.forEach((text, stands) ->
                    assertThat(midwife.types(DUE, text).leaves(DUE)).as(text).isEqualTo(stands));
        }
    }

    /** The button is pale until the form is right; pressing it says what is missing. */
    @Test
    void aButtonThatIsNotReadySaysWhatIsMissing() {
        try (TasklistPage midwife = phone()) {
            signal(midwife)
                    .taps("Starten")
                    .seesOnScreen("Dit moet u nog invullen.")
                    .picture("62-phone-missing");
            assertThat(midwife.sent()).isEmpty();
        }
    }

    /** It opens below the list, which fills the screen. */
    @Test
    void aTaskThatIsTappedComesIntoView() {
        String family = files.card(stories.aSignal("verloskundige", "note", "op de telefoon")
                        .caseId())
                .mark();
        try (TasklistPage midwife = phone()) {
            midwife.comes()
                    .enter("verloskundige")
                    .opensTeam()
                    .opensTask("Gesprek voeren met ouder", family)
                    .seesOpenTask()
                    .picture("63-phone-task");
        }
    }

    private TasklistPage signal(TasklistPage midwife) {
        return midwife.comes()
                .enter("verloskundige")
                .opensStart("Signaal sturen")
                .chooses("Wat voor signaal is het?", "Mijn inschatting")
                .picks("Zwanger of kind geboren?", "Zwanger")
                .adds("Wat is zwaar?", "Wonen")
                .adds("Wat gaat goed?", "Wil hulp");
    }

    private TasklistPage phone() {
        return TasklistPage.onPhone(chromium.browser(), "http://127.0.0.1:" + port, clock.instant());
    }
}
