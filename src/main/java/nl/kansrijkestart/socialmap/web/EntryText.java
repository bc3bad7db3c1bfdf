package nl.kansrijkestart.socialmap.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryFacts;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import org.springframework.stereotype.Component;

/** An entry in Dutch. */
@Component
class EntryText {

    /**
     * @param doubt why it waits for a check, null when nobody doubts it
     * @param waiting empty when not known
     * @param everChecked a person looked at least once whether it is so
     * @param changedSince and saw another text than this one
     */
    record Line(
            String id,
            String name,
            String organisation,
            String needs,
            String kind,
            String places,
            String forWhom,
            String limits,
            String waiting,
            String cost,
            String contact,
            String telephone,
            String email,
            String website,
            String doubt,
            String checked,
            boolean everChecked,
            boolean changedSince,
            String saved,
            String source) {}

    private final Place place;

    private final Clock clock;

    EntryText(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    /** Today, as it stands on paper. */
    String today() {
        return Dutch.day(clock.instant());
    }

    List<Line> lines(List<EntryCard> cards) {
        Map<String, String> places = places();
        return cards.stream().map(card -> line(card, places)).toList();
    }

    Line line(EntryCard card) {
        return line(card, places());
    }

    private Map<String, String> places() {
        return place.all().stream().collect(Collectors.toMap(MunicipalityCard::code, MunicipalityCard::name));
    }

    private static Line line(EntryCard card, Map<String, String> places) {
        EntryFacts facts = card.facts();
        return new Line(
                facts.id(),
                facts.name(),
                facts.organisationName(),
                facts.needs().stream().map(Words::need).sorted(Dutch.ORDER).collect(Collectors.joining(", ")),
                (facts.formal() ? "Professionele hulp" : "Informele steun") + ", "
                        + Words.of("mapDomain", facts.domain()).toLowerCase(Locale.ROOT),
                card.shownIn().size() == places.size()
                        ? "heel Zuid-Limburg"
                        : card.shownIn().stream()
                                .map(code -> places.getOrDefault(code, code))
                                .sorted(Dutch.ORDER)
                                .collect(Collectors.joining(", ")),
                facts.audience().forWhom(),
                limits(facts),
                waiting(facts),
                facts.availability().cost(),
                facts.reach().contact(),
                facts.reach().telephone(),
                facts.reach().email(),
                facts.reach().website(),
                card.amber() ? Words.of("doubt", card.amberReason()) : null,
                checked(card),
                card.checkedOn() != null,
                card.changedSince(),
                "opgeslagen op " + Dutch.day(card.savedAt()),
                facts.source());
    }

    private static String checked(EntryCard card) {
        return card.checkedOn() == null
                ? "nog niet gecontroleerd"
                : "gecontroleerd op " + Dutch.day(card.checkedOn())
                        + (card.changedSince() ? ", daarna gewijzigd en nog niet opnieuw gecontroleerd" : "");
    }

    /** Until when somebody in this phase can ask for it: of another phase they read nothing; empty for always. */
    static String limitsIn(String phase, EntryFacts facts) {
        return String.join(
                ", ",
                switch (phase) {
                    case Phases.PREGNANT -> weeks(facts);
                    case Phases.BORN -> months(facts);
                    default -> List.of();
                });
    }

    private static String limits(EntryFacts facts) {
        List<String> limits = new ArrayList<>();
        if (!facts.phasesInWords().isEmpty()) {
            limits.add(facts.phasesInWords());
        }
        limits.addAll(weeks(facts));
        limits.addAll(months(facts));
        return String.join(", ", limits);
    }

    private static List<String> weeks(EntryFacts facts) {
        List<String> weeks = new ArrayList<>();
        if (facts.audience().weeksFrom() != null) {
            weeks.add("vanaf week " + facts.audience().weeksFrom() + " van de zwangerschap");
        }
        if (facts.audience().weeksTo() != null) {
            weeks.add("tot week " + facts.audience().weeksTo() + " van de zwangerschap");
        }
        return weeks;
    }

    private static List<String> months(EntryFacts facts) {
        Integer months = facts.audience().monthsTo();
        return months == null
                ? List.of()
                : List.of(
                        months % 12 == 0
                                ? "tot het kind " + months / 12 + " jaar is"
                                : "tot het kind " + months + " maanden is");
    }

    private static String waiting(EntryFacts facts) {
        List<String> known = new ArrayList<>();
        if (facts.availability().waitingDays() != null) {
            known.add(
                    facts.availability().waitingDays() == 0
                            ? "geen wachttijd"
                            : facts.availability().waitingDays() == 1
                                    ? "wachttijd 1 werkdag"
                                    : "wachttijd " + facts.availability().waitingDays() + " werkdagen");
        }
        if (facts.availability().capacity() != null) {
            known.add(
                    facts.availability().capacity() == 1
                            ? "1 vrije plek"
                            : facts.availability().capacity() + " vrije plekken");
        }
        return String.join(", ", known);
    }
}
