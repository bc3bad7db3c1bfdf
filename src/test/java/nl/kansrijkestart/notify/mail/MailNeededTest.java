package nl.kansrijkestart.notify.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** A mail server without a sender, or without an address for the links, ends the start with a sentence. */
class MailNeededTest {

    private final MockEnvironment settings = new MockEnvironment();
    private final MailNeeded needed = new MailNeeded();

    @Test
    void withoutAServerNothingIsNeeded() {
        assertThatCode(() -> needed.check(settings)).doesNotThrowAnyException();
        settings.setProperty(MailNeeded.HOST, ""); // as docker-compose.yml leaves it
        assertThatCode(() -> needed.check(settings)).doesNotThrowAnyException();
    }

    @Test
    void withAServerBothAreNeeded() {
        settings.setProperty(MailNeeded.HOST, "mail.example");
        assertThatThrownBy(() -> needed.check(settings)).hasMessageContaining(MailNeeded.FROM);
        settings.setProperty(MailNeeded.FROM, "kansrijkestart@example.org");
        assertThatThrownBy(() -> needed.check(settings)).hasMessageContaining(MailNeeded.SITE);
        settings.setProperty(MailNeeded.SITE, "kansrijkestart.example");
        assertThatThrownBy(() -> needed.check(settings)).hasMessageContaining(MailNeeded.SITE);
        settings.setProperty(MailNeeded.SITE, "https://kansrijkestart.example");
        assertThatCode(() -> needed.check(settings)).doesNotThrowAnyException();
    }
}
