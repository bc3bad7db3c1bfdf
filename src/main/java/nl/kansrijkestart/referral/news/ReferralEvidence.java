package nl.kansrijkestart.referral.news;

import java.time.Clock;
import java.time.Instant;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.referral.ReferralEvents;
import nl.kansrijkestart.referral.ReferralEvents.About;
import nl.kansrijkestart.socialmap.entry.Evidence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the social map how a receiver answered, without saying about whom. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
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

    /** A question is no answer yet. */
    @EventListener
    void answered(ReferralEvents.Answered event) {
        About about = event.about();
        switch (event.answer()) {
            case accepted ->
                evidence.answered(about.receiver(), about.need(), place(about), workingDays(event.since()));
            case declined ->
                evidence.declined(
                        about.receiver(), about.need(), place(about), event.reason(), workingDays(event.since()));
            default -> {}
        }
    }

    @EventListener
    void noAnswer(ReferralEvents.NoAnswer event) {
        if (event.silent()) {
            evidence.silent(event.about().receiver(), event.about().need(), place(event.about()));
        }
    }

    private String place(About about) {
        return files.card(about.caseId()).municipality();
    }

    private int workingDays(Instant since) {
        return days.workingDaysBetween(since, clock.instant());
    }
}
