package nl.kansrijkestart.agreement.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.SignedTable;
import nl.kansrijkestart.agreement.round.Clauses;
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

/**
 * Who is asked for help changes on purpose and by name, never along with something else. Kerkrade on Monday 11 January
 * 2027.
 */
@ProcessTest
class AskedReceiversTest {

    private static final String KERKRADE = SignedTable.KERKRADE;
    private static final String LEAD = "trekker";
    private static final String FROM = "2027-02-01";
    private static final String PARTIES =
            "select %s from clause_party p join clause_version v on v.id = p.version_id where v.package_id = ?";

    @Autowired
    private Stories stories;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Agreements agreements;

    @Autowired
    private RegionalService region;

    @Autowired
    private AdoptionService adoptions;

    @Autowired
    private SignedTable table;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void begin() {
        table.begin();
    }

    @AfterEach
    void end() {
        table.end();
    }

    /** Neither receiver of mental health sits at the table. */
    @Test
    void whoDoesNotSitAtTheTableStaysReceiver() {
        Journey round = started("mentalHealth")
                .shows(
                        LEAD,
                        "draftClause",
                        "GGZ Parkstad (oefen), dan Huisartsen Kerkrade (oefen)",
                        "doen niet mee in de coalitie. Deze partners blijven ontvanger en tekenen niet.");
        signed(
                        round,
                        "Nieuw: antwoord 4 in plaats van 5 werkdagen. Ontvanger blijft: GGZ Parkstad (oefen), dan "
                                + "Huisartsen Kerkrade (oefen).",
                        "term",
                        4)
                .told(
                        "leads/" + KERKRADE,
                        LEAD,
                        "geldt vanaf vandaag. Nieuw: antwoord 4 in plaats van 5 werkdagen. Ontvanger blijft: GGZ "
                                + "Parkstad");
        stories.aReferral("mentalHealth")
                .waitsFor("answerReferral")
                .by("ggzparkstad")
                .due(StoryTime.at("2027-02-05T17:00"))
                .until(StoryTime.at("2027-02-05T17:00"))
                .waitsFor("answerReferral")
                .by("huisartsenkerkrade");
    }

    @Test
    void withoutTheTickNoAnswerChangesThem() {
        signed(
                started("housing"),
                "Ontvanger blijft: Sociaal team Kerkrade (oefen), dan Welzijn Kerkrade (oefen).",
                "receiver",
                "buurtsteunkerkrade",
                "next_1",
                null,
                "term",
                4);
        assertThat(agreements.receivers("housing", KERKRADE)).containsExactly("sociaalteamkerkrade", "welzijnkerkrade");
    }

    @Test
    void anotherReceiverIsTickedNamedAndSigned() {
        String change = "Ontvanger verandert: nu Sociaal team Kerkrade (oefen), dan Welzijn Kerkrade (oefen); straks "
                + "Buurtsteun Kerkrade (oefen).";
        signed(
                        started("housing"),
                        "De termijnen en de tekst blijven zoals ze zijn. " + change,
                        "otherReceivers",
                        true,
                        "receiver",
                        "buurtsteunkerkrade",
                        "next_1",
                        null)
                .told("leads/" + KERKRADE, LEAD, change);
        assertThat(agreements.receivers("housing", KERKRADE)).containsExactly("buurtsteunkerkrade");
        signed(
                started("housing"),
                "Ontvanger verandert: nu Buurtsteun Kerkrade (oefen); straks Knooppuntcoördinator.",
                "otherReceivers",
                true,
                "receiver",
                "hubCoordinators",
                "validFrom",
                "2027-02-02");
        assertThat(agreements.receivers("housing", KERKRADE)).isEmpty();
        signed(started("housing"), "Ontvanger blijft: Knooppuntcoördinator.", "term", 4, "validFrom", "2027-02-03");
        assertThat(agreements.receivers("housing", KERKRADE)).isEmpty();
    }

    @Test
    void whoLeavesStaysReceiverUntilSomebodyChoosesAnotherAndSignsNoMore() {
        signed(started("housing"), "Ontvanger blijft", "term", 3, "reminder", 2, "owner", "sociaalteamkerkrade");
        sql.update("""
                update coalition_member set ended = timestamptz '2027-01-20' where municipality = ?
                and organisation = 'sociaalteamkerkrade' and ended is null
                """, KERKRADE);
        Journey round = started("housing")
                .shows(
                        LEAD,
                        "draftClause",
                        "Sociaal team Kerkrade (oefen) doet niet mee in de coalitie. Deze partner blijft ontvanger "
                                + "en tekent niet.",
                        "Sociaal team Kerkrade (oefen) tekende eerder en doet niet meer mee");
        round.answers(
                LEAD,
                "draftClause",
                "term",
                4,
                "validFrom",
                "2027-02-02",
                "signatories",
                List.of("verloskundigenkerkrade"));
        assertThat(clauses.of(KERKRADE).get(0))
                .matches(one -> one.receivers().equals(List.of("sociaalteamkerkrade", "welzijnkerkrade"))
                        && one.terms().answer() == 4)
                .extracting(ClauseCard::signatories)
                .asList()
                .contains("verloskundigenkerkrade")
                .doesNotContain("sociaalteamkerkrade");
    }

    @Test
    void aRegionThatAsksSomebodyElseChangesAnOwnClauseByATickOnly() {
        signed(started("housing"), "Ontvanger blijft", "term", 3, "reminder", 2);
        Journey change = stories.aStart("regionalClauseChange", "projectleider", "need", "housing")
                .shows(
                        "projectleider",
                        "writeRegionalClause",
                        "Wijkteam, sociaal team, toegangsteam jeugd, dan Maatschappelijk werk en welzijn")
                .answers(
                        "projectleider",
                        "writeRegionalClause",
                        "otherReceivers",
                        true,
                        "receiver",
                        "informal",
                        "next_1",
                        null,
                        "validFrom",
                        "2027-03-01");
        Journey asked =
                stories.running(adoptions.answersTo(region.of(change.caseId()).id()).stream()
                        .filter(one -> one.municipality().equals(KERKRADE))
                        .findFirst()
                        .orElseThrow()
                        .id());
        asked.shows(
                        LEAD,
                        "adoptRegionalClause",
                        "Ontvanger verandert: nu Wijkteam, sociaal team, toegangsteam jeugd, dan Maatschappelijk "
                                + "werk en welzijn; straks Informele steun")
                .answers(LEAD, "adoptRegionalClause", "answer", "adapted", "reason", "Wij kijken zelf.");
        Journey round = stories.running(sql.queryForObject(
                "select id from agreement_round where region is not null and municipality = ?",
                String.class,
                KERKRADE));
        round.shows(
                LEAD,
                "draftClause",
                "De regio vraagt hulp aan: Buurtsteun Kerkrade (oefen)",
                "Sociaal team Kerkrade (oefen), dan Welzijn Kerkrade (oefen)");
        signed(
                round,
                "Ontvanger blijft: Sociaal team Kerkrade (oefen), dan Welzijn Kerkrade (oefen).",
                "validFrom",
                "2027-03-01",
                "validUntil",
                "2028-02-28");
        assertThat(agreements.receivers("housing", KERKRADE)).containsExactly("sociaalteamkerkrade", "welzijnkerkrade");
        change.until(StoryTime.at("2027-03-01T09:00"))
                .told("leads/gm0917", "projectleider", "Ontvanger verandert: nu Wijkteam");
        assertThat(agreements.receivers("housing", "gm0917"))
                .as("who has no own clause follows the region")
                .containsExactly("buurtsteunheerlen");
    }

    @Test
    void theRegionsNumberLeavesItsReceivers() {
        Journey change = stories.aStart("regionalClauseChange", "projectleider", "need", "incomeWork")
                .answers(
                        "projectleider",
                        "writeRegionalClause",
                        "term",
                        4,
                        "receiver",
                        "informal",
                        "validFrom",
                        "2027-03-01");
        change.until(StoryTime.at("2027-03-01T09:00"));
        assertThat(agreements.inForce("incomeWork", KERKRADE))
                .matches(one -> one.terms().answer() == 4
                        && one.receivers().equals(List.of("werkinkomenkerkrade", "sociaalteamkerkrade")));
    }

    @Test
    void whoeverEndsAnAgreementReadsWhoIsAskedThen() {
        Journey round = signed(
                        started("housing"),
                        "straks Buurtsteun",
                        "otherReceivers",
                        true,
                        "receiver",
                        "buurtsteunkerkrade",
                        "next_1",
                        null,
                        "validUntil",
                        "2028-01-31",
                        "evaluationDate",
                        "2027-08-02")
                .until(StoryTime.at("2027-08-02T00:00"));
        String change =
                "Ontvanger verandert: nu Buurtsteun Kerkrade (oefen); straks Sociaal team Kerkrade (oefen), dan "
                        + "Welzijn Kerkrade (oefen).";
        round.shows(LEAD, "reviewClause", change)
                .answers(LEAD, "reviewClause", "outcome", "retire", "reason", "Niet meer nodig")
                .told("leads/" + KERKRADE, LEAD, "geldt niet meer. Nu geldt de regionale basisafspraak.")
                .told("buurtsteunkerkrade", "vrijwilliger", change);
    }

    @Test
    void withoutMembersTheFormSaysWhatToDoFirst() {
        sql.update("delete from coalition_member where municipality = ?", KERKRADE);
        assertThatThrownBy(() -> started("housing"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Nodig hen eerst uit");
        Journey round = stories.running(clauses.startRound(KERKRADE, List.of("housing"), null));
        round.shows(
                        LEAD,
                        "draftClause",
                        "Uw coalitie heeft nog geen leden die kunnen ondertekenen. Nodig hen eerst uit")
                .doesNotShow(LEAD, "draftClause", "receiver", "signatories", "term", "need", "nextNeed")
                .isRefused(LEAD, "draftClause", "Nodig hen eerst uit");
    }

    @Test
    void withoutATopicTheFormAsksOnlyThat() {
        Journey round = stories.running(clauses.startRound(KERKRADE, List.of(), null));
        round.shows(LEAD, "draftClause", "Kies eerst waarover u iets wilt afspreken")
                .doesNotShow(LEAD, "draftClause", "receiver", "term")
                .answers(LEAD, "draftClause", "need", "debts")
                .waitsFor("draftClause")
                .shows(LEAD, "draftClause", "Geldzorgen of schulden", "Schuldhulp Parkstad (oefen), dan Sociaal team");
    }

    private Journey started(String need) {
        return stories.aStart("agreementLife", LEAD, "need", need);
    }

    /** From the form to the day it holds; who signs has read this. */
    private Journey signed(Journey round, String read, Object... draft) {
        List<Object> all = new ArrayList<>(List.of(
                "signatories",
                List.of("verloskundigenkerkrade"),
                "validFrom",
                FROM,
                "validUntil",
                "2028-01-31",
                "evaluationDate",
                "2027-08-02"));
        all.addAll(java.util.Arrays.asList(draft));
        round.answers(LEAD, "draftClause", all.toArray());
        parties(round, false).forEach(one -> round.answers(SignedTable.REACT.get(one), "reactToClause"));
        round.shows(LEAD, "amendClause", read).answers(LEAD, "amendClause").shows("verloskundige", "signClauses", read);
        parties(round, true)
                .forEach(one -> round.answers(SignedTable.MANDATES.get(one), "signClauses", "signature", "sign"));
        if (sql.queryForObject(
                        PARTIES.formatted("count(*)") + " and p.signs and p.signed_on is null",
                        Integer.class,
                        round.caseId())
                > 0) {
            round.answers(LEAD, "decideWithoutSignature", "decision", "without", "reason", "Welzijn tekent op papier.");
            round.answers(
                    "wethouder", "approveWithoutSignature", "agrees", "yes", "reason", "Welzijn heeft dit toegezegd.");
        }
        return round.until(StoryTime.at(all.get(all.lastIndexOf("validFrom") + 1) + "T09:00"));
    }

    private List<String> parties(Journey round, boolean signing) {
        return sql
                .queryForList(
                        PARTIES.formatted("distinct organisation") + (signing ? " and p.signs" : ""),
                        String.class,
                        round.caseId())
                .stream()
                .filter((signing ? SignedTable.MANDATES : SignedTable.REACT)::containsKey)
                .toList();
    }
}
