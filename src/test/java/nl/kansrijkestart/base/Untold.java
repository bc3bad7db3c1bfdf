package nl.kansrijkestart.base;

import java.util.List;

/** What an aggregate tells when it is saved now. */
public final class Untold {

    private Untold() {}

    public static List<Object> of(Aggregate one) {
        List<Object> untold = one.untold();
        one.told();
        return untold;
    }
}
