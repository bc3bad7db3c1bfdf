package nl.kansrijkestart.engine.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks of a case, for a page that says who is working on what. */
@Component
@Transactional
public class CaseTasks {

    /**
     * @param id of the task
     * @param key the step's id
     * @param group organisation or role code
     * @param named login of the one person to whom it is offered, null when others may take it too
     * @param assignee login, or null when nobody took it
     * @param ids of the part of the case: referralId …
     */
    public record OpenTask(
            String id,
            String key,
            String name,
            String group,
            String named,
            String assignee,
            Instant due,
            Map<String, String> ids) {

        /** Who has it, or the one person to whom it is offered; null when others may take it too. */
        public String one() {
            return assignee == null ? named : assignee;
        }

        private static final TaskAccess.Door NOBODY = new TaskAccess.Door("", null, null, null);

        /** @param doors to whom it is offered: the first says for whom it is */
        public static OpenTask of(TaskRow row, List<TaskAccess.Door> doors) {
            TaskAccess.Door door = doors.isEmpty() ? NOBODY : doors.get(0);
            return new OpenTask(
                    row.taskId(),
                    row.taskKey(),
                    row.name(),
                    door.group(),
                    door.person(),
                    row.assignee(),
                    row.due(),
                    row.ids());
        }
    }

    /**
     * Of one case: the open task that is due first, and the one of these that this person has or can take.
     *
     * @param own null where there is none for them
     */
    public record First(OpenTask any, OpenTask own) {}

    private static final int MOST = 2000;

    private final TaskRows rows;
    private final ObjectProvider<TaskCards> cards;
    private final ObjectProvider<TaskAccess> access;
    private final TaskService engine;
    private final EngineCalls calls;

    CaseTasks(
            TaskRows rows,
            ObjectProvider<TaskCards> cards,
            ObjectProvider<TaskAccess> access,
            @Lazy TaskService engine,
            EngineCalls calls) {
        this.rows = rows;
        this.cards = cards;
        this.access = access;
        this.engine = engine;
        this.calls = calls;
    }

    /** Whoever may open them: for pages that say who works on what. */
    public List<OpenTask> open(String caseId) {
        return rows.offeredOf(caseId).stream()
                .map(one -> OpenTask.of(one.row(), one.doors()))
                .toList();
    }

    /**
     * In one question: case id → its first steps; a case without an open task has none.
     *
     * @param untold steps that count for nobody; nobody may know that they are there
     */
    public Map<String, First> firsts(Collection<String> caseIds, String person, Collection<String> untold) {
        Map<String, First> firsts = new HashMap<>();
        for (TaskRows.Step step : rows.firsts(caseIds, person, untold)) {
            OpenTask task = OpenTask.of(step.task(), List.of(step.door()));
            firsts.merge(
                    step.task().caseId(),
                    step.own() ? new First(null, task) : new First(task, null),
                    (one, other) -> new First(
                            one.any() == null ? other.any() : one.any(), one.own() == null ? other.own() : one.own()));
        }
        return firsts;
    }

    /**
     * The families of whom an open task is within this person's reach, by the mark on its card; none of which this
     * person may not read the mark: case id → mark.
     */
    public Map<String, String> familiesOf(String person) {
        List<FormMoment> moments = rows.list(person, false, "created", false, 0, MOST, "").rows().stream()
                .map(row -> row.moment(person))
                .toList();
        Map<String, String> found = new HashMap<>();
        cards.orderedStream().forEach(card -> {
            List<FormMoment> left = moments.stream()
                    .filter(moment -> !found.containsKey(moment.caseId()))
                    .toList();
            List<Map<String, String>> said = card.facts(left);
            for (int n = 0; n < left.size(); n++) {
                String mark = said.get(n).get(TaskCards.FAMILY);
                if (mark != null && !TaskCards.NAMELESS.equals(mark)) {
                    found.putIfAbsent(left.get(n).caseId(), mark);
                }
            }
        });
        Map<String, String> marks = new LinkedHashMap<>();
        moments.forEach(moment -> {
            if (found.containsKey(moment.caseId())) {
                marks.put(moment.caseId(), found.get(moment.caseId()));
            }
        });
        return marks;
    }

    /**
     * Open tasks of a case that were for this one person, or that they took, are for this candidate group from now on,
     * or free again.
     */
    public void passOn(String caseId, String person, String candidate) {
        rows.openOf(caseId).forEach(row -> {
            if (TaskAccess.named(rows.doors(row.taskId()), person)) {
                calls.run(() -> {
                    engine.getIdentityLinksForTask(row.taskId()).stream()
                            .filter(link -> link.getGroupId() != null
                                    && link.getGroupId().endsWith("/" + person))
                            .forEach(link -> engine.deleteCandidateGroup(row.taskId(), link.getGroupId()));
                    engine.addCandidateGroup(row.taskId(), candidate);
                });
                rows.offer(row.taskId(), person, access.getObject().door(candidate, row.municipality()));
            }
            if (person.equals(row.assignee())) {
                calls.run(() -> engine.setAssignee(row.taskId(), null));
            }
        });
    }

    /**
     * An open task that one person has, or that is for them alone, is another person's from now on. Nothing when it is
     * neither.
     *
     * @throws Refusal in Dutch when the other one may not do it
     */
    public void handTo(String taskId, String from, String to) {
        rows.hold(taskId);
        rows.open(taskId).ifPresent(row -> {
            boolean named = TaskAccess.named(rows.doors(taskId), from);
            if (named) {
                calls.run(() -> engine.getIdentityLinksForTask(taskId).stream()
                        .filter(link ->
                                link.getGroupId() != null && link.getGroupId().endsWith("/" + from))
                        .map(link -> link.getGroupId())
                        .toList()
                        .forEach(group -> {
                            String other = group.substring(0, group.length() - from.length()) + to;
                            engine.deleteCandidateGroup(taskId, group);
                            engine.addCandidateGroup(taskId, other);
                            rows.offer(taskId, from, access.getObject().door(other, row.municipality()));
                        }));
            }
            if (!named && !from.equals(row.assignee())) {
                return;
            }
            if (rows.find(taskId, to).isEmpty()) {
                throw new Refusal("Deze collega mag deze taak niet doen. Kies iemand anders.");
            }
            calls.run(() -> engine.setAssignee(taskId, to));
        });
    }

    /** Who has it has it no more: it is free for all to whom it is offered. False when nobody else could do it. */
    public boolean free(String taskId, String from) {
        rows.hold(taskId);
        return rows.open(taskId)
                .filter(row -> from.equals(row.assignee()) && access.getObject().othersOpen(rows.doors(taskId), from))
                .map(row -> {
                    calls.run(() -> engine.setAssignee(taskId, null));
                    return true;
                })
                .orElse(false);
    }

    /** The same whoever else could do it. */
    public void letGo(String taskId, String from) {
        rows.hold(taskId);
        rows.open(taskId)
                .filter(row -> from.equals(row.assignee()))
                .ifPresent(row -> calls.run(() -> engine.setAssignee(taskId, null)));
    }

    /** Whether a task, open or done, was offered to this organisation or role. */
    public boolean wasFor(String taskId, String group) {
        return taskId != null && rows.doors(taskId).stream().anyMatch(door -> group.equals(door.group()));
    }

    /** Of these open tasks those that this person may open. */
    public Set<String> within(Collection<String> taskIds, String person) {
        return taskIds.isEmpty() ? Set.of() : rows.within(taskIds, person);
    }

    /** Whether one of these people has this open task. */
    public boolean has(String taskId, Collection<String> people) {
        return taskId != null
                && rows.open(taskId)
                        .filter(row -> row.assignee() != null && people.contains(row.assignee()))
                        .isPresent();
    }

    /** Whether one of these people has an open task of this case. */
    public boolean hasOne(String caseId, Collection<String> people) {
        return rows.openOf(caseId).stream().anyMatch(row -> row.assignee() != null && people.contains(row.assignee()));
    }

    /** Whether an open task of this case is within this person's reach: she then has a part in it. */
    public boolean hasPart(String caseId, String person) {
        return rows.hasPart(caseId, person);
    }
}
