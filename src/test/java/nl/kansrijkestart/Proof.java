package nl.kansrijkestart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How much of a long proof runs: everything with {@code -Pproof}, otherwise a sample that is the same each time. */
public final class Proof {

    /** Tag of what needs the program's port or a browser, or is a long proof: not in {@code mvn test}. */
    public static final String VERIFY = "verify";

    private static final long SEED = Long.getLong("proof.seed", 20270111L);

    private Proof() {}

    public static boolean whole() {
        return Boolean.getBoolean("proof");
    }

    /**
     * @param all in an order that is the same each time
     * @param most how many the sample has, from one
     */
    public static <T> List<T> sample(Collection<T> all, int most) {
        List<T> some = new ArrayList<>(all);
        if (whole() || some.size() <= most) {
            return some;
        }
        Collections.shuffle(some, new Random(SEED));
        return List.copyOf(some.subList(0, most));
    }
}
