package nl.kansrijkestart.pathway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.PlanCards.PlanCard.ActionCard;
import nl.kansrijkestart.support.SupportPlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class HubMeetingProcessTest {

    private static final String HUB = "knooppunt";
    private static final String COORDINATORS = "hubCoordinators/gm0928";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String MIDWIFE = "verloskundige";
    private static final String DEBT_HELP = "schuldhulpparkstad";
    private static final Map<String, String> SOMEBODY_OF = Map.of(MIDWIVES, MIDWIFE, DEBT_HELP, "schuldhulp");

    @Autowired
    private HubCircle circle;

    @Autowired
    private People people;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private Stories stories;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private HubMeetingDesk desk;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Messages notices;

    @Autowired
    private Deadlines days;

    @Autowired
    private HubMeetingService book;

    @Autowired
    private HubMeetingOnCard card;

    @Autowired
    private TransactionTemplate transaction;

    private String referralId;
    private Instant sent;

    /** A family with debt help, registered for the Knooppunt by its midwife; accepted the next working day. */
    private Journey registered() {
        String caseId = stories.aCase(false);
        stories.anAgreedReferral(caseId, "debts");
        referralId = stories.anAgreedReferral(caseId, "hubMeeting");
        sent = at(stories.today(), 9);
        stories.started("referral", caseId, Map.of("referralId", referralId))
                .afterWorkingDays(1)
                .answers(HUB, "answerReferral", "answer", "accept")
                .endsAt("supportStarted");
        return stories.started("hubMeeting", caseId, Map.of("referralId", referralId));
    }

    private Journey wanted() {
        return registered()
                .answers(HUB, "checkHubRegistration", "wanted", "yes", "organisations", List.of(MIDWIVES, DEBT_HELP));
    }

    private static Journey plan(Journey story, LocalDate day) {
        return story.answers(HUB, "planHubMeeting", "date", day.toString(), "time", "10:00", "place", "Wijkcentrum");
    }

    /** Tuesday in two weeks. */
    private LocalDate meetingDay() {
        return stories.today().plusDays(14);
    }

    private Journey invited() {
        return plan(wanted(), meetingDay()).withYesTo(DEBT_HELP).answers(HUB, "inviteParticipants");
    }

    private Journey answered() {
        return participantAnswers(participantAnswers(invited(), "yes"), "no").doesNotWaitFor("answerHubInvitation");
    }

    private Journey participantAnswers(Journey story, String comes) {
        String organisation = desk.participantGroup(story.idAt("answerHubInvitation", "participantId"));
        return story.answers(SOMEBODY_OF.get(organisation), "answerHubInvitation", "comes", comes);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Deadlines.ZONE).toInstant();
    }

    @Test
    void parentAndProfessionalsMakeAgreements() {
        Journey story = registered()
                .waitsFor("checkHubRegistration")
                .by("hubCoordinators")
                .seenBy(HUB)
                .notSeenBy("knooppuntheerlen")
                .notSeenBy(MIDWIFE)
                .due(days.add(sent, 3))
                .answers(HUB, "checkHubRegistration", "wanted", "yes", "organisations", List.of(MIDWIVES, DEBT_HELP))
                .waitsFor("planHubMeeting")
                .by("hubCoordinators")
                .due(days.add(sent, 15));
        LocalDate day = meetingDay();
        plan(story, day)
                .told(MIDWIVES, MIDWIFE, "gepland op dinsdag 26 januari 2027 om 10:00")
                .waitsFor("inviteParticipants")
                .due(at(day.minusDays(7), 17))
                .withYesTo(DEBT_HELP)
                .answers(HUB, "inviteParticipants")
                .told(MIDWIVES, MIDWIFE, "uitnodigingen zijn verstuurd")
                .waitsFor("prepareWithParent")
                .by(MIDWIVES)
                .due(at(day.minusDays(1), 17))
                .waitsFor("answerHubInvitation")
                .due(at(day.minusDays(1), 17));
        participantAnswers(participantAnswers(story, "yes"), "yes")
                .doesNotWaitFor("answerHubInvitation")
                .didNotPass("invitationsClosed")
                .answers(MIDWIFE, "prepareWithParent", "presence", "comes", "wants", "Rust in huis")
                .waitsFor("recordHubAgreements")
                .by("hubCoordinators")
                .due(at(day, 10))
                .until(at(day, 12))
                .withYesTo(DEBT_HELP)
                .answers(
                        HUB,
                        "recordHubAgreements",
                        "present",
                        List.of("parent", MIDWIVES, DEBT_HELP),
                        "what_1",
                        "Overzicht van de post",
                        "who_1",
                        DEBT_HELP,
                        "until_1",
                        day.plusDays(10).toString(),
                        "what_2",
                        "Oma past op",
                        "who_2",
                        "informal",
                        "until_2",
                        day.plusDays(3).toString())
                .waitsFor("appointCaseDirector")
                .by("hubCoordinators")
                .due(days.add(at(day, 10), 2))
                .withYesTo("welzijnkerkrade")
                .answers(HUB, "appointCaseDirector", "director", "casusregisseur")
                .passed("sendAgreements")
                .endsAt("agreementsMade")
                .told(MIDWIVES, MIDWIFE, "er zijn steunafspraken gemaakt")
                .told(DEBT_HELP, "schuldhulp", "Hebt u een actie, dan komt die in uw taken");
        assertThat(plans.openActions(story.caseId()))
                .extracting(ActionCard::owner)
                .containsExactly("informal", DEBT_HELP);
        assertThat(plans.directorProposed(story.caseId())).isEqualTo("casusregisseur");
        assertThat(files.card(story.caseId()).caseDirector())
                .as("only proposed")
                .isNull();
        assertThat(notices.about(story.caseId()))
                .as("no names, no place")
                .noneMatch(line -> line.text().contains("Carla")
                        || line.text().contains("Oefenlijn")
                        || line.text().contains("Wijkcentrum"));
    }

    @Test
    void theCoordinatorReadsWhatIsAskedHowToReachTheParentAndWhoComes() {
        Journey story = registered()
                .shows(
                        HUB,
                        "checkHubRegistration",
                        "thema's: Geldzorgen of schulden",
                        "Vera Oefenberg",
                        "vraag het aan");
        plan(
                        story.answers(
                                        HUB,
                                        "checkHubRegistration",
                                        "wanted",
                                        "yes",
                                        "organisations",
                                        List.of(MIDWIVES, DEBT_HELP))
                                .shows(HUB, "planHubMeeting", "vraag het aan Vera Oefenberg"),
                        meetingDay())
                .withYesTo(DEBT_HELP)
                .answers(HUB, "inviteParticipants");
        participantAnswers(story, "no").shows(MIDWIFE, "prepareWithParent", "Komt niet: ", "Nog geen antwoord: ");
        participantAnswers(story, "yes")
                .answers(MIDWIFE, "prepareWithParent", "presence", "newDate")
                .shows(HUB, "planHubMeeting", "Komt: ", "Komt niet: ");
    }

    @Test
    void onlyWhoHasAPartInTheFamilyCanBeInvited() {
        plan(wanted(), meetingDay())
                .isRefused(HUB, "inviteParticipants", "bestaat niet", "participants", List.of("sociaalteamkerkrade"))
                .isRefused(HUB, "inviteParticipants", "Vraag het de ouder", "participants", List.of(DEBT_HELP))
                .withYesTo(DEBT_HELP)
                .answers(HUB, "inviteParticipants", "participants", List.of(DEBT_HELP))
                .waitsFor("answerHubInvitation")
                .by(DEBT_HELP)
                .seenBy("schuldhulp")
                .notSeenBy(MIDWIFE);
    }

    @Test
    void theParentDoesNotWantAKnooppunt() {
        registered()
                .answers(HUB, "checkHubRegistration", "wanted", "no")
                .passed("closeMeeting")
                .endsAt("meetingNotWanted")
                .told(MIDWIVES, MIDWIFE, "de ouder wil dit nu niet");
    }

    @Test
    void theParentNoLongerWantsItAndTheInvitedHearThatItIsOff() {
        answered()
                .answers(MIDWIFE, "prepareWithParent", "presence", "notWanted")
                .endsAt("meetingNotWanted")
                .told(DEBT_HELP, "schuldhulp", "het overleg gaat niet door")
                .didNotPass("recordHubAgreements");
    }

    @Test
    void heldWithoutTheParentOnlyWhenTheParentSaysSo() {
        answered()
                .doesNotWaitFor("recordHubAgreements")
                .answers(MIDWIFE, "prepareWithParent", "presence", "holdWithout")
                .waitsFor("recordHubAgreements");
    }

    @Test
    void aNewDateIsANewRoundOfInvitations() {
        Journey story = answered()
                .answers(MIDWIFE, "prepareWithParent", "presence", "newDate")
                .told(DEBT_HELP, "schuldhulp", "de datum verandert")
                .waitsFor("planHubMeeting");
        LocalDate later = meetingDay().plusDays(7);
        plan(story, later)
                .answers(HUB, "inviteParticipants")
                .waitsFor("answerHubInvitation")
                .due(at(later.minusDays(1), 17));
        participantAnswers(participantAnswers(story, "yes"), "yes")
                .answers(MIDWIFE, "prepareWithParent", "presence", "comes")
                .waitsFor("recordHubAgreements")
                .due(at(later, 10));
    }

    @Test
    void silentParticipantsDoNotHoldItUp() {
        Journey story = participantAnswers(invited(), "yes")
                .waitsFor("answerHubInvitation")
                .answers(MIDWIFE, "prepareWithParent", "presence", "comes")
                .doesNotWaitFor("recordHubAgreements");
        story.until(at(meetingDay().minusDays(1), 17))
                .passed("invitationsClosed")
                .doesNotWaitFor("answerHubInvitation")
                .waitsFor("recordHubAgreements");
    }

    @Test
    void aMeetingTomorrowIsInvitedForAtOnce() {
        LocalDate tomorrow = stories.today().plusDays(2);
        plan(wanted(), tomorrow)
                .waitsFor("inviteParticipants")
                .due(days.add(sent, 1))
                .withYesTo(DEBT_HELP)
                .answers(HUB, "inviteParticipants")
                .waitsFor("answerHubInvitation")
                .due(at(tomorrow, 10));
    }

    @Test
    void aDateThatStaysAwayIsReminded() {
        wanted().afterWorkingDays(14)
                .waitsFor("planHubMeeting")
                .told(COORDINATORS, HUB, "de taak “Knooppunt plannen” moet klaar zijn op")
                .told(MIDWIVES, MIDWIFE, "bij een aanmelding of verwijzing van u wacht een taak");
    }

    /** Three weeks were agreed: a Sunday or a day far after them needs a reason, and gets it written down. */
    @Test
    void aDayAfterTheTermOrAFreeDayNeedsAReason() {
        LocalDate sunday = stories.today().plusDays(13);
        LocalDate later = stories.today().plusDays(98);
        Journey story = wanted().isRefused(HUB, "planHubMeeting", "geen werkdag", where(sunday))
                .isRefused(HUB, "planHubMeeting", "na de afgesproken termijn", where(later));
        List<Object> said = new ArrayList<>(List.of(where(later)));
        said.addAll(List.of("reason", "De ouder is tot dan bij haar zus"));
        story.answers(HUB, "planHubMeeting", said.toArray()).waitsFor("inviteParticipants");
    }

    private static Object[] where(LocalDate day) {
        return new Object[] {"date", day.toString(), "time", "10:00", "place", "Wijkcentrum"};
    }

    /** Kraamzorg and JGZ have no part yet: they can be chosen, and nobody is asked before the parent said yes. */
    @Test
    void theCoreAndWhoTheReasonsPointToAreProposed() {
        wanted().doesNotWaitFor("inviteParticipants");
        String caseId = referrals.card(referralId).caseId();
        List<String> proposed = circle.proposed(caseId);
        assertThat(proposed).startsWith(MIDWIVES).contains(DEBT_HELP, "jgzzuidlimburg", "kraamzorgzuid");
        assertThat(proposed.stream().map(code -> people.organisation(code).partnerKind()))
                .contains("maternityCare", "youthHealthCare");
        assertThat(proposed).doesNotHaveDuplicates();
    }

    @Test
    void daysThatAreOverAreRefused() {
        wanted().isRefused(
                        HUB,
                        "planHubMeeting",
                        "al voorbij",
                        "date",
                        stories.today().minusDays(1).toString(),
                        "time",
                        "10:00",
                        "place",
                        "Wijkcentrum");
        answered()
                .answers(MIDWIFE, "prepareWithParent", "presence", "comes")
                .isRefused(
                        HUB,
                        "recordHubAgreements",
                        "al voorbij",
                        "present",
                        List.of("parent"),
                        "what_1",
                        "Bellen",
                        "who_1",
                        "parent",
                        "until_1",
                        stories.today().minusDays(1).toString());
    }

    @Test
    void theCardSaysWhyHereAndWhyByThenAndNotWhere() {
        Journey story = registered();
        assertThat(facts(story, "checkHubRegistration"))
                .containsEntry("Waarom dan", "controleren binnen 3 werkdagen na de aanmelding");
        assertThat(facts(story, "planHubMeeting"))
                .containsEntry("Waarom dan", "Knooppunt binnen 15 werkdagen na de aanmelding");
        plan(story.answers(HUB, "checkHubRegistration", "wanted", "yes"), meetingDay());
        assertThat(facts(story, "answerHubInvitation"))
                .containsEntry("Waarom dan", "voor het Knooppunt op dinsdag 26 januari 2027 om 10:00");
        assertThat(List.of("inviteParticipants", "prepareWithParent", "recordHubAgreements", "appointCaseDirector"))
                .allSatisfy(step -> assertThat(facts(story, step))
                        .containsKeys("Waarom bij u", "Waarom dan")
                        .doesNotContainValue("Wijkcentrum"));
        assertThat(facts(story, "answerReferral")).as("of another process").isEmpty();
    }

    private Map<String, String> facts(Journey story, String step) {
        return card.facts(new FormMoment(step, null, story.caseId(), "gm0928", Map.of("referralId", referralId), HUB));
    }

    @Test
    void withdrawnInAnyStep() {
        Journey story = invited();
        transaction.executeWithoutResult(status -> book.stop(referralId));
        story.tellPart("hubMeetingStopped", "referralId", referralId)
                .passed("meetingStopAsked")
                .endsAt("meetingWithdrawn")
                .told(DEBT_HELP, "schuldhulp", "dit is gestopt")
                .told(COORDINATORS, HUB, "dit is gestopt");
    }
}
