package nl.kansrijkestart.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees which page, and that no page, form or total tells a number under ten. */
@ProcessTest
class FigurePagesTest {

    /** Few cases here, many in the rest of the subregion. */
    private static final String SMALL = "gm0965";

    private static final String LARGE = "gm0917";
    private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]*)</td>");
    private static boolean played;

    @Autowired
    private Played play;

    @Autowired
    private Indicators indicators;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    @BeforeEach
    void play() {
        if (!played) {
            play.only(SMALL, LARGE);
            play.signals(LARGE, 30);
            IntStream.range(0, 3).forEach(n -> play.reached(SMALL, 1, 1));
            play.declined(SMALL, 2, "noCapacity");
            play.counted(LARGE, 24);
            play.over("2027-12");
            played = true;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "trekker, /cijfers/gm0928, 200",
        "trekker, /cijfers/gm0928/afspraken, 200",
        "trekker, /cijfers/gm0917, 404",
        "trekker, /regio, 200",
        "verloskundige, /cijfers/gm0928, 200",
        "verloskundige, /cijfers/gm0928/afspraken, 404",
        "wethouder, /cijfers/gm0928/afspraken, 200",
        "huisarts, /cijfers, 200",
        "huisarts, /cijfers/gm0928, 404",
        "huisarts, /regio, 404",
        "huisarts, /cijfers/organisatie, 200",
        "projectleider, /regio, 200",
        "projectleider, /cijfers/gm0928, 404",
        "projectleider, /cijfers/inlezen, 200",
        "trekker, /cijfers/inlezen, 404",
        "projectleider, /regio/afspraken, 200",
        "trekker, /regio/afspraken, 404",
        "trekker, /cijfers/netwerk/gm0928, 200",
        "huisarts, /cijfers/netwerk/gm0928, 404",
        "trekker, /cijfers/gm9999, 404"
    })
    void eachSeesWhatIsTheirs(String login, String path, int status) {
        assertThat(Browser.of(port, login).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void nobodySeesFiguresWithoutALogin() {
        Stream.of(
                        "/cijfers",
                        "/cijfers/gm0928",
                        "/regio",
                        "/cijfers/organisatie",
                        "/cijfers/inlezen",
                        "/cijfers/netwerk/gm0928")
                .forEach(path -> assertThat(new Browser(port).get(path).statusCode())
                        .as(path)
                        .isEqualTo(302));
    }

    @Test
    void anAgreementWithFewCasesShowsNoNumberOnAnyPageFormOrTotal() {
        Browser member = Browser.of(port, "verloskundige");
        String page = member.page("/cijfers/" + SMALL);
        assertThat(indicators.clauses(SMALL)).as("not even that there was one").isEmpty();
        assertThat(page)
                .contains("Er zijn nog geen cijfers van Simpelveld zelf.")
                .doesNotContain("Verwijzingen verstuurd");
        Sheet sheet = indicators.sheet(SMALL, null);
        assertThat(sheet.needs()).isEmpty();
        assertThat(sheet.kinds()).isEmpty();
        assertThat(sheet.tables()).isEmpty();
        assertThat(sheet.shares()).isEmpty();
        assertThat(sheet.lines())
                .filteredOn(Line::visible)
                .isNotEmpty()
                .allMatch(line -> line.scope().startsWith("heel Parkstad, ")
                        && line.base().text().equals("10 of meer"));
        assertThat(member.page("/cijfers/netwerk/" + SMALL)).doesNotContain("class=\"tie");
        assertThat(member.page("/cijfers/organisatie")).doesNotContain("Simpelveld");
        assertThat(region("Simpelveld"))
                .noneMatch(cell -> cell.matches(".*\\d.*"))
                .contains("nog geen");
    }

    @Test
    void noCellOfAnyPageIsANumberUnderTen() {
        Stream.of(
                        "trekker /cijfers/gm0928",
                        "trekker /cijfers/gm0928/afspraken",
                        "trekker /regio",
                        "projectleider /regio",
                        "schuldhulp /cijfers/organisatie",
                        "jeugdverpleegkundige /cijfers/" + LARGE,
                        "jeugdverpleegkundige /cijfers/netwerk/" + LARGE,
                        "verloskundige /cijfers/" + SMALL)
                .map(one -> one.split(" "))
                .forEach(one -> assertThat(cells(Browser.of(port, one[0]).page(one[1])))
                        .as(one[1])
                        .filteredOn(cell -> cell.matches("\\d+"))
                        .allMatch(cell -> Integer.parseInt(cell) >= 10));
        assertThat(cells(Browser.of(port, "jeugdverpleegkundige").page("/cijfers/" + LARGE)))
                .contains("ten minste 62%", "20 tot 50");
    }

    @Test
    void aPracticeAloneIsNoKind() {
        List<FactSum> answers = new ArrayList<>();
        Map.of(
                        "debtHelp",
                        List.of(25),
                        "socialTeam",
                        List.of(12, 11),
                        "generalPractice",
                        List.of(30),
                        "midwifePractice",
                        List.of(14, 13),
                        "youthHealthCare",
                        List.of(20, 4),
                        "socialWork",
                        List.of(9, 9))
                .forEach((kind, numbers) -> IntStream.range(0, numbers.size())
                        .forEach(house -> IntStream.range(0, numbers.get(house))
                                .forEach(n -> answers.add(new FactSum(
                                        null,
                                        FactKind.receiverAnswered,
                                        YearMonth.of(2027, 1),
                                        kind + house,
                                        kind,
                                        null,
                                        null,
                                        null,
                                        null,
                                        "accepted",
                                        null,
                                        true,
                                        1,
                                        null,
                                        false,
                                        false,
                                        1)))));
        assertThat(Counting.municipality(answers).kinds())
                .extracting(Line::label)
                .as("the lone GP, a house with four and two of nine are not there, and the last kind is hidden "
                        + "with those that had nothing")
                .containsExactly("Schuldhulp", "Verloskundigenpraktijk");
    }

    @Test
    void nothingThatGroupsFactsLeavesTheProgram() {
        List<String> keys = database.sql("select distinct grouping_key from fact where grouping_key is not null")
                .query(String.class)
                .list();
        List<String> pages = Stream.of("/cijfers/gm0928", "/cijfers/gm0928/afspraken", "/regio")
                .map(Browser.of(port, "trekker")::page)
                .toList();
        assertThat(keys).isNotEmpty().noneMatch(key -> pages.stream().anyMatch(page -> page.contains(key)));
    }

    @Test
    void projectLeadersChangeWhichHospitalBelongsToAMunicipality() {
        Browser leader = Browser.of(port, "projectleider");
        String token = leader.token("/regio");
        assertThat(leader.post(
                                "/regio",
                                "token",
                                token,
                                "municipality",
                                "gm0981",
                                "vsv",
                                "VSV Oefen",
                                "hospital",
                                "Oefenziekenhuis")
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.page("/regio")).contains("VSV Oefen", "Oefenziekenhuis");
        assertThat(leader.post("/regio", "token", token, "municipality", "gm0000", "vsv", "Getypt", "hospital", "X"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("Kies een gemeente uit de lijst", "Getypt");
                });
        assertThat(leader.post("/regio", "municipality", "gm0981", "vsv", "A", "hospital", "B")
                        .statusCode())
                .isEqualTo(403);
        Browser lead = Browser.of(port, "trekker");
        lead.page("/regio");
        assertThat(lead.post(
                                "/regio",
                                "token",
                                lead.token("/berichten"),
                                "municipality",
                                "gm0981",
                                "vsv",
                                "A",
                                "hospital",
                                "B")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileIsTriedBeforeItIsReadIn() {
        Browser leader = Browser.of(port, "projectleider");
        String token = leader.token("/cijfers/inlezen");
        assertThat(leader.post("/cijfers/inlezen/proef", "token", token).body()).contains("Kies eerst een bestand");
        assertThat(leader.post(
                                "/cijfers/inlezen",
                                "token",
                                token,
                                "text",
                                "indicator;gebied;jaar;waarde\nplans;NL;2025;88,5\n")
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.page("/cijfers/inlezen")).contains("Ingelezen: 1 nieuw");
        assertThat(leader.post(
                                "/cijfers/inlezen",
                                "token",
                                token,
                                "text",
                                "indicator;gebied;jaar;waarde\nplans;GM0000;2025;1\n")
                        .body())
                .contains("Er is niets ingelezen", "Regel 2");
        assertThat(Browser.of(port, "trekker").page("/cijfers/gm0928")).contains("88,5");
    }

    private List<String> region(String municipality) {
        String page = Browser.of(port, "projectleider").page("/regio");
        String row = page.substring(page.indexOf(">" + municipality + "<"));
        return cells(row.substring(0, row.indexOf("</tr>")));
    }

    private static List<String> cells(String page) {
        return CELL.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(cell -> cell.replaceAll("<[^>]*>", "").strip())
                .toList();
    }
}
