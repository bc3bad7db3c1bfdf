package nl.kansrijkestart.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class OpenSessionsTest {

    private Instant now = Instant.parse("2027-01-11T08:00:00Z");
    private final OpenSessions sessions = new OpenSessions(
            new SeenPeople(null, null),
            new Clock() {
                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            2);

    @Test
    void theOldestEndsForOneTooMany() {
        MockHttpSession first = login("anna");
        MockHttpSession second = login("anna");
        MockHttpSession others = login("bea");
        assertThat(sessions.olderEnded(second)).isFalse();
        MockHttpSession third = login("anna");
        assertThat(first.isInvalid()).isTrue();
        assertThat(List.of(second.isInvalid(), third.isInvalid(), others.isInvalid()))
                .containsOnly(false);
        assertThat(sessions.of("anna", third)).hasSize(2);
        assertThat(sessions.olderEnded(third)).as("told").isTrue();
        assertThat(sessions.olderEnded(third)).as("once").isFalse();
    }

    @Test
    void eachIsListedAndEndedByItsOwnPersonOnly() {
        MockHttpSession first = login("anna");
        now = now.plus(Duration.ofHours(1));
        MockHttpSession second = login("anna");
        sessions.seen(first, "anna", new MockHttpServletRequest());
        List<OpenSessions.Place> places = sessions.of("anna", second);
        assertThat(places).extracting(OpenSessions.Place::here).containsExactly(true, false);
        assertThat(places.get(1).lastSeen()).isEqualTo(now);
        assertThat(places.get(1).since()).isEqualTo(now.minus(Duration.ofHours(1)));
        assertThat(sessions.end("bea", places.get(1).id())).isFalse();
        assertThat(first.isInvalid()).isFalse();
        assertThat(sessions.end("anna", places.get(1).id())).isTrue();
        assertThat(first.isInvalid()).isTrue();
        assertThat(sessions.of("anna", second)).hasSize(1);
    }

    @Test
    void theOthersEndAtOnceAndWhatEndsByItselfGoes() {
        MockHttpSession first = login("anna");
        MockHttpSession second = login("anna");
        sessions.endOthers("anna", second);
        assertThat(first.isInvalid()).isTrue();
        second.invalidate();
        assertThat(sessions.of("anna", null)).isEmpty();
    }

    @Test
    void aBrowserIsKnownRoughly() {
        assertThat(BrowserName.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                        + "Chrome/156.0 Safari/537.36 Edg/156.0"))
                .isEqualTo("Edge op Windows");
        assertThat(BrowserName.of("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 (KHTML, like "
                        + "Gecko) Version/19.0 Mobile/15E Safari/604.1"))
                .isEqualTo("Safari op een iPhone");
        assertThat(BrowserName.of(null)).isEqualTo("Onbekende browser op een onbekend apparaat");
    }

    private MockHttpSession login(String login) {
        MockHttpSession session = new MockHttpSession();
        sessions.seen(session, login, new MockHttpServletRequest());
        return session;
    }
}
