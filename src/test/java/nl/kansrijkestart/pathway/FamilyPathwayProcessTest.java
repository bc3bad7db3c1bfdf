package nl.kansrijkestart.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.family.FamilyPerson.Part;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportPlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class FamilyPathwayProcessTest {

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories told;

    @Autowired
    private EndingService events;

    @Autowired
    private SupportRequestService supportRequests;

    @Autowired
    private ConsentAgain again;

    @Autowired
    private Consents consents;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private JdbcTemplate sql;

    /** The light route: one signal, one party, closed with one question. */
    @Test
    void oneRouteRunsLight() {
        Journey story = agreed("carePath:debts").waitsFor("answerReferral").by("schuldhulpparkstad");
        told.reported(started(story, "schuldhulp").doesNotWaitFor("closePathway"), "schuldhulp", "finished")
                .waitsFor("closePathway")
                .by("verloskundigenkerkrade")
                .doesNotOffer("verloskundige", "closePathway", "outcome", "Kind is 2 jaar geworden")
                .answers("verloskundige", "closePathway", "outcome", "goalsMet")
                .told("verloskundigenkerkrade", "verloskundige", "het traject is afgesloten")
                .endsAt("pathwayClosed")
                .didNotPass("runSupport");
    }

    @Test
    void untilConsentOnlyTheOwnOrganisationSeesTheSignal() {
        stories.aSignal("verloskundige")
                .waitsFor("talkWithParent")
                .by("verloskundigenkerkrade")
                .seenBy("verloskundige")
                .notSeenBy("sociaalteam")
                .notSeenBy("knooppunt")
                .notSeenBy("jeugdverpleegkundige");
    }

    @Test
    void aTalkThatDoesNotComeIsReminded() {
        stories.aSignal("verloskundige")
                .afterWorkingDays(10)
                .told("verloskundigenkerkrade", "verloskundige", "“Gesprek voeren met ouder” moet klaar zijn op")
                .afterWorkingDays(10)
                .told("verloskundigenkerkrade", "verloskundige", "“Gesprek voeren met ouder” moest klaar zijn op")
                .waitsFor("talkWithParent");
    }

    @Test
    void noConsentLeavesTheSignalInOwnCareAndNobodyElseGetsATask() {
        chosen("carePath:debts")
                .answers(
                        "verloskundige",
                        "recordConsent",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "no",
                        "answer_2",
                        "no")
                .waitsFor("continueOwnCare")
                .by("verloskundigenkerkrade")
                .didNotPass("callReferral")
                .answers("verloskundige", "continueOwnCare", "next", "stop")
                .endsAt("continuedInOwnCare")
                .passed("ownCareAlone");
    }

    @Test
    void ownCareNeedsNoConsent() {
        chosen("ownCare").waitsFor("continueOwnCare").passed("ownCareChosen");
    }

    @Test
    void theParentIsAskedAgainAndThenWantsToTalk() {
        chosen("ownCare")
                .answers("verloskundige", "continueOwnCare", "next", "askAgain")
                .waitsFor("askConsentAgain")
                .answers("verloskundige", "askConsentAgain", "result", "again")
                .waitsFor("talkWithParent");
    }

    @Test
    void theParentIsAskedAgainAndDoesNotWantTo() {
        chosen("ownCare")
                .answers("verloskundige", "continueOwnCare", "next", "askAgain")
                .answers("verloskundige", "askConsentAgain", "result", "never")
                .endsAt("continuedInOwnCare")
                .passed("askedAgain");
    }

    @Test
    void aSignalWithoutConsentIsNotKeptForever() {
        chosen("ownCare").afterCalendarDays(95).passed("keepingEnded").endsAt("continuedInOwnCare");
    }

    @Test
    void aRunningPathwayOfTheSameFamilyIsFoundAndMerged() {
        told.agreedAs("Mama Voorbeeld-Dubbel", "1998-03-04", "carePath:debts").waitsFor("answerReferral");
        told.agreedAs("Mama Voorbeeld-Dubbel", "1998-03-04", "carePath:debts")
                .waitsFor("matchFamily")
                .by("hubCoordinators")
                .seenBy("knooppunt")
                .notSeenBy("verloskundige")
                .told("verloskundigenkerkrade", "verloskundige", "nagegaan of er al een traject loopt")
                .answersFirst("knooppunt", "matchFamily", "match", "same", "yes")
                .endsAt("mergedWithRunningPathway")
                .told("verloskundigenkerkrade", "verloskundige", "Wat de ouder koos, wordt geregeld");
    }

    /** The second midwife saw the child; the first one still waits for it. */
    @Test
    void whoRunsThePathwayHearsThatTheChildIsBorn() {
        Journey first = told.agreedAs("Mama Voorbeeld-Geboren", "1997-02-03", "carePath:debts")
                .waitsFor("answerReferral");
        Journey second = told.agreedAs("Mama Voorbeeld-Geboren", "1997-02-03", "carePath:debts")
                .waitsFor("matchFamily");
        files.born(second.caseId(), stories.today(), 1);
        second.answersFirst("knooppunt", "matchFamily", "match", "same", "yes").endsAt("mergedWithRunningPathway");
        first.told("verloskundigenkerkrade", "verloskundige", "volgens een nieuw signaal is het kind geboren");
    }

    @Test
    void twoFamiliesThatOnlyLookAlikeGoOnApart() {
        told.agreedAs("Mama Voorbeeld-Anders", "1999-03-04", "carePath:debts").waitsFor("answerReferral");
        told.agreedAs("Mama Voorbeeld-Anders", "1999-03-04", "carePath:debts")
                .shows(
                        "knooppunt",
                        "matchFamily",
                        "traject loopt",
                        "signaal van Verloskundigen Kerkrade",
                        "zelfde naam, zelfde geboortedatum")
                .answers("knooppunt", "matchFamily", "same", "no")
                .waitsFor("answerReferral");
    }

    @Test
    void whenTheReceiverGotNoContactTheSignallerTriesTogether() {
        Journey story = agreed("carePath:debts").answers("schuldhulp", "answerReferral", "answer", "accept");
        for (String way : List.of("phone", "visit", "message")) {
            story.answers(
                            "schuldhulp",
                            "contactFamily",
                            "date",
                            stories.today().toString(),
                            "way",
                            way,
                            "result",
                            "notReached")
                    .afterWorkingDays(4);
        }
        story.waitsFor("tryContactTogether")
                .by("verloskundigenkerkrade")
                .answers("verloskundige", "tryContactTogether", "result", "notReached")
                .waitsFor("closePathway");
    }

    /** Contact made together is no end: the receiver goes on, and the pathway waits for it. */
    @Test
    void contactMadeTogetherLeadsOnToSupport() {
        Journey story = agreed("carePath:debts").answers("schuldhulp", "answerReferral", "answer", "accept");
        for (String way : List.of("phone", "visit", "message")) {
            story.answers(
                            "schuldhulp",
                            "contactFamily",
                            "date",
                            stories.today().toString(),
                            "way",
                            way,
                            "result",
                            "notReached")
                    .afterWorkingDays(4);
        }
        story.answers("verloskundige", "tryContactTogether", "result", "reached")
                .doesNotWaitFor("closePathway")
                .waitsFor("contactFamily")
                .by("schuldhulpparkstad")
                .answers(
                        "schuldhulp",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers("schuldhulp", "recordOutcome", "outcome", "supportStarted")
                .doesNotWaitFor("closePathway");
        told.reported(story, "schuldhulp", "passedOn").waitsFor("closePathway");
    }

    /** Also what follows on an acceptance by telephone is nobody's alone. */
    @Test
    void whereNobodyOfTheYouthHealthCareCanLogInTheContactDoesItsSteps() {
        List<Map<String, Object>> roles = sql.queryForList("""
                select person, role, organisation, municipality from person_role
                where organisation = 'jgzzuidlimburg' and municipality = 'gm0928'
                """);
        sql.update("delete from person_role where organisation = 'jgzzuidlimburg' and municipality = 'gm0928'");
        try {
            agreed("prenatalHomeVisit")
                    .waitsFor("callReceiver")
                    .by("verloskundigenkerkrade")
                    .answers("verloskundige", "callReceiver", "answer", "accept", "spokenWith", "mevrouw Voorbeeld")
                    .passed("registrationAccepted")
                    .waitsFor("callParent")
                    .by("verloskundigenkerkrade")
                    .seenBy("verloskundige");
        } finally {
            roles.forEach(one -> sql.update(
                    "insert into person_role (person, role, organisation, municipality) values (?, ?, ?, ?)",
                    one.get("person"),
                    one.get("role"),
                    one.get("organisation"),
                    one.get("municipality")));
        }
    }

    /** What nobody there can answer in the program is known before the parent chooses. */
    @Test
    void whoChoosesARouteReadsWhereNobodyCanLogIn() {
        told.weighed("incomeWork", "housing")
                .offers(
                        "verloskundige",
                        "chooseRoute",
                        "routes",
                        "Zorgpad werk en inkomen: Werk en inkomen Kerkrade (oefen) (kan hier niet inloggen: u belt "
                                + "zelf)");
    }

    @Test
    void aDeclinedReferralLeadsToClosingOrToMore() {
        agreed("carePath:debts")
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
                .waitsFor("closePathway")
                .afterWorkingDays(5)
                .told("verloskundigenkerkrade", "verloskundige", "de taak “Traject afsluiten” moet klaar zijn op ")
                .answers("verloskundige", "closePathway", "outcome", "more")
                .waitsFor("talkWithParent");
    }

    @Test
    void aSecondRoundAsksForConsentAfresh() {
        Journey story = agreed("carePath:debts")
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", "alreadyInvolved");
        told.lookingBack(story, "verloskundige")
                .answers("verloskundige", "closePathway", "outcome", "more")
                .answers("verloskundige", "talkWithParent", "balance", "enough", "wish", "register")
                .answers("verloskundige", "weighSituation", "agree", "yes")
                .answers(
                        "verloskundige", "chooseRoute", "routes", List.of("informalSupport"), "reason", "Samen gekozen")
                .waitsFor("recordConsent")
                .doesNotShow("verloskundige", "recordConsent", "giver", "confirmed", "answer_1")
                .isRefused("verloskundige", "recordConsent", "Vul in");
    }

    @Test
    void withdrawalStopsOpenWorkAndTheReceiverIsToldWithoutAReason() {
        Journey story = agreed("carePath:debts").waitsFor("answerReferral");
        events.withdrawConsent(story.caseId(), "verloskundige");
        story.doesNotWaitFor("answerReferral")
                .passed("sharingStopped")
                .passed("withdrawnByParent")
                .told("schuldhulpparkstad", "schuldhulp", "dit is gestopt")
                .waitsFor("closePathway");
    }

    @Test
    void theParentStopsAtAnyTime() {
        Journey story = agreed("carePath:debts").waitsFor("answerReferral");
        events.closeNow(story.caseId(), "parentStops", "verloskundige");
        story.endsAt("pathwayEndedEarly").told("schuldhulpparkstad", "schuldhulp", "dit is gestopt");
    }

    @Test
    void badInputIsRefusedWithTheReason() {
        refused("ligt in het verleden", "dueDate", stories.today().minusDays(1).toString());
        refused("meer dan 42 weken", "dueDate", stories.today().plusWeeks(43).toString());
        refused(
                "geboortedatum ligt in de toekomst",
                "phase",
                "born",
                "birthDate",
                stories.today().plusDays(1).toString());
        refused(
                "ouder dan 24 maanden",
                "phase",
                "born",
                "birthDate",
                stories.today().minusMonths(30).toString());
        refused("Deze keuze bestaat niet", "municipality", "elsewhere");
        refused("Deze keuze bestaat niet", "municipality", "gm0935");
        refused("Vul in", "kind", "");
        refused("lijkt een naam", "note", "Bel mevrouw Jansen, zij weet meer");
        stories.aSignal("verloskundige", "ownFileNumber", "EIGEN-1");
        refused("al een lopend signaal met kenmerk EIGEN-1", "ownFileNumber", "EIGEN-1", "note", "een ander signaal");
    }

    /** The second waits for the first, and reads what it did. */
    @Test
    void twoColleaguesInOneSecondDoNotGiveOneNumberToTwoFamilies() throws Exception {
        String number = "TEGELIJK-" + System.nanoTime();
        List<Callable<String>> both = Stream.of("verloskundige", "collegaverloskundige")
                .<Callable<String>>map(who -> () -> stories.aSignal(who, "ownFileNumber", number, "note", who)
                        .caseId())
                .toList();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<String> said = new ArrayList<>();
            for (Future<String> one : two.invokeAll(both)) {
                try {
                    one.get();
                    said.add("gestuurd");
                } catch (ExecutionException refused) {
                    said.add(refused.getCause().getMessage());
                }
            }
            org.assertj.core.api.Assertions.assertThat(said)
                    .contains("gestuurd")
                    .anyMatch(one -> one.contains("al een lopend signaal met kenmerk " + number));
        } finally {
            two.shutdown();
        }
    }

    @Test
    void theSameFormTwiceIsOneSignal() {
        List<Journey> answered = stories.aSignalPressedTwice("verloskundige", "note", "dubbel");
        org.assertj.core.api.Assertions.assertThat(answered.get(0).caseId())
                .isEqualTo(answered.get(1).caseId());
    }

    @Test
    void anotherChoiceThanTheProposalNeedsAReason() {
        weighed()
                .isRefused(
                        "verloskundige", "chooseRoute", "schrijf er kort bij waarom", "routes", List.of("jgzContact"))
                .answers(
                        "verloskundige",
                        "chooseRoute",
                        "routes",
                        List.of("jgzContact"),
                        "reason",
                        "De ouder wil dit graag")
                .waitsFor("recordConsent");
    }

    /** Several kinds of help make another proposal; the parent said that she wants to be registered. */
    @Test
    void aCarePathForEachThemeIsWhatTheParentAskedFor() {
        weighed()
                .answers("verloskundige", "chooseRoute", "routes", List.of("carePath:debts", "carePath:housing"))
                .waitsFor("recordConsent");
    }

    @Test
    void onlyMunicipalitiesAreOfferedWhereASignalIsTaken() {
        org.assertj.core.api.Assertions.assertThat(
                        stories.startChoices("familyPathway", "verloskundige", "municipality"))
                .containsExactly("gm0928", "gm0882", "gm0965");
    }

    /** What is offered is also accepted. */
    @Test
    void nothingIsSharedOfAChildThatIsNotBornOrAPartnerWhoIsNotThere() {
        Journey story = chosen("carePath:debts");
        String field = "dataCategories_2";
        String partner = "Gegevens over de partner";
        String child = "Gegevens over het kind";
        story.doesNotOffer("verloskundige", "recordConsent", field, child, partner);
        files.add(FamilyPerson.partner(story.caseId(), "Partner Voorbeeld"));
        story.offers("verloskundige", "recordConsent", field, partner)
                .doesNotOffer("verloskundige", "recordConsent", field, child);
        files.born(story.caseId(), stories.today(), 1);
        story.offers("verloskundige", "recordConsent", field, child);
    }

    @Test
    void aHomeVisitLeadsToMoreHelpInTheSamePathway() {
        Journey story = agreed("prenatalHomeVisit")
                .answers("jeugdverpleegkundige", "answerReferral", "answer", "accept")
                .passed("runHomeVisit")
                .waitsFor("callParent")
                .by("jgzzuidlimburg")
                .answers("jeugdverpleegkundige", "callParent", "result", "wantsVisit", "becomesContact", "yes")
                .answers(
                        "jeugdverpleegkundige",
                        "planHomeVisit",
                        "date",
                        stories.today().plusDays(1).toString(),
                        "time",
                        "10:30")
                .afterCalendarDays(1)
                .answers(
                        "jeugdverpleegkundige",
                        "recordHomeVisit",
                        "date",
                        stories.today().toString(),
                        "held",
                        "home",
                        "anotherVisit",
                        "no")
                .answers("jeugdverpleegkundige", "agreeApproach", "routes", List.of("carePath:debts"))
                .answers(
                        "jeugdverpleegkundige",
                        "recordConsentAfterVisit",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes");
        started(story.passed("homeVisitDone").waitsFor("answerReferral").by("schuldhulpparkstad"), "schuldhulp");
        told.reported(story, "schuldhulp", "finished")
                .waitsFor("closePathway")
                .by("jgzzuidlimburg")
                .didNotPass("runSupport");
    }

    @Test
    void agreementsOfAKnooppuntBecomeAPlan() {
        planAfterKnooppunt()
                .answers("casusregisseur", "evaluateWithFamily", "state_1", "done", "next", "done")
                .passed("supportCompleted")
                .waitsFor("closePathway")
                .by("caseDirectors")
                .answers("casusregisseur", "closePathway", "outcome", "goalsMet")
                .endsAt("pathwayClosed");
    }

    @Test
    void aPlanCanGoBackToTheKnooppunt() {
        planAfterKnooppunt()
                .answers("casusregisseur", "evaluateWithFamily", "state_1", "busy", "next", "hub")
                .answers("casusregisseur", "requestHubAgain", "question", "Wie helpt met wonen?")
                .passed("hubRequested")
                .waitsFor("answerReferral")
                .by("hubCoordinators");
    }

    @Test
    void aSecondPartyThatHelpsMeansAPlan() {
        Journey story = told.lookingBack(
                        started(agreed("carePath:debts"), "schuldhulp").didNotPass("runSupport"), "verloskundige")
                .answers("verloskundige", "closePathway", "outcome", "more")
                .answers("verloskundige", "talkWithParent", "wish", "register")
                .answers("verloskundige", "weighSituation", "agree", "yes")
                .answers(
                        "verloskundige", "chooseRoute", "routes", List.of("informalSupport"), "reason", "Samen gekozen")
                .answers(
                        "verloskundige",
                        "recordConsent",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes")
                .answers("verloskundige", "registerFamily");
        started(story.waitsFor("answerReferral").by("buurtsteunkerkrade"), "vrijwilliger")
                .passed("runSupport")
                .waitsFor("proposeCaseDirector")
                .by("verloskundigenkerkrade");
        ConsentCard informal = consents.of(story.caseId()).stream()
                .filter(one -> one.given() && "informalSupport".equals(one.about()))
                .findFirst()
                .orElseThrow();
        events.withdrawPart(story.caseId(), Set.of(informal.id()), "verloskundige");
        again.keep(
                story.caseId(),
                Map.of(informal.id(), informal.categories()),
                new Answers(Map.of("giver", "pregnantWoman", "howExplained", List.of("conversation")), Map.of()),
                "verloskundige",
                true);
        story.passed("consentGivenAgain")
                .waitsFor("answerReferral")
                .by("buurtsteunkerkrade")
                .waitsOnceFor("proposeCaseDirector");
    }

    @Test
    void aSecondPartyOfTheSameRoundMeansAPlanWithoutWaitingForTheSlowest() {
        Journey story = threeKindsOfHelp();
        started(story, "schuldhulp").didNotPass("runSupport");
        started(story, "vrijwilliger")
                .passed("supportAsked")
                .waitsOnceFor("proposeCaseDirector")
                .waitsFor("answerReferral")
                .doesNotWaitFor("closePathway");
        started(story, "sociaalteam").waitsOnceFor("proposeCaseDirector").doesNotWaitFor("closePathway");
        planned(story)
                .answers("casusregisseur", "evaluateWithFamily", "next", "done")
                .passed("supportCarried")
                .doesNotWaitFor("proposeCaseDirector");
        told.lookingBack(story, "casusregisseur").waitsOnceFor("closePathway");
    }

    @Test
    void aNewPartyAfterThePlanMeansANewPlan() {
        Journey story = threeKindsOfHelp();
        started(story, "schuldhulp");
        planned(started(story, "vrijwilliger"))
                .answers("casusregisseur", "evaluateWithFamily", "next", "done")
                .afterCalendarDays(1);
        started(story, "sociaalteam").waitsFor("makePlan").by("caseDirectors");
    }

    @Test
    void thePlanGoesBackToTheKnooppuntWhileOtherHelpIsStillAwaited() {
        Journey story = started(agreed("carePath:debts", "hubMeeting", "carePath:housing"), "schuldhulp");
        supportRequests.requestSupport(story.caseId(), "verloskundige");
        planned(story.answers("knooppunt", "answerReferral", "answer", "accept")
                        .answers("knooppunt", "checkHubRegistration", "wanted", "no"))
                .answers("casusregisseur", "evaluateWithFamily", "next", "hub")
                .answers("casusregisseur", "requestHubAgain", "question", "Wie helpt met wonen?")
                .doesNotWaitFor("makePlan")
                .answers("knooppunt", "answerReferral", "answer", "accept")
                .waitsFor("checkHubRegistration")
                .answers("knooppunt", "checkHubRegistration", "wanted", "no")
                .waitsOnceFor("makePlan")
                .answers("sociaalteam", "answerReferral", "answer", "decline", "reason", "alreadyInvolved")
                .waitsOnceFor("makePlan")
                .doesNotWaitFor("closePathway");
    }

    @Test
    void somebodyAsksForAPlanAlsoWhenOnePartyHelps() {
        Journey story = agreed("carePath:debts");
        supportRequests.requestSupport(story.caseId(), "verloskundige");
        story.passed("supportAsked").waitsOnceFor("proposeCaseDirector").by("verloskundigenkerkrade");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> supportRequests.requestSupport(story.caseId(), "verloskundige"))
                .hasMessageContaining("Er is al een steunplan");
        story.waitsOnceFor("proposeCaseDirector");
    }

    @Test
    void somebodyAsksForAPlanWhenThePathwayCouldClose() {
        Journey story = told.lookingBack(started(agreed("carePath:debts"), "schuldhulp"), "verloskundige");
        supportRequests.requestSupport(story.caseId(), "verloskundige");
        planned(story.passed("supportAskedAtClosing").doesNotWaitFor("closePathway"))
                .answers("casusregisseur", "evaluateWithFamily", "next", "done");
        told.reported(story, "schuldhulp", "finished").waitsFor("closePathway").by("caseDirectors");
    }

    @Test
    void twinsSiblingsAndAPartnerAreRecordedWithTheirOwnYes() {
        Journey story = told.chosen("carePath:debts")
                .answers(
                        "verloskundige",
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
                        "dataCategories_2",
                        List.of("contact", "household"));
        Object[] family = {
            "name",
            "Ouder Voorbeeld-gezin",
            "telephone",
            "0612999999",
            "dateOfBirth",
            "1990-02-03",
            "more",
            List.of("several", "siblings", "partner"),
            "children",
            2,
            "firstName_1",
            "Kind Een",
            "birthYear_1",
            2019,
            "firstName_2",
            "Kind Twee",
            "birthYear_2",
            2021,
            "partnerName",
            "Partner Voorbeeld"
        };
        story.isRefused("verloskundige", "registerFamily", "Vul in: De partner vindt het zelf goed", family);
        story.isRefused(
                "verloskundige",
                "registerFamily",
                "geboortejaar 2099",
                with(family, "partnerAgrees", true, "birthYear_2", 2099));
        story.answers("verloskundige", "registerFamily", with(family, "partnerAgrees", true))
                .waitsFor("answerReferral")
                .shows(
                        "schuldhulp",
                        "answerReferral",
                        "in het gezin: broertje of zusje (2019), broertje of zusje (2021), partner");
        org.assertj.core.api.Assertions.assertThat(files.family(story.caseId()))
                .extracting(FamilyPerson::part)
                .containsExactly(
                        Part.parent, Part.unbornChild, Part.unbornChild, Part.sibling, Part.sibling, Part.partner);
        told.lookingBack(started(story, "schuldhulp"), "verloskundige")
                .answers("verloskundige", "closePathway", "outcome", "more")
                .answers("verloskundige", "talkWithParent", "wish", "register")
                .answers("verloskundige", "weighSituation", "agree", "yes")
                .answers(
                        "verloskundige", "chooseRoute", "routes", List.of("informalSupport"), "reason", "Samen gekozen")
                .answers(
                        "verloskundige",
                        "recordConsent",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes")
                .shows("verloskundige", "registerFamily", "Kind Twee", "Partner Voorbeeld")
                .answers("verloskundige", "registerFamily", "partnerAgrees", true);
        org.assertj.core.api.Assertions.assertThat(files.family(story.caseId()))
                .as("nothing known is asked again")
                .hasSize(6);
        story.answers("vrijwilliger", "answerReferral", "answer", "accept");
        org.assertj.core.api.Assertions.assertThat(referrals.contactDetails(story.idAt("contactFamily", "referralId")))
                .doesNotContain("Partner", "Kind");
    }

    private static Object[] with(Object[] answers, Object... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(answers), java.util.Arrays.stream(more))
                .toArray();
    }

    @Test
    void noPlanBeforeAnybodyHelps() {
        Journey story = told.signalled("debts");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> supportRequests.requestSupport(story.caseId(), "verloskundige"))
                .hasMessageContaining("Nu kan dit nog niet");
        org.assertj.core.api.Assertions.assertThat(plans.waits(story.caseId())).isFalse();
    }

    private Journey threeKindsOfHelp() {
        return agreed("carePath:debts", "informalSupport", "carePath:housing");
    }

    private Journey planned(Journey story) {
        return told.planned(story);
    }

    private void refused(String message, Object... keysAndValues) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> stories.aSignal("verloskundige", keysAndValues))
                .hasMessageContaining(message);
    }

    private Journey planAfterKnooppunt() {
        String soon = stories.today().plusDays(14).toString();
        return agreed("hubMeeting")
                .answers("knooppunt", "answerReferral", "answer", "accept")
                .passed("runHubMeeting")
                .answers(
                        "knooppunt",
                        "checkHubRegistration",
                        "wanted",
                        "yes",
                        "organisations",
                        List.of("verloskundigenkerkrade"))
                .answers("knooppunt", "planHubMeeting", "date", soon, "time", "10:00", "place", "Wijkcentrum")
                .answers("knooppunt", "inviteParticipants")
                .answers("verloskundige", "answerHubInvitation", "comes", "yes")
                .answers("verloskundige", "prepareWithParent", "presence", "comes")
                .answers(
                        "knooppunt",
                        "recordHubAgreements",
                        "present",
                        List.of("parent"),
                        "what_1",
                        "Oma past op",
                        "who_1",
                        "informal",
                        "until_1",
                        soon)
                .withYesTo("welzijnkerkrade")
                .answers("knooppunt", "appointCaseDirector", "director", "casusregisseur")
                .passed("agreementsMade")
                .passed("runSupport")
                .didNotPass("proposeCaseDirector")
                .answers("casusregisseur", "acceptCaseDirectorRole", "accept", "yes")
                .answers(
                        "casusregisseur",
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        stories.today().plusDays(30).toString());
    }

    private Journey weighed() {
        return told.weighed("debts", "housing");
    }

    private Journey chosen(String... routes) {
        return told.chosen(routes);
    }

    private Journey agreed(String... routes) {
        return told.agreed(routes);
    }

    private Journey started(Journey story, String receiver) {
        return told.started(story, receiver);
    }
}
