package nl.kansrijkestart.agreement.regional;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.SignedTable;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The region shortens the answer about bonding from five to four days, from 1 March 2027; today is 11 January. */
@ProcessTest
class RegionalAdoptionProcessTest {

    private static final String HEERLEN = "gm0917";

    @Autowired
    private Stories stories;

    @Autowired
    private Agreements agreements;

    @Autowired
    private ClauseVersions versions;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private RegionalService book;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private RegionalAnswers answers;

    @Autowired
    private Clauses clauses;

    @Autowired
    private SignedTable table;

    private Journey change;

    @BeforeEach
    void begin() {
        table.begin();
    }

    @AfterEach
    void end() {
        table.end();
    }

    @Test
    void eachMunicipalityIsAskedOnceAndFollowsFromItsDay() {
        changed("bonding");
        List<Adoption> asked = adoptions.answersTo(book.of(change.caseId()).id());
        assertThat(asked).hasSize(16);
        in(SignedTable.KERKRADE)
                .waitsFor("adoptRegionalClause")
                .by("leads")
                .seenBy("trekker")
                .notSeenBy("projectleider");
        in("gm0981")
                .waitsFor("adoptRegionalClause")
                .by("processDirectors")
                .seenBy("knooppuntvaals")
                .notSeenBy("projectleider");
        in(HEERLEN)
                .waitsFor("adoptRegionalClause")
                .by("projectLeaders")
                .seenBy("projectleider")
                .notSeenBy("trekker")
                .cardSays("projectleider", "adoptRegionalClause", "Heerlen: ", "deze gemeente heeft nog geen trekker")
                .shows("projectleider", "adoptRegionalClause", "geen eigen afspraak: u volgt de regio")
                .answers("projectleider", "adoptRegionalClause", "answer", "adopted")
                .endsAt("regionalClauseAdopted");
        assertThat(agreements.inForce("bonding", HEERLEN).version()).isEqualTo(1);
        change.told("sociaalteamheerlen", "sociaalteamheerlen", "verandert op maandag 1 maart 2027 in uw gemeente")
                .told("boardMembers/" + SignedTable.KERKRADE, "wethouder", "antwoord 4 in plaats van 5 werkdagen");
        change.until(StoryTime.at("2027-03-01T00:00")).endsAt("regionalClauseInForce");
        assertThat(agreements.inForce("bonding", HEERLEN))
                .matches(one -> one.name().equals("Regionale basisafspraak, versie 2"))
                .extracting(one -> one.terms().answer())
                .isEqualTo(4);
        assertThat(agreements.receivers("bonding", HEERLEN)).containsExactly("jgzzuidlimburg", "sociaalteamheerlen");
        assertThat(versions.findByClauseIdOrderByVersion("base-bonding"))
                .extracting(ClauseVersion::version)
                .contains(2);
        change.told("sociaalteamheerlen", "sociaalteamheerlen", "geldt vanaf vandaag in uw gemeente");
    }

    @Test
    void oldAndNewReceiversOfAMunicipalityThatFollowsReadIt() {
        changed("housing", "otherReceivers", true, "receiver", "informal", "next_1", null);
        String what = "Ontvanger verandert: nu Sociaal team Kerkrade (oefen), dan Welzijn Kerkrade (oefen); straks "
                + "Buurtsteun Kerkrade (oefen).";
        change.told("sociaalteamkerkrade", "sociaalteam", what).told("buurtsteunkerkrade", "vrijwilliger", what);
    }

    @Test
    void aMunicipalityWithItsOwnClauseSeesExactlyItsOwnConflictsAndMayTakeTheRegionsText() {
        ownClause("parenting");
        changed("parenting");
        in(HEERLEN).shows("projectleider", "adoptRegionalClause", "geen eigen afspraak");
        in(SignedTable.KERKRADE)
                .shows(
                        "trekker",
                        "adoptRegionalClause",
                        "Uw eigen afspraak is anders",
                        "antwoord: regio 4 (was 5); hier 6")
                .answers("trekker", "adoptRegionalClause", "answer", "adopted")
                .endsAt("regionalClauseAdopted");
        stories.running(clauses.inForce("parenting", SignedTable.KERKRADE).packageId())
                .told("sociaalteamkerkrade", "sociaalteam", "eindigt op zondag 28 februari 2027");
        change.notTold("sociaalteamkerkrade", "sociaalteam", "verandert op maandag 1 maart 2027");
        assertThat(agreements.inForce("parenting", SignedTable.KERKRADE).terms().answer())
                .isEqualTo(6);
        change.until(StoryTime.at("2027-03-01T09:00"));
        assertThat(agreements.inForce("parenting", SignedTable.KERKRADE).terms().answer())
                .isEqualTo(4);
    }

    @Test
    void adaptedOpensAnOwnDraftAndNotNeededLeavesTheOwnClause() {
        changed("childHealth");
        in(SignedTable.KERKRADE)
                .isRefused("trekker", "adoptRegionalClause", "Vul in: Waarom", "answer", "adapted")
                .answers("trekker", "adoptRegionalClause", "answer", "adapted", "reason", "Hier belt het sociaal team.")
                .endsAt("regionalClauseAdapted");
        in(HEERLEN)
                .answers(
                        "projectleider",
                        "adoptRegionalClause",
                        "answer",
                        "notApplicable",
                        "reason",
                        "Speelt hier niet.")
                .endsAt("regionalClauseNotApplicable");
        RegionalAnswers.Change told = answers.changes().stream()
                .filter(one -> one.title().equals("Gezondheid of huilen van kind, versie 2"))
                .findFirst()
                .orElseThrow();
        assertThat(told.waiting()).isEqualTo(14);
        assertThat(told.answers())
                .contains(
                        new RegionalAnswers.Answer("Heerlen", "niet van toepassing", "Speelt hier niet.", false),
                        new RegionalAnswers.Answer("Kerkrade", "aangepast", "Hier belt het sociaal team.", false))
                .anyMatch(one -> one.answer().startsWith("nog geen antwoord, gevraagd vóór "));
    }

    @Test
    void adaptedBeginsWithTheRegionsTextAndALaterChangeShowsOnlyWhatDiffersAnew() {
        ownClause("parenting");
        changed("parenting", "contact", 4, "agreedText", "Bel eerst, stuur daarna.");
        in(SignedTable.KERKRADE)
                .answers(
                        "trekker", "adoptRegionalClause", "answer", "adapted", "reason", "Hier antwoorden wij sneller.")
                .endsAt("regionalClauseAdapted");
        Journey round = stories.running(sql.queryForObject(
                "select id from agreement_round where region is not null and municipality = ?",
                String.class,
                SignedTable.KERKRADE));
        round.waitsFor("draftClause")
                .by("leads")
                .shows(
                        "trekker",
                        "draftClause",
                        "tekst van de regio, met daarop wat hier anders is",
                        "Hier antwoorden wij sneller");
        signed(round, "validFrom", "2027-03-01", "validUntil", "2028-12-31", "evaluationDate", "2027-12-01")
                .until(StoryTime.at("2027-03-01T09:00"));
        ClauseVersion own = versions.inForce("parenting", SignedTable.KERKRADE, stories.today())
                .orElseThrow();
        assertThat(own.terms())
                .as("the own answer term, the region's first contact")
                .matches(one -> one.answer() == 6 && one.contact() == 4);
        assertThat(own.agreedText()).isEqualTo("Bel eerst, stuur daarna.");

        change.until(StoryTime.at("2027-03-01T09:00"));
        change = stories.aStart("regionalClauseChange", "projectleider", "need", "parenting")
                .answers("projectleider", "writeRegionalClause", "reminder", 2, "validFrom", "2027-05-03");
        in(SignedTable.KERKRADE)
                .shows(
                        "trekker",
                        "adoptRegionalClause",
                        "Uw eigen afspraak is anders:\n\nherinnering: regio 2 (was 3); hier 3\n\nWas al anders",
                        "antwoord: regio 4; hier 6")
                .answers("trekker", "adoptRegionalClause", "answer", "notApplicable", "reason", "Het gaat goed.");
    }

    @Test
    void adaptedWithoutAnOwnClauseBeginsWithTheRegionsText() {
        changed("childHealth", "agreedText", "Eerst het consultatiebureau.");
        in(SignedTable.KERKRADE)
                .answers(
                        "trekker", "adoptRegionalClause", "answer", "adapted", "reason", "Hier belt het sociaal team.");
        Journey round = stories.running(sql.queryForObject(
                "select id from agreement_round where region is not null and municipality = ?",
                String.class,
                SignedTable.KERKRADE));
        signed(round);
        assertThat(versions.findByMunicipalityAndNeed(SignedTable.KERKRADE, "childHealth"))
                .singleElement()
                .matches(one -> one.terms().answer() == 4
                        && "Eerst het consultatiebureau.".equals(one.agreedText())
                        && "2027-03-08".equals(one.validFrom().toString()));
    }

    @Test
    void whoDoesNotAnswerIsReminded() {
        changed("lateCare");
        in(HEERLEN)
                .afterWorkingDays(14)
                .told(
                        "projectLeaders/" + HEERLEN,
                        "projectleider",
                        "De taak “Regionale afspraak beoordelen” moet klaar zijn op")
                .waitsFor("adoptRegionalClause");
    }

    @Test
    void whatTheRegionMayNotSay() {
        Journey round = started("stress")
                .isRefused(
                        "projectleider",
                        "writeRegionalClause",
                        "De termijn voor antwoord is 0",
                        "term",
                        0,
                        "validFrom",
                        "2027-03-01")
                .isRefused(
                        "projectleider",
                        "writeRegionalClause",
                        "Spoed kan niet langer duren dan gewoon. Kies hooguit 5.",
                        "termUrgent",
                        6,
                        "validFrom",
                        "2027-03-01")
                .isRefused(
                        "projectleider",
                        "writeRegionalClause",
                        "U koos een soort partner twee keer",
                        "otherReceivers",
                        true,
                        "next_1",
                        "socialTeam",
                        "validFrom",
                        "2027-03-01")
                .isRefused(
                        "projectleider",
                        "writeRegionalClause",
                        "kies een dag na maandag 1 februari 2027. Elke gemeente krijgt 15 werkdagen",
                        "validFrom",
                        "2027-02-01");
        round.answers("projectleider", "writeRegionalClause", "validFrom", "2027-03-01");
        started("stress")
                .isRefused(
                        "projectleider",
                        "writeRegionalClause",
                        "wacht al een regionale versie op maandag 1 maart 2027",
                        "validFrom",
                        "2027-04-01");
    }

    private void changed(String need, Object... more) {
        List<Object> said = new ArrayList<>(List.of("term", 4, "validFrom", "2027-03-01"));
        said.addAll(java.util.Arrays.asList(more));
        change = started(need)
                .waitsFor("writeRegionalClause")
                .by("projectLeaders")
                .seenBy("projectleider")
                .notSeenBy("trekker")
                .answers("projectleider", "writeRegionalClause", said.toArray());
    }

    private Journey started(String need) {
        return stories.aStart("regionalClauseChange", "projectleider", "need", need);
    }

    private Journey in(String municipality) {
        Adoption adoption = adoptions.answersTo(book.of(change.caseId()).id()).stream()
                .filter(one -> one.municipality().equals(municipality))
                .findFirst()
                .orElseThrow();
        return stories.running(adoption.id());
    }

    private void ownClause(String need) {
        signed(
                        stories.aStart("agreementLife", "trekker", "need", need),
                        "term",
                        6,
                        "validFrom",
                        "2027-01-12",
                        "validUntil",
                        "2028-01-31",
                        "evaluationDate",
                        "2027-08-02")
                .until(StoryTime.at("2027-01-12T09:00"));
    }

    private Journey signed(Journey round, Object... draft) {
        return round.answers("trekker", "draftClause", draft)
                .answers("jeugdverpleegkundige", "reactToClause")
                .answers("sociaalteam", "reactToClause")
                .answers("trekker", "amendClause")
                .answers("jeugdverpleegkundige", "signClauses", "signature", "sign")
                .answers("sociaalteam", "signClauses", "signature", "sign");
    }
}
