package nl.kansrijkestart.socialmap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.SignedIn;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coordinators and leads keep the map of their municipality: one entry, or a file that is tried out first. */
@Controller
@RequestMapping("/sociale-kaart/{municipality}")
class UpkeepPages {

    /** The file that was tried out, until it is taken; a session has one. */
    private static final String TRIED = UpkeepPages.class.getName();

    private record Tried(String municipality, byte[] file) implements java.io.Serializable {}

    private final SignedIn signedIn;
    private final Place place;
    private final SocialMap map;
    private final Upkeep upkeep;

    UpkeepPages(SignedIn signedIn, Place place, SocialMap map, Upkeep upkeep) {
        this.signedIn = signedIn;
        this.place = place;
        this.map = map;
        this.upkeep = upkeep;
    }

    @GetMapping("/importeren")
    String choose(@PathVariable String municipality, HttpServletRequest request, Model model) {
        keeper(municipality, request);
        return importPage(municipality, request, model);
    }

    @PostMapping("/importeren")
    String tryOut(
            @PathVariable String municipality,
            @RequestParam(required = false) MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        keeper(municipality, request);
        if (file == null) {
            return refused(HttpStatus.BAD_REQUEST, "Kies eerst een bestand.", municipality, request, response, model);
        }
        Upkeep.Outcome outcome = upkeep.tryOut(municipality, file.getBytes());
        if (outcome.good()) {
            request.getSession().setAttribute(TRIED, new Tried(municipality, file.getBytes()));
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("outcome", outcome);
        model.addAttribute("asked", place.names(outcome.asked()));
        return importPage(municipality, request, model);
    }

    @PostMapping("/importeren/doorvoeren")
    String take(
            @PathVariable String municipality,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        keeper(municipality, request);
        if (!(request.getSession().getAttribute(TRIED) instanceof Tried tried)
                || !tried.municipality().equals(municipality)) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "Kies het bestand eerst, en kijk na wat er verandert.",
                    municipality,
                    request,
                    response,
                    model);
        }
        request.getSession().removeAttribute(TRIED);
        Upkeep.Outcome outcome = upkeep.take(municipality, tried.file());
        if (!outcome.good()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("outcome", outcome);
            return importPage(municipality, request, model);
        }
        after.addFlashAttribute(
                "message",
                "Het bestand is verwerkt: " + outcome.fresh().size() + " nieuw, "
                        + outcome.changed().size() + " gewijzigd, " + outcome.same() + " gelijk gebleven."
                        + asked(outcome));
        return "redirect:/sociale-kaart/{municipality}";
    }

    @ExceptionHandler
    String tooLarge(
            MaxUploadSizeExceededException tooLarge,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String municipality = String.valueOf(path.get("municipality"));
        keeper(municipality, request);
        return refused(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "Het bestand is groter dan 1 MB. Verdeel het over meer bestanden.",
                municipality,
                request,
                response,
                model);
    }

    private String refused(
            HttpStatus status,
            String problem,
            String municipality,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
        return importPage(municipality, request, model);
    }

    @GetMapping("/nieuw")
    String fresh(@PathVariable String municipality, HttpServletRequest request, Model model) {
        keeper(municipality, request);
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.area, place.name(municipality));
        return editPage(municipality, null, cells, request, model);
    }

    @GetMapping("/vermelding/{id}/wijzigen")
    String change(@PathVariable String municipality, @PathVariable String id, HttpServletRequest request, Model model) {
        keeper(municipality, request);
        return editPage(municipality, own(municipality, id), upkeep.cells(id), request, model);
    }

    @PostMapping({"/nieuw", "/vermelding/{id}/wijzigen"})
    String save(
            @PathVariable String municipality,
            @PathVariable(required = false) String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        keeper(municipality, request);
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Arrays.stream(Column.values())
                .forEach(column -> cells.put(
                        column,
                        request.getParameter(column.name()) == null ? "" : request.getParameter(column.name())));
        String known = id == null ? null : own(municipality, id);
        if (known != null) {
            cells.put(Column.id, known);
        }
        Upkeep.Outcome outcome =
                known == null && map.entry(cells.get(Column.id)).isPresent() ? null : upkeep.take(municipality, cells);
        if (outcome == null || !outcome.good()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "problems",
                    outcome == null
                            ? Map.of(Column.id.label(), "Dit kenmerk bestaat al. Kies een ander.")
                            : byColumn(outcome));
            return editPage(municipality, known, cells, request, model);
        }
        after.addFlashAttribute(
                "message",
                "Opgeslagen. Nagekeken is het pas als iemand dat in de taak ‘Vermelding nakijken’ bevestigt."
                        + asked(outcome));
        after.addAttribute("id", cells.get(Column.id));
        return "redirect:/sociale-kaart/{municipality}/vermelding/{id}";
    }

    private String asked(Upkeep.Outcome outcome) {
        return outcome.asked().isEmpty()
                ? ""
                : " In een andere gemeente wacht dit nog op een ja: " + place.names(outcome.asked()) + ".";
    }

    private static Map<String, String> byColumn(Upkeep.Outcome outcome) {
        Map<String, String> problems = new java.util.LinkedHashMap<>();
        outcome.problems().forEach(problem -> problems.putIfAbsent(problem.column(), problem.text()));
        return problems;
    }

    private String editPage(
            String municipality, String id, Map<Column, String> cells, HttpServletRequest request, Model model) {
        model.addAttribute("town", place.known(municipality));
        model.addAttribute("id", id);
        model.addAttribute("columns", Column.values());
        model.addAttribute("cells", cells);
        return "socialMapEdit";
    }

    private String importPage(String municipality, HttpServletRequest request, Model model) {
        model.addAttribute("town", place.known(municipality));
        model.addAttribute("columns", Column.values());
        return "socialMapImport";
    }

    private PersonCard keeper(String municipality, HttpServletRequest request) {
        PersonCard person = signedIn.person(request);
        place.refuseUnlessKeeper(person, place.known(municipality).code());
        return person;
    }

    /** Only what this municipality keeps itself is changed here. */
    private String own(String municipality, String id) {
        return map.entry(id)
                .filter(card -> card.municipality().equals(municipality))
                .map(EntryCard::facts)
                .map(facts -> facts.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
