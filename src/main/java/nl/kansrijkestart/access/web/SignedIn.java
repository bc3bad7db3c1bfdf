package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.stereotype.Component;

/** The person before one of our own pages, by the login of the task list. */
@Component
class SignedIn {

    private static final String KEY = SignedIn.class.getName();

    private final Visitor visitor;
    private final People people;

    SignedIn(Visitor visitor, People people) {
        this.visitor = visitor;
        this.people = people;
    }

    /** Looked up once in a request. */
    @SuppressWarnings("unchecked")
    Optional<PersonCard> find(HttpServletRequest request) {
        if (!(request.getAttribute(KEY) instanceof Optional)) {
            request.setAttribute(KEY, visitor.login(request).flatMap(people::person));
        }
        return (Optional<PersonCard>) request.getAttribute(KEY);
    }
}
