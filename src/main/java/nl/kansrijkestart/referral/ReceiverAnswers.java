package nl.kansrijkestart.referral;

import java.util.Objects;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What a receiver answers: in the program or by telephone, in time or late. */
@Component
class ReceiverAnswers {

    private static final String SOMEBODY = "een eerder gevraagde organisatie";

    private final ReferralTerms terms;
    private final ConsentGate gate;
    private final ReferralNews news;
    private final ReferralFacts facts;
    private final ReferralEvidence evidence;
    private final People people;

    ReceiverAnswers(
            ReferralTerms terms,
            ConsentGate gate,
            ReferralNews news,
            ReferralFacts facts,
            ReferralEvidence evidence,
            People people) {
        this.terms = terms;
        this.gate = gate;
        this.news = news;
        this.facts = facts;
        this.evidence = evidence;
        this.people = people;
    }

    void accepted(Referral referral) {
        facts.answered(referral, "accept");
        referral.accept(terms.contact(referral), terms.moment("term.contact.check", referral));
        evidence.accepted(referral);
    }

    void declined(Referral referral, Answers answers) {
        facts.answered(referral, "decline");
        referral.decline(
                answers.required("reason"),
                answers.text("neededHelp").orElse(null),
                answers.text("remark").orElse(null));
        facts.declined(referral);
        evidence.declined(referral);
    }

    /**
     * Also holds the consent until this answer is in, so that a withdrawal of the same moment comes before or after it,
     * never between.
     */
    void refuseAfterWithdrawal(Referral referral) {
        gate.passBack(referral.caseId(), ReferralDesk.purposeOf(referral.need()), referral.receiver());
    }

    /**
     * A yes that came too late is told to who signalled, to who has the referral now and to the coordinator. It begins
     * nothing: they talk.
     */
    void late(Referral referral, FormMoment moment) {
        // who called answers for the one that was called
        String organisation = "callReceiver".equals(moment.formId())
                ? referral.askedLast()
                : people.person(moment.person()).map(PersonCard::organisation).orElse(null);
        boolean over = referral.state() == Referral.State.closed;
        boolean same = Objects.equals(organisation, referral.receiver())
                || referral.receiver() == null && coordinates(moment.person());
        if (organisation == null || (over ? same : !referral.saysYesLate(organisation, same, terms.now()))) {
            return;
        }
        String who = Words.shielded(referral.need())
                ? SOMEBODY
                : people.organisation(organisation).name();
        if (over) {
            news.signaller(
                    referral,
                    who
                            + " zei alsnog ja, na de termijn. De verwijzing was al gesloten; begin een nieuwe als "
                            + "dat nodig is.");
            return;
        }
        news.signaller(
                referral,
                who + " zei alsnog ja, na de termijn. Er begint niets vanzelf: overleg met wie nu gevraagd is.");
        if (!same) {
            news.receiver(
                    referral,
                    SOMEBODY + " zei alsnog ja, na de termijn. Overleg met wie u om hulp vroeg voordat u begint.");
        }
        news.coordinator(
                referral, SOMEBODY + " zei alsnog ja op een verwijzing, na de termijn. Er begint niets vanzelf.");
    }

    private boolean coordinates(String login) {
        return people.keysOf(login).stream().anyMatch(key -> ReferralService.COORDINATOR.equals(key.group()));
    }

    /**
     * The same for a card or a form; empty when nobody said yes too late. @param named for who may know who was asked
     */
    String lateYes(Referral referral, boolean named) {
        return referral.lateYes() == null
                ? ""
                : (named && !Words.shielded(referral.need())
                                ? people.organisation(referral.lateYes()).name()
                                : SOMEBODY)
                        + " zei alsnog ja op " + Dutch.figures(referral.lateYesAt())
                        + ", na de termijn. Overleg eerst; er begint niets vanzelf.";
    }
}
