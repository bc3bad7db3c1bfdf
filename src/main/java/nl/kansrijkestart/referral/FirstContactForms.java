package nl.kansrijkestart.referral;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralEvents.ContactResult;
import org.springframework.stereotype.Component;

/** What follows on a yes: the first contact with the family, and what came of it. */
@Component
class FirstContactForms {

    private final Referrals referrals;
    private final ReferralTerms terms;
    private final ReferralLetter letters;
    private final ReceiverContact receivers;
    private final CaseFiles files;
    private final ConsentGate gate;

    FirstContactForms(
            FormContents book,
            Referrals referrals,
            ReferralTerms terms,
            ReferralLetter letters,
            ReceiverContact receivers,
            CaseFiles files,
            ConsentGate gate) {
        this.referrals = referrals;
        this.terms = terms;
        this.letters = letters;
        this.receivers = receivers;
        this.files = files;
        this.gate = gate;
        book.form("contactFamily")
                .fresh()
                .shows(this::contactDetails)
                .keeps(this::contacted)
                .keepsLateIf(this::passLate);
        book.form("checkContactMade")
                .fresh()
                .shows(moment -> letters.of(moment.id("referralId")))
                .keeps(this::checked);
        book.form("tryContactTogether")
                .fresh()
                .shows(moment -> Map.of("family", files.card(moment.caseId()).mark()))
                .keeps(this::triedTogether);
        book.form("recordOutcome")
                .fresh()
                .shows(this::onBehalf)
                .keeps(this::ended)
                .keepsLateIf(this::passLate);
    }

    private Map<String, Object> contactDetails(FormMoment moment) {
        Map<String, Object> shown = onBehalf(moment);
        shown.put("contactDetails", letters.contactDetails(moment.id("referralId")));
        return shown;
    }

    private Map<String, Object> onBehalf(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>(letters.of(moment.id("referralId")));
        shown.put("onBehalf", receivers.onBehalf(referral(moment)));
        return shown;
    }

    private void contacted(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        passBack(referral);
        LocalDate day = answers.date("date").orElseThrow(() -> new Refusal("Vul in: de datum van het contact."));
        if (day.isAfter(Deadlines.day(terms.now()))) {
            throw new Refusal("De datum van het contact ligt in de toekomst. Vul de dag in waarop u contact zocht.");
        }
        if (day.isBefore(Deadlines.day(referral.clock().sentAt()))) {
            throw new Refusal(
                    "De datum van het contact ligt voor het versturen van de verwijzing. " + "Controleer de datum.");
        }
        referral.tried(day, answers.required("way"), result(answers), terms.contact(referral));
        referrals.save(referral);
    }

    private void checked(FormMoment moment, Answers answers) {
        if (!answers.is("contact", "yes")) {
            Referral referral = referral(moment);
            referral.askContact();
            referrals.save(referral);
        }
    }

    private void triedTogether(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        if (answers.is("result", "reached")) {
            passBack(referral);
        }
        referral.triedTogether(result(answers), terms.contact(referral), terms.moment("term.contact.check", referral));
        referrals.save(referral);
    }

    private static ContactResult result(Answers answers) {
        return ContactResult.valueOf(answers.required("result"));
    }

    private void ended(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        referral.end(answers.required("outcome"), answers.text("sentence").orElse(null));
        referrals.save(referral);
    }

    /**
     * Also holds the consent until this answer is in, so that a withdrawal of the same moment comes before or after it,
     * never between.
     */
    private void passBack(Referral referral) {
        gate.passBack(referral.caseId(), ConsentGate.purposeOf(referral.need()), referral.receiver());
    }

    private void passLate(FormMoment moment) {
        gate.passLate(moment.caseId(), ConsentGate.purposeOf(referral(moment).need()), moment.person());
    }

    private Referral referral(FormMoment moment) {
        return referrals.named(moment.id("referralId"));
    }
}
