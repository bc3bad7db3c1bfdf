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
import static nl.kansrijkestart.monitoring.facts.FactKind.signalReceived;
import static nl.kansrijkestart.monitoring.facts.FactKind.supportEnded;
import static nl.kansrijkestart.monitoring.facts.FactKind.supportReported;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kansrijkestart.monitoring.facts.FactKind.Code;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;

/**
 * How an indicator is counted. None of them is a national norm.
 *
 * @param base what it is about
 * @param good which of the base count for the share; null without a share
 * @param days working days of one row, or null where it has none
 * @param afterSignal those days are since the signal: they stand in sums of their own
 */
record Measure(
        String label,
        Predicate<FactSum> base,
        Predicate<FactSum> good,
        Function<FactSum, Integer> days,
        boolean afterSignal) {

    private static final Set<Code> FAMILY_SAYS = Set.of(Code.better, Code.same, Code.worse);

    static final Measure ANSWER = new Measure(
            "Eerste antwoord van de ontvanger, binnen de termijn",
            row -> row.is(receiverAnswered) || row.is(receiverSilent),
            row -> row.is(receiverAnswered) && row.onTime(),
            row -> row.is(receiverAnswered) ? row.days() : null,
            false);
    static final Measure ACCEPTED = share(
            "Aangenomen bij het eerste antwoord",
            row -> row.is(receiverAnswered) || row.is(receiverSilent),
            row -> row.is(receiverAnswered, "accepted"));
    static final Measure MOVED = happened("Naar een volgende ontvanger gegaan (van wat is afgesloten)", FactSum::moved);
    static final Measure NOT_REACHED = share(
            "Nog geen contact gelukt (van wat is afgesloten)",
            row -> row.is(referralClosed),
            row -> row.is(referralClosed, "familyNotReached"));
    static final Measure CONTACT = new Measure(
            "Eerste contact na de verwijzing, binnen de termijn",
            row -> row.is(firstContact),
            FactSum::onTime,
            FactSum::days,
            false);

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
                    FactSum::stalled),
            CONTACT,
            lead("Van signaal tot eerste contact", row -> row.is(firstContact)),
            lead("Van signaal tot eerste steun", row -> row.is(referralClosed, "supportStarted")),
            NOT_REACHED,
            new Measure(
                    "Uitkomst terug bij de signaleerder, binnen de totale termijn",
                    row -> row.is(referralClosed),
                    FactSum::onTime,
                    FactSum::days,
                    false),
            share(
                    "Informele steun (van de gestarte steun)",
                    row -> row.is(referralClosed, "supportStarted"),
                    row -> "informalSupport".equals(row.need())),
            share(
                    "Steun loopt nog (van wat wie helpt erover meldde)",
                    row -> row.is(supportReported),
                    row -> "running".equals(row.detail())),
            new Measure(
                    "Steun afgerond (van de steun die eindigde), en hoe lang die liep",
                    row -> row.is(supportEnded),
                    row -> "finished".equals(row.detail()),
                    FactSum::days,
                    false),
            new Measure(
                    "Van signaal tot huisbezoek, bezoek binnen de termijn",
                    row -> row.is(homeVisitHeld) && Code.first.is(row.topic()),
                    FactSum::onTime,
                    FactSum::signalDays,
                    true),
            share(
                    "Gepland huisbezoek ging door",
                    row -> row.is(homeVisitHeld) || row.is(homeVisitMissed),
                    row -> row.is(homeVisitHeld)),
            share(
                    "Huisbezoek bij het gezin thuis (zonder beeldbellen)",
                    row -> row.is(homeVisitHeld) && row.detail() != null,
                    row -> Code.home.is(row.detail())),
            new Measure(
                    "Van signaal tot Knooppunt, overleg binnen de termijn",
                    row -> row.is(hubMeetingHeld),
                    FactSum::onTime,
                    FactSum::signalDays,
                    true),
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
            share("Evaluaties met het gezin op tijd", row -> row.is(evaluationHeld), FactSum::onTime),
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

    private static Measure share(String label, Predicate<FactSum> base, Predicate<FactSum> good) {
        return new Measure(label, base, good, row -> null, false);
    }

    private static Measure lead(String label, Predicate<FactSum> base) {
        return new Measure(label, base, null, FactSum::signalDays, true);
    }

    /** The share of the referrals that ended to which this happened at least once on the way. */
    private static Measure happened(String label, Predicate<FactSum> onTheWay) {
        return share(label, row -> row.is(referralClosed), onTheWay);
    }

    /** @param rows of one question @param lead how long after the signal, where this measure asks it */
    Line line(Collection<FactSum> rows, Collection<FactSum> lead, SmallCells cells) {
        long cases = FactSum.number(rows.stream().filter(base));
        if (cells.small(cases)) {
            return Line.hidden(label);
        }
        SortedMap<Integer, Long> durations =
                FactSum.perDays((afterSignal ? lead : rows).stream().filter(base), days);
        boolean timed = !durations.isEmpty();
        return new Line(
                label,
                cells.band(cases),
                good == null
                        ? null
                        : cells.share(FactSum.number(rows.stream().filter(base).filter(good)), cases),
                timed ? cells.days(durations, 0.5) : null,
                timed ? cells.days(durations, 0.9) : null,
                "");
    }

    /** The same measure of a part, by its name. */
    Measure called(String part) {
        return new Measure(part, base, good, days, afterSignal);
    }

    /** Of a measure that asks nothing since the signal. */
    Line line(Collection<FactSum> rows, SmallCells cells) {
        return line(rows, List.of(), cells);
    }
}
