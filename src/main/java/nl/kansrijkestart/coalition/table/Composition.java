package nl.kansrijkestart.coalition.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.engine.Decisions;
import org.springframework.stereotype.Component;

/** Asks the tables coalitionComposition and regionalComposition which places at a table are empty. */
@Component
public class Composition {

    private static final String LOCAL = "coalitionComposition";
    private static final String REGIONAL = "regionalComposition";

    private final Decisions tables;
    private final People people;

    Composition(Decisions tables, People people) {
        this.tables = tables;
        this.people = people;
    }

    /** Every place a local table has: those that are empty when nobody sits there. */
    public List<Seat> seats() {
        return gaps(List.of());
    }

    /** In the order of the local table. @param kinds the kinds of partner that sit there, as member or guest */
    public List<Seat> gaps(List<String> kinds) {
        return evaluate(LOCAL, kinds);
    }

    /** Every place at the table of this municipality or region. */
    public List<Seat> seatsIn(String place) {
        return gapsIn(place, List.of());
    }

    List<Seat> gapsIn(String place, List<String> kinds) {
        boolean region = people.regions().stream().anyMatch(one -> one.code().equals(place));
        return evaluate(region ? REGIONAL : LOCAL, kinds);
    }

    /** Refuses an unknown code with IllegalArgumentException. */
    Seat seat(String code) {
        return Stream.of(LOCAL, REGIONAL)
                .flatMap(table -> evaluate(table, List.of()).stream())
                .filter(seat -> seat.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Deze plek is niet bekend: " + code));
    }

    private List<Seat> evaluate(String table, List<String> kinds) {
        return tables.evaluate(table, Map.of("kinds", kinds)).stream()
                .map(Seat::of)
                .toList();
    }
}
