package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.referral.ReferralService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A yes does not last for ever, a birth asks for another one, and one parent's no stops until a person has looked. */
@ProcessTest
class ConsentOverTimeTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String PRACTICE = "verloskundigenkerkrade";
    private static final String DEBT_HELP = "schuldhulpparkstad";

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories pathways;

    @Autowired
    private LifeEvents life;

    @Autowired
    private EndingService events;

    @Autowired
    private Consents consents;

    @Autowired
    private ConsentEnds ends;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private CaseFiles files;

    private List<String> outcomes(Journey story) {
        return referrals.of(story.caseId()).stream()
                .map(one -> String.valueOf(one.outcome()))
                .toList();
    }

    @Test
    void aYesIsAskedAgainInTimeAndEndsWhenNobodyAsks() {
        Journey story = pathways.started(pathways.agreed("carePath:debts", "carePath:housing"), "schuldhulp");
        story.until(StoryTime.at("2027-12-11T09:00"))
                .didNotPass("consentEndsSoon")
                .until(StoryTime.at("2027-12-12T09:00"))
                .passed("consentEndsSoon")
                .waitsOnceFor("renewConsent")
                .due(StoryTime.at("2028-01-11T09:00"))
                .seenBy(MIDWIFE)
                .answers(
                        MIDWIFE,
                        "renewConsent",
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
                        "no")
                .passed("consentUpToDate")
                .doesNotWaitFor("renewConsent");
        assertThat(consents.covers(story.caseId(), "referToParty", DEBT_HELP)).isTrue();
        assertThat(consents.of(story.caseId()))
                .filteredOn(ConsentCard::given)
                .extracting(ConsentCard::about)
                .containsExactlyInAnyOrder(null, "debts");
        assertThat(files.card(story.caseId()).shared()).isTrue();
        StoryTime.set("2028-01-12T09:00");
        assertThat(consents.covers(story.caseId(), "keepPathway", null))
                .as("the new yes has a year of its own")
                .isTrue();
        story.until(StoryTime.at("2028-11-13T09:00"))
                .passed("nextConsentEndsSoon")
                .waitsOnceFor("renewConsent")
                .until(StoryTime.at("2028-12-12T09:00"))
                .passed("consentRanOut")
                .passed("endRanOutConsent")
                .doesNotWaitFor("renewConsent")
                .told(PRACTICE, MIDWIFE, "de toestemming liep af");
        assertThat(files.card(story.caseId()).shared()).isFalse();
        assertThat(consents.of(story.caseId())).noneMatch(ConsentCard::given);
        assertThat(referrals.of(story.caseId())).allMatch(one -> "closed".equals(one.state()));

        consents.record(new ConsentAnswer(
                story.caseId(),
                "keepPathway",
                null,
                null,
                List.of(),
                List.of("contact"),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                MIDWIFE,
                StoryTime.at("2029-12-12T09:00")));
        story.until(StoryTime.at("2029-11-13T09:00"))
                .waitsOnceFor("renewConsent"); // a yes of after everything had ended is asked again too
        events.closeNow(
                story.caseId(),
                "parentStops",
                MIDWIFE); // nothing of so late stays on top of the lists of other stories
        story.doesNotWaitFor("renewConsent");
    }

    /** The answers of one form are written down one after the other; all of them are one round. */
    @Test
    void everythingThatOneNoStoppedIsTalkedOver() {
        Journey story = pathways.agreed("carePath:debts", "carePath:housing");
        life.childBorn(story.caseId(), stories.today(), 1, MIDWIFE);
        int millis = 100;
        for (ConsentCard one :
                consents.of(story.caseId()).stream().filter(ConsentCard::given).toList()) {
            StoryTime.set("2027-01-11T09:00:00." + millis++);
            consents.record(new ConsentAnswer(
                    story.caseId(),
                    one.purpose(),
                    one.about(),
                    one.receiver(),
                    one.also(),
                    one.categories(),
                    "refused",
                    "otherParent",
                    List.of("conversation"),
                    MIDWIFE,
                    null));
        }
        assertThat(ends.stoppedByOther(story.caseId()))
                .extracting(ConsentCard::purpose)
                .contains("keepPathway", "referToParty")
                .hasSize(3);
    }

    /** Who was pregnant and now answers as a parent is one and the same person: she disagrees with nobody. */
    @Test
    void aMothersOwnNoAfterTheBirthIsNotADifferenceOfParents() {
        Journey story = pathways.agreed("carePath:debts");
        life.childBorn(story.caseId(), stories.today(), 1, MIDWIFE);
        ConsentCard hers = consents.of(story.caseId()).stream()
                .filter(one -> one.given() && DEBT_HELP.equals(one.receiver()))
                .findFirst()
                .orElseThrow();
        assertThat(consents.record(new ConsentAnswer(
                        story.caseId(),
                        hers.purpose(),
                        hers.about(),
                        hers.receiver(),
                        hers.also(),
                        hers.categories(),
                        "refused",
                        "parentWithAuthority",
                        List.of("conversation"),
                        MIDWIFE,
                        null)))
                .isEmpty();
        assertThat(consents.covers(story.caseId(), "referToParty", DEBT_HELP)).isFalse();
        assertThat(ends.stoppedByOther(story.caseId())).isEmpty();
    }

    @Test
    void afterABirthTheOtherParentIsAskedOnceAndMayAgree() {
        Journey story = pathways.agreed("carePath:debts");
        life.childBorn(story.caseId(), stories.today(), 1, MIDWIFE);
        story.waitsOnceFor("askOtherParent")
                .seenBy(MIDWIFE)
                .shows(MIDWIFE, "askOtherParent", "Bijhouden wie u helpt", "Schuldhulp")
                .answers(
                        MIDWIFE,
                        "askOtherParent",
                        "authority",
                        "agrees",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true)
                .passed("otherParentAsked")
                .waitsFor("answerReferral");
        assertThat(consents.of(story.caseId()))
                .filteredOn(ConsentCard::given)
                .extracting(ConsentCard::giver)
                .contains("pregnantWoman", "otherParent")
                .hasSize(4);

        long hers = consents.of(story.caseId()).stream()
                .filter(one -> one.given() && DEBT_HELP.equals(one.receiver()) && "pregnantWoman".equals(one.giver()))
                .findFirst()
                .orElseThrow()
                .id();
        events.withdrawPart(story.caseId(), Set.of(hers), MIDWIFE);
        assertThat(consents.covers(story.caseId(), "referToParty", DEBT_HELP))
                .as("one parent is enough to stop")
                .isFalse();
        story.told(DEBT_HELP, "schuldhulp", "gebruik de gegevens niet verder")
                .waitsOnceFor("hearBothParents")
                .shows(MIDWIFE, "hearBothParents", "Schuldhulp")
                .answers(MIDWIFE, "hearBothParents", "result", "stop")
                .passed("bothParentsHeard");
        assertThat(outcomes(story)).containsExactly("referralWithdrawn");
        assertThat(files.card(story.caseId()).shared()).as("the rest goes on").isTrue();
    }

    @Test
    void whenTheOtherParentSaysNoAllStopsUntilBothAgree() {
        Journey story = pathways.agreed("carePath:debts");
        life.childBorn(story.caseId(), stories.today(), 1, MIDWIFE);
        story.answers(MIDWIFE, "askOtherParent", "authority", "disagrees")
                .passed("sharingStopped")
                .waitsOnceFor("hearBothParents");
        assertThat(files.card(story.caseId()).shared()).isFalse();
        assertThat(consents.of(story.caseId())).noneMatch(ConsentCard::given);
        story.answers(
                MIDWIFE,
                "hearBothParents",
                "result",
                "agree",
                "howExplained",
                List.of("conversation"),
                "confirmed",
                true);
        assertThat(files.card(story.caseId()).shared()).isTrue();
        assertThat(consents.covers(story.caseId(), "keepPathway", null)).isTrue();
        assertThat(consents.of(story.caseId()))
                .filteredOn(ConsentCard::given)
                .extracting(ConsentCard::giver)
                .contains("parentWithAuthority", "otherParent");
    }

    /** Without the yes to keeping the pathway nothing goes on; the other parent's yes waits for the talk. */
    @Test
    void whoTakesBackTheYesToKeepingStopsAllOfBoth() {
        Journey story = pathways.agreed("carePath:debts");
        life.childBorn(story.caseId(), stories.today(), 1, MIDWIFE);
        story.answers(
                MIDWIFE,
                "askOtherParent",
                "authority",
                "agrees",
                "howExplained",
                List.of("conversation"),
                "confirmed",
                true);
        long keeping = consents.of(story.caseId()).stream()
                .filter(one -> one.given() && "keepPathway".equals(one.purpose()) && "otherParent".equals(one.giver()))
                .findFirst()
                .orElseThrow()
                .id();
        events.withdrawPart(story.caseId(), Set.of(keeping), MIDWIFE);
        assertThat(files.card(story.caseId()).shared()).isFalse();
        story.passed("sharingStopped")
                .waitsOnceFor("hearBothParents")
                .answers(
                        MIDWIFE,
                        "hearBothParents",
                        "result",
                        "agree",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true);
        assertThat(files.card(story.caseId()).shared()).isTrue();
        assertThat(consents.of(story.caseId()))
                .filteredOn(ConsentCard::given)
                .extracting(ConsentCard::purpose)
                .containsOnly("keepPathway")
                .hasSize(2);
    }

    @Test
    void withoutSharingABirthAsksNobody() {
        Journey story = pathways.signalled("debts");
        life.childBorn(story.caseId(), stories.today(), 1, MIDWIFE);
        story.passed("adaptedToBirth").doesNotWaitFor("askOtherParent");
    }

    /** Nothing is taken back and asked again: what was said stands, with the parent of her own beside her. */
    @Test
    void whoTurnsOutToBeYoungIsJoinedByAParentInTheSameForm() {
        Journey story = pathways.agreedTo("carePath:debts");
        story.answers(
                        MIDWIFE,
                        "registerFamily",
                        "name",
                        "Jonge ouder " + System.nanoTime() % 1_000_000,
                        "telephone",
                        "0611223366",
                        "dateOfBirth",
                        "2012-05-07",
                        "parentAgrees",
                        true)
                .waitsFor("answerReferral");
        assertThat(consents.of(story.caseId()).stream().filter(ConsentCard::given))
                .hasSize(2)
                .allMatch(one -> one.giver().equals("youth12to15"));
    }

    @Test
    void aYoungParentIsNotAloneInHerYes() {
        Journey story = pathways.chosen("carePath:debts");
        Object[] yes = {
            "giver",
            "youth12to15",
            "howExplained",
            List.of("conversation"),
            "confirmed",
            true,
            "answer_1",
            "yes",
            "answer_2",
            "yes"
        };
        story.isRefused(MIDWIFE, "recordConsent", "samen met een ouder", yes);
        pathways.chosen("carePath:debts")
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
                        "yes")
                .isRefused(
                        MIDWIFE,
                        "registerFamily",
                        "nog geen 16",
                        "name",
                        "Jonge ouder " + System.nanoTime() % 1_000_000,
                        "telephone",
                        "0611223344",
                        "dateOfBirth",
                        "2012-05-05");
        story.answers(
                        MIDWIFE,
                        "recordConsent",
                        "giver",
                        "youth12to15",
                        "parentAgrees",
                        true,
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes",
                        "answer_2",
                        "yes")
                .answers(
                        MIDWIFE,
                        "registerFamily",
                        "name",
                        "Jonge ouder " + System.nanoTime() % 1_000_000,
                        "telephone",
                        "0611223355",
                        "dateOfBirth",
                        "2012-05-06")
                .waitsFor("answerReferral");
    }
}
