package nl.kansrijkestart.pathway.homevisit;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The appointment that stands, how many visits there were, and what comes after. */
@Embeddable
class Visits {

    private Instant appointment;
    private String form;
    private boolean interpreter;
    private int visits;
    private boolean anotherVisit;
    private boolean moreHelp;

    /** @param form home, video or clinic; null when it was not said */
    void plan(Instant appointment, String form, boolean interpreter) {
        this.appointment = appointment;
        this.form = form;
        this.interpreter = interpreter;
        this.anotherVisit = false;
    }

    /** @param tookPlace nobody at home is no visit, and no verdict either */
    void recorded(boolean tookPlace, boolean another) {
        if (tookPlace) {
            visits++;
        }
        anotherVisit = another;
    }

    /** @param moreHelp the family chose help after them */
    void over(boolean moreHelp) {
        this.moreHelp = moreHelp;
    }

    boolean moreHelp() {
        return moreHelp;
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
