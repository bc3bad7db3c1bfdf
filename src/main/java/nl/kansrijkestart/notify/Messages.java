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
        return of(addresses(person), person.login());
    }

    /** How many are read at once. */
    public static final int PAGE = 200;

    /** @param page 0 for the newest 200, 1 for the next */
    public List<Line> of(PersonCard person, int page) {
        return page == 0
                ? of(person)
                : lines(notices.forPersonFrom(
                        addresses(person).toArray(String[]::new), person.login(), page * PAGE, (page + 1) * PAGE));
    }

    /** The newest 200 about these families. */
    public List<Line> about(PersonCard person, Collection<String> caseIds) {
        return lines(notices.forPersonAbout(
                addresses(person).toArray(String[]::new), person.login(), caseIds.toArray(String[]::new)));
    }

    private List<String> addresses(PersonCard person) {
        return Stream.concat(
                        Stream.of(person.organisation()),
                        people.keysOf(person.login()).stream()
                                .filter(key -> key.municipality() != null)
                                .map(key -> Notices.role(key.group(), key.municipality())))
                .toList();
    }

    private static List<Line> lines(List<Notice> found) {
        return found.stream().map(Notice::line).toList();
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
