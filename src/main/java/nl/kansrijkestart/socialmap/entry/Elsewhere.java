package nl.kansrijkestart.socialmap.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that a coalition offers in another municipality. They wait until that municipality says yes: not on its map,
 * not on paper, not in its files and not for its referrals. Both coalitions are told. No desk: models do not call it.
 */
@Component
@Transactional
public class Elsewhere {

    private final Entries entries;
    private final Checks checks;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Elsewhere(Entries entries, Checks checks, People people, Notices notices, Clock clock) {
        this.entries = entries;
        this.checks = checks;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A municipality takes an entry of another coalition on its map, or does not. A no can become a yes later.
     *
     * @return the name of the entry
     * @throws IllegalArgumentException when the entry is not known, no longer exists or is not offered there
     */
    public String answer(String entryId, String municipality, boolean yes) {
        Entry entry = entries.locked(entryId)
                .filter(one -> !one.retired() && one.answer(municipality, yes, clock.instant()))
                .orElseThrow(() -> new IllegalArgumentException("Deze vermelding wacht hier niet op een antwoord."));
        String place = name(municipality);
        String answer = yes
                ? entry.name() + " staat nu ook op de kaart van " + place + "."
                : place + " neemt deze vermelding niet over: " + entry.name() + ".";
        List.of(entry.municipality(), municipality).forEach(one -> tell(one, entry.dossier(), answer));
        return entry.name();
    }

    /**
     * One line per municipality that is asked, and the same for the own coalition. @param known the entries as they
     * were
     */
    public void tell(String municipality, List<EntryFacts> said, Map<String, Entry> known) {
        Map<String, List<String>> names = new TreeMap<>();
        said.forEach(facts -> {
            Entry entry = known.containsKey(facts.id()) ? known.get(facts.id()) : new Entry(facts.id(), municipality);
            entry.asks(facts)
                    .forEach(place -> names.computeIfAbsent(place, none -> new ArrayList<>())
                            .add(facts.name()));
        });
        names.forEach((place, offered) -> {
            tell(
                    place,
                    null,
                    "de coalitie van " + name(municipality) + " biedt ook in uw gemeente aan: " + some(offered)
                            + ". Dat staat pas op uw kaart als u ja zegt. Zie op de sociale kaart: Wacht op uw ja.");
            tell(
                    municipality,
                    null,
                    some(offered) + " wacht in " + name(place) + " op een ja en staat daar nog niet op de kaart.");
        });
    }

    private static String some(List<String> names) {
        return String.join(", ", names.stream().limit(5).toList())
                + (names.size() > 5 ? " en nog " + (names.size() - 5) : "");
    }

    private void tell(String municipality, String dossier, String text) {
        notices.tell(
                Notices.role(checks.coordinators(municipality), municipality), null, dossier, "Sociale kaart: " + text);
    }

    private String name(String municipality) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(municipality))
                .map(MunicipalityCard::name)
                .findFirst()
                .orElse(municipality);
    }
}
