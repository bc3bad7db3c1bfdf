package nl.kansrijkestart.coalition.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Composition;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.Seat;
import nl.kansrijkestart.coalition.table.SelfScan;
import org.springframework.stereotype.Component;

/** Who sits at a table, who should, and how far its members think they are. */
@Component
class TableOverview {

    private static final List<String> THOUSAND_DAYS = List.of("before", "pregnancy", "birth", "after");

    private final People people;
    private final CycleService rounds;
    private final Coalition coalition;
    private final Composition composition;
    private final Places places;
    private final SelfScan scan;

    TableOverview(
            People people,
            CycleService rounds,
            Coalition coalition,
            Composition composition,
            Places places,
            SelfScan scan) {
        this.people = people;
        this.rounds = rounds;
        this.coalition = coalition;
        this.composition = composition;
        this.places = places;
        this.scan = scan;
    }

    /** The composition: what the table says should be there, beside who is there, domain by domain. */
    List<CoalitionOverview.Domain> composition(String municipality) {
        Map<String, List<CoalitionOverview.Place>> perDomain = new LinkedHashMap<>();
        composition
                .seatsIn(municipality)
                .forEach(seat -> perDomain
                        .computeIfAbsent(seat.domain(), domain -> new ArrayList<>())
                        .add(place(seat, municipality)));
        return perDomain.entrySet().stream()
                .map(one -> new CoalitionOverview.Domain(
                        Words.of("coalitionDomain", one.getKey()),
                        one.getValue(),
                        one.getValue().stream()
                                .noneMatch(
                                        place -> place.needed() && place.who().isEmpty())))
                .toList();
    }

    /** The same places by their code in the table. */
    Map<String, CoalitionOverview.Place> seats(String municipality) {
        return composition.seatsIn(municipality).stream()
                .collect(Collectors.toMap(Seat::code, seat -> place(seat, municipality), (one, same) -> one));
    }

    private CoalitionOverview.Place place(Seat seat, String municipality) {
        List<String> who = coalition.table(municipality).stream()
                .filter(one ->
                        seat.takes(people.organisation(one.organisation()).partnerKind()))
                .map(one -> rounds.organisation(one.organisation()) + (one.isMember() ? "" : " (gast)"))
                .toList();
        return new CoalitionOverview.Place(
                seat.label(),
                seat.why(),
                seat.needed(),
                who,
                places.invited(seat, municipality),
                THOUSAND_DAYS.stream().map(seat.phases()::contains).toList());
    }

    List<String> thousandDays() {
        return THOUSAND_DAYS.stream()
                .map(phase -> Words.of("thousandDays", phase))
                .toList();
    }

    /** The questions of the self-scan with how often each answer was given; the widest difference first. */
    Map<String, String> selfScan(Optional<Cycle> round) {
        Map<String, String> shown = new LinkedHashMap<>();
        round.ifPresent(cycle -> scan.scores(cycle)
                .forEach((question, scores) -> shown.put(Words.of("selfScan", question), SelfScan.spread(scores))));
        return shown;
    }

    /** Members and guests by name. */
    List<String> together(String municipality) {
        return coalition.table(municipality).stream()
                .map(one -> rounds.organisation(one.organisation()) + (one.isMember() ? "" : " (gast)"))
                .toList();
    }
}
