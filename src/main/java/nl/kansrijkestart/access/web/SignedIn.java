package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.stereotype.Component;

/** The person before one of our own pages, by the login of the task list. */
@Component
public class SignedIn {

    private final Visitor visitor;
    private final People people;

    SignedIn(Visitor visitor, People people) {
        this.visitor = visitor;
        this.people = people;
    }

    Optional<PersonCard> find(HttpServletRequest request) {
        return visitor.login(request).flatMap(people::person);
    }

    /** Somebody who is not logged in is sent to the task list's login. */
    public PersonCard person(HttpServletRequest request) {
        return find(request).orElseThrow(LoginNeeded::new);
    }
}
