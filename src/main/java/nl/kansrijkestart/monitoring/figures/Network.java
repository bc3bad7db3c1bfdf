package nl.kansrijkestart.monitoring.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.PartnerTable.Partners;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who works with whom in a municipality: kinds of partner, whether they are in the coalition, and where ten referrals
 * or more went.
 */
@Component
public class Network {

    private final Indicators indicators;
    private final People people;
    private final ObjectProvider<Partners> partners;

    Network(Indicators indicators, People people, ObjectProvider<Partners> partners) {
        this.indicators = indicators;
        this.people = people;
        this.partners = partners;
    }

    /** @param members names of the members of this kind; empty when none is in the coalition */
    public record Knot(String kind, String label, List<String> members) {}

    /** @param number roughly how many referrals went this way @param weight 1 to 5, for the width of the line */
    public record Tie(String from, String to, Amount number, int weight) {}

    /**
     * @param months which the ties are about, such as: januari tot en met juni 2027; empty while there is no edition
     */
    public record Picture(List<Knot> knots, List<Tie> ties, String months) {}

    /** The kinds of partner at the table or with a tie, and what the newest edition may tell of the ties. */
    public Picture of(String municipality) {
        List<OrganisationCard> members = partners.stream()
                .flatMap(one -> one.members(municipality).stream())
                .distinct()
                .map(people::organisation)
                .toList();
        Map<String, List<String>> names = members.stream()
                .collect(Collectors.groupingBy(
                        OrganisationCard::partnerKind,
                        TreeMap::new,
                        Collectors.mapping(OrganisationCard::name, Collectors.toList())));
        Optional<Edition> newest = indicators.newest(municipality);
        List<Tie> ties = newest.map(one -> one.content().ties()).orElse(List.of());
        Set<String> kinds = Stream.concat(
                        names.keySet().stream(), ties.stream().flatMap(tie -> Stream.of(tie.from(), tie.to())))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Picture(
                kinds.stream()
                        .map(kind -> new Knot(kind, Words.of("partnerKind", kind), names.getOrDefault(kind, List.of())))
                        .toList(),
                ties,
                newest.map(Edition::title).orElse(""));
    }

    /** Which are there is decided as in a table of exact numbers, with a row for every pair. */
    static List<Tie> ties(Collection<FactSum> rows, SmallCells cells) {
        List<String> kinds = Words.codes("partnerKind");
        Map<List<String>, Long> pairs = new LinkedHashMap<>();
        kinds.forEach(from -> kinds.forEach(to -> pairs.put(List.of(from, to), 0L)));
        rows.stream()
                .filter(row -> row.is(FactKind.referralSent) && row.senderKind() != null && row.partnerKind() != null)
                .forEach(row -> pairs.merge(List.of(row.senderKind(), row.partnerKind()), row.number(), Long::sum));
        return cells.parts(pairs).shown().entrySet().stream()
                .map(pair -> new Tie(
                        pair.getKey().get(0),
                        pair.getKey().get(1),
                        cells.band(pair.getValue()),
                        weight(pair.getValue())))
                .sorted(Comparator.comparing(Tie::from, Words.order("partnerKind"))
                        .thenComparing(Tie::to, Words.order("partnerKind")))
                .toList();
    }

    private static int weight(long number) {
        return number < 20 ? 1 : number < 50 ? 2 : number < 100 ? 3 : number < 250 ? 4 : 5;
    }
}
