package nl.kansrijkestart.base;

import java.util.List;

/** What an aggregate would tell when it is saved now. */
public final class Untold {

    private Untold() {}

    public static List<Object> of(Aggregate one) {
        return one.untold();
    }
}
