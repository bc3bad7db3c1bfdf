package nl.kansrijkestart.coalition.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.coalition.exchange.CoalitionExchange;
import nl.kansrijkestart.coalition.exchange.CoalitionExchange.Draft;
import nl.kansrijkestart.coalition.overview.CoalitionOverview;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coalitions publish and read what others learned; and where a region writes the questions of its self-scan. */
@Controller
class ExchangePages {

    record ExchangePage(List<CoalitionExchange.Item> shared) {}

    /** @param place code of the municipality or region @param problems field → Dutch sentence */
    record PostPage(String name, String place, boolean region, Draft draft, Map<String, String> problems) {}

    /** @param lines as typed, or as they are @param seen as they are */
    record ChecklistPage(String name, String place, String lines, Map<String, String> seen) {}

    private final CoalitionOverview picture;
    private final CoalitionExchange exchange;
    private final Editing editing;

    ExchangePages(CoalitionOverview picture, CoalitionExchange exchange, Editing editing) {
        this.picture = picture;
        this.exchange = exchange;
        this.editing = editing;
    }

    @GetMapping("/uitwisseling")
    ModelAndView shared() {
        return new ModelAndView("exchange", "page", new ExchangePage(exchange.shared()));
    }

    @GetMapping("/coalitie/{municipality}/bericht")
    ModelAndView write(@PathVariable String municipality, PersonCard person) {
        refuseUnlessPublisher(municipality, person);
        return page(municipality, new Draft("news", "own", "", "", "", ""), Map.of());
    }

    @PostMapping("/coalitie/{municipality}/bericht")
    ModelAndView publish(
            @PathVariable String municipality,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "own") String reach,
            @RequestParam(required = false) String day,
            @RequestParam(required = false) String title,
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String link,
            PersonCard person,
            RedirectAttributes after) {
        refuseUnlessPublisher(municipality, person);
        Draft draft = new Draft(kind, reach, day, title, body, link);
        Map<String, String> problems = exchange.publish(person.login(), municipality, draft);
        if (!problems.isEmpty()) {
            return Again.withProblems(page(municipality, draft, problems));
        }
        after.addFlashAttribute("message", "Het bericht staat op de pagina.");
        return new ModelAndView(
                "redirect:" + (exchange.isShared(draft) ? "/uitwisseling" : "/coalitie/{municipality}"));
    }

    @PostMapping("/coalitie/{municipality}/bericht/{id}/weg")
    String takeOff(
            @PathVariable String municipality, @PathVariable String id, PersonCard person, RedirectAttributes after) {
        refuseUnlessPublisher(municipality, person);
        exchange.takeOff(municipality, id);
        after.addFlashAttribute("message", "Het bericht is weggehaald.");
        return "redirect:/coalitie/{municipality}";
    }

    @GetMapping("/coalitie/{municipality}/zelfscan")
    ModelAndView checklist(@PathVariable String municipality, PersonCard person) {
        refuseUnlessRegion(municipality, person);
        return checklistPage(municipality, String.join("\n", exchange.checklist(municipality)));
    }

    @PostMapping("/coalitie/{municipality}/zelfscan")
    String writeChecklist(
            @PathVariable String municipality,
            @RequestParam(defaultValue = "") String lines,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        refuseUnlessRegion(municipality, person);
        List<String> questions = Arrays.stream(lines.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        again.show(() -> checklistPage(
                municipality,
                seen.newer(
                        "Vragen",
                        String.join(" / ", questions),
                        lines,
                        String.join("\n", exchange.checklist(municipality)))));
        editing.change("checklist " + municipality, seen, () -> shown(municipality), () -> {
            exchange.writeChecklist(municipality, questions);
            return null;
        });
        after.addFlashAttribute("message", "De vragen van de zelfscan zijn opgeslagen.");
        return "redirect:/coalitie/{municipality}";
    }

    private ModelAndView page(String municipality, Draft draft, Map<String, String> problems) {
        return new ModelAndView(
                "coalitionPost",
                "page",
                new PostPage(picture.name(municipality), municipality, exchange.region(municipality), draft, problems));
    }

    private ModelAndView checklistPage(String municipality, String lines) {
        return new ModelAndView(
                "coalitionChecklist",
                "page",
                new ChecklistPage(picture.name(municipality), municipality, lines, shown(municipality)));
    }

    private Map<String, String> shown(String municipality) {
        return Map.of("Vragen", String.join(" / ", exchange.checklist(municipality)));
    }

    /** The same answer for who may not and for what is not there. */
    private void refuseUnlessPublisher(String municipality, PersonCard person) {
        if (!picture.known(municipality) || !exchange.publishes(person.login(), municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void refuseUnlessRegion(String municipality, PersonCard person) {
        refuseUnlessPublisher(municipality, person);
        if (!exchange.region(municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
