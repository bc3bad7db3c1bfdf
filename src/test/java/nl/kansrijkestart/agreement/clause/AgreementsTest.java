package nl.kansrijkestart.agreement.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.Document;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.SeededDatabase;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementsTest {

    private static final String KERKRADE = "gm0928";
    private static final String HEERLEN = "gm0917";
    private static final String VAALS = "gm0981";

    private final Agreements agreements = SeededDatabase.bean(Agreements.class);
    private final People people = SeededDatabase.bean(People.class);

    static List<List<String>> terms() {
        return Document.at("docs/vocabulary.md").rows("Terms", 3);
    }

    @Test
    void everyStartValueStandsInTheVocabulary() {
        assertThat(terms().stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(SeededDatabase.bean(Settings.class).startValues().stream()
                        .map(one -> one.term(false).id())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void startValuesHoldEverywhere(List<String> row) {
        assertThat(List.of(
                        row.get(0),
                        agreements.term(row.get(0), VAALS, false).inWords(),
                        agreements.term(row.get(0), VAALS, true).inWords()))
                .isEqualTo(row);
    }

    /** Every route with a receiver and every theme. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "prenatalHomeVisit",
                "jgzContact",
                "hubMeeting",
                "vulnerablePregnancyConsultation",
                "voorZorg",
                "stevigOuderschap",
                "informalSupport",
                "unclear",
                "debts",
                "incomeWork",
                "insuranceCareCosts",
                "housing",
                "smallNetwork",
                "relationship",
                "violence",
                "youngParent",
                "earlierPlacement",
                "readingWriting",
                "language",
                "learningDisability",
                "residenceStatus",
                "smoking",
                "alcoholDrugs",
                "foodWeight",
                "earlierPregnancy",
                "unplannedPregnancy",
                "lateCare",
                "medicalPregnancy",
                "stress",
                "mentalHealth",
                "trauma",
                "parenting",
                "bonding",
                "childHealth"
            })
    void everyNeedHasSomebodyEverywhere(String need) {
        people.municipalities()
                .forEach(place -> assertThat(
                                agreements.receivers(need, place.code()).isEmpty())
                        .as(place.name())
                        .isEqualTo(need.equals("hubMeeting")));
    }

    @ParameterizedTest
    @CsvSource({
        "prenatalHomeVisit, jgzzuidlimburg",
        "voorZorg, jgzzuidlimburg",
        "informalSupport, buurtsteunkerkrade welzijnkerkrade",
        "debts, schuldhulpparkstad sociaalteamkerkrade",
        "incomeWork, werkinkomenkerkrade sociaalteamkerkrade",
        "trauma, ggzparkstad huisartsenkerkrade",
        "smoking, verloskundigenkerkrade huisartsenkerkrade",
        "bonding, jgzzuidlimburg sociaalteamkerkrade",
        "housing, sociaalteamkerkrade welzijnkerkrade"
    })
    void receiversInKerkradeInTheOrderOfAsking(String need, String expected) {
        assertThat(String.join(" ", agreements.receivers(need, KERKRADE))).isEqualTo(expected);
    }

    @Test
    void receiversBelongToTheMunicipality() {
        assertThat(agreements.receivers("debts", HEERLEN)).containsExactly("schuldhulpparkstad", "sociaalteamheerlen");
        assertThat(agreements.receivers("debts", VAALS)).containsExactly("sociaalteamvaals");
        assertThat(agreements.receivers("parenting", VAALS)).containsExactly("jgzzuidlimburg", "sociaalteamvaals");
    }

    @Test
    void withoutAnOwnClauseTheRegionalBaseHolds() {
        ClauseInForce debts = agreements.inForce("debts", KERKRADE);
        assertThat(debts)
                .isEqualTo(new ClauseInForce(
                        "base-debts",
                        1,
                        "Regionale basisafspraak, versie 1",
                        java.util.List.of("schuldhulpparkstad", "sociaalteamkerkrade"),
                        ClauseVersionTest.TERMS));
        assertThat(agreements
                        .inForce("prenatalHomeVisit", VAALS)
                        .terms()
                        .answerTerm(true, false)
                        .inWords())
                .isEqualTo("2 werkdagen");
        assertThat(agreements
                        .inForce("hubMeeting", VAALS)
                        .terms()
                        .answerTerm(true, false)
                        .inWords())
                .isEqualTo("3 werkdagen");
    }

    @Test
    void unknownIdsAreRefused() {
        assertThatThrownBy(() -> agreements.term("term.nothing", KERKRADE, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Deze instelling is niet bekend: term.nothing");
        assertThatThrownBy(() -> agreements.receivers("nothing", KERKRADE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
