package nl.kansrijkestart.socialmap.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryService;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a municipality says whether an entry of another coalition stands on its map. Nobody else finds these. */
@Controller
class ElsewherePages {

    /** @param by which coalition offers it */
    record Offered(EntryText.Line entry, String by) {}

    record Offers(List<Offered> waiting, List<Offered> declined) {}

    private final Place place;
    private final SocialMap map;
    private final EntryService entries;
    private final EntryText text;

    ElsewherePages(Place place, SocialMap map, EntryService entries, EntryText text) {
        this.place = place;
        this.map = map;
        this.entries = entries;
        this.text = text;
    }

    /** What waits for a yes and what got a no, on the map's page of whoever may answer. */
    Offers offers(PersonCard person, String municipality) {
        List<EntryCard> offered = place.answers(person, municipality) ? map.offeredIn(municipality) : List.of();
        return new Offers(
                offers(offered, municipality, EntryCard::waitsIn),
                offers(offered, municipality, EntryCard::declinedIn));
    }

    private List<Offered> offers(List<EntryCard> all, String municipality, Function<EntryCard, Set<String>> places) {
        List<EntryCard> cards = all.stream()
                .filter(card -> places.apply(card).contains(municipality))
                .toList();
        List<EntryText.Line> lines = text.lines(cards);
        return IntStream.range(0, cards.size())
                .mapToObj(n -> new Offered(lines.get(n), place.name(cards.get(n).municipality())))
                .toList();
    }

    @PostMapping("/sociale-kaart/{municipality}/vermelding/{id}/overnemen")
    String answer(
            @PathVariable String municipality,
            @PathVariable String id,
            @RequestParam(required = false) String answer,
            PersonCard person,
            RedirectAttributes after) {
        if (!place.answers(person, place.known(municipality).code())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (map.offeredIn(municipality).stream()
                .noneMatch(card -> card.facts().id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean yes = "yes".equals(answer);
        String name = entries.answer(id, municipality, yes);
        after.addFlashAttribute(
                "message",
                yes
                        ? name + " staat nu op uw kaart."
                        : name + " staat niet op uw kaart. De andere coalitie leest dat.");
        return "redirect:/sociale-kaart/{municipality}";
    }
}
