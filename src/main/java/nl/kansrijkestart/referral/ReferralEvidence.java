package nl.kansrijkestart.referral;

import java.time.Clock;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.socialmap.entry.Evidence;
import org.springframework.stereotype.Component;

/** Tells the social map how a receiver answered, without saying about whom. */
@Component
class ReferralEvidence {

    private final Evidence evidence;
    private final CaseFiles files;
    private final Deadlines days;
    private final Clock clock;

    ReferralEvidence(Evidence evidence, CaseFiles files, Deadlines days, Clock clock) {
        this.evidence = evidence;
        this.files = files;
        this.days = days;
        this.clock = clock;
    }

    void accepted(Referral referral) {
        evidence.answered(referral.receiver(), referral.need(), place(referral), daysSinceReached(referral));
    }

    void declined(Referral referral) {
        evidence.declined(
                referral.receiver(),
                referral.need(),
                place(referral),
                referral.declineReason(),
                daysSinceReached(referral));
    }

    void silent(Referral referral) {
        evidence.silent(referral.receiver(), referral.need(), place(referral));
    }

    boolean contactWrong(Referral referral, String said) {
        return evidence.contactWrong(referral.receiver(), referral.need(), place(referral), said);
    }

    private String place(Referral referral) {
        return files.card(referral.caseId()).municipality();
    }

    private int daysSinceReached(Referral referral) {
        return days.workingDaysBetween(referral.receiverSince(), clock.instant());
    }
}
