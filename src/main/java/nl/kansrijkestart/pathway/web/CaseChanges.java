package nl.kansrijkestart.pathway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.engine.FormRefused;
import nl.kansrijkestart.pathway.PathwayEvents;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which the family's contact or director says what changes. She reads first what happens, then decides. */
@Controller
@RequestMapping("/gezin/{caseId}/verandert/{address}")
class CaseChanges {

    private final CaseDoor door;
    private final PathwayEvents events;

    CaseChanges(CaseDoor door, PathwayEvents events) {
        this.door = door;
        this.events = events;
    }

    @GetMapping
    String ask(@PathVariable String caseId, @PathVariable String address, HttpServletRequest request, Model model) {
        return page(door.acting(caseId, request), change(address), request, model);
    }

    @PostMapping
    String tell(@PathVariable String caseId, @PathVariable String address, HttpServletRequest request, HttpServletResponse response,
                Model model, RedirectAttributes after) {
        CaseView view = door.sending(caseId, request);
        CaseChange change = change(address);
        try {
            tell(change, caseId, door.person(request).login());
        } catch (FormRefused problem) {
            CaseDoor.refused(problem, response, model);
            return page(view, change, request, model);
        }
        return door.done(caseId, request, view.card().mark() + ": " + change.done, after);
    }

    private void tell(CaseChange change, String caseId, String person) {
        switch (change) {
            case support -> events.requestSupport(caseId, person);
        }
    }

    private String page(CaseView view, CaseChange change, HttpServletRequest request, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("change", change);
        door.token(request, model);
        return "caseChange";
    }

    private static CaseChange change(String address) {
        return CaseChange.at(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
