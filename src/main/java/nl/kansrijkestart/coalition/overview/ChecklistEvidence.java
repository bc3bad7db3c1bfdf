package nl.kansrijkestart.coalition.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    private static final Known ASK = new Known(null, List.of());

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

    Known of(ChecklistLine line, String place) {
        Optional<Cycle> round = rounds.newest(place);
        String page = "coalitie/" + place;
        return switch (line) {
            case lead -> lead(place, page);
            case together -> together(round, place, page);
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
                    parents,
                    vsv -> seat(line.name(), place, page + "#table-title");
            case signalling -> clause("prenatalHomeVisit", place);
            case referring -> agreements(place);
            case guiding -> clause("hubMeeting", place);
            case map -> map(place);
            case figures -> ASK;
            case localTask ->
                written(round, Cycle::localTask, "De lokale opgave is beschreven", page + "#execution-title");
            case morePartners -> gaps(place, page + "#table-title");
            case networks -> ASK;
            case evaluated ->
                written(round, Cycle::conclusion, "De evaluatie heeft een conclusie", page + "#evaluation-title");
            case choice -> choice(round, page);
            case paidTogether -> paid(round, page + "#finance-title");
            case offer -> offer(place);
        };
    }

    private Known lead(String place, String page) {
        return coalition
                .lead(place)
                .flatMap(login -> rounds.running(place))
                .map(round -> yes(
                        "Er is een trekker, in ronde " + round.number() + " sinds " + CycleService.day(round.opened())
                                + ".",
                        page))
                .orElseGet(() -> no("Er is geen trekker aangewezen.", page));
    }

    private Known together(Optional<Cycle> round, String place, String page) {
        List<Fact> there = new ArrayList<>();
        round.filter(one -> one.ambition() != null)
                .ifPresent(one -> there.add(new Fact("De ambitie staat vast.", page + "#execution-title")));
        long own = own(place).size();
        if (own > 0) {
            there.add(new Fact("Eigen afspraken die gelden: " + own + ".", "basisstructuur/" + place));
        }
        round.map(Cycle::planDecided)
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

    private Known seat(String code, String place, String link) {
        return table.seat(code, place)
                .map(one -> one.who().isEmpty()
                        ? no(
                                one.invited().isEmpty()
                                        ? "De plek is leeg."
                                        : "De plek is leeg. " + one.invited() + ".",
                                link)
                        : yes("Aan tafel: " + String.join(", ", one.who()) + ".", link))
                .orElse(ASK);
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

    private Known agreements(String place) {
        List<ClauseCard> own = own(place);
        return own.isEmpty()
                ? no("Alleen de afspraken van de regio gelden.", "basisstructuur/" + place)
                : yes("Eigen afspraken die gelden: " + own.size() + newest(own) + ".", "basisstructuur/" + place);
    }

    private static String newest(List<ClauseCard> own) {
        return own.stream()
                .map(ClauseCard::validFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(day -> ", de nieuwste sinds " + CycleService.day(day))
                .orElse("");
    }

    private List<ClauseCard> own(String place) {
        return clauses.of(place).stream().filter(ClauseCard::inForce).toList();
    }

    private Known map(String place) {
        List<EntryCard> all = map.in(place);
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
                        "sociale-kaart/" + place)));
    }

    private Known gaps(String place, String link) {
        List<String> empty = table.composition(place).stream()
                .flatMap(domain -> domain.places().stream())
                .filter(one -> one.needed() && one.who().isEmpty())
                .map(CoalitionOverview.Place::label)
                .toList();
        return empty.isEmpty()
                ? yes("Alle nodige plekken zijn gevuld.", link)
                : new Known(null, List.of(new Fact("Nodige plekken die leeg zijn: " + empty.size() + ".", link)));
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

    private Known offer(String place) {
        List<EntryCard> all = map.in(place);
        long informal = all.stream().filter(one -> !one.facts().formal()).count();
        return all.isEmpty()
                ? no("De sociale kaart is leeg.", "sociale-kaart/" + place)
                : yes(
                        "Op de sociale kaart staan " + all.size() + " vermeldingen, waarvan " + informal
                                + " van informele steun.",
                        "sociale-kaart/" + place);
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
