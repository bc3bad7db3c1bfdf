package nl.kansrijkestart.monitoring.figures;

import static nl.kansrijkestart.monitoring.facts.FactKind.actionSettled;
import static nl.kansrijkestart.monitoring.facts.FactKind.directorAccepted;
import static nl.kansrijkestart.monitoring.facts.FactKind.evaluationHeld;
import static nl.kansrijkestart.monitoring.facts.FactKind.firstContact;
import static nl.kansrijkestart.monitoring.facts.FactKind.homeVisitHeld;
import static nl.kansrijkestart.monitoring.facts.FactKind.homeVisitMissed;
import static nl.kansrijkestart.monitoring.facts.FactKind.hubGuestAsked;
import static nl.kansrijkestart.monitoring.facts.FactKind.hubMeetingHeld;
import static nl.kansrijkestart.monitoring.facts.FactKind.receiverAnswered;
import static nl.kansrijkestart.monitoring.facts.FactKind.receiverSilent;
import static nl.kansrijkestart.monitoring.facts.FactKind.referralClosed;
import static nl.kansrijkestart.monitoring.facts.FactKind.referralMoved;
import static nl.kansrijkestart.monitoring.facts.FactKind.referralStalled;
import static nl.kansrijkestart.monitoring.facts.FactKind.signalReceived;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;

/**
 * How an indicator is counted. None of them is a national norm.
 *
 * @param base what it is about
 * @param good given all that is known, which of the base count for the share; null without a share
 * @param days working days of one row, or null where it has none
 */
record Measure(
        String label,
        Predicate<FactRow> base,
        Function<Collection<FactRow>, Predicate<FactRow>> good,
        Function<FactRow, Integer> days) {

    private static final Set<Code> FAMILY_SAYS = Set.of(Code.better, Code.same, Code.worse);

    static final Measure ANSWER = new Measure(
            "Eerste antwoord van de ontvanger, binnen de termijn",
            row -> row.is(receiverAnswered) || row.is(receiverSilent),
            all -> row -> row.is(receiverAnswered) && row.onTime(),
            row -> row.is(receiverAnswered) ? row.days() : null);
    static final Measure ACCEPTED = share(
            "Aangenomen bij het eerste antwoord",
            row -> row.is(receiverAnswered) || row.is(receiverSilent),
            row -> row.is(receiverAnswered, "accepted"));
    static final Measure MOVED = happened("Naar een volgende ontvanger gegaan (van wat is afgesloten)", referralMoved);
    static final Measure NOT_REACHED = share(
            "Nog geen contact gekregen (van wat is afgesloten)",
            row -> row.is(referralClosed),
            row -> row.is(referralClosed, "familyNotReached"));
    static final Measure CONTACT = new Measure(
            "Eerste contact na de verwijzing, binnen de termijn",
            row -> row.is(firstContact),
            all -> FactRow::onTime,
            FactRow::days);

    static final List<Measure> ALL = List.of(
            share(
                    "Signalen met een vragenlijst",
                    row -> row.is(signalReceived),
                    row -> Code.instrument.is(row.topic())),
            ANSWER,
            ACCEPTED,
            MOVED,
            happened(
                    "Vastgelopen: de Knooppuntcoördinator zocht een oplossing (van wat is afgesloten)",
                    referralStalled),
            CONTACT,
            lead("Van signaal tot eerste contact", row -> row.is(firstContact)),
            lead("Van signaal tot eerste steun", row -> row.is(referralClosed, "supportStarted")),
            NOT_REACHED,
            new Measure(
                    "Uitkomst terug bij de signaleerder, binnen de totale termijn",
                    row -> row.is(referralClosed),
                    all -> FactRow::onTime,
                    FactRow::days),
            share(
                    "Informele steun (van de gestarte steun)",
                    row -> row.is(referralClosed, "supportStarted"),
                    row -> "informalSupport".equals(row.need())),
            new Measure(
                    "Van signaal tot huisbezoek, bezoek binnen de termijn",
                    row -> row.is(homeVisitHeld) && Code.first.is(row.topic()),
                    all -> FactRow::onTime,
                    FactRow::signalDays),
            share(
                    "Gepland huisbezoek ging door",
                    row -> row.is(homeVisitHeld) || row.is(homeVisitMissed),
                    row -> row.is(homeVisitHeld)),
            share(
                    "Huisbezoek bij het gezin thuis (niet per beeld)",
                    row -> row.is(homeVisitHeld) && row.detail() != null,
                    row -> Code.home.is(row.detail())),
            new Measure(
                    "Van signaal tot Knooppunt, overleg binnen de termijn",
                    row -> row.is(hubMeetingHeld),
                    all -> FactRow::onTime,
                    FactRow::signalDays),
            share(
                    "Ouder aan tafel bij het Knooppunt",
                    row -> row.is(hubMeetingHeld),
                    row -> Code.withParents.is(row.detail())),
            share(
                    "Uitgenodigde organisaties die bij het Knooppunt waren",
                    row -> row.is(hubGuestAsked),
                    row -> Code.present.is(row.detail())),
            share(
                    "Acties uit het steunplan op tijd gedaan",
                    row -> row.is(actionSettled),
                    row -> Code.done.is(row.detail()) && row.onTime()),
            share("Evaluaties met het gezin op tijd", row -> row.is(evaluationHeld), FactRow::onTime),
            share(
                    "Het gaat beter, zegt het gezin zelf (van de evaluaties waarin het iets zei)",
                    row -> row.is(evaluationHeld) && FAMILY_SAYS.stream().anyMatch(code -> code.is(row.topic())),
                    row -> Code.better.is(row.topic())),
            share(
                    "Opnieuw naar het Knooppunt (van de evaluaties)",
                    row -> row.is(evaluationHeld),
                    row -> "hub".equals(row.detail())),
            share(
                    "Minder steun of klaar (van de evaluaties)",
                    row -> row.is(evaluationHeld),
                    row -> Set.of("reduce", "done").contains(String.valueOf(row.detail()))),
            share(
                    "Wisseling van casusregisseur (van wie de rol aannam)",
                    row -> row.is(directorAccepted),
                    row -> Code.changed.is(row.detail())));

    /** In the order of the page. */
    static final List<String> LABELS = Stream.concat(
                    Stream.of(Tables.BEFORE_20, Tables.BEFORE_28), ALL.stream().map(Measure::label))
            .toList();

    private static Measure share(String label, Predicate<FactRow> base, Predicate<FactRow> good) {
        return new Measure(label, base, all -> good, row -> null);
    }

    private static Measure lead(String label, Predicate<FactRow> base) {
        return new Measure(label, base, null, FactRow::signalDays);
    }

    /** The share of the referrals that ended to which this happened at least once on the way. */
    private static Measure happened(String label, FactKind kind) {
        return new Measure(
                label,
                row -> row.is(referralClosed),
                all -> {
                    Set<String> groups = all.stream()
                            .filter(row -> row.is(kind))
                            .map(FactRow::group)
                            .collect(Collectors.toSet());
                    return row -> groups.contains(row.group());
                },
                row -> null);
    }

    /** @param own the facts of the months it is about @param known those and what was known before */
    Line line(Collection<FactRow> own, Collection<FactRow> known, SmallCells cells) {
        List<FactRow> cases = own.stream().filter(base).toList();
        if (cells.small(cases.size())) {
            return Line.hidden(label);
        }
        List<Integer> durations =
                cases.stream().map(days).filter(one -> one != null).toList();
        boolean timed = !durations.isEmpty();
        return new Line(
                label,
                cells.band(cases.size()),
                good == null
                        ? null
                        : cells.share(cases.stream().filter(good.apply(known)).count(), cases.size()),
                timed ? cells.days(durations, 0.5) : null,
                timed ? cells.days(durations, 0.9) : null,
                "");
    }
}
