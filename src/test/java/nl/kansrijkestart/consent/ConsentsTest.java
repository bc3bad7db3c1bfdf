package nl.kansrijkestart.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryLooks;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class ConsentsTest {

    private static final String DEBT_HELP = "schuldhulpparkstad";
    private static final String TEAM = "sociaalteamkerkrade";

    @Autowired
    private MunicipalityScope reach;

    @Autowired
    private Stories stories;

    @Autowired
    private Consents consents;

    @Autowired
    private ConsentGate gate;

    @Autowired
    private ConsentEnds ends;

    @Autowired
    private TransactionTemplate transaction;

    private String caseId;

    @BeforeEach
    void aFamily() {
        caseId = stories.aCase(false);
    }

    private void says(String giver, String state, String receiver, String... categories) {
        consents.record(new ConsentAnswer(
                caseId,
                "referToParty",
                receiver,
                List.of(),
                List.of(categories),
                state,
                giver,
                List.of("conversation"),
                "verloskundige"));
    }

    private List<String> mayKnow(String receiver) {
        return consents.categories(caseId, "referToParty", receiver);
    }

    @Test
    void eachYesIsForOnePurposeOneReceiverAndTheseData() {
        says("pregnantWoman", "given", DEBT_HELP, "contact", "needs");
        assertThat(mayKnow(DEBT_HELP)).containsExactly("contact", "needs");
        assertThat(mayKnow(TEAM)).isEmpty();
        assertThat(consents.covers(caseId, "discussInHub", DEBT_HELP)).isFalse();
        assertThat(consents.of(caseId)).singleElement().satisfies(card -> {
            assertThat(card.textVersion()).isEqualTo("2026-11");
            assertThat(List.of(
                            card.giver(), card.recordedBy(), card.howExplained().get(0)))
                    .containsExactly("pregnantWoman", "verloskundige", "conversation");
            assertThat(card.at()).isNotNull();
            assertThat(card.ended()).isNull();
        });
        says("pregnantWoman", "given", DEBT_HELP, "contact");
        assertThat(mayKnow(DEBT_HELP)).containsExactly("contact");
        assertThat(consents.of(caseId))
                .hasSize(2)
                .filteredOn(ConsentCard::given)
                .hasSize(1);
    }

    @Test
    void aPartWithdrawnLeavesTheRestAndAllWithdrawnLeavesNothing() {
        says("pregnantWoman", "given", DEBT_HELP, "contact");
        says("pregnantWoman", "given", TEAM, "contact");
        long debtHelp = consents.of(caseId).stream()
                .filter(one -> DEBT_HELP.equals(one.receiver()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(consents.withdraw(caseId, List.of(debtHelp), "verloskundige"))
                .extracting(ConsentCard::state)
                .containsExactly("withdrawn");
        assertThat(consents.withdraw(stories.aCase(false), List.of(debtHelp), "verloskundige"))
                .as("of another family")
                .isEmpty();
        assertThat(consents.covers(caseId, "referToParty", DEBT_HELP)).isFalse();
        assertThat(consents.covers(caseId, "referToParty", TEAM)).isTrue();
        consents.withdrawAll(caseId, "verloskundige");
        assertThat(consents.covers(caseId, "referToParty", TEAM)).isFalse();
        assertThat(consents.of(caseId))
                .hasSize(2)
                .allMatch(one -> one.ended() != null && "withdrawn".equals(one.state()));
    }

    /** The parent wants help with housing and not with stress, both by the social team. */
    @Test
    void aNoToOneThingIsNoNoToAnother() {
        for (String[] said : new String[][] {{"housing", "given"}, {"stress", "refused"}}) {
            consents.record(new ConsentAnswer(
                    caseId,
                    "referToParty",
                    said[0],
                    TEAM,
                    List.of(),
                    List.of("contact"),
                    said[1],
                    "pregnantWoman",
                    List.of("conversation"),
                    "verloskundige"));
        }
        assertThat(consents.covers(caseId, "referToParty", TEAM)).isTrue();
        assertThat(gate.open(caseId, "referToParty", TEAM)).isTrue();
        says("pregnantWoman", "refused", TEAM);
        assertThat(consents.covers(caseId, "referToParty", TEAM))
                .as("a no about everything")
                .isFalse();
        says("pregnantWoman", "given", TEAM, "contact");
        consents.withdrawAll(caseId, "verloskundige");
        assertThatThrownBy(() -> gate.passBack(caseId, "referToParty", TEAM))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("vindt dit nu niet goed");
    }

    @Test
    void eachParentSaysYesAndOneNoStops() {
        says("parentWithAuthority", "given", TEAM, "contact");
        says("representative", "given", TEAM, "contact", "child");
        assertThat(mayKnow(TEAM)).containsExactly("contact", "child");
        says("parentWithAuthority", "refused", TEAM);
        assertThat(mayKnow(TEAM)).isEmpty();
        says("parentWithAuthority", "given", TEAM, "contact");
        assertThat(mayKnow(TEAM)).containsExactly("contact");
    }

    /** Whoever is asked last: a no of the other parent stands until that parent says yes too. */
    @Test
    void aYesDoesNotPassTheOtherParentsNo() {
        says("parentWithAuthority", "given", TEAM, "contact");
        says("otherParent", "refused", TEAM);
        assertThatThrownBy(() -> says("parentWithAuthority", "given", TEAM, "contact"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("andere ouder zei hier nee");
        says("otherParent", "given", TEAM, "contact");
        says("parentWithAuthority", "given", TEAM, "contact");
        assertThat(mayKnow(TEAM)).containsExactly("contact");
    }

    @Test
    void factsAboutThePartnerNeedThePartnersOwnYesAndCarryNothingElse() {
        says("partner", "given", TEAM, "partnerFacts");
        assertThat(consents.covers(caseId, "referToParty", TEAM))
                .as("a partner alone sends nobody")
                .isFalse();
        assertThat(mayKnow(TEAM)).isEmpty();
        says("pregnantWoman", "given", TEAM, "contact");
        assertThat(mayKnow(TEAM)).containsExactly("contact", "partnerFacts");
        says("partner", "refused", TEAM);
        assertThat(mayKnow(TEAM)).as("his no takes away his own facts only").containsExactly("contact");
    }

    /** Whether or not anybody noticed: after its last day nothing crosses. */
    @Test
    void aYesHoldsUntilItsLastDay() {
        Instant until = StoryTime.at("2028-01-11T09:00");
        consents.record(new ConsentAnswer(
                caseId,
                "referToParty",
                null,
                TEAM,
                List.of(),
                List.of("contact"),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                "verloskundige",
                until));
        StoryTime.set("2028-01-11T08:59");
        assertThat(mayKnow(TEAM)).containsExactly("contact");
        assertThat(ends.before(caseId, until)).hasSize(1);
        StoryTime.set("2028-01-11T09:00");
        assertThat(mayKnow(TEAM)).isEmpty();
        assertThat(consents.covers(caseId, "referToParty", TEAM)).isFalse();
        assertThat(gate.open(caseId, "referToParty", TEAM))
                .as("an answer of the receiver does not count any more")
                .isFalse();
        assertThat(consents.of(caseId))
                .singleElement()
                .satisfies(card -> assertThat(List.of(card.state(), card.until(), card.ended()))
                        .containsExactly("expired", until, until));
        assertThat(ends.endRanOut(caseId)).extracting(ConsentCard::state).containsExactly("expired");
        assertThat(ends.endRanOut(caseId)).isEmpty();
    }

    @Test
    void whatWasAgreedForTheHandOverOfAnUnbornChildEndsWithTheBirth() {
        says("pregnantWoman", "given", TEAM, "contact");
        consents.record(new ConsentAnswer(
                caseId,
                "handOverBirth",
                TEAM,
                List.of(),
                List.of("contact"),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                "verloskundige"));
        ends.endAtBirth(caseId);
        assertThat(consents.covers(caseId, "handOverBirth", TEAM)).isFalse();
        assertThat(mayKnow(TEAM)).containsExactly("contact");
    }

    @Test
    void aYoungParentSaysYesTogetherWithAParent() {
        assertThatThrownBy(() -> Givers.together("youth12to15", false, List.of("contact")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("samen met een ouder");
        assertThatCode(() -> Givers.together("youth12to15", true, List.of("contact")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Givers.together("youth12to15", false, List.of()))
                .as("a no is taken from everybody")
                .doesNotThrowAnyException();
        assertThatCode(() -> Givers.together("youth16plus", false, List.of("contact")))
                .doesNotThrowAnyException();
    }

    /** The two grounds of the law, each of its own name: it stays with the yes and is read back. */
    @Test
    void aYoungParentIsAloneOnOneOfTwoGrounds() {
        for (String ground : List.of("youthSeriousHarm", "youthOwnWish")) {
            assertThatCode(() -> {
                        Givers.check(true, ground, List.of("contact"));
                        Givers.together(ground, false, List.of("contact"));
                    })
                    .as(ground)
                    .doesNotThrowAnyException();
        }
        assertThat(AskedHere.givers())
                .extracting(Option::label)
                .contains(
                        "Jongere van 12 tot en met 15, alleen: anders ernstig nadeel",
                        "Jongere van 12 tot en met 15, alleen: blijft dit weloverwogen willen");
    }

    /** Under 18 nobody has authority over a child, but by a judge; then a guardian says yes for the child. */
    @Test
    void aMotherUnder18AnswersForHerselfAndTheGuardianForTheChild() {
        for (String young : List.of("youth16plus", "youth12to15", "youthSeriousHarm", "youthOwnWish")) {
            assertThatCode(() -> Givers.check(false, young, List.of("contact")))
                    .as(young)
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> Givers.check(false, young, List.of("contact", "child")))
                    .as(young)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("geen gezag")
                    .hasMessageContaining("voogd");
        }
        assertThatCode(() -> Givers.check(false, "guardian", List.of("contact", "child")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Givers.check(true, "guardian", List.of("contact")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("zwangere zelf");
        assertThatThrownBy(() -> Givers.check(false, "pregnantWoman", List.of("contact")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("meerderjarig verklaarde");
    }

    @Test
    void whoMaySayYesToWhat() {
        assertThatCode(() -> Givers.check(true, "pregnantWoman", List.of("contact")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Givers.check(true, "youth16plus", List.of("contact")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Givers.check(true, "youth12to15", List.of("contact")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Givers.check(false, "parentWithAuthority", List.of("contact", "child")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Givers.check(true, "partner", List.of("partnerFacts")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Givers.check(false, "pregnantWoman", List.of()))
                .as("a no is taken from everybody")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Givers.check(true, "parentWithAuthority", List.of("contact")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("zwangere zelf");
        assertThatThrownBy(() -> Givers.check(false, "pregnantWoman", List.of("contact")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ouder met gezag");
        assertThatThrownBy(() -> Givers.check(true, "partner", List.of("contact")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("eigen gegevens");
        assertThatThrownBy(() -> Givers.check(true, "pregnantWoman", List.of("partnerFacts")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("partner zelf");
        assertThatThrownBy(() -> Givers.check(true, "pregnantWoman", List.of("child")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nog niet geboren");
    }

    /**
     * A crossing that asked first is waited for; one that asks later sees the withdrawal; a yes that arrives meanwhile
     * is refused.
     */
    @Test
    void aWithdrawalAndACrossingNeverMiss() throws Exception {
        says("pregnantWoman", "given", TEAM, "contact");
        CountDownLatch crossing = new CountDownLatch(1);
        CountDownLatch sent = new CountDownLatch(1);
        ExecutorService two = StoryLooks.threads(2, reach);
        try {
            Future<?> sender = two.submit(() -> transaction.executeWithoutResult(status -> {
                assertThat(consents.covers(caseId, "referToParty", TEAM)).isTrue();
                crossing.countDown();
                await(sent);
            }));
            await(crossing);
            Future<?> withdrawal = two.submit(() -> consents.withdrawAll(caseId, "verloskundige"));
            untilSomebodyWaits();
            assertThat(withdrawal.isDone()).as("waits for what crosses now").isFalse();
            assertThatThrownBy(() -> says("pregnantWoman", "given", DEBT_HELP, "contact"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("ingetrokken");
            sent.countDown();
            sender.get();
            withdrawal.get();
        } finally {
            two.shutdownNow();
        }
        assertThat(consents.covers(caseId, "referToParty", TEAM)).isFalse();
        assertThat(consents.of(caseId)).noneMatch(ConsentCard::given);
    }

    @Autowired
    private org.springframework.jdbc.core.JdbcTemplate sql;

    private void untilSomebodyWaits() {
        while (sql.queryForObject(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted", Long.class)
                == 0) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
