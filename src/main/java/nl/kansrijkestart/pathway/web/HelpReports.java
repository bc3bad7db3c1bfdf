package nl.kansrijkestart.pathway.web;

import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.casefile.file.CaseCard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who helps says how it goes before it is asked: the task for it is put ready. */
@Controller
class HelpReports {

    private final CaseDoor door;
    private final HelperPart helpers;

    HelpReports(CaseDoor door, HelperPart helpers) {
        this.door = door;
        this.helpers = helpers;
    }

    @PostMapping("/gezin/{caseId}/hulp-melden")
    String report(
            @PathVariable String caseId,
            @RequestParam(required = false) String help,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        CaseCard file = helping(caseId, person);
        again.show(() -> page(helping(caseId, person), person));
        helpers.askNow(file, help, person);
        after.addFlashAttribute("message", "De taak “Lopende steun nagaan” staat klaar in uw Takenlijst.");
        return "redirect:/gezin/{caseId}";
    }

    private CaseCard helping(String caseId, PersonCard person) {
        return door.helping(caseId, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(CaseCard file, PersonCard person) {
        return new ModelAndView("caseHelper", "page", helpers.page(file, door.ownNumber(file, person), person));
    }
}
