package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Sources;
import nl.kansrijkestart.models.Finding;
import nl.kansrijkestart.models.TableRules;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What each row of our decision tables proposes, and when. Read from the files the Modeler opens; no engine around
 * them.
 */
class DecisionTablesTest {

    private static final String GRADE = "pathway/vulnerabilityGrade";
    private static final String ROUTE = "pathway/supportRoute";
    private static final String ELIGIBILITY = "referral/programmeEligibility";
    private static final String DECLINE = "referral/declineFollowUp";
    private static final String COMPOSITION = "coalition/coalitionComposition";

    private static final String REGIONAL = "coalition/regionalComposition";

    private static final String BROKEN = "src/test/resources/models/brokentables/";

    private static final String WEIGHING = "safety/reportingCodeWeighing";

    static final List<String> tables = List.of(GRADE, ROUTE, ELIGIBILITY, DECLINE, COMPOSITION, REGIONAL, WEIGHING);

    /** "setting" says that none was found and a municipality may choose otherwise. */
    private static final Set<String> SOURCES =
            Stream.concat(Sources.keys().stream(), Stream.of(Sources.SETTING)).collect(Collectors.toSet());

    private static final List<String> REFUSED_WORDS = List.of(
            "kwetsbare vrouw",
            "kwetsbaar gezin",
            "risicogezin",
            "probleemgezin",
            "kwetsbaarheidsscore",
            "risicoscore",
            "weigert",
            "zorgmijder",
            "uitvaller",
            "onbereikbaar",
            "niet opgedaagd",
            "no-show",
            "afgewezen",
            "doorsturen");

    private static final Set<String> ROUTES = Set.of(
            "selfArranged",
            "carePath",
            "informalSupport",
            "prenatalHomeVisit",
            "jgzContact",
            "hubMeeting",
            "vulnerablePregnancyConsultation",
            "voorZorg",
            "stevigOuderschap",
            "ownCare");

    private static final List<String> GRADES =
            List.of("notClear", "notVulnerable", "potentiallyVulnerable", "vulnerable", "highlyVulnerable");

    // --- vulnerabilityGrade ------------------------------------------------------------------------------------------

    static final List<Case> grades = List.of(
            grade("not talked over", null, null, null, "grade_1_notTalkedOver", "notClear"),
            grade("only unclear", -1, "enough", "good", "grade_1_notTalkedOver", "notClear"),
            grade("nothing heavy", 0, null, null, "grade_2_nothingHeavy", "notVulnerable"),
            grade("nothing heavy, self-reliance low", 0, "notEnough", "low", "grade_2_nothingHeavy", "notVulnerable"),
            grade("three domains", 3, "notEnough", "low", "grade_3_severalDomainsLowSelfReliance", "highlyVulnerable"),
            grade("all domains", 8, "notEnough", "low", "grade_3_severalDomainsLowSelfReliance", "highlyVulnerable"),
            grade(
                    "three domains, some",
                    3,
                    "notEnough",
                    "some",
                    "grade_4_severalDomainsSomeSelfReliance",
                    "vulnerable"),
            grade(
                    "three domains, good",
                    3,
                    "notEnough",
                    "good",
                    "grade_4_severalDomainsSomeSelfReliance",
                    "vulnerable"),
            grade(
                    "three domains in balance, low",
                    3,
                    "enough",
                    "low",
                    "grade_5_severalDomainsBalancedLowSelfReliance",
                    "vulnerable"),
            grade(
                    "three domains in balance, some",
                    3,
                    "enough",
                    "some",
                    "grade_6_severalDomainsBalanced",
                    "potentiallyVulnerable"),
            grade(
                    "four domains in balance, good",
                    4,
                    "enough",
                    "good",
                    "grade_6_severalDomainsBalanced",
                    "potentiallyVulnerable"),
            grade("one domain, low", 1, "notEnough", "low", "grade_7_fewDomainsLowSelfReliance", "vulnerable"),
            grade("two domains, low", 2, "notEnough", "low", "grade_7_fewDomainsLowSelfReliance", "vulnerable"),
            grade(
                    "one domain, good",
                    1,
                    "notEnough",
                    "good",
                    "grade_8_fewDomainsSomeSelfReliance",
                    "potentiallyVulnerable"),
            grade(
                    "two domains, some",
                    2,
                    "notEnough",
                    "some",
                    "grade_8_fewDomainsSomeSelfReliance",
                    "potentiallyVulnerable"),
            grade(
                    "two domains in balance, low",
                    2,
                    "enough",
                    "low",
                    "grade_9_fewDomainsBalancedLowSelfReliance",
                    "potentiallyVulnerable"),
            grade("one domain in balance, some", 1, "enough", "some", "grade_10_fewDomainsBalanced", "notVulnerable"),
            grade("two domains in balance, good", 2, "enough", "good", "grade_10_fewDomainsBalanced", "notVulnerable"),
            grade("balance not weighed", 3, null, "low", "grade_11_notWeighed", "notClear"),
            grade("self-reliance not asked", 1, "notEnough", null, "grade_11_notWeighed", "notClear"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("grades")
    void oneRowProposesTheGrade(Case grade) {
        grade.check(GRADE);
    }

    /** All answers together: one row each, and no answer left out may be read as an answer. */
    @Test
    void everyAnswerGetsOneGrade() {
        for (Integer domains : Arrays.asList(null, -1, 0, 1, 2, 3, 4, 8)) {
            for (String balance : Arrays.asList(null, "enough", "notEnough")) {
                for (String selfReliance : Arrays.asList(null, "low", "some", "good")) {
                    List<Row> rows =
                            fired(GRADE, facts("domains", domains, "balance", balance, "selfReliance", selfReliance));
                    assertThat(rows)
                            .as("%s %s %s", domains, balance, selfReliance)
                            .singleElement()
                            .satisfies(row -> assertThat(row.text("grade"))
                                    .isEqualTo(expectedGrade(domains, balance, selfReliance)));
                }
            }
        }
    }

    /**
     * The same table told another way: three or more domains, no balance, low self-reliance; each moves the grade up by
     * one.
     */
    private static String expectedGrade(Integer domains, String balance, String selfReliance) {
        if (domains == null || domains < 0) {
            return "notClear";
        }
        if (domains == 0) {
            return "notVulnerable";
        }
        if (balance == null || selfReliance == null) {
            return "notClear";
        }
        int weight =
                (domains >= 3 ? 1 : 0) + (balance.equals("notEnough") ? 1 : 0) + (selfReliance.equals("low") ? 1 : 0);
        return List.of("notVulnerable", "potentiallyVulnerable", "vulnerable", "highlyVulnerable")
                .get(weight);
    }

    // --- supportRoute ------------------------------------------------------------------------------------------------

    /** Own care is always there and fires alone; each case adds what brings its row, and says all rows that fire. */
    static final List<Case> routes = List.of(
            route("nothing asked", facts()),
            route(
                    "arranges it herself",
                    facts("wish", "arrange", "themeCount", 1, "parties", 1),
                    "route_1_selfArranged"),
            route("two themes are more than an address", facts("wish", "arrange", "themeCount", 2, "parties", 1)),
            route("not clear is more than an address", facts("wish", "arrange", "themeCount", 1, "clear", false)),
            route(
                    "wants to be registered",
                    facts("wish", "register", "themeCount", 2, "parties", 1),
                    "route_2_carePath"),
            route(
                    "wants to be registered, not clear",
                    facts("wish", "register", "themeCount", 2, "parties", 1, "clear", false)),
            route("no party, no care path", facts("wish", "register", "themeCount", 0, "parties", 0)),
            route("two parties, no care path", facts("wish", "register", "themeCount", 2, "parties", 2)),
            route("small network", facts("themes", List.of("debts", "smallNetwork")), "route_3_informalSupport"),
            route(
                    "stress",
                    facts("themes", List.of("stress"), "grade", "potentiallyVulnerable"),
                    "route_3_informalSupport"),
            route(
                    "parenting",
                    facts("themes", List.of("parenting"), "phase", "born", "weeks", null),
                    "route_3_informalSupport"),
            route(
                    "stress that weighs more",
                    facts("themes", List.of("stress"), "grade", "vulnerable"),
                    "route_9_consultationToCheck"),
            route("not clear", facts("grade", "notClear", "clear", false), "route_4_homeVisitUnclear"),
            route(
                    "not clear, wants the visit: once",
                    facts("grade", "notClear", "clear", false, "wish", "visit"),
                    "route_4_homeVisitUnclear"),
            route("not clear, not vulnerable", facts("clear", false, "wish", "visit")),
            route("week 35", facts("grade", "notClear", "clear", false, "weeks", 35), "route_4_homeVisitUnclear"),
            route("week 36", facts("grade", "notClear", "clear", false, "weeks", 36), "route_5_lateUnclear"),
            route(
                    "week unknown",
                    facts("grade", "notClear", "clear", false, "weeks", null),
                    "route_4_homeVisitUnclear"),
            route("wants the visit", facts("grade", "potentiallyVulnerable", "wish", "visit"), "route_4_homeVisitWish"),
            route(
                    "wants the visit, week 35",
                    facts("grade", "potentiallyVulnerable", "wish", "visit", "weeks", 35),
                    "route_4_homeVisitWish"),
            route(
                    "wants the visit, week 36",
                    facts("grade", "potentiallyVulnerable", "wish", "visit", "weeks", 36),
                    "route_5_lateWish"),
            route(
                    "wants the visit, week unknown",
                    facts("grade", "notClear", "wish", "visit", "weeks", null),
                    "route_4_homeVisitWish"),
            route(
                    "limit of the visit is a setting",
                    facts("grade", "notClear", "clear", false, "weeks", 33, "limitVisitWeek", 33),
                    "route_5_lateUnclear"),
            route(
                    "born, not clear",
                    facts("phase", "born", "weeks", null, "grade", "highlyVulnerable", "clear", false),
                    "route_6_bornUnclear"),
            route("born, clear", facts("phase", "born", "weeks", null, "grade", "highlyVulnerable", "wish", "visit")),
            route(
                    "two parties",
                    facts("grade", "potentiallyVulnerable", "themeCount", 2, "parties", 2),
                    "route_7_severalParties"),
            route(
                    "two parties, not clear yet what weighs",
                    facts("grade", "notClear", "parties", 3),
                    "route_7_severalParties"),
            route("one party", facts("grade", "potentiallyVulnerable", "parties", 1)),
            route("two parties, not vulnerable", facts("parties", 2)),
            route("five or more", facts("fiveOrMore", true), "route_8_fiveOrMore"),
            route(
                    "five or more, two parties",
                    facts("grade", "notClear", "fiveOrMore", true, "parties", 2),
                    "route_7_severalParties",
                    "route_8_fiveOrMore"),
            route(
                    "medical concerns",
                    facts("grade", "vulnerable", "themes", List.of("medicalPregnancy")),
                    "route_9_consultationByTheme"),
            route(
                    "hospital care not asked",
                    facts("grade", "highlyVulnerable", "themes", List.of("debts")),
                    "route_9_consultationToCheck"),
            route(
                    "medical concerns, potentially",
                    facts("grade", "potentiallyVulnerable", "themes", List.of("medicalPregnancy"))),
            route(
                    "medical concerns, born",
                    facts(
                            "phase",
                            "born",
                            "weeks",
                            null,
                            "grade",
                            "vulnerable",
                            "themes",
                            List.of("medicalPregnancy"))),
            route(
                    "week 27",
                    facts("grade", "vulnerable", "weeks", 27, "offers", List.of("homeStart", "voorZorg")),
                    "route_9_consultationToCheck",
                    "route_10_voorZorg"),
            route(
                    "week 28",
                    facts("grade", "vulnerable", "weeks", 28, "offers", List.of("voorZorg")),
                    "route_9_consultationToCheck"),
            route(
                    "VoorZorg, week unknown",
                    facts("grade", "vulnerable", "weeks", null, "offers", List.of("voorZorg")),
                    "route_9_consultationToCheck",
                    "route_10_voorZorg"),
            route(
                    "limit of VoorZorg is a setting",
                    facts("grade", "vulnerable", "weeks", 28, "limitVoorZorgWeek", 29, "offers", List.of("voorZorg")),
                    "route_9_consultationToCheck",
                    "route_10_voorZorg"),
            route(
                    "no VoorZorg here",
                    facts("grade", "vulnerable", "offers", List.of("stevigOuderschap")),
                    "route_9_consultationToCheck"),
            route("VoorZorg, potentially", facts("grade", "potentiallyVulnerable", "offers", List.of("voorZorg"))),
            route(
                    "VoorZorg, born",
                    facts("phase", "born", "weeks", null, "grade", "vulnerable", "offers", List.of("voorZorg"))),
            route("bonding, week 16", bonding("weeks", 16), "route_11_stevigOuderschapPregnant"),
            route("bonding, week 15", bonding("weeks", 15)),
            route("bonding, week unknown", bonding("weeks", null), "route_11_stevigOuderschapPregnant"),
            route("bonding, not offered", bonding("offers", List.of("voorZorg"))),
            route(
                    "bonding, highly",
                    bonding("phase", "born", "weeks", null, "ageMonths", 3, "grade", "highlyVulnerable")),
            route("bonding, not vulnerable", bonding("grade", "notVulnerable")),
            route(
                    "parenting counts too",
                    bonding("grade", "vulnerable", "themes", List.of("parenting")),
                    "route_9_consultationToCheck",
                    "route_11_stevigOuderschapPregnant"),
            route(
                    "born, 0 months",
                    bonding("phase", "born", "weeks", null, "ageMonths", 0),
                    "route_11_stevigOuderschapBorn"),
            route(
                    "born, two and a half years",
                    bonding("phase", "born", "weeks", null, "ageMonths", 30),
                    "route_11_stevigOuderschapBorn"),
            route("born, 31 months", bonding("phase", "born", "weeks", null, "ageMonths", 31)),
            route(
                    "born, 36 months by setting",
                    bonding("phase", "born", "weeks", null, "ageMonths", 36, "limitStevigOuderschapMonths", 36),
                    "route_11_stevigOuderschapBorn"),
            route(
                    "born, parenting",
                    bonding(
                            "phase",
                            "born",
                            "weeks",
                            null,
                            "ageMonths",
                            9,
                            "grade",
                            "vulnerable",
                            "themes",
                            List.of("parenting")),
                    "route_11_stevigOuderschapBorn"),
            route(
                    "born, other theme",
                    bonding("phase", "born", "weeks", null, "ageMonths", 9, "themes", List.of("debts"))),
            route("born, not offered", bonding("phase", "born", "weeks", null, "ageMonths", 9, "offers", List.of())),
            route("born, age unknown", bonding("phase", "born", "weeks", null), "route_11_stevigOuderschapBorn"),
            route(
                    "lightest first",
                    facts(
                            "grade",
                            "vulnerable",
                            "wish",
                            "visit",
                            "clear",
                            false,
                            "parties",
                            3,
                            "fiveOrMore",
                            true,
                            "themeCount",
                            3,
                            "themes",
                            List.of("medicalPregnancy", "bonding", "debts"),
                            "offers",
                            List.of("stevigOuderschap", "voorZorg")),
                    "route_4_homeVisitUnclear",
                    "route_7_severalParties",
                    "route_8_fiveOrMore",
                    "route_9_consultationByTheme",
                    "route_10_voorZorg",
                    "route_11_stevigOuderschapPregnant"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("routes")
    void rowsProposeRoutes(Case route) {
        route.check(ROUTE);
        assertThat(fired(ROUTE, route.facts())).allSatisfy(row -> {
            assertThat(row.text("toCheck")).matches("|Nog na te gaan: .+");
            assertThat(row.text("route")).isEqualTo(routeOf(row.id()));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "route_4_homeVisitUnclear,          20, ''",
        "route_4_homeVisitUnclear,            , Nog na te gaan: hoeveel weken zwanger",
        "route_4_homeVisitWish,             20, ''",
        "route_4_homeVisitWish,               , Nog na te gaan: hoeveel weken zwanger",
        "route_7_severalParties,            20, ''",
        "route_9_consultationToCheck,       20, Nog na te gaan: zorg in het ziekenhuis",
        "route_10_voorZorg,                 20, Nog na te gaan: eerste kind",
        "route_10_voorZorg,                   , 'Nog na te gaan: eerste kind, en hoeveel weken zwanger'",
        "route_11_stevigOuderschapPregnant, 20, ''",
        "route_11_stevigOuderschapPregnant,   , Nog na te gaan: hoeveel weken zwanger",
        "route_12_ownCare,                    , ''"
    })
    void whatNoFormAsksIsSaid(String rowId, Integer weeks, String toCheck) {
        Map<String, Object> facts = new HashMap<>(base());
        facts.putAll(facts(
                "grade",
                "vulnerable",
                "weeks",
                weeks,
                "clear",
                !rowId.contains("Unclear"),
                "wish",
                "visit",
                "parties",
                2,
                "themes",
                List.of("bonding"),
                "offers",
                List.of("voorZorg", "stevigOuderschap")));
        assertThat(fired(ROUTE, facts))
                .filteredOn(row -> row.id().equals(rowId))
                .singleElement()
                .satisfies(row -> assertThat(row.text("toCheck")).isEqualTo(toCheck));
    }

    @Test
    void ageOfTheChildIsToBeCheckedOnlyWhenUnknown() {
        assertThat(fired(
                                ROUTE,
                                route("", bonding("phase", "born", "weeks", null))
                                        .facts())
                        .get(0)
                        .text("toCheck"))
                .isEqualTo("Nog na te gaan: leeftijd van het kind");
        assertThat(fired(
                                ROUTE,
                                route("", bonding("phase", "born", "weeks", null, "ageMonths", 4))
                                        .facts())
                        .get(0)
                        .text("toCheck"))
                .isEmpty();
    }

    /** Everything but the grade speaks for the row. */
    @ParameterizedTest
    @CsvSource({
        "route_3_informalSupport,           notVulnerable potentiallyVulnerable",
        "route_4_homeVisitUnclear,          notClear potentiallyVulnerable vulnerable highlyVulnerable",
        "route_7_severalParties,            notClear potentiallyVulnerable vulnerable highlyVulnerable",
        "route_8_fiveOrMore,                notClear notVulnerable potentiallyVulnerable vulnerable highlyVulnerable",
        "route_9_consultationByTheme,       vulnerable highlyVulnerable",
        "route_10_voorZorg,                 vulnerable highlyVulnerable",
        "route_11_stevigOuderschapPregnant, potentiallyVulnerable vulnerable",
        "route_12_ownCare,                  notClear notVulnerable potentiallyVulnerable vulnerable highlyVulnerable"
    })
    void gradesOfARow(String rowId, String grades) {
        assertThat(GRADES.stream()
                        .filter(grade -> ids(fired(
                                        ROUTE,
                                        route(
                                                        "",
                                                        facts(
                                                                "grade",
                                                                grade,
                                                                "clear",
                                                                false,
                                                                "parties",
                                                                2,
                                                                "fiveOrMore",
                                                                true,
                                                                "themes",
                                                                List.of("stress", "medicalPregnancy", "bonding"),
                                                                "offers",
                                                                List.of("voorZorg", "stevigOuderschap")))
                                                .facts()))
                                .contains(rowId)))
                .isEqualTo(List.of(grades.split(" ")));
    }

    @Test
    void gradesOfStevigOuderschapAfterBirth() {
        assertThat(GRADES.stream()
                        .filter(grade -> ids(fired(
                                        ROUTE,
                                        route(
                                                        "",
                                                        bonding(
                                                                "phase",
                                                                "born",
                                                                "weeks",
                                                                null,
                                                                "ageMonths",
                                                                2,
                                                                "grade",
                                                                grade))
                                                .facts()))
                                .contains("route_11_stevigOuderschapBorn")))
                .isEqualTo(List.of("potentiallyVulnerable", "vulnerable"));
    }

    /**
     * All answers together: own care is last, rows 4 to 6 give one route, and a programme appears only where it is
     * offered.
     */
    @Test
    void everyAnswerKeepsOwnCareAndTheOrder() {
        for (String phase : List.of("pregnant", "born")) {
            for (Integer weeks : Arrays.asList(null, 0, 15, 16, 27, 28, 35, 36, 42)) {
                for (String grade : GRADES) {
                    for (String wish : List.of("arrange", "register", "visit", "notYet")) {
                        for (boolean clear : List.of(true, false)) {
                            Map<String, Object> facts = route(
                                            "",
                                            facts(
                                                    "phase",
                                                    phase,
                                                    "weeks",
                                                    weeks,
                                                    "grade",
                                                    grade,
                                                    "wish",
                                                    wish,
                                                    "clear",
                                                    clear,
                                                    "themes",
                                                    List.of("bonding"),
                                                    "themeCount",
                                                    1,
                                                    "parties",
                                                    1,
                                                    "ageMonths",
                                                    2))
                                    .facts();
                            List<String> rows = ids(fired(ROUTE, facts));
                            assertThat(rows)
                                    .as("%s", facts)
                                    .endsWith("route_12_ownCare")
                                    .doesNotHaveDuplicates()
                                    .isEqualTo(tableOrder(ROUTE, rows))
                                    .noneMatch(row -> row.matches("route_1[01]_.*"));
                            assertThat(rows.stream().filter(row -> row.matches("route_[456]_.*")))
                                    .as("%s", facts)
                                    .isEqualTo(expectedYouthHealthCare(phase, weeks, grade, wish, clear));
                        }
                    }
                }
            }
        }
    }

    private static List<String> expectedYouthHealthCare(
            String phase, Integer weeks, String grade, String wish, boolean clear) {
        if (grade.equals("notVulnerable") || clear && !(phase.equals("pregnant") && wish.equals("visit"))) {
            return List.of();
        }
        if (phase.equals("born")) {
            return List.of("route_6_bornUnclear");
        }
        boolean late = weeks != null && weeks >= 36;
        return List.of((late ? "route_5_late" : "route_4_homeVisit") + (clear ? "Wish" : "Unclear"));
    }

    /** An answer that is not there yet must not break the proposal. */
    @Test
    void ownCareIsProposedWithoutAnyAnswer() {
        assertThat(ids(fired(ROUTE, Map.of()))).isEqualTo(List.of("route_12_ownCare"));
        Map<String, Object> empty = new HashMap<>(base());
        empty.replaceAll((name, value) -> null);
        assertThat(ids(fired(ROUTE, empty))).isEqualTo(List.of("route_12_ownCare"));
    }

    // --- programmeEligibility ----------------------------------------------------------------------------------------

    static final List<Case> programmes = List.of(
            programme("voorZorg", "born", null, "yes", "eligibility_voorZorg_born", "tooLate"),
            programme("voorZorg", "pregnant", 28, "yes", "eligibility_voorZorg_tooLate", "tooLate"),
            programme("voorZorg", "pregnant", 40, "unknown", "eligibility_voorZorg_tooLate", "tooLate"),
            programme("voorZorg", "pregnant", null, "yes", "eligibility_voorZorg_weeksUnknown", "toCheck"),
            programme("voorZorg", "pregnant", 12, "no", "eligibility_voorZorg_notFirstChild", "toCheck"),
            programme("voorZorg", "pregnant", 27, "no", "eligibility_voorZorg_notFirstChild", "toCheck"),
            programme("voorZorg", "pregnant", 27, "yes", "eligibility_voorZorg_lastWeeks", "lastWeeks"),
            programme("voorZorg", "pregnant", 24, "yes", "eligibility_voorZorg_lastWeeks", "lastWeeks"),
            programme("voorZorg", "pregnant", 24, "unknown", "eligibility_voorZorg_lastWeeksToCheck", "lastWeeks"),
            programme("voorZorg", "pregnant", 27, null, "eligibility_voorZorg_lastWeeksToCheck", "lastWeeks"),
            programme("voorZorg", "pregnant", 23, "yes", "eligibility_voorZorg_fits", "fits"),
            programme("voorZorg", "pregnant", 23, "unknown", "eligibility_voorZorg_toCheck", "toCheck"),
            programme("voorZorg", "pregnant", 6, null, "eligibility_voorZorg_toCheck", "toCheck"),
            programme(
                    "stevigOuderschap", "pregnant", null, "no", "eligibility_stevigOuderschap_weeksUnknown", "toCheck"),
            programme("stevigOuderschap", "pregnant", 15, "no", "eligibility_stevigOuderschap_early", "toCheck"),
            programme("stevigOuderschap", "pregnant", 16, "no", "eligibility_stevigOuderschap_fits", "fits"),
            programme("stevigOuderschap", "born", null, "unknown", "eligibility_stevigOuderschap_fits", "fits"),
            programme("homeStart", "pregnant", 20, "yes", "eligibility_otherProgramme", "toCheck"),
            programme("voorZorg", null, 20, "yes", "eligibility_otherProgramme", "toCheck"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("programmes")
    void oneRowSaysWhatIsKnownOfAProgramme(Case programme) {
        programme.check(ELIGIBILITY);
    }

    @Test
    void anotherProgrammeOrAnUnknownPhaseIsOnlyToBeChecked() {
        for (Integer weeks : Arrays.asList(null, 10, 20, 26, 40)) {
            for (String firstChild : Arrays.asList(null, "yes", "no", "unknown")) {
                for (String phase : Arrays.asList(null, "pregnant", "born")) {
                    programme("homeStart", phase, weeks, firstChild, "eligibility_otherProgramme", "toCheck")
                            .check(ELIGIBILITY);
                }
                programme("voorZorg", null, weeks, firstChild, "eligibility_otherProgramme", "toCheck")
                        .check(ELIGIBILITY);
                programme("voorZorg", "born", weeks, firstChild, "eligibility_voorZorg_born", "tooLate")
                        .check(ELIGIBILITY);
                programme("stevigOuderschap", "born", weeks, firstChild, "eligibility_stevigOuderschap_fits", "fits")
                        .check(ELIGIBILITY);
            }
        }
    }

    @Test
    void limitsOfAProgrammeAreSettings() {
        Map<String, Object> facts = facts(
                "programme",
                "voorZorg",
                "phase",
                "pregnant",
                "weeks",
                27,
                "limitWeek",
                30,
                "warnWeek",
                28,
                "firstChild",
                "yes");
        assertThat(fired(ELIGIBILITY, facts)).singleElement().satisfies(row -> {
            assertThat(row.text("state")).isEqualTo("fits");
            assertThat(row.text("shown")).startsWith("Aanmelden voor VoorZorg kan tot week 30 van de zwangerschap. ");
        });
    }

    @Test
    void ageSchoolAndLanguageAreDiscussedAtTheSelection() {
        assertThat(programmes)
                .filteredOn(programme -> "voorZorg".equals(programme.facts().get("programme"))
                        && "pregnant".equals(programme.facts().get("phase"))
                        && !programme.result().containsValue("tooLate"))
                .hasSizeGreaterThan(5)
                .allSatisfy(programme -> assertThat(
                                fired(ELIGIBILITY, programme.facts()).get(0).text("shown"))
                        .contains("De VoorZorgverpleegkundige bespreekt leeftijd, opleiding en taal met de ouder."));
    }

    // --- declineFollowUp ---------------------------------------------------------------------------------------------

    static final List<Case> declines = List.of(
            decline("noCapacity", "nextReceiver", true, ""),
            decline("waitTooLong", "choose", false, ""),
            decline("otherNeed", "choose", false, ""),
            decline("outsideArea", "choose", false, ""),
            decline("criteriaNotMet", "choose", false, ""),
            decline("alreadyInvolved", "running", false, ""),
            decline("tooHeavy", "choose", false, "hubMeeting"),
            decline("tooLight", "choose", false, "informalSupport"),
            decline("personalTie", "nextReceiver", false, ""),
            decline("consentUnclear", "consent", false, ""),
            decline("needMore", "askSignaller", false, ""),
            decline("nobodySpoken", "nextReceiver", true, ""),
            decline("other", "coordinator", false, ""));

    @ParameterizedTest(name = "{0}")
    @FieldSource("declines")
    void everyReasonHasOneFollowUp(Case decline) {
        decline.check(DECLINE);
        assertThat(fired(DECLINE, decline.facts()).get(0).text("hint")).isNotBlank();
    }

    @Test
    void aReasonThatNobodyKnowsFiresNothing() {
        assertThat(fired(DECLINE, facts("reason", "unheardOf"))).isEmpty();
        assertThat(fired(DECLINE, facts("reason", null))).isEmpty();
    }

    /** The hint is read by the signaller, who must not learn that the receiver knows the family. */
    @Test
    void aPersonalTieIsNotGivenAway() {
        String tie = fired(DECLINE, facts("reason", "personalTie")).get(0).text("hint");
        String full = fired(DECLINE, facts("reason", "noCapacity")).get(0).text("hint");
        assertThat(full).isEqualTo("Er is nu geen plek. " + tie);
    }

    // --- coalitionComposition ----------------------------------------------------------------------------------------

    static final List<Case> seats = List.of(
            seat("municipality", "municipalityPolicy"),
            seat("midwives", "midwifePractice"),
            seat("hospital", "hospital"),
            seat("maternityCare", "maternityCare"),
            seat("generalPractice", "generalPractice"),
            seat("adultMentalHealth", "adultMentalHealth"),
            seat("youthHealthCare", "youthHealthCare"),
            seat("socialTeam", "socialTeam"),
            seat("socialWork", "socialWork"),
            seat("childcare", "childcare", "preschool"),
            seat("informal", "informal"),
            seat("parents", "parents"),
            seat("experts", "expertByExperience"),
            seat("moneyHelp", "debtHelp", "workIncome"),
            seat("vsv", "vsv"),
            seat("youthCare", "youthCare", "disabilitySupport"),
            seat("alliedHealth", "alliedHealth"),
            seat("civicPartner", "civicPartner"),
            seat("insurer", "healthInsurer"),
            seat("ggdKnowledge", "ggdKnowledge"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("seats")
    void aSeatIsEmptyOnlyWithoutAKindThatFillsIt(Case seat) {
        seat.check(COMPOSITION);
        for (String kind : ((String) seat.result().get("fills")).split(", ")) {
            List<Object> kinds = new ArrayList<>((Collection<?>) seat.facts().get("kinds"));
            kinds.add(kind);
            assertThat(fired(COMPOSITION, facts("kinds", kinds)))
                    .as("filled by %s", kind)
                    .isEmpty();
        }
    }

    @Test
    void withNobodyAtTheTableEverySeatIsEmpty() {
        assertThat(ids(fired(COMPOSITION, facts("kinds", List.of())))).isEqualTo(ruleIds(COMPOSITION));
    }

    /** The ministry's checklist names them; the others come from the list of partners in Zuid-Limburg. */
    @Test
    void everyDomainAndPhaseHasASeatAndThoseOfTheChecklistAreNeeded() {
        List<Row> all = fired(COMPOSITION, facts("kinds", List.of()));
        assertThat(all)
                .extracting(row -> row.text("domain"))
                .contains("medical", "social", "public", "informal", "finance", "network");
        for (String phase : List.of("before", "pregnancy", "birth", "after")) {
            assertThat(all)
                    .as(phase)
                    .anyMatch(row -> List.of(row.text("phases").split(", ")).contains(phase));
        }
        assertThat(all)
                .filteredOn(row -> row.text("need").equals("needed"))
                .extracting(row -> row.text("seat"))
                .containsExactly(
                        "municipality",
                        "midwives",
                        "hospital",
                        "maternityCare",
                        "generalPractice",
                        "adultMentalHealth",
                        "youthHealthCare",
                        "socialTeam",
                        "socialWork",
                        "childcare",
                        "informal",
                        "parents",
                        "experts",
                        "vsv");
    }

    /** The core programme of Home-Start begins in week 28; after the birth there is nothing to say. */
    @Test
    void homeStartSaysFromWhichWeekItComes() {
        Map<String, Object> facts = base();
        facts.putAll(facts("grade", "potentiallyVulnerable", "themes", List.of("smallNetwork")));
        assertThat(row("route_3_informalSupport", facts).text("why"))
                .endsWith("Home-Start begint vanaf week 28 van de zwangerschap.");
        facts.put("phase", "born");
        assertThat(row("route_3_informalSupport", facts).text("why")).doesNotContain("Home-Start");
    }

    private static Row row(String id, Map<String, Object> facts) {
        return fired(ROUTE, facts).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static final List<Case> regionalSeats = List.of(
            regional("governments", "municipalityPolicy"),
            regional("network", "vsv", "midwifePractice"),
            regional("hospitals", "hospital"),
            regional("maternity", "maternityCare"),
            regional("youthHealth", "youthHealthCare"),
            regional("knowledge", "ggdKnowledge"),
            regional("programme", "programmeOffice"),
            regional("parentVoice", "parents", "expertByExperience"),
            regional("insurers", "healthInsurer"),
            regional("provinces", "province"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("regionalSeats")
    void aRegionalSeatIsEmptyOnlyWithoutAKindThatFillsIt(Case seat) {
        seat.check(REGIONAL);
        for (String kind : ((String) seat.result().get("fills")).split(", ")) {
            List<Object> kinds = new ArrayList<>((Collection<?>) seat.facts().get("kinds"));
            kinds.add(kind);
            assertThat(fired(REGIONAL, facts("kinds", kinds)))
                    .as("filled by %s", kind)
                    .isEmpty();
        }
    }

    /** What can only be done nearby is not asked at the table of the region. */
    @Test
    void theTableOfTheRegionLeavesTheNeighbourhoodToTheLocalTables() {
        assertThat(fired(REGIONAL, facts("kinds", List.of())))
                .extracting(row -> row.text("fills"))
                .noneMatch(
                        fills -> List.of("informal", "childcare", "socialTeam").contains(fills));
    }

    private static Case regional(String seat, String... fills) {
        List<String> others = new ArrayList<>(List.of(
                "municipalityPolicy",
                "vsv",
                "midwifePractice",
                "hospital",
                "maternityCare",
                "youthHealthCare",
                "ggdKnowledge",
                "programmeOffice",
                "parents",
                "expertByExperience",
                "healthInsurer",
                "province"));
        others.removeAll(List.of(fills));
        return new Case(
                seat,
                facts("kinds", others),
                List.of("region_" + seat),
                Map.of(
                        "seat",
                        "region" + Character.toUpperCase(seat.charAt(0)) + seat.substring(1),
                        "fills",
                        String.join(", ", fills)));
    }

    /** Everybody sits there but the kinds that fill this seat. */
    private static Case seat(String seat, String... fills) {
        List<String> others = new ArrayList<>(List.of(
                "municipalityPolicy",
                "midwifePractice",
                "hospital",
                "maternityCare",
                "generalPractice",
                "adultMentalHealth",
                "youthHealthCare",
                "socialTeam",
                "socialWork",
                "childcare",
                "preschool",
                "informal",
                "parents",
                "expertByExperience",
                "debtHelp",
                "workIncome",
                "vsv",
                "youthCare",
                "disabilitySupport",
                "alliedHealth",
                "civicPartner",
                "healthInsurer",
                "ggdKnowledge"));
        others.removeAll(List.of(fills));
        return new Case(
                seat,
                facts("kinds", others),
                List.of("seat_" + seat),
                Map.of("seat", seat, "fills", String.join(", ", fills)));
    }

    // --- reportingCodeWeighing ---------------------------------------------------------------------------------------

    static final List<Case> weighings = List.of(
            weighing("weighing_1_noSuspicion", "close", "no"),
            weighing("weighing_2_acute", "reportAtOnce", "yes", "acute"),
            weighing("weighing_3_structural", "reportAtOnce", "yes", "structural"),
            weighing("weighing_4_noHelp", "report", "yes", "none", "no"),
            weighing("weighing_5_notAccepted", "report", "yes", "none", "yes", "no"),
            weighing("weighing_6_helpFails", "report", "yes", "none", "yes", "yes", "no"),
            weighing("weighing_7_helpWorks", "helpAndFollow", "yes", "none", "yes", "yes", "yes"),
            weighing("weighing_7_helpWorks", "helpAndFollow", "yes", "none", "yes", "yes", "tooEarly"),
            weighing("weighing_8_notWeighed", "undecided"),
            weighing("weighing_8_notWeighed", "undecided", "yes"),
            weighing("weighing_8_notWeighed", "undecided", "yes", "none", "yes", "yes"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("weighings")
    void oneRowGuidesTheProfessional(Case weighing) {
        weighing.check(WEIGHING);
    }

    /** The hint is advice: it says what is the norm and orders nobody. */
    @Test
    void theTableOfTheReportingCodeNeverDecides() {
        weighings.forEach(one -> assertThat(fired(WEIGHING, one.facts()).get(0).text("hint"))
                .doesNotContainIgnoringCase("u moet", "verplicht"));
    }

    /** What the shared pathway proposes never depends on safety. */
    @Test
    void noOtherTableAsksAboutSafety() {
        tables.stream()
                .filter(table -> !table.equals(WEIGHING))
                .forEach(table -> assertThat(model(table)
                                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.InputExpression.class))
                        .extracting(input -> input.getText().getTextContent().toLowerCase())
                        .noneMatch(text -> text.matches("(?s).*(safety|danger|suspicion|violence|report).*")));
    }

    // --- all tables --------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}")
    @FieldSource("tables")
    void everyRowHasACaseAndNoCaseNamesAnotherRow(String table) {
        List<Case> cases = switch (table) {
            case GRADE -> grades;
            case ROUTE -> routes;
            case ELIGIBILITY -> programmes;
            case COMPOSITION -> seats;
            case REGIONAL -> regionalSeats;
            case WEIGHING -> weighings;
            default -> declines;
        };
        Set<String> tried = new HashSet<>();
        cases.forEach(one -> tried.addAll(one.rows()));
        assertThat(TableRules.untried(file(table), tried, ruleIds(table))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("tables")
    void everyTableAndRowSaysWhatItIsFor(String table) {
        assertThat(TableRules.findings(file(table), SOURCES, REFUSED_WORDS)).isEmpty();
    }

    /** Each rule about tables has been seen to fail, and says file, row and cure. */
    @Test
    void whatIsWrongWithATableIsNamed() {
        assertThat(TableRules.findings(Path.of(BROKEN, "brokenTable.dmn"), SOURCES, REFUSED_WORDS))
                .extracting(Finding::toString)
                .containsExactly(
                        BROKEN + "brokenTable.dmn, otherName: bestand en tabel heten verschillend. Noem het bestand "
                                + "otherName.dmn.",
                        BROKEN + "brokenTable.dmn, otherName: de tabel heeft geen naam. Schrijf bij ‘Name’ waar de "
                                + "tabel over gaat.",
                        BROKEN + "brokenTable.dmn, otherName: er staat niet hoe lang sporen bewaard blijven. Vul bij "
                                + "‘Time to live’ 180 in.",
                        BROKEN + "brokenTable.dmn, otherName: de toelichting zegt niet waarvoor de tabel is. Begin "
                                + "haar met ‘Doel: ’.",
                        BROKEN + "brokenTable.dmn, otherName: de tabel is niet getekend. Open haar in Camunda Modeler "
                                + "en bewaar haar opnieuw.",
                        BROKEN + "brokenTable.dmn, DecisionRule_1: de rij heeft geen eigen id, of een id dat de "
                                + "Modeler bedacht. Schrijf een id dat zegt wanneer de rij geldt.",
                        BROKEN + "brokenTable.dmn, DecisionRule_1: er staat niet waarom deze rij zo is. Schrijf in de "
                                + "toelichting één zin.",
                        BROKEN + "brokenTable.dmn, DecisionRule_1: er staat niet waar deze rij vandaan komt. Zet in de "
                                + "kolom ‘Bron’ een sleutel uit sources.properties, of setting; de cel heet "
                                + "DecisionRule_1_source.",
                        BROKEN + "brokenTable.dmn, grade_2_unknownSource: de bron ‘NOWHERE’ staat niet in "
                                + "sources.properties. Zet hem erin, of kies een andere.",
                        BROKEN + "brokenTable.dmn, tabel: hier staat ‘risicogezin’. Kies een ander woord, zie "
                                + "docs/vocabulary.md.");
        assertThat(TableRules.findings(Path.of(BROKEN, "unreadable.dmn"), SOURCES, REFUSED_WORDS))
                .extracting(Finding::toString)
                .containsExactly(BROKEN + "unreadable.dmn, bestand: deze tabel is niet te lezen. Open hem in Camunda "
                        + "Modeler en bewaar hem opnieuw, of haal de vorige versie terug.");
        assertThat(TableRules.untried(file(GRADE), List.of("row_1"), List.of("row_2")))
                .extracting(Finding::toString)
                .containsExactly(
                        "processes/pathway/vulnerabilityGrade.dmn, row_2: geen enkel geval komt hier uit. Voeg in "
                                + "DecisionTablesTest het geval toe dat u bedoelt.",
                        "processes/pathway/vulnerabilityGrade.dmn, row_1: deze rij is er niet (meer), maar een geval "
                                + "verwacht hem. Zet de rij terug, of pas het geval in DecisionTablesTest aan.");
    }

    private static Path file(String table) {
        return Path.of("processes", table + ".dmn");
    }

    @Test
    void routesAreCodesOfTheHouse() {
        assertThat(ruleIds(ROUTE).stream().map(DecisionTablesTest::routeOf))
                .hasSizeGreaterThan(ROUTES.size())
                .isSubsetOf(ROUTES)
                .containsAll(ROUTES);
        assertThat(declines.stream().map(one -> one.result().get("propose")).filter(route -> !"".equals(route)))
                .isSubsetOf(new HashSet<Object>(ROUTES));
    }

    // --- how a case is told ------------------------------------------------------------------------------------------

    /** Facts, all rows that fire, and what the first of them says. */
    record Case(String name, Map<String, Object> facts, List<String> rows, Map<String, Object> result) {

        void check(String table) {
            List<Row> fired = fired(table, facts);
            assertThat(ids(fired)).isEqualTo(rows);
            assertThat(fired.get(0).result()).containsAllEntriesOf(result);
            assertThat(fired)
                    .allSatisfy(row -> assertThat(row.result().values()).doesNotContainNull());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Row(String id, Map<String, Object> result) {

        String text(String output) {
            return (String) result.get(output);
        }
    }

    private static Case grade(
            String name, Integer domains, String balance, String selfReliance, String row, String grade) {
        return new Case(
                name,
                facts("domains", domains, "balance", balance, "selfReliance", selfReliance),
                List.of(row),
                Map.of("grade", grade));
    }

    private static Case route(String name, Map<String, Object> changes, String... rowsBeforeOwnCare) {
        Map<String, Object> facts = new HashMap<>(base());
        facts.putAll(changes);
        List<String> rows = new ArrayList<>(List.of(rowsBeforeOwnCare));
        rows.add("route_12_ownCare");
        return new Case(name, facts, rows, Map.of());
    }

    private static Case programme(
            String programme, String phase, Integer weeks, String firstChild, String row, String state) {
        return new Case(
                programme + " " + phase + " " + weeks + " " + firstChild,
                facts(
                        "programme",
                        programme,
                        "phase",
                        phase,
                        "weeks",
                        weeks,
                        "limitWeek",
                        28,
                        "warnWeek",
                        24,
                        "firstChild",
                        firstChild),
                List.of(row),
                Map.of("state", state));
    }

    private static Case decline(String reason, String followUp, boolean evidence, String propose) {
        return new Case(
                reason,
                facts("reason", reason),
                List.of("decline_" + reason),
                Map.of("followUp", followUp, "evidence", evidence, "propose", propose));
    }

    /** @param answers to the five weighings, in their order; a question that was not reached has none */
    private static Case weighing(String row, String advice, String... answers) {
        List<String> questions = List.of("suspicion", "unsafety", "helpPossible", "helpAccepted", "helpWorks");
        Map<String, Object> facts = new HashMap<>();
        for (int at = 0; at < questions.size(); at++) {
            facts.put(questions.get(at), at < answers.length ? answers[at] : null);
        }
        return new Case(row + " " + List.of(answers), facts, List.of(row), Map.of("advice", advice));
    }

    /** A family about whom nothing calls for a route. */
    private static Map<String, Object> base() {
        return facts(
                "phase",
                "pregnant",
                "weeks",
                20,
                "grade",
                "notVulnerable",
                "wish",
                "notYet",
                "clear",
                true,
                "themeCount",
                0,
                "parties",
                0,
                "themes",
                List.of(),
                "fiveOrMore",
                false,
                "offers",
                List.of(),
                "ageMonths",
                null,
                "limitVisitWeek",
                36,
                "limitVoorZorgWeek",
                28,
                "limitStevigOuderschapMonths",
                30);
    }

    private static Map<String, Object> bonding(Object... changes) {
        Map<String, Object> facts = facts(
                "grade",
                "potentiallyVulnerable",
                "themes",
                List.of("bonding"),
                "themeCount",
                1,
                "parties",
                1,
                "offers",
                List.of("stevigOuderschap"));
        facts.putAll(facts(changes));
        return facts;
    }

    private static Map<String, Object> facts(Object... pairs) {
        Map<String, Object> facts = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            facts.put((String) pairs[at], pairs[at + 1]);
        }
        return facts;
    }

    /** Some routes have two rows; the number in the id says which route. */
    private static String routeOf(String rowId) {
        return switch (rowId.replaceAll("route_(\\d+)_.*", "$1")) {
            case "1" -> "selfArranged";
            case "2" -> "carePath";
            case "3" -> "informalSupport";
            case "4" -> "prenatalHomeVisit";
            case "5", "6" -> "jgzContact";
            case "7", "8" -> "hubMeeting";
            case "9" -> "vulnerablePregnancyConsultation";
            case "10" -> "voorZorg";
            case "11" -> "stevigOuderschap";
            default -> "ownCare";
        };
    }

    // --- the tables as the program evaluates them --------------------------------------------------------------------

    private static final List<Row> FIRED = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();
    private static final Map<String, DmnDecision> PARSED = new HashMap<>();

    private static List<Row> fired(String table, Map<String, Object> facts) {
        FIRED.clear();
        ENGINE.evaluateDecisionTable(PARSED.computeIfAbsent(table, DecisionTablesTest::parse), facts);
        return List.copyOf(FIRED);
    }

    private static List<String> ids(List<Row> rows) {
        return rows.stream().map(Row::id).toList();
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(DecisionTablesTest::note));
        return configuration.buildEngine();
    }

    private static void note(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> {
            Map<String, Object> result = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .forEach((name, output) ->
                            result.put(output.getOutputName(), output.getValue().getValue()));
            FIRED.add(new Row(rule.getId(), result));
        });
    }

    private static DmnDecision parse(String table) {
        try (InputStream file = Files.newInputStream(path(table))) {
            return ENGINE.parseDecision(table.substring(table.indexOf('/') + 1), file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> tableOrder(String table, Collection<String> rows) {
        return ruleIds(table).stream().filter(rows::contains).toList();
    }

    private static List<String> ruleIds(String table) {
        return rules(table).stream().map(Rule::getId).toList();
    }

    private static Collection<Rule> rules(String table) {
        return MODELS.computeIfAbsent(table, DecisionTablesTest::model)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next()
                .getRules();
    }

    private static final Map<String, DmnModelInstance> MODELS = new HashMap<>();

    private static DmnModelInstance model(String table) {
        return Dmn.readModelFromFile(path(table).toFile());
    }

    private static String text(String table) {
        try {
            return Files.readString(path(table));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Path path(String table) {
        return Path.of("processes", table + ".dmn");
    }
}
