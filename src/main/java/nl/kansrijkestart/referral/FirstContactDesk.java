package nl.kansrijkestart.referral;

import java.time.Instant;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The first contact with the family after a yes, in processes/referral/referral.bpmn. */
@Desk
@Transactional
class FirstContactDesk {

    private final Referrals referrals;
    private final ReferralTerms terms;
    private final CaseFiles files;

    FirstContactDesk(Referrals referrals, ReferralTerms terms, CaseFiles files) {
        this.referrals = referrals;
        this.terms = terms;
        this.files = files;
    }

    public void tellContact(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.tellContact();
        referrals.save(referral);
    }

    /** Contact that was tried together: the receiver goes on, or reads that it ends here. */
    public void tellTogether(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.tellTogether();
        referrals.save(referral);
    }

    /** A registration for the home visit or the Knooppunt: the process that follows makes the contact. */
    public boolean receiverCalls(String referralId) {
        return referrals.named(referralId).receiverCalls();
    }

    public boolean contactMade(String referralId) {
        return referrals.named(referralId).contact().reached();
    }

    public boolean tryAgain(String referralId) {
        Referral referral = referrals.named(referralId);
        return referral.contact().notReached()
                && !referral.contact()
                        .triedEnough(
                                terms.tries(files.card(referral.caseId()).municipality()), Deadlines.day(terms.now()));
    }

    /** The receiver tried enough without reaching the family. */
    public boolean tryTogether(String referralId) {
        return referrals.named(referralId).contact().notReached() && !tryAgain(referralId);
    }

    public boolean foundTogether(String referralId) {
        return referrals.named(referralId).contact().together();
    }

    public Instant contactDue(String referralId) {
        return referrals.named(referralId).contact().due();
    }

    public Instant contactCheckMoment(String referralId) {
        return referrals.named(referralId).contact().checkAt();
    }

    public Instant contactCheckDue(String referralId) {
        return terms.moment("term.answer.escalation", referrals.named(referralId));
    }

    public Instant outcomeDue(String referralId) {
        return terms.moment("term.feedback", referrals.named(referralId));
    }
}
