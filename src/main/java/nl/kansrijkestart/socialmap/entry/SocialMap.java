package nl.kansrijkestart.socialmap.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.agreement.clause.Agreements.ReceiverOrder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The social map as others read it. No desk: models do not call it. */
@Component
@Transactional(readOnly = true)
public class SocialMap implements ReceiverOrder {

    private final Entries entries;

    SocialMap(Entries entries) {
        this.entries = entries;
    }

    /** The same organisations; those whose entry waits for a check come last, until a person checked it. */
    @Override
    public List<String> prefer(List<String> organisations, String need, String municipality) {
        return organisations.stream()
                .sorted(Comparator.comparing(code -> best(entries.of(code, municipality), need)
                        .filter(Entry::givesWay)
                        .isPresent()))
                .toList();
    }

    /** What is offered in a municipality, by name. */
    public List<EntryCard> in(String municipality) {
        return entries.in(municipality).stream().map(Entry::card).toList();
    }

    /** What is offered for a need: a theme, or a route for a programme. */
    public List<EntryCard> offers(String need, String municipality) {
        return entries.in(municipality).stream()
                .filter(entry -> entry.content().offers(need))
                .map(Entry::card)
                .toList();
    }

    /** Every theme and route for which something is offered in a municipality. @param phase before, pregnant or born */
    public Set<String> needs(String municipality, String phase) {
        return entries.needs(municipality, phase);
    }

    /** What other coalitions offer in a municipality and does not stand on its map, by name. */
    public List<EntryCard> offeredIn(String municipality) {
        return entries.offeredIn(municipality).stream().map(Entry::card).toList();
    }

    /** The entries that a municipality keeps, whether they stand on its own map or not. */
    public List<EntryCard> keptBy(String municipality) {
        return entries.keptBy(municipality).stream().map(Entry::card).toList();
    }

    /** Empty for an unknown one and for one that no longer exists. */
    public Optional<EntryCard> entry(String id) {
        return entries.findById(id).filter(entry -> !entry.retired()).map(Entry::card);
    }

    /** Of one organisation's entries the one for this need, else its first. */
    static Optional<Entry> best(List<Entry> ofOne, String need) {
        return ofOne.stream()
                .min(Comparator.comparing((Entry entry) -> !entry.content().offers(need))
                        .thenComparing(Entry::id));
    }
}
