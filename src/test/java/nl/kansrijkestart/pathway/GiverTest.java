package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pathway.family.NextSteps.Giver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who can say yes is worked out where it is not plain, and stands filled in with the law behind it. */
@ProcessTest
class GiverTest {

    private static final String MIDWIFE = "verloskundige";

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories pathways;

    @ParameterizedTest
    @CsvSource({
        // pregnant, age, joint, guarded, declared
        "true, adult, false, false, false, adult, pregnantWoman",
        "true, from16, false, false, false, from16, youth16plus",
        "true, under16, true, true, true, under16, youth12to15",
        "false, adult, true, false, false, bothParents, parentWithAuthority",
        "false, adult, false, false, false, oneParent, parentWithAuthority",
        "false, from16, false, false, true, declaredOfAge, parentWithAuthority",
        "false, under16, false, false, true, guardianMissing, guardian",
        "false, from16, true, false, false, otherParent, otherParent",
        "false, from16, true, true, false, guardian, guardian",
        "false, under16, false, false, false, guardianMissing, guardian"
    })
    void theLawSaysWho(
            boolean pregnant, String age, boolean joint, boolean guarded, boolean declared, Giver giver, String code) {
        assertThat(Giver.of(pregnant, age, joint, guarded, declared)).isEqualTo(giver);
        assertThat(giver.code()).isEqualTo(code);
    }

    @Test
    void eachOutcomeNamesTheLaw() {
        assertThat(Arrays.stream(Giver.values()).map(one -> Words.of("giverLaw", one.name())))
                .allMatch(law -> law.contains("(BW "));
        assertThat(Arrays.stream(Giver.values()).map(one -> Words.of("giver", one.code())))
                .noneMatch(word -> word.equals("guardian"));
    }

    @Test
    void aYoungPregnantWomanDecidesHerselfAndHearsWhatSheCanAskTheJudge() {
        Journey story = PathwayStories.chosen(pathways.weighed("youngParent"), "carePath:youngParent")
                .waitsFor("checkGiver")
                .by("verloskundigenkerkrade")
                .isRefused(MIDWIFE, "checkGiver", "Hoe oud is de ouder")
                .answers(MIDWIFE, "checkGiver", "age", "from16")
                .waitsFor("recordConsent")
                .shows(MIDWIFE, "recordConsent", "youth16plus", "BW 7:447", "meerderjarig te verklaren");
        assertThatThrownBy(() -> PathwayStories.consented(story, "pregnantWoman"))
                .hasStackTraceContaining("bepaalt u het opnieuw");
        PathwayStories.consented(story, "youth16plus");
    }

    @ParameterizedTest
    @CsvSource({
        "under16, pregnantWoman, true",
        "under16, youth16plus, true",
        "under16, youthOwnWish, false",
        "from16, pregnantWoman, true",
        "from16, partner, false",
        "guardian, parentWithAuthority, true",
        "otherParent, parentWithAuthority, true",
        "declaredOfAge, parentWithAuthority, false",
        "adult, youth16plus, false"
    })
    void whoWasFoundTooYoungSaysNoYesAsSomebodyOlder(Giver found, String chosen, boolean ruledOut) {
        assertThat(found.rulesOut(chosen)).isEqualTo(ruledOut);
    }

    @Test
    void afterTheBirthItIsAskedWhoHasAuthority() {
        Journey signal = stories.aSignal(
                MIDWIFE,
                "phase",
                "born",
                "birthDate",
                stories.today().minusDays(20).toString(),
                "themes",
                List.of("debts"),
                "note",
                "gezag " + System.nanoTime());
        Journey story = PathwayStories.chosen(PathwayStories.weighed(signal), "carePath:debts")
                .waitsFor("checkGiver")
                .isRefused(MIDWIFE, "checkGiver", "andere ouder ook gezag", "age", "adult")
                .answers(MIDWIFE, "checkGiver", "age", "adult", "joint", "yes")
                .shows(MIDWIFE, "recordConsent", "parentWithAuthority", "Vraag het ook de andere ouder");
        PathwayStories.consented(story, "parentWithAuthority");
    }

    /** Nobody is asked what is plain: before a birth an adult decides for herself. */
    @Test
    void whereItIsPlainNobodyIsAsked() {
        pathways.chosen("carePath:debts")
                .waitsFor("recordConsent")
                .showsNothingOf(MIDWIFE, "recordConsent", "BW 7", "BW 1");
    }
}
