package nl.kansrijkestart.socialmap.web;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.socialmap.entry.Checks;
import nl.kansrijkestart.socialmap.entry.Elsewhere;
import nl.kansrijkestart.socialmap.entry.Entries;
import nl.kansrijkestart.socialmap.entry.Entry;
import nl.kansrijkestart.socialmap.entry.EntryFacts;
import nl.kansrijkestart.socialmap.entry.Phases;
import nl.kansrijkestart.socialmap.menu.Interventions;
import nl.kansrijkestart.socialmap.web.EntrySheet.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the social map by the people of a coalition: a file of entries, or one entry. All of it or nothing. */
@Component
@Transactional
public class Upkeep {

    /**
     * What a file would do, or did.
     *
     * @param fresh names of new entries @param changed names of entries whose text changes @param same how many stay as
     *     they are
     * @param asked other municipalities where something of it waits for a yes; in the file's own it stands at once
     * @param problems while there is one, nothing is taken
     */
    public record Outcome(
            List<String> fresh, List<String> changed, int same, Set<String> asked, List<Problem> problems) {

        public boolean good() {
            return problems.isEmpty();
        }
    }

    private record Read(List<EntryFacts> entries, Map<String, Entry> known, List<Problem> problems) {}

    private final Entries entries;
    private final Interventions menu;
    private final Checks checks;
    private final Elsewhere elsewhere;
    private final People people;
    private final EntityManager memory;
    private final Clock clock;

    Upkeep(
            Entries entries,
            Interventions menu,
            Checks checks,
            Elsewhere elsewhere,
            People people,
            EntityManager memory,
            Clock clock) {
        this.entries = entries;
        this.menu = menu;
        this.checks = checks;
        this.elsewhere = elsewhere;
        this.people = people;
        this.memory = memory;
        this.clock = clock;
    }

    /** What taking this file would do in a municipality's map; changes nothing. */
    @Transactional(readOnly = true)
    public Outcome tryOut(String municipality, byte[] file) {
        return outcome(municipality, read(municipality, file));
    }

    /**
     * Takes the file: new entries get their check planned, changed ones keep theirs. A second time it changes nothing.
     */
    public Outcome take(String municipality, byte[] file) {
        Read read = read(municipality, file);
        Outcome outcome = outcome(municipality, read);
        if (outcome.good()) {
            write(municipality, read);
        }
        return outcome;
    }

    /** Takes one entry as typed. The same rules as for a file; row 0 means the form. */
    public Outcome take(String municipality, Map<Column, String> cells) {
        Read read = read(municipality, List.of(new Row(0, cells)), new ArrayList<>());
        Outcome outcome = outcome(municipality, read);
        if (outcome.good()) {
            write(municipality, read);
        }
        return outcome;
    }

    /** An entry as somebody would type it; empty cells for a new one. */
    @Transactional(readOnly = true)
    public Map<Column, String> cells(String entryId) {
        return EntrySheet.cells(entries.findById(entryId)
                .orElseThrow(() -> new IllegalArgumentException("Deze vermelding is niet bekend."))
                .facts());
    }

    /** The entries that a municipality keeps, as a file that can be changed and taken again. */
    @Transactional(readOnly = true)
    public byte[] file(String municipality) {
        return EntrySheet.write(
                entries.keptBy(municipality).stream().map(Entry::facts).toList());
    }

    private Read read(String municipality, byte[] file) {
        List<Problem> problems = new ArrayList<>();
        return read(municipality, EntrySheet.read(file, problems), problems);
    }

    private Read read(String municipality, List<Row> rows, List<Problem> problems) {
        EntryReader reader = new EntryReader(
                people,
                id -> menu.findById(id).map(one -> Phases.allowed(one.card().phase())));
        List<EntryFacts> facts = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (Row row : rows) {
            EntryFacts read = reader.read(
                    row.cells(), (column, text) -> problems.add(new Problem(row.number(), column.label(), text)));
            Integer before = first.putIfAbsent(read.id(), row.number());
            if (before != null && !read.id().isEmpty()) {
                problems.add(
                        new Problem(row.number(), Column.id.label(), "Dit kenmerk staat ook in rij " + before + "."));
            }
            facts.add(read);
        }
        Map<String, Entry> known =
                entries.findAllById(first.keySet()).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        known.values().forEach(entry -> {
            if (!entry.municipality().equals(municipality)) {
                problems.add(new Problem(
                        first.get(entry.id()),
                        Column.id.label(),
                        "Deze vermelding hoort bij een andere gemeente. Kies een ander kenmerk."));
            } else if (entry.retired()) {
                problems.add(new Problem(
                        first.get(entry.id()),
                        Column.id.label(),
                        "Deze vermelding is vervallen. Kies een nieuw kenmerk."));
            }
        });
        problems.sort(Comparator.comparingInt(Problem::row));
        facts.replaceAll(one -> one.phases().isEmpty()
                ? one.meantFor(phases(reader.allowed(one.intervention()), known.get(one.id())))
                : one);
        return new Read(facts, known, problems);
    }

    private static Outcome outcome(String municipality, Read read) {
        if (!read.problems().isEmpty()) {
            return new Outcome(List.of(), List.of(), 0, Set.of(), read.problems());
        }
        List<String> fresh = read.entries().stream()
                .filter(facts -> !read.known().containsKey(facts.id()))
                .map(EntryFacts::name)
                .toList();
        List<String> changed = read.entries().stream()
                .filter(facts -> differs(read, facts))
                .map(EntryFacts::name)
                .toList();
        return new Outcome(
                fresh,
                changed,
                read.entries().size() - fresh.size() - changed.size(),
                asked(municipality, read),
                List.of());
    }

    /** Where nobody says for which phase: as it was, else all, and never more than the menukaart allows. */
    private static Set<String> phases(Set<String> allowed, Entry known) {
        Set<String> left = known == null
                ? allowed
                : known.facts().phases().stream().filter(allowed::contains).collect(Collectors.toSet());
        return left.isEmpty() ? allowed : left;
    }

    private static Set<String> asked(String municipality, Read read) {
        return read.entries().stream()
                .flatMap(facts -> Optional.ofNullable(read.known().get(facts.id()))
                        .orElseGet(() -> new Entry(facts.id(), municipality))
                        .asks(facts)
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean differs(Read read, EntryFacts facts) {
        return read.known().containsKey(facts.id())
                && !read.known().get(facts.id()).facts().equals(facts);
    }

    private void write(String municipality, Read read) {
        elsewhere.tell(municipality, read.entries(), read.known());
        read.entries().stream()
                .filter(facts -> differs(read, facts))
                .forEach(facts -> read.known().get(facts.id()).say(facts, clock.instant()));
        List<Entry> fresh = read.entries().stream()
                .filter(facts -> !read.known().containsKey(facts.id()))
                .map(facts -> {
                    Entry entry = new Entry(facts.id(), municipality);
                    entry.say(facts, clock.instant());
                    return entry;
                })
                .toList();
        // saving them by the repository would first ask the database for each whether it is there
        fresh.forEach(memory::persist);
        checks.begin(fresh);
    }
}
