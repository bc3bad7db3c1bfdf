package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.notify.Notices;
import org.hibernate.Session;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The checks of entries by people: planned for each entry, never twice. */
@Component
public class Checks {

    private static final int AT_ONCE = 50;
    private static final List<String> COORDINATORS = List.of("coordinators", "leads", "hubCoordinators");

    private final Entries entries;
    private final Agreements agreements;
    private final Deadlines days;
    private final People people;
    private final Notices notices;
    private final Journeys journeys;
    private final TransactionTemplate transaction;
    private final EntityManager memory;
    private final Clock clock;

    Checks(
            Entries entries,
            Agreements agreements,
            Deadlines days,
            People people,
            Notices notices,
            Journeys journeys,
            TransactionTemplate transaction,
            EntityManager memory,
            Clock clock) {
        this.entries = entries;
        this.agreements = agreements;
        this.days = days;
        this.people = people;
        this.notices = notices;
        this.journeys = journeys;
        this.transaction = transaction;
        this.memory = memory;
        this.clock = clock;
    }

    /** Entries that came with the program get their check when the program starts. */
    @EventListener(ApplicationReadyEvent.class)
    void beginMissing() {
        entries.withoutCheck()
                .forEach(id -> transaction.executeWithoutResult(status -> entries.locked(id)
                        .filter(entry -> entry.checkDue() == null)
                        .ifPresent(this::begin)));
    }

    public void begin(Entry entry) {
        begin(List.of(entry));
    }

    /** The first plan of entries of one municipality: from here the process of each lives as long as the entry does. */
    @Transactional
    public void begin(List<Entry> ofOnePlace) {
        if (ofOnePlace.isEmpty()) {
            return;
        }
        Instant due = inTerm(ofOnePlace.get(0), "term.socialMap.check");
        ofOnePlace.forEach(entry -> entry.planCheck(due));
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

    public void plan(Entry entry) {
        entry.planCheck(inTerm(entry, "term.socialMap.check"));
    }

    /** Sets the moments of the check that begins now; asked again they stay. */
    public Entry asked(String dossier) {
        Entry entry = entry(dossier);
        if (entry.answerDue() == null) {
            entry.askCheck(
                    inTerm(entry, "term.socialMap.reminder"),
                    inTerm(entry, "term.socialMap.answer"),
                    days.add(
                            inTerm(entry, "term.socialMap.answer"),
                            agreements.term("term.socialMap.takeOver", entry.municipality(), false)));
        }
        return entry;
    }

    /** Whose people are asked: the owner's, whatever their role, else the coordinators of the coalition. */
    public String checkerGroup(Entry entry) {
        return entry.owner() == null ? coordinators(entry) : TaskAccess.everybodyOf(entry.owner());
    }

    /** The owner's organisation, else the coordinators of the coalition. */
    public String checkers(Entry entry) {
        return entry.owner() == null ? coordinators(entry) : entry.owner();
    }

    /**
     * Where a coalition has no coordinator yet the lead looks, and else the Knooppunt coordinator: an entry is never
     * nobody's.
     */
    public String coordinators(Entry entry) {
        return coordinators(entry.municipality());
    }

    public String coordinators(String municipality) {
        return COORDINATORS.stream()
                .filter(role -> !people.peopleWithRole(role, municipality).isEmpty())
                .findFirst()
                .orElse(COORDINATORS.get(0));
    }

    public void tell(Entry entry, String group, String text) {
        boolean role = people.roleCodes().contains(group);
        notices.tell(
                role ? Notices.role(group, entry.municipality()) : group,
                null,
                entry.dossier(),
                "Sociale kaart, " + entry.name() + ": " + text);
    }

    /** By the id under which its check runs. */
    public Entry entry(String dossier) {
        return entries.findByDossier(dossier)
                .orElseThrow(() -> new IllegalArgumentException("Deze vermelding is niet bekend."));
    }

    /** When the check comes up; of what is at hand already it does not ask the database. Only inside a transaction. */
    public Instant moment(String dossier) {
        return memory.unwrap(Session.class)
                .bySimpleNaturalId(Entry.class)
                .loadOptional(dossier)
                .orElseThrow(() -> new IllegalArgumentException("Deze vermelding is niet bekend."))
                .checkDue();
    }

    public Instant now() {
        return clock.instant();
    }

    private Instant inTerm(Entry entry, String term) {
        return days.add(now(), agreements.term(term, entry.municipality(), false));
    }
}
