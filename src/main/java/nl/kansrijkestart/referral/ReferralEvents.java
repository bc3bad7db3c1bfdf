package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.List;

/** What can happen to a referral. Each event says what was true at that moment. */
public interface ReferralEvents {

    /** The referral as it was then. */
    About about();

    /**
     * @param receiver organisation code; null for the Knooppunt coordinator
     * @param organisations all that are asked, were, or come next
     * @param called somebody called this receiver on the family's behalf
     * @param sentAt null before the first sending
     * @param atCoordinator the Knooppunt coordinator has to solve it, or had to
     */
    record About(
            String referralId,
            String caseId,
            String need,
            String receiver,
            List<String> organisations,
            boolean called,
            String clauseId,
            int clauseVersion,
            Instant sentAt,
            boolean atCoordinator) {}

    enum Answer {
        accepted,
        question,
        declined,
        /** Somebody called, and nobody picked up. */
        nobodySpoken
    }

    /** To its first receiver. @param answerDue the end of that receiver's term */
    record Sent(About about, Instant answerDue) implements ReferralEvents {}

    /**
     * @param answer accepted, question or declined
     * @param first nobody of this receiver answered before, not even with a question
     * @param since when it reached the receiver
     * @param due the end of the receiver's term
     * @param reason of a no, else null
     * @param helper login of who said yes and is going to help; null where somebody called
     */
    record Answered(About about, Answer answer, boolean first, Instant since, Instant due, String reason, String helper)
            implements ReferralEvents {}

    /** Who signalled may know the answer. */
    record AnswerTold(About about, Answer answer) implements ReferralEvents {}

    /** By the watch, at the moment of the clause. */
    record Reminded(About about) implements ReferralEvents {}

    /**
     * The receiver let its term pass.
     *
     * @param byTelephone nobody of it can log in, so it could only answer when it was called
     * @param first it asked nothing either
     */
    record NoAnswer(About about, boolean byTelephone, boolean first, Instant since) implements ReferralEvents {

        /** A receiver that nobody called was not silent. */
        public boolean silent() {
            return about.called() || !byTelephone;
        }
    }

    /**
     * It went to another receiver; about the one before.
     *
     * @param next the receiver from now on
     * @param byAgreement the next in the agreement, and no choice of a person
     */
    record Moved(About about, String next, boolean byAgreement) implements ReferralEvents {}

    /** The agreement has no next receiver. */
    record NobodyLeft(About about) implements ReferralEvents {}

    /** A yes after the term. @param same it came from who has the referral now; @param over the referral was closed */
    record LateYes(About about, String organisation, boolean same, boolean over) implements ReferralEvents {}

    /** The Knooppunt coordinator has to solve it. */
    record Stalled(About about) implements ReferralEvents {}

    /** The solution takes longer than agreed. */
    record SolutionLate(About about) implements ReferralEvents {}

    enum ContactResult {
        reached,
        notReached,
        notWanted,
        /** Reached together with who signalled. */
        together
    }

    /** @param due until when the first contact was to be made */
    record ContactTried(About about, ContactResult result, Instant due) implements ReferralEvents {}

    /** Who signalled may know how the contact went. */
    record ContactTold(About about, ContactResult result) implements ReferralEvents {}

    /** Who signalled asks whether there was any contact yet. */
    record ContactAsked(About about) implements ReferralEvents {}

    /** Both may know how it went together. @param goesOn the receiver goes on; @param notWanted the parent does not */
    record TogetherTold(About about, boolean goesOn, boolean notWanted) implements ReferralEvents {}

    /** A pause of the pathway moved its terms. @param line Dutch, for who has it now */
    record Shifted(About about, String line) implements ReferralEvents {}

    /**
     * It ended from outside.
     *
     * @param wasOpen it was sent and had no end yet
     * @param helpsOtherwise the receiver helps this family with something else too
     */
    record Stopped(About about, boolean wasOpen, boolean helpsOtherwise) implements ReferralEvents {}

    /** What who helped reads when the case ends. */
    enum Farewell {
        /** One line for all that is nobody else's: a yes taken back, a loss, a death, a move, a parent who stops. */
        quiet,
        /** It came to its end. */
        closed;

        /** @param closing a code of {@code closing.*} */
        static Farewell of(String closing) {
            return switch (closing) {
                case "parentStops", "noConsent", "pregnancyEnded", "deceased", "moved" -> quiet;
                default -> closed;
            };
        }
    }

    /** Help that had begun by this referral ended from outside. */
    record HelpStopped(About about, Farewell farewell) implements ReferralEvents {}

    enum Closing {
        /** By its own end. */
        finished,
        /** By an end of its own process, because it was stopped. */
        stopped,
        /** With its caller. */
        withCase
    }

    /**
     * @param outcome a code of {@code outcome.*}
     * @param due the end of the overall term
     * @param inContact the receiver had contact with the family
     * @param written the receiver wrote a sentence at the end
     */
    record Closed(About about, Closing how, String outcome, Instant due, boolean inContact, boolean written)
            implements ReferralEvents {

        public boolean helpStarted() {
            return how == Closing.finished && Referral.STARTED.equals(outcome);
        }

        /** Its receiver helps now; what follows on another registration has a process of its own. */
        public boolean helpRuns() {
            return helpStarted() && !Referral.WITHOUT_OWN_CONTACT.contains(about.need());
        }
    }
}
