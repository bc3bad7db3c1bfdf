package nl.kansrijkestart.monitoring.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who sees which figures: the coalition its own municipality's, project leaders totals of the region, everybody the own
 * organisation's.
 */
@Component
class FigureDoors {

    private static final Set<Role> AGREEMENTS =
            EnumSet.of(Role.leads, Role.coordinators, Role.boardMembers, Role.processDirectors);
    private static final Set<Role> COALITION = EnumSet.of(Role.coalitionMembers, AGREEMENTS.toArray(Role[]::new));

    private final People people;

    FigureDoors(People people) {
        this.people = people;
    }

    /** The municipalities whose figures this person may see, by name. */
    List<MunicipalityCard> municipalities(PersonCard person) {
        return with(person, COALITION);
    }

    /** The same answer for what is not hers and what is not there. */
    MunicipalityCard municipality(PersonCard person, String code) {
        return in(with(person, COALITION), code);
    }

    /** Figures per agreement are also about single organisations: for who leads the coalition. */
    MunicipalityCard agreementsOf(PersonCard person, String code) {
        return in(with(person, AGREEMENTS), code);
    }

    boolean leads(PersonCard person, String code) {
        return with(person, AGREEMENTS).stream().anyMatch(one -> one.code().equals(code));
    }

    boolean region(PersonCard person) {
        return person.roles().contains(Role.projectLeaders.name());
    }

    /** Everybody with figures may look at the region's table; changing its reference data is for project leaders. */
    void region(PersonCard person, boolean change) {
        if (!region(person) && (change || municipalities(person).isEmpty())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private List<MunicipalityCard> with(PersonCard person, Set<Role> roles) {
        Set<String> places = people.keysOf(person.login()).stream()
                .filter(key -> roles.stream().anyMatch(key::is))
                .map(key -> key.municipality())
                .collect(Collectors.toSet());
        return people.municipalities().stream()
                .filter(one -> places.contains(one.code()))
                .toList();
    }

    private static MunicipalityCard in(List<MunicipalityCard> list, String code) {
        return list.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
