package nl.kansrijkestart.pathway.homevisit;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The appointment that stands, how many visits there were, and whether another one comes. */
@Embeddable
class Visits {

    private Instant appointment;
    private String form;
    private boolean interpreter;
    private int visits;
    private boolean anotherVisit;

    /** @param form home, video or clinic; null when it was not said */
    void plan(Instant appointment, String form, boolean interpreter) {
        this.appointment = appointment;
        this.form = form;
        this.interpreter = interpreter;
        this.anotherVisit = false;
    }

    /** @param tookPlace nobody at home is no visit, and no verdict either */
    void over(boolean tookPlace, boolean another) {
        if (tookPlace) {
            visits++;
        }
        anotherVisit = another;
    }

    boolean noneYet() {
        return visits == 0;
    }

    boolean another() {
        return anotherVisit;
    }

    int count() {
        return visits;
    }

    Instant appointment() {
        return appointment;
    }
}
