package nl.kansrijkestart.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.FamilySlice.Profile;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each profile reads of each category, cell by cell; and what then stands on a receiver's screen when a parent
 * said yes to everything.
 */
@ProcessTest
class FamilySliceTest {

    private static final String PRACTICE = "huisartsenkerkrade";
    private static final String DEBT_HELP = "schuldhulpparkstad";
    private static final String VOLUNTEERS = "buurtsteunkerkrade";

    @Autowired
    private Stories stories;

    @Autowired
    private Consents consents;

    @Autowired
    private FamilySlice slice;

    @Autowired
    private CaseFiles files;

    @ParameterizedTest
    @CsvSource({
        "contact,        all,     all,     less",
        "household,      all,     all,     nothing",
        "dates,          all,     all,     less",
        "question,       all,     all,     all",
        "needs,          all,     less,    less",
        "strengths,      all,     all,     nothing",
        "instrument,     all,     nothing, nothing",
        "grade,          all,     nothing, nothing",
        "medical,        all,     nothing, nothing",
        "psychosocial,   all,     less,    nothing",
        "partnerFacts,   all,     all,     nothing",
        "child,          all,     less,    less",
        "agreements,     all,     all,     less",
        "progress,       all,     less,    less",
        "meetingReport,  all,     all,     less",
        "safety,         nothing, nothing, nothing",
    })
    void eachCategoryForEachProfile(String category, Profile.Part care, Profile.Part social, Profile.Part guest) {
        assertThat(List.of(Profile.care.part(category), Profile.social.part(category), Profile.guest.part(category)))
                .containsExactly(care, social, guest);
    }

    @Test
    void everyCategoryThatHasAWordIsInTheTable() {
        assertThat(Words.codes("category")).allMatch(category -> Profile.care.part(category) == Profile.Part.all);
    }

    @ParameterizedTest
    @CsvSource({
        "midwifePractice,care",
        "hospital,care",
        "maternityCare,care",
        "generalPractice,care",
        "alliedHealth,care",
        "adultMentalHealth,care",
        "youthHealthCare,care",
        "socialTeam,social",
        "debtHelp,social",
        "workIncome,social",
        "socialWork,social",
        "youthCare,social",
        "disabilitySupport,social",
        "childcare,social",
        "preschool,social",
        "civicPartner,guest",
        "informal,guest",
        "parents,guest",
        "expertByExperience,guest",
        "somethingNew,guest"
    })
    void eachKindOfPartnerHasItsProfile(String kind, Profile profile) {
        assertThat(Profile.of(kind)).isEqualTo(profile);
    }

    /** Pregnant, with two themes, a sibling, and a yes of everybody to everything. */
    private String aFamilyThatTicksEverything() {
        String caseId = stories.aCase(false, "debts", "trauma");
        files.add(new FamilyPerson(
                caseId, FamilyPerson.Part.parent, "Fatima Voorbeeld", "0612345678", "Voorbeeldstraat 1", null));
        files.add(FamilyPerson.sibling(caseId, "Kind", 2023));
        for (String receiver : List.of(PRACTICE, DEBT_HELP, VOLUNTEERS)) {
            List<String> everything = new ArrayList<>(Words.codes("category"));
            consents.record(new ConsentAnswer(
                    caseId,
                    "referToParty",
                    receiver,
                    List.of(),
                    everything,
                    "given",
                    "pregnantWoman",
                    List.of("conversation"),
                    "verloskundige"));
        }
        return caseId;
    }

    private List<String> facts(String caseId, String receiver, String need) {
        return slice.facts(caseId, "referToParty", receiver, need);
    }

    @Test
    void careReadsAllSocialTheThemeOfItsRequestAndAGuestLittle() {
        String caseId = aFamilyThatTicksEverything();
        String due = "uitgerekend op ";
        assertThat(facts(caseId, PRACTICE, "trauma"))
                .hasSize(4)
                .anyMatch(fact -> fact.contains("2023"))
                .anyMatch(fact -> fact.contains(due))
                .contains("thema's: Geldzorgen of schulden, Nare ervaringen in het verleden")
                .anyMatch(fact -> fact.startsWith("wat goed gaat: "));
        assertThat(facts(caseId, DEBT_HELP, "debts"))
                .hasSize(4)
                .anyMatch(fact -> fact.contains("2023"))
                .anyMatch(fact -> fact.contains(due))
                .contains("thema's: Geldzorgen of schulden")
                .anyMatch(fact -> fact.startsWith("wat goed gaat: "));
        assertThat(facts(caseId, VOLUNTEERS, "informalSupport")).containsExactly("20 weken zwanger");
        assertThat(facts(caseId, VOLUNTEERS, "debts"))
                .containsExactly("20 weken zwanger", "thema's: Geldzorgen of schulden");
        assertThat(List.of(PRACTICE, DEBT_HELP, VOLUNTEERS))
                .extracting(receiver -> slice.contact(caseId, "referToParty", receiver))
                .containsExactly(
                        "Fatima Voorbeeld, 0612345678, Voorbeeldstraat 1",
                        "Fatima Voorbeeld, 0612345678, Voorbeeldstraat 1",
                        "Fatima, 0612345678");
    }

    @Test
    void whatWasNotTickedIsReadByNobody() {
        String caseId = stories.aCase(false, "debts", "trauma");
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Fatima Voorbeeld", "0612345678", null, null));
        consents.record(new ConsentAnswer(
                caseId,
                "referToParty",
                PRACTICE,
                List.of(),
                List.of("question"),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                "verloskundige"));
        assertThat(facts(caseId, PRACTICE, "trauma")).isEmpty();
        assertThat(slice.contact(caseId, "referToParty", PRACTICE)).isEmpty();
        assertThat(facts(caseId, DEBT_HELP, "debts")).as("never asked").isEmpty();
    }

    @Test
    void afterABirthOnlyCareReadsTheDay() {
        String caseId = aFamilyThatTicksEverything();
        files.born(caseId, stories.today().minusMonths(2), 1);
        assertThat(facts(caseId, PRACTICE, "trauma")).anyMatch(fact -> fact.startsWith("kind geboren op "));
        assertThat(facts(caseId, VOLUNTEERS, "debts"))
                .contains("kind van 2 maanden")
                .noneMatch(fact -> fact.contains("geboren op"));
    }

    /** On the family's page a director or contact of another organisation reads no more than its letter would say. */
    @Test
    void thePageSaysNoMoreThanTheLetter() {
        String caseId = aFamilyThatTicksEverything();
        assertThat(slice.themes(files.card(caseId), "verloskundigenkerkrade"))
                .containsExactlyInAnyOrder("debts", "trauma");
        assertThat(slice.themes(files.card(caseId), PRACTICE)).containsExactlyInAnyOrder("debts", "trauma");
        assertThat(slice.themes(files.card(caseId), "welzijnkerkrade")).isEmpty();
        assertThat(slice.strengths(files.card(caseId), VOLUNTEERS)).isEmpty();
    }

    private void agrees(
            String caseId, String purpose, String about, String receiver, List<String> also, String... categories) {
        consents.record(new ConsentAnswer(
                caseId,
                purpose,
                about,
                receiver,
                also,
                List.of(categories),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                "verloskundige"));
    }

    private void readsNothing(String caseId, String organisation) {
        assertThat(slice.themes(files.card(caseId), organisation))
                .as(organisation)
                .isEmpty();
        assertThat(slice.strengths(files.card(caseId), organisation))
                .as(organisation)
                .isEmpty();
    }

    /**
     * A yes that names an organisation as the next to be asked, lets nobody there read a theme, also not who comes in
     * as director by another yes.
     */
    @Test
    void whoWasNamedAsNextAndNotAskedReadsNothingOnThePage() {
        String caseId = stories.aCase(false, "debts", "violence");
        agrees(
                caseId,
                "referToParty",
                "violence",
                "sociaalteamkerkrade",
                List.of("welzijnkerkrade", "jgzzuidlimburg"),
                "contact",
                "needs",
                "strengths");
        assertThat(slice.themes(files.card(caseId), "sociaalteamkerkrade"))
                .as("the receiver")
                .containsExactly("violence");
        readsNothing(caseId, "welzijnkerkrade");
        for (String office : List.of("welzijnkerkrade", "jgzzuidlimburg")) {
            agrees(caseId, "sharePlan", null, office, List.of(), "contact", "question", "agreements", "progress");
            files.direct(caseId, "casusregisseur", office);
            readsNothing(caseId, office);
        }
    }

    @Test
    void aDirectorReadsByTheYesToThePlanAlone() {
        String caseId = stories.aCase(false, "debts", "violence");
        agrees(caseId, "referToParty", "violence", "welzijnkerkrade", List.of(), "contact", "needs", "strengths");
        agrees(caseId, "sharePlan", null, "welzijnkerkrade", List.of(), "contact", "question");
        files.direct(caseId, "casusregisseur", "welzijnkerkrade");
        readsNothing(caseId, "welzijnkerkrade");
        agrees(caseId, "sharePlan", null, "jgzzuidlimburg", List.of(), "contact", "needs", "strengths");
        files.direct(caseId, "casusregisseur", "jgzzuidlimburg");
        assertThat(slice.themes(files.card(caseId), "jgzzuidlimburg")).containsExactlyInAnyOrder("debts", "violence");
        assertThat(slice.strengths(files.card(caseId), "jgzzuidlimburg")).isNotEmpty();
    }
}
