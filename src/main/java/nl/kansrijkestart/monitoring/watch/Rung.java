package nl.kansrijkestart.monitoring.watch;

import java.util.stream.Stream;

/** Who hears that a task waits, one after the other; the constant is the code of {@code rung.*}. */
enum Rung {
    holder,
    keeper,
    director,
    administrator;

    /** Those that a task climbs; the administrator hears only when nobody of these is left. */
    static Stream<Rung> ladder() {
        return Stream.of(holder, keeper, director);
    }
}
