package nl.kansrijkestart.referral;

import java.time.Instant;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** Sending, answering and closing in processes/referral/referral.bpmn: steps, groups, moments and questions. */
@Desk
@Transactional
class ReferralDesk {

    private final Referrals referrals;
    private final ReferralTerms terms;
    private final CaseFiles files;
    private final ConsentGate gate;
    private final ReceiverContact receivers;

    ReferralDesk(
            Referrals referrals, ReferralTerms terms, CaseFiles files, ConsentGate gate, ReceiverContact receivers) {
        this.referrals = referrals;
        this.terms = terms;
        this.files = files;
        this.gate = gate;
        this.receivers = receivers;
    }

    public void sendReferral(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.send(terms.now(), terms.moments(referral, true));
        referrals.save(referral);
    }

    public void notifySignaller(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.tellAnswer();
        referrals.save(referral);
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindReceiver(String referralId) {
        // the watch reminds once, of their cases too
    }

    public void closeReferral(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.finish(terms.now());
        referrals.save(referral);
    }

    /** Of what runs twice only the extra one ends here; what was closed before, or is gone, stays as it is. */
    public void recordStop(String referralId) {
        referrals
                .findById(referralId)
                .filter(referral -> referral.open() && referral.outcome() != null)
                .ifPresent(referral -> {
                    referral.close(ReferralEvents.Closing.stopped, terms.now());
                    referrals.save(referral);
                });
    }

    public String outcome(String referralId) {
        return referrals.findById(referralId).map(Referral::outcome).orElse(null);
    }

    public boolean accepted(String referralId) {
        return referrals.named(referralId).accepted();
    }

    public boolean startsHomeVisit(String referralId) {
        return "prenatalHomeVisit".equals(referrals.named(referralId).need());
    }

    public boolean startsHubMeeting(String referralId) {
        return "hubMeeting".equals(referrals.named(referralId).need());
    }

    public boolean receiverCanLogIn(String referralId) {
        return !receivers.byTelephone(referrals.named(referralId));
    }

    /** Checked before every receiver gets the referral, not only before the first. */
    public boolean consentCovers(String referralId) {
        Referral referral = referrals.named(referralId);
        return !referral.consentDoubted()
                && gate.open(referral.caseId(), ConsentGate.purposeOf(referral.need()), referral.receiver());
    }

    /** Where nobody of the receiver can log in the family's contact does this too, by telephone. */
    public String receiverGroup(String referralId) {
        return receivers.helperGroup(referrals.named(referralId));
    }

    public String signallerGroup(String referralId) {
        Referral referral = referrals.named(referralId);
        return files.card(referral.caseId()).arrangingGroup(Words.shielded(referral.need()));
    }

    public Instant overallDue(String referralId) {
        return referrals.named(referralId).clock().overallDue();
    }

    public Instant answerDue(String referralId) {
        return referrals.named(referralId).clock().answerDue();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant reminderMoment(String referralId) {
        ReferralClock clock = referrals.named(referralId).clock();
        return clock.reminderAt() == null ? clock.answerDue() : clock.reminderAt();
    }
}
