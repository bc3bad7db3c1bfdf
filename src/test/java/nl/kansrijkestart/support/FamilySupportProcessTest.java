package nl.kansrijkestart.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.forms.FormArchive;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import nl.kansrijkestart.support.PlanCards.PlanCard.ActionCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class FamilySupportProcessTest {

    private static final String DIRECTOR = "casusregisseur";
    private static final String DIRECTORS_OFFICE = "welzijnkerkrade";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String MIDWIFE = "verloskundige";
    private static final String DEBT_HELP = "schuldhulpparkstad";

    @Autowired
    private Stories stories;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Consents consents;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private Deadlines days;

    @Autowired
    private SupportOnCard card;

    @Autowired
    private FinishedForms finished;

    private String aFamily() {
        String caseId = stories.aCase(false);
        stories.anAgreedReferral(caseId, "debts");
        stories.anAgreed("sharePlan", caseId, DEBT_HELP, DIRECTORS_OFFICE, "sociaalteamkerkrade", "jgzzuidlimburg");
        return caseId;
    }

    private Journey started(String caseId) {
        return stories.started("familySupport", caseId, Map.of());
    }

    private Journey directed() {
        String caseId = aFamily();
        files.direct(caseId, DIRECTOR, DIRECTORS_OFFICE);
        return started(caseId);
    }

    private Journey planned() {
        return directed()
                .answers(
                        DIRECTOR,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        inDays(30).toString());
    }

    private Journey withAction() {
        return directed()
                .answers(
                        DIRECTOR,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        inDays(30).toString(),
                        "what_1",
                        "Overzicht van de post",
                        "who_1",
                        DEBT_HELP,
                        "until_1",
                        inDays(10).toString());
    }

    @Test
    void anExtraActionIsAddedAtAnyTimeAndItsOwnerGetsItAtOnce() {
        Journey story = planned().doesNotWaitFor("carryOutAction");
        String caseId = story.caseId();
        plans.addExtraAction(caseId, "Samen naar de bank", DEBT_HELP, inDays(10), DIRECTOR);
        story.waitsFor("carryOutAction").by(DEBT_HELP).passed("actionArrived");
        assertThat(files.timeLine(caseId)).extracting("text").contains("Extra actie in het steunplan");
        refused("wat er gebeurt", () -> plans.addExtraAction(caseId, " ", DEBT_HELP, inDays(10), DIRECTOR));
        refused("wie het doet", () -> plans.addExtraAction(caseId, "Iets", "ggzparkstad", inDays(10), DIRECTOR));
        refused("al voorbij", () -> plans.addExtraAction(caseId, "Iets", DEBT_HELP, inDays(-1), DIRECTOR));
        refused(
                "geen steunplan",
                () -> plans.addExtraAction(directed().caseId(), "Iets", DEBT_HELP, inDays(10), DIRECTOR));
        assertThat(plans.openActions(caseId)).hasSize(1);
    }

    private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    private Journey evaluated(Journey story, Object... answers) {
        return story.answers(DIRECTOR, "evaluateWithFamily", answers);
    }

    private LocalDate inDays(int amount) {
        return stories.today().plusDays(amount);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(17, 0)).atZone(Deadlines.ZONE).toInstant();
    }

    private Instant now() {
        return stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
    }

    @Test
    void aDirectorIsChosenAndAcceptsThenThePlanIsMade() {
        Journey story = started(aFamily())
                .waitsFor("proposeCaseDirector")
                .by(MIDWIVES)
                .seenBy(MIDWIFE)
                .due(days.add(now(), 5))
                .answers(MIDWIFE, "proposeCaseDirector", "director", DIRECTOR)
                .waitsFor("acceptCaseDirectorRole")
                .by("caseDirectors")
                .seenBy(DIRECTOR)
                .notSeenBy("sociaalteam")
                .notSeenBy(MIDWIFE)
                .due(days.add(now(), 2))
                .answers(DIRECTOR, "acceptCaseDirectorRole", "accept", "yes")
                .told(MIDWIVES, MIDWIFE, "een vaste contactpersoon")
                .waitsFor("makePlan")
                .by("caseDirectors")
                .seenBy(DIRECTOR)
                .notSeenBy("sociaalteam");
        assertThat(files.card(story.caseId()).caseDirector()).isEqualTo(DIRECTOR);
        assertThat(files.card(story.caseId()).leaderGroup()).isEqualTo(DIRECTORS_OFFICE);
        assertThat(files.card(story.caseId()).contactGroup())
                .as("stays the contact")
                .isEqualTo(MIDWIVES);
        assertThat(plans.directorProposed(story.caseId())).isNull();
    }

    @Test
    void whoSaysNoOrNothingIsNotTheDirector() {
        Journey story = started(aFamily())
                .answers(MIDWIFE, "proposeCaseDirector", "director", DIRECTOR)
                .answers(DIRECTOR, "acceptCaseDirectorRole", "accept", "no")
                .waitsFor("proposeCaseDirector")
                .answers(MIDWIFE, "proposeCaseDirector", "director", "sociaalteam")
                .waitsFor("acceptCaseDirectorRole")
                .seenBy("sociaalteam")
                .notSeenBy(DIRECTOR)
                .afterWorkingDays(2)
                .passed("acceptanceOverdue")
                .doesNotWaitFor("acceptCaseDirectorRole")
                .waitsFor("proposeCaseDirector")
                .by(MIDWIVES)
                .answers(MIDWIFE, "proposeCaseDirector", "director", "jeugdverpleegkundige")
                .waitsFor("acceptCaseDirectorRole")
                .afterWorkingDays(1)
                .waitsFor("acceptCaseDirectorRole");
        assertThat(files.card(story.caseId()).caseDirector()).isNull();
    }

    @Test
    void whomTheKnooppuntProposedIsAskedAtOnce() {
        String caseId = aFamily();
        plans.propose(caseId, "sociaalteam");
        Journey story = started(caseId)
                .didNotPass("proposeCaseDirector")
                .waitsFor("acceptCaseDirectorRole")
                .seenBy("sociaalteam")
                .notSeenBy(MIDWIFE)
                .due(days.add(now(), 2))
                .answers("sociaalteam", "acceptCaseDirectorRole", "accept", "no")
                .waitsFor("proposeCaseDirector")
                .by(MIDWIVES);
        assertThat(plans.directorProposed(story.caseId())).isNull();
    }

    @Test
    void aNameFromTheKnooppuntTakesThePlaceOfTheChoice() {
        Journey story = started(aFamily()).waitsFor("proposeCaseDirector");
        plans.propose(story.caseId(), "sociaalteam");
        story.passed("directorNamed")
                .doesNotWaitFor("proposeCaseDirector")
                .waitsFor("acceptCaseDirectorRole")
                .seenBy("sociaalteam");
    }

    @Test
    void anActiveDirectorStaysUntilTheNewOneSaysYes() {
        String caseId = aFamily();
        files.direct(caseId, DIRECTOR, DIRECTORS_OFFICE);
        plans.propose(caseId, "sociaalteam");
        started(caseId)
                .waitsFor("acceptCaseDirectorRole")
                .answers("sociaalteam", "acceptCaseDirectorRole", "accept", "no")
                .waitsFor("makePlan")
                .seenBy(DIRECTOR)
                .notSeenBy("sociaalteam");
        String second = aFamily();
        files.direct(second, DIRECTOR, DIRECTORS_OFFICE);
        plans.propose(second, DIRECTOR);
        started(second)
                .didNotPass("acceptCaseDirectorRole")
                .waitsFor("makePlan")
                .seenBy(DIRECTOR);
    }

    @Test
    void actionsOfOrganisationsAreTasksAndThoseOfTheFamilyAreNot() {
        Journey story = directed()
                .waitsFor("makePlan")
                .answers(
                        DIRECTOR,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        inDays(30).toString(),
                        "what_1",
                        "Overzicht van de post",
                        "who_1",
                        DEBT_HELP,
                        "until_1",
                        inDays(10).toString(),
                        "what_2",
                        "Post bij elkaar leggen",
                        "who_2",
                        "parent",
                        "until_2",
                        inDays(2).toString())
                .passed("actionArrived")
                .waitsFor("carryOutAction")
                .by(DEBT_HELP)
                .seenBy("schuldhulp")
                .due(endOf(inDays(10)))
                .waitsFor("evaluateWithFamily")
                .due(endOf(inDays(30)))
                .answers("schuldhulp", "carryOutAction", "result", "done")
                .passed("actionDone")
                .doesNotWaitFor("carryOutAction");
        assertThat(plans.openActions(story.caseId()))
                .extracting(ActionCard::owner)
                .containsExactly("parent");
    }

    /** The mark is for who still chooses: once the form is finished the parent was asked. */
    @Test
    void theFinishedFormNamesWhoDoesItWithoutTheMark() {
        String caseId = stories.aCase(false);
        stories.anAgreedReferral(caseId, "debts");
        stories.anAgreed("sharePlan", caseId, DIRECTORS_OFFICE);
        files.direct(caseId, DIRECTOR, DIRECTORS_OFFICE);
        started(caseId)
                .answers(
                        DIRECTOR,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        inDays(30).toString(),
                        "what_1",
                        "Overzicht van de post",
                        "who_1",
                        DEBT_HELP,
                        "until_1",
                        inDays(10).toString(),
                        "sharedWith",
                        List.of(DEBT_HELP),
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"))
                .waitsFor("carryOutAction");
        assertThat(finished.about(caseId).stream().flatMap(form -> form.lines().stream()))
                .extracting(FormArchive.Line::answer)
                .contains("Schuldhulp Parkstad (oefen)")
                .noneMatch(answer -> answer.contains("vraag eerst de ouder"));
    }

    @Test
    void agreementsOfTheKnooppuntBecomeTasksWhenThePlanRuns() {
        String caseId = aFamily();
        files.direct(caseId, DIRECTOR, DIRECTORS_OFFICE);
        plans.addAction(caseId, "Overzicht van de post", DEBT_HELP, inDays(10));
        started(caseId)
                .doesNotWaitFor("carryOutAction")
                .answers(
                        DIRECTOR,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        inDays(30).toString())
                .waitsFor("carryOutAction")
                .by(DEBT_HELP);
        plans.addAction(caseId, "Formulier invullen", MIDWIVES, inDays(5));
        assertThat(plans.openActions(caseId)).hasSize(2);
    }

    @Test
    void aLateActionIsToldToTheDirectorOnce() {
        withAction()
                .until(endOf(inDays(10)))
                .passed("actionOverdue")
                .passed("directorInformed")
                .waitsFor("carryOutAction")
                .told(DIRECTORS_OFFICE, DIRECTOR, "zou klaar zijn op donderdag 21 januari 2027")
                .told(DEBT_HELP, "schuldhulp", "wacht langer op u");
    }

    @Test
    void whatDidNotWorkComesToTheEvaluationAndIsAskedAgain() {
        Journey story = withAction()
                .answers("schuldhulp", "carryOutAction", "result", "notDone")
                .doesNotWaitFor("carryOutAction")
                .told(DIRECTORS_OFFICE, DIRECTOR, "is niet gelukt");
        evaluated(
                        story,
                        "state_1",
                        "busy",
                        "next",
                        "onward",
                        "nextDate",
                        inDays(40).toString())
                .waitsFor("carryOutAction")
                .by(DEBT_HELP)
                .due(endOf(inDays(40)));
    }

    @Test
    void onwardUntilTheNextDateOrTheAgreedTerm() {
        Journey story = planned();
        evaluated(story, "next", "onward", "nextDate", inDays(50).toString())
                .waitsFor("evaluateWithFamily")
                .due(endOf(inDays(50)))
                .told(MIDWIVES, MIDWIFE, "met het gezin geëvalueerd");
        evaluated(story, "next", "onward")
                .waitsFor("evaluateWithFamily")
                .due(days.add(now(), 60))
                .isRefused(
                        DIRECTOR,
                        "evaluateWithFamily",
                        "niet in de toekomst",
                        "next",
                        "onward",
                        "nextDate",
                        stories.today().toString());
    }

    @Test
    void aLateEvaluationIsRemindedAndTheNextHasItsOwnClock() {
        Journey story = planned()
                .until(endOf(inDays(30)))
                .told(DIRECTORS_OFFICE, DIRECTOR, "de taak “Evalueren met gezin” moet klaar zijn op")
                .waitsFor("evaluateWithFamily");
        evaluated(story, "next", "onward").waitsFor("evaluateWithFamily").due(days.add(endOf(stories.today()), 60));
    }

    @Test
    void thePlanIsAdjustedWithNewActions() {
        Journey story = evaluated(planned(), "next", "adjust")
                .waitsFor("adjustPlan")
                .by("caseDirectors")
                .isRefused(
                        DIRECTOR,
                        "adjustPlan",
                        "al voorbij",
                        "remark",
                        "Meer rust",
                        "what_1",
                        "Bellen",
                        "who_1",
                        DEBT_HELP,
                        "until_1",
                        inDays(-1).toString())
                .answers(
                        DIRECTOR,
                        "adjustPlan",
                        "remark",
                        "Meer rust",
                        "what_1",
                        "Bellen",
                        "who_1",
                        DEBT_HELP,
                        "until_1",
                        inDays(3).toString())
                .waitsFor("carryOutAction")
                .by(DEBT_HELP)
                .waitsFor("evaluateWithFamily")
                .due(days.add(now(), 60));
        evaluated(story, "state_1", "done", "next", "adjust").answers(DIRECTOR, "adjustPlan", "remark", "Nog iets");
        assertThat(plans.actionsOf(story.caseId()))
                .as("an earlier answer adds nothing twice")
                .hasSize(1);
    }

    @Test
    void anAdjustmentThatTookLongStartsNoClockThatRanOut() {
        evaluated(planned(), "next", "adjust", "nextDate", inDays(3).toString())
                .afterCalendarDays(10)
                .answers(DIRECTOR, "adjustPlan", "remark", "Meer rust")
                .waitsFor("evaluateWithFamily")
                .afterCalendarDays(1)
                .notTold(DIRECTORS_OFFICE, DIRECTOR, "de taak “Evalueren met gezin” moest klaar zijn op");
    }

    @Test
    void supportIsReduced() {
        Journey story = evaluated(planned(), "next", "reduce")
                .waitsFor("reduceSupport")
                .by("caseDirectors")
                .answers(
                        DIRECTOR,
                        "reduceSupport",
                        "remark",
                        "Eens per maand",
                        "nextDate",
                        inDays(90).toString())
                .waitsFor("evaluateWithFamily")
                .due(endOf(inDays(90)));
        evaluated(story, "next", "reduce")
                .answers(DIRECTOR, "reduceSupport", "remark", "Nog minder")
                .waitsFor("evaluateWithFamily")
                .due(days.add(now(), 60));
    }

    @Test
    void theEvaluationShowsGoalsAndWhatIsDone() {
        Journey story = withAction()
                .answers("schuldhulp", "carryOutAction", "result", "done")
                .shows(
                        DIRECTOR,
                        "evaluateWithFamily",
                        "Doelen: Rust in huis",
                        "Al klaar: Overzicht van de post (Schuldhulp Parkstad (oefen))");
        evaluated(story, "next", "adjust")
                .shows(DIRECTOR, "adjustPlan", "Doelen: Rust in huis", "Al klaar: Overzicht van de post");
    }

    @Test
    void completedOnlyWhenNothingIsOpen() {
        Journey story = withAction()
                .isRefused(DIRECTOR, "evaluateWithFamily", "Overzicht van de post", "state_1", "busy", "next", "done")
                .waitsFor("evaluateWithFamily")
                .waitsFor("carryOutAction");
        evaluated(story, "state_1", "dropped", "next", "done")
                .endsAt("supportCompleted")
                .told(DEBT_HELP, "schuldhulp", "niet meer nodig")
                .told(MIDWIVES, MIDWIFE, "de steun is afgerond");
        assertThat(plans.openActions(story.caseId())).isEmpty();
    }

    @Test
    void aTaskWhoseActionTheFamilyDroppedChangesNothingMore() {
        Journey story = withAction();
        evaluated(story, "state_1", "dropped", "next", "onward")
                .waitsFor("carryOutAction")
                .answers("schuldhulp", "carryOutAction", "result", "notDone")
                .doesNotWaitFor("carryOutAction");
        assertThat(plans.actionsOf(story.caseId()))
                .extracting(ActionCard::state)
                .containsExactly("dropped");
    }

    @Test
    void supportStopsAndTheOwnersHearThatNotWhy() {
        Journey story = withAction();
        evaluated(story, "state_1", "busy", "next", "stop")
                .passed("stopActions")
                .endsAt("supportStopped")
                .told(DEBT_HELP, "schuldhulp", "gestopt. U hoeft niets meer te doen");
        assertThat(plans.actionsOf(story.caseId()))
                .extracting(ActionCard::state)
                .containsExactly("ended");
    }

    @Test
    void aKnooppuntAgainOnlyWithTheParentsYes() {
        Journey story = withAction()
                .isRefused(DIRECTOR, "evaluateWithFamily", "geen toestemming", "state_1", "busy", "next", "hub");
        consents.record(new ConsentAnswer(
                story.caseId(),
                "discussInHub",
                null,
                List.of(),
                List.of("contact"),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                DIRECTOR));
        evaluated(story, "state_1", "busy", "next", "hub")
                .waitsFor("requestHubAgain")
                .by("caseDirectors");
        consents.withdraw(
                story.caseId(),
                consents.of(story.caseId()).stream()
                        .filter(one -> "discussInHub".equals(one.purpose()))
                        .map(ConsentCard::id)
                        .toList(),
                DIRECTOR);
        story.answers(DIRECTOR, "requestHubAgain", "question", "Wie helpt met wonen?")
                .endsAt("hubRequested")
                .told(MIDWIVES, MIDWIFE, "wil nu geen Knooppunt");
        assertThat(referrals.of(story.caseId())).extracting(ReferralCard::need).containsExactly("debts");
    }

    @Test
    void afterAnotherKnooppuntThePlanGoesOnWithWhatWasOpen() {
        Journey story = withAction();
        stories.anAgreedReferral(story.caseId(), "hubMeeting");
        evaluated(story, "state_1", "busy", "next", "hub")
                .answers(DIRECTOR, "requestHubAgain", "question", "Wie helpt met wonen?")
                .endsAt("hubRequested")
                .told(DEBT_HELP, "schuldhulp", "Uw actie blijft staan");
        assertThat(referrals.of(story.caseId()))
                .filteredOn(one -> "hubMeeting".equals(one.need()))
                .hasSize(2)
                .allMatch(one -> "agreed".equals(one.state()));
        started(story.caseId())
                .waitsFor("makePlan")
                .doesNotWaitFor("carryOutAction")
                .answers(DIRECTOR, "makePlan", "firstEvaluation", inDays(60).toString())
                .waitsFor("carryOutAction")
                .by(DEBT_HELP);
        assertThat(plans.openActions(story.caseId()))
                .as("slots of the first plan are not sent again")
                .hasSize(1);
    }

    @Test
    void theCardSaysWhyHereAndWhyByThenAndNotWhat() {
        Journey story = withAction();
        String action = plans.openActions(story.caseId()).get(0).id();
        assertThat(facts(story, "acceptCaseDirectorRole", action)).containsEntry("Waarom dan", "binnen 2 werkdagen");
        assertThat(facts(story, "makePlan", action)).containsEntry("Al afgesproken", "1 actie");
        assertThat(List.of(
                        "proposeCaseDirector",
                        "evaluateWithFamily",
                        "adjustPlan",
                        "reduceSupport",
                        "requestHubAgain",
                        "carryOutAction"))
                .allSatisfy(step -> assertThat(facts(story, step, action))
                        .containsKeys("Gaat over", "Waarom bij u", "Waarom dan")
                        .doesNotContainValue("Overzicht van de post"));
        evaluated(story, "state_1", "dropped", "next", "onward");
        assertThat(facts(story, "carryOutAction", action))
                .containsEntry("Waarom dan", "deze actie hoeft niet meer; rond de taak af");
    }

    private Map<String, String> facts(Journey story, String step, String action) {
        return card.facts(new FormMoment(step, null, story.caseId(), "gm0928", Map.of("actionId", action), DIRECTOR));
    }

    @Test
    void whenTheFamilyWithdrawsAllOfItEnds() {
        Journey story = withAction();
        plans.stop(story.caseId());
        story.passed("supportStopAsked")
                .passed("endSupport")
                .endsAt("supportWithdrawn")
                .told(DEBT_HELP, "schuldhulp", "gestopt. U hoeft niets meer te doen");
        assertThat(plans.actionsOf(story.caseId()))
                .extracting(ActionCard::state)
                .containsExactly("ended");
        plans.stop(story.caseId());
    }

    @Test
    void whenTheWholeCaseEndsThePlanEndsToo() {
        Journey story = withAction();
        plans.close(story.caseId());
        plans.close(story.caseId());
        assertThat(plans.openActions(story.caseId())).isEmpty();
        story.told(DEBT_HELP, "schuldhulp", "gestopt");
    }
}
