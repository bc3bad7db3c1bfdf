package nl.kansrijkestart.coalition.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.agreement.clause.BaseClauses;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Sources;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Basisstructuur of the region as it stands in one municipality: each part by its name, the agreement that holds
 * for it, the figure that follows it, and what is missing. It is the table of contents of the agreements.
 */
@Component
@Transactional(readOnly = true)
public class BasicStructure {

    private static final String HUB_MEETING = "hubMeeting";

    /** The parts, as the region's own pages name them. */
    private enum Part {
        riskSignalling("TB-KKS", List.of("instrument"), "Signalen met een vragenlijst"),
        homeVisit("TB-PHB", List.of("prenatalHomeVisit"), "Gepland huisbezoek ging door"),
        carePaths("TB-KKS", List.of(), "Eerste antwoord van de ontvanger, binnen de termijn"),
        hub("TB-KKS", List.of(HUB_MEETING, "hubRhythm"), "Van signaal tot Knooppunt, overleg binnen de termijn"),
        pregnancyConsultation("TB-KKS", List.of("vulnerablePregnancyConsultation"), null),
        voorZorg("TB-VZ", List.of("voorZorg"), null),
        smooth("TB-PHB", List.of(), null),
        caseDirection(null, List.of(), "Wisseling van casusregisseur (van wie de rol aannam)"),
        handOver(null, List.of("handOver"), null);

        /** Key of a source; null where no page names it as a part: then it is one by a choice of this program. */
        private final String source;

        private final List<String> needs;

        /** As the page of figures names it; null where only the figures of each agreement follow it, or none do. */
        private final String figure;

        Part(String source, List<String> needs, String figure) {
            this.source = source;
            this.needs = needs;
            this.figure = figure;
        }
    }

    /**
     * @param theme code of its care path, null where it has none @param name such as: Regionale basisafspraak, versie 1
     * @param since and {@code evaluation} Dutch
     */
    public record Agreed(
            String about, String theme, String name, boolean own, String since, String evaluation, String amber) {}

    /** @param source null for a part that no source names @param agreed empty where nothing can be agreed here yet */
    public record Piece(
            String name,
            String what,
            Sources.Source source,
            List<Agreed> agreed,
            String figure,
            List<String> missing) {}

    /** What holds for a need, and who is asked by it. */
    private record Holding(String need, ClauseCard card, ClauseInForce asking) {

        boolean own() {
            return !Clauses.regional(card.clauseId());
        }

        /** On a topic nothing holds until somebody wrote it. */
        boolean unsaid() {
            return Words.topic(need) && card.validFrom() == null;
        }

        /** Whether somebody on the map is asked for it; the Knooppunt is asked of its coordinator. */
        boolean asks() {
            return !HUB_MEETING.equals(need) && !Words.topic(need);
        }
    }

    private final People people;
    private final Clauses clauses;
    private final BaseClauses base;
    private final Agreements agreements;
    private final SocialMap map;
    private final CycleService rounds;

    BasicStructure(
            People people,
            Clauses clauses,
            BaseClauses base,
            Agreements agreements,
            SocialMap map,
            CycleService rounds) {
        this.people = people;
        this.clauses = clauses;
        this.base = base;
        this.agreements = agreements;
        this.map = map;
        this.rounds = rounds;
    }

    /** Each part of it in the order in which a family may meet them. */
    public List<Piece> of(String municipality) {
        Set<String> offered = map.in(municipality).stream()
                .flatMap(one -> one.facts().needs().stream())
                .collect(Collectors.toSet());
        return Arrays.stream(Part.values())
                .map(part -> piece(part, offered, municipality))
                .toList();
    }

    /** What is agreed beside it, by name: what a family may meet that is no part of it. */
    public List<Agreed> beside(String municipality) {
        List<String> parts =
                Arrays.stream(Part.values()).flatMap(BasicStructure::needs).toList();
        return base.subjects().stream()
                .filter(need -> !parts.contains(need))
                .map(need -> agreed(holding(need, municipality)))
                .sorted(Comparator.comparing(Agreed::about, Dutch.ORDER))
                .toList();
    }

    private Piece piece(Part part, Set<String> offered, String municipality) {
        List<Holding> holding =
                needs(part).map(need -> holding(need, municipality)).toList();
        return new Piece(
                Words.of("basis", part.name()),
                Words.of("basis", part.name() + ".what"),
                part.source == null ? null : Sources.of(List.of(part.source)).get(0),
                holding.stream().map(BasicStructure::agreed).toList(),
                part.figure,
                missing(part, holding, offered, municipality));
    }

    /** Care paths are one part with an agreement for each theme. */
    private static Stream<String> needs(Part part) {
        return part == Part.carePaths
                ? Words.codes("theme").stream().filter(theme -> !"unclear".equals(theme))
                : part.needs.stream();
    }

    private Holding holding(String need, String municipality) {
        return new Holding(need, clauses.inForce(need, municipality), agreements.inForce(need, municipality));
    }

    private static Agreed agreed(Holding one) {
        ClauseCard card = one.card();
        return new Agreed(
                Words.need(one.need()),
                Words.codes("theme").contains(one.need()) ? one.need() : null,
                one.unsaid() ? "Nog niets afgesproken" : one.asking().name(),
                one.own(),
                one.unsaid()
                        ? "–"
                        : card.validFrom() == null ? "het begin van dit programma" : CycleService.day(card.validFrom()),
                card.evaluationDate() == null ? "" : CycleService.day(card.evaluationDate()),
                card.amber());
    }

    private List<String> missing(Part part, List<Holding> holding, Set<String> offered, String municipality) {
        List<String> missing = new ArrayList<>();
        if (holding.isEmpty()) {
            missing.add("Hierover staat nog geen afspraak in dit programma.");
        } else if (holding.stream().allMatch(Holding::unsaid)) {
            missing.add("Een afspraak hierover.");
        } else if (holding.stream().noneMatch(Holding::own)) {
            missing.add("Een eigen afspraak van de coalitie. Nu geldt die van de regio.");
        }
        missing.addAll(missing(holding, offered));
        switch (part) {
            case hub -> nobody(Role.hubCoordinators, municipality, missing);
            case caseDirection -> nobody(Role.caseDirectors, municipality, missing);
            case smooth -> missing.add("Een beschrijving: wat SMOOTH inhoudt, is in geen openbare bron gevonden.");
            default -> {}
        }
        if (part.figure == null) {
            missing.add(
                    holding.stream().noneMatch(Holding::asks)
                            ? "Een cijfer dat dit deel volgt."
                            : "Een eigen cijfer. Volg het bij “Cijfers per afspraak”.");
        }
        return missing;
    }

    private List<String> missing(List<Holding> holding, Set<String> offered) {
        return Stream.of(
                        names(
                                "Op de sociale kaart staat nog niets voor: ",
                                holding,
                                one -> one.asks() && !offered.contains(one.need())),
                        names(
                                "Niemand om te vragen, dus naar de Knooppuntcoördinator: ",
                                holding,
                                one -> one.asks() && one.asking().receivers().isEmpty()),
                        names("De evaluatie is te laat: ", holding, this::evaluatesLate))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> names(String what, List<Holding> holding, Predicate<Holding> when) {
        String names = holding.stream()
                .filter(when)
                .map(one -> Words.need(one.need()))
                .sorted(Dutch.ORDER)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(what + names + ".");
    }

    private boolean evaluatesLate(Holding one) {
        LocalDate evaluation = one.card().evaluationDate();
        return evaluation != null && evaluation.isBefore(rounds.today());
    }

    private void nobody(Role role, String municipality, List<String> missing) {
        if (people.peopleWithRole(role.name(), municipality).isEmpty()) {
            missing.add("Niemand heeft hier de rol " + role.label() + ".");
        }
    }
}
