package nl.kansrijkestart.coalition;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.Decisions;
import org.springframework.stereotype.Component;

/** Asks the table coalitionComposition which places at the table are empty. */
@Component
class Composition {

    private static final String TABLE = "coalitionComposition";

    private final Decisions tables;

    Composition(Decisions tables) {
        this.tables = tables;
    }

    /** Every place a table has: those that are empty when nobody sits there. */
    List<Seat> seats() {
        return gaps(List.of());
    }

    /** In the order of the table. @param kinds the kinds of partner that sit there, as member or guest */
    List<Seat> gaps(List<String> kinds) {
        return tables.evaluate(TABLE, Map.of("kinds", kinds)).stream().map(Seat::of).toList();
    }

    /** Refuses an unknown code with IllegalArgumentException. */
    Seat seat(String code) {
        return seats().stream().filter(seat -> seat.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Deze plek is niet bekend: " + code));
    }
}
