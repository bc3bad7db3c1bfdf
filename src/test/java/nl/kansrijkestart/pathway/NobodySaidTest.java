package nl.kansrijkestart.pathway;

import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What professional and parent left open stays open, in the proposal, on the forms and in the letter. */
@ProcessTest
class NobodySaidTest {

    private static final String MIDWIFE = "verloskundige";

    @Autowired
    private PathwayStories pathway;

    @Test
    void selfRelianceThatNobodySpokeOfIsNotWeighed() {
        pathway.signalled("debts", "housing")
                .answers(
                        MIDWIFE,
                        "talkWithParent",
                        "spokenWith",
                        "pregnantWoman",
                        "balance",
                        "enough",
                        "wish",
                        "register")
                .waitsFor("weighSituation")
                .shows(
                        MIDWIFE,
                        "weighSituation",
                        "Nog niet alles is samen gewogen. Bespreek ook wat goed gaat en hoe goed het zelf lukt.")
                .doesNotSay(MIDWIFE, "weighSituation", "Zelf regelen lukt");
    }

    @Test
    void whatOneOfTheTwoSaidIsWeighed() {
        pathway.signalled("debts", "housing")
                .answers(
                        MIDWIFE,
                        "talkWithParent",
                        "spokenWith",
                        "pregnantWoman",
                        "balance",
                        "enough",
                        "selfRelianceProfessional",
                        "low",
                        "wish",
                        "register")
                .waitsFor("weighSituation")
                .shows(MIDWIFE, "weighSituation", "Zelf regelen lukt nu weinig.");
    }
}
