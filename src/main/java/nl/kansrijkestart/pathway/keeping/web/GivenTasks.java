package nl.kansrijkestart.pathway.keeping.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.WhoHas;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.engine.tasks.CaseTasks.OpenTask;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskMoves.Why;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks of a family that go to somebody else, and to whom each can go: by role, organisation and consent. */
@Component
@Transactional
class GivenTasks {

    /**
     * @param has login of who has it; null for nobody @param who as the reader may know it @param canHave who may have
     * it beside the reader: login → name and organisation; empty where it can go to nobody, or the reader may not know
     * who helps @param nobody why it can go to nobody, and who must do what first; null where it can
     */
    record Line(
            String task, String name, String has, String who, String due, Map<String, String> canHave, String nobody) {}

    private final TaskRows rows;
    private final TaskMoves moves;
    private final ReferralService referrals;
    private final People people;

    GivenTasks(TaskRows rows, TaskMoves moves, ReferralService referrals, People people) {
        this.rows = rows;
        this.moves = moves;
        this.referrals = referrals;
        this.people = people;
    }

    /** @param reader login of who gives: to take it themselves there is the task list */
    List<Line> of(CaseView view, String reader) {
        Set<String> hidden = view.knowsReceivers()
                ? Set.of()
                : referrals.shieldedReceivers(view.card().id());
        if (view.card().pregnancyEnded() && !view.knowsEnding()) {
            return List.of(); // what is open then says what happened
        }
        WhoHas who = new WhoHas(people, reader, Map.of());
        return rows.openOf(view.card().id()).stream()
                .filter(task -> AccessOverview.tells(task.taskKey()))
                .map(task -> line(task, hidden, who, reader))
                .toList();
    }

    private Line line(TaskRow task, Set<String> hidden, WhoHas who, String reader) {
        List<Door> doors = rows.doors(task.taskId());
        boolean personal = doors.stream().anyMatch(door -> hidden.contains(house(door)))
                || task.assignee() != null && hidden.contains(organisation(task.assignee()));
        OpenTask open = OpenTask.of(task, doors);
        Map<String, String> canHave = new LinkedHashMap<>();
        if (!personal) {
            doors.stream()
                    .flatMap(door -> people.behind(door).stream())
                    .filter(one -> !one.login().equals(task.assignee())
                            && !one.login().equals(reader)
                            && moves.mayHave(task, one.login()))
                    .forEach(one -> canHave.put(
                            one.login(), one.name() + ", " + one.organisationName() + people.away(one.login())));
        }
        return new Line(
                task.taskId(),
                task.name(),
                task.assignee(),
                personal ? Words.PERSONAL : who.of(open.one(), open.group(), task.municipality(), hidden),
                task.due() == null ? "geen vaste datum" : Dutch.wholeDayAndTime(task.due()),
                canHave,
                canHave.isEmpty() ? nobody(doors, personal) : null);
    }

    /** Who must do what first, where it can go to nobody. */
    private String nobody(List<Door> doors, boolean personal) {
        if (personal) {
            return "Deze taak kan nu naar niemand anders. Wie hier helpt, is persoonlijk."
                    + " Vraag het de vaste contactpersoon van het gezin.";
        }
        if (!doors.isEmpty() && doors.stream().allMatch(door -> door.person() != null)) {
            return "Deze taak is van één persoon en kan nu naar niemand anders."
                    + " Is die er niet? Kies een waarnemer op de pagina Afwezig."
                    + " Gaat die weg? Meld het bij Overdracht bij vertrek.";
        }
        return doors.stream()
                .findFirst()
                .map(this::nobodyElse)
                .orElse("Deze taak is nu van niemand. Kies iemand op de pagina Losse eindes.");
    }

    private String nobodyElse(Door door) {
        return Role.of(door.group())
                .map(role -> "Niemand anders heeft hier nu de rol “" + role.label() + "” en mag dit gezin kennen."
                        + " Vraag functioneel beheer om een collega die rol te geven.")
                .orElseGet(() -> "Bij " + people.organisation(door.group()).name()
                        + " kan nu niemand anders deze taak doen."
                        + " Vraag functioneel beheer om daar een collega toegang te geven.");
    }

    /** The organisation of a door, where it is for one; else the role. */
    private static String house(Door door) {
        return door.organisation() == null ? door.group() : door.organisation();
    }

    private String organisation(String login) {
        return people.person(login).map(PersonCard::organisation).orElse("");
    }

    /**
     * All of them, or none. @param had who had each when the page was shown; empty for nobody
     *
     * @throws Refusal in Dutch when one of them cannot go to this person
     */
    int give(CaseView view, Map<String, String> had, String to, String by, Why why, String note) {
        Map<String, Line> lines = new LinkedHashMap<>();
        of(view, by).forEach(line -> lines.put(line.task(), line));
        had.forEach((task, has) -> {
            Line line = lines.get(task);
            if (line == null) {
                throw new Refusal("Een van de taken is er niet meer. Er is niets veranderd. Controleer het.");
            }
            if (!line.canHave().containsKey(to)) {
                throw new Refusal("“" + line.name() + "” kan niet naar deze persoon. Er is niets veranderd.");
            }
            moves.give(task, has == null || has.isEmpty() ? null : has, to, by, why, note);
        });
        return had.size();
    }
}
