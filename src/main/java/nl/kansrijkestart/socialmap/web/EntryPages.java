package nl.kansrijkestart.socialmap.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryService;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import nl.kansrijkestart.socialmap.menu.Menu;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One entry of the social map, and where somebody says that it cannot be reached. */
@Controller
@RequestMapping("/sociale-kaart/{municipality}/vermelding/{id}")
class EntryPages {

    private final SignedIn signedIn;
    private final Place place;
    private final SocialMap map;
    private final Menu menu;
    private final EntryService entries;
    private final EntryText text;

    EntryPages(SignedIn signedIn, Place place, SocialMap map, Menu menu, EntryService entries, EntryText text) {
        this.signedIn = signedIn;
        this.place = place;
        this.map = map;
        this.menu = menu;
        this.entries = entries;
        this.text = text;
    }

    @GetMapping
    String entry(@PathVariable String municipality, @PathVariable String id, HttpServletRequest request, Model model) {
        PersonCard person = signedIn.person(request);
        EntryCard card = card(municipality, id, person);
        model.addAttribute("town", place.known(municipality));
        model.addAttribute("entry", text.line(card));
        model.addAttribute("doubts", card.shownIn().contains(municipality) && place.worksIn(person, municipality));
        model.addAttribute("waitsIn", place.names(card.waitsIn()));
        model.addAttribute("declinedIn", place.names(card.declinedIn()));
        model.addAttribute(
                "intervention", menu.find(card.facts().intervention()).orElse(null));
        model.addAttribute("keeper", card.municipality().equals(municipality) && place.keeps(person, municipality));
        model.addAttribute("keptBy", place.name(card.municipality()));
        return "socialMapEntry";
    }

    /** For who works here only: what they say changes who is asked first. */
    @PostMapping("/klopt-niet")
    String contactWrong(
            @PathVariable String municipality,
            @PathVariable String id,
            @RequestParam(required = false) String said,
            HttpServletRequest request,
            RedirectAttributes after) {
        PersonCard person = signedIn.person(request);
        String entry = map.entry(id)
                .filter(card -> card.shownIn().contains(municipality) && place.worksIn(person, municipality))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .facts()
                .id();
        try {
            entries.contactWrong(entry, said);
            after.addFlashAttribute("message", "Bedankt. Iemand kijkt na of deze vermelding nog klopt.");
        } catch (Refusal problem) {
            after.addFlashAttribute("problem", problem.getMessage());
        }
        return "redirect:/sociale-kaart/{municipality}/vermelding/{id}";
    }

    /** What stands on the map here; before that only for who keeps it, and for who may say yes to it. */
    private EntryCard card(String municipality, String id, PersonCard person) {
        return map.entry(id)
                .filter(card -> card.shownIn().contains(municipality)
                        || card.municipality().equals(municipality) && place.keeps(person, municipality)
                        || card.facts().area().contains(municipality) && place.answers(person, municipality))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
