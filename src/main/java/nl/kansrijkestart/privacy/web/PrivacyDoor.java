package nl.kansrijkestart.privacy.web;

import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets privacy officers in, in their own municipalities. For everybody else these pages do not exist. */
@Component
class PrivacyDoor {

    private final People people;

    PrivacyDoor(People people) {
        this.people = people;
    }

    /** @param asked null for the first of her own; another one's is not there */
    String municipality(PersonCard officer, String asked) {
        return municipality(places(officer), asked);
    }

    /** The same of places that were looked up already. */
    static String municipality(List<MunicipalityCard> places, String asked) {
        return places.stream()
                .map(MunicipalityCard::code)
                .filter(code -> asked == null || asked.equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<MunicipalityCard> places(PersonCard person) {
        List<String> codes = people.keysOf(person.login()).stream()
                .filter(key -> key.is(Role.privacyOfficers))
                .map(key -> key.municipality())
                .toList();
        return people.municipalities().stream()
                .filter(one -> codes.contains(one.code()))
                .toList();
    }
}
