package nl.kansrijkestart.safety;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Words;
import org.springframework.stereotype.Component;

/** The records of the reporting code, and who may know of them. */
@Component
class SafetyService {

    static final String OFFICERS = "safeguardingOfficers";
    private final SafetyRecords records;
    private final People people;
    private final Clock clock;

    SafetyService(SafetyRecords records, People people, Clock clock) {
        this.records = records;
        this.people = people;
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
                || circle.officer()
                        && person.organisation().equals(circle.organisation())
                        && person.roles().contains(OFFICERS);
    }

    List<PersonCard> officers(String organisation) {
        return people.peopleOf(organisation).stream()
                .filter(one -> one.roles().contains(OFFICERS))
                .toList();
    }

    private String newMark() {
        return Words.newMark("Eigen dossier", mark -> records.marksLike(mark) > 0);
    }
}
