package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.notify.Notices;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Tag(Proof.VERIFY)
class MessagesPageTest {

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/berichten",
                "/berichten/formulier/1",
                "/berichten/formulier/1/tekst",
                "/berichten/formulier/1/pdf",
                "/gezin/x",
                "/gezin/x/afsluiten"
            })
    void withoutALoginOneIsSentThereAndKeepsTheAddress(String path) {
        HttpResponse<String> answer = new Browser(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/camunda/app/tasklist/default/#naar=" + path.replace("/", "%2F"));
    }

    @Test
    void whatIsNoPlainAddressIsNotKept() {
        HttpResponse<String> answer = new Browser(port).get("/berichten?x=//kwaad.invalid");
        assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/camunda/app/tasklist/default/");
    }

    /** Who came in by the parent's yes is out with it: what was said before names others, and is not read any more. */
    @Test
    void afterAWithdrawalOldMessagesAreForWhoNeededNoYes() {
        Journey story = stories.aSignal("verloskundige", "note", "ingetrokken " + System.nanoTime());
        String caseId = story.caseId();
        stories.anAgreed("sharePlan", caseId, "welzijnkerkrade");
        files.direct(caseId, "casusregisseur", "welzijnkerkrade");
        String mark = files.card(caseId).mark();
        String said = mark + ": Schuldhulp Parkstad (oefen) heeft de verwijzing aangenomen.";
        notices.tell("welzijnkerkrade", "casusregisseur", caseId, said);
        notices.tell("verloskundigenkerkrade", "verloskundige", caseId, said);
        files.share(caseId, true);
        notices.tell(Notices.role("hubCoordinators", "gm0928"), null, caseId, mark + ": de taak wacht op Vera.");
        sql.update("update notice set at = at - interval '1 hour' where case_id = ?", caseId);
        Browser director = Browser.of(port, "casusregisseur");
        assertThat(director.page("/berichten")).contains(mark, "heeft de verwijzing aangenomen");
        Browser coordinator = Browser.of(port, "knooppunt");
        assertThat(coordinator.page("/berichten")).contains("de taak wacht op Vera.");
        String withdrawing = "/gezin/" + caseId + "/intrekken";
        Browser midwife = Browser.of(port, "verloskundige");
        midwife.post(withdrawing, "token", midwife.token(withdrawing));
        assertThat(director.page("/berichten"))
                .contains(mark)
                .as("that it stopped is read, and nothing of before")
                .contains("u bent niet meer de casusregisseur van dit gezin")
                .doesNotContain("heeft de verwijzing aangenomen");
        assertThat(midwife.page("/berichten")).contains(mark, "heeft de verwijzing aangenomen");
        assertThat(coordinator.page("/berichten")).doesNotContain("de taak wacht op Vera.");
    }

    @Test
    void theSignallerReadsWhatHappenedAndCanOpenTheFamily() {
        Journey story = stories.aReferral("debts");
        String mark = files.card(story.caseId()).mark();
        HttpResponse<String> answer = Browser.of(port, "verloskundige").get("/berichten");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains(
                        "Vandaag, maandag 11 januari 2027",
                        link(story, mark),
                        "verstuurd naar Schuldhulp Parkstad (oefen)");
    }

    /** As long as it is open and within the reader's reach. */
    @Test
    void aTaskThatIsNamedIsOneTouchAway() {
        Journey story = stories.aSignal("verloskundige", "note", "nr" + System.nanoTime());
        String said = files.card(story.caseId()).mark() + ": de taak “Gesprek voeren met ouder” wacht.";
        notices.tell("verloskundigenkerkrade", "verloskundige", story.caseId(), said);
        notices.tell("schuldhulpparkstad", "schuldhulp", story.caseId(), said);
        String link = ": de taak “</span><a href=\"/camunda/app/tasklist/default/#/?task=" + task(story)
                + "\">Gesprek voeren met ouder</a><span>” wacht.";
        assertThat(Browser.of(port, "verloskundige").page("/berichten")).contains(link);
        assertThat(Browser.of(port, "schuldhulp").page("/berichten"))
                .contains(said)
                .doesNotContain(task(story));
        story.answers(
                "verloskundige",
                "talkWithParent",
                "spokenWith",
                "pregnantWoman",
                "balance",
                "enough",
                "wish",
                "register");
        assertThat(Browser.of(port, "verloskundige").page("/berichten")).doesNotContain(link);
    }

    private String task(Journey story) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and task_key = 'talkWithParent'",
                String.class,
                story.caseId());
    }

    @Test
    void theReceiverReadsWithoutAWayIntoTheFile() {
        Journey story = stories.aReferral("debts");
        String mark = files.card(story.caseId()).mark();
        story.afterWorkingDays(4);
        assertThat(Browser.of(port, "schuldhulp").page("/berichten"))
                .contains(mark + ": de taak “")
                .doesNotContain("/gezin/" + story.caseId());
        assertThat(Browser.of(port, "huisarts").page("/berichten")).doesNotContain(mark);
    }

    @Test
    void coordinatorsReadWhatIsForTheirMunicipality() {
        Journey story = stories.aReferral("debts");
        String mark = files.card(story.caseId()).mark();
        notices.tell(Notices.role("hubCoordinators", "gm0928"), null, story.caseId(), mark + ": alleen voor Kerkrade.");
        assertThat(Browser.of(port, "knooppunt").page("/berichten"))
                .contains(mark + ": alleen voor Kerkrade.")
                .doesNotContain("/gezin/" + story.caseId());
        files.share(story.caseId(), true);
        assertThat(Browser.of(port, "knooppunt").page("/berichten")).contains(link(story, mark));
        assertThat(Browser.of(port, "knooppuntheerlen").page("/berichten")).doesNotContain(mark);
    }

    @Test
    void aFinishedFormCanBeReadCopiedAndPrintedByWhoFilledItIn() throws IOException {
        Journey story = aSignal("note", "Łucja zegt: <b>liever bellen</b> & 's avonds");
        String mark = files.card(story.caseId()).mark();
        Browser midwife = Browser.of(port, "verloskundige");
        Matcher first = Pattern.compile("/berichten/formulier/[0-9a-f-]{36}").matcher(midwife.page("/berichten"));
        assertThat(first.find()).isTrue();
        String path = first.group();

        assertThat(midwife.page(path))
                .contains(
                        mark,
                        "Hoe dringend is het",
                        "Gewoon",
                        "maandag 31 mei 2027",
                        "&lt;b&gt;liever bellen&lt;/b&gt; &amp;",
                        "Vera Oefenberg, Verloskundigen Kerkrade (oefen)");

        HttpResponse<String> text = midwife.get(path + "/tekst");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(text.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(text.body())
                .contains(mark, "Hoe dringend is het\nGewoon\n", "Łucja zegt: <b>liever bellen</b> & 's avonds");

        HttpResponse<byte[]> pdf = midwife.bytes(path + "/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + mark.replace(' ', '-') + "-2027-01-11.pdf\"");
        try (PDDocument paper = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(
                            mark,
                            "Hoe dringend is het",
                            "Gewoon",
                            "maandag 31 mei 2027",
                            "Łucja zegt: <b>liever bellen</b> & 's avonds",
                            "Veilig Thuis, 0800-2000.");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("nl");
        }

        assertThat(sql.queryForObject("""
                        select count(*) from access_line where case_id = ? and what = 'ownForm'
                        and person = 'verloskundige'
                        """, Integer.class, story.caseId()))
                .as("each look is written down")
                .isEqualTo(3);
    }

    /** Who counts what they get counts not what others send. */
    @Test
    void theNumberOfAFormSaysNothingAboutOthers() {
        aSignal();
        aSignal();
        Matcher numbers = Pattern.compile("/berichten/formulier/([^\"]+)")
                .matcher(Browser.of(port, "verloskundige").page("/berichten"));
        assertThat(numbers.results().map(one -> one.group(1)).limit(2))
                .hasSize(2)
                .allMatch(number -> UUID.fromString(number).version() == 4);
        assertThat(Browser.of(port, "verloskundige")
                        .get("/berichten/formulier/1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void somebodyElsesFormLooksLikeOneThatDoesNotExist() {
        aSignal();
        String id = sql.queryForObject(
                "select number from form_answer where person = 'verloskundige' order by id desc limit 1", String.class);
        for (String other : List.of("schuldhulp", "aandachtsfunctionaris")) {
            Browser browser = Browser.of(port, other);
            Stream.of("", "/tekst", "/pdf").forEach(what -> {
                HttpResponse<String> theirs = browser.get("/berichten/formulier/" + id + what);
                assertThat(theirs.statusCode()).isEqualTo(404);
                assertThat(theirs.body())
                        .isEqualTo(browser.get("/berichten/formulier/" + UUID.randomUUID() + what)
                                .body())
                        .doesNotContain("Gezin");
            });
        }
    }

    /** By mark, own number or telephone: the term in the body, and only of what one may read. */
    @Test
    void messagesOfOneFamilyAreFound() {
        Journey story = aSignal("ownFileNumber", "EIGEN-9901");
        Journey other = aSignal("note", "een ander gezin");
        String mark = files.card(story.caseId()).mark();
        notices.tell("verloskundigenkerkrade", "verloskundige", story.caseId(), mark + ": het eerste bericht.");
        notices.tell("verloskundigenkerkrade", "verloskundige", other.caseId(), "Een bericht van een ander.");
        Browser midwife = Browser.of(port, "verloskundige");
        for (String term : List.of(mark, "eigen-9901")) {
            assertThat(midwife.post("/berichten", "token", midwife.token("/berichten"), "zoek", term)
                            .body())
                    .as(term)
                    .contains("het eerste bericht", "uw nummer EIGEN-9901")
                    .doesNotContain("Een bericht van een ander", "Mijn afgeronde formulieren");
        }
        Browser doctor = Browser.of(port, "huisarts");
        assertThat(doctor.post("/berichten", "token", doctor.token("/berichten"), "zoek", mark)
                        .body())
                .contains("bij u niets gevonden")
                .doesNotContain("het eerste bericht");
    }

    /** Nothing stops at 200. */
    @Test
    void olderMessagesStandOnTheNextPage() {
        Journey story = aSignal("note", "veel berichten");
        notices.tell("verloskundigenkerkrade", "verloskundige", story.caseId(), "Het oudste van vele.");
        for (int n = 0; n < 210; n++) {
            notices.tell("verloskundigenkerkrade", "verloskundige", story.caseId(), "Bericht nummer " + n + ".");
        }
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page("/berichten"))
                .contains("Bericht nummer 209", "/berichten?blad=1", "Mijn afgeronde formulieren")
                .doesNotContain("Het oudste van vele");
        assertThat(midwife.page("/berichten?blad=1"))
                .contains("Het oudste van vele", "Bericht nummer 5.")
                .doesNotContain("Bericht nummer 209");
    }

    private static String link(Journey story, String mark) {
        return "<a href=\"/gezin/" + story.caseId() + "\">" + mark + "</a>";
    }

    /** The same signal twice within two minutes is one double press, so each gets its own note. */
    private Journey aSignal(Object... keysAndValues) {
        return stories.aSignal(
                "verloskundige",
                Stream.concat(Stream.of("note", UUID.randomUUID().toString()), Stream.of(keysAndValues))
                        .toArray());
    }
}
