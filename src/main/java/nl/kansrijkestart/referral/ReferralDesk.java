package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/referral/referral.bpmn. */
@Desk
@Transactional
public class ReferralDesk {

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
        happens(referralId, Referral::tellAnswer);
    }

    public void remindReceiver(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.remind(receivers.byTelephone(referral), terms.now());
        referrals.save(referral);
    }

    /** The agreement's next receiver, or none: then the coordinator solves it. */
    public void offerToFallback(String referralId) {
        Referral referral = referrals.named(referralId);
        Moments moments = terms.moments(referral, false);
        referral.termPassed(receivers.byTelephone(referral));
        if (referral.hasNext()) {
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
            default -> referral.declineReason();
        };
        return files.decide(referral.caseId(), "declineFollowUp", Map.of("reason", reason)).stream()
                .findFirst()
                .map(row -> row.text("followUp"))
                .orElse("coordinator");
    }

    public void tellContact(String referralId) {
        happens(referralId, Referral::tellContact);
    }

    /** Contact that was tried together: the receiver goes on, or reads that it ends here. */
    public void tellTogether(String referralId) {
        happens(referralId, Referral::tellTogether);
    }

    public void remindCoordinator(String referralId) {
        happens(referralId, Referral::solutionLate);
    }

    public void closeReferral(String referralId) {
        Referral referral = referrals.named(referralId);
        if (referral.outcome() == null) {
            referral.end(outcomeSoFar(referral), null);
        }
        referral.close(ReferralEvents.Closing.finished, terms.now());
        referrals.save(referral);
    }

    public void recordStop(String referralId) {
        happens(referralId, referral -> referral.close(ReferralEvents.Closing.stopped, terms.now()));
    }

    private void happens(String referralId, Consumer<Referral> verb) {
        Referral referral = referrals.named(referralId);
        verb.accept(referral);
        referrals.save(referral);
    }

    public String outcome(String referralId) {
        return referrals.named(referralId).outcome();
    }

    public boolean accepted(String referralId) {
        return referrals.named(referralId).accepted();
    }

    /** A registration for the home visit or the Knooppunt: the process that follows makes the contact. */
    public boolean receiverCalls(String referralId) {
        return referrals.named(referralId).receiverCalls();
    }

    public boolean startsHomeVisit(String referralId) {
        return "prenatalHomeVisit".equals(referrals.named(referralId).need());
    }

    public boolean startsHubMeeting(String referralId) {
        return "hubMeeting".equals(referrals.named(referralId).need());
    }

    public boolean contactMade(String referralId) {
        return "reached".equals(referrals.named(referralId).contact().result());
    }

    public boolean tryAgain(String referralId) {
        Referral referral = referrals.named(referralId);
        return "notReached".equals(referral.contact().result())
                && !referral.contact()
                        .triedEnough(terms.tries(file(referral).municipality()), Deadlines.day(terms.now()));
    }

    /** The receiver tried enough without reaching the family. */
    public boolean tryTogether(String referralId) {
        return "notReached".equals(referrals.named(referralId).contact().result()) && !tryAgain(referralId);
    }

    public boolean foundTogether(String referralId) {
        return Contact.TOGETHER.equals(referrals.named(referralId).contact().result());
    }

    public boolean receiverCanLogIn(String referralId) {
        return !receivers.byTelephone(referrals.named(referralId));
    }

    public boolean receiverKnown(String referralId) {
        return referrals.named(referralId).nextKnown();
    }

    /** Checked before every receiver gets the referral, not only before the first. */
    public boolean consentCovers(String referralId) {
        Referral referral = referrals.named(referralId);
        return !referral.consentDoubted()
                && gate.open(referral.caseId(), purposeOf(referral.need()), referral.receiver());
    }

    public boolean goesOn(String referralId) {
        return List.of("again", "other")
                .contains(String.valueOf(referrals.named(referralId).solution()));
    }

    /** Where nobody of the receiver can log in the family's contact does this too, by telephone. */
    public String receiverGroup(String referralId) {
        return receivers.helperGroup(referrals.named(referralId));
    }

    public String signallerGroup(String referralId) {
        Referral referral = referrals.named(referralId);
        return file(referral).arrangingGroup(Words.shielded(referral.need()));
    }

    public String coordinatorGroup(String referralId) {
        return ReferralService.COORDINATOR;
    }

    public Instant overallDue(String referralId) {
        return referrals.named(referralId).overallDue();
    }

    public Instant answerDue(String referralId) {
        return referrals.named(referralId).answerDue();
    }

    public Instant reminderMoment(String referralId) {
        return referrals.named(referralId).reminderAt();
    }

    public Instant contactDue(String referralId) {
        return referrals.named(referralId).contact().due();
    }

    public Instant contactCheckMoment(String referralId) {
        return referrals.named(referralId).contact().checkAt();
    }

    public Instant contactCheckDue(String referralId) {
        return inTerm(referralId, "term.answer.escalation");
    }

    public Instant outcomeDue(String referralId) {
        return inTerm(referralId, "term.feedback");
    }

    public Instant questionDue(String referralId) {
        return inTerm(referralId, "term.answer.escalation");
    }

    public Instant choiceDue(String referralId) {
        return inTerm(referralId, "term.answer.fallback");
    }

    /** The same moment for task and timer, set when the referral stalls. */
    public Instant solutionDue(String referralId) {
        Referral referral = referrals.named(referralId);
        if (referral.solutionDue() == null || referral.solutionDue().isBefore(terms.now())) {
            referral.stall(terms.solution(referral));
            referrals.save(referral);
        }
        return referral.solutionDue();
    }

    public static String purposeOf(String need) {
        return switch (need) {
            case "prenatalHomeVisit" -> "registerHomeVisit";
            case "hubMeeting" -> "discussInHub";
            case "vulnerablePregnancyConsultation" -> "discussPregnancy";
            case "voorZorg", "stevigOuderschap" -> "registerProgramme";
            default -> "referToParty";
        };
    }

    private String outcomeSoFar(Referral referral) {
        if (referral.solution() != null && !goesOn(referral.id())) {
            return "withdraw".equals(referral.solution()) ? "referralWithdrawn" : "noSupportAvailable";
        }
        if ("alreadyInvolved".equals(referral.declineReason()) || referral.accepted() && !referral.receiverCalls()) {
            return Referral.STARTED;
        }
        return "notReached".equals(referral.contact().result()) ? "familyNotReached" : Referral.NOT_WANTED;
    }

    private Instant inTerm(String referralId, String term) {
        Referral referral = referrals.named(referralId);
        return terms.moment(term, referral);
    }

    private CaseCard file(Referral referral) {
        return files.card(referral.caseId());
    }
}
