package nl.kansrijkestart.coalition.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.coalition.exchange.CoalitionExchange;
import nl.kansrijkestart.coalition.overview.ChecklistMirror.Fact;
import nl.kansrijkestart.coalition.overview.ChecklistMirror.Known;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.stereotype.Component;

/** What the program knows by itself about a line of the checklist. It never says more than what was done here. */
@Component
class ChecklistEvidence {

    private static final int MONTHS_FRESH = 6;
    static final Known ASK = new Known(null, List.of());

    private final CycleService rounds;
    private final Coalition coalition;
    private final TableOverview table;
    private final WorkOverview work;
    private final Clauses clauses;
    private final SocialMap map;
    private final CoalitionExchange exchange;

    ChecklistEvidence(
            CycleService rounds,
            Coalition coalition,
            TableOverview table,
            WorkOverview work,
            Clauses clauses,
            SocialMap map,
            CoalitionExchange exchange) {
        this.rounds = rounds;
        this.coalition = coalition;
        this.table = table;
        this.work = work;
        this.clauses = clauses;
        this.map = map;
        this.exchange = exchange;
    }

    /** What several lines are about, asked once for all of them. */
    record Seen(
            String place,
            Optional<Cycle> round,
            Map<String, CoalitionOverview.Place> seats,
            List<ClauseCard> own,
            List<EntryCard> entries) {}

    Seen look(String place, Optional<Cycle> round) {
        return new Seen(
                place,
                round,
                table.seats(place),
                clauses.of(place).stream().filter(ClauseCard::inForce).toList(),
                map.in(place));
    }

    Known of(ChecklistLine line, Seen seen) {
        String place = seen.place();
        Optional<Cycle> round = seen.round();
        String page = "coalitie/" + place;
        return switch (line) {
            case lead -> lead(place);
            case together -> together(seen, page);
            case others -> others(place);
            case national -> new Known(null, news(place));
            case secured -> written(round, Cycle::secured, "Wat geborgd is, staat vast", page + "#assurance-title");
            case municipality,
                    midwives,
                    hospital,
                    maternityCare,
                    youthHealthCare,
                    generalPractice,
                    socialTeam,
                    socialWork,
                    adultMentalHealth,
                    childcare,
                    informal,
                    vsv -> seat(seen.seats().get(line.name()), page + "#table-title");
            case parents -> seat(parents(seen.seats()), page + "#table-title");
            case signalling -> clause("prenatalHomeVisit", place);
            case referring -> agreements(seen);
            case guiding -> clause("hubMeeting", place);
            case map -> map(seen);
            case figures -> ASK;
            case localTask ->
                written(round, Cycle::localTask, "De lokale opgave is beschreven", page + "#execution-title");
            case morePartners -> gaps(seen, page + "#table-title");
            case networks -> ASK;
            case evaluated ->
                written(round, Cycle::conclusion, "De evaluatie heeft een conclusie", page + "#evaluation-title");
            case choice -> choice(round, page);
            case paidTogether -> paid(round, page + "#finance-title");
            case offer -> offer(seen);
        };
    }

    Known lead(String place) {
        String page = "coalitie/" + place;
        return coalition
                .lead(place)
                .flatMap(login -> rounds.running(place))
                .map(round -> yes(
                        "Er is een trekker, in ronde " + round.number() + " sinds " + CycleService.day(round.opened())
                                + ".",
                        page))
                .orElseGet(() -> no("Er is geen trekker aangewezen.", page));
    }

    private static Known together(Seen seen, String page) {
        List<Fact> there = new ArrayList<>();
        seen.round()
                .filter(one -> one.ambition() != null)
                .ifPresent(one -> there.add(new Fact("De ambitie staat vast.", page + "#execution-title")));
        if (!seen.own().isEmpty()) {
            there.add(new Fact(
                    "Eigen afspraken die gelden: " + seen.own().size() + ".", "basisstructuur/" + seen.place()));
        }
        seen.round()
                .map(Cycle::planDecided)
                .ifPresent(
                        day -> there.add(new Fact("Het plan is vastgesteld op " + CycleService.day(day) + ".", page)));
        return there.isEmpty()
                ? no("Ambitie, eigen afspraken en plan zijn er nog niet.", page)
                : new Known(there.size() == 3, there);
    }

    private Known others(String place) {
        List<CoalitionExchange.Asked> asked = exchange.questions(place);
        return asked.isEmpty()
                ? ASK
                : yes(
                        "Vragen aan regio of andere coalities: " + asked.size() + ", de nieuwste op "
                                + asked.get(0).when() + ".",
                        "coalitie/" + place + "#connection-title");
    }

    /** Whether the lead read it, nobody can see here. */
    private List<Fact> news(String place) {
        return exchange.around(place).stream()
                .limit(1)
                .map(one -> new Fact(
                        "Nieuwste bericht van regio of land: " + one.title() + ", " + one.day() + ".",
                        "coalitie/" + place + "#news-title"))
                .toList();
    }

    /** @param place null where the table has none */
    private static Known seat(CoalitionOverview.Place place, String link) {
        return Optional.ofNullable(place)
                .map(one -> one.who().isEmpty()
                        ? no(
                                one.invited().isEmpty()
                                        ? "De plek is leeg."
                                        : "De plek is leeg. " + one.invited() + ".",
                                link)
                        : yes("Aan tafel: " + String.join(", ", one.who()) + ".", link))
                .orElse(ASK);
    }

    /** Who had it themselves speaks for parents as well as parents who have a place of their own. */
    private static CoalitionOverview.Place parents(Map<String, CoalitionOverview.Place> seats) {
        return Stream.of("parents", "experts")
                .map(seats::get)
                .filter(one -> one != null && !one.who().isEmpty())
                .findFirst()
                .orElse(seats.get("parents"));
    }

    private Known clause(String need, String place) {
        ClauseCard one = clauses.inForce(need, place);
        boolean own = !Clauses.regional(one.clauseId());
        String since = one.validFrom() == null ? "" : " sinds " + CycleService.day(one.validFrom());
        return new Known(
                own ? Boolean.TRUE : null,
                List.of(new Fact(
                        one.needName() + ": " + (own ? "een eigen afspraak" : "de afspraak van de regio") + " geldt"
                                + since + ".",
                        "basisstructuur/" + place)));
    }

    private static Known agreements(Seen seen) {
        List<ClauseCard> own = seen.own();
        String link = "basisstructuur/" + seen.place();
        return own.isEmpty()
                ? no("Alleen de afspraken van de regio gelden.", link)
                : yes("Eigen afspraken die gelden: " + own.size() + newest(own) + ".", link);
    }

    private static String newest(List<ClauseCard> own) {
        return own.stream()
                .map(ClauseCard::validFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> ", de nieuwste sinds " + CycleService.day(day))
                .orElse("");
    }

    private Known map(Seen seen) {
        List<EntryCard> all = seen.entries();
        LocalDate old = rounds.today().minusMonths(MONTHS_FRESH);
        List<LocalDate> checked =
                all.stream().map(EntryCard::checkedOn).filter(Objects::nonNull).toList();
        long fresh = checked.stream().filter(day -> !day.isBefore(old)).count();
        String last = checked.stream()
                .max(Comparator.naturalOrder())
                .map(day -> ", het laatst op " + CycleService.day(day))
                .orElse("");
        return new Known(
                !all.isEmpty() && fresh == all.size(),
                List.of(new Fact(
                        "In de laatste 6 maanden gecontroleerd: " + fresh + " van " + all.size() + " vermeldingen"
                                + last + ".",
                        "sociale-kaart/" + seen.place())));
    }

    private static Known gaps(Seen seen, String link) {
        long empty = seen.seats().values().stream()
                .filter(one -> one.needed() && one.who().isEmpty())
                .count();
        return empty == 0
                ? yes("Alle nodige plekken zijn gevuld.", link)
                : new Known(null, List.of(new Fact("Nodige plekken die leeg zijn: " + empty + ".", link)));
    }

    private Known choice(Optional<Cycle> round, String page) {
        int chosen = work.interventions(round).size();
        return chosen == 0
                ? no("Er is in deze ronde niets uit de menukaart gekozen.", "menukaart")
                : yes(
                        "Gekozen met een reden: " + chosen + ", in ronde "
                                + round.orElseThrow().number() + ".",
                        page + "#execution-title");
    }

    private Known paid(Optional<Cycle> round, String link) {
        int lines = work.money(round).size();
        return lines == 0
                ? no("In het plan staan geen geldregels.", link)
                : yes("Geldregels in het plan van ronde " + round.orElseThrow().number() + ": " + lines + ".", link);
    }

    private static Known offer(Seen seen) {
        List<EntryCard> all = seen.entries();
        String link = "sociale-kaart/" + seen.place();
        long informal = all.stream().filter(one -> !one.facts().formal()).count();
        return all.isEmpty()
                ? no("De sociale kaart is leeg.", link)
                : yes(
                        "Op de sociale kaart staan " + all.size() + " vermeldingen, waarvan " + informal
                                + " van informele steun.",
                        link);
    }

    private static Known written(Optional<Cycle> round, Function<Cycle, String> what, String is, String link) {
        return round.filter(one -> what.apply(one) != null)
                .map(one -> yes(
                        is + ", in ronde " + one.number() + " (sinds " + CycleService.day(one.opened()) + ").", link))
                .orElseGet(() -> no("Dit staat nog niet in dit programma.", link));
    }

    private static Known yes(String text, String link) {
        return new Known(true, List.of(new Fact(text, link)));
    }

    private static Known no(String text, String link) {
        return new Known(false, List.of(new Fact(text, link)));
    }
}
