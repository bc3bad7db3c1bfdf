package nl.kansrijkestart.privacy.emergency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import org.springframework.stereotype.Component;

/** For whom emergency access is possible, and for which families. */
@Component
class EmergencyTerms {

    private static final String KEEP = "keepPathway";
    private static final Set<String> PROFESSIONALS = Set.of("signallers", "youthNurses", "caseDirectors");

    private final EmergencySwitch switches;
    private final People people;
    private final CaseAccess access;
    private final Consents consents;

    EmergencyTerms(EmergencySwitch switches, People people, CaseAccess access, Consents consents) {
        this.switches = switches;
        this.people = people;
        this.access = access;
        this.consents = consents;
    }

    /** Where this person helps families, and the municipality switched it on. */
    List<String> places(PersonCard person) {
        return people.keysOf(person.login()).stream()
                .filter(key -> PROFESSIONALS.contains(key.group()))
                .map(key -> key.municipality())
                .distinct()
                .filter(switches::isOn)
                .toList();
    }

    /** Nobody needs it for a family whose page they open anyhow. */
    boolean begins(CaseCard file, PersonCard person) {
        return file.closed() == null
                && agreed(file, person)
                && access.marks(List.of(file.id()), person.login()).isEmpty();
    }

    /** It is still switched on, and nothing was withdrawn since. */
    boolean goesOn(CaseCard file, PersonCard person) {
        return switches.isOn(file.municipality()) && agreed(file, person);
    }

    /** The family agreed that it is kept who helps, and never said no to this organisation. */
    private boolean agreed(CaseCard file, PersonCard person) {
        boolean kept = file.shared() && !file.pregnancyEnded() && consents.covers(file.id(), KEEP, null);
        Optional<ConsentCard> newest = consents.of(file.id()).stream()
                .filter(one -> person.organisation().equals(one.receiver())
                        || one.also().contains(person.organisation()))
                .findFirst();
        return kept && newest.map(ConsentCard::given).orElse(true);
    }
}
