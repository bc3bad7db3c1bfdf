package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.engine.Journeys;
import org.hibernate.Session;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The checks of entries by people: planned for each entry, never twice. */
@Component
@Transactional
class CheckService {

    private static final int AT_ONCE = 50;

    private final Entries entries;
    private final Agreements agreements;
    private final Deadlines days;
    private final Journeys journeys;
    private final EntityManager memory;
    private final Clock clock;

    CheckService(
            Entries entries,
            Agreements agreements,
            Deadlines days,
            Journeys journeys,
            EntityManager memory,
            Clock clock) {
        this.entries = entries;
        this.agreements = agreements;
        this.days = days;
        this.journeys = journeys;
        this.memory = memory;
        this.clock = clock;
    }

    /** The first plan of entries of one municipality: from here the process of each lives as long as the entry does. */
    void begin(List<Entry> ofOnePlace) {
        begin(ofOnePlace, 0);
    }

    /** @param before how many entries of this place got their first plan just now */
    void begin(List<Entry> ofOnePlace, int before) {
        if (ofOnePlace.isEmpty()) {
            return;
        }
        for (int n = 0; n < ofOnePlace.size(); n++) {
            Entry entry = ofOnePlace.get(n);
            Term term = agreements.term("term.socialMap.check", entry.municipality(), false);
            entry.check().plan(days.add(now(), spread(term, before + n)));
        }
        for (int first = 0; first < ofOnePlace.size(); first += AT_ONCE) {
            List<Entry> some = ofOnePlace.subList(first, Math.min(first + AT_ONCE, ofOnePlace.size()));
            if (ofOnePlace.size() > AT_ONCE) {
                // each start asks for its entry: a large file forgets what is done and has at hand what comes now
                memory.flush();
                memory.clear();
                entries.findAllById(some.stream().map(Entry::id).toList());
            }
            journeys.startAll(
                    "socialMapCheck",
                    some.stream().map(Entry::dossier).toList(),
                    ofOnePlace.get(0).municipality());
        }
    }

    /** What begins on one day does not come up on one day: over the second half of the term, the first at its end. */
    private static Term spread(Term term, int place) {
        return new Term(term.id(), term.amount() - place % (term.amount() / 2 + 1), term.unit(), term.source());
    }

    void planNext(String dossier) {
        Entry entry = entry(dossier);
        entry.check().plan(inTerm(entry, "term.socialMap.check"));
    }

    /** Sets the moments of the check that begins now; asked again they stay. */
    EntryCheck asked(String dossier) {
        Entry entry = entry(dossier);
        if (entry.check().answerDue() == null) {
            Instant answer = inTerm(entry, "term.socialMap.answer");
            entry.check()
                    .ask(
                            inTerm(entry, "term.socialMap.reminder"),
                            answer,
                            days.add(answer, agreements.term("term.socialMap.takeOver", entry.municipality(), false)));
        }
        return entry.check();
    }

    void remindOwner(String dossier) {
        Entry entry = entry(dossier);
        entry.remindOwner();
        entries.save(entry);
    }

    void passOver(String dossier) {
        Entry entry = entry(dossier);
        entry.passOver();
        entries.save(entry);
    }

    /**
     * By the id under which its check runs.
     *
     * @throws IllegalArgumentException for an unknown one
     */
    /** By dossier, in one question. */
    Map<String, Entry> entries(Collection<String> dossiers) {
        Map<String, Entry> found = new HashMap<>();
        if (dossiers.isEmpty()) {
            return found;
        }
        entries.findByDossierIn(dossiers).forEach(one -> found.put(one.dossier(), one));
        return found;
    }

    Entry entry(String dossier) {
        return entries.findByDossier(dossier)
                .orElseThrow(() -> new IllegalArgumentException("Deze vermelding is niet bekend."));
    }

    /** When the check comes up; of what is at hand already it does not ask the database. */
    Instant moment(String dossier) {
        return memory.unwrap(Session.class)
                .bySimpleNaturalId(Entry.class)
                .loadOptional(dossier)
                .orElseThrow(() -> new IllegalArgumentException("Deze vermelding is niet bekend."))
                .check()
                .due();
    }

    Instant now() {
        return clock.instant();
    }

    private Instant inTerm(Entry entry, String term) {
        return days.add(now(), agreements.term(term, entry.municipality(), false));
    }

    /** Entries that came with the program get their check when the program starts. */
    @Component
    static class AtStart {

        private final Entries entries;
        private final CheckService checks;
        private final TransactionTemplate transaction;

        AtStart(Entries entries, CheckService checks, TransactionTemplate transaction) {
            this.entries = entries;
            this.checks = checks;
            this.transaction = transaction;
        }

        @EventListener(ApplicationReadyEvent.class)
        void beginMissing() {
            Map<String, Integer> begun = new HashMap<>();
            entries.withoutCheck()
                    .forEach(id -> transaction.executeWithoutResult(status -> entries.locked(id)
                            .filter(entry -> entry.check().due() == null)
                            .ifPresent(entry -> checks.begin(
                                    List.of(entry), begun.merge(entry.municipality(), 1, Integer::sum) - 1))));
        }
    }
}
