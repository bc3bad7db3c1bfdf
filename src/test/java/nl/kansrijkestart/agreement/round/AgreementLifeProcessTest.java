package nl.kansrijkestart.agreement.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseVersionTest;
import nl.kansrijkestart.agreement.clause.SignedTable;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Parenting: JGZ is asked first, then the social team; the midwives sign too. Monday 11 January 2027 is today. */
@ProcessTest
class AgreementLifeProcessTest {

    private static final String FROM = "2027-02-01";
    private static final String JGZ = "jgzzuidlimburg";
    private static final String LEADS = "leads/gm0928";

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private Stories stories;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Agreements agreements;

    @Autowired
    private ClauseCheck check;

    @Autowired
    private SignedTable table;

    @BeforeEach
    void begin() {
        table.begin();
    }

    @AfterEach
    void end() {
        table.end();
    }

    @Test
    void fromDraftToActiveThroughTheTaskListAndTheNextReferralFollows() {
        Journey before = stories.aReferral("parenting")
                .cardSays(
                        "jeugdverpleegkundige",
                        "answerReferral",
                        "Regionale basisafspraak, versie 1",
                        "antwoord binnen 5 werkdagen");
        Journey round = started("parenting")
                .waitsFor("draftClause")
                .by("leads")
                .seenBy("trekker")
                .notSeenBy("coordinator")
                .notSeenBy("verloskundige")
                .cardSays("trekker", "draftClause", "u bent trekker van de coalitie");
        drafted(round, "term", 3, "reminder", 2)
                .waitsFor("reactToClause")
                .cardSays(
                        "sociaalteam",
                        "reactToClause",
                        "afspraken over Opvoeden en ouderschap",
                        "uw organisatie staat in een concept-afspraak")
                .answers("jeugdverpleegkundige", "reactToClause")
                .answers("verloskundige", "reactToClause")
                .answers("sociaalteam", "reactToClause", "reaction_1", "change", "remark_1", "Bel ons eerst.")
                .waitsFor("amendClause")
                .by("leads")
                .shows("trekker", "amendClause", "Bel ons eerst.", "akkoord")
                .answers("trekker", "amendClause", "agreedText", "JGZ belt het sociaal team eerst.")
                .waitsFor("signClauses")
                .notSeenBy("trekker")
                .shows(
                        "verloskundige",
                        "signClauses",
                        "JGZ belt het sociaal team eerst.",
                        "antwoord binnen 3 werkdagen");
        signed(round).told(LEADS, "trekker", "geldt vanaf vandaag");
        assertThat(clauses.inForce("parenting", SignedTable.KERKRADE))
                .matches(ClauseCard::inForce)
                .extracting(ClauseCard::version)
                .isEqualTo(1);
        stories.aReferral("parenting")
                .waitsFor("answerReferral")
                .by(JGZ)
                .due(StoryTime.at("2027-02-04T17:00"))
                .cardSays(
                        "jeugdverpleegkundige",
                        "answerReferral",
                        "Afspraak van de coalitie Kerkrade, versie 1",
                        "antwoord binnen 3 werkdagen",
                        "eerste ontvanger volgens de afspraak");
        before.waitsFor("answerReferral").due(StoryTime.at("2027-01-18T17:00"));
    }

    @Test
    void aNewVersionChangesTheNextReferralAndNotTheRunningOneUnlessAPersonMovesIt() {
        signed(amended(drafted(started("parenting"))));
        Journey running =
                stories.aReferral("parenting").waitsFor("answerReferral").due(StoryTime.at("2027-02-08T17:00"));
        Journey second = started("parenting");
        second.shows("trekker", "draftClause", "2029");
        signed(
                amended(drafted(
                        second,
                        "term",
                        3,
                        "reminder",
                        2,
                        "nextTerm",
                        2,
                        "validFrom",
                        "2027-02-02",
                        "evaluationDate",
                        "2027-12-01")),
                "2027-02-02");
        stories.aReferral("parenting")
                .waitsFor("answerReferral")
                .due(StoryTime.at("2027-02-05T17:00"))
                .cardSays("jeugdverpleegkundige", "answerReferral", "versie 2");
        running.waitsFor("answerReferral")
                .due(StoryTime.at("2027-02-08T17:00"))
                .cardSays("jeugdverpleegkundige", "answerReferral", "versie 1")
                .until(StoryTime.at("2027-02-08T17:00"))
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .due(StoryTime.at("2027-02-11T17:00"))
                .until(StoryTime.at("2027-02-11T17:00"))
                .waitsFor("solveStalledReferral")
                .cardSays("knooppunt", "solveStalledReferral", "versie 1", "oplossing binnen 2 werkdagen")
                .answers(
                        "knooppunt",
                        "solveStalledReferral",
                        "solution",
                        "again",
                        "newTerm",
                        "2027-03-01",
                        "clause",
                        "current",
                        "clauseReason",
                        "Partners spraken dit af")
                .waitsFor("answerReferral")
                .due(StoryTime.at("2027-02-15T17:00"))
                .cardSays("sociaalteam", "answerReferral", "versie 2 (later zo gekozen: Partners spraken dit af)");
    }

    @Test
    void silenceIsNeverASignature() {
        Journey round = drafted(started("parenting"))
                .afterWorkingDays(14)
                .told(JGZ, "jeugdverpleegkundige", "De taak “Reageren op afspraak” moet klaar zijn op")
                .afterWorkingDays(1)
                .passed("consultTermPassed")
                .doesNotWaitFor("reactToClause")
                .answers("trekker", "amendClause", "validFrom", "2027-03-15", "evaluationDate", "2027-09-01")
                .waitsFor("signClauses")
                .answers(
                        "jeugdverpleegkundige", "signClauses", "signature", "notYet", "remark", "Eerst met de directie")
                .afterWorkingDays(14)
                .told("sociaalteamkerkrade", "sociaalteam", "De taak “Afspraken ondertekenen” moet klaar zijn op")
                .afterWorkingDays(1)
                .passed("signTermPassed")
                .waitsFor("decideWithoutSignature")
                .by("leads")
                .shows(
                        "trekker",
                        "decideWithoutSignature",
                        "tekent nog niet (Eerst met de directie)",
                        "nog geen antwoord")
                .answers("trekker", "decideWithoutSignature", "decision", "askAgain")
                .waitsFor("signClauses")
                .answers("jeugdverpleegkundige", "signClauses", "signature", "sign")
                .answers("sociaalteam", "signClauses", "signature", "notYet", "remark", "Nog niet")
                .answers("verloskundige", "signClauses", "signature", "sign")
                .waitsFor("decideWithoutSignature")
                .isRefused(
                        "trekker",
                        "decideWithoutSignature",
                        "in de toekomst",
                        "decision",
                        "paper",
                        "partner",
                        "sociaalteamkerkrade",
                        "signer",
                        "S. Oefenplein, manager",
                        "decidedOn",
                        "2027-06-01")
                .answers(
                        "trekker",
                        "decideWithoutSignature",
                        "decision",
                        "paper",
                        "partner",
                        "sociaalteamkerkrade",
                        "signer",
                        "S. Oefenplein, manager",
                        "decidedOn",
                        stories.today().toString())
                .doesNotWaitFor("decideWithoutSignature");
        assertThat(round.until(StoryTime.at("2027-03-15T00:00")).caseId())
                .isEqualTo(clauses.inForce("parenting", SignedTable.KERKRADE).packageId());
    }

    /** A login is enough to react; who signs is whom the coalition named, whatever their role. */
    @Test
    void aPartnerWithoutTheRoleReactsAndSignsOnTheScreen() {
        table.signs("welzijnkerkrade", "casusregisseur");
        housing()
                .answers("sociaalteam", "reactToClause")
                .waitsFor("reactToClause")
                .seenBy("casusregisseur")
                .answers("casusregisseur", "reactToClause", "reaction_1", "change", "remark_1", "Wij doen graag mee.")
                .shows("trekker", "amendClause", "Welzijn Kerkrade (oefen): wil iets anders: Wij doen graag mee.")
                .answers("trekker", "amendClause")
                .answers("sociaalteam", "signClauses", "signature", "sign")
                .waitsFor("signClauses")
                .seenBy("casusregisseur")
                .answers("casusregisseur", "signClauses", "signature", "sign")
                .doesNotWaitFor("decideWithoutSignature");
        assertThat(card("housing").stateName()).isEqualTo("ondertekend");
    }

    @Test
    void aPartnerWithoutAnAccountAnswersOnPaperAndTheCoalitionMayGoOnWithout() {
        sql.update("update person set active = false where organisation = 'welzijnkerkrade'");
        try {
            onPaper();
        } finally {
            sql.update("update person set active = true where organisation = 'welzijnkerkrade'");
        }
    }

    private void onPaper() {
        Journey round = started("housing")
                .answers(
                        "trekker",
                        "draftClause",
                        "validFrom",
                        FROM,
                        "validUntil",
                        "2028-01-31",
                        "evaluationDate",
                        "2027-08-02")
                .answers("sociaalteam", "reactToClause")
                .doesNotWaitFor("reactToClause")
                .isRefused("trekker", "amendClause", "Vul in", "paperPartner", "welzijnkerkrade")
                .answers(
                        "trekker",
                        "amendClause",
                        "paperPartner",
                        "welzijnkerkrade",
                        "paperRemark",
                        "Wij willen graag meedoen.")
                .answers("sociaalteam", "signClauses", "signature", "sign")
                .waitsFor("decideWithoutSignature")
                .shows(
                        "trekker",
                        "decideWithoutSignature",
                        "Welzijn Kerkrade (oefen): kan hier niet tekenen, vraag het op papier")
                .answers(
                        "trekker",
                        "decideWithoutSignature",
                        "decision",
                        "without",
                        "reason",
                        "Welzijn tekent in maart.")
                .answers("wethouder", "approveWithoutSignature", "agrees", "yes", "reason", "Welzijn zei het al toe.");
        assertThat(agreements.inForce("housing", SignedTable.KERKRADE).clauseId())
                .isEqualTo("base-housing");
        round.until(StoryTime.at(FROM + "T00:00"));
        assertThat(agreements.inForce("housing", SignedTable.KERKRADE).receivers())
                .containsExactly("sociaalteamkerkrade", "welzijnkerkrade");
    }

    /** The social team and Welzijn are asked about housing; Buurtsteun is not, until the lead changes that. */
    @Test
    void whoIsAskedChangesAfterTheReactionsAndOldAndNewReactAndSign() {
        Journey round = housing()
                .answers("sociaalteam", "reactToClause")
                .answers("casusregisseur", "reactToClause")
                .waitsFor("amendClause")
                .answers("trekker", "amendClause", toBuurtsteun())
                .doesNotWaitFor("signClauses")
                .doesNotWaitFor("decideWithoutSignature")
                .waitsFor("reactToClause");
        round.says("vrijwilliger", "reactToClause", "Veranderd na de reacties.", "straks Buurtsteun Kerkrade (oefen)")
                .answers("vrijwilliger", "reactToClause")
                .answers("casusregisseur", "reactToClause")
                .answers("sociaalteam", "reactToClause", "reaction_1", "change", "remark_1", "Liever samen met ons.")
                .shows("trekker", "amendClause", "Liever samen met ons.")
                .answers("trekker", "amendClause", "signatories", List.of())
                .waitsFor("signClauses")
                .answers("vrijwilliger", "signClauses", "signature", "sign")
                .answers("sociaalteam", "signClauses", "signature", "sign")
                .waitsFor("decideWithoutSignature")
                .shows("trekker", "decideWithoutSignature", "Welzijn Kerkrade (oefen): kan hier niet tekenen");
    }

    @Test
    void aTermThatChangesAfterTheReactionsGoesBackAndAWordDoesNot() {
        Journey round = amended(drafted(started("parenting")), "term", 9)
                .doesNotWaitFor("signClauses")
                .waitsFor("reactToClause");
        amended(round, "agreedText", "Wij bellen elkaar eerst.").waitsFor("signClauses");
    }

    @Test
    void whoIsTakenAwayFromWhoSignsHearsThat() {
        amended(drafted(started("parenting")), "signatories", List.of("gemeentekerkrade"))
                .told("verloskundigenkerkrade", "verloskundige", "de trekker veranderde wie tekent")
                .waitsFor("reactToClause");
    }

    @Test
    void goingOnWithoutASignatureIsDecidedByTheBoardAndSaidSo() {
        Journey round = housing()
                .answers("sociaalteam", "reactToClause")
                .answers("casusregisseur", "reactToClause")
                .answers("trekker", "amendClause")
                .answers("sociaalteam", "signClauses", "signature", "sign")
                .isRefused(
                        "trekker", "decideWithoutSignature", "Te kort bij", "decision", "without", "reason", "zomaar")
                .answers("trekker", "decideWithoutSignature", withoutWelzijn())
                .doesNotWaitFor("decideWithoutSignature")
                .waitsFor("approveWithoutSignature")
                .by("boardMembers")
                .seenBy("wethouder")
                .notSeenBy("trekker")
                .cardSays("wethouder", "approveWithoutSignature", "u bent bestuurder in deze gemeente")
                .shows("wethouder", "approveWithoutSignature", "Welzijn tekent in maart.", "Welzijn Kerkrade (oefen)");
        assertThat(card("housing").stateName()).isEqualTo("in ondertekening; wacht op een besluit van het bestuur");
        round.answers("wethouder", "approveWithoutSignature", "agrees", "no", "reason", "Vraag het Welzijn eerst zelf.")
                .told(LEADS, "trekker", "Vraag het Welzijn eerst zelf.")
                .shows("trekker", "decideWithoutSignature", "Het bestuur zei nee: Vraag het Welzijn eerst zelf.")
                .answers("trekker", "decideWithoutSignature", withoutWelzijn())
                .answers("wethouder", "approveWithoutSignature", "agrees", "yes", "reason", "Zij tekenen in maart mee.")
                .doesNotWaitFor("approveWithoutSignature");
        String how =
                "besloten zonder handtekening van Welzijn Kerkrade (oefen). Wim Oefenraad (bestuur) besloot dat op "
                        + "maandag 11 januari 2027: Zij tekenen in maart mee.";
        assertThat(card("housing").stateName()).isEqualTo(how);
        round.told("boardMembers/gm0928", "wethouder", "is " + how)
                .told("welzijnkerkrade", "niemand", "is " + how)
                .until(StoryTime.at(FROM + "T09:00"))
                .told("sociaalteamkerkrade", "sociaalteam", "geldt vanaf vandaag. Ze is " + how);
        assertThat(card("housing").stateName()).isEqualTo("geldig; " + how);
    }

    @Test
    void withoutABoardItWaitsAndWhoWroteItDecidesNothing() {
        Journey round = housing()
                .answers("sociaalteam", "reactToClause")
                .answers("casusregisseur", "reactToClause")
                .answers("trekker", "amendClause")
                .answers("sociaalteam", "signClauses", "signature", "sign");
        table.board("wethouder", false);
        try {
            round.isRefused("trekker", "decideWithoutSignature", "besluit het bestuur", withoutWelzijn());
            table.board("trekker", true);
            round.isRefused("trekker", "decideWithoutSignature", "besluit het bestuur", withoutWelzijn())
                    .waitsFor("decideWithoutSignature");
            table.board("wethouder", true);
            round.answers("trekker", "decideWithoutSignature", withoutWelzijn())
                    .isRefused(
                            "trekker",
                            "approveWithoutSignature",
                            "U schreef zelf mee",
                            "agrees",
                            "yes",
                            "reason",
                            "Dat vind ik zelf ook goed.")
                    .waitsFor("approveWithoutSignature");
        } finally {
            table.board("trekker", false);
            table.board("wethouder", true);
        }
    }

    @Test
    void aSignatureThatTheLeadWritesDownIsReadByThePartnerAndTheBoard() {
        Journey round = housing()
                .answers("sociaalteam", "reactToClause")
                .answers("casusregisseur", "reactToClause")
                .answers("trekker", "amendClause")
                .answers("sociaalteam", "signClauses", "signature", "sign")
                .answers(
                        "trekker",
                        "decideWithoutSignature",
                        "decision",
                        "paper",
                        "partner",
                        "welzijnkerkrade",
                        "signer",
                        "D. Oefenlaan, directeur",
                        "decidedOn",
                        stories.today().toString());
        String how =
                "op papier door D. Oefenlaan, directeur op maandag 11 januari 2027, vastgelegd door Tessa Oefenkar";
        round.told("welzijnkerkrade", "niemand", "is namens uw organisatie ondertekend " + how)
                .told("boardMembers/gm0928", "wethouder", "is namens Welzijn Kerkrade (oefen) ondertekend " + how);
        assertThat(card("housing").stateName())
                .isEqualTo("ondertekend; op papier getekend: Welzijn Kerkrade (oefen) (D. Oefenlaan, directeur), "
                        + "vastgelegd door Tessa Oefenkar");
    }

    @Test
    void severalTopicsInOneRoundAndWhatIsWithdrawn() {
        Journey round = drafted(started("parenting"), "nextNeed", "bonding");
        drafted(round.waitsFor("draftClause").shows("trekker", "draftClause", "Opvoeden en ouderschap, versie"))
                .waitsFor("reactToClause")
                .answers("jeugdverpleegkundige", "reactToClause", "reaction_2", "change", "remark_2", "Geen term")
                .afterWorkingDays(15)
                .answers("trekker", "amendClause", "howOn", "withdraw")
                .waitsFor("amendClause")
                .answers("trekker", "amendClause", "howOn", "withdraw")
                .endsAt("agreementsWithdrawn");
        amended(drafted(started("parenting")))
                .afterWorkingDays(15)
                .answers("trekker", "decideWithoutSignature", "decision", "withdraw")
                .endsAt("agreementsWithdrawn");
    }

    @Test
    void withoutALeadNothingTakesEffectAndWhatHoldsGoesOn() {
        Journey round = signedBefore(amended(drafted(started("parenting"))));
        table.withoutLead();
        round.until(StoryTime.at(FROM + "T00:00"))
                .told("boardMembers/gm0928", "wethouder", "de coalitie heeft geen trekker");
        assertThat(agreements.inForce("parenting", SignedTable.KERKRADE).clauseId())
                .isEqualTo("base-parenting");
        table.withLead();
        round.afterWorkingDays(1);
        assertThat(agreements.inForce("parenting", SignedTable.KERKRADE).version())
                .isEqualTo(1);
        table.withoutLead();
        round.until(StoryTime.at("2027-03-01T12:00"));
        assertThat(agreements.inForce("parenting", SignedTable.KERKRADE).name())
                .isEqualTo("Afspraak van de coalitie Kerkrade, versie 1");
    }

    @Test
    void lookedAgainKeptAndEndedOnItsDay() {
        signed(amended(drafted(started("parenting"))))
                .until(StoryTime.at("2027-08-02T00:00"))
                .waitsFor("reviewClause")
                .by("leads")
                .isRefused(
                        "trekker",
                        "reviewClause",
                        "niet in de toekomst",
                        "outcome",
                        "keep",
                        "nextEvaluation",
                        "2027-08-02")
                .isRefused(
                        "trekker",
                        "reviewClause",
                        "na het einde van de afspraak (maandag 31 januari 2028)",
                        "outcome",
                        "keep",
                        "nextEvaluation",
                        "2028-03-01")
                .answers("trekker", "reviewClause", "outcome", "keep", "nextEvaluation", "2027-12-01")
                .until(StoryTime.at("2027-12-01T00:00"))
                .waitsFor("reviewClause")
                .afterWorkingDays(15)
                .told(LEADS, "trekker", "De taak “Afspraak herzien” moet klaar zijn op 22 december 2027")
                .waitsFor("reviewClause")
                .until(StoryTime.at("2028-02-01T00:00"))
                .passed("clauseExpired")
                .endsAt("agreementsEnded");
        assertThat(agreements.inForce("parenting", SignedTable.KERKRADE).clauseId())
                .isEqualTo("base-parenting");
    }

    @Test
    void changeMakesANewRoundAndTheOldTextHoldsUntilTheNewOneBegins() {
        Journey first = signed(amended(drafted(started("parenting"), "owner", JGZ)))
                .until(StoryTime.at("2027-08-02T00:00"))
                .waitsFor("reviewClause")
                .by("coalitionMembers")
                .seenBy("jeugdverpleegkundige")
                .notSeenBy("sociaalteam")
                .answers("jeugdverpleegkundige", "reviewClause", "outcome", "change", "reason", "Vijf dagen is te lang")
                .doesNotWaitFor("reviewClause");
        assertThat(clauses.inForce("parenting", SignedTable.KERKRADE).state()).isEqualTo("active");
        first.until(StoryTime.at("2028-01-31T12:00"));
        assertThat(clauses.inForce("parenting", SignedTable.KERKRADE).state()).isEqualTo("active");
        first.until(StoryTime.at("2028-02-01T00:00")).endsAt("agreementsEnded");
    }

    @Test
    void theOwnerEndsIt() {
        signed(amended(drafted(started("parenting"))))
                .until(StoryTime.at("2027-08-02T00:00"))
                .answers("trekker", "reviewClause", "outcome", "retire", "reason", "Niet meer nodig")
                .endsAt("agreementsEnded");
    }

    @Test
    void aPartnerThatLeavesTurnsItsClausesAmberAndTheLeadReadsIt() {
        signed(amended(drafted(started("parenting"))));
        clauses.partnerLeft("sociaalteamkerkrade", SignedTable.KERKRADE);
        assertThat(clauses.inForce("parenting", SignedTable.KERKRADE))
                .matches(ClauseCard::inForce)
                .extracting(ClauseCard::amber)
                .isEqualTo("Sociaal team Kerkrade (oefen) doet niet meer mee aan de coalitie");
        assertThat(clauses.naming("buurtsteunkerkrade", SignedTable.KERKRADE)).isEmpty();
    }

    @Test
    void whatAClauseMayNotSay() {
        Journey round = started("parenting");
        refused(round, "De termijn voor antwoord is 0. Kies een getal van 1 tot en met 250.", "term", 0);
        refused(round, "De termijn voor eerste contact is 400. Kies een getal van 1 tot en met 250.", "contact", 400);
        refused(
                round,
                "De termijn voor antwoord bij spoed is 6. Spoed kan niet langer duren dan gewoon. Kies hooguit 5.",
                "termUrgent",
                6);
        refused(
                round,
                "De termijn voor herinnering bij spoed is 9. Spoed kan niet langer duren dan gewoon. Kies hooguit 8.",
                "reminder",
                1,
                "reminderUrgent",
                9);
        refused(
                round,
                "U koos een ontvanger twee keer: JGZ Zuid-Limburg (oefen). Kies elke ontvanger één keer",
                "otherReceivers",
                true,
                "next_1",
                "sociaalteamkerkrade",
                "next_2",
                JGZ);
        refused(round, "Deze keuze bestaat niet", "otherReceivers", true, "receiver", "ggzparkstad");
        refused(round, "deze dag is al voorbij", "validFrom", "2027-01-10");
        refused(round, "ligt niet na de dag waarop de afspraak ingaat", "validUntil", FROM);
        refused(round, "kies een dag tussen het begin en het einde", "evaluationDate", "2028-06-01");
        refused(round, "Vul in: Geldig vanaf", "evaluationDate", null);
        drafted(round).waitsFor("reactToClause");
        refused(
                started("parenting"),
                "loopt al een afspraak van maandag 1 februari 2027 tot en met maandag 31 januari 2028 (versie 1,"
                        + " in overleg)",
                "validFrom",
                "2028-01-31",
                "validUntil",
                "2029-01-01",
                "evaluationDate",
                "2028-06-01");
        assertThatThrownBy(
                        () -> stories.aStart("agreementLife", "trekker", "need", "parenting", "municipality", "gm0917"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stories.aStart("agreementLife", "verloskundige", "need", "parenting"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whoLeftTheCoalitionNeitherReceivesNorSigns() {
        assertThatThrownBy(() -> check.refuse(
                        ClauseVersionTest.draft(List.of("sociaalteamkerkrade"), JGZ), "gm0981", null, List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(
                        "Sociaal team Kerkrade (oefen) is geen lid of gast van de coalitie en kan geen ontvanger zijn");
        assertThatThrownBy(() -> check.refuse(
                        ClauseVersionTest.draft(List.of(), "sociaalteamkerkrade"), "gm0981", null, List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("doet niet meer mee aan de coalitie en kan niet ondertekenen");
    }

    /** Nobody is asked for help by it: no receivers, one term that the program keeps from then on. */
    @Test
    void aTermThatTheCoalitionAgreesOnIsKept() {
        int before = feedback();
        Journey round = started("feedback")
                .waitsFor("draftClause")
                .says("trekker", "draftClause", "Uiterlijk zoveel werkdagen na het eerste contact")
                .doesNotShow(
                        "trekker", "draftClause", "receiver", "otherReceivers", "nextTerm", "contact", "escalation");
        refused(round, "Vul in: Wat spreken we af?", "term", 3, "termUrgent", 1);
        signedByMidwives(drafted(round, "term", 3, "termUrgent", 1, "agreedText", "Wij bellen de signaleerder."));
        assertThat(before).isEqualTo(5);
        assertThat(feedback()).isEqualTo(3);
        assertThat(agreements.term("term.feedback", SignedTable.KERKRADE, true).amount())
                .isEqualTo(1);
        assertThat(agreements.term("term.feedback", "gm0917", false).amount()).isEqualTo(5);
        assertThat(agreements.term("term.hub", SignedTable.KERKRADE, false).amount())
                .isEqualTo(15);
    }

    @Test
    void theWordsThatTheCoalitionAgreedOnStandAboveTheQuestionToTheParent() {
        signedByMidwives(drafted(
                started("consentText")
                        .waitsFor("draftClause")
                        .doesNotShow("trekker", "draftClause", "term", "termUrgent", "receiver"),
                "agreedText",
                "Wij delen alleen wat u goed vindt."));
        assertThat(agreements.text("consentText", SignedTable.KERKRADE)).contains("Wij delen alleen wat u goed vindt.");
        assertThat(agreements.text("consentText", "gm0917")).isEmpty();
    }

    private int feedback() {
        return agreements.term("term.feedback", SignedTable.KERKRADE, false).amount();
    }

    private static Journey signedByMidwives(Journey drafted) {
        return drafted.answers("verloskundige", "reactToClause")
                .answers("trekker", "amendClause")
                .waitsFor("signClauses")
                .answers("verloskundige", "signClauses", "signature", "sign")
                .until(StoryTime.at(FROM + "T09:00"));
    }

    private Journey started(String need) {
        return stories.aStart("agreementLife", "trekker", "need", need);
    }

    private static Journey drafted(Journey round, Object... others) {
        return round.answers("trekker", "draftClause", draft(others));
    }

    private static void refused(Journey round, String message, Object... others) {
        round.isRefused("trekker", "draftClause", message, draft(others));
    }

    private static Object[] draft(Object... others) {
        List<Object> all = new ArrayList<>(List.of(
                "signatories",
                List.of("verloskundigenkerkrade"),
                "validFrom",
                FROM,
                "validUntil",
                "2028-01-31",
                "evaluationDate",
                "2027-08-02"));
        all.addAll(java.util.Arrays.asList(others));
        return all.toArray();
    }

    private static Journey amended(Journey round, Object... others) {
        return round.answers("jeugdverpleegkundige", "reactToClause")
                .answers("verloskundige", "reactToClause")
                .answers("sociaalteam", "reactToClause")
                .answers("trekker", "amendClause", others);
    }

    /** Drafted as it is now: the social team and Welzijn are asked, and both sign. */
    private Journey housing() {
        return started("housing")
                .answers(
                        "trekker",
                        "draftClause",
                        "validFrom",
                        FROM,
                        "validUntil",
                        "2028-01-31",
                        "evaluationDate",
                        "2027-08-02");
    }

    private static Object[] toBuurtsteun() {
        return new Object[] {
            "otherReceivers", true, "receiver", "buurtsteunkerkrade", "next_1", null, "signatories", List.of()
        };
    }

    private static Object[] withoutWelzijn() {
        return new Object[] {"decision", "without", "reason", "Welzijn tekent in maart."};
    }

    private ClauseCard card(String need) {
        return clauses.of(SignedTable.KERKRADE).stream()
                .filter(one -> one.need().equals(need))
                .findFirst()
                .orElseThrow();
    }

    private static Journey signedBefore(Journey round) {
        return round.answers("jeugdverpleegkundige", "signClauses", "signature", "sign")
                .answers("sociaalteam", "signClauses", "signature", "sign")
                .answers("verloskundige", "signClauses", "signature", "sign")
                .doesNotWaitFor("signClauses");
    }

    private static Journey signed(Journey round) {
        return signed(round, FROM);
    }

    private static Journey signed(Journey round, String from) {
        return signedBefore(round).until(StoryTime.at(from + "T09:00"));
    }
}
