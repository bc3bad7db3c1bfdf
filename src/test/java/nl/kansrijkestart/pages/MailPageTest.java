package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.notify.mail.MailStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each person chooses how to hear by mail; who practises looks what went. */
@ProcessTest
@Tag(Proof.VERIFY)
class MailPageTest {

    @Autowired
    private MailStory mail;

    @Autowired
    private Stories stories;

    @LocalServerPort
    private int port;

    @BeforeEach
    void begin() {
        mail.begin();
    }

    @AfterEach
    void end() {
        mail.end();
    }

    @Test
    void whatIsChosenHoldsAndWhatIsWrongIsSaidWhereItWasTyped() {
        Browser sem = Browser.of(port, "schuldhulp");
        assertThat(sem.page("/mail"))
                .contains("E-mail als er werk wacht", "sem.oefenmunt@example.invalid", "checked")
                .doesNotContain("Er gaat nu geen e-mail");
        HttpResponse<String> wrong =
                sem.post("/mail", "token", sem.token("/mail"), "way", "daily", "address", "sem bij eigen");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Vul een geldig e-mailadres in", "sem bij eigen");
        assertThat(sem.post("/mail", "token", sem.token("/mail"), "way", "daily", "address", "sem@eigen.example")
                        .statusCode())
                .isEqualTo(302);
        assertThat(sem.page("/mail")).contains("Opgeslagen", "sem@eigen.example");
    }

    @Test
    void whoPractisesReadsWhatWentAndNothingOfAFamily() {
        stories.aReferral("debts");
        mail.post();
        String page = Browser.of(port, "schuldhulp").page("/praktijk/postvak");
        assertThat(page)
                .contains(
                        "Sem Oefenmunt", "Nieuwe vragen en berichten: 1", "/camunda/app/tasklist/default/", "verstuurd")
                .doesNotContain("Gezin ");
        assertThat(Browser.of(port, "schuldhulp").page("/mail")).contains("De laatste e-mail ging naar");
    }

    @Test
    void whereMailIsOffThePageSaysSo() {
        mail.off();
        assertThat(Browser.of(port, "schuldhulp").page("/mail")).contains("Er gaat nu geen e-mail");
    }
}
