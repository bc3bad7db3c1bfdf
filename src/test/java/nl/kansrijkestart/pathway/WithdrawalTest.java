package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryLooks;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.asking.ParentsDiffer;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.referral.ReferralService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mockito.AdditionalAnswers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The parent takes back a yes: all of it or a part, also while somebody else is just answering. */
@ProcessTest
class WithdrawalTest {

    private static final String MIDWIFE = "verloskundige";

    @Autowired
    private Pathways pathways;

    @Autowired
    private Journeys journeys;

    @Autowired
    private OpenWork openWork;

    @Autowired
    private ConsentEnds ends;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MunicipalityScope reach;

    @Autowired
    private Stories stories;

    @Autowired
    private EndingService events;

    @Autowired
    private SupportRequestService supportRequests;

    @Autowired
    private Consents consents;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private CaseFiles files;

    /** Debt help and the social team were asked, each with its own yes. */
    private Journey twoAsked() {
        return stories.aSignal(MIDWIFE, "themes", List.of("debts", "housing"), "note", "intrekken " + System.nanoTime())
                .answers(
                        MIDWIFE,
                        "talkWithParent",
                        "balance",
                        "notEnough",
                        "selfRelianceParent",
                        "some",
                        "selfRelianceProfessional",
                        "some",
                        "wish",
                        "register",
                        "spokenWith",
                        "pregnantWoman",
                        "alone",
                        "yes")
                .answers(MIDWIFE, "weighSituation", "agree", "yes")
                .answers(
                        MIDWIFE,
                        "chooseRoute",
                        "routes",
                        List.of("carePath:debts", "carePath:housing"),
                        "reason",
                        "De ouder koos zelf")
                .answers(
                        MIDWIFE,
                        "recordConsent",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes",
                        "answer_2",
                        "yes",
                        "answer_3",
                        "yes")
                .answers(
                        MIDWIFE,
                        "registerFamily",
                        "name",
                        "Ouder " + System.nanoTime() % 10_000,
                        "telephone",
                        "06%08d".formatted(System.nanoTime() % 100000000));
    }

    private ConsentCard yesFor(Journey story, String receiver) {
        return consents.of(story.caseId()).stream()
                .filter(one -> one.given() && receiver.equals(one.receiver()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPartWithdrawnEndsThatWorkOnly() {
        Journey story = twoAsked();
        events.withdrawPart(
                story.caseId(), Set.of(yesFor(story, "schuldhulpparkstad").id()), MIDWIFE);
        story.told("schuldhulpparkstad", "schuldhulp", "gebruik de gegevens niet verder")
                .told("verloskundigenkerkrade", MIDWIFE, "de ouder trok een deel van de toestemming in")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade");
        assertThat(files.card(story.caseId()).shared()).isTrue();
        assertThat(referrals.of(story.caseId()))
                .filteredOn(one -> "debts".equals(one.need()))
                .extracting("outcome")
                .containsExactly("referralWithdrawn");
        assertThatThrownBy(() -> events.withdrawPart(story.caseId(), Set.of(), MIDWIFE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Kies eerst");
    }

    @Test
    void withoutTheYesToKeepingNothingGoesOn() {
        Journey story = twoAsked();
        ConsentCard keeping = consents.of(story.caseId()).stream()
                .filter(one -> "keepPathway".equals(one.purpose()))
                .findFirst()
                .orElseThrow();
        events.withdrawPart(story.caseId(), Set.of(keeping.id()), MIDWIFE);
        story.doesNotWaitFor("answerReferral");
        assertThat(files.card(story.caseId()).shared()).isFalse();
        assertThat(consents.of(story.caseId())).noneMatch(ConsentCard::given);
    }

    /** Everything that a withdrawal is made of happens together, or nothing of it. */
    @Test
    void aWithdrawalThatBreaksInItsLastStepChangedNothing() {
        Journey story = twoAsked();
        consents.record(new ConsentAnswer(
                story.caseId(),
                "keepPathway",
                null,
                List.of(),
                List.of("contact"),
                "given",
                "otherParent",
                List.of("conversation"),
                MIDWIFE));
        ConsentCard hers = consents.of(story.caseId()).stream()
                .filter(one -> "keepPathway".equals(one.purpose()) && "pregnantWoman".equals(one.giver()))
                .findFirst()
                .orElseThrow();
        Journeys broken = mock(Journeys.class, AdditionalAnswers.delegatesTo(journeys));
        doThrow(new IllegalStateException("stuk")).when(broken).tellCase(eq("parentsDiffer"), any(), any());
        doThrow(new IllegalStateException("stuk")).when(broken).tellCaseAfterwards(eq("parentsDiffer"), any(), any());
        Withdrawal breaking = new Withdrawal(
                files,
                consents,
                ends,
                openWork,
                new ParentsDiffer(openWork, files, consents, broken),
                pathways,
                broken);
        List<ConsentCard> before = consents.of(story.caseId());
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> breaking.ofPart(story.caseId(), Set.of(hers.id()), MIDWIFE)))
                .hasMessage("stuk");
        assertThat(consents.of(story.caseId())).isEqualTo(before);
        assertThat(files.card(story.caseId()).shared()).isTrue();
        story.waitsFor("answerReferral");
        events.withdrawPart(story.caseId(), Set.of(hers.id()), MIDWIFE);
        story.waitsOnceFor("hearBothParents").doesNotWaitFor("answerReferral");
    }

    /** Whose help had begun hears of it too: their referral was closed, and nobody waited for them. */
    @Test
    void whoHelpsAlreadyHearsThatNothingIsSharedAnyMore() {
        Journey story = twoAsked()
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
                .answers("schuldhulp", "recordOutcome", "outcome", "supportStarted");
        assertThat(referrals.of(story.caseId()))
                .filteredOn(one -> "debts".equals(one.need()))
                .extracting("outcome")
                .containsExactly("supportStarted");
        events.withdrawConsent(story.caseId(), MIDWIFE);
        story.told("schuldhulpparkstad", "schuldhulp", "dit is gestopt. Overleg met de vaste contactpersoon");
    }

    @Test
    void whatWasNeverGivenCannotBeTakenBack() throws Exception {
        Journey story = stories.aSignal(MIDWIFE, "note", "nooit gegeven " + System.nanoTime());
        int lines = files.timeLine(story.caseId()).size();
        assertThat(sixAtOnce(story))
                .hasSize(6)
                .allSatisfy(answer -> assertThat(answer).contains("Er is geen toestemming om in te trekken"));
        assertThat(files.timeLine(story.caseId())).hasSize(lines);
        story.didNotPass("withdrawalReceived");
    }

    @Test
    void whatIsTakenBackSixTimesAtOnceIsTakenBackOnce() throws Exception {
        Journey story = twoAsked();
        List<String> answers = sixAtOnce(story);
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !"done".equals(answer))
                .hasSize(5)
                .containsOnly("De toestemming is al ingetrokken.");
        assertThat(files.timeLine(story.caseId()))
                .filteredOn(line -> "Toestemming ingetrokken".equals(line.text()))
                .hasSize(1);
    }

    /** What each of six who press at the same moment reads. */
    private List<String> sixAtOnce(Journey story) throws Exception {
        ExecutorService six = StoryLooks.threads(6, reach);
        try {
            Callable<String> press = () -> {
                try {
                    events.withdrawConsent(story.caseId(), MIDWIFE);
                    return "done";
                } catch (Refusal refused) {
                    return refused.getMessage();
                }
            };
            List<String> answers = new ArrayList<>();
            for (Future<String> one : six.invokeAll(Collections.nCopies(6, press), 60, TimeUnit.SECONDS)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            six.shutdownNow();
        }
    }

    /** What the parent took back opens no other way in. */
    @Test
    void afterAWithdrawalNoPlanBegins() {
        Journey story = twoAsked().answers("schuldhulp", "answerReferral", "answer", "accept");
        events.withdrawConsent(story.caseId(), MIDWIFE);
        assertThatThrownBy(() -> supportRequests.requestSupport(story.caseId(), MIDWIFE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("toestemming");
        story.doesNotWaitFor("proposeCaseDirector");
    }

    /**
     * Whoever is first, afterwards nothing is shared and nobody works on: the receiver's answer is taken before it, or
     * kept as information.
     */
    @RepeatedTest(4)
    void withdrawalWinsOverAnAnswerOfTheSameMoment() throws Exception {
        Journey story = twoAsked();
        ExecutorService two = StoryLooks.threads(2, reach);
        try {
            List<Callable<Object>> both = List.of(
                    () -> {
                        events.withdrawConsent(story.caseId(), MIDWIFE);
                        return null;
                    },
                    () -> {
                        try {
                            return story.answersMarked("schuldhulp", "answerReferral", "gelijk", "answer", "accept");
                        } catch (Refusal | AssertionError tooLate) {
                            return tooLate;
                        }
                    });
            for (Future<Object> one : two.invokeAll(both, 60, TimeUnit.SECONDS)) {
                one.get();
            }
        } finally {
            two.shutdownNow();
        }
        assertThat(consents.of(story.caseId())).noneMatch(ConsentCard::given);
        assertThat(files.card(story.caseId()).shared()).isFalse();
        story.doesNotWaitFor("answerReferral").doesNotWaitFor("contactFamily");
        assertThat(referrals.of(story.caseId())).allMatch(one -> "closed".equals(one.state()));
    }
}
