package nl.kansrijkestart.socialmap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.menu.Menu;
import nl.kansrijkestart.socialmap.menu.MenuUpkeep;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The menukaart, for everybody who logged in. Project leaders and functional administrators keep it here; nobody else
 * finds those pages.
 */
@Controller
class MenuPages {

    /** @param level with the day until which it holds */
    record MenuLine(Menu.Card card, String level, boolean expired, List<Sources.Source> sources) {}

    private static final List<String> PHASES = List.of("before", "beforeAfter", "during", "duringAfter", "after");
    private static final List<String> LEVELS = Stream.concat(
                    MenuUpkeep.RECOGNISED.stream(), Stream.of("legalDuty", "instrument", "unknown"))
            .toList();

    private final SignedIn signedIn;
    private final Place place;
    private final Menu menu;
    private final MenuUpkeep upkeep;
    private final Clock clock;

    MenuPages(SignedIn signedIn, Place place, Menu menu, MenuUpkeep upkeep, Clock clock) {
        this.signedIn = signedIn;
        this.place = place;
        this.menu = menu;
        this.upkeep = upkeep;
        this.clock = clock;
    }

    @GetMapping("/menukaart")
    String all(HttpServletRequest request, Model model) {
        model.addAttribute("keeps", place.keepsMenu(signedIn.person(request)));
        Map<String, List<Menu.Card>> byPhase = menu.all().stream().collect(Collectors.groupingBy(Menu.Card::phase));
        Map<String, List<MenuLine>> phases = new LinkedHashMap<>();
        PHASES.stream()
                .filter(byPhase::containsKey)
                .forEach(phase -> phases.put(
                        Words.of("menuPhase", phase),
                        byPhase.get(phase).stream().map(this::line).toList()));
        model.addAttribute("phases", phases);
        return "menukaart";
    }

    private MenuLine line(Menu.Card card) {
        String until = card.recognisedUntil() == null ? "" : ", tot " + Dutch.wholeDay(card.recognisedUntil());
        return new MenuLine(
                card,
                Words.of("recognition", card.level()) + until,
                card.expired(Deadlines.day(clock.instant())),
                Sources.of(card.source()));
    }

    @GetMapping("/menukaart/nieuw")
    String fresh(HttpServletRequest request, Model model) {
        keeper(request);
        return page(
                new Menu.Card(null, "", "duringAfter", "", "", "unknown", null, null, "", ""),
                Map.of(),
                request,
                model);
    }

    @GetMapping("/menukaart/{id}/wijzigen")
    String change(@PathVariable String id, HttpServletRequest request, Model model) {
        keeper(request);
        return page(known(id), Map.of(), request, model);
    }

    @PostMapping({"/menukaart/nieuw", "/menukaart/{id}/wijzigen"})
    String save(
            @PathVariable(required = false) String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        String person = keeper(request);
        String kept = id == null ? null : known(id).id();
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate on = day(request, "recognisedOn", problems);
        LocalDate until = day(request, "recognisedUntil", problems);
        String level = text(request, "level");
        Menu.Card said = new Menu.Card(
                kept,
                text(request, "name"),
                text(request, "phase"),
                text(request, "forWhom"),
                text(request, "form"),
                level,
                on,
                until == null && on != null && MenuUpkeep.RECOGNISED.contains(level)
                        ? on.plusYears(MenuUpkeep.YEARS)
                        : until,
                text(request, "provider"),
                text(request, "source"));
        upkeep.problems(said).forEach(problems::putIfAbsent);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(said, problems, request, model);
        }
        String saved = upkeep.save(said, person);
        after.addFlashAttribute("message", said.name() + " staat op de menukaart.");
        return "redirect:/menukaart#" + saved;
    }

    @PostMapping("/menukaart/{id}/weghalen")
    String takeOff(@PathVariable String id, HttpServletRequest request, RedirectAttributes after) {
        keeper(request);
        Menu.Card card = known(id);
        upkeep.takeOff(card.id());
        after.addFlashAttribute(
                "message",
                card.name() + " is van de menukaart gehaald. In plannen die er al voor kozen blijft de naam staan.");
        return "redirect:/menukaart";
    }

    private String page(Menu.Card card, Map<String, String> problems, HttpServletRequest request, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("problems", problems);
        model.addAttribute("phases", words("menuPhase", PHASES));
        model.addAttribute("levels", words("recognition", LEVELS));
        return "menukaartEdit";
    }

    private static Map<String, String> words(String kind, List<String> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code, Words.of(kind, code)));
        return words;
    }

    private static String text(HttpServletRequest request, String name) {
        return request.getParameter(name) == null
                ? ""
                : request.getParameter(name).strip();
    }

    private static LocalDate day(HttpServletRequest request, String name, Map<String, String> problems) {
        try {
            return text(request, name).isEmpty() ? null : LocalDate.parse(text(request, name));
        } catch (DateTimeParseException wrong) {
            problems.put(name, "Dit is geen datum. Een voorbeeld is 2027-01-31.");
            return null;
        }
    }

    private String keeper(HttpServletRequest request) {
        return place.menuKeeper(signedIn.person(request));
    }

    private Menu.Card known(String id) {
        return menu.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
