package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.Journey;
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
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The shortest story in a real browser: from a signal to help that is accepted. Pictures of it lie in target/pictures.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class TasklistBrowserTest {

    private static final String NOTE = "Mevrouw vertelt over brieven van schuldeisers.";
    private static final String PARENT = "Sanne Verzonnen";

    private static final String KERKRADE = "gm0928";
    /** The viewer would make "Bedrag 49" of it, and go round and round. */
    private static final String RUN = "Bedrag {{7*7}}{{#loop [1]}}";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

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

    @Autowired
    private StoryTable table;

    @Autowired
    private JdbcTemplate sql;

    @BeforeAll
    static void openChromium() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeChromium() {
        chromium.close();
    }

    /** After all other stories, so that what happens here is on top of every list. */
    @BeforeEach
    void muchLater() {
        StoryTime.set("2029-03-05T%02d:00".formatted(8 + told++));
    }

    @Test
    void aSignalBecomesHelpThatIsAccepted() {
        String family;
        try (TasklistPage midwife = browser()) {
            midwife.comes().picture("01-login").enter("verloskundige").picture("02-empty-list");
            midwife.opensStart("Signaal sturen")
                    .sees("Veilig Thuis")
                    .picture("03-signal")
                    .presses("Starten")
                    .sees("Dit moet u nog invullen.")
                    .picture("04-signal-not-complete");
            midwife.chooses("Wat voor signaal is het?", "Mijn inschatting")
                    .picks("Zwanger of kind geboren?", "Zwanger")
                    .dates("Uitgerekende datum", stories.today().plusWeeks(20))
                    .adds("Wat is zwaar?", "Geldzorgen of schulden")
                    .adds("Wat gaat goed?", "Wil hulp")
                    .picks("Hoe dringend is het?", "Gewoon")
                    .writes("Toelichting", NOTE)
                    .picture("05-signal-filled-in")
                    .presses("Starten")
                    .dialogueCloses()
                    .seesOnScreen("Volgende stap")
                    .picture("06-signal-sent");

            family = midwife.opensTeam().newestFamily();
            midwife.picture("07-team")
                    .opensTask("Gesprek voeren met ouder", family)
                    .picture("08-talk")
                    .takes()
                    .needsNoScrolling()
                    .chooses("Met wie sprak u?", "Zwangere")
                    .chooses("Hoe wil de ouder verder?", "Aangemeld worden bij hulp")
                    .picks("Weegt wat goed gaat op tegen wat zwaar is?", "Nee, nog niet genoeg")
                    .picture("09-talk-filled-in")
                    .finishes();
            midwife.opensTask("Situatie samen wegen", family)
                    .takes()
                    .needsNoScrolling()
                    .picture("10-weighing")
                    .picks("Past deze inschatting volgens u en de ouder?", "Ja")
                    .finishes();
            midwife.opensTask("Route kiezen met ouder", family)
                    .takes()
                    .needsNoScrolling()
                    .picture("11-route")
                    .ticks("Geldzorgen of schulden")
                    .writes("Iets anders dan het voorstel? Waarom?", "Zo gekozen.")
                    .picture("12-route-chosen")
                    .finishes();
            midwife.opensTask("Toestemming vastleggen", family)
                    .takes()
                    .picture("13-consent")
                    .chooses("Wie geeft toestemming?", "Zwangere")
                    .adds("Hoe hebt u het uitgelegd?", "Gesprek")
                    .ticks("Ik heb dit verteld")
                    .picksAll("Wat zegt de ouder?", "Ja")
                    .picture("14-consent-given")
                    .finishes();
            midwife.opensTask("Gegevens gezin aanvullen", family)
                    .takes()
                    .writes("Naam van de ouder", PARENT)
                    .writes("Telefoon", "06 9900 1234")
                    .picture("15-family")
                    .finishes();
            midwife.picture("16-nothing-left").logOut().picture("17-logged-out");
            assertThat(midwife.storage()).doesNotContain(PARENT, NOTE, "06 9900 1234");
            assertThat(midwife.wrong()).isEmpty();
        }
        try (TasklistPage receiver = browser()) {
            receiver.comes()
                    .enter("schuldhulp")
                    .opensTeam()
                    .sees("Verwijzing beantwoorden")
                    .sees(family)
                    .picture("20-receiver-team")
                    .opensTask("Verwijzing beantwoorden", family)
                    .sees(family)
                    .doesNotSee(PARENT)
                    .doesNotSee(NOTE)
                    .picture("21-referral")
                    .takes()
                    .needsNoScrolling()
                    .picks("Kunt u dit gezin helpen?", "Nee")
                    .picture("22-referral-no")
                    .picks("Kunt u dit gezin helpen?", "Ja")
                    .picture("23-referral-yes")
                    .finishes();
            receiver.opensTask("Contact leggen met gezin", family).sees(PARENT).picture("24-contact");
            assertThat(receiver.wrong()).isEmpty();
        }
    }

    /**
     * "Over 14 dagen" and "overdue" are said by the program's time, whatever this computer thinks, also after the clock
     * was moved.
     */
    @Test
    void datesFollowThePracticeClock() {
        stories.aSignal("verloskundige", "note", "de klok");
        try (TasklistPage midwife = new TasklistPage(chromium.browser(), "http://127.0.0.1:" + port, null)) {
            midwife.comes().enter("verloskundige").opensTeam();
            String family = midwife.newestFamily();
            midwife.opensTask("Gesprek voeren met ouder", family)
                    .seesDates("Uiterlijk: maandag 19 maart, over 14 dagen", false);
            StoryTime.set("2029-03-21T09:00");
            midwife.comesBack().seesDates("Uiterlijk: maandag 19 maart, 2 dagen geleden", true);
            assertThat(midwife.wrong()).isEmpty();
        }
    }

    /** The drawing behind a task is for everybody who has the task. */
    @Test
    void aTaskShowsItsModel() {
        stories.aSignal("verloskundige", "note", "het schema");
        try (TasklistPage midwife = browser()) {
            midwife.comes().enter("verloskundige").opensTeam();
            midwife.opensTask("Gesprek voeren met ouder", midwife.newestFamily())
                    .opensTab("Schema")
                    .seesModelWith("talkWithParent")
                    .picture("40-model")
                    .savesModel("familyPathway.svg");
            assertThat(midwife.wrong()).isEmpty();
        }
    }

    @Test
    void whoHasNoCockpitIsNotSentThere() {
        stories.aSignal("verloskundige", "note", "geen Cockpit");
        try (TasklistPage midwife = browser()) {
            midwife.comes().enter("verloskundige").opensTeam();
            midwife.opensTask("Gesprek voeren met ouder", midwife.newestFamily())
                    .hasNoWayToCockpit();
        }
    }

    /** What the server refuses is seen at once, in Dutch, and what was typed stays. */
    @Test
    void aRefusedStartIsSeenAndKeepsTheForm() {
        try (TasklistPage midwife = browser()) {
            midwife.comes()
                    .enter("verloskundige")
                    .opensStart("Signaal sturen")
                    .chooses("Wat voor signaal is het?", "Mijn inschatting")
                    .picks("Zwanger of kind geboren?", "Zwanger")
                    .dates("Uitgerekende datum", stories.today().minusDays(1))
                    .adds("Wat is zwaar?", "Wonen")
                    .adds("Wat gaat goed?", "Wil hulp")
                    .picks("Hoe dringend is het?", "Gewoon")
                    .writes("Toelichting", NOTE)
                    .presses("Starten")
                    .sees("De uitgerekende datum ligt in het verleden.")
                    .picture("30-start-refused");
            assertThat(midwife.written("Toelichting")).isEqualTo(NOTE);
            onlyTheRefusalItself(midwife);
            midwife.seesOnScreen("De uitgerekende datum ligt in het verleden.")
                    .opensCalendar("Uitgerekende datum")
                    .pressesEscape();
            assertThat(midwife.written("Toelichting"))
                    .as("after Escape in the calendar")
                    .isEqualTo(NOTE);
            midwife.pressesEscape().clicksBesideDialogue();
            assertThat(midwife.written("Toelichting"))
                    .as("after Escape in the form and a click beside it")
                    .isEqualTo(NOTE);
        }
    }

    @Test
    void aRefusedAnswerIsSeenAndKeepsTheForm() {
        stories.aSignal("verloskundige", "note", "een andere route")
                .answers(
                        "verloskundige",
                        "talkWithParent",
                        "spokenWith",
                        "pregnantWoman",
                        "balance",
                        "notEnough",
                        "wish",
                        "register")
                .answers("verloskundige", "weighSituation", "agree", "yes");
        try (TasklistPage midwife = browser()) {
            midwife.comes().enter("verloskundige").opensTeam();
            midwife.opensTask("Route kiezen met ouder", midwife.newestFamily())
                    .takes()
                    .ticks("Contact met JGZ")
                    .pressesFinish()
                    .sees("schrijf er kort bij waarom")
                    .picture("31-answer-refused")
                    .seesOnScreen("schrijf er kort bij waarom");
            midwife.writes("Iets anders dan het voorstel? Waarom?", "De ouder wil dit \"graag\".")
                    .finishes()
                    .picture("32-answer-accepted")
                    .noLongerSeesOnScreen("schrijf er kort bij waarom");
            onlyTheRefusalItself(midwife);
        }
    }

    /**
     * The pages' rules about scripts hold for each web application, and for eight pages that open at the same moment.
     */
    @Test
    void everyWebApplicationOpens() {
        List<TasklistPage> pages = new ArrayList<>();
        try {
            for (int n = 0; n < 8; n++) {
                pages.add(browser());
            }
            for (int n = 0; n < 8; n++) {
                pages.get(n).hurriesTo(n % 3 == 2 ? "/camunda/app/cockpit/default/" : TASKLIST);
            }
            pages.forEach(page -> page.sees("Inloggen"));
            pages.get(0)
                    .enter("knooppunt")
                    .hurriesTo("/camunda/app/cockpit/default/")
                    .sees("Procesdefinities")
                    .picture("50-cockpit");
            pages.forEach(page -> assertThat(page.wrong()).isEmpty());
        } finally {
            pages.forEach(TasklistPage::close);
        }
    }

    /** A coordinator looks how far a family is. What the server refuses, she is not offered. */
    @Test
    void cockpitOffersOnlyWhatIsAllowed() {
        String caseId = stories.aReferral("debts").caseId();
        files.share(caseId, true);
        // before what other stories left: what is due first stands on top
        sql.update("""
                update task_row set due = (select least(min(due), '2001-01-01') from task_row) - interval '1 day'
                where case_id = ? and ended is null and due is not null""", caseId);
        try (TasklistPage coordinator = browser()) {
            coordinator.comes().enter("knooppunt").hurriesTo("/camunda/app/cockpit/default/#/processes");
            coordinator
                    .follows("Verwijzing")
                    .sees("Wat nu open staat")
                    .seesOnScreen("Op de tekening")
                    .picture("51-cockpit-process")
                    .followsTo("#/process-instance/")
                    .sees("Aangeroepen procesinstanties")
                    .picture("52-cockpit-instance")
                    .follows("Termijnen")
                    .sees("Antwoordtermijn verlopen")
                    .picture("53-cockpit-terms")
                    .hasNoActions()
                    .follows("Beslissingen")
                    .follows("Inschatting van de situatie")
                    .sees("Op hoeveel gebieden")
                    .picture("54-cockpit-decision");
            assertThat(coordinator.wrong()).isEmpty();
        }
    }

    /** Words of a plan's action stand above a question of somebody else's form. */
    @Test
    void anActionIsShownAndNotRun() {
        String caseId = stories.aCase(false);
        stories.anAgreed("keepPathway", caseId);
        stories.anAgreed("sharePlan", caseId, "welzijnkerkrade");
        files.direct(caseId, "casusregisseur", "welzijnkerkrade");
        Journey story = stories.started("familySupport", caseId, Map.of())
                .answers(
                        "casusregisseur",
                        "makePlan",
                        "goals",
                        RUN,
                        "firstEvaluation",
                        stories.today().plusDays(1).toString(),
                        "what_1",
                        "=40+2 " + RUN,
                        "who_1",
                        "parent",
                        "until_1",
                        stories.today().plusDays(1).toString())
                .afterCalendarDays(2)
                .waitsFor("evaluateWithFamily");
        reads(
                "casusregisseur",
                "Evalueren met gezin",
                files.card(story.caseId()).mark(),
                "=40+2 " + RUN);
    }

    /** A coalition's own question of the self-scan, and what one partner said of figures, in the form of another. */
    @Test
    void whatPartnersWriteIsShownAndNotRun() {
        table.clear(KERKRADE);
        sql.update("delete from coalition_checklist where place = ?", KERKRADE);
        try {
            table.lay(KERKRADE, "trekker", "gemeentekerkrade", "sociaalteamkerkrade", "verloskundigenkerkrade");
            table.clause(KERKRADE, "debts", "sociaalteamkerkrade");
            String round = sql.queryForObject(
                    "select id from coalition_cycle where municipality = ? order by number desc limit 1",
                    String.class,
                    KERKRADE);
            sql.update("update coalition_cycle set state = 'carryingOut' where id = ?", round);
            stories.startedIn(KERKRADE, "coalitionEvaluation", round, Map.of())
                    .answers("sociaalteam", "addMeaning", "meaning_1", RUN)
                    .waitsFor("chooseImprovements");
            reads("trekker", "Verbeteringen kiezen", "Kerkrade", RUN);

            table.clear(KERKRADE);
            sql.update(
                    "insert into coalition_checklist (place, position, question) values (?, 1, ?)",
                    KERKRADE,
                    RUN + ": de hele vraag");
            table.lay(KERKRADE, "trekker", "gemeentekerkrade", "sociaalteamkerkrade");
            round = sql.queryForObject(
                    "select id from coalition_cycle where municipality = ? order by number desc limit 1",
                    String.class,
                    KERKRADE);
            stories.startedIn(KERKRADE, "coalitionFormation", round, Map.of())
                    .answers("wethouder", "appointLead", "lead", "trekker")
                    .answers("trekker", "describeLocalTask", "figures", "Veel", "conclusion", "Eerder samen")
                    .answers("trekker", "reviewComposition", "seats", List.of())
                    .waitsFor("fillSelfScan");
            reads("sociaalteam", "Zelfscan invullen", "Kerkrade", RUN);
        } finally {
            sql.update("delete from coalition_checklist where place = ?", KERKRADE);
            table.clear(KERKRADE);
        }
    }

    /** What the lead wrote into an agreement stands above the question whether a partner agrees. */
    @Test
    void anAgreementIsShownAndNotRun() {
        table.clear(KERKRADE);
        try {
            table.lay(
                    KERKRADE,
                    "trekker",
                    "gemeentekerkrade",
                    "sociaalteamkerkrade",
                    "jgzzuidlimburg",
                    "verloskundigenkerkrade");
            stories.aStart("agreementLife", "trekker", "need", "parenting")
                    .answers(
                            "trekker",
                            "draftClause",
                            "signatories",
                            List.of("sociaalteamkerkrade"),
                            "validFrom",
                            stories.today().plusDays(40).toString(),
                            "validUntil",
                            stories.today().plusDays(400).toString(),
                            "evaluationDate",
                            stories.today().plusDays(200).toString(),
                            "agreedText",
                            RUN)
                    .waitsFor("reactToClause");
            reads("sociaalteam", "Reageren op afspraak", "Kerkrade", RUN);
        } finally {
            table.clear(KERKRADE);
        }
    }

    private void reads(String person, String task, String about, String text) {
        try (TasklistPage page = browser()) {
            page.comes()
                    .enter(person)
                    .opensTeam()
                    .opensTask(task, about)
                    .sees(text)
                    .doesNotSee("Bedrag 49");
            assertThat(page.wrong()).isEmpty();
        }
    }

    /** The browser itself reports the refused request; nothing else may be wrong. */
    private static void onlyTheRefusalItself(TasklistPage page) {
        assertThat(page.wrong()).allMatch(one -> one.startsWith("console: ") && one.contains("status of 400"));
    }

    private TasklistPage browser() {
        return new TasklistPage(chromium.browser(), "http://127.0.0.1:" + port, clock.instant());
    }
}
