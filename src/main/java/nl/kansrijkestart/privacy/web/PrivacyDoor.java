package nl.kansrijkestart.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets privacy officers in, in their own municipalities. For everybody else these pages do not exist. */
@Component
class PrivacyDoor {

    private static final String ROLE = "privacyOfficers";

    private final SignedIn signedIn;
    private final People people;

    PrivacyDoor(SignedIn signedIn, People people) {
        this.signedIn = signedIn;
        this.people = people;
    }

    PersonCard officer(HttpServletRequest request) {
        PersonCard person = signedIn.person(request);
        if (places(person).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }

    /** @param asked null for the first of her own; another one's is not there */
    String municipality(PersonCard officer, String asked) {
        List<MunicipalityCard> places = places(officer);
        return asked == null
                ? places.get(0).code()
                : places.stream()
                        .map(MunicipalityCard::code)
                        .filter(asked::equals)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<MunicipalityCard> places(PersonCard person) {
        List<String> codes = people.keysOf(person.login()).stream()
                .filter(key -> ROLE.equals(key.group()))
                .map(key -> key.municipality())
                .toList();
        return people.municipalities().stream()
                .filter(one -> codes.contains(one.code()))
                .toList();
    }
}
