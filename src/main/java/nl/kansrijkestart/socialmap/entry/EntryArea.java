package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;

/** Where an entry stands on the map, and where it only waits for a yes. */
@Embeddable
class EntryArea {

    /**
     * Another municipality where it is offered. @param declinedAt when that municipality said no; null while it has not
     * answered
     */
    @Embeddable
    record Offer(String municipality, Instant since, Instant declinedAt) {

        Offer declined(Instant now) {
            return new Offer(municipality, since, now);
        }

        boolean declined() {
            return declinedAt != null;
        }
    }

    /** Whose coalition keeps it. */
    private String municipality;

    @ElementCollection
    @CollectionTable(name = "social_map_area", joinColumns = @JoinColumn(name = "entry"))
    @Column(name = "municipality")
    @BatchSize(size = 200)
    private Set<String> shown = new HashSet<>();

    /** Where it is offered and does not stand on the map. */
    @ElementCollection
    @CollectionTable(name = "social_map_offer", joinColumns = @JoinColumn(name = "entry"))
    @BatchSize(size = 200)
    private Set<Offer> offers = new HashSet<>();

    protected EntryArea() {}

    EntryArea(String municipality) {
        this.municipality = municipality;
    }

    /** @param area where it is offered from now on @param asked of these, who has to say yes first */
    void say(Set<String> area, Set<String> asked, Instant now) {
        shown.retainAll(area);
        shown.removeAll(asked);
        if (area.contains(municipality)) {
            shown.add(municipality);
        }
        offers.removeIf(offer -> !area.contains(offer.municipality()) || asked.contains(offer.municipality()));
        asked.forEach(place -> offers.add(new Offer(place, now, null)));
    }

    boolean answer(String place, boolean yes, Instant now) {
        Optional<Offer> offer =
                offers.stream().filter(one -> one.municipality().equals(place)).findFirst();
        offer.ifPresent(one -> {
            offers.remove(one);
            if (yes) {
                shown.add(place);
            } else {
                offers.add(one.declined(now));
            }
        });
        return offer.isPresent();
    }

    String municipality() {
        return municipality;
    }

    Set<String> shown() {
        return sorted(shown);
    }

    Set<String> everywhere() {
        return Stream.concat(shown.stream(), offers.stream().map(Offer::municipality))
                .collect(Collectors.collectingAndThen(Collectors.toSet(), EntryArea::sorted));
    }

    Set<String> offered(boolean declined) {
        return offers.stream()
                .filter(one -> one.declined() == declined)
                .map(Offer::municipality)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), EntryArea::sorted));
    }

    static Set<String> sorted(Collection<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
