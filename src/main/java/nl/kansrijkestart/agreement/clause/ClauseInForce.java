package nl.kansrijkestart.agreement.clause;

import java.util.List;

/**
 * What holds for a need in a municipality at a moment. Who asks keeps it: a later version changes nothing for what
 * runs.
 *
 * @param clauseId stays the same over all versions
 * @param name Dutch, for cards: "Regionale basisafspraak, versie 1"
 * @param receivers organisation codes in the order of asking; empty means the Knooppunt coordinator
 */
public record ClauseInForce(String clauseId, int version, String name, List<String> receivers, ClauseTerms terms) {

    /** The same with its receivers in another order. */
    ClauseInForce asking(List<String> inOrder) {
        return new ClauseInForce(clauseId, version, name, inOrder, terms);
    }
}
