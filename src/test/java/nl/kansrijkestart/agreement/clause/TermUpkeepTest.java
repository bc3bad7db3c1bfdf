package nl.kansrijkestart.agreement.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Unit;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A municipality's own value of a start term, in the program and on its page. No other test looks at what Kerkrade set
 * here.
 */
@ProcessTest
class TermUpkeepTest {

    private static final String KERKRADE = "gm0928";
    private static final String HEERLEN = "gm0917";
    private static final String PAGE = "/termijnen/gm0928/term.meaning";

    @Autowired
    private TermUpkeep terms;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Messages notices;

    @LocalServerPort
    private int port;

    @AfterEach
    void asBefore() {
        terms.back("term.meaning", KERKRADE);
        terms.back("term.meaning", HEERLEN);
    }

    @Test
    void municipalityOverrulesTheStartValueForItselfOnly() {
        terms.change("term.meaning", HEERLEN, 8, 3);
        terms.change("term.meaning", HEERLEN, 9, 4);
        assertThat(agreements.term("term.meaning", HEERLEN, false))
                .isEqualTo(new Term("term.meaning", 9, Unit.workingDays, "Instelling van de gemeente"));
        assertThat(agreements.term("term.meaning", HEERLEN, true).amount()).isEqualTo(4);
        assertThat(agreements.term("term.meaning", KERKRADE, false))
                .isEqualTo(new Term("term.meaning", 15, Unit.workingDays, "Startwaarde van dit programma"));
        assertThat(notices.of(List.of("hubCoordinators/" + HEERLEN), "knooppuntheerlen"))
                .extracting(Messages.Line::text)
                .contains("Termijn “Partner zegt wat de cijfers betekenen”: was 8 werkdagen (spoed 3 werkdagen), is nu "
                        + "9 werkdagen (spoed 4 werkdagen). Wat al loopt, houdt zijn eigen datum.");
        terms.back("term.meaning", HEERLEN);
        assertThat(agreements.term("term.meaning", HEERLEN, false).amount()).isEqualTo(15);
    }

    /** Who asks why another municipality is slower reads that it chose so, and since when. */
    @Test
    void whoChoseAnotherValueIsSeenWithSinceWhen() {
        terms.change("term.meaning", HEERLEN, 8, 3);
        assertThat(terms.of(KERKRADE))
                .filteredOn(line -> line.id().equals("term.meaning"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.source()).isEqualTo("Startwaarde van dit programma");
                    assertThat(line.chosen()).matches("Heerlen sinds .* 20\\d\\d");
                });
        assertThat(terms.of(HEERLEN))
                .filteredOn(line -> line.id().equals("term.meaning"))
                .allMatch(line -> line.chosen().isEmpty());
        assertThat(Browser.of(port, "trekker").page("/termijnen/gm0928")).contains("Anders in: Heerlen sinds");
        terms.back("term.meaning", HEERLEN);
        assertThat(terms.of(KERKRADE)).allMatch(line -> !line.chosen().contains("Heerlen"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-3, 1", "251, 1", "5, 251"})
    void amountsWithoutSenseAreRefused(int normal, int urgent) {
        assertThatThrownBy(() -> terms.change("term.meaning", KERKRADE, normal, urgent))
                .isInstanceOf(Refusal.class)
                .hasMessage("Kies een getal van 1 tot en met 250.");
        assertThat(agreements.term("term.meaning", KERKRADE, false).source())
                .isEqualTo("Startwaarde van dit programma");
    }

    @Test
    void urgentNeverTakesLongerThanNormal() {
        assertThatThrownBy(() -> terms.change("term.meaning", KERKRADE, 1, 20))
                .isInstanceOf(Refusal.class)
                .hasMessage("Spoed kan niet langer duren dan gewoon. Kies bij spoed hooguit 1.");
        Browser lead = Browser.of(port, "trekker");
        assertThat(lead.post(PAGE, "token", lead.token(PAGE), "normal", "1", "urgent", "20")
                        .body())
                .contains("Spoed kan niet langer duren dan gewoon", "value=\"20\"");
        assertThat(agreements.term("term.meaning", KERKRADE, true).source()).isEqualTo("Startwaarde van dit programma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit.smallCell",
                "limit.voorzorg.week",
                "term.retention.file",
                "term.safety.step",
                "limit.access.families",
                "term.nothing"
            })
    void whatHasASourceOrConcernsPrivacyIsNotChangedHere(String id) {
        assertThatThrownBy(() -> terms.change(id, KERKRADE, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(terms.of(KERKRADE)).noneMatch(line -> line.id().equals(id));
    }

    @Test
    void anUnknownMunicipalityIsRefused() {
        assertThatThrownBy(() -> terms.change("term.meaning", "gm0000", 5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Deze gemeente is niet bekend: gm0000");
    }

    @Test
    void theLeadAndTheAdministratorChangeItOnThePage() {
        Browser lead = Browser.of(port, "trekker");
        assertThat(lead.get("/termijnen").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/termijnen/gm0928");
        assertThat(lead.page("/termijnen/gm0928"))
                .contains("Termijnen in Kerkrade", "Eerste antwoord op een verwijzing", "Startwaarde van dit programma")
                .doesNotContain("Onder dit aantal");
        String token = lead.token(PAGE);
        assertThat(lead.post(PAGE, "token", token, "normal", "veel", "urgent", "12"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("Vul een heel getal in", "value=\"veel\"");
                });
        assertThat(lead.post(PAGE, "token", token, "normal", "400", "urgent", "12")
                        .body())
                .contains("Kies een getal van 1 tot en met 250");
        assertThat(lead.post(PAGE, "token", token, "normal", "12", "urgent", "12")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lead.page("/termijnen/gm0928")).contains("Opgeslagen: Partner zegt", "Instelling van de gemeente");
        assertThat(agreements.term("term.meaning", KERKRADE, false).amount()).isEqualTo(12);
        assertThat(lead.post(PAGE, "token", token, "back", "true").statusCode()).isEqualTo(302);
        assertThat(agreements.term("term.meaning", KERKRADE, false).amount()).isEqualTo(15);

        assertThat(lead.get("/termijnen/gm0917").statusCode()).as("not hers").isEqualTo(404);
        assertThat(lead.get("/termijnen/gm0928/limit.smallCell").statusCode()).isEqualTo(404);
        assertThat(Browser.of(port, "beheerder").page("/termijnen")).contains("Kies een gemeente", "Vaals");
        assertThat(Browser.of(port, "knooppunt").get("/termijnen").statusCode()).isEqualTo(404);
    }
}
