package nl.kansrijkestart.notify.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Login;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.engine.Directory;
import nl.kansrijkestart.engine.forms.StartForms;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.notify.Messages;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where everything is; for who is logged in also what waits, what is new and what they may begin. */
@Controller
class StartPage {

    /**
     * @param mine tasks that this person took
     * @param team tasks that are open to this person, the own included
     * @param news messages since the working day before
     * @param begins names of what this person may begin
     */
    record Today(long mine, long team, int news, List<String> begins) {}

    /** Who there is to practise as, by role. */
    record Place(String name, List<Login> people) {}

    /** @param today null for who is not logged in @param places empty outside practice mode */
    record HomePage(boolean cockpit, Today today, List<Place> places) {}

    private static final String SEVERAL = "In meer gemeenten";
    private static final String OTHERS = "In de andere gemeenten";

    private final People people;
    private final TaskRows tasks;
    private final StartForms starts;
    private final Messages messages;
    private final Deadlines days;
    /** Who looks into it, by role. */
    private final Set<String> cockpit;

    private final boolean practice;

    StartPage(
            People people,
            TaskRows tasks,
            StartForms starts,
            Messages messages,
            Deadlines days,
            Directory directory,
            Environment environment) {
        this.people = people;
        this.tasks = tasks;
        this.starts = starts;
        this.messages = messages;
        this.days = days;
        this.cockpit = Stream.of(directory.lookIntoCockpit(), directory.lookAtCoalitions())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        this.practice = environment.acceptsProfiles(Profiles.of("practice"));
    }

    @GetMapping("/")
    ModelAndView home(Optional<PersonCard> visitor) {
        return new ModelAndView(
                "home",
                "page",
                new HomePage(
                        visitor.map(person -> person.roles().stream().anyMatch(cockpit::contains))
                                .orElse(true),
                        visitor.map(this::today).orElse(null),
                        practice ? places() : List.of()));
    }

    private Today today(PersonCard person) {
        TaskRows.Counts open = tasks.counts(person.login());
        int news = messages.since(person.login(), Deadlines.begins(days.workingDaysBefore(days.today(), 1)))
                .size();
        return new Today(
                open.mine(),
                open.team(),
                news,
                starts.list(person.login()).stream().map(StartForms.Line::name).toList());
    }

    /** Where there is one person only they stand together, at the end; before them who works in several. */
    private List<Place> places() {
        Map<String, List<Login>> places = people.everybody().stream()
                .sorted(Comparator.comparing(Login::job, Dutch.ORDER).thenComparing(Login::login))
                .collect(Collectors.groupingBy(
                        login -> Objects.requireNonNullElse(login.seat(), ""), TreeMap::new, Collectors.toList()));
        List<Login> several = places.remove("");
        List<Login> alone = places.values().stream()
                .filter(those -> those.size() == 1)
                .flatMap(List::stream)
                .toList();
        return Stream.of(
                        places.entrySet().stream()
                                .filter(place -> place.getValue().size() > 1)
                                .map(place -> new Place(people.placeName(place.getKey()), place.getValue()))
                                .sorted(Comparator.comparing(
                                        (Place place) -> -place.people().size())),
                        Stream.of(new Place(SEVERAL, several == null ? List.of() : several), new Place(OTHERS, alone)))
                .flatMap(one -> one)
                .filter(place -> !place.people().isEmpty())
                .toList();
    }
}
