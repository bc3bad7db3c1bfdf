package nl.kansrijkestart.coalition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.coalition.exchange.CoalitionExchange;
import nl.kansrijkestart.coalition.exchange.CoalitionExchange.Draft;
import nl.kansrijkestart.coalition.overview.CoalitionOverview;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coalitions publish and read what others learned; and where a region writes the questions of its self-scan. */
@Controller
class ExchangePages {

    private final SignedIn signedIn;
    private final CoalitionOverview picture;
    private final CoalitionExchange exchange;

    ExchangePages(SignedIn signedIn, CoalitionOverview picture, CoalitionExchange exchange) {
        this.signedIn = signedIn;
        this.picture = picture;
        this.exchange = exchange;
    }

    @GetMapping("/uitwisseling")
    String shared(HttpServletRequest request, Model model) {
        signedIn.person(request);
        model.addAttribute("shared", exchange.shared());
        return "exchange";
    }

    @GetMapping("/coalitie/{municipality}/bericht")
    String write(@PathVariable String municipality, HttpServletRequest request, Model model) {
        publisher(municipality, request);
        return page(municipality, new Draft("news", "own", "", "", "", ""), Map.of(), request, model);
    }

    @PostMapping("/coalitie/{municipality}/bericht")
    String publish(
            @PathVariable String municipality,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "own") String reach,
            @RequestParam(required = false) String day,
            @RequestParam(required = false) String title,
            @RequestParam(required = false) String body,
            @RequestParam(required = false) String link,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        PersonCard person = publisher(municipality, request);
        Draft draft = new Draft(kind, reach, day, title, body, link);
        Map<String, String> problems = exchange.publish(person.login(), municipality, draft);
        if (!problems.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(municipality, draft, problems, request, model);
        }
        after.addFlashAttribute("message", "Het bericht staat op de pagina.");
        return "redirect:" + ("shared".equals(kind) ? "/uitwisseling" : "/coalitie/{municipality}");
    }

    @PostMapping("/coalitie/{municipality}/bericht/{id}/weg")
    String takeOff(
            @PathVariable String municipality,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes after) {
        publisher(municipality, request);
        exchange.takeOff(municipality, id);
        after.addFlashAttribute("message", "Het bericht is weggehaald.");
        return "redirect:/coalitie/{municipality}";
    }

    @GetMapping("/coalitie/{municipality}/zelfscan")
    String checklist(@PathVariable String municipality, HttpServletRequest request, Model model) {
        region(municipality, request);
        return checklistPage(municipality, String.join("\n", exchange.checklist(municipality)), request, model);
    }

    @PostMapping("/coalitie/{municipality}/zelfscan")
    String writeChecklist(
            @PathVariable String municipality,
            @RequestParam(defaultValue = "") String lines,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        region(municipality, request);
        List<String> questions = Arrays.stream(lines.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String problem = exchange.writeChecklist(municipality, questions);
        if (problem != null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problem", problem);
            return checklistPage(municipality, lines, request, model);
        }
        after.addFlashAttribute("message", "De vragen van de zelfscan zijn opgeslagen.");
        return "redirect:/coalitie/{municipality}";
    }

    private String page(
            String municipality, Draft draft, Map<String, String> problems, HttpServletRequest request, Model model) {
        model.addAttribute("name", picture.name(municipality));
        model.addAttribute("place", municipality);
        model.addAttribute("region", exchange.region(municipality));
        model.addAttribute("draft", draft);
        model.addAttribute("problems", problems);
        return "coalitionPost";
    }

    private String checklistPage(String municipality, String lines, HttpServletRequest request, Model model) {
        model.addAttribute("name", picture.name(municipality));
        model.addAttribute("place", municipality);
        model.addAttribute("lines", lines);
        return "coalitionChecklist";
    }

    /** The same answer for who may not and for what is not there. */
    private PersonCard publisher(String municipality, HttpServletRequest request) {
        PersonCard person = signedIn.person(request);
        if (!picture.known(municipality) || !exchange.publishes(person.login(), municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return person;
    }

    private void region(String municipality, HttpServletRequest request) {
        publisher(municipality, request);
        if (!exchange.region(municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
