package nl.kansrijkestart.socialmap.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryFacts;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import nl.kansrijkestart.socialmap.entry.EntryService;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import nl.kansrijkestart.socialmap.menu.Menu;
import nl.kansrijkestart.socialmap.web.EntrySheet.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the social map by the people of a coalition: a file of entries, or one entry. All of it or nothing. */
@Component
@Transactional
class Upkeep {

    /**
     * What a file would do, or did.
     *
     * @param fresh names of new entries @param changed names of entries whose text changes @param same how many stay as
     *     they are
     * @param asked other municipalities where something of it waits for a yes; in the file's own it stands at once
     * @param problems while there is one, nothing is taken
     */
    record Outcome(List<String> fresh, List<String> changed, int same, Set<String> asked, List<Problem> problems) {

        public boolean good() {
            return problems.isEmpty();
        }
    }

    /**
     * Why a file or a form cannot be taken.
     *
     * @param row as a spreadsheet counts, the head is 1; 0 for the file as a whole
     * @param column its head; empty for the whole row
     * @param text Dutch
     */
    record Problem(int row, String column, String text) {

        /** Such as: Rij 4, gemeenten: Deze gemeente is niet bekend: gm9999. */
        public String inWords() {
            return row == 0 ? text : "Rij " + row + (column.isEmpty() ? "" : ", " + column) + ": " + text;
        }
    }

    private record Read(List<EntryFacts> entries, Map<String, EntryCard> known, List<Problem> problems) {}

    private final SocialMap map;
    private final EntryService entries;
    private final Menu menu;
    private final People people;
    private final Turns turns;

    Upkeep(SocialMap map, EntryService entries, Menu menu, People people, Turns turns) {
        this.map = map;
        this.entries = entries;
        this.menu = menu;
        this.people = people;
        this.turns = turns;
    }

    /** What taking this file would do in a municipality's map; changes nothing. */
    @Transactional(readOnly = true)
    Outcome tryOut(String municipality, byte[] file) {
        return outcome(municipality, read(municipality, file));
    }

    /**
     * Takes the file: new entries get their check planned, changed ones keep theirs. A second time it changes nothing.
     */
    Outcome take(String municipality, byte[] file) {
        oneAfterTheOther();
        Read read = read(municipality, file);
        Outcome outcome = outcome(municipality, read);
        if (outcome.good()) {
            entries.keep(municipality, read.entries());
        }
        return outcome;
    }

    /**
     * Takes one entry as typed. The same rules as for a file; row 0 means the form.
     *
     * @param fresh whether it may not be there yet
     */
    Outcome take(String municipality, Map<Column, String> cells, boolean fresh) {
        oneAfterTheOther();
        Read read = read(municipality, List.of(new Row(0, cells)), new ArrayList<>());
        if (fresh && read.entries().stream().anyMatch(one -> map.entry(one.id()).isPresent())) {
            Problem taken = new Problem(0, Column.id.label(), "Dit kenmerk bestaat al. Kies een ander.");
            return new Outcome(List.of(), List.of(), 0, Set.of(), List.of(taken));
        }
        Outcome outcome = outcome(municipality, read);
        if (outcome.good()) {
            entries.keep(municipality, read.entries());
        }
        return outcome;
    }

    /** People choose the ids: who comes second with the same one reads that it is there. */
    private void oneAfterTheOther() {
        turns.await("social map");
    }

    /** Column → the words it takes. */
    @Transactional(readOnly = true)
    Map<String, List<String>> known() {
        return EntryReader.known(people);
    }

    /** An entry as somebody would type it; empty cells for a new one. */
    @Transactional(readOnly = true)
    Map<Column, String> cells(String entryId) {
        return EntrySheet.cells(map.entry(entryId)
                .orElseThrow(() -> new IllegalArgumentException("Deze vermelding is niet bekend."))
                .facts());
    }

    /** The entries that a municipality keeps, as a file that can be changed and taken again. */
    @Transactional(readOnly = true)
    byte[] file(String municipality) {
        return EntrySheet.write(
                map.keptBy(municipality).stream().map(EntryCard::facts).toList());
    }

    private Read read(String municipality, byte[] file) {
        List<Problem> problems = new ArrayList<>();
        return read(municipality, EntrySheet.read(file, problems), problems);
    }

    private Read read(String municipality, List<Row> rows, List<Problem> problems) {
        EntryReader reader = new EntryReader(people, id -> menu.phase(id).map(Phases::allowed));
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
        Map<String, EntryCard> known = entries.known(first.keySet());
        known.forEach((id, entry) -> {
            if (!entry.municipality().equals(municipality)) {
                problems.add(new Problem(
                        first.get(id),
                        Column.id.label(),
                        "Deze vermelding hoort bij een andere gemeente. Kies een ander kenmerk."));
            } else if (entry.retired()) {
                problems.add(new Problem(
                        first.get(id), Column.id.label(), "Deze vermelding is vervallen. Kies een nieuw kenmerk."));
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
    private static Set<String> phases(Set<String> allowed, EntryCard known) {
        Set<String> left = known == null
                ? allowed
                : known.facts().phases().stream().filter(allowed::contains).collect(Collectors.toSet());
        return left.isEmpty() ? allowed : left;
    }

    private static Set<String> asked(String municipality, Read read) {
        return read.entries().stream()
                .flatMap(facts -> Optional.ofNullable(read.known().get(facts.id()))
                        .map(card -> card.asks(facts))
                        .orElseGet(() -> facts.beyond(municipality))
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean differs(Read read, EntryFacts facts) {
        return read.known().containsKey(facts.id())
                && !read.known().get(facts.id()).facts().equals(facts);
    }
}
