package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.agreement.clause.TermUpkeep;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/**
 * Two people edit the same thing on a page. The second one reads what the first one changed meanwhile, finds what they
 * typed still there, and may send it again.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class EditedMeanwhileTest {

    private static final String HIDDEN = "<input type=\"hidden\" name=\"((?:token|seen\\.)[^\"]*)\" value=\"([^\"]*)\"";

    /**
     * A page on which something is edited.
     *
     * @param page path of the page, which may make the thing first
     * @param first what the first one types, names and values
     * @param second what the second one types
     * @param told what the second one reads of it
     * @param kept what is still there of what they typed
     */
    record Edited(
            String name,
            String login,
            Function<EditedMeanwhileTest, String> page,
            List<String> first,
            List<String> second,
            List<String> told,
            String kept) {

        @Override
        public String toString() {
            return name;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TermUpkeep terms;

    static Stream<Edited> pages() {
        return Stream.of(
                new Edited(
                        "a term",
                        "beheerder",
                        test -> "/termijnen/gm0928/term.meaning",
                        List.of("normal", "12", "urgent", "4"),
                        List.of("normal", "11", "urgent", "3"),
                        List.of("Gewoon was “15 werkdagen” en is nu “12 werkdagen”"),
                        "value=\"11\""),
                new Edited(
                        "how somebody wants a mail",
                        "ggz",
                        test -> "/mail",
                        List.of("way", "daily", "address", "gijs@eigen.example"),
                        List.of("way", "atOnce", "address", "gijs@anders.example"),
                        List.of("E-mailadres was leeg en is nu “gijs@eigen.example”"),
                        "value=\"gijs@anders.example\""),
                new Edited(
                        "an hours norm",
                        "trekker",
                        test -> "/coalitie/gm0928/uren",
                        List.of("appointLead", "75"),
                        List.of("appointLead", "80"),
                        List.of("en is nu “75 minuten”"),
                        "value=\"80\""),
                new Edited(
                        "the questions of a self-scan",
                        "regiocoordinator",
                        test -> "/coalitie/zuidlimburg/zelfscan",
                        List.of("lines", "Een: Kennen wij elkaar"),
                        List.of("lines", "Twee: Helpen wij elkaar"),
                        List.of("Vragen was “", "en is nu “Een: Kennen wij elkaar”"),
                        "Twee: Helpen wij elkaar</textarea>"),
                new Edited(
                        "a hospital in the region",
                        "projectleider",
                        test -> "/regio",
                        List.of("municipality", "gm0981", "vsv", "VSV Proef", "hospital", "Ziekenhuis Proef"),
                        List.of("municipality", "gm0981", "vsv", "VSV Anders", "hospital", "Ziekenhuis Anders"),
                        List.of("VSV in Vaals was “", "en is nu “VSV Proef”", "en is nu “Ziekenhuis Proef”"),
                        "value=\"VSV Anders\""),
                new Edited(
                        "how a parent is reached",
                        "verloskundige",
                        EditedMeanwhileTest::aParent,
                        List.of("telephone", "06 22222222"),
                        List.of("telephone", "06 33333333"),
                        List.of("Telefoon was “06 11111111” en is nu “06 22222222”"),
                        "value=\"06 33333333\""),
                new Edited(
                        "when a child is expected",
                        "verloskundige",
                        EditedMeanwhileTest::anExpectedChild,
                        List.of("day", ahead(10)),
                        List.of("day", ahead(11)),
                        List.of("Uitgerekende datum was “", "en is nu “"),
                        "value=\"" + ahead(11) + "\""),
                new Edited(
                        "a line of the menukaart",
                        "projectleider",
                        EditedMeanwhileTest::aLine,
                        line("JGZ en wijkteam"),
                        line("Alleen JGZ"),
                        List.of("Aanbieder was “JGZ” en is nu “JGZ en wijkteam”"),
                        "value=\"Alleen JGZ\""),
                new Edited(
                        "an entry of the social map",
                        "trekker",
                        EditedMeanwhileTest::anEntry,
                        entry("0800-000 0106"),
                        entry("0800-000 0107"),
                        List.of("Telefoon was “0800-000 0105” en is nu “0800-000 0106”"),
                        "value=\"0800-000 0107\""));
    }

    private static List<String> line(String provider) {
        return List.of(
                "name",
                "Proef samen wijzigen",
                "phase",
                "after",
                "forWhom",
                "Ouders",
                "form",
                "Een groep",
                "level",
                "unknown",
                "provider",
                provider,
                "source",
                "Proef");
    }

    private String aLine() {
        String fresh = "/menukaart/nieuw";
        Browser leader = Browser.of(port, "projectleider");
        String where = leader.post(fresh, fields(leader.page(fresh), line("JGZ")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String line = "/menukaart/" + where.replaceFirst(".*#", "");
        asBefore = () -> leader.post(line + "/weghalen", "token", leader.token(fresh));
        return line + "/wijzigen";
    }

    private static List<String> entry(String telephone) {
        return List.of(
                "name",
                "Proef samen wijzigen",
                "organisationName",
                "Buurthuis",
                "needs",
                "Stress, overbelast",
                "domain",
                "Sociaal",
                "formal",
                "nee",
                "area",
                "Kerkrade",
                "telephone",
                telephone);
    }

    private String anEntry() {
        String map = "/sociale-kaart/gm0928";
        String mark = "proef-samen-" + UUID.randomUUID().toString().substring(0, 8);
        Browser lead = Browser.of(port, "trekker");
        List<String> typed = new ArrayList<>(entry("0800-000 0105"));
        typed.addAll(List.of("id", mark));
        assertThat(lead.post(map + "/nieuw", fields(lead.page(map + "/nieuw"), typed))
                        .statusCode())
                .isEqualTo(302);
        asBefore = () -> sql.update("update social_map_entry set retired_at = now() where id = ?", mark);
        return map + "/vermelding/" + mark + "/wijzigen";
    }

    private String aParent() {
        String caseId = stories.aReferral("debts").caseId();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Bo Verzonnen", "06 11111111", null, null));
        return "/gezin/" + caseId + "/verandert/bereikbaarheid";
    }

    private String anExpectedChild() {
        String note = "samen wijzigen " + UUID.randomUUID();
        return "/gezin/" + stories.aSignal("verloskundige", "note", note).caseId() + "/verandert/uitgerekende-datum";
    }

    /** A story begins on the second Monday of 2027. */
    private static String ahead(int weeks) {
        return LocalDate.of(2027, 1, 11).plusWeeks(weeks).toString();
    }

    @Autowired
    private JdbcTemplate sql;

    private Runnable asBefore = () -> {};

    @AfterEach
    void asBefore() {
        asBefore.run();
        terms.back("term.meaning", "gm0928");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void theSecondReadsWhatTheFirstChanged(Edited edited) {
        String path = edited.page().apply(this);
        Browser first = Browser.of(port, edited.login());
        Browser second = Browser.of(port, edited.login());
        String opened = second.page(path);
        restoredBy(edited, path, opened);

        assertThat(first.post(path, fields(first.page(path), edited.first())).statusCode())
                .isEqualTo(302);
        HttpResponse<String> told = second.post(path, fields(opened, edited.second()));
        assertThat(told.statusCode()).isEqualTo(400);
        assertThat(HtmlUtils.htmlUnescape(told.body()))
                .contains("Iemand anders wijzigde dit intussen.", "Wat u typte, staat er nog.", edited.kept())
                .contains(edited.told());
        assertThat(second.post(path, fields(opened, edited.second())).statusCode())
                .as("nothing was changed by it")
                .isEqualTo(400);

        assertThat(second.post(path, fields(told.body(), edited.second())).statusCode())
                .as("whoever read it may go on")
                .isEqualTo(302);
    }

    @Test
    void whatTheSecondLeftAsItWasTakesNothingBack() {
        String line = aLine();
        Browser first = Browser.of(port, "projectleider");
        Browser second = Browser.of(port, "projectleider");
        String opened = second.page(line);
        List<String> form = new ArrayList<>(line("JGZ"));
        form.set(form.indexOf("form") + 1, "Een andere groep");
        form.set(form.indexOf("phase") + 1, "before");
        first.post(line, fields(first.page(line), form));

        assertThat(told(second.post(line, fields(opened, line("Alleen JGZ")))))
                .contains("Wat het is was “Een groep” en is nu “Een andere groep”")
                .contains(">Een andere groep</textarea>", "value=\"Alleen JGZ\"")
                .containsPattern("<option value=\"before\"[^>]*selected");
    }

    @Test
    void anEntryAndATermTakeNothingBackEither() {
        String entry = anEntry();
        Browser lead = Browser.of(port, "trekker");
        String opened = lead.page(entry);
        lead.post(entry, fields(opened, entry("0800-000 0106")));
        List<String> typed = new ArrayList<>(entry("0800-000 0105"));
        typed.set(typed.indexOf("organisationName") + 1, "Huis van de buurt");
        assertThat(told(lead.post(entry, fields(opened, typed))))
                .contains("value=\"0800-000 0106\"", "value=\"Huis van de buurt\"");

        String term = "/termijnen/gm0928/term.meaning";
        Browser admin = Browser.of(port, "beheerder");
        String before = admin.page(term);
        admin.post(term, fields(before, List.of("normal", "15", "urgent", "4")));
        assertThat(told(admin.post(term, fields(before, List.of("normal", "14", "urgent", "15")))))
                .containsPattern("id=\"normal\"[^>]*value=\"14\"")
                .containsPattern("id=\"urgent\"[^>]*value=\"4\"");
    }

    @Test
    void aButtonSpeaksOfNothingThatWasTyped() {
        String line = aLine();
        Browser leader = Browser.of(port, "projectleider");
        String opened = leader.page(line);
        leader.post(line, fields(opened, line("JGZ en wijkteam")));
        assertThat(told(leader.post(line.replace("/wijzigen", "/weghalen"), fields(opened, List.of()))))
                .contains("Er is nog niets gedaan. Controleer het, en kies het dan opnieuw.")
                .doesNotContain("Wat u typte");

        String term = "/termijnen/gm0928/term.meaning";
        Browser admin = Browser.of(port, "beheerder");
        admin.post(term, fields(admin.page(term), List.of("normal", "12", "urgent", "3")));
        String own = admin.page(term);
        admin.post(term, fields(own, List.of("normal", "13", "urgent", "3")));
        assertThat(told(admin.post(term, fields(own, List.of("back", "true")))))
                .doesNotContain("Wat u typte")
                .containsPattern("id=\"normal\"[^>]*value=\"13\"");
    }

    @Test
    void whatWasTakenAwayMeanwhileCanBeAddedAgain() {
        String line = aLine();
        Browser leader = Browser.of(port, "projectleider");
        String opened = leader.page(line);
        String off = line.replace("/wijzigen", "/weghalen");
        assertThat(leader.post(off, fields(opened, List.of())).statusCode()).isEqualTo(302);
        assertThat(leader.page("/menukaart")).contains("is van de menukaart gehaald");
        assertThat(told(leader.post(line, fields(opened, line("Alleen JGZ")))))
                .contains("Deze interventie is intussen weggehaald.", "value=\"Alleen JGZ\"")
                .contains("action=\"/menukaart/nieuw\"");
        assertThat(leader.post(off, fields(opened, List.of())).statusCode()).isEqualTo(302);
        assertThat(leader.page("/menukaart")).contains("Iemand anders haalde deze interventie al van de menukaart.");
        assertThat(leader.post("/menukaart/nergens/wijzigen", "token", leader.token("/menukaart/nieuw"))
                        .statusCode())
                .isEqualTo(404);

        String entry = anEntry();
        Browser lead = Browser.of(port, "trekker");
        String page = lead.page(entry);
        asBefore.run();
        assertThat(told(lead.post(entry, fields(page, entry("0800-000 0107")))))
                .contains("Deze vermelding is intussen weggehaald.", "value=\"0800-000 0107\"")
                .contains("action=\"/sociale-kaart/gm0928/nieuw\"");
    }

    private static String told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return HtmlUtils.htmlUnescape(answer.body());
    }

    @Test
    void oneNameComesOnTheMenukaartOnce() {
        String fresh = "/menukaart/nieuw";
        Browser leader = Browser.of(port, "projectleider");
        List<HttpResponse<String>> answers = atOnce(leader, fresh, fields(leader.page(fresh), line("JGZ")));
        asBefore = () -> answers.stream()
                .flatMap(one -> one.headers().firstValue("Location").stream())
                .forEach(where -> leader.post(
                        "/menukaart/" + where.replaceFirst(".*#", "") + "/weghalen", "token", leader.token(fresh)));
        onlyOneIsSaved(answers, "Deze interventie staat al op de menukaart.");
    }

    @Test
    void oneMarkIsGivenToOneEntry() {
        String fresh = "/sociale-kaart/gm0928/nieuw";
        String mark = "proef-tegelijk-" + UUID.randomUUID().toString().substring(0, 8);
        Browser lead = Browser.of(port, "trekker");
        List<String> typed = new ArrayList<>(entry("0800-000 0105"));
        typed.addAll(List.of("id", mark));
        List<HttpResponse<String>> answers = atOnce(lead, fresh, fields(lead.page(fresh), typed));
        asBefore = () -> sql.update("update social_map_entry set retired_at = now() where id = ?", mark);
        onlyOneIsSaved(answers, "Dit kenmerk bestaat al. Kies een ander.");
    }

    private static List<HttpResponse<String>> atOnce(Browser browser, String path, String[] fields) {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> browser.post(path, fields), each -> new Thread(each).start()))
                .toList();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private static void onlyOneIsSaved(List<HttpResponse<String>> answers, String sentence) {
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 400, 400, 400);
        assertThat(answers)
                .filteredOn(one -> one.statusCode() == 400)
                .allSatisfy(one -> assertThat(HtmlUtils.htmlUnescape(one.body()))
                        .contains(sentence, "value=\"Proef samen wijzigen\""));
    }

    /** What others meet in these tests stands as it stood. */
    private void restoredBy(Edited edited, String path, String opened) {
        if (edited.name().contains("norm")
                || edited.name().contains("self-scan")
                || edited.name().contains("region")) {
            List<String> before = new ArrayList<>();
            if (edited.name().contains("norm")) {
                before.addAll(List.of("appointLead", found(opened, "name=\"appointLead\"[^>]*value=\"(\\d+)\"")));
            } else if (edited.name().contains("self-scan")) {
                before.addAll(List.of("lines", found(opened, "(?s)<textarea[^>]*>(.*?)</textarea>")));
            } else {
                before.addAll(List.of(
                        "municipality",
                        "gm0981",
                        "vsv",
                        found(opened, "name=\"seen\\.VSV in Vaals\" value=\"([^\"]*)\""),
                        "hospital",
                        found(opened, "name=\"seen\\.Ziekenhuis in Vaals\" value=\"([^\"]*)\"")));
            }
            asBefore = () -> {
                Browser again = Browser.of(port, edited.login());
                assertThat(again.post(path, fields(again.page(path), before)).statusCode())
                        .isEqualTo(302);
            };
        }
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    /** The hidden fields of a page, and what is typed. */
    private static String[] fields(String page, List<String> typed) {
        List<String> fields = new ArrayList<>(typed);
        Matcher hidden = Pattern.compile(HIDDEN).matcher(page);
        boolean token = false;
        while (hidden.find()) {
            if (!hidden.group(1).equals("token") || !token) {
                fields.add(HtmlUtils.htmlUnescape(hidden.group(1)));
                fields.add(HtmlUtils.htmlUnescape(hidden.group(2)));
            }
            token |= hidden.group(1).equals("token");
        }
        return fields.toArray(String[]::new);
    }
}
