package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.Map;
import nl.kansrijkestart.casefile.CaseDecisions;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.referral.ReferralClock.Moments;
import org.springframework.transaction.annotation.Transactional;

/** What follows on an answer that is no yes, in processes/referral/referral.bpmn: the next receiver, or a solution. */
@Desk
@Transactional
class FollowUpDesk {

    private final Referrals referrals;
    private final ReferralTerms terms;
    private final CaseDecisions decisions;
    private final ReceiverContact receivers;

    FollowUpDesk(Referrals referrals, ReferralTerms terms, CaseDecisions decisions, ReceiverContact receivers) {
        this.referrals = referrals;
        this.terms = terms;
        this.decisions = decisions;
        this.receivers = receivers;
    }

    /** The agreement's next receiver, or none: then the coordinator solves it. */
    public void offerToFallback(String referralId) {
        Referral referral = referrals.named(referralId);
        Moments moments = terms.moments(referral, false);
        referral.termPassed(receivers.byTelephone(referral));
        if (referral.turns().hasNext()) {
            referral.moveOn(terms.now(), moments);
        } else {
            referral.noNext();
        }
        referrals.save(referral);
    }

    /** What follows on an answer that is no yes: a code of the next step, by declineFollowUp. */
    public String chooseFollowUp(String referralId) {
        Referral referral = referrals.named(referralId);
        String reason = switch (referral.state()) {
            case question -> "needMore";
            case sent -> "nobodySpoken";
            default -> referral.answer().reason();
        };
        return decisions.decide(referral.caseId(), "declineFollowUp", Map.of("reason", reason)).stream()
                .findFirst()
                .map(row -> row.text("followUp"))
                .orElse("coordinator");
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindCoordinator(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.solutionLate();
        referrals.save(referral);
    }

    public boolean receiverKnown(String referralId) {
        return referrals.named(referralId).turns().nextKnown();
    }

    public boolean goesOn(String referralId) {
        return referrals.named(referralId).goesOn();
    }

    public String coordinatorGroup(String referralId) {
        return ReferralService.COORDINATOR;
    }

    public Instant questionDue(String referralId) {
        return terms.moment("term.answer.escalation", referrals.named(referralId));
    }

    public Instant choiceDue(String referralId) {
        return terms.moment("term.answer.fallback", referrals.named(referralId));
    }

    /** The same moment for task and timer, set when the referral stalls. */
    public Instant solutionDue(String referralId) {
        Referral referral = referrals.named(referralId);
        if (referral.clock().solutionDue() == null
                || referral.clock().solutionDue().isBefore(terms.now())) {
            referral.stall(terms.solution(referral));
            referrals.save(referral);
        }
        return referral.clock().solutionDue();
    }
}
