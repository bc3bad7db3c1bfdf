package nl.kansrijkestart.coalition.web;

import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.coalition.overview.BasicStructure;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The Basisstructuur of a municipality, for everybody who can log in: nothing on it is about a family. */
@Controller
class BasicStructurePages {

    record BasicStructurePage(
            MunicipalityCard town, List<BasicStructure.Piece> parts, List<BasicStructure.Agreed> beside) {}

    private final BasicStructure structure;
    private final People people;

    BasicStructurePages(BasicStructure structure, People people) {
        this.structure = structure;
        this.people = people;
    }

    @GetMapping("/basisstructuur/{municipality}")
    ModelAndView one(@PathVariable String municipality) {
        MunicipalityCard town = people.municipalities().stream()
                .filter(one -> one.code().equals(municipality))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView(
                "basicStructure",
                "page",
                new BasicStructurePage(town, structure.of(municipality), structure.beside(municipality)));
    }
}
