package nl.kansrijkestart.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All municipalities of the region beside each other: totals only. */
@Component
@Transactional(readOnly = true)
public class RegionFigures {

    private final FactRows facts;
    private final Indicators indicators;
    private final People people;
    private final ReferenceData reference;
    private final ObjectProvider<CoalitionPhase> phases;
    private final SmallCells cells = SmallCells.ofTen();

    RegionFigures(FactRows facts, Indicators indicators, People people, ReferenceData reference, ObjectProvider<CoalitionPhase> phases) {
        this.facts = facts;
        this.indicators = indicators;
        this.people = people;
        this.reference = reference;
        this.phases = phases;
    }

    /** @param vsv the obstetric partnership @param phase of the coalition's cycle, in Dutch */
    public record Place(String code, String name, String vsv, String hospital, String phase, Amount signals, Amount referrals, Line answer) {
    }

    /** @param signals hidden where it would give a small municipality away */
    public record Part(String name, List<Place> places, Amount signals, Line answer) {
    }

    public List<Part> parts(int year) {
        List<FactRow> always = facts.in(people.municipalities().stream().map(MunicipalityCard::code).toList());
        Map<String, List<FactRow>> byPlace = always.stream().collect(Collectors.groupingBy(FactRow::municipality));
        Map<String, List<MunicipalityCard>> subregions = people.municipalities().stream()
                .collect(Collectors.groupingBy(MunicipalityCard::subregion, LinkedHashMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        subregions.forEach((name, places) -> {
            List<FactRow> rows = always.stream().filter(row -> row.year() == year && places.stream().anyMatch(place -> place.code().equals(row.municipality()))).toList();
            parts.add(new Part(name, places.stream().map(place -> place(place, byPlace.getOrDefault(place.code(), List.of()), year)).toList(),
                    whole(places.stream().map(place -> signals(byPlace.getOrDefault(place.code(), List.of()), year)).toList()),
                    Measure.ANSWER.line(rows, cells, "")));
        });
        return parts;
    }

    private Place place(MunicipalityCard card, List<FactRow> always, int year) {
        ReferenceData.Care care = reference.of(card.code());
        return new Place(card.code(), card.name(), care.vsv(), care.hospital(), phase(card.code()), cells.count(signals(always, year)),
                indicators.referrals(always, year), Measure.ANSWER.line(always.stream().filter(row -> row.year() == year).toList(), cells, ""));
    }

    private String phase(String municipality) {
        return phases.stream().map(one -> one.phase(municipality)).flatMap(Optional::stream).findFirst().orElse("niet bekend");
    }

    private static long signals(Collection<FactRow> rows, int year) {
        return rows.stream().filter(row -> row.year() == year && row.is(FactKind.signalReceived)).count();
    }

    private Amount whole(List<Long> signals) {
        return cells.wholeMayBeShown(signals) ? cells.count(signals.stream().mapToLong(Long::longValue).sum()) : Amount.COVERED;
    }
}
