package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import nl.kansrijkestart.access.signon.SignOut;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Logging out from a page of ours, and what stands there afterwards. */
@Controller
class LogOutPages {

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
    String loggedOut(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> elsewhere = signOut.elsewhere(request);
        elsewhere.ifPresent(address -> response.setHeader("Refresh", "0;url=" + address));
        model.addAttribute("elsewhere", elsewhere.orElse(null));
        response.setHeader("Clear-Site-Data", "\"storage\"");
        return "loggedOut";
    }
}
