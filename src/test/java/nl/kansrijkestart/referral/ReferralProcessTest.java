package nl.kansrijkestart.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.NewSignal;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ReferralProcessTest {

    private static final String REMINDED = "de taak “Verwijzing beantwoorden” moet klaar zijn op";

    private static final String DEBT_HELP = "schuldhulpparkstad";

    @Autowired
    private Stories stories;

    @Autowired
    private ReferralService loop;

    @Autowired
    private Referrals referrals;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    private Journey aReferral() {
        return stories.aReferral("debts");
    }

    /** Whatever is ticked: who is no care provider reads the theme of its own request. */
    @Test
    void debtHelpReadsTheThemeOfItsRequestAndNoOther() {
        String caseId = stories.aCase(false, "debts", "alcoholDrugs", "trauma");
        stories.started("referral", caseId, Map.of("referralId", stories.anAgreedReferral(caseId, "debts")))
                .shows("schuldhulp", "answerReferral", "Geldzorgen of schulden")
                .showsNothingOf("schuldhulp", "answerReferral", "Alcohol", "Nare ervaringen");
    }

    @Test
    void acceptedReachedAndStarted() {
        aReferral()
                .waitsFor("answerReferral")
                .by(DEBT_HELP)
                .seenBy("schuldhulp")
                .notSeenBy("verloskundige")
                .notSeenBy("sociaalteam")
                .answers("schuldhulp", "answerReferral", "answer", "accept")
                .told("verloskundigenkerkrade", "verloskundige", "heeft aangenomen")
                .waitsFor("contactFamily")
                .by(DEBT_HELP)
                .answers(
                        "schuldhulp",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .told("verloskundigenkerkrade", "verloskundige", "heeft contact")
                .answers("schuldhulp", "recordOutcome", "outcome", "supportStarted")
                .endsAt("supportStarted")
                .told("verloskundigenkerkrade", "verloskundige", "steun gestart");
    }

    @Test
    void silentReceiverIsRemindedThenTheFallbackGetsItThenTheCoordinator() {
        aReferral()
                .waitsFor("answerReferral")
                .by(DEBT_HELP)
                .afterWorkingDays(3)
                .told(DEBT_HELP, "schuldhulp", REMINDED)
                .told("verloskundigenkerkrade", "verloskundige", "is herinnerd")
                .afterWorkingDays(2)
                .passed("answerOverdue")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .afterWorkingDays(3)
                .passed("receiverUnreachable")
                .waitsFor("solveStalledReferral")
                .by("hubCoordinators")
                .seenBy("knooppunt")
                .notSeenBy("knooppuntheerlen");
    }

    /** The parent wanted this help and not that a pathway is kept: the coordinator solves it without the mark. */
    @Test
    void theCoordinatorSolvesItWithoutTheMarkOfAFamilyThatIsNotKept() {
        String caseId = stories.aCase(false);
        String referralId = loop.propose(caseId, "debts");
        stories.anAgreed(ConsentGate.purposeOf("debts"), caseId, DEBT_HELP, "sociaalteamkerkrade");
        loop.agree(referralId);
        String mark = files.card(caseId).mark();
        Journey story = stories.started("referral", caseId, Map.of("referralId", referralId))
                .waitsFor("answerReferral")
                .cardSays("schuldhulp", "answerReferral", mark)
                .afterWorkingDays(3)
                .afterWorkingDays(2)
                .afterWorkingDays(3)
                .waitsFor("solveStalledReferral");
        story.cardSays("knooppunt", "solveStalledReferral", TaskCards.NAMELESS)
                .shows("knooppunt", "solveStalledReferral", TaskCards.NAMELESS)
                .doesNotSay("knooppunt", "solveStalledReferral", mark);
    }

    @Test
    void coordinatorGivesMoreTimeAndTheSameReceiverAnswersAfterAll() {
        stalled()
                .isRefused(
                        "knooppunt",
                        "solveStalledReferral",
                        "niet in de toekomst",
                        "solution",
                        "again",
                        "newTerm",
                        stories.today().toString())
                .answers(
                        "knooppunt",
                        "solveStalledReferral",
                        "solution",
                        "again",
                        "newTerm",
                        stories.today().plusDays(14).toString())
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .answers("sociaalteam", "answerReferral", "answer", "accept")
                .waitsFor("contactFamily");
    }

    @Test
    void coordinatorChoosesAnotherReceiverOnlyWithTheParentsYes() {
        stalled()
                .answers(
                        "knooppunt",
                        "solveStalledReferral",
                        "solution",
                        "other",
                        "receiver",
                        "welzijnkerkrade",
                        "newTerm",
                        stories.today().plusDays(14).toString())
                .doesNotWaitFor("answerReferral")
                .waitsFor("askConsentNewReceiver")
                .by("verloskundigenkerkrade")
                .answers(
                        "verloskundige",
                        "askConsentNewReceiver",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "answer",
                        "yes")
                .waitsFor("answerReferral")
                .by("welzijnkerkrade");
    }

    @Test
    void coordinatorFindsNoHelp() {
        stalled()
                .answers("knooppunt", "solveStalledReferral", "solution", "noHelp")
                .endsAt("noSupportAvailable");
    }

    @Test
    void coordinatorWithdrawsWithTheSignaller() {
        stalled()
                .answers("knooppunt", "solveStalledReferral", "solution", "withdraw")
                .endsAt("referralWithdrawn");
    }

    @Test
    void aSlowCoordinatorIsReminded() {
        stalled()
                .afterWorkingDays(1)
                .told(
                        "hubCoordinators/gm0928",
                        "knooppunt",
                        "de taak “Vastgelopen verwijzing oplossen” moet klaar zijn op")
                .told(
                        "verloskundigenkerkrade",
                        "verloskundige",
                        "bij een aanmelding of verwijzing van u wacht een taak")
                .afterWorkingDays(20)
                .told(
                        "hubCoordinators/gm0928",
                        "knooppunt",
                        "de taak “Vastgelopen verwijzing oplossen” moest klaar zijn op")
                .waitsFor("solveStalledReferral");
    }

    @Test
    void movesAndDeclinesNeverRestartTheOverallTerm() {
        aReferral()
                .afterWorkingDays(4)
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", "noCapacity")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .answers("sociaalteam", "answerReferral", "answer", "accept")
                .waitsFor("contactFamily")
                .afterWorkingDays(15)
                .waitsFor("contactFamily")
                .afterWorkingDays(1)
                .passed("overallTermPassed")
                .waitsFor("solveStalledReferral")
                .by("hubCoordinators")
                .answers(
                        "knooppunt",
                        "solveStalledReferral",
                        "solution",
                        "again",
                        "newTerm",
                        stories.today().plusDays(40).toString())
                .waitsFor("contactFamily")
                .by("sociaalteamkerkrade");
    }

    @Test
    void aQuestionGoesToTheSignallerAndBackWhileTheTermRuns() {
        aReferral()
                .answers("schuldhulp", "answerReferral", "answer", "needMore", "remark", "Is er al een regeling?")
                .waitsFor("answerQuestion")
                .by("verloskundigenkerkrade")
                .doesNotWaitFor("answerReferral")
                .answers("verloskundige", "answerQuestion", "reply", "Nee, nog niet.")
                .waitsFor("answerReferral")
                .by(DEBT_HELP)
                .afterWorkingDays(5)
                .passed("answerOverdue");
    }

    @Test
    void noCapacityAndPersonalTieGoToTheNextReceiver() {
        declined("noCapacity").waitsFor("answerReferral").by("sociaalteamkerkrade");
        declined("personalTie")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .doesNotShow("sociaalteam", "answerReferral", "answer", "reason", "remark");
    }

    @Test
    void waitTooLongAsksTheParentWhoWaitsWithTheSameReceiver() {
        declined("waitTooLong")
                .waitsFor("chooseReceiver")
                .by("verloskundigenkerkrade")
                .answers("verloskundige", "chooseReceiver", "choice", "same")
                .waitsFor("answerReferral")
                .by(DEBT_HELP);
    }

    @Test
    void otherNeedLeadsToANewReceiverAfterTheParentsYes() {
        aReferral()
                .answers(
                        "schuldhulp",
                        "answerReferral",
                        "answer",
                        "decline",
                        "reason",
                        "otherNeed",
                        "neededHelp",
                        "incomeWork")
                .waitsFor("chooseReceiver")
                .answers("verloskundige", "chooseReceiver", "choice", "incomeWork@werkinkomenkerkrade")
                .waitsFor("askConsentNewReceiver")
                .answers("verloskundige", "askConsentNewReceiver", "giver", "pregnantWoman", "answer", "later")
                .endsAt("supportNotWanted");
    }

    @Test
    void aYesToOneQuestionIsNoYesToAnother() {
        aReferral()
                .answers(
                        "schuldhulp",
                        "answerReferral",
                        "answer",
                        "decline",
                        "reason",
                        "otherNeed",
                        "neededHelp",
                        "housing")
                .answers("verloskundige", "chooseReceiver", "choice", "housing@sociaalteamkerkrade")
                .doesNotWaitFor("answerReferral")
                .waitsFor("askConsentNewReceiver")
                .doesNotShow("verloskundige", "askConsentNewReceiver", "giver", "answer");
    }

    @Test
    void outsideAreaCriteriaTooHeavyAndTooLightAskTheSignallerToChooseWithTheParent() {
        declined("outsideArea").waitsFor("chooseReceiver");
        declined("criteriaNotMet").waitsFor("chooseReceiver");
        declined("tooLight").waitsFor("chooseReceiver");
        declined("tooHeavy")
                .waitsFor("chooseReceiver")
                .answers("verloskundige", "chooseReceiver", "choice", "hubMeeting@")
                .waitsFor("askConsentNewReceiver")
                .answers("verloskundige", "askConsentNewReceiver", "giver", "pregnantWoman", "answer", "yes")
                .waitsFor("answerReferral")
                .by("hubCoordinators");
    }

    @Test
    void parentWantsNoOtherHelp() {
        declined("waitTooLong")
                .answers("verloskundige", "chooseReceiver", "choice", "none")
                .endsAt("supportNotWanted");
    }

    @Test
    void alreadyInvolvedIsNoSecondStart() {
        declined("alreadyInvolved").endsAt("supportStarted");
    }

    @Test
    void unclearConsentIsAskedAgainBeforeAnythingGoesOn() {
        declined("consentUnclear")
                .waitsFor("askConsentNewReceiver")
                .by("verloskundigenkerkrade")
                .doesNotWaitFor("answerReferral")
                .answers("verloskundige", "askConsentNewReceiver", "giver", "pregnantWoman", "answer", "yes")
                .waitsFor("answerReferral")
                .by(DEBT_HELP);
    }

    @Test
    void anyOtherReasonGoesToTheCoordinator() {
        aReferral()
                .answers(
                        "schuldhulp",
                        "answerReferral",
                        "answer",
                        "decline",
                        "reason",
                        "other",
                        "remark",
                        "Anders dan anders")
                .waitsFor("solveStalledReferral");
    }

    @Test
    void threeTriesInTwoWaysOverFiveDaysBeforeTheFamilyCountsAsNotReached() {
        Journey story = aReferral().answers("schuldhulp", "answerReferral", "answer", "accept");
        tries(story, "phone").waitsFor("contactFamily");
        tries(story.afterWorkingDays(2), "phone").waitsFor("contactFamily");
        tries(story.afterWorkingDays(4), "phone").waitsFor("contactFamily");
        tries(story, "message").doesNotWaitFor("contactFamily").waitsFor("tryContactTogether");
    }

    @Test
    void parentDoesNotWantItNow() {
        aReferral()
                .answers("schuldhulp", "answerReferral", "answer", "accept")
                .answers(
                        "schuldhulp",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "visit",
                        "result",
                        "notWanted")
                .endsAt("supportNotWanted");
    }

    @Test
    void afterAWeekTheSignallerChecksWhetherThereWasContact() {
        aReferral()
                .answers("schuldhulp", "answerReferral", "answer", "accept")
                .afterCalendarDays(7)
                .waitsFor("checkContactMade")
                .by("verloskundigenkerkrade")
                .answers("verloskundige", "checkContactMade", "contact", "no")
                .told(DEBT_HELP, "schuldhulp", "vraagt of er al contact")
                .passed("contactChecked")
                .waitsFor("contactFamily");
    }

    @Test
    void otherOutcomesAfterContact() {
        outcome("supportNotWanted").endsAt("supportNotWanted");
        outcome("noSupportAvailable").endsAt("noSupportAvailable");
        outcome("referralHandedOver").endsAt("referralHandedOver");
    }

    @Test
    void aRegistrationForTheHomeVisitEndsAtAcceptance() {
        stories.aReferral("prenatalHomeVisit")
                .waitsFor("answerReferral")
                .by("jgzzuidlimburg")
                .answers("jeugdverpleegkundige", "answerReferral", "answer", "accept")
                .endsAt("supportStarted")
                .didNotPass("contactFamily");
    }

    @Test
    void anAnswerFromOutsideMovesTheReferralOn() {
        Journey story = aReferral();
        String referralId = story.idAt("answerReferral", "referralId");
        transaction.executeWithoutResult(status -> {
            Referral referral = referrals.named(referralId);
            referral.decline("noCapacity", null, null);
            referrals.save(referral);
        });
        story.tellPart("referralAnswered", "referralId", referralId)
                .passed("answeredFromOutside")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade");
    }

    @Test
    void whatStopsAReferral() {
        stopped("referralWithdrawn").endsAt("withdrawnByParent").told(DEBT_HELP, "schuldhulp", "gestopt");
        stopped("referralOvertakenByBirth").endsAt("referralOvertakenByBirth");
        stopped("referralEndedByEvent").endsAt("referralEndedByEvent");
    }

    @Test
    void urgentTermsAreShort() {
        stories.aReferral("debts", true)
                .afterOfficeHours(4)
                .told(DEBT_HELP, "schuldhulp", REMINDED)
                .afterWorkingDays(1)
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade");
    }

    @Test
    void aLateAnswerIsKeptAsInformationAndMovesNothing() {
        Journey story = aReferral();
        story.takes("schuldhulp", "answerReferral")
                .afterWorkingDays(5)
                .answersLate("schuldhulp", "al klaar of is verder gegaan", "answer", "accept")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade");
    }

    /** Nobody of "Werk en inkomen" can log in: who signalled calls and records, on its behalf. */
    @Test
    void whereNobodyCanLogInTheSignallerCallsAndRecordsTheAnswer() {
        byTelephone()
                .waitsFor("callReceiver")
                .by("verloskundigenkerkrade")
                .seenBy("verloskundige")
                .notSeenBy("sociaalteam")
                .doesNotWaitFor("answerReferral")
                .dueInWorkingDays(5)
                .cardSays("verloskundige", "callReceiver", "niemand inloggen")
                .shows("verloskundige", "callReceiver", "Werk en inkomen Kerkrade", "0800-000 0017")
                .told("verloskundigenkerkrade", "verloskundige", "niemand inloggen")
                .isRefused("verloskundige", "callReceiver", "Vul in", "answer", "accept")
                .answers("verloskundige", "callReceiver", "answer", "accept", "spokenWith", "mevrouw Voorbeeld")
                .told("verloskundigenkerkrade", "verloskundige", "heeft aangenomen (telefonisch, namens hen genoteerd)")
                .onTimeLine("namens Werk en inkomen Kerkrade", "gesproken met mevrouw Voorbeeld")
                .waitsFor("contactFamily")
                .by("verloskundigenkerkrade")
                .shows("verloskundige", "contactFamily", "namens Werk en inkomen Kerkrade")
                .answers(
                        "verloskundige",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .waitsFor("recordOutcome")
                .by("verloskundigenkerkrade")
                .shows("verloskundige", "recordOutcome", "namens Werk en inkomen Kerkrade")
                .answers("verloskundige", "recordOutcome", "outcome", "supportStarted")
                .endsAt("supportStarted")
                .didNotPass("answerReferral");
    }

    @Test
    void aNoByTelephoneHasItsReasonAndFollowsTheSameRoutes() {
        byTelephone()
                .isRefused(
                        "verloskundige",
                        "callReceiver",
                        "Vul in",
                        "answer",
                        "decline",
                        "spokenWith",
                        "mevrouw Voorbeeld")
                .answers(
                        "verloskundige",
                        "callReceiver",
                        "answer",
                        "decline",
                        "spokenWith",
                        "mevrouw Voorbeeld",
                        "reason",
                        "noCapacity")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade");
        byTelephone()
                .answers(
                        "verloskundige",
                        "callReceiver",
                        "answer",
                        "decline",
                        "spokenWith",
                        "mevrouw Voorbeeld",
                        "reason",
                        "otherNeed",
                        "neededHelp",
                        "debts")
                .waitsFor("chooseReceiver")
                .shows("verloskundige", "chooseReceiver", "gesproken met mevrouw Voorbeeld");
    }

    /** The clock of the receiver runs on whoever asks; what was never asked is no silence of the receiver. */
    @Test
    void aCallThatIsNotMadeIsRemindedAndThenTheNextReceiverIsAsked() {
        long silences = silences();
        byTelephone()
                .afterWorkingDays(3)
                .told("verloskundigenkerkrade", "verloskundige", "“Ontvanger bellen en noteren” moet klaar zijn op")
                .afterWorkingDays(2)
                .passed("answerOverdue")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade");
        assertThat(silences()).isEqualTo(silences);
    }

    @Test
    void nobodyPicksUpAndTheNextReceiverIsAsked() {
        long silences = silences();
        byTelephone()
                .answers("verloskundige", "callReceiver", "answer", "notReached")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .onTimeLine("niemand te spreken");
        assertThat(silences()).isEqualTo(silences + 1);
    }

    /** In Landgraaf neither the social team nor the one asked after it can log in. */
    @Test
    void aNextReceiverThatCannotLogInIsCalledToo() {
        String caseId = files.open(new NewSignal(
                "gm0882",
                "verloskundige",
                "verloskundigenkerkrade",
                null,
                "pregnant",
                stories.today().plusWeeks(20),
                null,
                "professionalJudgement",
                null,
                null,
                false,
                null,
                Set.of("stress"),
                Set.of("network")));
        stories.started("referral", caseId, Map.of("referralId", stories.anAgreedReferral(caseId, "stress")))
                .waitsFor("callReceiver")
                .by("verloskundigenkerkrade")
                .shows("verloskundige", "callReceiver", "Sociaal team Landgraaf")
                .answers(
                        "verloskundige",
                        "callReceiver",
                        "answer",
                        "decline",
                        "spokenWith",
                        "meneer Voorbeeld",
                        "reason",
                        "noCapacity")
                .waitsOnceFor("callReceiver")
                .by("verloskundigenkerkrade")
                .shows("verloskundige", "callReceiver", "Welzijn Landgraaf")
                .told("verloskundigenkerkrade", "verloskundige", "Daar kan niemand inloggen");
    }

    @Test
    void whoChoosesAReceiverReadsWhereNobodyCanLogIn() {
        aReferral()
                .answers(
                        "schuldhulp",
                        "answerReferral",
                        "answer",
                        "decline",
                        "reason",
                        "otherNeed",
                        "neededHelp",
                        "incomeWork")
                .offers(
                        "verloskundige",
                        "chooseReceiver",
                        "choice",
                        "Werk en inkomen: Werk en inkomen Kerkrade (oefen) (kan hier niet inloggen: u belt zelf)")
                .answers("verloskundige", "chooseReceiver", "choice", "incomeWork@werkinkomenkerkrade")
                .answers(
                        "verloskundige",
                        "askConsentNewReceiver",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "answer",
                        "yes")
                .waitsFor("callReceiver")
                .by("verloskundigenkerkrade");
        stalled()
                .offers(
                        "knooppunt",
                        "solveStalledReferral",
                        "receiver",
                        "Werk en inkomen Kerkrade (oefen) (kan hier niet inloggen: wie het gezin aanmeldde belt)")
                .answers(
                        "knooppunt",
                        "solveStalledReferral",
                        "solution",
                        "other",
                        "receiver",
                        "werkinkomenkerkrade",
                        "newTerm",
                        stories.today().plusDays(14).toString())
                .answers(
                        "verloskundige",
                        "askConsentNewReceiver",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "answer",
                        "yes")
                .waitsFor("callReceiver");
    }

    @Test
    void aStopIsToldByTelephoneToo() {
        Journey story = byTelephone()
                .answers("verloskundige", "callReceiver", "answer", "accept", "spokenWith", "mevrouw Voorbeeld")
                .waitsFor("contactFamily");
        transaction.executeWithoutResult(status -> loop.stopAll(story.caseId(), "referralWithdrawn", true));
        story.endsAt("withdrawnByParent")
                .told("verloskundigenkerkrade", "verloskundige", "bel Werk en inkomen Kerkrade");
        Journey notCalled = byTelephone();
        transaction.executeWithoutResult(status -> loop.stopAll(notCalled.caseId(), "referralWithdrawn", true));
        notCalled
                .endsAt("withdrawnByParent")
                .notTold("verloskundigenkerkrade", "verloskundige", "bel Werk en inkomen Kerkrade");
    }

    @Test
    void contactMadeTogetherBringsTheReferralBackToItsReceiver() {
        Journey story = notReachedThreeTimes();
        Instant end = overallEnd(story);
        story.waitsFor("tryContactTogether")
                .by("verloskundigenkerkrade")
                .answers("verloskundige", "tryContactTogether", "result", "reached")
                .onTimeLine("samen is contact gelukt")
                .told("verloskundigenkerkrade", "verloskundige", "samen is contact gelukt")
                .told(DEBT_HELP, "schuldhulp", "samen is contact gelukt")
                .waitsOnceFor("contactFamily")
                .by(DEBT_HELP);
        assertThat(overallEnd(story)).isEqualTo(end);
        story.answers(
                        "schuldhulp",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers("schuldhulp", "recordOutcome", "outcome", "supportStarted")
                .endsAt("supportStarted");
    }

    @Test
    void contactThatFailsTogetherTooEndsTheReferral() {
        notReachedThreeTimes()
                .answers("verloskundige", "tryContactTogether", "result", "notReached")
                .endsAt("familyNotReached")
                .told(DEBT_HELP, "schuldhulp", "ook samen")
                .told("verloskundigenkerkrade", "verloskundige", "nog geen contact");
        notReachedThreeTimes()
                .answers("verloskundige", "tryContactTogether", "result", "notWanted")
                .endsAt("supportNotWanted");
    }

    @Test
    void theOverallTermRunsOnWhileContactIsTriedTogether() {
        notReachedThreeTimes()
                .afterWorkingDays(20)
                .passed("overallTermPassed")
                .waitsFor("solveStalledReferral")
                .doesNotWaitFor("tryContactTogether")
                .answers(
                        "knooppunt",
                        "solveStalledReferral",
                        "solution",
                        "again",
                        "newTerm",
                        stories.today().plusDays(14).toString())
                .waitsFor("contactFamily")
                .by(DEBT_HELP);
    }

    @Test
    void aLateYesIsToldToAllThreeAndStartsNothing() {
        Journey story = aReferral();
        story.takes("schuldhulp", "answerReferral")
                .afterWorkingDays(5)
                .answersLate("schuldhulp", "al klaar of is verder gegaan", "answer", "accept")
                .told("verloskundigenkerkrade", "verloskundige", "zei alsnog ja")
                .told("sociaalteamkerkrade", "sociaalteam", "zei alsnog ja")
                .told("hubCoordinators/gm0928", "knooppunt", "zei alsnog ja")
                .waitsOnceFor("answerReferral")
                .by("sociaalteamkerkrade")
                .doesNotWaitFor("contactFamily")
                .cardSays("sociaalteam", "answerReferral", "Alsnog ja")
                .afterWorkingDays(3)
                .waitsFor("solveStalledReferral")
                .shows("knooppunt", "solveStalledReferral", "Schuldhulp Parkstad (oefen) zei alsnog ja")
                .cardSays("knooppunt", "solveStalledReferral", "Alsnog ja")
                .doesNotWaitFor("contactFamily")
                .didNotPass("contactFamily");
    }

    @Test
    void aLateYesByTelephoneIsOfTheReceiverThatWasCalled() {
        Journey story = byTelephone();
        story.takes("verloskundige", "callReceiver")
                .afterWorkingDays(5)
                .answersLate(
                        "verloskundige",
                        "al klaar of is verder gegaan",
                        "answer",
                        "accept",
                        "spokenWith",
                        "mevrouw Voorbeeld")
                .told("sociaalteamkerkrade", "sociaalteam", "zei alsnog ja")
                .cardSays("sociaalteam", "answerReferral", "Alsnog ja")
                .onTimeLine("Werk en inkomen Kerkrade (oefen) zei alsnog ja");
    }

    @Test
    void aYesAfterTheEndIsToldToWhoSignalled() {
        Journey story = aReferral();
        story.takes("schuldhulp", "answerReferral")
                .afterWorkingDays(5)
                .answers("sociaalteam", "answerReferral", "answer", "decline", "reason", "alreadyInvolved")
                .endsAt("supportStarted")
                .answersLate("schuldhulp", "al klaar of is verder gegaan", "answer", "accept")
                .told("verloskundigenkerkrade", "verloskundige", "De verwijzing was al gesloten")
                .notTold("sociaalteamkerkrade", "sociaalteam", "zei alsnog");
    }

    @Test
    void aLateNoOrQuestionIsOnlyKept() {
        Journey story = aReferral();
        story.takes("schuldhulp", "answerReferral")
                .afterWorkingDays(5)
                .answersLate("schuldhulp", "al klaar of is verder gegaan", "answer", "decline", "reason", "noCapacity")
                .notTold("sociaalteamkerkrade", "sociaalteam", "zei alsnog")
                .notTold("hubCoordinators/gm0928", "knooppunt", "zei alsnog");
    }

    /** The receiver's name would say what it is about. */
    @Test
    void aLateYesAboutAShieldedNeedNamesNobody() {
        Journey story = stories.aReferral("mentalHealth");
        story.takes("ggz", "answerReferral")
                .afterWorkingDays(5)
                .answersLate("ggz", "al klaar of is verder gegaan", "answer", "accept")
                .told("huisartsenkerkrade", "huisarts", "eerder gevraagde organisatie zei alsnog ja")
                .notTold("huisartsenkerkrade", "huisarts", "GGZ")
                .told("hubCoordinators/gm0928", "knooppunt", "eerder gevraagde organisatie zei alsnog ja")
                .notTold("hubCoordinators/gm0928", "knooppunt", "GGZ")
                .cardSays("huisarts", "answerReferral", "Alsnog ja");
    }

    @Test
    void twoPeopleOneTask() {
        aReferral()
                .takes("schuldhulp", "answerReferral")
                .isRefused("verloskundige", "answerReferral", "is er niet meer", "answer", "accept");
    }

    /** Thursday before Easter: Good Friday, the weekend and Easter Monday do not count. */
    @Test
    void silenceOverAWeekendAndHolidaysCountsWorkingDaysOnly() {
        StoryTime.set("2027-03-25T09:00");
        Journey story = aReferral().waitsFor("answerReferral").due(StoryTime.at("2027-04-05T17:00"));
        story.until(StoryTime.at("2027-04-01T16:59"))
                .notTold(DEBT_HELP, "schuldhulp", REMINDED)
                .until(StoryTime.at("2027-04-01T17:00"))
                .told(DEBT_HELP, "schuldhulp", REMINDED)
                .until(StoryTime.at("2027-04-05T16:59"))
                .waitsFor("answerReferral")
                .by(DEBT_HELP)
                .until(StoryTime.at("2027-04-05T17:00"))
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .due(StoryTime.at("2027-04-08T17:00"))
                .told("verloskundigenkerkrade", "verloskundige", "is herinnerd")
                .until(StoryTime.at("2027-04-08T17:00"))
                .waitsFor("solveStalledReferral")
                .by("hubCoordinators")
                .due(StoryTime.at("2027-04-12T17:00"))
                .told("verloskundigenkerkrade", "verloskundige", "Knooppuntcoördinator zoekt een oplossing");
    }

    private Journey byTelephone() {
        return stories.aReferral("incomeWork");
    }

    private Journey notReachedThreeTimes() {
        Journey story = aReferral().answers("schuldhulp", "answerReferral", "answer", "accept");
        tries(story, "phone");
        tries(story.afterWorkingDays(4), "phone");
        return tries(story.afterWorkingDays(4), "message");
    }

    private Instant overallEnd(Journey story) {
        return transaction.execute(status -> loop.of(story.caseId()).get(0).overallDue());
    }

    /** Of "Werk en inkomen", as the figures count them. */
    private long silences() {
        return sql.queryForObject(
                "select count(*) from fact where kind = 'receiverSilent' and organisation = 'werkinkomenkerkrade'",
                Long.class);
    }

    private Journey stalled() {
        return aReferral().afterWorkingDays(5).afterWorkingDays(3).waitsFor("solveStalledReferral");
    }

    private Journey declined(String reason) {
        return aReferral()
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", reason)
                .passed("referralDeclined");
    }

    private Journey outcome(String outcome) {
        return aReferral()
                .answers("schuldhulp", "answerReferral", "answer", "accept")
                .answers(
                        "schuldhulp",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers("schuldhulp", "recordOutcome", "outcome", outcome);
    }

    private Journey stopped(String outcome) {
        Journey story = aReferral().waitsFor("answerReferral");
        transaction.executeWithoutResult(status -> loop.stopAll(story.caseId(), outcome, true));
        return story;
    }

    private Journey tries(Journey story, String way) {
        return story.answers(
                "schuldhulp", "contactFamily", "date", stories.today().toString(), "way", way, "result", "notReached");
    }
}
