package nl.kansrijkestart.monitoring.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;
import nl.kansrijkestart.monitoring.published.ReferenceData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All municipalities of the region beside each other: of each the totals of its newest edition. */
@Component
public class RegionFigures {

    private final Indicators indicators;
    private final People people;
    private final ReferenceData reference;
    private final ObjectProvider<CoalitionPhase> phases;

    RegionFigures(
            Indicators indicators, People people, ReferenceData reference, ObjectProvider<CoalitionPhase> phases) {
        this.indicators = indicators;
        this.people = people;
        this.reference = reference;
        this.phases = phases;
    }

    /**
     * @param vsv the obstetric partnership @param phase of the coalition's cycle, in Dutch @param months what the
     * numbers are about; "nog geen" while there are none
     */
    public record Place(
            String code,
            String name,
            String vsv,
            String hospital,
            String phase,
            String months,
            Amount signals,
            Amount referrals,
            Line answer) {}

    /**
     * Without numbers: those of the municipalities beside it are about other months, and a small one must not follow.
     */
    public record Part(String name, List<Place> places, String months, Line answer) {}

    public List<Part> parts() {
        Map<String, List<MunicipalityCard>> subregions = people.municipalities().stream()
                .collect(Collectors.groupingBy(MunicipalityCard::subregion, LinkedHashMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        subregions.forEach((name, places) -> {
            Optional<Edition> newest = indicators.newest(name).stream().findFirst();
            parts.add(new Part(name, places.stream().map(this::place).toList(), months(newest), answer(newest)));
        });
        return parts;
    }

    private Place place(MunicipalityCard card) {
        ReferenceData.Care care = reference.of(card.code());
        Optional<Edition> newest = indicators.newest(card.code()).stream().findFirst();
        return new Place(
                card.code(),
                card.name(),
                care.vsv(),
                care.hospital(),
                phase(card.code()),
                months(newest),
                newest.map(one -> one.content().signals()).orElse(Amount.NONE),
                newest.map(one -> one.content().referrals()).orElse(Amount.NONE),
                answer(newest));
    }

    private static String months(Optional<Edition> newest) {
        return newest.map(Edition::title).orElse("nog geen");
    }

    private static Line answer(Optional<Edition> newest) {
        return newest.map(one -> one.line(Measure.ANSWER.label())).orElse(Line.hidden(Measure.ANSWER.label()));
    }

    private String phase(String municipality) {
        return phases.stream()
                .map(one -> one.phase(municipality))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("niet bekend");
    }

    /** Where a municipality's coalition is in its cycle; the coalition tells it. */
    public interface CoalitionPhase {

        /** In Dutch; empty when there is no coalition yet. */
        Optional<String> phase(String municipality);
    }
}
