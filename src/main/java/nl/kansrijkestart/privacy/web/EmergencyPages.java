package nl.kansrijkestart.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.privacy.emergency.EmergencyAccess;
import nl.kansrijkestart.privacy.emergency.EmergencySlice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Emergency access for professionals who help families: first why, then one small page for an hour. */
@Controller
@RequestMapping("/noodinzage")
class EmergencyPages {

    private final SignedIn signedIn;
    private final EmergencyAccess emergency;
    private final EmergencySlice slices;

    EmergencyPages(SignedIn signedIn, EmergencyAccess emergency, EmergencySlice slices) {
        this.signedIn = signedIn;
        this.emergency = emergency;
        this.slices = slices;
    }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        return page(signedIn.person(request), request, model);
    }

    @PostMapping
    String open(
            @RequestParam(required = false) String mark,
            @RequestParam(required = false) String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PersonCard person = signedIn.person(request);
        try {
            return "redirect:/noodinzage/" + emergency.open(mark, reason, person);
        } catch (Refusal problem) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", problem.getMessage());
            model.addAttribute("mark", mark);
            model.addAttribute("reason", reason);
            return page(person, request, model);
        }
    }

    @GetMapping("/{id}")
    String look(@PathVariable String id, HttpServletRequest request, Model model) {
        CaseCard file = emergency
                .look(id, signedIn.person(request))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("slice", slices.of(file));
        model.addAttribute("until", Dutch.time(emergency.until(id)));
        return "emergencySlice";
    }

    private String page(PersonCard person, HttpServletRequest request, Model model) {
        model.addAttribute("on", !emergency.places(person).isEmpty());
        return "emergency";
    }
}
