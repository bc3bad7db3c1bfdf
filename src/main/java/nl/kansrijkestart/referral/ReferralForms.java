package nl.kansrijkestart.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What a receiver answers: in the program or by telephone, in time or late; and its question. */
@Component
class ReferralForms {

    private final Referrals referrals;
    private final ReferralTerms terms;
    private final ReferralLetter letters;
    private final ReceiverContact receivers;
    private final CaseFiles files;
    private final ConsentGate gate;
    private final People people;

    ReferralForms(
            FormContents book,
            Referrals referrals,
            ReferralTerms terms,
            ReferralLetter letters,
            ReceiverContact receivers,
            CaseFiles files,
            ConsentGate gate,
            People people) {
        this.referrals = referrals;
        this.terms = terms;
        this.letters = letters;
        this.receivers = receivers;
        this.files = files;
        this.gate = gate;
        this.people = people;
        book.form("answerReferral")
                .fresh()
                .shows(moment -> letters.of(moment.id("referralId")))
                .options("needs", moment -> needs())
                .keeps(this::answered)
                .late(this::answeredLate)
                .keepsLateIf(this::passLate);
        book.form("callReceiver")
                .fresh()
                .shows(this::call)
                .options("needs", moment -> needs())
                .keeps(this::called)
                .late(this::answeredLate)
                .keepsLateIf(this::passLate);
        book.form("answerQuestion").fresh().shows(this::question).keeps(this::replied);
    }

    private void answered(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        switch (answers.required("answer")) {
            case "accept" -> accepted(referral, moment.whose());
            case "needMore" -> referral.ask(answers.required("remark"));
            default -> declined(referral, answers);
        }
        referrals.save(referral);
    }

    /** What the caller may tell the receiver is what the receiver would have read. */
    private Map<String, Object> call(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>(letters.of(moment.id("referralId")));
        shown.put("receiver", receivers.name(referral(moment)));
        shown.put("telephone", receivers.telephone(referral(moment)));
        return shown;
    }

    private void called(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        boolean spoken = !answers.is("answer", "notReached");
        referral.called(spoken ? answers.required("spokenWith") : null);
        switch (answers.required("answer")) {
            case "accept" -> accepted(referral, null);
            case "decline" -> declined(referral, answers);
            default -> {} // what follows is the next receiver
        }
        referrals.save(referral);
        files.tell(
                referral.caseId(),
                moment.person(),
                spoken
                        ? "Antwoord genoteerd namens " + receivers.name(referral) + ", gesproken met "
                                + referral.answer().spokenWith()
                        : "Gebeld met " + receivers.name(referral) + ", niemand te spreken gekregen");
    }

    /** @param helper login of who says yes for the own organisation, null where somebody called */
    private void accepted(Referral referral, String helper) {
        gate.passBack(referral.caseId(), ConsentGate.purposeOf(referral.need()), referral.receiver());
        referral.accept(terms.contact(referral), terms.moment("term.contact.check", referral), helper);
    }

    private static void declined(Referral referral, Answers answers) {
        referral.decline(
                answers.required("reason"),
                answers.text("neededHelp").orElse(null),
                answers.text("remark").orElse(null));
    }

    private void answeredLate(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        // who called answers for the one that was called
        String organisation = "callReceiver".equals(moment.formId())
                ? referral.turns().askedLast()
                : people.person(moment.person()).map(PersonCard::organisation).orElse(null);
        if (answers.is("answer", "accept") && organisation != null) {
            boolean same = Objects.equals(organisation, referral.receiver())
                    || referral.receiver() == null && coordinates(moment.person());
            referral.saysYesLate(organisation, same, terms.now());
            referrals.save(referral);
        }
    }

    private boolean coordinates(String login) {
        return people.keysOf(login).stream().anyMatch(key -> ReferralService.COORDINATOR.equals(key.group()));
    }

    private void passLate(FormMoment moment) {
        gate.passLate(moment.caseId(), ConsentGate.purposeOf(referral(moment).need()), moment.person());
    }

    private Map<String, Object> question(FormMoment moment) {
        Referral referral = referral(moment);
        return Map.of(
                "family",
                files.card(referral.caseId()).mark(),
                "receiver",
                receivers.name(referral.receiver()),
                "asked",
                String.valueOf(referral.answer().remark()));
    }

    private void replied(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        referral.reply(answers.required("reply"), terms.workingDays(1, referral));
        referrals.save(referral);
    }

    private static List<Option> needs() {
        return Words.codes("theme").stream()
                .filter(theme -> !"unclear".equals(theme))
                .map(theme -> new Option(theme, Words.of("theme", theme)))
                .toList();
    }

    private Referral referral(FormMoment moment) {
        return referrals.named(moment.id("referralId"));
    }
}
