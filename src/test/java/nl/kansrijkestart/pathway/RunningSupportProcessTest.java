package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.support.running.RunningHelpService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Help that started: asked after until it is over, and heard by who signalled. */
@ProcessTest
class RunningSupportProcessTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String DEBT = "schuldhulp";
    private static final String DEBT_HELP = "schuldhulpparkstad";

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories told;

    @Autowired
    private EndingService endings;

    @Autowired
    private LifeEvents lifeEvents;

    @Autowired
    private Consents consents;

    @Autowired
    private RunningHelpService helps;

    @Autowired
    private CaseAccess access;

    @Autowired
    private JdbcTemplate sql;

    /** Nothing is asked of the family's contact while somebody helps. */
    @Test
    void theReceiverIsAskedAgainAndAgainUntilItIsOver() {
        Journey story = started().doesNotWaitFor("closePathway").doesNotWaitFor("reportSupport");
        story.afterWorkingDays(59).doesNotWaitFor("reportSupport");
        story.afterWorkingDays(1)
                .waitsOnceFor("reportSupport")
                .by(DEBT_HELP)
                .dueInWorkingDays(5)
                .cardSays(DEBT, "reportSupport", "u helpt dit gezin sinds", "om de 60 werkdagen")
                .answers(DEBT, "reportSupport", "state", "running")
                .told(MIDWIVES, MIDWIFE, "de hulp van Schuldhulp Parkstad (oefen) loopt nog")
                .onTimeLine("loopt nog")
                .doesNotWaitFor("reportSupport")
                .doesNotWaitFor("closePathway");
        story.afterWorkingDays(60)
                .answers(DEBT, "reportSupport", "state", "finished", "sentence", "Er is nu overzicht")
                .passed("helpFinished")
                .told(MIDWIVES, MIDWIFE, "is klaar. De ontvanger schrijft er iets bij")
                .waitsOnceFor("closePathway")
                .doesNotWaitFor("reportSupport");
        assertThat(helps.of(story.caseId()))
                .extracting("ended", "sentence")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("finished", "Er is nu overzicht"));
        assertThat(facts(story))
                .containsExactly(
                        "supportReported running true", "supportReported finished true", "supportEnded finished 120");
    }

    @Test
    void helpThatStoppedEarlier() {
        told.reported(started(), DEBT, "stopped")
                .passed("reportWanted")
                .passed("helpEndedEarly")
                .told(MIDWIVES, MIDWIFE, "is eerder gestopt")
                .waitsFor("closePathway");
    }

    @Test
    void helpThatIsPassedOn() {
        told.reported(started(), DEBT, "passedOn")
                .passed("helpPassedOn")
                .told(MIDWIVES, MIDWIFE, "heeft de hulp overgedragen")
                .waitsFor("closePathway");
    }

    @Test
    void urgentHelpIsAskedAfterSooner() {
        Journey story = told.agreed("carePath:debts");
        sql.update("update case_file set urgent = true where id = ?", story.caseId());
        told.started(story, DEBT)
                .afterWorkingDays(29)
                .doesNotWaitFor("reportSupport")
                .afterWorkingDays(1)
                .waitsFor("reportSupport")
                .dueInWorkingDays(2);
    }

    @Test
    void aPauseMovesTheQuestion() {
        Journey story = started();
        lifeEvents.pause(story.caseId(), MIDWIFE);
        story.afterWorkingDays(20);
        lifeEvents.resume(story.caseId(), MIDWIFE);
        story.afterWorkingDays(45)
                .doesNotWaitFor("reportSupport")
                .afterWorkingDays(17)
                .waitsFor("reportSupport");
    }

    @Test
    void whoHelpsHoldsAPartUntilTheHelpIsOver() {
        Journey story = started();
        assertThat(access.held(List.of(story.caseId()), DEBT)).hasSize(1);
        story.afterWorkingDays(60).answers(DEBT, "reportSupport", "state", "running");
        assertThat(access.held(List.of(story.caseId()), DEBT)).hasSize(1);
        told.reported(story, DEBT, "finished");
        assertThat(access.held(List.of(story.caseId()), DEBT)).isEmpty();
    }

    /** Without a yes nobody is asked, and nothing waits for it. */
    @Test
    void helpWhoseYesRanOutIsNotAskedAfter() {
        Journey story = told.agreed("carePath:debts").answers(DEBT, "answerReferral", "answer", "accept");
        story.answers(DEBT, "contactFamily", "date", stories.today().toString(), "way", "phone", "result", "reached");
        sql.update(
                "update consent set until = ? where case_id = ? and about = 'debts'",
                java.sql.Timestamp.valueOf(stories.today().minusDays(1).atStartOfDay()),
                story.caseId());
        story.answers(DEBT, "recordOutcome", "outcome", "supportStarted")
                .passed("helpNotFollowed")
                .didNotPass("runHelp")
                .waitsFor("closePathway");
        assertThat(helps.of(story.caseId())).isEmpty();
    }

    /** A receiver that helped already helps under the same yes. */
    @Test
    void helpThatRanAlreadyIsAskedAfterToo() {
        told.agreed("carePath:debts")
                .answers(DEBT, "answerReferral", "answer", "decline", "reason", "alreadyInvolved")
                .doesNotWaitFor("closePathway")
                .afterWorkingDays(60)
                .waitsFor("reportSupport")
                .by(DEBT_HELP);
    }

    /** Who presses twice answers once. */
    @Test
    void aSecondPressChangesNothing() {
        Journey story = started().afterWorkingDays(60).answers(DEBT, "reportSupport", "state", "finished");
        assertThatThrownBy(() -> story.pressesAgain(DEBT, "state", "stopped")).isNotNull();
        assertThat(helps.of(story.caseId())).extracting("answer").containsExactly("finished");
    }

    @Test
    void twoKindsOfHelpEndEachForItself() {
        Journey story = told.agreed("carePath:debts", "informalSupport");
        told.started(story, DEBT);
        told.started(story, "vrijwilliger");
        story.afterWorkingDays(60)
                .answers(DEBT, "reportSupport", "state", "finished")
                .passed("helpFinished")
                .doesNotWaitFor("closePathway")
                .waitsOnceFor("reportSupport")
                .answers("vrijwilliger", "reportSupport", "state", "running")
                .doesNotWaitFor("closePathway");
        assertThat(helps.of(story.caseId())).extracting("answer").containsExactlyInAnyOrder("finished", "running");
    }

    @Test
    void aWithdrawalEndsTheHelpAndNothingIsAskedOrTold() {
        Journey story = started();
        endings.withdrawConsent(story.caseId(), MIDWIFE);
        story.passed("helpEndedWithCase")
                .told(DEBT_HELP, null, "dit is gestopt. Overleg met de vaste contactpersoon")
                .waitsFor("closePathway")
                .afterWorkingDays(70)
                .doesNotWaitFor("reportSupport")
                .notTold(MIDWIVES, MIDWIFE, "de hulp van");
        assertThat(facts(story)).containsExactly("supportEnded withCase 0");
    }

    @Test
    void aWithdrawalWhileTheQuestionIsOpen() {
        Journey story = started().afterWorkingDays(60).waitsFor("reportSupport");
        endings.withdrawConsent(story.caseId(), MIDWIFE);
        story.doesNotWaitFor("reportSupport").passed("helpEndedWithCase");
        assertThatThrownBy(() -> helps.askNow(helps.of(story.caseId()).get(0).id()))
                .hasMessageContaining("loopt niet meer");
    }

    /** The yes to another receiver stays, and so does that help. */
    @Test
    void aPartWithdrawnEndsThatHelpOnly() {
        Journey story = told.agreed("carePath:debts", "informalSupport");
        told.started(story, DEBT);
        told.started(story, "vrijwilliger");
        ConsentCard debts = consents.of(story.caseId()).stream()
                .filter(one -> one.given() && "debts".equals(one.about()))
                .findFirst()
                .orElseThrow();
        endings.withdrawPart(story.caseId(), Set.of(debts.id()), MIDWIFE);
        assertThat(helps.of(story.caseId()))
                .filteredOn(RunningHelpService.HelpCard::runs)
                .hasSize(1);
        story.passed("helpEndedWithCase")
                .doesNotWaitFor("closePathway")
                .afterWorkingDays(60)
                .waitsOnceFor("reportSupport")
                .by("buurtsteunkerkrade");
    }

    @Test
    void whoClosesEndsWhatStillRunsInFittingWords() {
        Journey story = started();
        told.lookingBack(story, MIDWIFE)
                .passed("closingIsWanted")
                .says(MIDWIFE, "closePathway", "Deze hulp loopt nog", "Schuldhulp Parkstad")
                .answers(MIDWIFE, "closePathway", "outcome", "regularCare")
                .endsAt("pathwayClosed")
                .passed("helpEndedWithCase")
                .told(DEBT_HELP, null, "dit traject is afgesloten")
                .notTold(DEBT_HELP, null, "dit is gestopt");
    }

    @Test
    void lookingBackIsAskedOnce() {
        Journey story = told.lookingBack(started(), MIDWIFE);
        assertThatThrownBy(() -> endings.lookBack(story.caseId(), MIDWIFE)).hasMessageContaining("staat al klaar");
    }

    /** Nobody can tell a loss from a move or from a parent who stops. */
    @Test
    void aLossAMoveAndAParentWhoStopsReadTheSame() {
        Journey lost = started();
        lifeEvents.pregnancyEnded(lost.caseId(), MIDWIFE);
        Journey stopped = started();
        endings.closeNow(stopped.caseId(), "parentStops", MIDWIFE);
        Journey moved = started();
        lifeEvents.familyMoves(moved.caseId(), "gm0882", MIDWIFE);
        moved.endsAt("endedByMove");
        for (Journey story : List.of(lost, stopped, moved)) {
            story.passed("helpEndedWithCase")
                    .told(DEBT_HELP, null, "dit is gestopt. Overleg met de vaste contactpersoon")
                    .notTold(DEBT_HELP, null, "dit traject is afgesloten");
        }
    }

    @Test
    void whoMayKnowTheDatesReadsOfABirth() {
        Journey story = told.agreed("informalSupport", "carePath:housing");
        told.started(story, "vrijwilliger");
        lifeEvents.childBorn(story.caseId(), stories.today(), 1, MIDWIFE);
        story.notTold("buurtsteunkerkrade", null, "kind is geboren").waitsFor("answerReferral");
        Journey other = started();
        sql.update(
                "update consent set categories = array_append(categories, 'dates') where case_id = ? and about = ?",
                other.caseId(),
                "debts");
        lifeEvents.childBorn(other.caseId(), stories.today(), 1, MIDWIFE);
        other.told(DEBT_HELP, null, "het kind is geboren. Kijk met het gezin of uw hulp nog past.");
    }

    /** What was told may be lost: the pathway looks again by itself. */
    @Test
    void thePathwayLooksAgainWhateverWasTold() {
        Journey story = started();
        story.afterWorkingDays(66).passed("timeToLookAgain").doesNotWaitFor("closePathway");
        sql.update("update running_help set ended = 'finished' where case_id = ?", story.caseId());
        story.afterWorkingDays(6).waitsFor("closePathway");
    }

    private Journey started() {
        return told.started(told.agreed("carePath:debts"), DEBT);
    }

    private List<String> facts(Journey story) {
        String key = nl.kansrijkestart.monitoring.facts.Facts.oneWay(
                helps.of(story.caseId()).get(0).id());
        return sql.queryForList(
                "select kind || ' ' || detail || ' ' || coalesce(days::text, in_term::text) from fact "
                        + "where grouping_key = ? and kind like 'support%' order by id",
                String.class, key);
    }
}
