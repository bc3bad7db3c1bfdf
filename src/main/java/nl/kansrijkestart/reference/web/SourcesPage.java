package nl.kansrijkestart.reference.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Sources;
import nl.kansrijkestart.reference.SourceUses;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where facts come from, for everybody who works with them. */
@Controller
class SourcesPage {

    /** @param address null where none was found */
    record Line(String key, String name, String address, Set<String> uses) {}

    /** @param settings what has no source: start values of this program */
    record Page(List<Line> lines, Set<String> settings) {}

    private final SourceUses uses;

    SourcesPage(SourceUses uses) {
        this.uses = uses;
    }

    @GetMapping("/bronnen")
    ModelAndView show() {
        Map<String, Set<String>> used = uses.all();
        List<Line> lines = Sources.keys().stream()
                .filter(used::containsKey)
                .map(key -> line(key, used.get(key)))
                .toList();
        return new ModelAndView("sources", "page", new Page(lines, used.getOrDefault(Sources.SETTING, Set.of())));
    }

    private static Line line(String key, Set<String> uses) {
        Sources.Source source = Sources.of(List.of(key)).get(0);
        return new Line(key, source.name(), source.address(), uses);
    }
}
