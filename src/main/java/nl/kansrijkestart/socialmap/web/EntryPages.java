package nl.kansrijkestart.socialmap.web;

import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryService;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import nl.kansrijkestart.socialmap.menu.Menu;
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

/** One entry of the social map, and where somebody says that it cannot be reached. */
@Controller
@RequestMapping("/sociale-kaart/{municipality}/vermelding/{id}")
class EntryPages {

    /**
     * @param doubts whether the reader may say that it cannot be reached
     * @param waitsIn names of municipalities @param declinedIn the same
     * @param keeper whether the reader may change it
     */
    record EntryPage(
            MunicipalityCard town,
            EntryText.Line entry,
            boolean doubts,
            String waitsIn,
            String declinedIn,
            Menu.Card intervention,
            boolean keeper,
            String keptBy) {}

    private final Place place;
    private final SocialMap map;
    private final Menu menu;
    private final EntryService entries;
    private final EntryText text;

    EntryPages(Place place, SocialMap map, Menu menu, EntryService entries, EntryText text) {
        this.place = place;
        this.map = map;
        this.menu = menu;
        this.entries = entries;
        this.text = text;
    }

    @GetMapping
    ModelAndView entry(@PathVariable String municipality, @PathVariable String id, PersonCard person) {
        EntryCard card = card(municipality, id, person);
        return new ModelAndView(
                "socialMapEntry",
                "page",
                new EntryPage(
                        place.known(municipality),
                        text.line(card),
                        card.shownIn().contains(municipality) && place.worksIn(person, municipality),
                        place.names(card.waitsIn()),
                        place.names(card.declinedIn()),
                        menu.find(card.facts().intervention()).orElse(null),
                        card.municipality().equals(municipality) && place.keeps(person, municipality),
                        place.name(card.municipality())));
    }

    /** For who works here only: what they say changes who is asked first. */
    @PostMapping("/klopt-niet")
    String contactWrong(
            @PathVariable String municipality,
            @PathVariable String id,
            @RequestParam(required = false) String said,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        String entry = map.entry(id)
                .filter(card -> card.shownIn().contains(municipality) && place.worksIn(person, municipality))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .facts()
                .id();
        again.show(() -> new ModelAndView("redirect:/sociale-kaart/{municipality}/vermelding/{id}"));
        entries.contactWrong(entry, said);
        after.addFlashAttribute("message", "Bedankt. Iemand controleert of deze vermelding nog klopt.");
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
