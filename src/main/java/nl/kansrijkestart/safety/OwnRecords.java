package nl.kansrijkestart.safety;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.forms.FormArchive;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the circle wrote down, to read back and to copy into the own organisation's file. Each look is written down,
 * apart from the families' log.
 */
@Component
@Transactional
public class OwnRecords {

    private static final String PAGE = "ownRecord";

    /** @param closed null while it runs */
    public record Head(String id, String mark, Instant opened, Instant closed) {}

    /** @param step the real name of the step @param login who wrote it */
    public record Part(String step, String login, Instant at, boolean late, List<FormArchive.Line> lines) {}

    public record Record(Head head, List<Part> parts) {}

    private final SafetyRecords records;
    private final SafetyService circle;
    private final SafetyArchive archive;

    OwnRecords(SafetyRecords records, SafetyService circle, SafetyArchive archive) {
        this.records = records;
        this.circle = circle;
        this.archive = archive;
    }

    /** The newest first; empty for who is in no circle. */
    public List<Head> of(PersonCard person) {
        return records.findByOrganisationOrderByOpenedDesc(person.organisation()).stream()
                .filter(one -> circle.inCircle(one, person))
                .map(SafetyRecord::head)
                .toList();
    }

    /** Empty when it is not there or not hers: nobody can tell which. */
    public Optional<Record> look(String id, PersonCard person) {
        Optional<SafetyRecord> record = records.findById(id).filter(one -> circle.inCircle(one, person));
        record.ifPresent(one -> archive.looked(id, person.login(), PAGE));
        return record.map(one -> new Record(
                one.head(),
                archive.of(id).stream()
                        .map(part -> new Part(
                                SafetySteps.inside(part.formId()),
                                part.person(),
                                part.at(),
                                part.late(),
                                archive.read(part)))
                        .toList()));
    }
}
