package nl.kansrijkestart.pathway.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import nl.kansrijkestart.support.running.RunningHelpService;
import nl.kansrijkestart.support.running.RunningHelpService.HelpCard;
import org.springframework.stereotype.Component;

/** Help that started, in words: whether it runs and what the receiver said last, or how it ended. */
@Component
class HelpOverview {

    /** @param sentence what the receiver wrote with it; null for who may not read it */
    record Line(String need, String receiver, String since, String said, String sentence, boolean runs) {}

    private final RunningHelpService helps;
    private final ReferralService referrals;

    HelpOverview(RunningHelpService helps, ReferralService referrals) {
        this.helps = helps;
        this.referrals = referrals;
    }

    /** What runs comes first. Who helps with a shielded need is for the contact. */
    List<Line> of(CaseView view) {
        List<HelpCard> cards = helps.of(view.card().id());
        if (cards.isEmpty()) {
            return List.of();
        }
        Map<String, ReferralCard> from = referrals.of(view.card().id()).stream()
                .collect(Collectors.toMap(ReferralCard::id, Function.identity()));
        return cards.stream()
                .sorted((one, other) -> Boolean.compare(other.runs(), one.runs()))
                .map(one -> line(one, from.get(one.id()), view))
                .toList();
    }

    private static Line line(HelpCard one, ReferralCard from, CaseView view) {
        boolean named = view.knowsReceivers() || !Words.shielded(from.need());
        return new Line(
                Words.onCard(from.need()),
                named ? from.receiverName() : Words.PERSONAL,
                Dutch.wholeDay(one.began()),
                said(one),
                named && view.hearsReceiver() ? one.sentence() : null,
                one.runs());
    }

    /** For an organisation's own help: id of its referral → help; none where nobody is asked after it. */
    Map<String, HelpCard> of(String caseId) {
        return helps.of(caseId).stream().collect(Collectors.toMap(HelpCard::id, Function.identity()));
    }

    /** As {@link RunningHelpService#askNow}. */
    void askNow(String helpId) {
        helps.askNow(helpId);
    }

    static String said(HelpCard one) {
        if (one.ended() != null) {
            return switch (one.ended()) {
                case "withCase" -> "Gestopt op " + Dutch.wholeDay(one.over()); // with what, the family's state says
                default -> Words.of("helpEnd", one.ended()) + " op " + Dutch.wholeDay(one.over());
            };
        }
        String last = one.answer() == null
                ? null
                : Words.of("helpAnswer", one.answer()) + ", gezegd op " + Dutch.wholeDay(one.answeredAt());
        return one.asked()
                ? (last == null ? "" : last + ". ") + "Nu nagevraagd; het antwoord komt nog"
                : last == null ? "Nog niet nagevraagd" : last;
    }
}
