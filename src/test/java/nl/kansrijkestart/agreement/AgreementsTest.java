package nl.kansrijkestart.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.SeededDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementsTest {

    private static final String KERKRADE = "gm0928";
    private static final String HEERLEN = "gm0917";
    private static final String VAALS = "gm0981";

    private final Agreements agreements = SeededDatabase.bean(Agreements.class);
    private final People people = SeededDatabase.bean(People.class);

    /** Section 4 of the vocabulary: id, normal, urgent. */
    @ParameterizedTest
    @CsvSource({
        "term.receipt, meteen, meteen",
        "term.talk, 10 werkdagen, 2 werkdagen",
        "term.referral.overall, 20 werkdagen, 4 werkdagen",
        "term.answer, 5 werkdagen, 1 werkdag",
        "term.answer.reminder, 3 werkdagen, 4 kantooruren",
        "term.answer.fallback, 3 werkdagen, 1 werkdag",
        "term.answer.escalation, 2 werkdagen, 1 werkdag",
        "term.answer.homeVisit, 2 werkdagen, 1 werkdag",
        "term.firstContact, 5 werkdagen, 1 werkdag",
        "term.firstContact.homeVisit, 5 werkdagen, 2 werkdagen",
        "term.homeVisit, 10 werkdagen, 5 werkdagen",
        "term.homeVisit.late, 3 werkdagen, 2 werkdagen",
        "limit.homeVisit.week, 36 weken, 36 weken",
        "term.contact.check, 7 dagen, 2 werkdagen",
        "limit.contact.tries, 3 keer, 3 keer",
        "term.hub.check, 3 werkdagen, 1 werkdag",
        "term.hub, 15 werkdagen, 5 werkdagen",
        "term.hub.invitation, 5 werkdagen, 1 werkdag",
        "term.hub.report, 2 werkdagen, 1 werkdag",
        "term.caseDirector.accept, 2 werkdagen, 1 werkdag",
        "term.feedback, 5 werkdagen, 2 werkdagen",
        "term.evaluation.first, 30 werkdagen, 15 werkdagen",
        "term.evaluation.next, 60 werkdagen, 30 werkdagen",
        "term.evaluation.birth, 30 werkdagen, 30 werkdagen",
        "term.askAgain, 20 werkdagen, 20 werkdagen",
        "term.handOver.confirm, 1 werkdag, 1 werkdag",
        "term.pause.max, 60 werkdagen, 60 werkdagen",
        "term.socialMap.check, 60 werkdagen, 60 werkdagen",
        "term.invitation.coalition, 15 werkdagen, 15 werkdagen",
        "term.consult, 15 werkdagen, 15 werkdagen",
        "term.sign, 15 werkdagen, 15 werkdagen",
        "age.upper.months, 24 maanden, 24 maanden",
        "limit.voorzorg.week, 28 weken, 28 weken",
        "notice.voorzorg.week, 24 weken, 24 weken",
        "limit.smallCell, 10 keer, 10 keer"
    })
    void startValuesHoldEverywhere(String id, String normal, String urgent) {
        assertThat(agreements.term(id, VAALS, false).inWords()).isEqualTo(normal);
        assertThat(agreements.term(id, VAALS, true).inWords()).isEqualTo(urgent);
    }

    /** Every route with a receiver and every theme of the vocabulary. */
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
