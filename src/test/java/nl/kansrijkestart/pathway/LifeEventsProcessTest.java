package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import nl.kansrijkestart.support.SupportPlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a family while its pathway runs. */
@ProcessTest
class LifeEventsProcessTest {

    private static final String REMINDED = "de taak “Verwijzing beantwoorden” moet klaar zijn op";

    private static final String MIDWIFE = "verloskundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String NURSE = "jeugdverpleegkundige";
    private static final String DIRECTOR = "casusregisseur";

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories told;

    @Autowired
    private LifeEvents life;

    @Autowired
    private EndingService events;

    @Autowired
    private SupportRequestService supportRequests;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Consents consents;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Messages notices;

    @Autowired
    private Deadlines days;

    @Autowired
    private Clock clock;

    @Test
    void afterTheEndOfAPregnancyEverythingStopsAndOnlyAftercareIsLeft() {
        Journey story = told.agreed("carePath:debts", "prenatalHomeVisit", "informalSupport");
        planWithVisit(story);
        int linesBefore = notices.about(story.caseId()).size();
        life.pregnancyEnded(story.caseId(), MIDWIFE);
        story.doesNotWaitFor("answerReferral")
                .doesNotWaitFor("planHomeVisit")
                .doesNotWaitFor("proposeCaseDirector")
                .doesNotWaitFor("closePathway")
                .told("buurtsteunkerkrade", "vrijwilliger", "dit is gestopt")
                .told("jgzzuidlimburg", NURSE, "dit is gestopt")
                .waitsFor("offerAftercare")
                .by(MIDWIVES)
                .notSeenBy(NURSE)
                .notSeenBy("vrijwilliger")
                .notSeenBy("knooppunt");
        assertThat(notices.about(story.caseId()))
                .hasSizeGreaterThan(linesBefore)
                .noneMatch(line ->
                        line.text().contains("wangerschap") || line.text().contains("azorg"));
        assertThat(referrals.of(story.caseId()))
                .filteredOn(one -> !one.started())
                .extracting(ReferralCard::outcome)
                .containsOnly("referralEndedByEvent");
        assertThat(plans.carried(story.caseId())).isFalse();
        int linesAfter = notices.about(story.caseId()).size();
        story.afterCalendarDays(100);
        List<Messages.Line> later = notices.about(story.caseId());
        assertThat(later.subList(linesAfter, later.size()))
                .as("every automatic message stops but one: aftercare is not forgotten, in words that say nothing")
                .isNotEmpty()
                .allMatch(line -> line.address().equals(MIDWIVES)
                        && line.text().contains(": een taak mo")
                        && !line.text().contains("azorg"));
        refused(
                "Alleen de taak",
                () -> life.dueDateChanged(story.caseId(), stories.today().plusWeeks(3), MIDWIFE));
        events.withdrawConsent(story.caseId(), MIDWIFE);
        assertThat(consents.covers(story.caseId(), "referToParty", "schuldhulpparkstad"))
                .isFalse();
        story.answers(MIDWIFE, "offerAftercare", "result", "agreed").endsAt("aftercareOffered");
        assertThat(files.card(story.caseId()).closingOutcome()).isEqualTo("pregnancyEnded");
        refused("al afgesloten", () -> life.pregnancyEnded(story.caseId(), NURSE));
    }

    /** One party helps, the nurse plans a visit, another registration is open, and a plan was asked for. */
    private void planWithVisit(Journey story) {
        told.started(story, "schuldhulp");
        supportRequests.requestSupport(story.caseId(), MIDWIFE);
        story.answers(NURSE, "answerReferral", "answer", "accept")
                .answers(NURSE, "callParent", "result", "wantsVisit")
                .waitsFor("planHomeVisit");
    }

    @Test
    void closingWithThisOutcomeIsTheSame() {
        Journey story = told.agreed("carePath:debts");
        events.closeNow(story.caseId(), "pregnancyEnded", MIDWIFE);
        story.passed("endAfterLoss").waitsFor("offerAftercare").by(MIDWIVES);
    }

    @Test
    void aFamilyThatMovesIsNotHandedOver() {
        Journey story = told.agreed("carePath:debts").waitsFor("answerReferral");
        refused("woont al in deze gemeente", () -> life.familyMoves(story.caseId(), "gm0928", MIDWIFE));
        refused("Kies waar", () -> life.familyMoves(story.caseId(), "gm9999", MIDWIFE));
        story.waitsFor("answerReferral");
        assertThat(life.familyMoves(story.caseId(), "gm0917", MIDWIFE))
                .contains("niet overgedragen", "Heerlen", "nieuw signaal");
        story.endsAt("endedByMove").told("schuldhulpparkstad", "schuldhulp", "dit is gestopt");
        assertThat(files.card(story.caseId()).closingOutcome()).isEqualTo("moved");
        assertThat(life.familyMoves(told.signalled("debts").caseId(), LifeEvents.ELSEWHERE, MIDWIFE))
                .contains("/verwijsbrief");
    }

    @Test
    void aNewDueDateChangesWhatHangsOnIt() {
        var sent = stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
        Journey story = told.agreed("prenatalHomeVisit")
                .answers(NURSE, "answerReferral", "answer", "accept")
                .answers(NURSE, "callParent", "result", "wantsVisit")
                .waitsFor("planHomeVisit")
                .due(days.add(sent, 10));
        refused(
                "in het verleden",
                () -> life.dueDateChanged(story.caseId(), stories.today().minusDays(1), NURSE));
        refused(
                "meer dan 42 weken",
                () -> life.dueDateChanged(story.caseId(), stories.today().plusWeeks(43), NURSE));
        life.dueDateChanged(story.caseId(), stories.today().plusWeeks(5), NURSE);
        story.passed("termsAdapted")
                .waitsFor("planHomeVisit")
                .due(days.add(sent, 3))
                .told("jgzzuidlimburg", NURSE, "uiterste dag")
                .told(MIDWIVES, MIDWIFE, "nieuwe uitgerekende datum");
        assertThat(files.card(story.caseId()).weeks(stories.today())).isEqualTo(35);
        assertThat(files.timeLine(story.caseId())).extracting("text").contains("Uitgerekende datum veranderd");
        int lines = files.timeLine(story.caseId()).size();
        int told = notices.about(story.caseId()).size();
        life.dueDateChanged(story.caseId(), stories.today().plusWeeks(5), NURSE);
        assertThat(files.timeLine(story.caseId())).as("the same date again").hasSize(lines);
        assertThat(notices.about(story.caseId())).hasSize(told);
        story.until(days.add(sent, 3)).told("jgzzuidlimburg", NURSE, "de taak “Huisbezoek plannen” moet klaar zijn op");
    }

    @Test
    void aBirthOvertakesTheHomeVisitAndBringsAnEvaluation() {
        Journey story = told.agreed("carePath:debts", "prenatalHomeVisit", "informalSupport");
        planWithVisit(story);
        story.withYesTo("welzijnkerkrade")
                .answers(MIDWIFE, "proposeCaseDirector", "director", DIRECTOR)
                .answers(DIRECTOR, "acceptCaseDirectorRole", "accept", "yes")
                .answers(
                        DIRECTOR,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        stories.today().plusDays(90).toString());
        refused(
                "in de toekomst",
                () -> life.childBorn(story.caseId(), stories.today().plusDays(1), 1, DIRECTOR));
        refused("Kies hoeveel", () -> life.childBorn(story.caseId(), stories.today(), 0, DIRECTOR));
        life.childBorn(story.caseId(), stories.today(), 2, DIRECTOR);
        story.passed("adaptToBirth")
                .waitsFor("askOtherParent")
                .passed("homeVisitOvertakenByBirth")
                .doesNotWaitFor("planHomeVisit")
                .waitsFor("answerReferral")
                .waitsFor("evaluateWithFamily")
                .due(days.add(
                        stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant(), 30));
        assertThat(files.card(story.caseId()).phase()).isEqualTo("born");
        assertThat(files.family(story.caseId()))
                .filteredOn(one -> one.is(FamilyPerson.Part.child))
                .hasSize(2)
                .extracting(FamilyPerson::dateOfBirth)
                .containsOnly(stories.today());
        refused("niet meer in verwachting", () -> life.childBorn(story.caseId(), stories.today(), 1, DIRECTOR));
        story.answers(
                        DIRECTOR,
                        "evaluateWithFamily",
                        "next",
                        "onward",
                        "nextDate",
                        stories.today().plusDays(20).toString())
                .waitsFor("evaluateWithFamily")
                .due(stories.today()
                        .plusDays(20)
                        .atTime(LocalTime.of(17, 0))
                        .atZone(Deadlines.ZONE)
                        .toInstant());
    }

    @Test
    void aRegistrationForTheVisitIsOvertakenToo() {
        Journey story = told.agreed("prenatalHomeVisit").waitsFor("answerReferral");
        life.childBorn(story.caseId(), stories.today(), 1, MIDWIFE);
        story.passed("referralOvertakenByBirth")
                .waitsFor("closePathway")
                .told("jgzzuidlimburg", NURSE, "dit is gestopt");
        assertThat(referrals.of(story.caseId()))
                .extracting(ReferralCard::outcome)
                .containsExactly("referralOvertakenByBirth");
        Journey early = told.chosen("prenatalHomeVisit").waitsFor("recordConsent");
        life.childBorn(early.caseId(), stories.today(), 1, MIDWIFE);
        assertThat(referrals.of(early.caseId()))
                .as("nobody is asked about it any more")
                .isEmpty();
    }

    @Test
    void anEvaluationThatComesSoonerStays() {
        Journey story = told.agreed("carePath:debts");
        supportRequests.requestSupport(story.caseId(), MIDWIFE);
        told.planned(story)
                .answers(
                        DIRECTOR,
                        "evaluateWithFamily",
                        "next",
                        "onward",
                        "nextDate",
                        stories.today().plusDays(7).toString());
        life.childBorn(story.caseId(), stories.today(), 1, DIRECTOR);
        story.waitsFor("evaluateWithFamily")
                .due(stories.today()
                        .plusDays(7)
                        .atTime(LocalTime.of(17, 0))
                        .atZone(Deadlines.ZONE)
                        .toInstant());
    }

    @Test
    void inAPauseNothingFallsDueAndAfterwardsEveryTermHasItsDaysBack() {
        Journey story = told.agreed("carePath:debts");
        Instant due = days.add(now(), 5);
        Instant overall = referrals.of(story.caseId()).get(0).overallDue();
        story.waitsFor("answerReferral").due(due).afterCalendarDays(1);
        life.pause(story.caseId(), MIDWIFE);
        refused("staat al stil", () -> life.pause(story.caseId(), MIDWIFE));
        Instant pausedAt = now();
        story.passed("pauseWork")
                .told("schuldhulpparkstad", "schuldhulp", "staat even stil")
                .told(MIDWIVES, MIDWIFE, "hoogstens tot")
                .afterCalendarDays(20)
                .notTold("schuldhulpparkstad", "schuldhulp", REMINDED)
                .didNotPass("answerOverdue")
                .waitsFor("answerReferral");
        Duration length = Duration.between(pausedAt, now());
        life.resume(story.caseId(), MIDWIFE);
        story.passed("pathwayResumed")
                .waitsFor("answerReferral")
                .due(days.working(due.plus(length)))
                .told("schuldhulpparkstad", "schuldhulp", "gaat weer verder");
        assertThat(referrals.of(story.caseId()).get(0).overallDue())
                .as("the Monday after, for nobody works on that Sunday")
                .isEqualTo(days.working(overall.plus(length)))
                .isAfter(overall.plus(length));
        assertThat(files.timeLine(story.caseId()))
                .extracting("text")
                .anyMatch(text ->
                        text.toString().contains("De pauze duurde 20 dagen; alle termijnen, ook de totale termijn"));
        refused("staat niet stil", () -> life.resume(story.caseId(), MIDWIFE));
        story.until(days.working(due.plus(length)))
                .told("schuldhulpparkstad", "schuldhulp", REMINDED)
                .passed("answerOverdue");
    }

    @Test
    void whatIsAnsweredInAPauseBeginsItsTermAfterIt() {
        Journey story = told.agreed("carePath:debts");
        life.pause(story.caseId(), MIDWIFE);
        Instant latest = days.add(now(), 60);
        story.afterCalendarDays(2)
                .answers("schuldhulp", "answerReferral", "answer", "accept")
                .waitsFor("contactFamily")
                .due(days.add(latest, 5))
                .afterCalendarDays(5);
        Duration left = Duration.between(now(), latest);
        life.resume(story.caseId(), MIDWIFE);
        story.waitsFor("contactFamily").due(days.add(latest, 5).minus(left));
    }

    @Test
    void plansAndVisitsStandStillTooAndAppointmentsStay() {
        Journey story = told.agreed("hubMeeting", "prenatalHomeVisit");
        story.answers("knooppunt", "answerReferral", "answer", "accept")
                .answers("knooppunt", "checkHubRegistration", "wanted", "yes")
                .answers(
                        "knooppunt",
                        "planHubMeeting",
                        "date",
                        stories.today().plusDays(14).toString(),
                        "time",
                        "10:00",
                        "place",
                        "Wijkcentrum")
                .answers(NURSE, "answerReferral", "answer", "accept")
                .waitsFor("callParent");
        supportRequests.requestSupport(story.caseId(), MIDWIFE);
        told.planned(story);
        Instant call = days.add(now(), 5);
        Instant evaluation = stories.today()
                .plusDays(60)
                .atTime(LocalTime.of(17, 0))
                .atZone(Deadlines.ZONE)
                .toInstant();
        Instant invitation = stories.today()
                .plusDays(7)
                .atTime(LocalTime.of(17, 0))
                .atZone(Deadlines.ZONE)
                .toInstant();
        story.waitsFor("callParent")
                .due(call)
                .waitsFor("evaluateWithFamily")
                .due(evaluation)
                .waitsFor("inviteParticipants")
                .due(invitation);
        life.pause(story.caseId(), DIRECTOR);
        story.afterCalendarDays(10).notTold("jgzzuidlimburg", NURSE, "de taak “Ouder bellen over huisbezoek”");
        life.resume(story.caseId(), DIRECTOR);
        story.waitsFor("callParent")
                .due(call.plus(Duration.ofDays(10)))
                .waitsFor("evaluateWithFamily")
                .due(evaluation.plus(Duration.ofDays(10)))
                .waitsFor("inviteParticipants")
                .due(invitation);
    }

    @Test
    void theLongestPauseIsTalkedAbout() {
        Journey story = told.agreed("carePath:debts");
        life.pause(story.caseId(), MIDWIFE);
        story.until(days.add(now(), 60))
                .passed("pauseTooLong")
                .waitsFor("reviewPause")
                .by(MIDWIVES)
                .answers(MIDWIFE, "reviewPause", "goesOn", "no")
                .passed("pauseLonger")
                .doesNotWaitFor("reviewPause")
                .afterWorkingDays(30)
                .notTold("schuldhulpparkstad", "schuldhulp", REMINDED)
                .afterWorkingDays(30)
                .waitsFor("reviewPause");
        life.resume(story.caseId(), MIDWIFE);
        story.passed("resumedDuringReview").doesNotWaitFor("reviewPause").passed("pathwayResumed");
        assertThat(files.card(story.caseId()).paused()).isFalse();
        life.pause(story.caseId(), MIDWIFE);
        story.until(days.add(now(), 60))
                .answers(MIDWIFE, "reviewPause", "goesOn", "yes")
                .doesNotWaitFor("reviewPause")
                .waitsFor("answerReferral");
        assertThat(files.card(story.caseId()).paused()).isFalse();
    }

    @Test
    void withdrawingAndClosingWorkInAPause() {
        Journey story = told.agreed("carePath:debts");
        life.pause(story.caseId(), MIDWIFE);
        events.withdrawConsent(story.caseId(), MIDWIFE);
        story.doesNotWaitFor("answerReferral")
                .waitsFor("closePathway")
                .answers(MIDWIFE, "closePathway", "outcome", "parentStops")
                .endsAt("pathwayClosed");
        Journey other = told.agreed("carePath:debts");
        life.pause(other.caseId(), MIDWIFE);
        events.closeNow(other.caseId(), "parentStops", MIDWIFE);
        other.endsAt("pathwayEndedEarly");
        Journey lost = told.agreed("carePath:debts");
        life.pause(lost.caseId(), MIDWIFE);
        life.pregnancyEnded(lost.caseId(), MIDWIFE);
        lost.waitsFor("offerAftercare").due(days.add(now(), 5));
    }

    @Test
    void nothingHappensToACaseThatIsOver() {
        Journey story = told.agreed("carePath:debts");
        events.closeNow(story.caseId(), "parentStops", MIDWIFE);
        for (Runnable event : List.<Runnable>of(
                () -> life.pregnancyEnded(story.caseId(), MIDWIFE),
                () -> life.familyMoves(story.caseId(), "gm0917", MIDWIFE),
                () -> life.childBorn(story.caseId(), stories.today(), 1, MIDWIFE),
                () -> supportRequests.requestSupport(story.caseId(), MIDWIFE))) {
            refused("al afgesloten", event);
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private static void refused(String message, Runnable event) {
        assertThatThrownBy(event::run).hasMessageContaining(message);
    }
}
