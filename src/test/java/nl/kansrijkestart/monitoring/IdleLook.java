package nl.kansrijkestart.monitoring;

import org.springframework.stereotype.Component;

/** Lets other stories have the program look for tasks that nobody works at. */
@Component
public class IdleLook {

    private final IdleTasks tasks;

    IdleLook(IdleTasks tasks) {
        this.tasks = tasks;
    }

    public void look() {
        tasks.look();
    }
}
