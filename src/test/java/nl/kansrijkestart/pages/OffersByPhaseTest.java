package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Nu Niet Zwanger is for before a pregnancy, and again after a birth (nunietzwanger.nl): nobody who is pregnant is
 * offered it.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class OffersByPhaseTest {

    private static final String MAP = "/sociale-kaart/gm0928";
    private static final String NOT_PREGNANT = "Nu Niet Zwanger";

    @LocalServerPort
    private int port;

    private final String mark = "fase-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void paperForAPregnantWomanNeverOffersIt() {
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page(MAP + "/ouders"))
                .contains("Hulp en steun in Kerkrade", "Begeleiding door de verloskundige")
                .doesNotContain(NOT_PREGNANT);
        assertThat(midwife.page(MAP + "/ouders?fase=onzin"))
                .as("never by a wrong address")
                .doesNotContain(NOT_PREGNANT);
        assertThat(midwife.page(MAP + "/ouders?fase=born")).contains(NOT_PREGNANT);
        assertThat(midwife.page(MAP + "/ouders?fase=before")).contains(NOT_PREGNANT);
    }

    @Test
    void whoeverReadsItReadsForWhichPhase() {
        Browser midwife = Browser.of(port, "verloskundige");
        for (String page : List.of(
                "/zorgpad/unplannedPregnancy/gm0928",
                "/zorgpad/earlierPlacement/gm0928",
                MAP,
                MAP + "/professionals",
                MAP + "/vermelding/ggd-nu-niet-zwanger")) {
            assertThat(midwife.page(page)).as(page).contains(NOT_PREGNANT, "niet tijdens een zwangerschap");
        }
        assertThat(midwife.get(MAP + "/services.json").body()).contains("Vóór een zwangerschap");
        assertThat(midwife.page("/menukaart")).contains("Vóór een zwangerschap en na de geboorte");
    }

    @Test
    void aFileWithoutTheColumnStaysValidAndTheMenukaartDecidesWhoIsNotPregnant() {
        Browser coordinator = Browser.of(port, "coordinator");
        String head = "kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon;interventie\n";
        take(
                coordinator,
                head + mark + "-a;" + mark + " gewoon;Buurthuis;Wonen;Sociaal;ja;Kerkrade;0800-000 0111;\n" + mark
                        + "-b;" + mark
                        + " kinderwens;GGD;earlierPlacement | Wonen;Publiek;ja;Kerkrade;0800-000 "
                        + "0112;nu-niet-zwanger\n");
        assertThat(coordinator.page(MAP + "/ouders")).contains(mark + " gewoon").doesNotContain(mark + " kinderwens");
        assertThat(coordinator.page(MAP + "/ouders?fase=born")).contains(mark + " gewoon", mark + " kinderwens");

        String with = head.replace("interventie", "interventie;fase");
        assertThat(coordinator
                        .upload(
                                MAP + "/importeren",
                                coordinator.token(MAP + "/importeren"),
                                "kaart.csv",
                                (with + mark + "-b;" + mark
                                                + " kinderwens;GGD;Wonen;Publiek;ja;Kerkrade;0800-000 "
                                                + "0112;nu-niet-zwanger;Zwanger\n")
                                        .getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Er is niets veranderd", "is volgens de menukaart niet voor tijdens een zwangerschap");
        take(
                coordinator,
                with + mark + "-c;" + mark
                        + " inloop;Buurthuis;Wonen;Sociaal;ja;Kerkrade;0800-000 0113;;Kind geboren\n");
        assertThat(coordinator.page(MAP + "/ouders")).doesNotContain(mark + " inloop");
        assertThat(coordinator.get(MAP + "/sociale-kaart.csv").body())
                .contains("fase", "Vóór een zwangerschap | Kind geboren");
    }

    @Test
    void whatTheMenukaartMeansNoLongerForAPregnancyIsNoLongerOfferedDuringOne() {
        Browser leader = Browser.of(port, "projectleider");
        String fresh = "/menukaart/nieuw";
        String token = leader.token(fresh);
        assertThat(leader.post(
                                fresh,
                                "token",
                                token,
                                "name",
                                mark,
                                "phase",
                                "during",
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
        Browser coordinator = Browser.of(port, "coordinator");
        take(
                coordinator,
                "kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon;interventie\n" + mark + "-d;" + mark
                        + " groep;Buurthuis;Wonen;Sociaal;ja;Kerkrade;0800-000 0114;" + mark + "\n");
        assertThat(coordinator.page(MAP + "/ouders")).contains(mark + " groep");
        assertThat(leader.post(
                                "/menukaart/" + mark + "/wijzigen",
                                "token",
                                token,
                                "name",
                                mark,
                                "phase",
                                "beforeAfter",
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
        assertThat(coordinator.page(MAP + "/ouders")).doesNotContain(mark + " groep");
        assertThat(coordinator.page(MAP + "/ouders?fase=born")).contains(mark + " groep");
    }

    private static void take(Browser coordinator, String file) {
        String token = coordinator.token(MAP + "/importeren");
        HttpResponse<String> tried =
                coordinator.upload(MAP + "/importeren", token, "kaart.csv", file.getBytes(StandardCharsets.UTF_8));
        assertThat(tried.body()).contains("Dit verandert er");
        assertThat(coordinator
                        .post(
                                MAP + "/importeren/doorvoeren",
                                "token",
                                token,
                                "file",
                                Browser.hidden(tried.body(), "file"))
                        .statusCode())
                .isEqualTo(302);
    }
}
