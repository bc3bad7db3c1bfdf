package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of entries by people: who keeps them, who says yes to them, who says that something is wrong. */
@Component
@Transactional
public class EntryService {

    private final Entries entries;
    private final CheckService checks;
    private final ApplicationEventPublisher events;
    private final EntityManager memory;
    private final Clock clock;

    EntryService(
            Entries entries, CheckService checks, ApplicationEventPublisher events, EntityManager memory, Clock clock) {
        this.entries = entries;
        this.checks = checks;
        this.events = events;
        this.memory = memory;
        this.clock = clock;
    }

    /** By id, those of other municipalities and those that no longer exist as well. */
    @Transactional(readOnly = true)
    public Map<String, EntryCard> known(Collection<String> ids) {
        return entries.findAllById(ids).stream()
                .map(Entry::card)
                .collect(Collectors.toMap(EntryService::id, one -> one));
    }

    private static String id(EntryCard card) {
        return card.facts().id();
    }

    /**
     * New entries get their check planned, changed ones keep theirs. A second time it changes nothing.
     *
     * @param said what is new, or kept by this municipality and still there
     */
    public void keep(String municipality, List<EntryFacts> said) {
        Map<String, Entry> known = entries
                .findAllById(said.stream().map(EntryFacts::id).toList())
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        offer(municipality, said, known);
        List<Entry> fresh = new ArrayList<>();
        for (EntryFacts facts : said) {
            Entry entry = known.get(facts.id());
            if (entry == null) {
                fresh.add(new Entry(facts.id(), municipality));
                fresh.get(fresh.size() - 1).say(facts, clock.instant());
            } else if (!entry.facts().equals(facts)) {
                entry.say(facts, clock.instant());
            }
        }
        // saving them by the repository would first ask the database for each whether it is there
        fresh.forEach(memory::persist);
        checks.begin(fresh);
    }

    private void offer(String municipality, List<EntryFacts> said, Map<String, Entry> known) {
        Map<String, List<String>> names = new TreeMap<>();
        for (EntryFacts facts : said) {
            Entry entry = known.get(facts.id());
            (entry == null ? facts.beyond(municipality) : entry.card().asks(facts))
                    .forEach(place -> names.computeIfAbsent(place, none -> new ArrayList<>())
                            .add(facts.name()));
        }
        if (!names.isEmpty()) {
            // one event of all: a file asks each municipality once, however many entries it offers there
            events.publishEvent(new EntryEvents.Offered(municipality, names));
        }
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
        return entries.save(entry).name();
    }

    /**
     * Somebody who works with it says what is wrong with the way to reach it: once is enough for a check.
     *
     * @throws IllegalArgumentException when the entry is not known or no longer exists
     * @throws nl.kansrijkestart.base.Refusal when nothing is said, too much, or in more than one line
     */
    public void contactWrong(String entryId, String said) {
        Entry entry = entries.locked(entryId)
                .filter(one -> !one.retired())
                .orElseThrow(() -> new IllegalArgumentException("Deze vermelding is niet bekend."));
        entry.contactWrong(EvidenceLine.said(said));
        entries.save(entry);
    }

    /** Somebody else is reached at it from now on. Nothing for an entry that no longer exists. */
    public void passContact(String entryId, EntryFacts.Reach reach) {
        entries.locked(entryId).filter(one -> !one.retired()).ifPresent(entry -> {
            EntryFacts facts = entry.facts();
            entry.say(
                    facts.reachedBy(
                            reach,
                            facts.availability().capacity(),
                            facts.availability().waitingDays()),
                    clock.instant());
            entries.save(entry);
        });
    }

    /** What the menukaart no longer means an intervention for is taken away from its offers. */
    public void only(String intervention, Set<String> phases) {
        entries.findByContentIntervention(intervention)
                .forEach(entry -> entry.content().only(phases));
    }
}
