package nl.kansrijkestart.safety;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records of the reporting code, and who may know of them. Other features learn only that somebody who leaves has
 * some, to lay before the officers, and which colleagues may have them.
 */
@Component
@Transactional
public class SafetyService {

    static final String OFFICERS = "safeguardingOfficers";
    private final SafetyRecords records;
    private final People people;
    private final CaseTasks tasks;
    private final TaskRows rows;
    private final TaskMoves moves;
    private final MunicipalityScope scope;
    private final Clock clock;

    SafetyService(
            SafetyRecords records,
            People people,
            CaseTasks tasks,
            TaskRows rows,
            TaskMoves moves,
            MunicipalityScope scope,
            Clock clock) {
        this.records = records;
        this.people = people;
        this.tasks = tasks;
        this.rows = rows;
        this.moves = moves;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param officer the safeguarding officers of the own organisation look along from the beginning */
    SafetyRecord open(String municipality, PersonCard professional, String role, boolean officer, Concern concern) {
        SafetyRecord record = new SafetyRecord(newMark(), municipality, professional, role, concern, clock.instant());
        if (officer) {
            record.askOfficers(SafetyRecord.What.lookAlong);
        }
        return records.save(record);
    }

    /** What a verb of the record tells is heard. */
    void happens(String safetyId, Consumer<SafetyRecord> verb) {
        SafetyRecord record = record(safetyId);
        verb.accept(record);
        records.save(record);
    }

    /** Those of them that are records, by id, in one question. */
    Map<String, SafetyRecord> all(Collection<String> ids) {
        Map<String, SafetyRecord> found = new HashMap<>();
        records.findAllById(ids).forEach(record -> found.put(record.id(), record));
        return found;
    }

    boolean exists(String safetyId) {
        return safetyId != null && records.existsById(safetyId);
    }

    SafetyRecord record(String safetyId) {
        return records.findById(safetyId)
                .orElseThrow(() -> new IllegalArgumentException("Dit eigen dossier is niet bekend."));
    }

    /** The professional, and those of her organisation who look along; nobody else, whatever her role. */
    boolean inCircle(SafetyRecord record, PersonCard person) {
        SafetyRecord.Circle circle = record.circle();
        return person.login().equals(circle.professional())
                || people.guardsFor(person.login()).contains(circle.professional())
                || circle.officer()
                        && person.organisation().equals(circle.organisation())
                        && person.roles().contains(OFFICERS);
    }

    /** Whether this person has an own record there that is open. */
    public boolean hasOpen(String login, String municipality) {
        return !records.findByProfessionalAndMunicipalityAndClosedIsNull(login, municipality)
                .isEmpty();
    }

    /**
     * Whose own records these are leaves: they are an officer's of the same organisation.
     *
     * @throws Refusal in Dutch for everybody else
     */
    public void pass(String from, String municipality, String to) {
        records.findByProfessionalAndMunicipalityAndClosedIsNull(from, municipality)
                .forEach(record -> {
                    if (officers(record.circle().organisation()).stream()
                            .noneMatch(one -> one.login().equals(to))) {
                        throw new Refusal("Dit gaat alleen naar een aandachtsfunctionaris van dezelfde organisatie.");
                    }
                    record.passTo(to);
                    records.save(record);
                    tasks.passOn(
                            record.id(), from, OFFICERS + "@" + record.circle().organisation());
                });
    }

    /**
     * What an officer did in the place of somebody who was away is that person's again, wherever it is.
     *
     * @return where a step came back
     */
    List<SafetyRecord.Circle> back(String login) {
        List<SafetyRecord.Circle> back = new ArrayList<>();
        people.keysOf(login).stream()
                .map(People.Key::municipality)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(place -> {
                    scope.include(place);
                    records.findByProfessionalAndMunicipalityAndClosedIsNull(login, place).stream()
                            .filter(this::givesBack)
                            .forEach(record -> back.add(record.circle()));
                });
        return back;
    }

    private boolean givesBack(SafetyRecord record) {
        String login = record.circle().professional();
        return rows.openOf(record.id()).stream()
                .filter(task -> task.assignee() != null && !login.equals(task.assignee()))
                .filter(task -> !record.circle().officer() || moves.lent(task, login)) // else nobody else opens it
                .filter(task -> moves.mayHave(task, login))
                .map(task -> moves.give(task.taskId(), task.assignee(), login, login, TaskMoves.Why.back, ""))
                .reduce(false, Boolean::logicalOr);
    }

    /** By last name. */
    public List<PersonCard> officers(String organisation) {
        return people.peopleOf(organisation).stream()
                .filter(one -> one.roles().contains(OFFICERS))
                .toList();
    }

    private String newMark() {
        return Words.newMark("Eigen dossier", mark -> records.marksLike(mark) > 0);
    }
}
