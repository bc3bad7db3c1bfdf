package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The menukaart: read by everybody, kept by project leaders and administrators. */
@ProcessTest
@Tag(Proof.VERIFY)
class MenuPagesTest {

    private static final String FRESH = "/menukaart/nieuw";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void itIsAddedToChangedAndTakenOff() {
        Browser leader = Browser.of(port, "projectleider");
        String token = leader.token(FRESH);
        String name = "Oefengroep " + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> refused = leader.post(
                FRESH,
                "token",
                token,
                "name",
                name,
                "phase",
                "after",
                "forWhom",
                "Ouders",
                "form",
                "",
                "level",
                "goodIndications",
                "provider",
                "JGZ",
                "source",
                "x");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Nog niet opgeslagen", "Vul in wat het is", "Vul in tot wanneer de erkenning geldt", name);
        assertThat(leader.post(FRESH, "token", token, "name", name, "recognisedOn", "1 januari")
                        .body())
                .contains("ontbreekt het jaar");

        assertThat(leader.post(
                                FRESH,
                                "token",
                                token,
                                "name",
                                name,
                                "phase",
                                "after",
                                "forWhom",
                                "Ouders",
                                "form",
                                "Een groep",
                                "level",
                                "goodIndications",
                                "recognisedOn",
                                "2025-06-01",
                                "provider",
                                "JGZ",
                                "source",
                                "databank (oefen)")
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.page("/menukaart")).contains("staat op de menukaart", name, "zaterdag 1 juni 2030");
        String id = name.toLowerCase().replace(' ', '-');
        String change = "/menukaart/" + id + "/wijzigen";
        assertThat(leader.page(change)).contains("value=\"1 juni 2030\"");
        assertThat(Browser.of(port, "beheerder").page(change)).contains(name);
        assertThat(leader.post(
                                change,
                                "token",
                                token,
                                "name",
                                name,
                                "phase",
                                "after",
                                "forWhom",
                                "Ouders",
                                "form",
                                "Een groep",
                                "level",
                                "unknown",
                                "provider",
                                "JGZ",
                                "source",
                                "databank (oefen)")
                        .statusCode())
                .isEqualTo(302);
        assertThat(leader.page("/menukaart")).contains(name + " staat op de menukaart.");
        assertThat(Browser.of(port, "huisarts").page("/menukaart"))
                .contains(name)
                .doesNotContain("/menukaart/nieuw", "/wijzigen");

        assertThat(leader.post("/menukaart/" + id + "/weghalen", "token", token).statusCode())
                .isEqualTo(302);
        assertThat(leader.page("/menukaart"))
                .contains("van de menukaart gehaald")
                .doesNotContain("id=\"" + id + "\"");
        assertThat(leader.get(change).statusCode()).isEqualTo(404);
    }

    @Test
    void aSourceIsAPageOnTheWebOrAName() {
        Browser leader = Browser.of(port, "projectleider");
        String token = leader.token(FRESH);
        String name = "Oefenbron " + UUID.randomUUID().toString().substring(0, 8);
        for (String source : List.of(
                "NJi|javascript:alert(1)",
                "javascript:alert(1)",
                "NJi, Javascript:alert(1)",
                "data:text/html,x",
                "ftp://nji.nl/a")) {
            HttpResponse<String> refused = leader.post(
                    FRESH,
                    "token",
                    token,
                    "name",
                    name,
                    "phase",
                    "after",
                    "forWhom",
                    "Ouders",
                    "form",
                    "Een groep",
                    "level",
                    "unknown",
                    "provider",
                    "JGZ",
                    "source",
                    source);
            assertThat(refused.statusCode()).as(source).isEqualTo(400);
            assertThat(refused.body()).contains("Laat een adres beginnen met https://.", name);
        }
        sql.update("""
                insert into intervention (id, name, phase, for_whom, form, level, provider, source)
                values (?, ?, 'after', 'Ouders', 'Een groep', 'unknown', 'JGZ', '{NJi|javascript:alert(1),javascript:alert(2),https://nji.nl/oefen}')""", "bron-" + UUID.randomUUID(), name);
        try {
            assertThat(Browser.of(port, "huisarts").page("/menukaart"))
                    .contains(name, "href=\"https://nji.nl/oefen\"")
                    .doesNotContainPattern("(?i)href=\"[^\"]*javascript:");
        } finally {
            sql.update("delete from intervention where name = ?", name);
        }
    }

    @Test
    void nobodyElseKeepsIt() {
        Browser lead = Browser.of(port, "trekker");
        assertThat(lead.page("/menukaart")).doesNotContain("Interventie toevoegen");
        assertThat(lead.get(FRESH).statusCode()).isEqualTo(404);
        assertThat(lead.get("/menukaart/home-start/wijzigen").statusCode()).isEqualTo(404);
        assertThat(Browser.of(port, "projectleider")
                        .post("/menukaart/home-start/weghalen")
                        .statusCode())
                .isEqualTo(403);
    }
}
