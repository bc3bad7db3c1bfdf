package nl.kansrijkestart.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom the parent can choose after an answer that is no yes; the table declineFollowUp says what each reason leads to.
 * A choice reads need@organisation.
 */
@Component
@Transactional
public class ReceiverChoice {

    private static final String NONE = "none";
    private static final String SAME = "same";
    private static final char TURN = '@';

    private final ReferralTerms terms;
    private final CaseFiles files;
    private final Agreements agreements;
    private final ReceiverContact receivers;
    private final Referrals referrals;
    private final ReferralService service;
    private final Journeys journeys;

    ReceiverChoice(
            ReferralTerms terms,
            CaseFiles files,
            Agreements agreements,
            ReceiverContact receivers,
            Referrals referrals,
            ReferralService service,
            Journeys journeys) {
        this.terms = terms;
        this.files = files;
        this.agreements = agreements;
        this.receivers = receivers;
        this.referrals = referrals;
        this.service = service;
        this.journeys = journeys;
    }

    /**
     * Whom who coordinates can ask: another one of the agreement, or the same once more as long as it did not say yes.
     *
     * @return choice (organisation and turn: who presses twice asks once) → Dutch; empty where it is not being sent,
     *     or is the coordinator's own
     */
    public Map<String, String> instead(String referralId) {
        Referral referral = referrals.named(referralId);
        Map<String, String> options = new LinkedHashMap<>();
        if (referral.receiver() == null || !referral.open() || referral.clock().solutionDue() != null) {
            return options;
        }
        if (!referral.accepted()) {
            options.put(choice(referral.receiver(), referral), "opnieuw naar " + receivers.name(referral.receiver()));
        }
        String municipality = municipality(referral);
        Stream.concat(
                        referral.turns().fallbacks().stream(),
                        agreements.receivers(referral.need(), municipality).stream())
                .filter(code -> !code.equals(referral.receiver()))
                .distinct()
                .forEach(code -> options.put(
                        choice(code, referral),
                        "naar " + receivers.name(code)
                                + receivers.choice(code, municipality, "wie het gezin aanmeldde belt")));
        return options;
    }

    private static String choice(String organisation, Referral referral) {
        return organisation + TURN + referral.turns().askedBefore().size() + "."
                + referral.clock().receiverSince().toEpochMilli();
    }

    /**
     * One of {@link #instead} is asked; the drawing asks the parent first where there is no yes for it.
     *
     * @throws Refusal in Dutch when it is none of them any more, or nothing waits for it
     */
    public void ask(String referralId, String choice) {
        if (!instead(referralId).containsKey(choice)) {
            throw new Refusal("Dit kan nu niet meer bij deze verwijzing. Er is niets veranderd. Sluit dit venster.");
        }
        Referral referral = referrals.named(referralId);
        String organisation = choice.substring(0, choice.indexOf(TURN));
        if (organisation.equals(referral.receiver())) {
            referral.askSame(terms.now(), terms.moments(referral, false));
        } else {
            referral.askInstead(
                    organisation, service.helpsOtherwise(referral), terms.now(), terms.moments(referral, false));
        }
        referrals.save(referral);
        if (!journeys.tellPart("receiverChosen", "referralId", referralId, Map.of())) {
            throw new Refusal(
                    "Deze verwijzing begon onder een oudere tekening, of wacht nu niet op een ontvanger. Er is"
                            + " niets veranderd.");
        }
    }

    List<Option> options(Referral referral) {
        CaseCard file = files.card(referral.caseId());
        Map<String, String> options = new LinkedHashMap<>();
        if ("waitTooLong".equals(referral.answer().reason())) {
            options.put(SAME, "Wachten op " + receivers.name(referral.receiver()));
        }
        for (String need : needs(referral, file)) {
            // for the same question the receivers of the clause under which it began
            boolean same = need.equals(referral.need());
            List<String> organisations =
                    same ? referral.turns().fallbacks() : agreements.receivers(need, file.municipality());
            organisations.stream()
                    .filter(code -> !code.equals(referral.receiver())
                            && !referral.turns().askedBefore().contains(code))
                    .forEach(code -> options.putIfAbsent(
                            need + "@" + code,
                            Words.need(need) + ": " + receivers.name(code)
                                    + receivers.choice(code, file.municipality(), "u belt zelf")));
            if (organisations.isEmpty() && !same) {
                options.putIfAbsent(need + "@", Words.need(need) + ": Knooppuntcoördinator");
            }
        }
        options.put(NONE, "Ouder wil nu geen andere hulp");
        return options.entrySet().stream()
                .map(option -> new Option(option.getKey(), option.getValue()))
                .toList();
    }

    /** What the reason proposes comes first, then the family's other themes and the Knooppunt. */
    private static List<String> needs(Referral referral, CaseCard file) {
        String reason = String.valueOf(referral.answer().reason());
        List<String> needs = new ArrayList<>();
        needs.add(
                switch (reason) {
                    case "otherNeed" -> referral.answer().neededHelp();
                    case "tooHeavy" -> "hubMeeting";
                    case "tooLight" -> "informalSupport";
                    default -> referral.need();
                });
        file.themes().stream()
                .sorted(Words.order("theme"))
                .filter(theme -> !"unclear".equals(theme))
                .forEach(needs::add);
        needs.add("hubMeeting");
        return needs.stream()
                .distinct()
                .filter(need -> !("criteriaNotMet".equals(reason) && need.equals(referral.need())))
                .toList();
    }

    /** @param choice the value of one of the options */
    void choose(Referral referral, String choice) {
        if (NONE.equals(choice)) {
            referral.end(Referral.NOT_WANTED, null);
            return;
        }
        if (SAME.equals(choice)) {
            referral.askSame(terms.now(), terms.moments(referral, false));
            return;
        }
        String[] parts = choice.split("@", 2);
        String receiver = parts[1].isEmpty() ? null : parts[1];
        if (parts[0].equals(referral.need())) {
            referral.moveTo(receiver, terms.now(), terms.moments(referral, false));
        } else {
            ClauseInForce clause = agreements.inForce(parts[0], municipality(referral));
            referral.moveToNeed(
                    receiver, parts[0], clause, terms.now(), terms.moments(clause.terms(), referral, false));
        }
    }

    private String municipality(Referral referral) {
        return files.card(referral.caseId()).municipality();
    }
}
