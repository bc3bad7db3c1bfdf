package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.session.OpenSessions;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MultipartException;

/** What stands around every page of ours, and where people without a login go. */
@ControllerAdvice(annotations = Controller.class)
class Frame {

    private final SignedIn signedIn;
    private final OpenSessions sessions;
    private final boolean practice;

    Frame(SignedIn signedIn, OpenSessions sessions, Environment environment) {
        this.sessions = sessions;
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

    @ModelAttribute("practice")
    boolean practice() {
        return practice;
    }

    @ExceptionHandler
    String login(LoginNeeded nobody) {
        return "redirect:/camunda/app/tasklist/default/";
    }

    /** A file was expected and something else came. */
    @ExceptionHandler
    void noFile(MultipartException other, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
