package nl.kansrijkestart.transition.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tasks that somebody took. What is for them alone goes with the role that makes it so. */
@Component
@Order(3)
class TakenWork implements WorkOfOne {

    /** Of these one task says more than who goes over such lists may know; they are free again at once. */
    private static final Set<String> OTHERS = Set.of("rightsRequest", "ownerLeaves", "reportingCode");

    private final TaskRows rows;
    private final CaseTasks tasks;
    private final TaskMoves moves;
    private final CaseFiles files;
    private final People people;

    TakenWork(TaskRows rows, CaseTasks tasks, TaskMoves moves, CaseFiles files, People people) {
        this.rows = rows;
        this.tasks = tasks;
        this.moves = moves;
        this.files = files;
        this.people = people;
    }

    @Override
    public List<Listed> of(String login, String municipality) {
        List<TaskRow> held = rows.heldBy(login, municipality).stream()
                .filter(row -> login.equals(row.assignee())
                        && !OTHERS.contains(row.processKey())
                        && !TaskAccess.named(rows.doors(row.taskId()), login))
                .toList();
        Map<String, CaseCard> families = families(held);
        String organisation = people.person(login).map(PersonCard::organisation).orElse("");
        return held.stream()
                .map(row -> {
                    CaseCard family = families.get(row.caseId());
                    return new Listed(
                            new Found(Kind.task, row.taskId(), family == null ? null : family.id(), municipality),
                            family == null ? COALITION : WorkOfOne.groupOf(family, organisation));
                })
                .toList();
    }

    private Map<String, CaseCard> families(Collection<TaskRow> held) {
        return files.all(held.stream().map(TaskRow::caseId).distinct().toList()).stream()
                .collect(Collectors.toMap(CaseCard::id, one -> one));
    }

    /** What is a role's and no list's: it is the role's again. */
    @Override
    public void prepare(String login, String municipality) {
        rows.heldBy(login, municipality).stream()
                .filter(row -> login.equals(row.assignee()) && "rightsRequest".equals(row.processKey()))
                .forEach(row -> tasks.free(row.taskId(), login));
    }

    @Override
    public boolean has(Found item) {
        return item.kind() == Kind.task && !item.ref().contains(" ");
    }

    @Override
    public String says(Found item) {
        return "Taak: "
                + rows.open(List.of(item.ref())).stream()
                        .findFirst()
                        .map(TaskRow::name)
                        .orElse("is al klaar");
    }

    @Override
    public List<PersonCard> could(Found item, String from) {
        return rows.open(List.of(item.ref())).stream()
                .flatMap(row -> rows.doors(row.taskId()).stream()
                        .flatMap(door -> people.behind(door).stream())
                        .distinct()
                        .filter(one -> moves.mayHave(row, one.login())))
                .toList();
    }

    @Override
    public void move(Found item, String from, String to, String by) {
        rows.open(List.of(item.ref())).stream()
                .filter(row -> from.equals(row.assignee()))
                .forEach(row -> moves.give(row.taskId(), from, to, by, TaskMoves.Why.leaves, ""));
    }

    /** Nobody else could do it: it is free, and the check of the loop finds it. */
    @Override
    public boolean ends(Found item, String from, String by) {
        tasks.letGo(item.ref(), from);
        return true;
    }

    @Override
    public boolean release(Found item, String from, String by) {
        return tasks.free(item.ref(), from);
    }
}
