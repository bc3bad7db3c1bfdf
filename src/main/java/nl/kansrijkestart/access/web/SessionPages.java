package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.session.OpenSessions;
import nl.kansrijkestart.access.session.OpenSessions.Place;
import nl.kansrijkestart.access.signon.SignOut;
import nl.kansrijkestart.base.Dutch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody is logged in themselves, with a button to end each. */
@Controller
@RequestMapping("/sessies")
class SessionPages {

    /** @param browser Dutch, as the moments are */
    record Line(String id, String since, String lastSeen, String browser, boolean here) {

        static Line of(Place place) {
            return new Line(
                    place.id(),
                    Dutch.wholeDayAndTime(place.since()),
                    Dutch.wholeDayAndTime(place.lastSeen()),
                    place.browser(),
                    place.here());
        }
    }

    record SessionsPage(List<Line> sessions) {}

    private final OpenSessions sessions;
    private final SignOut signOut;

    SessionPages(OpenSessions sessions, SignOut signOut) {
        this.sessions = sessions;
        this.signOut = signOut;
    }

    @GetMapping
    ModelAndView list(PersonCard person, HttpServletRequest request) {
        List<Line> lines = sessions.of(person.login(), request.getSession(false)).stream()
                .map(Line::of)
                .toList();
        return new ModelAndView("sessions", "page", new SessionsPage(lines));
    }

    @PostMapping("/{session}")
    String end(@PathVariable String session, PersonCard person, HttpServletRequest request, RedirectAttributes after) {
        if (sessions.of(person.login(), request.getSession(false)).stream()
                .anyMatch(place -> place.here() && place.id().equals(session))) {
            signOut.here(request);
            return "redirect:" + SignOut.PAGE;
        }
        if (!sessions.end(person.login(), session)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute("message", "Daar bent u nu uitgelogd.");
        return "redirect:/sessies";
    }

    @PostMapping
    String endOthers(PersonCard person, HttpServletRequest request, RedirectAttributes after) {
        sessions.endOthers(person.login(), request.getSession(false));
        after.addFlashAttribute("message", "U bent nu alleen hier nog ingelogd.");
        return "redirect:/sessies";
    }
}
