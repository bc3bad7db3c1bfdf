package nl.kansrijkestart.monitoring.figures;

import java.util.Collection;
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
        List<MunicipalityCard> municipalities = people.municipalities();
        Map<String, Edition> newest = indicators.newest();
        Map<String, ReferenceData.Care> cares = reference.all();
        Map<String, String> phase = phases(municipalities);
        Map<String, List<Place>> subregions = municipalities.stream()
                .collect(Collectors.groupingBy(
                        MunicipalityCard::subregion,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                one -> place(one, cares.get(one.code()), phase.get(one.code()), newest.get(one.code())),
                                Collectors.toList())));
        return subregions.entrySet().stream()
                .map(part -> {
                    Optional<Edition> edition = Optional.ofNullable(newest.get(part.getKey()));
                    return new Part(part.getKey(), part.getValue(), months(edition), answer(edition));
                })
                .toList();
    }

    /** @param care null before anybody filled it in @param phase null when not known @param edition null for none */
    private static Place place(MunicipalityCard card, ReferenceData.Care care, String phase, Edition edition) {
        Optional<Edition> newest = Optional.ofNullable(edition);
        return new Place(
                card.code(),
                card.name(),
                care == null ? "" : care.vsv(),
                care == null ? "" : care.hospital(),
                phase == null ? "niet bekend" : phase,
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

    private Map<String, String> phases(Collection<MunicipalityCard> places) {
        return phases.stream()
                .map(one ->
                        one.phases(places.stream().map(MunicipalityCard::code).toList()))
                .findFirst()
                .orElse(Map.of());
    }

    /** Where a municipality's coalition is in its cycle; the coalition tells it. */
    public interface CoalitionPhase {

        /** In Dutch, by municipality. */
        Map<String, String> phases(Collection<String> municipalities);
    }
}
