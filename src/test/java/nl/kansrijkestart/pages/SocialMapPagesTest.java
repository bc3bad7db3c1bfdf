package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.models.RefusedWords;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Tag(Proof.VERIFY)
class SocialMapPagesTest {

    private static final String MAP = "/sociale-kaart/gm0928";
    private static final String ENTRY = "geldzorgen-parkstad";

    @Autowired
    private Stories stories;

    @Autowired
    private SocialMap map;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private final String mark = "pagina-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void debtHelpWasChecked() {
        tasks.open(dossier())
                .forEach(task -> stories.running(dossier())
                        .answers(
                                "coordinators".equals(task.group()) ? "coordinator" : "schuldhulp",
                                "coordinators".equals(task.group()) ? "checkEntryInstead" : "checkEntry",
                                "result",
                                "correct"));
    }

    @Test
    void everybodyWhoLoggedInReadsTheMapAndOthersDoNot() {
        assertThat(new Browser(port).get(MAP).statusCode())
                .as("sent to the login")
                .isEqualTo(302);
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.get("/sociale-kaart").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith(MAP);
        assertThat(midwife.page(MAP))
                .contains(
                        "Sociale kaart van Kerkrade",
                        "Hulp bij geldzorgen en schulden",
                        "Home-Start",
                        "nog niet gecontroleerd",
                        "/zorgpad/housing/gm0928")
                .doesNotContain("Moedercafé Sjpruut", "/importeren", "/nieuw");
        assertThat(midwife.page(MAP + "?thema=debts"))
                .contains("Hulp bij geldzorgen en schulden", "Sociaal team in de wijk")
                .doesNotContain("Home-Start");
        assertThat(midwife.page("/sociale-kaart/gm0917")).contains("Moedercafé Sjpruut");
        assertThat(midwife.get("/sociale-kaart/gm0000").statusCode()).isEqualTo(404);
        assertThat(midwife.get(MAP + "/vermelding/bestaat-niet").statusCode()).isEqualTo(404);
    }

    @Test
    void oneClickOnTheMapBringsTheCheck() {
        Browser midwife = Browser.of(port, "verloskundige");
        String page = MAP + "/vermelding/" + ENTRY;
        assertThat(midwife.post(page + "/klopt-niet").statusCode())
                .as("without the session's token")
                .isEqualTo(403);
        assertThat(midwife.post(
                                page + "/klopt-niet",
                                "token",
                                midwife.token(page),
                                "said",
                                "Het nummer is niet in gebruik")
                        .statusCode())
                .isEqualTo(302);
        assertThat(midwife.page(page))
                .contains("Iemand controleert", "Wordt gecontroleerd: iemand meldde dat het contactgegeven niet klopt");
        assertThat(midwife.page(MAP)).contains("Wordt gecontroleerd");
        stories.running(dossier())
                .waitsFor("checkEntry")
                .seenBy("schuldhulp")
                .answers("schuldhulp", "checkEntry", "result", "correct");
        assertThat(midwife.page(page))
                .doesNotContain("Wordt gecontroleerd")
                .contains("gecontroleerd op 11 januari 2027");
    }

    @Test
    void onlyWhoWorksThereSaysThatAContactIsWrongAndItCountsOnce() {
        String page = MAP + "/vermelding/" + ENTRY;
        for (String other : List.of("verloskundigeheerlen", "sociaalteamheerlen", "knooppuntstein")) {
            Browser elsewhere = Browser.of(port, other);
            assertThat(elsewhere.page(page)).as(other).doesNotContain("Dit contactgegeven klopt niet");
            assertThat(elsewhere
                            .post(
                                    page + "/klopt-niet",
                                    "token",
                                    elsewhere.token("/sociale-kaart/gm0917/vermelding/sociaalteam-heerlen"))
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(map.entry(ENTRY)).get().extracting(entry -> entry.amber()).isEqualTo(false);
        int before = said();
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page(page)).contains("Dit contactgegeven klopt niet");
        for (int n = 0; n < 3; n++) {
            assertThat(midwife.post(
                                    page + "/klopt-niet",
                                    "token",
                                    midwife.token(page),
                                    "said",
                                    "Het nummer is niet in gebruik")
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(said()).isEqualTo(before + 1);
        assertThat(tasks.open(dossier())).hasSize(1);
    }

    private int said() {
        return sql.queryForObject(
                "select count(*) from social_map_evidence where entry = ? and kind = 'contactWrong'",
                Integer.class,
                ENTRY);
    }

    @Test
    void oneLineInACaseSaysThatAContactIsWrong() {
        Journey story = stories.aReferral("debts");
        Browser midwife = Browser.of(port, "verloskundige");
        String page = "/gezin/" + story.caseId();
        String referral = story.idAt("answerReferral", "referralId");
        assertThat(midwife.page(page)).contains("Dit contactgegeven klopt niet");
        assertThat(midwife.post(page + "/contact-klopt-niet", "token", midwife.token(page), "referral", "van-een-ander")
                        .statusCode())
                .isEqualTo(404);
        midwife.post(page + "/contact-klopt-niet", "token", midwife.token(page), "referral", referral, "said", "x");
        assertThat(midwife.page(page)).contains("Schrijf op wat er niet klopt.");
        assertThat(tasks.open(dossier())).isEmpty();
        assertThat(midwife.post(
                                page + "/contact-klopt-niet",
                                "token",
                                midwife.token(page),
                                "referral",
                                referral,
                                "said",
                                "Niemand neemt op")
                        .statusCode())
                .isEqualTo(302);
        assertThat(midwife.page(page))
                .contains("Iemand controleert of het contactgegeven van Schuldhulp Parkstad (oefen) nog klopt.");
        assertThat(tasks.open(dossier())).hasSize(1);
        assertThat(map.entry(ENTRY))
                .get()
                .extracting(entry -> entry.amberReason())
                .isEqualTo("contactWrong");
    }

    @Test
    void aCarePathIsMadeOfAgreementsAndOffers() {
        String path = Browser.of(port, "huisarts").page("/zorgpad/debts/gm0928");
        assertThat(path)
                .contains(
                        "Zorgpad Geldzorgen of schulden in Kerkrade",
                        "Schuldhulp Parkstad (oefen), daarna Sociaal team Kerkrade (oefen)",
                        "Regionale basisafspraak, versie 1",
                        "binnen 5 werkdagen, bij spoed binnen 1 werkdag",
                        "Hulp bij geldzorgen en schulden",
                        "Aanmeldpunt (oefen)",
                        "0800-000 0012");
        assertThat(Browser.of(port, "huisarts").page("/zorgpad/debts/gm0981"))
                .contains("Sociaal team Vaals (oefen)")
                .doesNotContain("Schuldhulp Parkstad");
        assertThat(Browser.of(port, "huisarts").get("/zorgpad/onzin/gm0928").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theMenuSaysWhatIsRecognisedAndWhenThatEnded() {
        assertThat(Browser.of(port, "trekker").page("/menukaart"))
                .contains(
                        "VoorZorg",
                        "Home-Start",
                        "Effectief volgens goede aanwijzingen, tot maandag 8 april 2024",
                        "erkenning verlopen",
                        "https://home-start.nl/over-home-start",
                        "NJi, beschrijving van Home-Start");
    }

    @Test
    void paperForParentsNamesNothingPersonal() {
        String paper = Browser.of(port, "verloskundige").page(MAP + "/ouders");
        assertThat(paper)
                .contains(
                        "Hulp en steun in Kerkrade",
                        "Bel <a href=\"tel:08000000012\">0800-000 0012</a>",
                        "Geldzorgen of schulden",
                        "Steun van mensen in de buurt",
                        "Behandeling bij psychische klachten",
                        "Veilig Thuis, <a href=\"tel:08002000\">0800-2000</a>, dag en nacht, gratis")
                .doesNotContain(
                        "praten over iets persoonlijks",
                        "Alcohol of drugs",
                        "Nare ervaringen",
                        "Relatie",
                        "wachttijd",
                        "Aanmelden voor VoorZorg");
        assertThat(Browser.of(port, "verloskundige").page(MAP + "/professionals"))
                .contains("voor professionals", "wachttijd 30 werkdagen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "pregnant", "born"})
    void paperForParentsSaysNothingThatHurts(String phase) {
        String paper = Browser.of(port, "verloskundige")
                .page(MAP + "/ouders?fase=" + phase)
                .toLowerCase(Locale.ROOT);
        assertThat(RefusedWords.TO_PARENTS).noneMatch(paper::contains);
    }

    /** Nobody tried the number: a parent who is tired already does not try it first. */
    @Test
    void paperForParentsGivesNoWayInThatNobodyChecked() {
        String paper = Browser.of(port, "verloskundige").page(MAP + "/ouders?fase=born");
        assertThat(paper)
                .contains(
                        "Home-Start", "Dit is nog niet gecontroleerd. Vraag uw verloskundige of het consultatiebureau")
                .doesNotContain("0800-000 0206");
        assertThat(Browser.of(port, "verloskundige").page(MAP + "/professionals"))
                .contains("0800-000 0206", "nog niet gecontroleerd");
    }

    @Test
    void onlyWhoKeepsTheMapChangesIt() {
        for (String other : List.of("verloskundige", "knooppunt", "wethouder", "schuldhulp")) {
            for (String what : List.of("/importeren", "/nieuw", "/vermelding/" + ENTRY + "/wijzigen")) {
                assertThat(Browser.of(port, other).get(MAP + what).statusCode())
                        .as(other + what)
                        .isEqualTo(404);
            }
        }
        assertThat(Browser.of(port, "coordinator").page(MAP)).contains("/importeren", "/nieuw");
        assertThat(Browser.of(port, "coordinator")
                        .get("/sociale-kaart/gm0917/importeren")
                        .statusCode())
                .as("of their own municipality")
                .isEqualTo(404);
        assertThat(Browser.of(port, "trekker").page(MAP + "/vermelding/" + ENTRY + "/wijzigen"))
                .contains("value=\"Hulp bij geldzorgen en schulden\"");
    }

    @Test
    void aFileIsShownBeforeItIsTaken() {
        Browser coordinator = Browser.of(port, "coordinator");
        String token = coordinator.token(MAP + "/importeren");
        String head = "kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon\n";
        byte[] wrong = (head + mark + ";Inloop;Buurthuis;Wonen;Sociaal;ja;Atlantis;0800-000 0104\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> refused = coordinator.upload(MAP + "/importeren", token, "kaart.csv", wrong);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Er is niets veranderd", "Rij 2, gemeenten: Deze gemeente is niet bekend: Atlantis.");
        assertThat(coordinator
                        .post(MAP + "/importeren/doorvoeren", "token", token)
                        .statusCode())
                .as("nothing was tried out well")
                .isEqualTo(400);
        assertThat(coordinator
                        .upload(MAP + "/importeren", token, "kaart.csv", new byte[2_500_000])
                        .body())
                .contains("groter dan 1 MB");
        assertThat(coordinator.upload(MAP + "/importeren", token, "film.csv", new byte[40_000_000]))
                .as("far too large")
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(413);
                    assertThat(answer.body()).contains("groter dan 1 MB");
                });

        byte[] good = (head + mark + ";Inloop <b>;Buurthuis;Wonen;Sociaal;ja;Kerkrade;0800-000 0104\n")
                .getBytes(StandardCharsets.UTF_8);
        String trial = coordinator
                .upload(MAP + "/importeren", token, "kaart.csv", good)
                .body();
        assertThat(trial).contains("Dit verandert er", "Inloop &lt;b&gt;", "Ja, voer dit door");
        assertThat(map.entry(mark)).isEmpty();
        assertThat(coordinator
                        .post(MAP + "/importeren/doorvoeren", "token", token, "file", Browser.hidden(trial, "file"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(coordinator.page(MAP)).contains("1 nieuw, 0 gewijzigd, 0 gelijk gebleven");
        assertThat(map.entry(mark)).isPresent();
    }

    /** Two tabs, two files: the button takes what stands above it, or nothing. */
    @Test
    void theButtonTakesTheFileThatStandsAboveIt() {
        Browser coordinator = Browser.of(port, "coordinator");
        String token = coordinator.token(MAP + "/importeren");
        String first = tried(coordinator, token, mark + "-a;Eerste");
        String second = tried(coordinator, token, mark + "-b;Tweede");
        HttpResponse<String> other = coordinator.post(MAP + "/importeren/doorvoeren", "token", token, "file", first);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("U hebt intussen een ander bestand bekeken. Er is niets veranderd.");
        assertThat(map.entry(mark + "-a")).isEmpty();
        assertThat(map.entry(mark + "-b")).isEmpty();
        assertThat(tried(coordinator, token, mark + "-c;"))
                .as("it cannot be taken")
                .isEmpty();
        assertThat(coordinator
                        .post(MAP + "/importeren/doorvoeren", "token", token, "file", second)
                        .statusCode())
                .as("the one before it neither")
                .isEqualTo(400);
        assertThat(map.entry(mark + "-b")).isEmpty();
    }

    /** All of them at once: nobody comes back seven times. The words that are known stand below. */
    @Test
    void everyProblemOfAFileCanBeRead() {
        Browser coordinator = Browser.of(port, "coordinator");
        StringBuilder rows = new StringBuilder("kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon\n");
        for (int n = 0; n < 120; n++) {
            rows.append(mark + "-" + n + ";Inloop;Buurthuis;Onbekend " + n + ";Sociaal;ja;Kerkrade;0800-000 0104\n");
        }
        String page = coordinator
                .upload(
                        MAP + "/importeren",
                        coordinator.token(MAP + "/importeren"),
                        "kaart.csv",
                        rows.toString().getBytes(StandardCharsets.UTF_8))
                .body();
        assertThat(page)
                .contains(
                        "Rij 2, vragen: Dit thema of deze route is niet bekend: Onbekend 0.",
                        "Rij 121, vragen: Dit thema of deze route is niet bekend: Onbekend 119.",
                        "Deze woorden zijn bekend",
                        "Wonen");
    }

    private String tried(Browser coordinator, String token, String markAndName) {
        return Browser.hidden(
                coordinator
                        .upload(
                                MAP + "/importeren",
                                token,
                                "kaart.csv",
                                ("kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon\n" + markAndName
                                                + ";Buurthuis;Wonen;Sociaal;ja;Kerkrade;0800-000 0104\n")
                                        .getBytes(StandardCharsets.UTF_8))
                        .body(),
                "file");
    }

    @Test
    void anEntryIsTypedAndWhatIsWrongStandsAtItsField() {
        Browser lead = Browser.of(port, "trekker");
        String token = lead.token(MAP + "/nieuw");
        HttpResponse<String> refused = lead.post(
                MAP + "/nieuw",
                "token",
                token,
                "id",
                mark,
                "name",
                "Wandelgroep",
                "organisationName",
                "Buurthuis",
                "needs",
                "Onzin",
                "domain",
                "Sociaal",
                "formal",
                "nee",
                "area",
                "Kerkrade",
                "telephone",
                "0800-000 0105");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Dit thema of deze route is niet bekend: Onzin.", "value=\"Wandelgroep\"");
        assertThat(lead.post(
                                MAP + "/nieuw",
                                "token",
                                token,
                                "id",
                                mark,
                                "name",
                                "Wandelgroep",
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
                                "0800-000 0105")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.page(MAP + "/vermelding/" + mark))
                .contains(
                        "Wandelgroep",
                        "Opgeslagen. Gecontroleerd is het pas",
                        "nog niet gecontroleerd",
                        "Informele steun, sociaal");
        assertThat(lead.post(MAP + "/nieuw", "token", token, "id", mark, "name", "Nog eens")
                        .body())
                .contains("Dit kenmerk bestaat al");
    }

    @Test
    void filesForSpreadsheetsAndForOtherMaps() throws Exception {
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.get(MAP + "/sociale-kaart.csv").body())
                .contains("kenmerk;naam;organisatie;", "geldzorgen-parkstad;Hulp bij geldzorgen en schulden;");
        JsonNode page =
                new ObjectMapper().readTree(midwife.get(MAP + "/services.json").body());
        assertThat(page.path("total_items").asInt())
                .isEqualTo(page.path("contents").size())
                .isPositive();
        page.path("contents").forEach(service -> {
            assertThat(UUID.fromString(service.path("id").asText())).isNotNull();
            assertThat(service.path("name").asText()).isNotBlank();
            assertThat(service.path("status").asText()).isEqualTo("active");
            assertThat(List.of("id", "name", "description"))
                    .allMatch(field -> service.path("organization").has(field));
            service.path("phones")
                    .forEach(phone -> assertThat(List.of("id", "number")).allMatch(phone::has));
        });
        JsonNode debts = page.path("contents").findParents("name").stream()
                .filter(one -> one.path("name").asText().startsWith("Hulp bij geldzorgen"))
                .findFirst()
                .orElseThrow();
        assertThat(debts.path("attributes").findValuesAsText("code")).contains("debts", "social");
        assertThat(debts.path("service_areas").findValuesAsText("extent")).contains("GM0928");
    }

    /** The check of debt help's entry. */
    private String dossier() {
        return map.entry(ENTRY).orElseThrow().dossier();
    }
}
