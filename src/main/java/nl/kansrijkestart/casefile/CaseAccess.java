package nl.kansrijkestart.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.CaseTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may open a family's page: who signalled, who is in contact or directs, and the coordinator when the family agreed. */
@Component
@Transactional
public class CaseAccess {

    private static final String PAGE = "casePage";

    private final CaseFileRows files;
    private final AccessLog log;
    private final CaseTasks tasks;
    private final People people;
    private final Clock clock;

    CaseAccess(CaseFileRows files, AccessLog log, CaseTasks tasks, People people, Clock clock) {
        this.files = files;
        this.log = log;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** The case as this person may see it; the look is written down. Empty when it does not exist or is not hers. */
    public Optional<CaseView> look(String caseId, String login) {
        Optional<PersonCard> person = people.person(login);
        Optional<CaseView> view = person.flatMap(one -> files.findById(caseId).map(file -> view(file.card(), one))).filter(CaseView::open);
        view.ifPresent(seen -> looked(seen.card(), login, PAGE, null, seen.onlyCoordinates() ? "agreed" : "part",
                seen.ownFamily() || tasks.hasPart(caseId, login)));
        return view;
    }

    /** Writes down that a person looks at something of a family, in the transaction of the read. */
    void looked(CaseCard card, String login, String object, String taskId, String reason, boolean withTask) {
        Optional<PersonCard> person = people.person(login);
        log.write(new AccessLine(null, clock.instant(), "read", login, person.map(PersonCard::organisation).orElse("onbekend"),
                person.map(one -> view(card, one).role()).orElse("helper"), card.municipality(), card.id(), object, taskId, reason, withTask));
    }

    /** Of these cases the ones that this person may open: id → mark. */
    public Map<String, String> marks(Collection<String> caseIds, String login) {
        Map<String, String> marks = new LinkedHashMap<>();
        people.person(login).ifPresent(person -> files.findAllById(caseIds).stream().map(CaseFile::card)
                .filter(card -> view(card, person).open()).forEach(card -> marks.put(card.id(), card.mark())));
        return marks;
    }

    /** The newest 100 families in which this person has a standing part, closed ones too: id → mark. */
    public Map<String, String> own(String login) {
        Map<String, String> marks = new LinkedHashMap<>();
        people.person(login).ifPresent(person -> files.newestOf(person.organisation(), login).stream().map(CaseFile::card)
                .forEach(card -> marks.put(card.id(), card.mark())));
        return marks;
    }

    private CaseView view(CaseCard card, PersonCard person) {
        boolean coordinator = card.shared() && people.keysOf(person.login()).stream()
                .anyMatch(key -> "hubCoordinators".equals(key.group()) && card.municipality().equals(key.municipality()));
        return new CaseView(card, person.organisation().equals(card.signallerGroup()), person.organisation().equals(card.contactGroup()),
                person.login().equals(card.caseDirector()), person.login().equals(card.contact()), coordinator);
    }
}
