package nl.kansrijkestart.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may open a family's page: who signalled, who is in contact or directs, and the coordinator when the family agreed. */
@Component
@Transactional
public class CaseAccess {

    private static final String PAGE = "casePage";

    private final CaseFileRows files;
    private final AccessLines accesses;
    private final People people;
    private final Clock clock;

    CaseAccess(CaseFileRows files, AccessLines accesses, People people, Clock clock) {
        this.files = files;
        this.accesses = accesses;
        this.people = people;
        this.clock = clock;
    }

    /** The case as this person may see it; the look is written down. Empty when it does not exist or is not hers. */
    public Optional<CaseView> look(String caseId, String login) {
        Optional<PersonCard> person = people.person(login);
        Optional<CaseView> view = person.flatMap(one -> files.findById(caseId).map(file -> view(file.card(), one))).filter(CaseView::open);
        view.ifPresent(seen -> accesses.save(new AccessLine(caseId, clock.instant(), login, person.get().organisation(), PAGE, null)));
        return view;
    }

    /** Of these cases the ones that this person may open: id → mark. */
    public Map<String, String> marks(Collection<String> caseIds, String login) {
        Map<String, String> marks = new LinkedHashMap<>();
        people.person(login).ifPresent(person -> files.findAllById(caseIds).stream().map(CaseFile::card)
                .filter(card -> view(card, person).open()).forEach(card -> marks.put(card.id(), card.mark())));
        return marks;
    }

    private CaseView view(CaseCard card, PersonCard person) {
        boolean coordinator = card.shared() && people.keysOf(person.login()).stream()
                .anyMatch(key -> "hubCoordinators".equals(key.group()) && card.municipality().equals(key.municipality()));
        return new CaseView(card, person.organisation().equals(card.signallerGroup()), person.organisation().equals(card.contactGroup()),
                person.login().equals(card.caseDirector()), person.login().equals(card.contact()), coordinator);
    }
}
