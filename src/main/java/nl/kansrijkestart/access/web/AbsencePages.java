package nl.kansrijkestart.access.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.access.absence.AbsenceService;
import nl.kansrijkestart.access.absence.AbsenceService.AbsenceCard;
import nl.kansrijkestart.access.absence.AbsenceService.Kind;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away, until when, and who stands in: for oneself, and for a colleague who fell ill. */
@Controller
@RequestMapping("/afwezig")
class AbsencePages {

    record Choice(String value, String label) {}

    /** @param standIn login; empty for nobody @param until empty when it is not known yet */
    record Typed(String kind, String from, String until, String standIn) {}

    /**
     * @param nobody why nobody stands in; null when somebody does @param missing what the stand-in cannot do; null for
     * nothing @param seen what stands in the form
     */
    record Line(
            Long id,
            String name,
            String when,
            String kind,
            String standIn,
            String nobody,
            String missing,
            String by,
            String until,
            String standInLogin,
            List<Choice> standIns,
            Map<String, String> seen) {

        Line with(String until, String standInLogin) {
            return new Line(id, name, when, kind, standIn, nobody, missing, by, until, standInLogin, standIns, seen);
        }
    }

    /**
     * @param who for whom the form is @param own it is for the reader themselves @param mine names of those for whom
     * the reader stands in now
     */
    record AbsencePage(
            List<Choice> people,
            String who,
            String name,
            boolean own,
            List<Choice> standIns,
            Typed typed,
            List<Line> lines,
            List<String> mine) {}

    private static final String UNTIL = "Tot en met";
    private static final String NOT_KNOWN = "nog niet bekend";
    private static final String STAND_IN = "Wie waarneemt";

    private final AbsenceService absences;
    private final People people;
    private final Editing editing;

    AbsencePages(AbsenceService absences, People people, Editing editing) {
        this.absences = absences;
        this.people = people;
        this.editing = editing;
    }

    @GetMapping
    ModelAndView page(@RequestParam(name = "wie", required = false) String who, PersonCard person) {
        Typed empty = new Typed(null, Dutch.day(absences.today()), "", null);
        return show(who == null || who.isEmpty() ? person.login() : who, empty, person);
    }

    private ModelAndView show(String who, Typed typed, PersonCard person) {
        return show(who, typed, person, this::line);
    }

    private ModelAndView show(String who, Typed typed, PersonCard person, Function<AbsenceCard, Line> lines) {
        List<PersonCard> those = absences.forWhom(person);
        PersonCard chosen = those.stream()
                .filter(one -> one.login().equals(who))
                .findFirst()
                .orElse(person);
        return new ModelAndView(
                "absence",
                "page",
                new AbsencePage(
                        those.stream()
                                .map(one -> new Choice(
                                        one.login(),
                                        one.login().equals(person.login()) ? one.name() + " (u zelf)" : one.name()))
                                .toList(),
                        chosen.login(),
                        chosen.name(),
                        chosen.login().equals(person.login()),
                        standIns(chosen.login()).stream()
                                .filter(one -> !one.value().equals(person.login()))
                                .toList(),
                        typed,
                        absences.known(those).stream().map(lines).toList(),
                        people.standsInFor(person.login()).stream()
                                .map(this::name)
                                .sorted(Dutch.ORDER)
                                .toList()));
    }

    @PostMapping
    String register(
            @RequestParam(required = false) String who,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) String standIn,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        String login = who == null ? person.login() : who;
        again.show(() -> show(login, new Typed(kind, from, until, standIn), person));
        Kind what = Stream.of(Kind.planned, Kind.sudden)
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal("Kies of het vooraf bekend is, of onverwacht."));
        LocalDate first = day(from, "Vanaf");
        if (first == null) {
            throw new Refusal("Vanaf: vul een dag in.");
        }
        AbsenceCard absence = absences.register(person, login, what, first, day(until, UNTIL), standIn(standIn, login));
        after.addFlashAttribute("message", said(absence));
        return "redirect:/afwezig";
    }

    @PostMapping("/{id:\\d{1,15}}")
    String change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) String standIn,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        AbsenceCard absence = own(id, person);
        again.show(() -> changing(id, until, standIn, seen, person));
        AbsenceCard now = editing.change(
                "absence " + id,
                seen,
                () -> seen(own(id, person)),
                () -> absences.change(person, id, day(until, UNTIL), standIn(standIn, absence.person())));
        after.addFlashAttribute("message", said(now));
        return "redirect:/afwezig";
    }

    /** With what was typed at that one, and what stands there now. */
    private ModelAndView changing(long id, String until, String standIn, Editing.Seen seen, PersonCard person) {
        Typed empty = new Typed(null, Dutch.day(absences.today()), "", null);
        return show(person.login(), empty, person, one -> {
            Line now = line(one);
            return one.id() != id
                    ? now
                    : now.with(
                            seen.newer(UNTIL, inWords(until), until, now.until()),
                            seen.newer(
                                    STAND_IN,
                                    standIn == null || standIn.equals("-") ? "niemand" : name(standIn),
                                    "-".equals(standIn) ? "" : standIn,
                                    now.standInLogin()));
        });
    }

    private static String inWords(String until) {
        return until.isBlank()
                ? NOT_KNOWN
                : Dutch.typedDay(until).map(Dutch::day).orElse(until);
    }

    @PostMapping("/{id:\\d{1,15}}/terug")
    String back(@PathVariable long id, PersonCard person, Again again, RedirectAttributes after) {
        own(id, person);
        again.show(() -> page(null, person));
        AbsenceCard absence = absences.back(person, id);
        after.addFlashAttribute(
                "message",
                (absence.person().equals(person.login())
                                ? "U bent er weer. Uw open taken zijn"
                                : name(absence.person()) + " is er weer. De open taken zijn")
                        + " niet meer van de waarnemer.");
        return "redirect:/afwezig";
    }

    private AbsenceCard own(long id, PersonCard person) {
        return absences.find(person, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String said(AbsenceCard absence) {
        String who = "Gemeld: " + name(absence.person()) + " is afwezig " + when(absence) + ". ";
        return who
                + absences.whyNobody(absence, absences.today())
                        .orElseGet(() -> name(absence.standIn()) + " neemt waar.");
    }

    private Line line(AbsenceCard one) {
        return new Line(
                one.id(),
                name(one.person()),
                when(one),
                Words.of("absence", one.kind().name()),
                one.standIn() == null ? null : name(one.standIn()),
                absences.whyNobody(one, absences.today()).orElse(null),
                one.standIn() == null ? null : missing(one),
                name(one.registeredBy()),
                one.until() == null ? "" : Dutch.day(one.until()),
                one.standIn() == null ? "" : one.standIn(),
                standIns(one.person()),
                seen(one));
    }

    private String missing(AbsenceCard one) {
        Map<Role, Set<String>> missing = people.missing(one.person(), one.standIn());
        if (missing.isEmpty()) {
            return null;
        }
        Map<String, String> places = Stream.concat(people.municipalities().stream(), people.regions().stream())
                .collect(Collectors.toMap(MunicipalityCard::code, MunicipalityCard::name));
        return missing.entrySet().stream()
                .map(role -> role.getKey().label() + " in "
                        + role.getValue().stream()
                                .map(places::get)
                                .sorted(Dutch.ORDER)
                                .collect(Collectors.joining(", ")))
                .sorted(Dutch.ORDER)
                .collect(Collectors.joining("; "));
    }

    private Map<String, String> seen(AbsenceCard one) {
        Map<String, String> seen = new LinkedHashMap<>();
        seen.put(UNTIL, one.until() == null ? NOT_KNOWN : Dutch.day(one.until()));
        seen.put(STAND_IN, one.standIn() == null ? "niemand" : name(one.standIn()));
        return seen;
    }

    private List<Choice> standIns(String login) {
        return absences.standInsFor(login).stream()
                .map(one -> new Choice(one.login(), one.name()))
                .toList();
    }

    /** Nobody is chosen on purpose, or because there is nobody. */
    private String standIn(String typed, String login) {
        if (typed == null || typed.isEmpty()) {
            if (!absences.standInsFor(login).isEmpty()) {
                throw new Refusal("Kies wie waarneemt, of kies Niemand.");
            }
            return null;
        }
        return typed.equals("-") ? null : typed;
    }

    private static String when(AbsenceCard one) {
        return one.until() == null
                ? "vanaf " + Dutch.wholeDay(one.from())
                : one.until().equals(one.from())
                        ? "op " + Dutch.wholeDay(one.from())
                        : "van " + Dutch.wholeDay(one.from()) + " tot en met " + Dutch.wholeDay(one.until());
    }

    private String name(String login) {
        return people.person(login).map(PersonCard::name).orElse("een collega");
    }

    /** @return null when nothing was filled in */
    private static LocalDate day(String typed, String question) {
        return typed.isBlank()
                ? null
                : Dutch.typedDay(typed)
                        .orElseThrow(() -> new Refusal(question + ": " + StringUtils.uncapitalize(Dutch.noDay(typed))));
    }
}
