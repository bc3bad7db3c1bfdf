package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.forms.FormArchive;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** The picture of the time of a family, with the same in words, for who may know the day. */
@ProcessTest
@Tag(Proof.VERIFY)
class FamilyTimeTest {

    private static final String TITLE = "De tijd van dit gezin";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private List<FormArchive> archives;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    @Test
    void whatWasIsPlannedAndClosesStandsInThePictureAndInWords() {
        String caseId = aSignal();
        files.add(FamilyPerson.sibling(caseId, "Bo", 2021));
        String page = Browser.of(port, "verloskundige").page("/gezin/" + caseId);
        assertThat(page)
                .contains(
                        TITLE,
                        "Traject begonnen",
                        "(geweest)",
                        "Uitgerekende datum",
                        "(gepland)",
                        "Aanmelden voor VoorZorg kan tot week 28",
                        Dutch.wholeDay(files.card(caseId).dueDate().minusWeeks(12)),
                        "Home-Start kan vanaf week 28",
                        "Kraamzorg thuis duurt tot de tiende dag",
                        "Kansrijke Start loopt tot het kind 24 maanden is",
                        "In het gezin</dt>",
                        "broertje of zusje (2021)",
                        "telefoon 0800-000 0001")
                .doesNotContain(">Bo<");
        assertThat(page.split("<circle", -1))
                .as("one sign for each line of words")
                .hasSize(8);
        assertThat(page.split("\\((geweest|gepland|kan nog|kan nu|kan straks|sluit binnenkort|voorbij)\\)", -1))
                .hasSize(8);
    }

    /** Only where it is about her, and for who may know it: of anybody else nothing is said of an age. */
    @Test
    void whoIsNotEighteenAtTheBirthCanBeDeclaredOfAgeBefore() {
        String of = "haar meerderjarig te verklaren";
        for (int years : List.of(15, 17, 19)) {
            String caseId = aSignal();
            files.add(new FamilyPerson(
                    caseId,
                    FamilyPerson.Part.parent,
                    "Jonge Moeder",
                    "0655443331",
                    null,
                    files.card(caseId).dueDate().minusYears(years).minusDays(40)));
            String page = Browser.of(port, "verloskundige").page("/gezin/" + caseId);
            assertThat(page.contains(of)).as(years + "").isEqualTo(years == 17);
        }
    }

    /** Weeks that are counted on would hurt, and days are for who may know them. */
    @Test
    void whenNothingIsCountedAnyMoreThereIsNoPicture() {
        String caseId = aSignal();
        files.share(caseId, true);
        assertThat(Browser.of(port, "knooppunt").get("/gezin/" + caseId).body()).doesNotContain(TITLE);
        files.pregnancyEnded(caseId);
        assertThat(Browser.of(port, "verloskundige").page("/gezin/" + caseId)).doesNotContain(TITLE);
    }

    /** A question that was added to a form says as what it is shared; nothing else has to be programmed. */
    @Test
    void theAnswerToANewQuestionStandsHereByConsent() {
        String caseId = aSignal();
        stories.anAgreed("keepPathway", caseId);
        stories.anAgreedReferral(caseId, "debts");
        stories.anAgreed("sharePlan", caseId, "welzijnkerkrade");
        files.direct(caseId, "casusregisseur", "welzijnkerkrade");
        FormMoment moment = new FormMoment("talkWithParent", null, caseId, "gm0928", Map.of(), "verloskundige");
        transaction.executeWithoutResult(status -> archives.stream()
                .filter(one -> one.keeps(moment))
                .findFirst()
                .orElseThrow()
                .kept(
                        moment,
                        "Gesprek voeren met ouder",
                        List.of(
                                new FormArchive.Line(
                                        "sleep", "Hoe slaapt de ouder?", "well", "Slaapt goed", "question"),
                                new FormArchive.Line("own", "Alleen voor uzelf?", "x", "Niet voor anderen", null),
                                new FormArchive.Line("grade", "Hoe zwaar weegt het?", "x", "Weegt zwaar", "grade"))));
        assertThat(Browser.of(port, "verloskundige").page("/gezin/" + caseId))
                .contains("Ook gevraagd", "Hoe slaapt de ouder?", "Slaapt goed", "Weegt zwaar")
                .doesNotContain("Niet voor anderen");
        assertThat(Browser.of(port, "casusregisseur").page("/gezin/" + caseId))
                .contains("Hoe slaapt de ouder?", "Slaapt goed")
                .doesNotContain("Weegt zwaar", "Niet voor anderen");
    }

    private String aSignal() {
        return stories.aSignal("verloskundige", "note", "nr" + System.nanoTime(), "themes", List.of("debts"))
                .caseId();
    }
}
