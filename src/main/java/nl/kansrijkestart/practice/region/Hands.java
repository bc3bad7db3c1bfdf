package nl.kansrijkestart.practice.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.MovableTime;
import nl.kansrijkestart.engine.forms.StartForms;
import nl.kansrijkestart.engine.forms.TaskForms;
import nl.kansrijkestart.engine.tasks.TakenTasks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Starts work and does tasks by their forms, as the task list does it for somebody. */
@Component
@Profile("practice")
class Hands {

    private final StartForms starts;
    private final TaskForms tasks;
    private final TakenTasks taken;
    private final Actors actors;
    private final Deadlines days;
    private final MovableTime time;

    Hands(StartForms starts, TaskForms tasks, TakenTasks taken, Actors actors, Deadlines days, MovableTime time) {
        this.starts = starts;
        this.tasks = tasks;
        this.taken = taken;
        this.actors = actors;
        this.days = days;
        this.time = time;
    }

    /** @param odd see {@link FilledForm} @return the id of what began */
    String begin(String process, String person, Map<String, String> said, Consumer<String> odd) {
        return actors.as(person, () -> {
            String definition = starts.newest(process, person);
            JsonNode form = starts.form(definition, person);
            return starts.start(definition, person, filled(Map.of(), said, odd).body(form))
                    .path("businessKey")
                    .asText();
        });
    }

    /** What ended in the meantime, or is no longer before this person, is left alone. @return whether it was done */
    boolean answer(String taskId, String person, Map<String, String> said, Consumer<String> odd) {
        return actors.as(
                person,
                () -> actors.theirs(taskId, person)
                        .map(task -> {
                            if (!person.equals(task.assignee())) {
                                taken.take(task, person);
                            }
                            JsonNode form = tasks.form(task, person);
                            Map<String, Object> shown = tasks.variables(task, person);
                            tasks.answer(task, person, filled(shown, said, odd).body(form));
                            return true;
                        })
                        .orElse(false));
    }

    private FilledForm filled(Map<String, Object> shown, Map<String, String> said, Consumer<String> odd) {
        return new FilledForm(shown, said, days.today(), Deadlines.day(time.real()), days::workingDayFrom, odd);
    }
}
