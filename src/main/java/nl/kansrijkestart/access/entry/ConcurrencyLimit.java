package nl.kansrijkestart.access.entry;

import java.util.HashMap;
import java.util.Map;

/** So many at once and no more: for each person or source, and in all. */
final class ConcurrencyLimit {

    private final int each;
    private final int all;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sum;

    ConcurrencyLimit(int each, int all) {
        this.each = each;
        this.all = all;
    }

    /** Who got a place gives it back with {@link #leave}. */
    synchronized boolean take(String who) {
        if (sum >= all || taken.getOrDefault(who, 0) >= each) {
            return false;
        }
        sum++;
        taken.merge(who, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String who) {
        sum--;
        taken.computeIfPresent(who, (name, many) -> many > 1 ? many - 1 : null);
    }
}
