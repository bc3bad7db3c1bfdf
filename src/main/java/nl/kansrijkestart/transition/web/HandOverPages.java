package nl.kansrijkestart.transition.web;

import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.transition.HandOverView;
import nl.kansrijkestart.transition.HandOverView.Running;
import nl.kansrijkestart.transition.HandOverView.Seen;
import nl.kansrijkestart.transition.HandOvers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who leaves is announced here, and taken back. What is handed over is shown to who may see it, each kind apart. */
@Controller
@RequestMapping("/overdracht")
class HandOverPages {

    /** @param chosen as it was sent @param whole whether all colleagues leave too @param own login of the reader */
    record AllPage(List<Running> running, List<PersonCard> people, String chosen, boolean whole, String own) {}

    record OnePage(Seen leave) {}

    private final HandOvers handOvers;
    private final HandOverView view;

    HandOverPages(HandOvers handOvers, HandOverView view) {
        this.handOvers = handOvers;
        this.view = view;
    }

    @GetMapping
    ModelAndView all(PersonCard person) {
        return all(person, "", false);
    }

    @PostMapping
    String announce(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(required = false) String sure,
            @RequestParam(required = false) String whole,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        again.show(() -> all(person, who, whole != null));
        if (!view.mayAnnounce(person.login(), who)) {
            throw new Refusal("Kies wie er weggaat.");
        }
        if (sure == null) {
            throw new Refusal("Zet het vinkje: u weet zeker dat deze persoon weggaat.");
        }
        List<String> begun =
                whole == null ? handOvers.announce(who, person.login()) : handOvers.announceAll(who, person.login());
        after.addFlashAttribute(
                "message",
                begun.isEmpty()
                        ? "Er stond geen werk open. De toegang is beëindigd."
                        : "Het vertrek is gemeld. Wie het werk mag zien, krijgt een taak. Tot een ander ja zegt, "
                                + "blijft deze persoon ervoor staan.");
        return begun.size() == 1 ? "redirect:/overdracht/" + begun.get(0) : "redirect:/overdracht";
    }

    @GetMapping("/{leave}")
    ModelAndView one(@PathVariable String leave, PersonCard person) {
        return new ModelAndView("handOver", "page", new OnePage(seen(leave, person)));
    }

    @PostMapping("/{leave}")
    String takeBack(@PathVariable String leave, PersonCard person, Again again, RedirectAttributes after) {
        again.show(() -> one(leave, person));
        if (!seen(leave, person).running()) {
            throw new Refusal("Dit vertrek kunt u niet terugdraaien. Er is niets veranderd.");
        }
        handOvers.takeBack(leave);
        after.addFlashAttribute(
                "message", "Het vertrek gaat niet door. Wat een collega al overnam, blijft bij die collega.");
        return "redirect:/overdracht/" + leave;
    }

    private Seen seen(String leave, PersonCard person) {
        return view.of(leave, person.login()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView all(PersonCard person, String chosen, boolean whole) {
        return new ModelAndView(
                "handOvers",
                "page",
                new AllPage(
                        view.running(person.login()), view.mayAnnounce(person.login()), chosen, whole, person.login()));
    }
}
