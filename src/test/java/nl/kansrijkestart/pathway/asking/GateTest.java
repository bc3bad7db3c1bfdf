package nl.kansrijkestart.pathway.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.pathway.PathwaySteps;
import nl.kansrijkestart.pathway.PathwayStories;
import nl.kansrijkestart.pathway.SupportRequestService;
import nl.kansrijkestart.referral.ReceiverChoice;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every way in, in every state of consent, tried as it happens in the program: only a yes lets somebody in. Each cell
 * is built with a yes up to the last step; then the parent says something else, and the step is tried. A new way or
 * state gets its cells by standing in its enum.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class GateTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String DIRECTOR = "casusregisseur";
    private static final String OFFICE = "welzijnkerkrade";
    private static final String DEBT_HELP = "schuldhulpparkstad";
    private static final String NURSE = "jeugdverpleegkundige";
    private static final String NURSES = "jgzzuidlimburg";
    private static final String TEAM = "sociaalteamkerkrade";
    private static final String HUB = "knooppunt";

    /** What stands with the family when somebody comes to the gate; asked: and not decided yet, "nu niet, later". */
    enum State {
        neverAsked,
        asked,
        yes,
        no,
        withdrawnWhole,
        withdrawnInPart,
        expired,
        otherParentsNo,
        closed,
        closedAndWithdrawn;

        /** The whole table of what is right: who led the help reads back what is closed, and nobody comes in. */
        boolean lets(Way way) {
            return this == yes || this == closed && LED.contains(way);
        }
    }

    /** A way in: the purpose it is for, and who comes in by it (null: what has no receiver). */
    enum Way {
        plan("keepPathway", null),
        directorProposed("sharePlan", OFFICE),
        directorProposedAtKnooppunt("sharePlan", OFFICE),
        directorAccepts("sharePlan", OFFICE),
        otherDirectorChosen("sharePlan", TEAM),
        otherDirectorAccepts("sharePlan", TEAM),
        directorReads("sharePlan", OFFICE),
        directorOpensPage("sharePlan", OFFICE),
        directorMakesPlan("sharePlan", OFFICE),
        ownerInPlan("sharePlan", DEBT_HELP),
        ownerInAdjustedPlan("sharePlan", DEBT_HELP),
        ownerAtKnooppunt("sharePlan", DEBT_HELP),
        ownerOfExtraAction("sharePlan", DEBT_HELP),
        ownerReads("sharePlan", DEBT_HELP),
        ownerAnswers("sharePlan", DEBT_HELP),
        knooppunt("discussInHub", null),
        participantInvited("discussInHub", DEBT_HELP),
        participantComes("discussInHub", DEBT_HELP),
        referralSent("referToParty", DEBT_HELP),
        referralRead("referToParty", DEBT_HELP),
        referralAnswered("referToParty", DEBT_HELP),
        lateAnswer("referToParty", DEBT_HELP),
        otherReceiverAsked("referToParty", TEAM),
        contactChosen("registerHomeVisit", NURSES),
        visitPlanned("registerHomeVisit", NURSES),
        contactOpensPage("registerHomeVisit", NURSES);

        final String purpose;
        final String receiver;

        Way(String purpose, String receiver) {
            this.purpose = purpose;
            this.receiver = receiver;
        }
    }

    private static final Set<Way> LED = Set.of(Way.directorOpensPage, Way.contactOpensPage, Way.lateAnswer);

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories told;

    @Autowired
    private EndingService events;

    @Autowired
    private SupportRequestService supportRequests;

    private PathwaySteps desk;

    @Autowired
    void stepsOf(ApplicationContext program) {
        desk = new PathwaySteps(program);
    }

    @Autowired
    private ConsentDesk consentDesk;

    @Autowired
    private ReceiverChoice receivers;

    @Autowired
    private OpenWork openWork;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseAccess access;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private RuntimeService runtime;

    private Journey story;
    private Way asked;

    /** Other stories share this database and its lists of tasks: nothing of so many cases stays open there. */
    @AfterEach
    void leaveNothingRunning() {
        if (story != null) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(story.caseId()).list().stream()
                    .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the cell is over"));
        }
    }

    static Stream<Arguments> cells() {
        return Arrays.stream(Way.values())
                .flatMap(way -> Arrays.stream(State.values()).map(state -> Arguments.of(way, state)));
    }

    static List<Arguments> someCells() {
        return Proof.sample(cells().toList(), 60);
    }

    static List<Arguments> someThatWait() {
        return Proof.sample(waysThatWait().toList(), 30);
    }

    /** Those by which a task of somebody waits, and what is no yes; what is closed waits for nobody. */
    static Stream<Arguments> waysThatWait() {
        Set<Way> readsOnly = Set.of(
                Way.plan,
                Way.directorReads,
                Way.directorOpensPage,
                Way.ownerInPlan,
                Way.ownerOfExtraAction,
                Way.ownerReads,
                Way.participantInvited,
                Way.referralSent,
                Way.referralRead,
                Way.lateAnswer,
                Way.otherReceiverAsked,
                Way.contactOpensPage);
        Set<State> over = Set.of(State.yes, State.closed, State.closedAndWithdrawn);
        return cells().filter(cell -> !readsOnly.contains(cell.get()[0]) && !over.contains(cell.get()[1]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("someCells")
    void onlyAYesLetsSomebodyIn(Way way, State state) {
        Runnable lastStep = comesTo(way);
        parentSays(state, way);
        assertThat(getsIn(lastStep, state))
                .as("%s comes in as %s, %s", way.receiver, way, state)
                .isEqualTo(state.lets(way));
    }

    /**
     * Nobody sits before a task that no answer ends: whatever the parent said, what is open can be finished, and by
     * somebody who is there.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("someThatWait")
    void whatIsOpenCanBeFinishedInEveryState(Way way, State state) {
        asked = way;
        comesTo(way);
        parentSays(state, way);
        closesWhatHungOnIt(state, way);
        for (int step = 0; step < 12 && !story.openTasks().stream().allMatch(this::isOfNoConcern); step++) {
            String task = story.openTasks().stream()
                    .filter(one -> !isOfNoConcern(one))
                    .findFirst()
                    .orElseThrow();
            story.answersByWhoMay(task, WAYS_OUT.get(task).apply(this));
        }
        assertThat(story.openTasks()).as("%s, %s", way, state).allMatch(this::isOfNoConcern);
    }

    /**
     * The forms that hear a no, and the timer at the last day, end what hangs on it; here the answer was written down
     * without them.
     */
    private void closesWhatHungOnIt(State state, Way way) {
        if (Set.of(State.yes, State.withdrawnWhole, State.withdrawnInPart).contains(state)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (way == Way.plan) {
                desk.endSharedWork(story.caseId());
            } else if (state == State.expired) {
                consentDesk.endRanOutConsent(story.caseId());
            } else {
                openWork.stopPart(
                        story.caseId(),
                        new ConsentCard(
                                0,
                                way.purpose,
                                null,
                                way.receiver,
                                List.of(),
                                List.of(),
                                "withdrawn",
                                "pregnantWoman",
                                List.of(),
                                "",
                                MIDWIFE,
                                Instant.EPOCH,
                                null,
                                null),
                        "referralWithdrawn");
            }
        });
    }

    private boolean isOfNoConcern(String task) {
        return !WAYS_OUT.containsKey(task);
    }

    private static String soon(GateTest test) {
        return test.stories.today().plusDays(10).toString();
    }

    /** One answer that leads on, for each task behind the gate. */
    private static final Map<String, Function<GateTest, Object[]>> WAYS_OUT = Map.ofEntries(
            Map.entry("proposeCaseDirector", GateTest::anotherDirector),
            Map.entry("acceptCaseDirectorRole", test -> new Object[] {"accept", "yes"}),
            Map.entry("chooseOtherDirector", GateTest::anotherDirector),
            Map.entry("takeOverDirection", test -> new Object[] {"accept", "yes"}),
            Map.entry("makePlan", test -> new Object[] {"goals", "Rust", "firstEvaluation", soon(test)}),
            Map.entry("carryOutAction", test -> new Object[] {"result", "done"}),
            Map.entry("evaluateWithFamily", test -> new Object[] {"next", "stop", "state_1", "busy"}),
            Map.entry("adjustPlan", test -> new Object[] {"remark", "Minder"}),
            Map.entry("inviteParticipants", test -> new Object[] {"participants", List.of("verloskundigenkerkrade")}),
            Map.entry("answerHubInvitation", test -> new Object[] {"comes", "no"}),
            Map.entry("prepareWithParent", test -> new Object[] {"presence", "notWanted"}),
            Map.entry("recordHubAgreements", test -> new Object[] {"present", List.of("parent")}),
            Map.entry("appointCaseDirector", GateTest::anotherDirector),
            Map.entry("answerReferral", test -> new Object[] {"answer", "decline", "reason", "noCapacity"}),
            Map.entry("askConsentNewReceiver", test -> new Object[] {"giver", "pregnantWoman", "answer", "no"}),
            Map.entry("callParent", test -> new Object[] {"result", "notWanted"}),
            Map.entry("planHomeVisit", test -> new Object[] {"date", soon(test), "time", "10:30"}));

    /**
     * Not of the organisation about which the parent just said something; asked about in the form where there is no
     * yes.
     */
    private Object[] anotherDirector() {
        boolean team = OFFICE.equals(asked.receiver);
        boolean known = consents.covers(story.caseId(), "sharePlan", team ? TEAM : OFFICE);
        return known
                ? new Object[] {"director", team ? "sociaalteam" : DIRECTOR}
                : new Object[] {
                    "director",
                    team ? "sociaalteam" : DIRECTOR,
                    "sharedWith",
                    List.of(team ? TEAM : OFFICE),
                    "giver",
                    "pregnantWoman",
                    "howExplained",
                    List.of("conversation")
                };
    }

    @Test
    void whenAYesEndsTheActionEndsAndThePlanGoesOn() {
        withAction();
        withdrawPart(Way.ownerAnswers);
        story.doesNotWaitFor("carryOutAction")
                .waitsFor("evaluateWithFamily")
                .told(DEBT_HELP, "schuldhulp", "gebruik de gegevens niet verder");
    }

    @Test
    void whenAYesEndsTheDirectorIsNoDirectorAndAnotherOneIsChosen() {
        planned();
        withdrawPart(Way.directorReads);
        assertThat(files.card(story.caseId()).caseDirector()).isNull();
        story.waitsOnceFor("chooseOtherDirector")
                .seenBy(MIDWIFE)
                .waitsOnceFor("evaluateWithFamily")
                .seenBy(MIDWIFE)
                .notSeenBy(DIRECTOR)
                .told(OFFICE, DIRECTOR, "u bent niet meer de casusregisseur");
    }

    @Test
    void whenAYesEndsTheProposalEndsAndIsMadeAgain() {
        support().answers(MIDWIFE, "proposeCaseDirector", "director", DIRECTOR);
        withdrawPart(Way.directorProposed);
        story.doesNotWaitFor("acceptCaseDirectorRole")
                .waitsOnceFor("proposeCaseDirector")
                .told(OFFICE, DIRECTOR, "gebruik de gegevens niet verder");
    }

    @Test
    void whenAYesEndsTheInvitationEndsAndTheOthersStay() {
        planningKnooppunt(stories.today().plusDays(10).toString())
                .answers(HUB, "inviteParticipants", "participants", List.of(DEBT_HELP, "verloskundigenkerkrade"));
        withdrawPart(Way.participantComes);
        story.waitsOnceFor("answerHubInvitation")
                .by("verloskundigenkerkrade")
                .told(DEBT_HELP, "schuldhulp", "dit is gestopt");
    }

    private static boolean getsIn(Runnable lastStep, State state) {
        try {
            lastStep.run();
            return true;
        } catch (Refusal | AssertionError | NoSuchElementException shut) {
            return false;
        } catch (IllegalStateException over) {
            if (state == State.closed || state == State.closedAndWithdrawn) {
                return false; // what is closed refuses each step itself
            }
            throw over;
        }
    }

    /** With a yes for everything, up to the step by which the way is entered. */
    private Runnable comesTo(Way way) {
        String soon = stories.today().plusDays(10).toString();
        switch (way) {
            case plan -> {
                story = told.agreed("carePath:debts");
                return () -> supportRequests.requestSupport(story.caseId(), MIDWIFE);
            }
            case directorProposed -> {
                support();
                return () -> story.answers(MIDWIFE, "proposeCaseDirector", "director", DIRECTOR);
            }
            case directorAccepts -> {
                support().answers(MIDWIFE, "proposeCaseDirector", "director", DIRECTOR);
                return () -> story.answers(DIRECTOR, "acceptCaseDirectorRole", "accept", "yes");
            }
            case otherDirectorChosen -> {
                withoutDirector();
                return () -> story.answers(MIDWIFE, "chooseOtherDirector", "director", "sociaalteam");
            }
            case otherDirectorAccepts -> {
                withoutDirector().answers(MIDWIFE, "chooseOtherDirector", "director", "sociaalteam");
                return () -> story.answers("sociaalteam", "takeOverDirection", "accept", "yes");
            }
            case directorReads -> {
                planned();
                return () -> story.shows(DIRECTOR, "evaluateWithFamily", "Rust in huis");
            }
            case directorOpensPage -> {
                directed();
                return () -> access.look(story.caseId(), DIRECTOR).orElseThrow();
            }
            case directorMakesPlan -> {
                directed();
                return () -> story.answers(DIRECTOR, "makePlan", "goals", "Rust", "firstEvaluation", "2027-12-01");
            }
            case ownerInPlan -> {
                directed();
                return () -> story.answers(
                                DIRECTOR,
                                "makePlan",
                                "goals",
                                "Rust",
                                "firstEvaluation",
                                "2027-12-01",
                                "what_1",
                                "Bellen",
                                "who_1",
                                DEBT_HELP,
                                "until_1",
                                "2027-11-01")
                        .waitsFor("carryOutAction");
            }
            case ownerInAdjustedPlan -> {
                planned().answers(DIRECTOR, "evaluateWithFamily", "next", "adjust");
                return () -> story.answers(
                                DIRECTOR,
                                "adjustPlan",
                                "remark",
                                "Meer rust",
                                "what_1",
                                "Bellen",
                                "who_1",
                                DEBT_HELP,
                                "until_1",
                                "2027-11-01")
                        .waitsFor("carryOutAction");
            }
            case ownerOfExtraAction -> {
                planned();
                return () -> {
                    supportRequests.addAction(
                            story.caseId(),
                            "Bellen",
                            DEBT_HELP,
                            stories.today().plusDays(3),
                            new Answers(Map.of(), Map.of()),
                            DIRECTOR);
                    story.waitsFor("carryOutAction");
                };
            }
            case ownerReads -> {
                withAction();
                return () -> story.shows("schuldhulp", "carryOutAction", "Overzicht van de post");
            }
            case ownerAnswers -> {
                withAction();
                return () -> story.answers("schuldhulp", "carryOutAction", "result", "done");
            }
            case knooppunt -> {
                planningKnooppunt(soon);
                return () -> story.answers(HUB, "inviteParticipants", "participants", List.of("verloskundigenkerkrade"))
                        .waitsFor("answerHubInvitation");
            }
            case participantInvited -> {
                planningKnooppunt(soon);
                return () -> story.answers(HUB, "inviteParticipants", "participants", List.of(DEBT_HELP))
                        .waitsFor("answerHubInvitation")
                        .by(DEBT_HELP);
            }
            case participantComes -> {
                planningKnooppunt(soon).answers(HUB, "inviteParticipants", "participants", List.of(DEBT_HELP));
                return () -> story.answers("schuldhulp", "answerHubInvitation", "comes", "yes");
            }
            case ownerAtKnooppunt -> {
                atKnooppunt(soon);
                return () -> story.answers(
                        HUB,
                        "recordHubAgreements",
                        "present",
                        List.of("parent"),
                        "what_1",
                        "Bellen",
                        "who_1",
                        DEBT_HELP,
                        "until_1",
                        "2027-11-01");
            }
            case directorProposedAtKnooppunt -> {
                atKnooppunt(soon).answers(HUB, "recordHubAgreements", "present", List.of("parent"));
                return () -> story.answers(HUB, "appointCaseDirector", "director", DIRECTOR);
            }
            case referralSent -> {
                String referralId = family("debts").get("debts");
                return () -> {
                    assertThat(desk.referralsToSend(story.caseId())).contains(referralId);
                    stories.started("referral", story.caseId(), Map.of("referralId", referralId))
                            .waitsFor("answerReferral")
                            .by(DEBT_HELP);
                };
            }
            case referralRead -> {
                referred();
                return () -> story.shows("schuldhulp", "answerReferral", "thema's: Geldzorgen");
            }
            case referralAnswered -> {
                referred();
                return () -> story.answers("schuldhulp", "answerReferral", "answer", "accept");
            }
            case lateAnswer -> {
                story = referred().takes("schuldhulp", "answerReferral").afterWorkingDays(5);
                return () -> story.answersLate(
                        "schuldhulp", "is bewaard bij het traject", "answer", "needMore", "remark", "Welke dag past?");
            }
            case otherReceiverAsked -> {
                referred();
                String referral = story.idAt("answerReferral", "referralId");
                String team = receivers.instead(referral).keySet().stream()
                        .filter(one -> one.startsWith(TEAM))
                        .findFirst()
                        .orElseThrow();
                return () -> {
                    receivers.ask(referral, team);
                    story.waitsFor("answerReferral").by(TEAM);
                };
            }
            case contactChosen -> {
                registered();
                return () -> story.answers(NURSE, "callParent", "result", "wantsVisit", "becomesContact", "yes");
            }
            case visitPlanned -> {
                registered().answers(NURSE, "callParent", "result", "wantsVisit");
                return () -> story.answers(NURSE, "planHomeVisit", "date", "2027-01-25", "time", "10:30");
            }
            case contactOpensPage -> {
                family();
                files.contact(story.caseId(), NURSE, NURSES);
                return () -> access.look(story.caseId(), NURSE).orElseThrow();
            }
        }
        throw new AssertionError("Say here how " + way + " is entered");
    }

    /** Ids of the referrals that this family agreed to, by what is asked. */
    private Map<String, String> family(String... needs) {
        String caseId = stories.aCase(false);
        story = stories.running(caseId);
        Map<String, String> referrals = Stream.of(needs)
                .collect(Collectors.toMap(need -> need, need -> stories.anAgreedReferral(caseId, need)));
        Arrays.stream(Way.values())
                .collect(Collectors.toMap(way -> way.purpose + way.receiver, way -> way, (one, same) -> one))
                .values()
                .forEach(way -> says(way, "given", "pregnantWoman"));
        files.share(caseId, true);
        return referrals;
    }

    private Journey referred() {
        Map<String, String> referrals = family("debts");
        return stories.started("referral", story.caseId(), Map.of("referralId", referrals.get("debts")));
    }

    private Journey registered() {
        String referralId = family("prenatalHomeVisit").get("prenatalHomeVisit");
        stories.started("referral", story.caseId(), Map.of("referralId", referralId))
                .answers(NURSE, "answerReferral", "answer", "accept");
        return stories.started("prenatalHomeVisit", story.caseId(), Map.of("referralId", referralId));
    }

    private Journey support() {
        family("debts");
        return stories.started("familySupport", story.caseId(), Map.of());
    }

    private Journey directed() {
        family("debts");
        files.direct(story.caseId(), DIRECTOR, OFFICE);
        return stories.started("familySupport", story.caseId(), Map.of());
    }

    private Journey planned() {
        return directed().answers(DIRECTOR, "makePlan", "goals", "Rust in huis", "firstEvaluation", "2027-12-01");
    }

    /** The director's yes ended, and another one is sought. */
    private Journey withoutDirector() {
        planned();
        withdrawPart(Way.directorProposed);
        return story;
    }

    private void withdrawPart(Way way) {
        events.withdrawPart(
                story.caseId(),
                Set.copyOf(consents.of(story.caseId()).stream()
                        .filter(one -> one.given() && isFor(one, way))
                        .map(ConsentCard::id)
                        .toList()),
                MIDWIFE);
    }

    private Journey withAction() {
        return directed()
                .answers(
                        DIRECTOR,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        "2027-12-01",
                        "what_1",
                        "Overzicht van de post",
                        "who_1",
                        DEBT_HELP,
                        "until_1",
                        "2027-11-01");
    }

    private Journey planningKnooppunt(String day) {
        String referralId = family("debts", "hubMeeting").get("hubMeeting");
        stories.started("referral", story.caseId(), Map.of("referralId", referralId))
                .answers(HUB, "answerReferral", "answer", "accept");
        return stories.started("hubMeeting", story.caseId(), Map.of("referralId", referralId))
                .answers(HUB, "checkHubRegistration", "wanted", "yes")
                .answers(HUB, "planHubMeeting", "date", day, "time", "10:00", "place", "Wijkcentrum");
    }

    private Journey atKnooppunt(String day) {
        return planningKnooppunt(day)
                .answers(HUB, "inviteParticipants", "participants", List.of("verloskundigenkerkrade"))
                .answers(MIDWIFE, "answerHubInvitation", "comes", "yes")
                .answers(MIDWIFE, "prepareWithParent", "presence", "comes");
    }

    private void parentSays(State state, Way way) {
        String caseId = story.caseId();
        switch (state) {
            case neverAsked ->
                consents.of(caseId).stream()
                        .filter(one -> isFor(one, way))
                        .forEach(one -> sql.update("delete from consent where id = ?", one.id()));
            case asked -> says(way, "later", "pregnantWoman");
            case yes -> {}
            case no -> says(way, "refused", "pregnantWoman");
            case withdrawnWhole -> {
                if (way == Way.plan) {
                    events.withdrawConsent(caseId, MIDWIFE);
                } else { // what the main process does at a withdrawal, for the part that runs here alone
                    transaction.executeWithoutResult(status -> desk.endSharedWork(caseId));
                }
            }
            case withdrawnInPart -> withdrawPart(way);
            case expired -> StoryTime.set("2028-06-02T09:00");
            case otherParentsNo -> says(way, "refused", "otherParent");
            case closed -> closes();
            case closedAndWithdrawn -> {
                closes();
                events.withdrawConsent(caseId, MIDWIFE);
            }
        }
    }

    /** As the step at the end of the main process does, which takes along what it called; here that runs alone. */
    private void closes() {
        leaveNothingRunning();
        transaction.executeWithoutResult(status -> {
            openWork.closeParts(story.caseId(), "parentStops");
            files.close(story.caseId(), "parentStops");
        });
    }

    private static boolean isFor(ConsentCard one, Way way) {
        return one.purpose().equals(way.purpose)
                && (way.receiver == null ? one.receiver() == null : way.receiver.equals(one.receiver()));
    }

    /**
     * Every yes ends on the first of June 2028, but the one to keeping the pathway where something else is asked about.
     */
    private void says(Way way, String state, String giver) {
        Instant until = StoryTime.at(way.purpose.equals("keepPathway") ? "2029-06-01T09:00" : "2028-06-01T09:00");
        consents.record(new ConsentAnswer(
                story.caseId(),
                way.purpose,
                null,
                way.receiver,
                List.of(),
                List.of("contact", "question", "needs", "agreements"),
                state,
                giver,
                List.of("conversation"),
                MIDWIFE,
                until));
    }
}
