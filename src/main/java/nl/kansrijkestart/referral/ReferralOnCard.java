package nl.kansrijkestart.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why is this task mine, and why by then. */
@Component
@Order(2)
class ReferralOnCard implements TaskCards {

    private static final Set<String> FOR_THE_RECEIVER =
            Set.of("answerReferral", "callReceiver", "contactFamily", "recordOutcome");

    private final Referrals referrals;
    private final CaseFiles files;
    private final People people;
    private final ReceiverContact receivers;

    ReferralOnCard(Referrals referrals, CaseFiles files, People people, ReceiverContact receivers) {
        this.referrals = referrals;
        this.files = files;
        this.people = people;
        this.receivers = receivers;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, Referral> asked = referrals.findAllById(TaskCards.ids(page, one -> one.id("referralId"))).stream()
                .collect(Collectors.toMap(Referral::id, one -> one));
        Map<String, CaseCard> families =
                files
                        .all(asked.values().stream()
                                .map(Referral::caseId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CaseCard::id, one -> one));
        Around around = new Around(
                families,
                people.people(
                        families.values().stream().map(CaseCard::signaller).toList()),
                TaskCards.once(one -> receivers.byTelephone(one.receiver(), one.municipality())));
        return page.stream()
                .map(moment -> moment.id("referralId") == null
                        ? Map.<String, String>of()
                        : facts(moment, asked.computeIfAbsent(moment.id("referralId"), referrals::named), around))
                .toList();
    }

    /** What the cards of a page need beside their referrals. @param senders who sent the signals, by login */
    private record Around(
            Map<String, CaseCard> families, Map<String, PersonCard> senders, Function<Asked, Boolean> byTelephone) {

        String askedBy(Referral referral) {
            PersonCard sender = senders.get(families.get(referral.caseId()).signaller());
            return sender == null ? "" : sender.organisationName();
        }
    }

    private record Asked(String receiver, String municipality) {}

    private Map<String, String> facts(FormMoment moment, Referral referral, Around around) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, Words.onCard(referral.need()));
        if (FOR_THE_RECEIVER.contains(moment.formId())) {
            facts.put("Gevraagd door", around.askedBy(referral));
            facts.put("Waarom bij u", whyHere(referral, moment.formId(), around));
        }
        String late = receivers.lateYes(referral, "solveStalledReferral".equals(moment.formId()));
        if (!late.isEmpty()) {
            facts.put("Alsnog ja", late);
        }
        Optional<String> why = why(referral, moment.formId());
        why.ifPresent(term -> facts.put("Termijn", term + (referral.clock().urgent() ? ", spoed" : "")));
        facts.put(
                "Afspraak",
                referral.clause().agreement()
                        + (referral.clause().movedReason() == null
                                ? ""
                                : " (later zo gekozen: " + referral.clause().movedReason() + ")"));
        return facts;
    }

    private static String whyHere(Referral referral, String step, Around around) {
        boolean called = "callReceiver".equals(step)
                || !"answerReferral".equals(step)
                        && around.byTelephone()
                                .apply(new Asked(
                                        referral.receiver(),
                                        around.families().get(referral.caseId()).municipality()));
        return called
                ? "bij de ontvanger kan niemand inloggen: u belt en noteert"
                : (referral.turns().askedBefore().isEmpty() ? "eerste" : "volgende") + " ontvanger volgens de afspraak";
    }

    /** By which term of the clause the day was set; other steps have their day from elsewhere. */
    private static Optional<String> why(Referral referral, String step) {
        boolean urgent = referral.clock().urgent();
        return switch (step) {
            case "answerReferral", "callReceiver" ->
                Optional.of("antwoord binnen "
                        + referral.clause()
                                .terms()
                                .answerTerm(referral.turns().askedBefore().isEmpty(), urgent)
                                .inWords());
            case "contactFamily" ->
                Optional.of("eerste contact binnen "
                        + referral.clause().terms().contactTerm(urgent).inWords());
            case "solveStalledReferral" ->
                Optional.of("oplossing binnen "
                        + referral.clause().terms().escalationTerm(urgent).inWords());
            default -> Optional.empty();
        };
    }
}
