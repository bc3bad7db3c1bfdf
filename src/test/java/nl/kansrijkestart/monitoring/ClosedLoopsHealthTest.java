package nl.kansrijkestart.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

/** Who watches the machine reads the last look, and its moment when that is old; asking looks at nothing. */
class ClosedLoopsHealthTest {

    private static final Instant NOW = Instant.parse("2027-01-11T08:00:00Z");

    private final LooseEnds ends = mock(LooseEnds.class);
    private final ClosedLoopsHealthIndicator health =
            new ClosedLoopsHealthIndicator(ends, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void itSaysWhatTheLastLookFound() {
        when(ends.lookedAt()).thenReturn(Optional.empty());
        assertThat(status().getCode()).isEqualTo("UNKNOWN");
        when(ends.lookedAt()).thenReturn(Optional.of(NOW.minusSeconds(60)));
        assertThat(status().getCode()).isEqualTo("UP");
        when(ends.any()).thenReturn(true);
        assertThat(status().getCode()).isEqualTo("LOOSE_ENDS");
        assertThat(status().getDescription()).isEmpty();
        verify(ends, never()).look();
    }

    @Test
    void anOldLookSaysItsMoment() {
        when(ends.lookedAt()).thenReturn(Optional.of(NOW.minusSeconds(3600)));
        assertThat(status().getCode()).isEqualTo("UP");
        assertThat(status().getDescription()).isEqualTo("looked at 2027-01-11T07:00:00Z");
    }

    private Status status() {
        return health.health().getStatus();
    }
}
