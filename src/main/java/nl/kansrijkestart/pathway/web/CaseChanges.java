package nl.kansrijkestart.pathway.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.pathway.ConsentAgain;
import nl.kansrijkestart.pathway.ContactDetails;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.pathway.LifeEvents;
import nl.kansrijkestart.support.PlanParties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which the family's contact or director says what changes. She reads first what happens, then decides.
 */
@Controller
@RequestMapping("/gezin/{caseId}/verandert/{address}")
class CaseChanges {

    private final CaseDoor door;
    private final EndingService events;
    private final LifeEvents lifeEvents;
    private final ConsentAgain again;
    private final ContactDetails details;
    private final PlanParties parties;
    private final People people;

    CaseChanges(
            CaseDoor door,
            EndingService events,
            LifeEvents lifeEvents,
            ConsentAgain again,
            ContactDetails details,
            PlanParties parties,
            People people) {
        this.door = door;
        this.events = events;
        this.lifeEvents = lifeEvents;
        this.again = again;
        this.details = details;
        this.parties = parties;
        this.people = people;
    }

    @GetMapping
    String ask(@PathVariable String caseId, @PathVariable String address, HttpServletRequest request, Model model) {
        CaseView view = door.acting(caseId, request);
        return page(view, change(address, view), request, model);
    }

    @PostMapping
    String tell(
            @PathVariable String caseId,
            @PathVariable String address,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        CaseView view = door.sending(caseId, request);
        CaseChange change = change(address, view);
        try {
            String person = door.person(request).login();
            String done = Retry.tryAgain(() -> tell(change, caseId, request, person));
            return door.done(caseId, request, view.card().mark() + ": " + done, after);
        } catch (Refusal problem) {
            CaseDoor.refused(problem, response, model);
            return page(view, change, request, model);
        }
    }

    /** Returns what the page says when it is done. */
    private String tell(CaseChange change, String caseId, HttpServletRequest request, String person) {
        switch (change) {
            case support -> events.requestSupport(caseId, person);
            case action ->
                events.addAction(
                        caseId,
                        text(request, "what"),
                        text(request, "who"),
                        day(request, "Vul in: wanneer het klaar is."),
                        asked(request),
                        person);
            case consent -> again.keep(caseId, chosen(request), asked(request), person);
            case reach ->
                details.change(
                        caseId, text(request, "name"), text(request, "telephone"), text(request, "home"), person);
            case birth ->
                lifeEvents.childBorn(
                        caseId, day(request, "Vul in: wanneer het kind geboren is."), number(request), person);
            case dueDate ->
                lifeEvents.dueDateChanged(caseId, day(request, "Vul in: de nieuwe uitgerekende datum."), person);
            case pause -> lifeEvents.pause(caseId, person);
            case resume -> lifeEvents.resume(caseId, person);
            case loss -> lifeEvents.pregnancyEnded(caseId, person);
            case move -> {
                return lifeEvents.familyMoves(caseId, String.valueOf(request.getParameter("municipality")), person);
            }
        }
        return change.done;
    }

    private static LocalDate day(HttpServletRequest request, String missing) {
        try {
            return LocalDate.parse(String.valueOf(request.getParameter("day")));
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(missing);
        }
    }

    private static String text(HttpServletRequest request, String field) {
        return request.getParameter(field) == null ? "" : request.getParameter(field);
    }

    /** What the parent says yes to again, each with the categories. */
    private static Map<Long, List<String>> chosen(HttpServletRequest request) {
        Map<Long, List<String>> chosen = new LinkedHashMap<>();
        for (String id : several(request, "consent")) {
            if (id.matches("\\d{1,18}")) {
                chosen.put(Long.valueOf(id), several(request, "data" + id));
            }
        }
        return chosen;
    }

    private static List<String> several(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** What the parent said about who may know the plan, as the forms of the task list send it. */
    private static Answers asked(HttpServletRequest request) {
        Map<String, Object> said = new LinkedHashMap<>();
        for (String list : List.of(AskedHere.BOXES, "howExplained")) {
            said.put(list, several(request, list));
        }
        said.put("giver", request.getParameter("giver"));
        said.put("parentAgrees", request.getParameter("parentAgrees") != null);
        return new Answers(said, Map.of());
    }

    private static int number(HttpServletRequest request) {
        String children = String.valueOf(request.getParameter("children"));
        return children.matches("\\d") ? Integer.parseInt(children) : 0;
    }

    private String page(CaseView view, CaseChange change, HttpServletRequest request, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("change", change);
        model.addAttribute("day", request.getParameter("day"));
        model.addAttribute(
                "children", request.getParameter("children") == null ? "1" : request.getParameter("children"));
        model.addAttribute("municipality", request.getParameter("municipality"));
        model.addAttribute("municipalities", people.municipalities());
        model.addAttribute("what", text(request, "what"));
        model.addAttribute("who", text(request, "who"));
        boolean action = change == CaseChange.action;
        String caseId = view.card().id();
        String person = door.person(request).login();
        model.addAttribute("owners", action ? parties.owners(caseId, person) : List.of());
        model.addAttribute("toAsk", action ? parties.ownersToAsk(caseId, person) : List.of());
        model.addAttribute(
                "questions",
                change == CaseChange.consent ? again.questions(view.card().id(), view.knowsReceivers()) : List.of());
        model.addAttribute("chosen", chosen(request));
        model.addAttribute("asked", asked(request).values());
        model.addAttribute(
                "parent",
                change == CaseChange.reach
                        ? details.known(view.card(), door.person(request).organisation())
                                .orElse(null)
                        : null);
        model.addAttribute("name", text(request, "name"));
        model.addAttribute("telephone", text(request, "telephone"));
        model.addAttribute("home", text(request, "home"));
        model.addAttribute("givers", AskedHere.givers());
        model.addAttribute("ways", AskedHere.ways());
        return "caseChange";
    }

    private static CaseChange change(String address, CaseView view) {
        return CaseChange.at(address)
                .filter(change -> change.may(view))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
