package nl.kansrijkestart.socialmap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Sources;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.base.typed.AskedDay;
import nl.kansrijkestart.socialmap.menu.Menu;
import nl.kansrijkestart.socialmap.menu.MenuUpkeep;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The menukaart, for everybody who logged in. Project leaders and functional administrators keep it here; nobody else
 * finds those pages.
 */
@Controller
class MenuPages {

    /** @param level with the day until which it holds */
    record MenuLine(Menu.Card card, String level, boolean expired, List<Sources.Source> sources) {}

    /** @param phases Dutch, with what is on the menukaart for it */
    record MenuPage(Map<String, List<MenuLine>> phases) {}

    /**
     * @param card as it is, or as typed; without an id for a new one @param problems field → Dutch sentence
     * @param phases code → Dutch @param levels the same @param seen as it is
     */
    record MenuEditPage(
            Menu.Card card,
            Map<String, String> problems,
            Map<String, String> phases,
            Map<String, String> levels,
            Map<String, String> seen) {

        /** As it can be typed. */
        public String day(LocalDate day) {
            return day == null ? "" : Dutch.day(day);
        }
    }

    private static final List<String> PHASES = List.of("before", "beforeAfter", "during", "duringAfter", "after");
    private static final List<String> LEVELS = Stream.concat(
                    MenuUpkeep.RECOGNISED.stream(), Stream.of("legalDuty", "instrument", "unknown"))
            .toList();

    /** One editor after the other for the whole menukaart: no name stands on it twice. */
    private static final String ALL_OF_IT = "menukaart";

    private final Menu menu;
    private final MenuUpkeep upkeep;
    private final Editing editing;
    private final Clock clock;

    MenuPages(Menu menu, MenuUpkeep upkeep, Editing editing, Clock clock) {
        this.menu = menu;
        this.upkeep = upkeep;
        this.editing = editing;
        this.clock = clock;
    }

    @GetMapping("/menukaart")
    ModelAndView all() {
        Map<String, List<Menu.Card>> byPhase = menu.all().stream().collect(Collectors.groupingBy(Menu.Card::phase));
        Map<String, List<MenuLine>> phases = new LinkedHashMap<>();
        PHASES.stream()
                .filter(byPhase::containsKey)
                .forEach(phase -> phases.put(
                        Words.of("menuPhase", phase),
                        byPhase.get(phase).stream().map(this::line).toList()));
        return new ModelAndView("menukaart", "page", new MenuPage(phases));
    }

    private MenuLine line(Menu.Card card) {
        String until = card.recognisedUntil() == null ? "" : ", tot " + Dutch.wholeDay(card.recognisedUntil());
        return new MenuLine(
                card,
                Words.of("recognition", card.level()) + until,
                card.expired(Deadlines.day(clock.instant())),
                Sources.of(card.sources()));
    }

    @GetMapping("/menukaart/nieuw")
    ModelAndView fresh() {
        return page(new Menu.Card(null, "", "duringAfter", "", "", "unknown", null, null, "", List.of()), Map.of());
    }

    @GetMapping("/menukaart/{id}/wijzigen")
    ModelAndView change(@PathVariable String id) {
        return page(known(id), Map.of());
    }

    @PostMapping({"/menukaart/nieuw", "/menukaart/{id}/wijzigen"})
    ModelAndView save(
            @PathVariable(required = false) String id,
            @RequestParam Map<String, String> typed,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        Map<String, String> problems = new LinkedHashMap<>();
        Menu.Card said = said(id, typed, problems);
        again.show(() -> page(newer(said, seen), problems));
        String saved = editing.change(ALL_OF_IT, seen, () -> id == null ? Map.of() : shown(still(id, seen)), () -> {
            upkeep.problems(said).forEach(problems::putIfAbsent);
            return problems.isEmpty() ? upkeep.save(said, person.login()) : null;
        });
        if (saved == null) {
            return Again.withProblems(page(said, problems));
        }
        after.addFlashAttribute("message", said.name() + " staat op de menukaart.");
        return new ModelAndView("redirect:/menukaart#" + saved);
    }

    private Menu.Card said(String id, Map<String, String> typed, Map<String, String> problems) {
        LocalDate on = day(typed, "recognisedOn", problems);
        LocalDate until = day(typed, "recognisedUntil", problems);
        String level = text(typed, "level");
        return new Menu.Card(
                id,
                text(typed, "name"),
                text(typed, "phase"),
                text(typed, "forWhom"),
                text(typed, "form"),
                level,
                on,
                until == null && on != null && MenuUpkeep.RECOGNISED.contains(level)
                        ? on.plusYears(MenuUpkeep.YEARS)
                        : until,
                text(typed, "provider"),
                Menu.Card.sources(text(typed, "source")));
    }

    @PostMapping("/menukaart/{id}/weghalen")
    String takeOff(@PathVariable String id, Editing.Seen seen, Again again, RedirectAttributes after) {
        if (menu.find(id).isEmpty() && !seen.values().isEmpty()) {
            after.addFlashAttribute("message", "Iemand anders haalde deze interventie al van de menukaart.");
            return "redirect:/menukaart";
        }
        Menu.Card card = known(id);
        again.show(() -> page(known(id), Map.of()));
        editing.press(ALL_OF_IT, seen, () -> shown(known(id)), () -> upkeep.takeOff(card.id()));
        after.addFlashAttribute(
                "message",
                card.name() + " is van de menukaart gehaald. In plannen die er al voor kozen blijft de naam staan.");
        return "redirect:/menukaart";
    }

    private ModelAndView page(Menu.Card card, Map<String, String> problems) {
        return new ModelAndView(
                "menukaartEdit",
                "page",
                new MenuEditPage(
                        card,
                        problems,
                        Words.of("menuPhase", PHASES),
                        Words.of("recognition", LEVELS),
                        card.id() == null ? Map.of() : shown(known(card.id()))));
    }

    /** What was taken off meanwhile is shown as a new one: it can be added again. */
    private Menu.Card newer(Menu.Card said, Editing.Seen seen) {
        return said.id() == null
                ? said
                : menu.find(said.id())
                        .map(now -> newer(said, now, seen))
                        .orElseGet(() -> new Menu.Card(
                                null,
                                said.name(),
                                said.phase(),
                                said.forWhom(),
                                said.form(),
                                said.level(),
                                said.recognisedOn(),
                                said.recognisedUntil(),
                                said.provider(),
                                said.sources()));
    }

    /** @param seen empty where nobody had it open */
    private Menu.Card still(String id, Editing.Seen seen) {
        return menu.find(id)
                .orElseThrow(() -> seen.values().isEmpty()
                        ? new ResponseStatusException(HttpStatus.NOT_FOUND)
                        : new Refusal("Deze interventie is intussen weggehaald. Wat u typte, staat er nog. "
                                + "Slaat u het op, dan komt de interventie opnieuw op de menukaart."));
    }

    private static Menu.Card newer(Menu.Card said, Menu.Card now, Editing.Seen seen) {
        Map<String, String> words = shown(said);
        return new Menu.Card(
                said.id(),
                seen.newer("Naam", words.get("Naam"), said.name(), now.name()),
                seen.newer("Wanneer", words.get("Wanneer"), said.phase(), now.phase()),
                seen.newer("Voor wie", words.get("Voor wie"), said.forWhom(), now.forWhom()),
                seen.newer("Wat het is", words.get("Wat het is"), said.form(), now.form()),
                seen.newer("Erkenning", words.get("Erkenning"), said.level(), now.level()),
                seen.newer("Erkend op", words.get("Erkend op"), said.recognisedOn(), now.recognisedOn()),
                seen.newer("Erkend tot", words.get("Erkend tot"), said.recognisedUntil(), now.recognisedUntil()),
                seen.newer("Aanbieder", words.get("Aanbieder"), said.provider(), now.provider()),
                seen.newer("Bron", words.get("Bron"), said.sources(), now.sources()));
    }

    private static Map<String, String> shown(Menu.Card card) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("Naam", card.name());
        shown.put("Wanneer", Words.of("menuPhase", card.phase()));
        shown.put("Voor wie", card.forWhom());
        shown.put("Wat het is", card.form());
        shown.put("Erkenning", Words.of("recognition", card.level()));
        shown.put("Erkend op", card.recognisedOn() == null ? "" : Dutch.wholeDay(card.recognisedOn()));
        shown.put("Erkend tot", card.recognisedUntil() == null ? "" : Dutch.wholeDay(card.recognisedUntil()));
        shown.put("Aanbieder", card.provider());
        shown.put("Bron", String.join(", ", card.sources()));
        return shown;
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private LocalDate day(Map<String, String> typed, String name, Map<String, String> problems) {
        Optional<LocalDate> day = Dutch.typedDay(text(typed, name));
        if (day.isEmpty() && !text(typed, name).isEmpty()) {
            problems.put(name, Dutch.noDay(text(typed, name)));
        }
        day.flatMap(one -> AskedDay.recognition.problem(one, Deadlines.day(clock.instant())))
                .ifPresent(what -> problems.put(name, StringUtils.capitalize(what)));
        return day.orElse(null);
    }

    private Menu.Card known(String id) {
        return menu.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
