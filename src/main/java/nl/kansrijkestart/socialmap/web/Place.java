package nl.kansrijkestart.socialmap.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Dutch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The municipality of a page, and who may change its map: everybody may read, its coordinators and leads change. */
@Component
class Place {

    private static final Set<String> KEEPERS = Set.of("coordinators", "leads");

    private final People people;

    Place(People people) {
        this.people = people;
    }

    /** Answers 404 for a code that is no municipality. */
    MunicipalityCard known(String code) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<MunicipalityCard> all() {
        return people.municipalities();
    }

    String name(String code) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(code))
                .map(MunicipalityCard::name)
                .findFirst()
                .orElse(code);
    }

    /** Their names by name, between commas; empty without any. */
    String names(Collection<String> codes) {
        return people.municipalities().stream()
                .filter(one -> codes.contains(one.code()))
                .map(MunicipalityCard::name)
                .sorted(Dutch.ORDER)
                .collect(Collectors.joining(", "));
    }

    /** Where the person works most likely: the seat of her organisation, else the first of hers. */
    String own(PersonCard person) {
        Optional<String> seat = people.seat(person.login());
        return seat.orElseGet(() -> person.municipalities().stream()
                .findFirst()
                .orElse(people.municipalities().get(0).code()));
    }

    boolean keeps(PersonCard person, String municipality) {
        return people.keysOf(person.login()).stream()
                .anyMatch(key -> KEEPERS.contains(key.group()) && municipality.equals(key.municipality()));
    }

    /** Works here: by a role here, or because the organisation works here. */
    boolean worksIn(PersonCard person, String municipality) {
        return people.worksIn(person.organisation(), municipality)
                || people.keysOf(person.login()).stream().anyMatch(key -> municipality.equals(key.municipality()));
    }

    /**
     * Who says whether an entry of another coalition stands here: who keeps the map, and where nobody does the
     * Knooppunt coordinator.
     */
    boolean answers(PersonCard person, String municipality) {
        boolean kept = KEEPERS.stream()
                .anyMatch(role -> !people.peopleWithRole(role, municipality).isEmpty());
        return keeps(person, municipality)
                || !kept
                        && people.keysOf(person.login()).stream()
                                .anyMatch(
                                        key -> key.is(Role.hubCoordinators) && municipality.equals(key.municipality()));
    }

    /** Answers 404 to whoever does not keep the map of this municipality. */
    void refuseUnlessKeeper(PersonCard person, String municipality) {
        if (!keeps(person, municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
