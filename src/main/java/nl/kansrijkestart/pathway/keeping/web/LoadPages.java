package nl.kansrijkestart.pathway.keeping.web;

import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.pathway.keeping.web.Load.Loads;
import nl.kansrijkestart.pathway.keeping.web.Load.Row;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much lies where, on Cockpit's dashboard: every number opens its list. */
@RestController
@RequestMapping("/regie/belasting")
class LoadPages {

    record Rows(List<Row> rows) {}

    private final Load load;

    LoadPages(Load load) {
        this.load = load;
    }

    @GetMapping
    Loads numbers(PersonCard person) {
        return load.of(person);
    }

    @GetMapping("/organisatie/{code}")
    Rows ofHouse(@PathVariable String code, PersonCard person) {
        return new Rows(load.of(code, false, person));
    }

    /** Of somebody in the own organisation; of others it is nobody's to ask. */
    @GetMapping("/collega/{code}")
    Rows ofColleague(@PathVariable String code, PersonCard person) {
        return new Rows(load.of(code, true, person));
    }
}
