package nl.kansrijkestart.support.running;

import java.util.HashMap;
import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.Facts;
import nl.kansrijkestart.referral.ReferralEvents.About;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted of help that runs, without the family. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HelpFacts {

    private final Facts facts;
    private final ReferralService referrals;
    private final CaseFiles files;

    HelpFacts(Facts facts, ReferralService referrals, CaseFiles files) {
        this.facts = facts;
        this.referrals = referrals;
        this.files = files;
    }

    @EventListener
    void reported(HelpEvents.Reported event) {
        record(FactKind.supportReported, event, Map.of("detail", event.answer(), "due", event.due()));
    }

    @EventListener
    void over(HelpEvents.Over event) {
        record(FactKind.supportEnded, event, Map.of("detail", event.how(), "since", event.began()));
    }

    private void record(FactKind kind, HelpEvents event, Map<String, Object> more) {
        CaseCard file = files.card(event.caseId());
        About about = referrals.about(event.helpId());
        Map<String, Object> attributes = new HashMap<>(more);
        attributes.put("referralId", event.helpId());
        attributes.put("need", about.need());
        attributes.put("organisation", about.receiver());
        facts.record(kind, file.municipality(), attributes);
    }
}
