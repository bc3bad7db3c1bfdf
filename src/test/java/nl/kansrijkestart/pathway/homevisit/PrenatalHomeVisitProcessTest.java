package nl.kansrijkestart.pathway.homevisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.NewSignal;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class PrenatalHomeVisitProcessTest {

    private static final String JGZ = "jgzzuidlimburg";
    private static final String NURSE = "jeugdverpleegkundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String MIDWIFE = "verloskundige";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private Deadlines days;

    @Autowired
    private HomeVisitService book;

    @Autowired
    private HomeVisitOnCard card;

    @Autowired
    private TransactionTemplate transaction;

    private String referralId;

    /** The registration was sent and accepted the next working day; then the home visit begins. */
    private Journey accepted(String caseId) {
        referralId = stories.anAgreedReferral(caseId, "prenatalHomeVisit");
        stories.started("referral", caseId, Map.of("referralId", referralId))
                .afterWorkingDays(1)
                .answers(NURSE, "answerReferral", "answer", "accept")
                .endsAt("supportStarted");
        return stories.started("prenatalHomeVisit", caseId, Map.of("referralId", referralId));
    }

    private Journey accepted() {
        return accepted(stories.aCase(false));
    }

    private Journey wanted() {
        return accepted().answers(NURSE, "callParent", "result", "wantsVisit");
    }

    /** The program may advise how to meet late in a pregnancy; it does not fill in what was agreed. */
    @Test
    void howAVisitWasAgreedIsNotFilledIn() {
        wanted().waitsFor("planHomeVisit").doesNotShow(NURSE, "planHomeVisit", "form");
    }

    private Journey planned() {
        return plan(wanted(), "planHomeVisit", stories.today().plusDays(1));
    }

    private Journey held() {
        return record(planned().afterWorkingDays(1), "home", "no");
    }

    private String pregnant(LocalDate dueDate) {
        return aCase("pregnant", dueDate, null);
    }

    private String aCase(String phase, LocalDate dueDate, LocalDate birthDate) {
        return files.open(new NewSignal(
                "gm0928",
                MIDWIFE,
                MIDWIVES,
                null,
                phase,
                dueDate,
                birthDate,
                "professionalJudgement",
                null,
                null,
                false,
                null,
                Set.of("debts"),
                Set.of("network")));
    }

    private static Journey plan(Journey story, String task, LocalDate day) {
        return story.answers(NURSE, task, "date", day.toString(), "time", "10:30");
    }

    private Journey record(Journey story, String how, String another) {
        return story.answers(
                NURSE, "recordHomeVisit", "date", stories.today().toString(), "held", how, "anotherVisit", another);
    }

    private void signallerReads(Journey story, String part) {
        story.told(MIDWIVES, MIDWIFE, part);
    }

    @Test
    void oneVisitAndTheFamilyGoesOnInItsOwnCare() {
        Journey story = accepted()
                .waitsFor("callParent")
                .by(JGZ)
                .seenBy(NURSE)
                .notSeenBy(MIDWIFE)
                .answers(NURSE, "callParent", "result", "wantsVisit");
        signallerReads(story, "Er komt een huisbezoek");
        assertThat(files.card(story.caseId()).contact())
                .as("nobody asked the parent for another contact")
                .isEqualTo(MIDWIFE);
        LocalDate day = stories.today().plusDays(2);
        plan(story.waitsFor("planHomeVisit").by(JGZ), "planHomeVisit", day);
        signallerReads(story, "gepland op donderdag 14 januari");
        record(
                story.waitsFor("recordHomeVisit")
                        .due(day.atTime(LocalTime.of(10, 30))
                                .atZone(Deadlines.ZONE)
                                .toInstant())
                        .afterWorkingDays(2),
                "home",
                "no");
        signallerReads(story, "het bezoek is geweest");
        story.waitsFor("agreeApproach")
                .by(JGZ)
                .answers(NURSE, "agreeApproach", "routes", List.of("ownCare"))
                .didNotPass("recordConsentAfterVisit")
                .passed("closeVisit")
                .endsAt("homeVisitDone");
        signallerReads(story, "huisbezoek: afgerond");
    }

    @Test
    void theNurseReadsHowToReachTheParent() {
        String caseId = stories.aCase(false);
        accepted(caseId).shows(NURSE, "callParent", "vraag het aan Vera Oefenberg");
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Ouder Voorbeeld", "06-oefening", null, null));
        stories.started("prenatalHomeVisit", caseId, Map.of("referralId", referralId))
                .shows(NURSE, "callParent", "Ouder Voorbeeld, 06-oefening")
                .answers(NURSE, "callParent", "result", "wantsVisit")
                .shows(NURSE, "planHomeVisit", "Ouder Voorbeeld, 06-oefening");
    }

    @Test
    void bothTermsCountFromTheRegistration() {
        var sent = stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
        accepted()
                .waitsFor("callParent")
                .due(days.add(sent, 5))
                .answers(NURSE, "callParent", "result", "wantsVisit")
                .waitsFor("planHomeVisit")
                .due(days.add(sent, 10));
    }

    @Test
    void urgentIsSooner() {
        var sent = stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
        String caseId = stories.aCase(true);
        String urgent = stories.anAgreedReferral(caseId, "prenatalHomeVisit");
        stories.started("referral", caseId, Map.of("referralId", urgent))
                .answers(NURSE, "answerReferral", "answer", "accept");
        stories.started("prenatalHomeVisit", caseId, Map.of("referralId", urgent))
                .waitsFor("callParent")
                .due(days.add(sent, 2))
                .answers(NURSE, "callParent", "result", "wantsVisit")
                .waitsFor("planHomeVisit")
                .due(days.add(sent, 5));
    }

    @Test
    void fromWeekThirtyFourThereIsLessTime() {
        var sent = stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
        accepted(pregnant(stories.today().plusWeeks(6)))
                .answers(NURSE, "callParent", "result", "wantsVisit")
                .waitsFor("planHomeVisit")
                .due(days.add(sent, 3));
    }

    @Test
    void aVisitAfterWeekThirtySixIsAdvisedAgainstAndNotBlocked() {
        Journey story = accepted(pregnant(stories.today().plusWeeks(4).plusDays(3)))
                .answers(NURSE, "callParent", "result", "wantsVisit");
        story.answers(
                        NURSE,
                        "planHomeVisit",
                        "date",
                        stories.today().plusDays(5).toString(),
                        "time",
                        "10:30",
                        "form",
                        "home")
                .told(JGZ, NURSE, "Bellen of beeldbellen past dan vaak beter")
                .waitsFor("recordHomeVisit");
    }

    @Test
    void daysThatCannotBeAreRefused() {
        Journey story = wanted().isRefused(
                        NURSE,
                        "planHomeVisit",
                        "al voorbij",
                        "date",
                        stories.today().minusDays(1).toString(),
                        "time",
                        "10:30")
                .isRefused(
                        NURSE,
                        "planHomeVisit",
                        "al voorbij",
                        "date",
                        stories.today().toString(),
                        "time",
                        "08:00")
                .isRefused(
                        NURSE,
                        "planHomeVisit",
                        "Dit is een bezoek voor de geboorte.",
                        "date",
                        stories.today().plusWeeks(41).toString(),
                        "time",
                        "10:00",
                        "form",
                        "home");
        plan(story, "planHomeVisit", stories.today().plusDays(1))
                .isRefused(
                        NURSE,
                        "recordHomeVisit",
                        "in de toekomst",
                        "date",
                        stories.today().plusDays(1).toString(),
                        "held",
                        "home",
                        "anotherVisit",
                        "no")
                .isRefused(
                        NURSE,
                        "recordHomeVisit",
                        "voor de aanmelding",
                        "date",
                        stories.today().minusDays(7).toString(),
                        "held",
                        "home",
                        "anotherVisit",
                        "no")
                .waitsFor("recordHomeVisit");
    }

    @Test
    void theParentDoesNotWantIt() {
        Journey story = accepted()
                .answers(NURSE, "callParent", "result", "notWanted")
                .passed("closeUnheld")
                .endsAt("homeVisitNotWanted");
        signallerReads(story, "huisbezoek: de ouder wil dit nu niet");
        assertThat(files.card(story.caseId()).contact()).isEqualTo(MIDWIFE);
    }

    @Test
    void threeCallsOverFiveDaysWithoutContact() {
        Journey story = accepted();
        story.answers(NURSE, "callParent", "result", "notReached")
                .waitsFor("callParent")
                .answers(NURSE, "callParent", "result", "notReached")
                .waitsFor("callParent")
                .answers(NURSE, "callParent", "result", "notReached")
                .waitsFor("callParent")
                .afterCalendarDays(6)
                .answers(NURSE, "callParent", "result", "notReached")
                .endsAt("homeVisitNotWanted");
        signallerReads(story, "nog geen contact gelukt. Er komt nu geen huisbezoek");
    }

    @Test
    void aSecondCallHasItsOwnClock() {
        accepted()
                .afterWorkingDays(3)
                .answers(NURSE, "callParent", "result", "notReached")
                .waitsFor("callParent")
                .dueInWorkingDays(5);
    }

    @Test
    void aLateCallIsRemindedOnce() {
        Journey story = accepted()
                .afterWorkingDays(4)
                .waitsFor("callParent")
                .told(JGZ, NURSE, "de taak “Ouder bellen over huisbezoek” moet klaar zijn op");
        signallerReads(story, "bij een aanmelding of verwijzing van u wacht een taak");
    }

    @Test
    void aLateVisitIsReminded() {
        wanted().afterWorkingDays(9)
                .waitsFor("planHomeVisit")
                .told(JGZ, NURSE, "de taak “Huisbezoek plannen” moet klaar zijn op");
    }

    @Test
    void anotherVisitIsPlannedAndRecorded() {
        Journey story = record(planned().afterWorkingDays(1), "notAtHome", "yes")
                .waitsFor("planNextVisit")
                .by(JGZ);
        signallerReads(story, "het bezoek ging nog niet door. Er komt nog een bezoek");
        story.due(days.add(stories.today().atTime(17, 0).atZone(Deadlines.ZONE).toInstant(), 10));
        record(
                        plan(story, "planNextVisit", stories.today().plusDays(1))
                                .waitsFor("recordHomeVisit")
                                .afterWorkingDays(1),
                        "video",
                        "no")
                .waitsFor("agreeApproach");
    }

    @Test
    void moreHelpIsChosenAndAskedForOneByOne() {
        Journey story = held().answers(NURSE, "agreeApproach", "routes", List.of("carePath:debts", "informalSupport"))
                .waitsFor("recordConsentAfterVisit")
                .by(JGZ)
                .answers(
                        NURSE,
                        "recordConsentAfterVisit",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes",
                        "answer_2",
                        "no")
                .endsAt("homeVisitDone");
        assertThat(referrals.of(story.caseId()))
                .filteredOn(one -> "agreed".equals(one.state()))
                .extracting(ReferralCard::need)
                .containsExactly("debts");
        assertThat(referrals.of(story.caseId())).noneMatch(one -> "proposed".equals(one.state()));
    }

    @Test
    void whatAlreadyRunsIsNotChosenAgain() {
        held().isRefused(NURSE, "agreeApproach", "bestaat niet", "routes", List.of("prenatalHomeVisit"))
                .waitsFor("agreeApproach");
    }

    @Test
    void anActiveCaseDirectorKeepsTheLead() {
        String caseId = stories.aCase(false);
        files.direct(caseId, "casusregisseur", "welzijnkerkrade");
        accepted(caseId).answers(NURSE, "callParent", "result", "wantsVisit");
        assertThat(files.card(caseId).leader()).isEqualTo("casusregisseur");
        assertThat(files.card(caseId).contact()).isEqualTo(MIDWIFE);
    }

    @Test
    void theCardSaysWhyHereAndWhyByThen() {
        Journey story = accepted(pregnant(stories.today().plusWeeks(4)));
        assertThat(facts(story, "callParent"))
                .containsEntry("Waarom dan", "bellen binnen 5 werkdagen na de aanmelding")
                .doesNotContainKey("Let op");
        story.answers(NURSE, "callParent", "result", "notReached");
        assertThat(facts(story, "callParent")).containsEntry("Waarom dan", "nog geen contact, poging 2");
        assertThat(facts(story, "planHomeVisit"))
                .containsEntry("Waarom dan", "bezoek binnen 3 werkdagen na de aanmelding")
                .containsKey("Let op");
        assertThat(List.of("planNextVisit", "recordHomeVisit", "agreeApproach", "recordConsentAfterVisit"))
                .allSatisfy(step -> assertThat(facts(story, step)).containsKeys("Waarom bij u", "Waarom dan"));
        assertThat(facts(story, "answerReferral")).as("of another process").isEmpty();
    }

    private Map<String, String> facts(Journey story, String step) {
        return card.facts(
                new FormMoment(step, null, story.caseId(), "gm0928", Map.of("referralId", referralId), NURSE));
    }

    @Test
    void withdrawnInAnyStep() {
        Journey story = wanted();
        transaction.executeWithoutResult(status -> book.stop(referralId));
        story.tellPart("homeVisitStopped", "referralId", referralId)
                .passed("visitStopAsked")
                .endsAt("homeVisitWithdrawn")
                .told(JGZ, NURSE, "dit is gestopt");
    }

    @Test
    void overtakenByTheBirth() {
        String caseId = aCase("born", null, stories.today().minusDays(3));
        String born = stories.anAgreedReferral(caseId, "prenatalHomeVisit");
        stories.started("prenatalHomeVisit", caseId, Map.of("referralId", born))
                .tellPart("homeVisitStopped", "referralId", born)
                .endsAt("homeVisitOvertakenByBirth");
    }
}
