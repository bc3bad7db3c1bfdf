package nl.kansrijkestart.pathway.klantroutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.Foreseen;
import nl.kansrijkestart.referral.ReferralService.Turn;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.stereotype.Component;

/** Where a route would stall in a municipality, in Dutch, the worst first. */
@Component
class Stalls {

    private static final String HUB = "hubMeeting";
    private static final int TERM = 40;

    private final ReferralService referrals;
    private final SocialMap map;
    private final Agreements agreements;

    Stalls(ReferralService referrals, SocialMap map, Agreements agreements) {
        this.referrals = referrals;
        this.map = map;
        this.agreements = agreements;
    }

    List<String> of(String need, Foreseen foreseen, CaseCard file) {
        List<String> stalls = new ArrayList<>();
        String place = file.municipality();
        List<Turn> asked = foreseen.turns().stream()
                .filter(turn -> turn.receiver() != null)
                .toList();
        if (referrals.byTelephone(null, place)) {
            stalls.add("Hier kan geen Knooppuntcoördinator inloggen. Wat vastloopt, komt dan bij niemand.");
        }
        if (asked.isEmpty() && !HUB.equals(need)) {
            stalls.add("Hier is geen ontvanger. De vraag gaat meteen naar de Knooppuntcoördinator.");
        }
        asked.stream()
                .map(Turn::receiver)
                .filter(one -> referrals.byTelephone(one, place))
                .forEach(one -> stalls.add(referrals.nameOf(one) + " kan niet inloggen. De signaleerder belt zelf."));
        if (asked.size() == 1) {
            stalls.add("Er is geen tweede ontvanger. Zegt "
                    + referrals.nameOf(asked.get(0).receiver()) + " niets, dan komt het bij de Knooppuntcoördinator.");
        }
        Turn last = foreseen.turns().get(foreseen.turns().size() - 1);
        if (foreseen.overall().isBefore(last.answer())) {
            stalls.add("De hele verwijzing eindigt op " + Dutch.wholeDay(foreseen.overall())
                    + ". Dat is vóór het laatste antwoord.");
        }
        if (!HUB.equals(need)) {
            onTheMap(need, asked, place, stalls);
        }
        tooLate(need, foreseen, file, stalls);
        return stalls;
    }

    private void onTheMap(String need, List<Turn> asked, String place, List<String> stalls) {
        List<EntryCard> offers = map.offers(need, place);
        if (offers.isEmpty()) {
            stalls.add("Op de sociale kaart staat nog niets voor " + Words.need(need) + ".");
        }
        for (EntryCard offer : offers) {
            if (asked.stream()
                    .noneMatch(turn -> turn.receiver().equals(offer.facts().organisation()))) {
                continue;
            }
            if (offer.amber()) {
                stalls.add("Over " + offer.facts().name() + " is twijfel. Iemand controleert de vermelding.");
            }
            Integer waiting = offer.facts().availability().waitingDays();
            if (waiting != null && waiting > 0) {
                stalls.add(offer.facts().name() + " heeft een wachttijd van " + waiting + " werkdagen.");
            }
        }
    }

    private void tooLate(String need, Foreseen foreseen, CaseCard file, List<String> stalls) {
        if ("voorZorg".equals(need)) {
            int limit = agreements.limit("limit.voorzorg.week", file.municipality());
            foreseen.turns().stream()
                    .map(turn -> file.weeks(day(turn.answer())))
                    .filter(weeks -> weeks != null && weeks >= limit)
                    .findFirst()
                    .ifPresent(weeks -> stalls.add("Aanmelden kan vóór week " + limit
                            + ". Op de laatste dag voor een antwoord is het week " + weeks + "."));
        }
        Stream.of(foreseen.solution())
                .map(end -> file.weeks(day(end)))
                .filter(Objects::nonNull)
                .filter(weeks -> weeks >= TERM)
                .findFirst()
                .ifPresent(weeks -> stalls.add("Zegt niemand iets, dan kan het kind al geboren zijn."));
    }

    private static LocalDate day(Instant moment) {
        return Deadlines.day(moment);
    }
}
