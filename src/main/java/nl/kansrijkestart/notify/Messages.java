package nl.kansrijkestart.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@link Notices} told, as people read it in the list "Berichten". */
@Component
@Transactional(readOnly = true)
public class Messages {

    /** @param address an organisation, or a role in a municipality @param personal written to one person there */
    public record Line(String address, boolean personal, String caseId, Instant at, String text) {}

    private final NoticeRows notices;
    private final People people;

    Messages(NoticeRows notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /** The newest 200 to a person, to the own organisation, or to a role that the person has somewhere. */
    public List<Line> of(PersonCard person) {
        return of(
                Stream.concat(
                                Stream.of(person.organisation()),
                                people.keysOf(person.login()).stream()
                                        .filter(key -> key.municipality() != null)
                                        .map(key -> Notices.role(key.group(), key.municipality())))
                        .toList(),
                person.login());
    }

    /** The newest 200 for this person. @param addresses the person's organisation and roles */
    public List<Line> of(Collection<String> addresses, String person) {
        return notices.forPerson(addresses.toArray(String[]::new), person).stream()
                .map(Notice::line)
                .toList();
    }

    /** All of one family, to whomever, the oldest first. */
    public List<Line> about(String caseId) {
        return notices.findByCaseIdOrderById(caseId).stream().map(Notice::line).toList();
    }
}
