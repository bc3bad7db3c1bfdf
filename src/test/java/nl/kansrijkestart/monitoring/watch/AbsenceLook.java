package nl.kansrijkestart.monitoring.watch;

import org.springframework.stereotype.Component;

/** Lets other stories have the program look who is away and who stands in. */
@Component
public class AbsenceLook {

    private final AbsenceWatch watch;

    AbsenceLook(AbsenceWatch watch) {
        this.watch = watch;
    }

    public void look() {
        watch.look();
    }
}
