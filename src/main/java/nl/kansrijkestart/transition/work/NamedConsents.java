package nl.kansrijkestart.transition.work;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.Part;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.ConsentTerm;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A yes that a parent gave with this person in mind: to a director, whom the family chose by name. It is asked again,
 * never moved.
 */
@Component
@Order(2)
class NamedConsents implements WorkOfOne {

    private final PartService parts;
    private final CaseFiles files;
    private final ConsentEnds consents;
    private final ConsentTerm term;
    private final People people;
    private final Journeys journeys;
    private final Clock clock;

    NamedConsents(
            PartService parts,
            CaseFiles files,
            ConsentEnds consents,
            ConsentTerm term,
            People people,
            Journeys journeys,
            Clock clock) {
        this.parts = parts;
        this.files = files;
        this.consents = consents;
        this.term = term;
        this.people = people;
        this.journeys = journeys;
        this.clock = clock;
    }

    @Override
    public List<Listed> of(String login, String municipality) {
        return parts.of(login).stream()
                .filter(part -> part.kind() == PartKind.director)
                .flatMap(part -> files.find(part.caseId()).stream()
                        .filter(family -> municipality.equals(family.municipality())
                                && family.closed() == null
                                && login.equals(family.caseDirector())
                                && !consents.to(family.id(), part.organisation())
                                        .isEmpty())
                        .map(family -> found(family, part)))
                .toList();
    }

    private static Listed found(CaseCard family, Part part) {
        return new Listed(
                new Found(Kind.consent, family.id(), family.id(), family.municipality()),
                WorkOfOne.groupOf(family, part.organisation()));
    }

    @Override
    public boolean has(Found item) {
        return item.kind() == Kind.consent;
    }

    @Override
    public String says(Found item) {
        return "Toestemming op naam";
    }

    @Override
    public List<PersonCard> could(Found item, String from) {
        return List.of();
    }

    @Override
    public void move(Found item, String from, String to, String by) {
        throw new Refusal("Een toestemming gaat niet mee naar een ander. Kies: opnieuw vragen aan de ouder.");
    }

    /** The question comes to who leads the help, with the time that any renewal has. */
    @Override
    public boolean release(Found item, String from, String by) {
        CaseCard family = files.card(item.caseId());
        String organisation = people.person(from).orElseThrow().organisation();
        consents.askAgain(family.id(), organisation, clock.instant().plus(term.warning(family.municipality())));
        journeys.momentsChanged("caseId", family.id(), Map.of());
        files.tell(family.id(), by, "Toestemming wordt opnieuw aan de ouder gevraagd: wie meekeek, gaat weg");
        return true;
    }
}
