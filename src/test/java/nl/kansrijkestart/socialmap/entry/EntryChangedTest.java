package nl.kansrijkestart.socialmap.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Audience;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Availability;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Reach;
import org.junit.jupiter.api.Test;

/** A check holds for the text that somebody looked at, not for the one that stands there now. */
class EntryChangedTest {

    private static final Instant NOW = Instant.parse("2027-01-11T09:00:00Z");

    private final Entry entry = new Entry("proef", "gm0928");

    @Test
    void anotherNumberThanSomebodyLookedAtIsToldApart() {
        entry.say(facts("0800-000 0105", null), NOW);
        assertThat(entry.card().changedSince()).as("nobody looked yet").isFalse();
        entry.checked("coordinator", LocalDate.of(2027, 1, 11));
        entry.say(facts("0800-000 0105", 12), NOW);
        assertThat(entry.card().changedSince()).as("waiting times come and go").isFalse();
        entry.say(facts("0800-000 0999", 12), NOW);
        assertThat(entry.card().changedSince()).isTrue();
        entry.say(facts("0800-000 0999", 12), NOW);
        assertThat(entry.card().changedSince())
                .as("saving again is not looking")
                .isTrue();
        entry.checked("coordinator", LocalDate.of(2027, 1, 12));
        assertThat(entry.card().changedSince()).isFalse();
    }

    private static EntryFacts facts(String telephone, Integer waitingDays) {
        return new EntryFacts(
                "proef",
                "Wandelgroep",
                "Buurthuis",
                null,
                Set.of("stress"),
                "social",
                false,
                Set.of("gm0928"),
                new Audience("", null, null, null),
                new Availability(null, waitingDays, ""),
                new Reach("", telephone, "", ""),
                null,
                null,
                "",
                Set.of(Phases.PREGNANT));
    }
}
