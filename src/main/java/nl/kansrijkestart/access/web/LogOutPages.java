package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.kansrijkestart.access.signon.SignOut;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Logging out from a page of ours, and what stands there afterwards. */
@Controller
class LogOutPages {

    /**
     * @param elsewhere where the login service is left too; null where there is none
     * @param unsaved whether a form was sent after logging out
     */
    record LoggedOutPage(String elsewhere, boolean unsaved) {}

    private final SignOut signOut;

    LogOutPages(SignOut signOut) {
        this.signOut = signOut;
    }

    @PostMapping("/uitloggen")
    String logOut(HttpServletRequest request) {
        signOut.here(request);
        return "redirect:" + SignOut.PAGE;
    }

    /**
     * On the way to the login service by a header and not by a redirect: browsers let a form's answer redirect to its
     * own site only.
     */
    @GetMapping(SignOut.PAGE)
    ModelAndView loggedOut(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> elsewhere = signOut.elsewhere(request);
        elsewhere.ifPresent(address -> response.setHeader("Refresh", "0;url=" + address));
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return new ModelAndView(
                "loggedOut",
                "page",
                new LoggedOutPage(
                        elsewhere.orElse(null), request.getParameterMap().containsKey(SignOut.UNSAVED)));
    }
}
