package nl.kansrijkestart.coalition.cycle;

import java.util.List;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Membership;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.Seat;
import nl.kansrijkestart.coalition.table.SelfScan;
import org.springframework.stereotype.Component;

/** What happens by itself while a coalition forms. */
@Component
class FormationService {

    private final CycleService rounds;
    private final Places places;
    private final SelfScan scan;
    private final Clauses clauses;

    FormationService(CycleService rounds, Places places, SelfScan scan, Clauses clauses) {
        this.rounds = rounds;
        this.places = places;
        this.scan = scan;
        this.clauses = clauses;
    }

    /** Keeps with the round which places were empty, so that it can be read back later. */
    void compare(Cycle cycle) {
        cycle.compared(
                places.gaps(cycle.municipality()).stream().map(Seat::code).toList());
    }

    /** Who did not answer yet reads it in the messages. */
    void remindOfScan(Cycle cycle) {
        List<String> silent =
                scan.silent(cycle).stream().map(Membership::organisation).toList();
        cycle.waitsForScan(silent, rounds.due(cycle.id(), "fillSelfScan"));
        rounds.save(cycle);
    }

    /**
     * One round of agreements about the chosen topics; it goes its own way while the partners write their plan. What a
     * region agrees on is its base for all, which has a process of its own.
     */
    void beginAgreements(Cycle cycle) {
        if (rounds.region(cycle.municipality())) {
            cycle.agreesApart();
            rounds.save(cycle);
        } else if (!cycle.topics().isEmpty()) {
            clauses.startRound(cycle.municipality(), cycle.topics(), null);
        }
    }
}
