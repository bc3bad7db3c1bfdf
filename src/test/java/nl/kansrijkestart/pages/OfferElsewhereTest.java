package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A coalition may offer an entry in another municipality; there it stands on the map when that municipality said yes.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class OfferElsewhereTest {

    private static final String KERKRADE = "/sociale-kaart/gm0928";
    private static final String HEERLEN = "/sociale-kaart/gm0917";
    private static final String HEAD = "kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon\n";

    @Autowired
    private SocialMap map;

    @Autowired
    private Messages notices;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private final String mark = "elders-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void noCoordinatorInHeerlen() {
        sql.update("delete from person_role where person = 'knooppuntheerlen' and role = 'coordinators'");
    }

    @Test
    void whatAFileOffersElsewhereWaitsThereForAYes() {
        Browser kerkrade = Browser.of(port, "coordinator");
        HttpResponse<String> tried = imported(kerkrade, "Kerkrade | Heerlen", "stevigOuderschap");
        assertThat(tried.body()).contains("wacht daar op een ja", "Heerlen");
        assertThat(kerkrade.page(KERKRADE)).contains(mark);
        assertNowhereInHeerlen();
        assertThat(told("hubCoordinators/gm0917", "knooppuntheerlen"))
                .anyMatch(text -> text.contains("Kerkrade") && text.contains("Wacht op uw ja"));
        assertThat(told("coordinators/gm0928", "coordinator"))
                .anyMatch(text -> text.contains(mark) && text.contains("Heerlen"));

        Browser heerlen = Browser.of(port, "knooppuntheerlen");
        assertThat(heerlen.page(HEERLEN)).contains("Wacht op uw ja", mark);
        String answer = HEERLEN + "/vermelding/" + mark + "/overnemen";
        for (String other : List.of("coordinator", "verloskundigeheerlen", "trekker")) {
            Browser nobody = Browser.of(port, other);
            assertThat(nobody.post(answer, "token", nobody.token("/berichten"), "answer", "yes")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(heerlen.post(answer, "answer", "yes").statusCode())
                .as("without the session's token")
                .isEqualTo(403);
        assertThat(heerlen.post(answer, "token", heerlen.token(HEERLEN), "answer", "yes")
                        .statusCode())
                .isEqualTo(302);
        assertThat(heerlen.page(HEERLEN)).contains(mark).doesNotContain("Wacht op uw ja");
        assertThat(Browser.of(port, "verloskundigeheerlen").page(HEERLEN + "/ouders?fase=born"))
                .contains(mark);
        assertThat(map.needs("gm0917", "pregnant")).contains("stevigOuderschap");
        assertThat(told("coordinators/gm0928", "coordinator"))
                .anyMatch(text -> text.contains(mark) && text.contains("staat nu ook op de kaart van Heerlen"));

        imported(kerkrade, "Kerkrade | Heerlen", "stevigOuderschap");
        assertThat(map.needs("gm0917", "pregnant"))
                .as("the same file again asks nothing again")
                .contains("stevigOuderschap");
        imported(kerkrade, "Kerkrade | Heerlen", "stevigOuderschap | Wonen");
        assertThat(heerlen.page(HEERLEN))
                .as("for more than Heerlen said yes to")
                .contains("Wacht op uw ja", mark);
        assertNowhereInHeerlen();
        imported(kerkrade, "Kerkrade", "stevigOuderschap");
        assertThat(heerlen.page(HEERLEN)).as("taken back").doesNotContain(mark);
    }

    @Test
    void aNoStaysANoAndItsOwnCoordinatorAnswersWhereThereIsOne() {
        sql.update("""
                insert into person_role (person, role, organisation, municipality)
                values ('knooppuntheerlen', 'coordinators', 'gemeenteheerlen', 'gm0917')
                on conflict do nothing
                """);
        Browser kerkrade = Browser.of(port, "trekker");
        String token = kerkrade.token(KERKRADE + "/nieuw");
        assertThat(kerkrade.post(
                                KERKRADE + "/nieuw",
                                "token",
                                token,
                                "id",
                                mark,
                                "name",
                                mark + " inloop",
                                "organisationName",
                                "Buurthuis",
                                "needs",
                                "Wonen",
                                "domain",
                                "Sociaal",
                                "formal",
                                "ja",
                                "area",
                                "Heerlen",
                                "telephone",
                                "0800-000 0115")
                        .statusCode())
                .isEqualTo(302);
        assertThat(kerkrade.page(KERKRADE + "/vermelding/" + mark))
                .as("who keeps it still finds it")
                .contains("Wacht op een ja", "Heerlen");
        assertNowhereInHeerlen();
        Browser heerlen = Browser.of(port, "knooppuntheerlen");
        heerlen.post(HEERLEN + "/vermelding/" + mark + "/overnemen", "token", heerlen.token(HEERLEN), "answer", "no");
        assertThat(heerlen.page(HEERLEN)).doesNotContain("Wacht op uw ja").contains("Zei uw gemeente eerder nee", mark);
        assertThat(told("coordinators/gm0928", "coordinator"))
                .anyMatch(text -> text.contains(mark) && text.contains("Heerlen neemt deze vermelding niet over"));
        assertNowhereInHeerlen();
        imported(kerkrade, "Heerlen", "Wonen");
        assertThat(heerlen.page(HEERLEN)).as("the same file does not ask again").doesNotContain("Wacht op uw ja");
        heerlen.post(HEERLEN + "/vermelding/" + mark + "/overnemen", "token", heerlen.token(HEERLEN), "answer", "yes");
        assertThat(heerlen.page(HEERLEN)).contains(mark).doesNotContain("Zei uw gemeente eerder nee");
    }

    /** Not for families, not for professionals, not in files, not for referrals. */
    private void assertNowhereInHeerlen() {
        Browser midwife = Browser.of(port, "verloskundigeheerlen");
        for (String page : List.of("", "/ouders", "/ouders?fase=born", "/professionals", "/services.json")) {
            assertThat(midwife.get(HEERLEN + page).body()).as(page).doesNotContain(mark);
        }
        assertThat(midwife.page("/zorgpad/housing/gm0917")).doesNotContain(mark);
        assertThat(midwife.get(HEERLEN + "/vermelding/" + mark).statusCode()).isEqualTo(404);
        assertThat(midwife.post(
                                HEERLEN + "/vermelding/" + mark + "/klopt-niet",
                                "token",
                                midwife.token("/sociale-kaart/gm0917/vermelding/sociaalteam-heerlen"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(map.in("gm0917")).noneMatch(card -> card.facts().id().equals(mark));
        assertThat(map.needs("gm0917", "pregnant")).doesNotContain("stevigOuderschap");
    }

    private HttpResponse<String> imported(Browser coordinator, String places, String needs) {
        String token = coordinator.token(KERKRADE + "/importeren");
        HttpResponse<String> tried = coordinator.upload(
                KERKRADE + "/importeren",
                token,
                "kaart.csv",
                (HEAD + mark + ";" + mark + " inloop;Buurthuis;" + needs + ";Sociaal;ja;" + places + ";0800-000 0115\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(coordinator
                        .post(
                                KERKRADE + "/importeren/doorvoeren",
                                "token",
                                token,
                                "file",
                                Browser.hidden(tried.body(), "file"))
                        .statusCode())
                .isEqualTo(302);
        return tried;
    }

    private List<String> told(String address, String person) {
        return notices.of(List.of(address), person).stream()
                .map(Messages.Line::text)
                .toList();
    }
}
