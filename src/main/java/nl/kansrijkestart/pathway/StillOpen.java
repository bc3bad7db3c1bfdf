package nl.kansrijkestart.pathway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import nl.kansrijkestart.support.SupportPlans;
import nl.kansrijkestart.support.running.RunningHelpService;
import nl.kansrijkestart.support.running.RunningHelpService.HelpCard;
import org.springframework.stereotype.Component;

/** What is still running for a family. */
@Component
class StillOpen {

    private final ReferralService referrals;
    private final SupportPlans plans;
    private final RunningHelpService helps;
    private final CaseAccess access;

    StillOpen(ReferralService referrals, SupportPlans plans, RunningHelpService helps, CaseAccess access) {
        this.referrals = referrals;
        this.helps = helps;
        this.plans = plans;
        this.access = access;
    }

    /**
     * In words, for the person who wants to close; a colleague who took the task reads no name behind a shielded need.
     */
    List<String> inWords(String caseId, String person) {
        boolean knows = access.knowsReceivers(caseId, person);
        Set<String> unnamed = knows ? Set.of() : referrals.shieldedReceivers(caseId);
        List<String> open = new ArrayList<>();
        referrals.of(caseId).stream()
                .filter(one -> one.sentAt() != null && !one.closed())
                .forEach(one -> open.add("verwijzing " + Words.onCard(one.need())
                        + (Words.shielded(one.need()) && !knows ? "" : " bij " + one.receiverName())));
        plans.openActions(caseId)
                .forEach(action -> open.add(
                        unnamed.contains(action.owner())
                                ? "actie bij wie persoonlijk helpt"
                                : "actie bij " + action.ownerName()));
        return open;
    }

    /** Help that nobody said the end of; whoever closes ends it with the case. As above, in words. */
    List<String> running(String caseId, String person) {
        boolean knows = access.knowsReceivers(caseId, person);
        Set<String> runs = helps.of(caseId).stream()
                .filter(HelpCard::runs)
                .map(HelpCard::id)
                .collect(Collectors.toSet());
        return referrals.of(caseId).stream()
                .filter(one -> runs.contains(one.id()))
                .map(one -> Words.onCard(one.need())
                        + (Words.shielded(one.need()) && !knows ? "" : " bij " + one.receiverName()))
                .toList();
    }

    /** Somebody took it on to help this family: that is not cut off for the sake of one file. */
    boolean helpBegan(String caseId) {
        return plans.carried(caseId) || referrals.of(caseId).stream().anyMatch(ReferralCard::helps);
    }
}
