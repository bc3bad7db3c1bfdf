package nl.kansrijkestart.monitoring.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.monitoring.figures.RegionFigures;
import nl.kansrijkestart.monitoring.published.ReferenceData;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The 16 municipalities beside each other. */
@Controller
@RequestMapping("/regio")
class RegionPages {

    /**
     * @param own codes of the reader's municipalities @param changes whether the reader may
     * @param typed null before anything was typed @param seen as it is
     */
    record RegionPage(
            List<RegionFigures.Part> parts,
            List<String> own,
            boolean changes,
            ReferenceData.Care typed,
            Map<String, String> seen) {}

    private final FigureDoors doors;
    private final RegionFigures figures;
    private final ReferenceData reference;
    private final People people;
    private final Editing editing;

    RegionPages(FigureDoors doors, RegionFigures figures, ReferenceData reference, People people, Editing editing) {
        this.doors = doors;
        this.figures = figures;
        this.reference = reference;
        this.people = people;
        this.editing = editing;
    }

    @GetMapping
    ModelAndView region(PersonCard person) {
        doors.region(person, false);
        return page(person, null);
    }

    @PostMapping
    String change(
            @RequestParam String municipality,
            @RequestParam String vsv,
            @RequestParam String hospital,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        doors.region(person, true);
        ReferenceData.Care typed = new ReferenceData.Care(municipality, vsv, hospital);
        again.show(() -> page(person, typed));
        editing.change("care " + municipality, seen, () -> shown(municipality), () -> {
            reference.change(typed);
            return null;
        });
        after.addFlashAttribute("message", "Aangepast.");
        return "redirect:/regio";
    }

    private ModelAndView page(PersonCard person, ReferenceData.Care typed) {
        return new ModelAndView(
                "region",
                "page",
                new RegionPage(
                        figures.parts(),
                        doors.municipalities(person).stream()
                                .map(one -> one.code())
                                .toList(),
                        doors.region(person),
                        typed,
                        doors.region(person) ? shown(null) : Map.of()));
    }

    /** @param municipality null for all of them */
    private Map<String, String> shown(String municipality) {
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, ReferenceData.Care> cares = reference.all();
        people.municipalities().stream()
                .filter(one -> municipality == null || one.code().equals(municipality))
                .forEach(one -> {
                    Optional<ReferenceData.Care> care = Optional.ofNullable(cares.get(one.code()));
                    shown.put(
                            "VSV in " + one.name(),
                            care.map(ReferenceData.Care::vsv).orElse(""));
                    shown.put(
                            "Ziekenhuis in " + one.name(),
                            care.map(ReferenceData.Care::hospital).orElse(""));
                });
        return shown;
    }
}
