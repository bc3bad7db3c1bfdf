package nl.kansrijkestart.socialmap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.util.StringUtils;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coordinators and leads keep the map of their municipality: one entry, or a file that is tried out first. */
@Controller
@RequestMapping("/sociale-kaart/{municipality}")
class UpkeepPages {

    /** The file that was tried out, until it is taken; a session has one. */
    private static final String TRIED = UpkeepPages.class.getName();

    /**
     * @param known column → the words it takes
     * @param outcome null before a file was tried
     * @param asked names of municipalities that are asked first
     * @param file what tells this file from any other; null when it cannot be taken
     */
    record ImportPage(
            MunicipalityCard town,
            Column[] columns,
            Map<String, List<String>> known,
            Upkeep.Outcome outcome,
            String asked,
            String file) {}

    /** @param id null for a new one @param problems by the label of the column @param seen as it is */
    record EntryEditPage(
            MunicipalityCard town,
            String id,
            Column[] columns,
            Map<Column, String> cells,
            Map<String, String> problems,
            Map<String, String> seen) {}

    private record Tried(String municipality, byte[] file) implements java.io.Serializable {

        /** The button below a trial carries it: it takes the file that stands above it, and no other. */
        String mark() {
            return DigestUtils.md5DigestAsHex(file);
        }
    }

    private final Place place;
    private final SocialMap map;
    private final Upkeep upkeep;
    private final Editing editing;

    UpkeepPages(Place place, SocialMap map, Upkeep upkeep, Editing editing) {
        this.place = place;
        this.map = map;
        this.upkeep = upkeep;
        this.editing = editing;
    }

    @GetMapping("/importeren")
    ModelAndView choose(@PathVariable String municipality, PersonCard person) {
        refuseUnlessKeeper(municipality, person);
        return importPage(municipality, null);
    }

    @PostMapping("/importeren")
    ModelAndView tryOut(
            @PathVariable String municipality,
            @RequestParam(required = false) MultipartFile file,
            PersonCard person,
            HttpSession session,
            Again again)
            throws IOException {
        refuseUnlessKeeper(municipality, person);
        again.show(() -> importPage(municipality, null));
        if (file == null) {
            throw new Refusal("Kies eerst een bestand.");
        }
        session.removeAttribute(TRIED);
        Upkeep.Outcome outcome = upkeep.tryOut(municipality, file.getBytes());
        if (!outcome.good()) {
            return Again.withProblems(importPage(municipality, outcome));
        }
        Tried tried = new Tried(municipality, file.getBytes());
        session.setAttribute(TRIED, tried);
        return importPage(municipality, outcome, tried.mark());
    }

    @PostMapping("/importeren/doorvoeren")
    ModelAndView take(
            @PathVariable String municipality,
            @RequestParam(defaultValue = "") String file,
            PersonCard person,
            HttpSession session,
            Again again,
            RedirectAttributes after) {
        refuseUnlessKeeper(municipality, person);
        again.show(() -> importPage(municipality, null));
        if (!(session.getAttribute(TRIED) instanceof Tried tried)
                || !tried.municipality().equals(municipality)) {
            throw new Refusal("Kies het bestand eerst, en controleer wat er verandert.");
        }
        if (!tried.mark().equals(file)) {
            throw new Refusal(
                    "U hebt intussen een ander bestand bekeken. Er is niets veranderd. Kies het bestand dat u "
                            + "bedoelt opnieuw, en controleer wat er verandert.");
        }
        session.removeAttribute(TRIED);
        Upkeep.Outcome outcome = upkeep.take(municipality, tried.file());
        if (!outcome.good()) {
            return Again.withProblems(importPage(municipality, outcome));
        }
        after.addFlashAttribute(
                "message",
                "Het bestand is verwerkt: " + outcome.fresh().size() + " nieuw, "
                        + outcome.changed().size() + " gewijzigd, " + outcome.same() + " gelijk gebleven."
                        + asked(outcome));
        return new ModelAndView("redirect:/sociale-kaart/{municipality}");
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request, Optional<PersonCard> person) {
        Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String municipality = String.valueOf(path.get("municipality"));
        refuseUnlessKeeper(municipality, person.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        ModelAndView page = importPage(municipality, null)
                .addObject("visitor", person.get())
                .addObject("problem", "Het bestand is groter dan 1 MB. Verdeel het over meer bestanden.");
        page.setStatus(HttpStatus.PAYLOAD_TOO_LARGE);
        return page;
    }

    @GetMapping("/nieuw")
    ModelAndView fresh(@PathVariable String municipality, PersonCard person) {
        refuseUnlessKeeper(municipality, person);
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.area, place.name(municipality));
        return editPage(municipality, null, cells, Map.of());
    }

    @GetMapping("/vermelding/{id}/wijzigen")
    ModelAndView change(@PathVariable String municipality, @PathVariable String id, PersonCard person) {
        refuseUnlessKeeper(municipality, person);
        return editPage(municipality, own(municipality, id), upkeep.cells(id), Map.of());
    }

    @PostMapping({"/nieuw", "/vermelding/{id}/wijzigen"})
    ModelAndView save(
            @PathVariable String municipality,
            @PathVariable(required = false) String id,
            @RequestParam Map<String, String> typed,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        refuseUnlessKeeper(municipality, person);
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Arrays.stream(Column.values()).forEach(column -> cells.put(column, typed.getOrDefault(column.name(), "")));
        if (id != null && !seen.values().isEmpty() && map.entry(id).isEmpty()) {
            cells.put(Column.id, "");
            again.show(() -> editPage(municipality, null, cells, Map.of()));
            throw new Refusal(
                    "Deze vermelding is intussen weggehaald. Wat u typte, staat er nog. Moet de vermelding er "
                            + "toch zijn? Kies dan een nieuw kenmerk, en sla het op.");
        }
        String known = id == null ? null : own(municipality, id);
        if (known != null) {
            cells.put(Column.id, known);
        }
        again.show(() -> editPage(municipality, known, known == null ? cells : newer(cells, known, seen), Map.of()));
        Upkeep.Outcome outcome = editing.change(
                "entry " + cells.get(Column.id),
                seen,
                () -> shown(known),
                () -> upkeep.take(municipality, cells, known == null));
        if (!outcome.good()) {
            return Again.withProblems(editPage(municipality, known, cells, byColumn(outcome)));
        }
        after.addFlashAttribute(
                "message",
                "Opgeslagen. Gecontroleerd is het pas als iemand dat in de taak ‘Vermelding controleren’ bevestigt."
                        + asked(outcome));
        after.addAttribute("id", cells.get(Column.id));
        return new ModelAndView("redirect:/sociale-kaart/{municipality}/vermelding/{id}");
    }

    private String asked(Upkeep.Outcome outcome) {
        return outcome.asked().isEmpty()
                ? ""
                : " In een andere gemeente wacht dit nog op een ja: " + place.names(outcome.asked()) + ".";
    }

    private static Map<String, String> byColumn(Upkeep.Outcome outcome) {
        Map<String, String> problems = new LinkedHashMap<>();
        outcome.problems().forEach(problem -> problems.putIfAbsent(problem.column(), problem.text()));
        return problems;
    }

    private ModelAndView editPage(
            String municipality, String id, Map<Column, String> cells, Map<String, String> problems) {
        return new ModelAndView(
                "socialMapEdit",
                "page",
                new EntryEditPage(place.known(municipality), id, Column.values(), cells, problems, shown(id)));
    }

    /** @param id null for a new one */
    private Map<String, String> shown(String id) {
        Map<String, String> shown = new LinkedHashMap<>();
        if (id != null) {
            upkeep.cells(id).forEach((column, text) -> shown.put(StringUtils.capitalize(column.label()), text));
        }
        return shown;
    }

    private Map<Column, String> newer(Map<Column, String> typed, String id, Editing.Seen seen) {
        Map<Column, String> newer = new EnumMap<>(typed);
        upkeep.cells(id)
                .forEach((column, now) -> newer.computeIfPresent(
                        column, (same, text) -> seen.newer(StringUtils.capitalize(column.label()), text, text, now)));
        return newer;
    }

    private ModelAndView importPage(String municipality, Upkeep.Outcome outcome) {
        return importPage(municipality, outcome, null);
    }

    private ModelAndView importPage(String municipality, Upkeep.Outcome outcome, String file) {
        return new ModelAndView(
                "socialMapImport",
                "page",
                new ImportPage(
                        place.known(municipality),
                        Column.values(),
                        upkeep.known(),
                        outcome,
                        outcome == null ? "" : place.names(outcome.asked()),
                        file));
    }

    private void refuseUnlessKeeper(String municipality, PersonCard person) {
        place.refuseUnlessKeeper(person, place.known(municipality).code());
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
