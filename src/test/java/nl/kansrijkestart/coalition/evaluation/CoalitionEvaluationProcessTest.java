package nl.kansrijkestart.coalition.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.coalition.cycle.PlanAction;
import nl.kansrijkestart.coalition.cycle.PlanService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.monitoring.figures.Played;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class CoalitionEvaluationProcessTest {

    private static final String KERKRADE = "gm0928";
    private static final String LEAD = "trekker";
    private static final String DEBT_HELP = "schuldhulpparkstad";
    private static final String SOCIAL_TEAM = "sociaalteamkerkrade";
    private static final String NO_FIGURES =
            "Er zijn nog geen cijfers over deze afspraak. Ze komen na afloop van een maand, als het er genoeg zijn.";
    private static final int FEW = 9;
    private static final int ENOUGH = 12;

    @Autowired
    private Stories stories;

    @Autowired
    private CycleService rounds;

    @Autowired
    private Coalition coalition;

    @Autowired
    private EvaluationService book;

    @Autowired
    private PlanService plan;

    @Autowired
    private Deadlines days;

    @Autowired
    private StoryTable table;

    @Autowired
    private Played played;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    /**
     * The social team and debt help sit there; an agreement about money worries asks the social team first, then debt
     * help, who has nobody here.
     */
    private Journey evaluating() {
        transaction.executeWithoutResult(status -> {
            table.lay(KERKRADE, LEAD, "gemeentekerkrade", SOCIAL_TEAM, DEBT_HELP);
            Cycle round = rounds.running(KERKRADE).orElseThrow();
            round.planDecided(rounds.now());
            rounds.save(round);
        });
        return stories.startedIn(
                KERKRADE,
                "coalitionEvaluation",
                rounds.running(KERKRADE).orElseThrow().id(),
                Map.of());
    }

    private Instant now() {
        return stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
    }

    @Test
    void eachPartnerGetsOneTaskWithItsOwnAgreementsAndKeepsThemByDefault() {
        table.clause(KERKRADE, "debts", SOCIAL_TEAM, DEBT_HELP);
        Journey story = evaluating()
                .passed("prepareEvaluation")
                .waitsFor("addMeaning")
                .by("coalitionMembers")
                .seenBy("sociaalteam")
                .notSeenBy("verloskundige")
                .notSeenBy(LEAD)
                .due(days.add(now(), 15))
                .waitsFor("askSilentPartner")
                .seenBy(LEAD);
        assertThat(book.of(rounds.of(story.caseId())))
                .extracting(Hearing::organisation)
                .as("the municipality has no agreement")
                .containsExactly(DEBT_HELP, SOCIAL_TEAM);
        story.answers("sociaalteam", "addMeaning", "meaning_1", "Het loopt").doesNotWaitFor("addMeaning");
        assertThat(meaning(story, SOCIAL_TEAM).verdict()).isEqualTo(Meaning.Verdict.keep);
        assertThat(meaning(story, SOCIAL_TEAM).figures()).startsWith(NO_FIGURES);
    }

    @Test
    void theLeadRecordsWhatAPartnerWithoutALoginSays() {
        table.clause(KERKRADE, "debts", SOCIAL_TEAM, DEBT_HELP);
        Journey story = evaluating()
                .isRefused(LEAD, "askSilentPartner", "niemand die hier kan antwoorden", "next", "askAgain")
                .answers(LEAD, "askSilentPartner", "next", "heard", "told", "Sem, vandaag", "verdict_1", "drop")
                .doesNotWaitFor("askSilentPartner");
        assertThat(meaning(story, DEBT_HELP).verdict()).isEqualTo(Meaning.Verdict.drop);
    }

    /** A form holds eight agreements: the others come in a second part, and each counts only when it was asked. */
    @Test
    void aPartnerWithMoreAgreementsThanAFormHoldsAnswersInParts() {
        List<String> needs = List.of(
                "debts",
                "housing",
                "stress",
                "bonding",
                "parenting",
                "smoking",
                "language",
                "incomeWork",
                "relationship",
                "youngParent");
        needs.forEach(need -> table.clause(KERKRADE, need, SOCIAL_TEAM));
        Journey story = evaluating().waitsFor("addMeaning");
        List<Hearing> parts = book.of(rounds.of(story.caseId()));
        assertThat(parts).extracting(Hearing::partInWords).containsExactly("deel 1 van 2", "deel 2 van 2");
        assertThat(parts).extracting(one -> book.meanings(one).size()).containsExactly(8, 2);
        story.answersPart("sociaalteam", "addMeaning", "partnerId", parts.get(0).id(), "verdict_8", "drop")
                .waitsOnceFor("addMeaning")
                .cardSays("sociaalteam", "addMeaning", "deel 2 van 2");
        assertThat(book.meanings(parts.get(1))).as("not asked yet").allMatch(one -> one.verdict() == null);
        story.answersPart("sociaalteam", "addMeaning", "partnerId", parts.get(1).id(), "verdict_2", "change")
                .waitsFor("chooseImprovements");
        assertThat(book.meanings(parts.get(1)))
                .extracting(Meaning::verdict)
                .containsExactly(Meaning.Verdict.keep, Meaning.Verdict.change);
    }

    @Test
    void aSilentPartnerIsRemindedThenTheLeadAsksAgainAndGoesOnWithout() {
        table.clause(KERKRADE, "debts", SOCIAL_TEAM);
        Journey story = evaluating()
                .afterWorkingDays(14)
                .told(SOCIAL_TEAM, "sociaalteam", "De taak “Cijfers uitleggen” moet klaar zijn op")
                .waitsFor("addMeaning")
                .afterWorkingDays(1)
                .passed("meaningOverdue")
                .doesNotWaitFor("addMeaning")
                .waitsFor("askSilentPartner")
                .answers(LEAD, "askSilentPartner", "next", "askAgain")
                .waitsFor("addMeaning")
                .seenBy("sociaalteam")
                .afterWorkingDays(15)
                .waitsFor("askSilentPartner")
                .answers(LEAD, "askSilentPartner", "next", "without")
                .waitsFor("chooseImprovements")
                .shows(LEAD, "chooseImprovements", "Niet gehoord: Sociaal team Kerkrade");
        assertThat(meaning(story, SOCIAL_TEAM).verdict())
                .as("silence says nothing")
                .isNull();
    }

    @Test
    void whatAPartnerWantsToChangeOpensANewVersionAndImprovementsComeBack() {
        table.clause(KERKRADE, "debts", SOCIAL_TEAM);
        Journey story = evaluating()
                .answers(
                        "sociaalteam",
                        "addMeaning",
                        "verdict_1",
                        "change",
                        "meaning_1",
                        "Te lang",
                        "improvement_1",
                        "Korter maken")
                .passed("openDrafts")
                .waitsFor("chooseImprovements")
                .by("coalitionMembers")
                .seenBy("sociaalteam")
                .isRefused(
                        "sociaalteam",
                        "chooseImprovements",
                        "al voorbij",
                        "what_1",
                        "Scholing",
                        "heading_1",
                        "execution",
                        "who_1",
                        SOCIAL_TEAM,
                        "until_1",
                        stories.today().minusDays(1).toString())
                .answers(
                        "sociaalteam",
                        "chooseImprovements",
                        "what_1",
                        "Scholing",
                        "heading_1",
                        "execution",
                        "who_1",
                        SOCIAL_TEAM,
                        "until_1",
                        stories.today().plusDays(60).toString(),
                        "conclusion",
                        "Korter")
                .endsAt("improvementsChosen");
        assertThat(sql.queryForList(
                        "select unnest(needs) from agreement_round where municipality = ? and opened_at >= ?",
                        String.class,
                        KERKRADE,
                        java.sql.Timestamp.from(now())))
                .contains("debts");
        assertThat(plan.open(KERKRADE)).extracting(PlanAction::source).containsExactly(PlanAction.Source.evaluation);
        assertThat(rounds.of(story.caseId()).state()).isEqualTo(Cycle.State.securing);
    }

    @Test
    void withoutAgreementsThePartnersChooseImprovementsAtOnce() {
        evaluating()
                .waitsFor("chooseImprovements")
                .answers(LEAD, "chooseImprovements")
                .endsAt("improvementsChosen");
    }

    @Test
    void anEvaluationCanBeStopped() {
        table.clause(KERKRADE, "debts", SOCIAL_TEAM);
        Journey story = evaluating().waitsFor("addMeaning");
        story.tellPart("evaluationStopped", "caseId", story.caseId())
                .passed("evaluationStopAsked")
                .endsAt("evaluationEnded");
    }

    @Test
    void underTenReferralsNoNumberStandsAnywhereAndFromTenTheFormSaysWhatARecountOfTheEngineSays() {
        String clause = table.clause(KERKRADE, "debts", DEBT_HELP, SOCIAL_TEAM);
        played.only(KERKRADE);
        played.signals(KERKRADE, 100);
        for (int n = 0; n < FEW; n++) {
            stories.aReferral("debts").answers("schuldhulp", "answerReferral", "answer", "accept");
        }
        assertThat(figures(clause)).as("the month runs").isEqualTo(NO_FIGURES);
        played.over("2027-01");
        assertThat(figures(clause)).as("nine referrals").isEqualTo(NO_FIGURES);
        for (int n = FEW; n < ENOUGH; n++) {
            stories.aReferral("debts").answers("schuldhulp", "answerReferral", "answer", "accept");
        }
        assertThat(figures(clause))
                .as("the month is over and its figures stand")
                .isEqualTo(NO_FIGURES);
        played.over("2027-01");
        assertThat(figures(clause)).startsWith("Over ").contains("Verwijzingen: " + recount(clause) + ".");
        assertThat(recount(clause)).isEqualTo(ENOUGH);
    }

    /** What the form of the social team shows now. */
    private String figures(String clause) {
        Journey story = evaluating();
        String shown = meaning(story, SOCIAL_TEAM).figures();
        String dossier = story.caseId();
        table.clearRounds(KERKRADE);
        assertThat(dossier).isNotNull();
        return shown;
    }

    /** From the engine's own history: referrals under this agreement whose process began. */
    private int recount(String clause) {
        return sql.queryForObject("""
                select count(distinct p.business_key_) from act_hi_procinst p join referral r on r.case_id = p.business_key_
                where p.proc_def_key_ = 'referral' and r.clause_id = ?""", Integer.class, clause);
    }

    private Meaning meaning(Journey story, String organisation) {
        Hearing hearing = book.of(rounds.of(story.caseId())).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
        return book.meanings(hearing).get(0);
    }
}
