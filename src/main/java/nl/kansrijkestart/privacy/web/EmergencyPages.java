package nl.kansrijkestart.privacy.web;

import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.privacy.emergency.EmergencyAccess;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Emergency access for professionals who help families: first why, then one small page for an hour. */
@Controller
@RequestMapping("/noodinzage")
class EmergencyPages {

    /** @param on whether it is switched on where this person works */
    record EmergencyPage(boolean on, String mark, String reason) {}

    record SlicePage(EmergencySlice.Slice slice, String until) {}

    private final EmergencyAccess emergency;
    private final EmergencySlice slices;

    EmergencyPages(EmergencyAccess emergency, EmergencySlice slices) {
        this.emergency = emergency;
        this.slices = slices;
    }

    @GetMapping
    ModelAndView ask(PersonCard person) {
        return page(person, null, null);
    }

    @PostMapping
    String open(
            @RequestParam(required = false) String mark,
            @RequestParam(required = false) String reason,
            PersonCard person,
            Again again) {
        again.show(() -> page(person, mark, reason));
        return "redirect:/noodinzage/" + emergency.open(mark, reason, person);
    }

    @GetMapping("/{id}")
    ModelAndView look(@PathVariable String id, PersonCard person) {
        CaseCard file = emergency.look(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "emergencySlice", "page", new SlicePage(slices.of(file), Dutch.time(emergency.until(id))));
    }

    private ModelAndView page(PersonCard person, String mark, String reason) {
        return new ModelAndView(
                "emergency", "page", new EmergencyPage(!emergency.places(person).isEmpty(), mark, reason));
    }
}
