package nl.kansrijkestart.pathway.loops.web;

import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.pathway.loops.LoopCures;
import nl.kansrijkestart.pathway.loops.LoopCures.Asked;
import nl.kansrijkestart.pathway.loops.LoopCures.Overview;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Losse eindes": what came loose around the families that somebody keeps, with its cure beside it. */
@Controller
@RequestMapping("/losse-eindes")
class LoopPages {

    /** @param asked what was pressed and is refused; empty before */
    record LooseEndsPage(Overview seen, Asked asked) {

        /** Whether something beside a finding on this page was refused: it says so there. */
        public boolean refused() {
            return seen.families().stream().flatMap(one -> one.lines().stream()).anyMatch(this::again);
        }

        public boolean again(LoopCures.Line line) {
            return line.problem().equals(asked.problem()) && line.subject().equals(asked.subject());
        }
    }

    private static final Asked NOTHING = new Asked("", "", "", "", "");

    private final LoopCures cures;

    LoopPages(LoopCures cures) {
        this.cures = cures;
    }

    @GetMapping
    ModelAndView page(PersonCard person) {
        return page(person, NOTHING);
    }

    private ModelAndView page(PersonCard person, Asked asked) {
        Overview seen = cures.of(person);
        return new ModelAndView(
                seen.families().isEmpty() ? "looseEndsNone" : "looseEnds", "page", new LooseEndsPage(seen, asked));
    }

    @PostMapping
    String look(Again again, PersonCard person) {
        again.show(() -> page(person));
        cures.look();
        return "redirect:/losse-eindes";
    }

    @PostMapping("/{caseId}")
    String cure(@PathVariable String caseId, Asked asked, PersonCard person, Again again, RedirectAttributes after) {
        again.show(() -> page(person, asked));
        String done = Retry.tryAgain(() -> cures.cure(caseId, asked, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        after.addFlashAttribute("message", done);
        return "redirect:/losse-eindes";
    }
}
