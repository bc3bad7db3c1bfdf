package nl.kansrijkestart.pathway.keeping.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open steps of several families at once, of who coordinates them: by {@link GivenTasks}, a family after another. */
@Component
@Transactional
class GivenTogether {

    /** A step of a family that this person coordinates. */
    record Step(CaseView view, GivenTasks.Line line) {}

    private static final int MOST = 50;

    private final TaskRows rows;
    private final CaseAccess access;
    private final GivenTasks tasks;

    GivenTogether(TaskRows rows, CaseAccess access, GivenTasks tasks) {
        this.rows = rows;
        this.access = access;
        this.tasks = tasks;
    }

    /** Those of these that are open and whose family this person coordinates; each look is written down. */
    List<Step> of(Collection<String> taskIds, PersonCard person) {
        if (taskIds.size() > MOST) {
            throw new Refusal("Kies hoogstens " + MOST + " stappen.");
        }
        Map<String, Set<String>> families = new TreeMap<>();
        for (TaskRow row : rows.open(taskIds)) {
            families.computeIfAbsent(row.caseId(), id -> new TreeSet<>()).add(row.taskId());
        }
        List<Step> steps = new ArrayList<>();
        families.forEach((caseId, ids) -> access.look(caseId, person.login())
                .filter(CaseView::coordinator)
                .filter(CaseView::givesTasks)
                .ifPresent(view -> tasks.of(view, person.login()).stream()
                        .filter(line -> ids.contains(line.task()))
                        .forEach(line -> steps.add(new Step(view, line)))));
        return steps;
    }

    /**
     * All of them, or none; each with its line on the time line and in the log.
     *
     * @param had who had each when the dialogue was shown; empty for nobody
     * @throws Refusal in Dutch when one of them cannot go to this person, or is not there any more
     */
    int give(Map<String, String> had, String to, PersonCard person, TaskMoves.Chosen reason) {
        List<Step> steps = of(had.keySet(), person);
        if (steps.size() < had.size()) {
            throw new Refusal(
                    "Een van de stappen is al gedaan, of is niet meer voor u. Er is niets veranderd. Sluit dit"
                            + " venster en laad de lijst opnieuw.");
        }
        Map<CaseView, Map<String, String>> families = new LinkedHashMap<>();
        steps.forEach(step -> families.computeIfAbsent(step.view(), view -> new LinkedHashMap<>())
                .put(step.line().task(), had.get(step.line().task())));
        families.forEach((view, those) -> {
            tasks.give(view, those, to, person.login(), reason.why(), reason.note());
            access.looked(view.card(), person.login(), "givenTask", null, "agreed", false);
        });
        return had.size();
    }
}
