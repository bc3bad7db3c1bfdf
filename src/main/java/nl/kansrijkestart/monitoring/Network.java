package nl.kansrijkestart.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.Partners;
import nl.kansrijkestart.casefile.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works with whom in a municipality: kinds of partner, whether they are in the coalition, and where ten referrals or more went. */
@Component
@Transactional(readOnly = true)
public class Network {

    private final FactRows facts;
    private final People people;
    private final ObjectProvider<Partners> partners;
    private final SmallCells cells = SmallCells.ofTen();

    Network(FactRows facts, People people, ObjectProvider<Partners> partners) {
        this.facts = facts;
        this.people = people;
        this.partners = partners;
    }

    /** @param members names of the members of this kind; empty when none is in the coalition */
    public record Knot(String kind, String label, List<String> members) {
    }

    /** @param number roughly how many referrals went this way @param weight 1 to 5, for the width of the line */
    public record Tie(String from, String to, Amount number, int weight) {
    }

    public record Picture(List<Knot> knots, List<Tie> ties) {
    }

    public Picture of(String municipality) {
        List<OrganisationCard> members = partners.stream().flatMap(one -> one.members(municipality).stream()).distinct().map(people::organisation).toList();
        Map<String, List<String>> names = members.stream().collect(Collectors.groupingBy(OrganisationCard::partnerKind, TreeMap::new,
                Collectors.mapping(OrganisationCard::name, Collectors.toList())));
        List<Tie> ties = new ArrayList<>();
        facts.in(List.of(municipality)).stream().filter(row -> row.is(FactKind.referralSent) && row.senderKind() != null && row.partnerKind() != null)
                .collect(Collectors.groupingBy(row -> List.of(row.senderKind(), row.partnerKind()), Collectors.counting()))
                .forEach((pair, number) -> {
                    if (!cells.small(number)) {
                        ties.add(new Tie(pair.get(0), pair.get(1), cells.band(number), number < 20 ? 1 : number < 50 ? 2 : number < 100 ? 3 : number < 250 ? 4 : 5));
                    }
                });
        ties.sort(Comparator.comparing(Tie::from).thenComparing(Tie::to));
        Set<String> kinds = Stream.concat(names.keySet().stream(), ties.stream().flatMap(tie -> Stream.of(tie.from(), tie.to()))).collect(Collectors.toCollection(TreeSet::new));
        return new Picture(kinds.stream().map(kind -> new Knot(kind, Words.of("partnerKind", kind), names.getOrDefault(kind, List.of()))).toList(), ties);
    }
}
