package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.guard.RouteLookup;
import nl.kansrijkestart.access.session.OpenSessions;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What stands around every page of ours. What stands on it is one record, {@code page}. */
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {

    /** @param roles null for who is not logged in */
    record May(Set<String> roles, RouteLookup ways) {

        public boolean open(String page) {
            return roles != null && ways.opens(roles, page);
        }
    }

    private final SignedIn signedIn;
    private final OpenSessions sessions;
    private final RouteLookup ways;
    private final boolean practice;

    PageAdvice(SignedIn signedIn, OpenSessions sessions, RouteLookup ways, Environment environment) {
        this.sessions = sessions;
        this.ways = ways;
        this.signedIn = signedIn;
        this.practice = environment.acceptsProfiles(Profiles.of("practice"));
    }

    @ModelAttribute("visitor")
    PersonCard visitor(HttpServletRequest request) {
        return signedIn.find(request).orElse(null);
    }

    /** Told once, on the first page that is looked at. */
    @ModelAttribute("olderEnded")
    boolean olderEnded(HttpServletRequest request) {
        return request.getMethod().equals("GET") && sessions.olderEnded(request.getSession(false));
    }

    /** Which pages the reader may open: nothing leads to others. */
    @ModelAttribute("may")
    May may(HttpServletRequest request) {
        return new May(signedIn.find(request).map(PersonCard::roles).orElse(null), ways);
    }

    @ModelAttribute("practice")
    boolean practice() {
        return practice;
    }

    /** The same for a page that is shown because something was refused. */
    Map<String, Object> around(HttpServletRequest request) {
        Map<String, Object> around = new HashMap<>();
        around.put("visitor", visitor(request));
        around.put("may", may(request));
        around.put("practice", practice);
        return around;
    }
}
