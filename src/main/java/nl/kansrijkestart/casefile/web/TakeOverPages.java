package nl.kansrijkestart.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskMoves.Chosen;
import nl.kansrijkestart.engine.tasks.TaskMoves.Why;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A colleague has a task that somebody else may do as well: they take it over, and say why. */
@Controller
@RequestMapping("/taken/overnemen/{task}")
class TakeOverPages {

    private static final String ADDRESS = "/camunda/app/tasklist/default/#/?task=";

    /**
     * @param family its mark; null for what is about none @param kept where what is written comes, where that is not
     * the family's time line; null where it is @param has login of who has it @param due null without a day
     * @param chosen as typed, as is the note
     */
    record TakeOverPage(
            String task,
            String family,
            String kept,
            String name,
            String has,
            String hasName,
            String due,
            List<Option> whys,
            String chosen,
            String note) {}

    private final TaskMoves moves;
    private final List<TaskCards> cards;
    private final People people;

    TakeOverPages(TaskMoves moves, List<TaskCards> cards, People people) {
        this.moves = moves;
        this.cards = cards;
        this.people = people;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String task, PersonCard person) {
        return page(held(task, person), person, null, "");
    }

    /** @param has whom the page named: when somebody else has it by now, nothing happens */
    @PostMapping
    Object takeOver(
            @PathVariable String task,
            @RequestParam(required = false) String has,
            @RequestParam(required = false) String why,
            @RequestParam(defaultValue = "") String note,
            PersonCard person,
            Again again) {
        TaskRow row = held(task, person);
        again.show(() -> page(held(task, person), person, why, note));
        Chosen reason = Chosen.of(why, note, "waarom u de taak overneemt");
        if (!moves.takeOver(row.taskId(), has, person.login(), reason.why(), reason.note())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new RedirectView(ADDRESS + row.taskId(), true);
    }

    private TaskRow held(String task, PersonCard person) {
        return moves.held(task, person.login()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(TaskRow row, PersonCard person, String chosen, String note) {
        return new ModelAndView(
                "takeOver",
                Map.of(
                        "page",
                        new TakeOverPage(
                                row.taskId(),
                                said(row, person, TaskCards.FAMILY),
                                said(row, person, TaskCards.MOVE_KEPT),
                                row.name(),
                                row.assignee(),
                                people.person(row.assignee())
                                        .map(PersonCard::name)
                                        .orElse("een collega"),
                                row.due() == null ? null : Dutch.wholeDay(row.due()),
                                Why.choices().stream()
                                        .map(one -> new Option(one.name(), Words.of("taskMove", one.name())))
                                        .toList(),
                                chosen,
                                note)));
    }

    /** Null when no card says it. */
    private String said(TaskRow row, PersonCard person, String fact) {
        return cards.stream()
                .map(card -> card.facts(row.moment(person.login())).get(fact))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
