package nl.kansrijkestart.agreement.clause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Unit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What holds in a municipality: terms, limits and who is asked for help. No desk: models do not call it. */
@Component
@Transactional(readOnly = true)
public class Agreements {

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

    /** In which order receivers are asked that the agreement leaves open; implemented by {@code socialmap}. */
    public interface ReceiverOrder {

        /** The same codes; those about which there is doubt come last. */
        List<String> prefer(List<String> organisations, String need, String municipality);
    }

    private final SettingsInForce settings;
    private final BaseClauses base;
    private final ClauseVersions clauses;
    private final People people;
    private final Clock clock;
    private final ObjectProvider<ReceiverOrder> order;

    Agreements(
            SettingsInForce settings,
            BaseClauses base,
            ClauseVersions clauses,
            People people,
            Clock clock,
            ObjectProvider<ReceiverOrder> order) {
        this.settings = settings;
        this.base = base;
        this.clauses = clauses;
        this.people = people;
        this.clock = clock;
        this.order = order;
    }

    /**
     * What the coalition agreed on, else what the municipality set, else the start value. Refuses an unknown id with
     * IllegalArgumentException.
     */
    public Term term(String id, String municipality, boolean urgent) {
        SettingsInForce.Both both = settings.find(id, municipality)
                .orElseThrow(() -> new IllegalArgumentException("Deze instelling is niet bekend: " + id));
        Term set = urgent ? both.urgent() : both.normal();
        return BaseClauses.topicOf(id)
                .flatMap(topic -> clauses.inForce(topic, municipality, today()))
                .map(one -> new Term(
                        id,
                        one.terms().answerTerm(true, urgent).amount(),
                        Unit.workingDays,
                        ClauseWords.name(one, nameOf(municipality))))
                .orElse(set);
    }

    /** What the coalition, or else the region, wrote about this; empty where nobody did. */
    public Optional<String> text(String need, String municipality) {
        return clauses.inForce(need, municipality, today()).map(ClauseVersion::agreedText);
    }

    /** Several at once, by id. Refuses an unknown id with IllegalArgumentException. */
    public Map<String, Term> terms(Collection<String> ids, String municipality, boolean urgent) {
        Map<String, Term> terms = new HashMap<>();
        ids.forEach(id -> terms.put(id, term(id, municipality, urgent)));
        return terms;
    }

    /** A number of weeks, months, tries or cases. Refuses an unknown id with IllegalArgumentException. */
    public int limit(String id, String municipality) {
        return term(id, municipality, false).amount();
    }

    /** The same of several, in one question: id → number. */
    public Map<String, Integer> limits(Set<String> ids, String municipality) {
        Map<String, Integer> limits = new HashMap<>();
        ids.forEach(id -> settings.find(id, municipality)
                .ifPresent(one -> limits.put(id, one.normal().amount())));
        return limits;
    }

    /**
     * The clause that holds now: the municipality's own, else the regional base. Who asks keeps id, version and terms.
     * A receiver about which the social map has doubts is asked last.
     *
     * @param need a route, or for a care path its theme; an unknown one is refused with IllegalArgumentException
     */
    public ClauseInForce inForce(String need, String municipality) {
        ClauseInForce clause = clauses.inForce(need, municipality, today())
                .map(one -> new ClauseInForce(
                        one.clauseId(),
                        one.version(),
                        ClauseWords.name(one, nameOf(municipality)),
                        organisations(one, municipality),
                        one.terms()))
                .orElseGet(() -> base.inForce(need, municipality));
        return clause.asking(order.getIfAvailable(() -> (codes, asked, place) -> codes)
                .prefer(clause.receivers(), need, municipality));
    }

    /**
     * Codes of the organisations to ask, first one first, by the clause in force. Empty means the Knooppunt
     * coordinator.
     */
    public List<String> receivers(String need, String municipality) {
        return inForce(need, municipality).receivers();
    }

    private List<String> organisations(ClauseVersion one, String municipality) {
        return one.municipality() == null ? base.organisations(one.receivers(), municipality) : one.receivers();
    }

    private String nameOf(String municipality) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(municipality))
                .map(MunicipalityCard::name)
                .findFirst()
                .orElse(municipality);
    }

    private LocalDate today() {
        return Deadlines.day(clock.instant());
    }
}
