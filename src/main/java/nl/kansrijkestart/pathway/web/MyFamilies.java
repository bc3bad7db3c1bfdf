package nl.kansrijkestart.pathway.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.pathway.families.FamilyList.Group;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Mijn gezinnen": what somebody takes part in, by what comes first; and one of them found by a term in the body. */
@Controller
@RequestMapping("/gezinnen")
class MyFamilies {

    /** @param count null where it is not counted */
    record Door(String code, String title, Long count) {}

    /**
     * @param chosen the group that is shown; null after a search @param typed what was looked for; null before
     * @param next where the next page begins; null on the last one @param more older families were not looked at
     * @param keeps the reader keeps families of others too: those stand elsewhere
     */
    record FamiliesPage(
            List<Door> doors,
            String chosen,
            String typed,
            List<FamilyLines.Line> lines,
            String next,
            boolean more,
            boolean keeps) {

        /** Whether the reader takes part in no family that runs. */
        public boolean none() {
            return doors.stream().allMatch(door -> door.count() == null || door.count() == 0);
        }

        public String title() {
            return Words.of("familyGroup", chosen);
        }
    }

    private final FamilyLines words;

    MyFamilies(FamilyLines words) {
        this.words = words;
    }

    @GetMapping
    ModelAndView page(
            @RequestParam(name = "groep", required = false) String group,
            @RequestParam(name = "na", required = false) String after,
            PersonCard person) {
        return show(group(group), Optional.ofNullable(after), person);
    }

    private ModelAndView show(Optional<Group> asked, Optional<String> after, PersonCard person) {
        FamilyLines.Page page = words.page(person, asked, after);
        return page(new FamiliesPage(
                doors(page.page().counts()),
                page.page().group().name(),
                null,
                page.lines(),
                page.page().next(),
                page.page().more(),
                keeps(person)));
    }

    /** The term stands in the body only: in no address, no log and no history of a browser. */
    @PostMapping
    ModelAndView search(@RequestParam(name = "zoek", required = false) String term, PersonCard person, Again again) {
        again.show(() -> show(Optional.empty(), Optional.empty(), person));
        String typed = term == null ? "" : term.strip();
        List<FamilyLines.Line> found = words.search(person, typed);
        return page(new FamiliesPage(doors(words.counts(person)), null, typed, found, null, false, keeps(person)));
    }

    private static ModelAndView page(FamiliesPage page) {
        return new ModelAndView("myFamilies", "page", page);
    }

    private static List<Door> doors(Map<Group, Long> counts) {
        return Arrays.stream(Group.values())
                .map(one -> new Door(
                        one.name(),
                        Words.of("familyGroup", one.name()),
                        one == Group.closed ? null : counts.getOrDefault(one, 0L)))
                .toList();
    }

    private static boolean keeps(PersonCard person) {
        return person.roles().contains(Role.hubCoordinators.name());
    }

    private static Optional<Group> group(String code) {
        return Arrays.stream(Group.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
    }
}
