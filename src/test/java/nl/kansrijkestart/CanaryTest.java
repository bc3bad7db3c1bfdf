package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Login;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.casefile.answers.FinishedForms.FinishedForm;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.keys.OpenedTexts;
import nl.kansrijkestart.models.Form;
import nl.kansrijkestart.notify.mail.MailStory;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.pathway.LifeEvents;
import nl.kansrijkestart.safety.OwnRecords;
import nl.kansrijkestart.support.running.RunningHelpService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whole cases with a mark in every text of every form, and nothing of it in a table of the engine or in the log. Comes
 * after the other stories, so that their rows are searched for codes too.
 */
@ProcessTest
@Order(Integer.MAX_VALUE - 1)
@Tag(Proof.VERIFY)
class CanaryTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String NURSE = "jeugdverpleegkundige";
    private static final String HUB = "knooppunt";
    private static final String DIRECTOR = "casusregisseur";
    private static final String SAFETY = "safety";
    /** Only shown when another agreement came into force since the referral was sent; its own story asks it. */
    private static final String ASKED_WHEN_AGREEMENTS_CHANGE = "solveStalledReferral.clauseReason";
    /** Has to be the mark of a family that exists. */
    private static final String MARK_OF_A_FAMILY = "receiveRightsRequest.mark";

    private static final Pattern MARK_IN_TEXT = Pattern.compile("KANARIE\\d-(\\w+)-(\\w+)");
    private static final Pattern MARK = Pattern.compile("KANARIE\\d-(\\w+)-(\\w+)");
    private static final String TELEPHONE = "06-98765432";
    private static final String BORN = "1987-06-05";
    /**
     * Marks, and what no program would write by chance: a telephone number, a birthday in the ways people write it. In
     * lower case.
     */
    private static final List<String> CANARIES =
            List.of("kanarie", "98765432", BORN, "5-6-1987", "05-06-1987", "19870605");

    /** Work that is about no family; its own stories look whether a text reaches the engine. */
    private static final Set<String> NO_FAMILY = Set.of("agreement", "coalition", "socialmap");

    @Autowired
    private Stories stories;

    @Autowired
    private EndingService events;

    @Autowired
    private LifeEvents life;

    @Autowired
    private RunningHelpService helps;

    @Autowired
    private CaseFiles files;

    @Autowired
    private FinishedForms finished;

    @Autowired
    private OwnRecords ownRecords;

    @Autowired
    private OpenedTexts opened;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MailStory mail;

    @Autowired
    private JdbcTemplate sql;

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> codes = codes();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private Level levelBefore;

    @BeforeEach
    void listen() {
        mail.begin();
        levelBefore = root.getLevel();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        mail.end();
        root.detachAppender(log);
        root.setLevel(levelBefore);
    }

    @Test
    void whatPeopleTypeAndChooseIsInTheCaseFileAndNowhereElse() {
        ownTasksAboutSafety();
        Proof.sample(
                        List.<Runnable>of(
                                this::manyHelpersAndAPlan,
                                this::keptInOwnCareThenWithdrawn,
                                this::pausedThenEnded,
                                this::calledByTelephone,
                                this::aParentAsks),
                        2)
                .forEach(Runnable::run);
        if (Proof.whole()) {
            everyTextWasTyped();
        }
        shieldedWordsAreNowhereElse();
        mail.post();
        assertThat(mail.raw())
                .as("mails that arrived")
                .isNotEmpty()
                .allSatisfy(
                        letter -> assertThat(letter.toLowerCase(Locale.ROOT)).doesNotContain(CANARIES));
        assertThat(foundIn("tablename not like 'act\\_%' and tablename <> 'flyway_schema_history'", false))
                .as("found in clear in a table of ours")
                .isEmpty();
    }

    /** A new text of a form has to be typed by one of these stories. */
    private void everyTextWasTyped() {
        Set<String> kept = marksInFinishedForms();
        assertThat(kept)
                .as("texts that reached the case file")
                .containsAll(textsOfForms(feature -> !NO_FAMILY.contains(feature) && !SAFETY.equals(feature)).stream()
                        .filter(text -> !Set.of(ASKED_WHEN_AGREEMENTS_CHANGE, MARK_OF_A_FAMILY)
                                .contains(text))
                        .toList());
        assertThat(kept)
                .as("texts about safety among the finished forms")
                .noneMatch(text -> textsOfForms(SAFETY::equals).contains(text));
        assertThat(marksInOwnRecords())
                .as("texts that reached the shielded part")
                .containsAll(textsOfForms(SAFETY::equals));
    }

    @Test
    void whatIsPlantedIsFound() {
        Journey story = stories.aReferral("debts");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(story.caseId())
                .singleResult()
                .getId();
        for (Object planted : List.of(
                "Zij heet kanarie0-name",
                "Bel 06-98765432",
                "geboren op 5-6-1987",
                "highlyVulnerable",
                "debts,trauma",
                "{\"reason\":\"tooLight\"}",
                "{\"trauma\":1}",
                "[\"trauma\"]".getBytes(StandardCharsets.UTF_8),
                "KANARIE0".getBytes(StandardCharsets.UTF_16LE))) {
            runtime.setVariable(instance, "planted", planted);
            assertThat(foundInEngine())
                    .as("%s", planted)
                    .isNotEmpty()
                    .allMatch(where -> where.contains("planted") || where.contains("act_ge_bytearray"));
            runtime.removeVariable(instance, "planted");
            assertThat(foundInEngine()).isEmpty();
        }
        runtime.deleteProcessInstance(instance, "test");
        LoggerFactory.getLogger(getClass()).info("planted {}", "KANARIE0");
        LoggerFactory.getLogger(getClass())
                .info("planted", new IllegalStateException(new IllegalArgumentException("KANARIE0")));
        assertThat(foundInLog()).hasSize(2);
    }

    /**
     * Home visit, Knooppunt, referrals that are declined, questioned and stall, and a plan that goes back to the
     * Knooppunt.
     */
    private void manyHelpersAndAPlan() {
        String mark = "KANARIE1";
        Journey story = stories.aMarkedSignal(
                MIDWIFE,
                mark,
                "kind",
                "instrumentResult",
                "instrument",
                "epds",
                "instrumentOutcome",
                "fiveOrMore",
                "themes",
                List.of("alcoholDrugs", "trauma", "debts", "violence"),
                "strengths",
                List.of("resilience", "meaning"));
        story.types(MIDWIFE, "talkWithParent", "ownWishes", mark + "-half-typed");
        nothingInTheEngine();
        assertThat(foundIn("tablename = 'draft'", false)).isEmpty();
        story.answersMarked(
                        MIDWIFE,
                        "talkWithParent",
                        mark,
                        "wish",
                        "visit",
                        "balance",
                        "notEnough",
                        "selfRelianceParent",
                        "low")
                .answersMarked(MIDWIFE, "weighSituation", mark, "agree", "no", "grade", "potentiallyVulnerable")
                .answersMarked(
                        MIDWIFE,
                        "chooseRoute",
                        mark,
                        "routes",
                        List.of(
                                "carePath:alcoholDrugs",
                                "carePath:debts",
                                "informalSupport",
                                "prenatalHomeVisit",
                                "hubMeeting"));
        nothingInTheEngine();
        story.answersMarked(
                        MIDWIFE,
                        "recordConsent",
                        mark,
                        "giver",
                        "representative",
                        "howExplained",
                        List.of("interpreter", "pictures"))
                .answersMarked(
                        MIDWIFE,
                        "registerFamily",
                        mark,
                        "dateOfBirth",
                        "1991-02-03",
                        "more",
                        List.of("several", "siblings", "partner", "reach"),
                        "children",
                        2,
                        "birthYear_1",
                        2018,
                        "birthYear_2",
                        2019,
                        "birthYear_3",
                        2020,
                        "birthYear_4",
                        2021);
        nothingInTheEngine();
        declinedBecauseOfATieThenQuestioned(story, mark);
        tooLightThenStalled(story, mark);
        story.answersMarked("vrijwilliger", "answerReferral", mark, "answer", "accept")
                .answersMarked("vrijwilliger", "contactFamily", mark, "result", "notWanted");
        nothingInTheEngine();
        homeVisits(story, mark);
        knooppunt(story, mark);
        story.answersMarked(
                        "ggz",
                        "answerReferral",
                        mark,
                        "answer",
                        "decline",
                        "reason",
                        "otherNeed",
                        "neededHelp",
                        "relationship")
                .answersMarked(NURSE, "chooseReceiver", mark, "choice", "none");
        nothingInTheEngine();
        plan(story, mark);
        story.answersMarked(HUB, "answerReferral", mark, "answer", "decline", "reason", "consentUnclear")
                .answersMarked(DIRECTOR, "askConsentNewReceiver", mark, "answer", "later")
                .answersMarked(DIRECTOR, "makePlan", mark, "firstEvaluation", in(40))
                .answersMarked(DIRECTOR, "evaluateWithFamily", mark, "next", "stop");
        helps.of(story.caseId()).stream()
                .filter(RunningHelpService.HelpCard::runs)
                .forEach(one -> helps.askNow(one.id()));
        nothingInTheEngine();
        story.answersMarked("huisarts", "reportSupport", mark, "state", "running")
                .answersMarked("kraamzorg", "reportSupport", mark, "state", "running");
        events.lookBack(story.caseId(), DIRECTOR);
        story.answersMarked(DIRECTOR, "closePathway", mark, "outcome", "otherLead")
                .endsAt("pathwayClosed");
        nothingInTheEngine();
    }

    /** Every text of the reporting code, by somebody whose safeguarding officer looks along. */
    private void ownTasksAboutSafety() {
        String mark = "KANARIE9";
        Journey story = stories.aStart("reportingCode", MIDWIFE, "danger", "no")
                .answersMarked(MIDWIFE, "mapConcerns", mark, "next", "consultSafely")
                .answersMarked(MIDWIFE, "consultSafely", mark, "next", "talkAboutConcerns")
                .answersMarked(MIDWIFE, "talkAboutConcerns", mark, "talked", "yes", "next", "talkAboutConcerns")
                .answersMarked(MIDWIFE, "talkAboutConcerns", mark, "talked", "leftOut", "next", "weighConcerns")
                .answersMarked(
                        MIDWIFE,
                        "weighConcerns",
                        mark,
                        "suspicion",
                        "yes",
                        "unsafety",
                        "acute",
                        "next",
                        "decideOnReport");
        nothingInTheEngine();
        story.afterCalendarDays(1)
                .answersMarked(
                        MIDWIFE, "decideOnReport", mark, "decision", "noReport", "help", "yes", "followUntil", in(20))
                .answersMarked("aandachtsfunctionaris", "followSafety", mark, "safeHome", "nothing", "next", "close")
                .endsAt("ownTaskClosed");
        nothingInTheEngine();
    }

    /** Every text about a parent's request. */
    private void aParentAsks() {
        String mark = "KANARIE5";
        String officer = "privacyfunctionaris";
        String family =
                files.card(stories.aSignal(MIDWIFE, "note", mark).caseId()).mark();
        stories.aStart(
                        "rightsRequest",
                        officer,
                        "family",
                        "other",
                        "mark",
                        family,
                        "right",
                        "rectification",
                        "asked",
                        mark + "-receiveRightsRequest-asked")
                .answersMarked(MIDWIFE, "prepareRightsAnswer", mark)
                .answersMarked(officer, "decideOnRightsRequest", mark, "decision", "moreTime")
                .answersMarked(MIDWIFE, "tellParentDelay", mark)
                .answersMarked(MIDWIFE, "prepareRightsAnswer", mark)
                .answersMarked(officer, "decideOnRightsRequest", mark, "decision", "partly")
                .answersMarked(MIDWIFE, "correctFamilyFile", mark)
                .answersMarked(MIDWIFE, "tellParentDecision", mark)
                .endsAt("rightsPartlyGranted");
        nothingInTheEngine();
    }

    private void shieldedWordsAreNowhereElse() {
        assertThat(opened.tablesWith("KANARIE9"))
                .contains("safety_answer")
                .allMatch(table -> table.startsWith("safety_"));
    }

    private void declinedBecauseOfATieThenQuestioned(Journey story, String mark) {
        story.answersMarked("ggz", "answerReferral", mark, "answer", "decline", "reason", "personalTie")
                .answersMarked("huisarts", "answerReferral", mark, "answer", "needMore");
        nothingInTheEngine();
        story.answersMarked(MIDWIFE, "answerQuestion", mark)
                .answersMarked("huisarts", "answerReferral", mark, "answer", "accept")
                .answersMarked("huisarts", "contactFamily", mark)
                .answersMarked("huisarts", "recordOutcome", mark);
    }

    private void tooLightThenStalled(Journey story, String mark) {
        story.answersMarked("schuldhulp", "answerReferral", mark, "answer", "decline", "reason", "tooLight")
                .answersMarked(MIDWIFE, "chooseReceiver", mark, "choice", "violence@sociaalteamkerkrade")
                .answersMarked(MIDWIFE, "askConsentNewReceiver", mark, "answer", "yes")
                .answersMarked("sociaalteam", "answerReferral", mark, "answer", "decline", "reason", "other");
        nothingInTheEngine();
        story.answersMarked(
                        HUB,
                        "solveStalledReferral",
                        mark,
                        "solution",
                        "other",
                        "receiver",
                        "kraamzorgzuid",
                        "newTerm",
                        in(60))
                .answersMarked(MIDWIFE, "askConsentNewReceiver", mark)
                .answersMarked("kraamzorg", "answerReferral", mark, "answer", "accept")
                .answersMarked("kraamzorg", "contactFamily", mark, "way", "video")
                .answersMarked("kraamzorg", "recordOutcome", mark);
    }

    private void homeVisits(Journey story, String mark) {
        story.answersMarked(NURSE, "answerReferral", mark, "answer", "accept")
                .answersMarked(NURSE, "callParent", mark, "result", "notReached")
                .answersMarked(NURSE, "callParent", mark)
                .answersMarked(NURSE, "planHomeVisit", mark)
                .afterCalendarDays(1);
        nothingInTheEngine();
        story.answersMarked(NURSE, "recordHomeVisit", mark, "anotherVisit", "yes", "grade", "highlyVulnerable")
                .answersMarked(NURSE, "planNextVisit", mark, "date", in(1))
                .afterCalendarDays(1)
                .answersMarked(NURSE, "recordHomeVisit", mark, "anotherVisit", "no", "grade", "vulnerable")
                .answersMarked(NURSE, "agreeApproach", mark, "routes", List.of("carePath:trauma"))
                .answersMarked(NURSE, "recordConsentAfterVisit", mark);
        nothingInTheEngine();
    }

    /**
     * Who helps with a shielded need is not among those whom the coordinator can invite: the director asks them for the
     * plan.
     */
    private void knooppunt(Journey story, String mark) {
        story.answersMarked(HUB, "answerReferral", mark, "answer", "accept")
                .answersMarked(HUB, "checkHubRegistration", mark, "organisations", List.of("jgzzuidlimburg"))
                .answersMarked(HUB, "planHubMeeting", mark, "date", in(14))
                .answersMarked(HUB, "inviteParticipants", mark, "sharedWith", List.of("jgzzuidlimburg"))
                .answersMarked(NURSE, "answerHubInvitation", mark)
                .answersMarked(NURSE, "prepareWithParent", mark);
        nothingInTheEngine();
        story.answersMarked(
                        HUB,
                        "recordHubAgreements",
                        mark,
                        "who_1",
                        "jgzzuidlimburg",
                        "until_1",
                        in(20),
                        "who_2",
                        "informal",
                        "sharedWith",
                        List.of("jgzzuidlimburg"))
                .answersMarked(
                        HUB,
                        "appointCaseDirector",
                        mark,
                        "director",
                        DIRECTOR,
                        "sharedWith",
                        List.of("welzijnkerkrade"));
        nothingInTheEngine();
    }

    private void plan(Journey story, String mark) {
        // helps with a shielded need: who directs reads of it after the parent's yes for the plan
        stories.anAgreed("sharePlan", story.caseId(), "huisartsenkerkrade");
        story.answersMarked(DIRECTOR, "acceptCaseDirectorRole", mark, "accept", "no")
                .answersMarked(NURSE, "proposeCaseDirector", mark, "director", DIRECTOR)
                .answersMarked(DIRECTOR, "acceptCaseDirectorRole", mark)
                .answersMarked(
                        DIRECTOR,
                        "makePlan",
                        mark,
                        "firstEvaluation",
                        in(30),
                        "who_1",
                        "huisartsenkerkrade",
                        "until_1",
                        in(10));
        nothingInTheEngine();
        story.answersMarked("huisarts", "carryOutAction", mark, "result", "notDone")
                .afterCalendarDays(31)
                .answersMarked(
                        DIRECTOR,
                        "evaluateWithFamily",
                        mark,
                        "next",
                        "adjust",
                        "nextDate",
                        in(30),
                        "state_1",
                        "dropped")
                .answersMarked(DIRECTOR, "adjustPlan", mark)
                .answersMarked(DIRECTOR, "evaluateWithFamily", mark, "next", "reduce", "nextDate", in(30))
                .answersMarked(DIRECTOR, "reduceSupport", mark, "nextDate", in(40));
        nothingInTheEngine();
        story.answersMarked(DIRECTOR, "evaluateWithFamily", mark, "next", "hub")
                .answersMarked(DIRECTOR, "requestHubAgain", mark)
                .passed("hubRequested");
        nothingInTheEngine();
    }

    /**
     * Nothing shared at first; then help that stalls, contact that fails, refused and late answers, a second signal,
     * and a withdrawal.
     */
    private void keptInOwnCareThenWithdrawn() {
        String mark = "KANARIE2";
        Journey story = stories.aMarkedSignal(
                MIDWIFE,
                mark,
                "kind",
                "freeConcern",
                "phase",
                "born",
                "birthDate",
                stories.today().minusDays(40).toString(),
                "themes",
                List.of("residenceStatus", "smoking"),
                "strengths",
                List.of("notDiscussed"));
        choose(story, mark, "selfArranged")
                .answersMarked(MIDWIFE, "continueOwnCare", mark)
                .answersMarked(MIDWIFE, "askConsentAgain", mark);
        nothingInTheEngine();
        agree(
                choose(story, mark, "carePath:residenceStatus", "informalSupport")
                        .answersMarked(MIDWIFE, "checkGiver", mark, "age", "from16"),
                mark);
        nothingInTheEngine();
        Journey second = agree(
                choose(
                        stories.aMarkedSignal(
                                MIDWIFE,
                                "KANARIE3",
                                "kind",
                                "ownQuestion",
                                "themes",
                                List.of("unplannedPregnancy", "lateCare"),
                                "strengths",
                                List.of("stableFamily"),
                                "urgency",
                                "urgent"),
                        "KANARIE3",
                        "carePath:unplannedPregnancy"),
                "KANARIE3");
        nothingInTheEngine();
        second.answersMarked(HUB, "matchFamily", "KANARIE3").endsAt("mergedWithRunningPathway");
        nothingInTheEngine();
        story.answersMarked("sociaalteam", "answerReferral", mark, "answer", "accept")
                .isRefused("vrijwilliger", "answerReferral", "bestaat niet", "answer", "KANARIE2")
                .isRefused(
                        "vrijwilliger",
                        "answerReferral",
                        "Te lang",
                        "answer",
                        "needMore",
                        "remark",
                        "KANARIE2 ".repeat(80))
                .takes("vrijwilliger", "answerReferral");
        for (String way : List.of("phone", "visit", "message")) {
            story.answersMarked("sociaalteam", "contactFamily", mark, "way", way, "result", "notReached")
                    .afterWorkingDays(3);
        }
        nothingInTheEngine();
        story.answersLate(
                        "vrijwilliger",
                        "al klaar of is verder gegaan",
                        "answer",
                        "needMore",
                        "remark",
                        "KANARIE2-late-remark")
                .answersMarked(MIDWIFE, "tryContactTogether", mark)
                .waitsFor("solveStalledReferral");
        nothingInTheEngine();
        events.withdrawConsent(story.caseId(), MIDWIFE);
        nothingInTheEngine();
        story.answersMarked(MIDWIFE, "closePathway", mark, "outcome", "deceased")
                .endsAt("pathwayClosed");
        nothingInTheEngine();
    }

    /** Another due date, a long pause, and the end of the pregnancy. */
    private void pausedThenEnded() {
        String mark = "KANARIE4";
        Journey story = stories.aMarkedSignal(
                MIDWIFE,
                mark,
                "kind",
                "professionalJudgement",
                "themes",
                List.of("earlierPregnancy"),
                "strengths",
                List.of("meaning"));
        life.dueDateChanged(story.caseId(), stories.today().plusWeeks(12), MIDWIFE);
        life.pause(story.caseId(), MIDWIFE);
        nothingInTheEngine();
        story.afterWorkingDays(60).answersMarked(MIDWIFE, "reviewPause", mark);
        life.pregnancyEnded(story.caseId(), MIDWIFE);
        nothingInTheEngine();
        story.answersMarked(MIDWIFE, "offerAftercare", mark).endsAt("aftercareOffered");
        nothingInTheEngine();
    }

    /** A receiver where nobody can log in. */
    private void calledByTelephone() {
        stories.aReferral("incomeWork")
                .answersMarked(MIDWIFE, "callReceiver", "KANARIE6", "answer", "decline", "reason", "other")
                .answersMarked(HUB, "solveStalledReferral", "KANARIE6", "solution", "noHelp")
                .endsAt("noSupportAvailable");
        nothingInTheEngine();
    }

    private Journey choose(Journey story, String mark, String... routes) {
        return story.answersMarked(
                        MIDWIFE, "talkWithParent", mark, "balance", "notEnough", "selfRelianceProfessional", "some")
                .answersMarked(MIDWIFE, "weighSituation", mark, "agree", "no", "grade", "notClear")
                .answersMarked(MIDWIFE, "chooseRoute", mark, "routes", List.of(routes));
    }

    private Journey agree(Journey story, String mark) {
        return story.answersMarked(
                        MIDWIFE, "recordConsent", mark, "giver", "youth16plus", "howExplained", List.of("film"))
                .answersMarked(MIDWIFE, "registerFamily", mark, "telephone", TELEPHONE, "dateOfBirth", BORN);
    }

    private String in(int days) {
        return stories.today().plusDays(days).toString();
    }

    private void nothingInTheEngine() {
        assertThat(foundInEngine()).as("found in the engine's tables").isEmpty();
        assertThat(foundInLog()).as("found in the log").isEmpty();
    }

    private List<String> foundInLog() {
        return log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + event.getMDCPropertyMap()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .filter(CanaryTest::hasCanary)
                .toList();
    }

    /** Every column of every row; what was deployed is left out. */
    private List<String> foundInEngine() {
        return foundIn("tablename like 'act\\_%' and tablename not like 'act\\_re\\_%'", true);
    }

    /** @param codesToo our own tables hold codes, those of the engine none */
    private List<String> foundIn(String tables, boolean codesToo) {
        List<String> found = new ArrayList<>();
        sql.queryForList("select tablename from pg_tables where schemaname = 'public' and " + tables, String.class)
                .forEach(table -> sql.query(
                        "select * from " + table
                                + (table.equals("act_ge_bytearray") ? " where deployment_id_ is null" : ""),
                        row -> {
                            found.addAll(foundIn(table, row, codesToo));
                        }));
        return found;
    }

    private List<String> foundIn(String table, ResultSet row, boolean codesToo) throws SQLException {
        List<String> found = new ArrayList<>();
        String name = table.equals("act_ru_variable") ? row.getString("name_") : "";
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            for (String text : value == null ? List.<String>of() : texts(value)) {
                Set<String> words = words(text);
                words.retainAll(codes);
                if (hasCanary(text) || codesToo && !words.isEmpty()) {
                    found.add(table + "." + row.getMetaData().getColumnName(column) + " " + name + ": " + text);
                }
            }
        }
        return found;
    }

    private static List<String> texts(Object value) {
        if (value instanceof byte[] bytes) {
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                    .map((Charset charset) -> new String(bytes, charset))
                    .toList();
        }
        return List.of(value.toString());
    }

    private static boolean hasCanary(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return CANARIES.stream().anyMatch(lower::contains);
    }

    /** The whole text, the tokens of JSON, and the parts of anything that is written without a space. */
    private Set<String> words(String text) {
        Set<String> words = new TreeSet<>(Set.of(text));
        if (!text.contains(" ")) {
            words.addAll(Arrays.asList(text.split("\\W+")));
        }
        try {
            tokens(json.readTree(text), words);
        } catch (JsonProcessingException noJson) {
            return words;
        }
        return words;
    }

    private static void tokens(JsonNode node, Set<String> words) {
        if (node.isTextual()) {
            words.add(node.asText());
        }
        node.fieldNames().forEachRemaining(words::add);
        node.forEach(child -> tokens(child, words));
    }

    /**
     * Codes about a family (what is signalled, weighed, agreed to and how it ended) without those that are also the
     * name of a step: a step that was reached is routing.
     */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Set.of(
                "normal",
                "urgent",
                "explicitConsent",
                "informedAgreed",
                "professionalDuty",
                "given",
                "refused",
                "later",
                "withdrawn",
                "expired",
                "pregnantWoman",
                "parentWithAuthority",
                "partner",
                "youth12to15",
                "youth16plus",
                "representative",
                "conversation",
                "interpreter",
                "pictures",
                "leaflet",
                "film",
                "enough",
                "notEnough",
                "low",
                "some",
                "good"));
        Stream.of(
                        "kind",
                        "instrument",
                        "instrumentOutcome",
                        "theme",
                        "strength",
                        "grade",
                        "route",
                        "reason",
                        "outcome",
                        "closing",
                        "purpose",
                        "category")
                .forEach(kind -> codes.addAll(Words.codes(kind)));
        files("processes", ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .forEach(model -> {
                    model.getModelElementsByType(FlowNode.class).forEach(step -> codes.remove(step.getId()));
                    model.getModelElementsByType(Process.class).forEach(process -> codes.remove(process.getId()));
                    // every running pathway waits for each of them
                    model.getModelElementsByType(Message.class).forEach(message -> codes.remove(message.getName()));
                });
        return codes;
    }

    private Set<String> marksInFinishedForms() {
        return people.practiceLogins().stream()
                .map(Login::login)
                .map(login -> people.person(login).orElseThrow())
                .flatMap(person -> finished.newest(person.login()).stream()
                        .flatMap(form -> finished.one(form.number(), person).stream()))
                .map(FinishedForm::lines)
                .flatMap(List::stream)
                .map(line -> MARK.matcher(String.valueOf(line.value())))
                .filter(Matcher::matches)
                .map(mark -> mark.group(1) + "." + mark.group(2))
                .collect(Collectors.toSet());
    }

    private Set<String> marksInOwnRecords() {
        return people.practiceLogins().stream()
                .map(Login::login)
                .map(login -> people.person(login).orElseThrow())
                .flatMap(person ->
                        ownRecords.of(person).stream().flatMap(head -> ownRecords.look(head.id(), person).stream()))
                .flatMap(record -> record.parts().stream())
                .flatMap(part -> part.lines().stream())
                .flatMap(line ->
                        MARK_IN_TEXT.matcher(String.valueOf(line.value())).results())
                .map(mark -> mark.group(1) + "." + mark.group(2))
                .collect(Collectors.toSet());
    }

    /** @param feature which folders of forms */
    private Set<String> textsOfForms(Predicate<String> feature) {
        Set<String> texts = new TreeSet<>();
        Form.in(Path.of("forms")).stream()
                .filter(form -> feature.test(form.place().split("/")[0]))
                .forEach(form -> form.json().findParents("key").stream()
                        .filter(field -> field.path("type").asText().startsWith("text"))
                        // holds a number or an address and no words: its mark is the number
                        .filter(field -> Set.of("", "personName", "nobody")
                                .contains(field.path("properties").path("reach").asText()))
                        .forEach(field ->
                                texts.add(form.name() + "." + field.path("key").asText())));
        return texts;
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
