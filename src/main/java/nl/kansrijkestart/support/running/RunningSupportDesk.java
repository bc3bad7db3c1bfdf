package nl.kansrijkestart.support.running;

import java.time.Instant;
import java.util.Comparator;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups, moments and questions of processes/support/runningSupport.bpmn, and what
 * processes/pathway/familyPathway.bpmn asks about help that runs.
 */
@Desk
@Transactional
class RunningSupportDesk {

    private final RunningHelps helps;
    private final HelpTerms terms;
    private final ReferralService referrals;
    private final CaseFiles files;

    RunningSupportDesk(RunningHelps helps, HelpTerms terms, ReferralService referrals, CaseFiles files) {
        this.helps = helps;
        this.terms = terms;
        this.referrals = referrals;
        this.files = files;
    }

    /** Where nobody of the receiver can log in the family's contact asks, by telephone. */
    public String receiverGroup(String helpId) {
        return referrals.helperGroup(helpId);
    }

    public Instant checkMoment(String helpId) {
        return helps.named(helpId).checkAt();
    }

    public Instant reportDue(String helpId) {
        return helps.named(helpId).reportDue();
    }

    /** What the receiver said last: running, finished, stopped or passedOn. */
    public String lastAnswer(String helpId) {
        return helps.named(helpId).answer().name();
    }

    /** That it started came by the family's yes; that it is asked after too. */
    public boolean consentLasts(String helpId) {
        return helps.existsById(helpId);
    }

    public boolean helpRuns(String caseId) {
        return helps.existsByCaseIdAndEndedIsNull(caseId);
    }

    /** After the last answer that is expected; the pathway looks again then, whatever was told meanwhile. */
    public Instant lookAgain(String caseId) {
        Instant expected = helps.findByCaseIdOrderByBegan(caseId).stream()
                .filter(one -> !one.over())
                .map(RunningHelp::reportDue)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return terms.lookAgain(expected, files.card(caseId));
    }
}
