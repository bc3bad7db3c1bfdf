package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody reads where rules come from, and which have no source. */
@ProcessTest
@Tag(Proof.VERIFY)
class SourcesPageTest {

    @LocalServerPort
    private int port;

    @Test
    void eachSourceIsShownWithWhereItIsUsed() {
        String page = Browser.of(port, "huisarts").page("/bronnen");
        assertThat(page)
                .contains(
                        "href=\"https://trendbreukzuidlimburg.nl/project/knooppunt-kansrijke-start/\"",
                        "Model: Knooppunt Kansrijke Start",
                        "Wie wordt gevraagd: Knooppunt Kansrijke Start",
                        "Tabel “Passende route”",
                        "Menukaart: VoorZorg",
                        "Termijn of grens: Aanmelden voor VoorZorg kan voor deze week van de zwangerschap",
                        "Formulier “Meldcode”",
                        "Formulier “Toestemming nieuwe ontvanger vragen”",
                        "Vraag “Wie geeft toestemming?”",
                        "geen adres")
                .doesNotContain("Eigen taak");
        String settings = page.substring(page.indexOf("Startwaarden van dit programma"));
        assertThat(settings)
                .contains("Termijn of grens: Eerste antwoord op een verwijzing", "Wie wordt gevraagd: Wonen")
                .doesNotContain("trendbreukzuidlimburg.nl");
    }
}
