package nl.kansrijkestart.coalition.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.coalition.exchange.CoalitionExchange;
import nl.kansrijkestart.coalition.overview.ChecklistMirror;
import nl.kansrijkestart.coalition.overview.CoalitionOverview;
import nl.kansrijkestart.coalition.overview.TaskNorms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The coalitions, for everybody who can log in: nothing on these pages is about a family. */
@Controller
class CoalitionPages {

    record Next(String task, String due) {}

    record CoalitionsPage(List<CoalitionOverview.Row> rows, List<CoalitionOverview.Row> regions) {}

    /** @param place code of the municipality or region @param publishes whether the reader may */
    record CoalitionPage(
            String name,
            String place,
            boolean region,
            boolean publishes,
            List<CoalitionOverview.Round> rounds,
            List<Next> next,
            List<CoalitionExchange.Item> news,
            List<CoalitionExchange.Item> around,
            List<CoalitionOverview.Domain> domains,
            List<String> days,
            List<CoalitionOverview.Agreement> agreements,
            List<String> projects,
            List<CoalitionOverview.Intervention> interventions,
            Map<String, List<CoalitionOverview.ActionLine>> actions,
            List<CoalitionOverview.MeetingLine> meetings,
            List<CoalitionExchange.Asked> questions,
            Map<String, String> scan,
            List<CoalitionOverview.Money> money,
            List<String> participation,
            List<TaskNorms.Quarter> quarters,
            List<String> together) {}

    /** @param day Dutch */
    record ChecklistPage(
            String name, String place, boolean region, String day, List<ChecklistMirror.Principle> principles) {}

    private final CoalitionOverview picture;
    private final CoalitionExchange exchange;
    private final TaskNorms norms;
    private final ChecklistMirror checklist;

    CoalitionPages(CoalitionOverview picture, CoalitionExchange exchange, TaskNorms norms, ChecklistMirror checklist) {
        this.picture = picture;
        this.exchange = exchange;
        this.norms = norms;
        this.checklist = checklist;
    }

    @GetMapping("/coalitie")
    ModelAndView all() {
        return new ModelAndView("coalitions", "page", new CoalitionsPage(picture.all(), picture.regions()));
    }

    @GetMapping("/coalitie/{municipality}")
    ModelAndView one(@PathVariable String municipality, PersonCard person) {
        if (!picture.known(municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView(
                "coalition",
                "page",
                new CoalitionPage(
                        picture.name(municipality),
                        municipality,
                        exchange.region(municipality),
                        exchange.publishes(person.login(), municipality),
                        picture.rounds(municipality),
                        next(municipality),
                        exchange.own(municipality),
                        exchange.around(municipality),
                        picture.composition(municipality),
                        picture.thousandDays(),
                        picture.agreements(municipality),
                        picture.projects(municipality),
                        picture.interventions(municipality),
                        picture.actions(municipality),
                        picture.meetings(municipality),
                        exchange.questions(municipality),
                        picture.selfScan(municipality),
                        picture.money(municipality),
                        picture.participation(municipality),
                        norms.quarters(municipality),
                        picture.together(municipality)));
    }

    /** Printed on one page. */
    @GetMapping("/coalitie/{municipality}/checklist")
    ModelAndView checklist(@PathVariable String municipality) {
        if (!picture.known(municipality)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ModelAndView(
                "checklist",
                "page",
                new ChecklistPage(
                        picture.name(municipality),
                        municipality,
                        picture.region(municipality),
                        checklist.today(),
                        checklist.of(municipality)));
    }

    /** What is the same step with the same day, for several partners or agreements, is one line that counts them. */
    private List<Next> next(String municipality) {
        Map<Next, Long> equal = picture.next(municipality).stream()
                .map(task -> new Next(
                        task.name(), task.due() == null ? "geen vaste datum" : Dutch.wholeDayAndTime(task.due())))
                .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        return equal.entrySet().stream()
                .map(one -> one.getValue() == 1
                        ? one.getKey()
                        : new Next(
                                one.getKey().task() + " (" + one.getValue() + " keer)",
                                one.getKey().due()))
                .toList();
    }
}
