package nl.kansrijkestart.socialmap.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * An entry as others show it.
 *
 * @param dossier the opaque id under which its check runs
 * @param municipality whose coalition keeps it
 * @param amberReason silent, declined or contactWrong while it waits for a check, else null
 * @param checkedOn the day a person looked whether it is still so; null for never
 * @param changedSince the text is another one than that person saw
 * @param savedAt when the text last changed, which says nothing about whether it is true
 * @param retired it no longer exists
 * @param shownIn municipalities on whose map it stands
 * @param waitsIn municipalities where it is offered and nobody said yes or no yet
 * @param declinedIn municipalities that said no
 */
public record EntryCard(
        EntryFacts facts,
        String dossier,
        String municipality,
        String amberReason,
        LocalDate checkedOn,
        boolean changedSince,
        Instant savedAt,
        boolean retired,
        Set<String> shownIn,
        Set<String> waitsIn,
        Set<String> declinedIn) {

    public boolean amber() {
        return amberReason != null;
    }

    /**
     * Other municipalities that this text would ask for a yes: those it comes new to, and when it offers more than they
     * said yes or no to, all of them.
     */
    public Set<String> asks(EntryFacts said) {
        boolean more = !Objects.equals(facts.organisation(), said.organisation())
                || !facts.needs().containsAll(said.needs())
                || !facts.phases().containsAll(said.phases());
        Set<String> places = said.beyond(municipality);
        places.removeIf(place -> !more && facts.area().contains(place));
        return places;
    }
}
