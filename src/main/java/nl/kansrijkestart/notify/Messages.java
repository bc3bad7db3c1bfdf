package nl.kansrijkestart.notify;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.CaseAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What {@link Notices} told, as people read it in the list "Berichten". */
@Component
@Transactional(readOnly = true)
public class Messages {

    /**
     * @param address an organisation, or a role in a municipality
     * @param personal written to one person there
     * @param quiet no mail follows it
     */
    public record Line(String address, boolean personal, String caseId, Instant at, String text, boolean quiet) {}

    private final NoticeRows notices;
    private final People people;
    private final CaseAccess cases;

    Messages(NoticeRows notices, People people, CaseAccess cases) {
        this.notices = notices;
        this.people = people;
        this.cases = cases;
    }

    /** The newest 200 to a person, to the own organisation, or to a role that the person has somewhere. */
    public List<Line> of(PersonCard person) {
        List<Line> own = of(addresses(person), person.login());
        Set<String> absent = people.standsInFor(person.login());
        return absent.isEmpty()
                ? own
                : Stream.concat(own.stream(), absent.stream().flatMap(one -> inPlaceOf(one, person)))
                        .sorted(Comparator.comparing(Line::at).reversed())
                        .limit(PAGE)
                        .toList();
    }

    /** About families only: what is about none is told to the person alone. */
    private Stream<Line> inPlaceOf(String absent, PersonCard person) {
        String name = people.person(absent).map(PersonCard::name).orElse(absent);
        Instant since = people.awaySince(absent)
                .map(day -> day.atStartOfDay(Deadlines.ZONE).toInstant())
                .orElse(Instant.MAX);
        return notices.forAbsent(person.organisation(), absent, since).stream()
                .map(Notice::line)
                .map(line -> new Line(
                        line.address(),
                        line.personal(),
                        line.caseId(),
                        line.at(),
                        line.text() + " (Bericht aan " + name + "; u neemt waar.)",
                        line.quiet()));
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

    /**
     * Without what was said to the own organisation and is not for this person, or not any more, and without what was
     * said to a role before the parent's yes ended.
     */
    public List<Line> heard(List<Line> lines, PersonCard person) {
        CaseAccess.Hearing hearing = cases.hears(families(lines.stream()), person.login());
        Map<String, Instant> closed = cases.closedToRoles(
                families(lines.stream().filter(line -> !line.address().equals(person.organisation()))));
        return lines.stream()
                .filter(line -> line.caseId() == null
                        || (line.address().equals(person.organisation())
                                ? hearing.hears(line.caseId(), line.personal(), line.at())
                                : !line.at().isBefore(closed.getOrDefault(line.caseId(), Instant.MIN))))
                .toList();
    }

    private static List<String> families(Stream<Line> lines) {
        return lines.map(Line::caseId).filter(Objects::nonNull).distinct().toList();
    }

    /** When the messages came that this person reads, was told after a moment, and that a mail may follow. */
    public List<Instant> since(String login, Instant moment) {
        return people
                .person(login)
                .map(person -> heard(
                        of(person).stream()
                                .filter(line -> !line.quiet() && line.at().isAfter(moment))
                                .toList(),
                        person))
                .orElse(List.of())
                .stream()
                .map(Line::at)
                .toList();
    }

    /** Who reads this message: people who may come in, at its address. Nobody when it is not there. */
    public List<String> readers(long id) {
        return notices.findById(id).stream()
                .flatMap(notice -> notice.at(people).stream()
                        .filter(one -> !people.keysOf(one.login()).isEmpty())
                        .filter(one -> !heard(List.of(notice.line()), one).isEmpty()))
                .map(PersonCard::login)
                .toList();
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
