package nl.kansrijkestart.referral.news;

import java.util.HashMap;
import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.Facts;
import nl.kansrijkestart.referral.ReferralEvents;
import nl.kansrijkestart.referral.ReferralEvents.About;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted of a referral, with what was agreed for it and without the family. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReferralFacts {

    private final Facts facts;
    private final CaseFiles files;

    ReferralFacts(Facts facts, CaseFiles files) {
        this.facts = facts;
        this.files = files;
    }

    @EventListener
    void sent(ReferralEvents.Sent event) {
        record(
                FactKind.referralSent,
                event.about(),
                Map.of("sender", files.card(event.about().caseId()).signallerGroup()));
    }

    /** Only a receiver's first answer says how long it took; each no has its reason. */
    @EventListener
    void answered(ReferralEvents.Answered event) {
        if (event.first()) {
            record(
                    FactKind.receiverAnswered,
                    event.about(),
                    Map.of("detail", event.answer(), "since", event.since(), "due", event.due()));
        }
        if (event.answer() == ReferralEvents.Answer.declined) {
            record(FactKind.receiverDeclined, event.about(), Map.of("detail", event.reason()));
        }
    }

    @EventListener
    void reminded(ReferralEvents.Reminded event) {
        record(FactKind.receiverReminded, event.about(), Map.of());
    }

    /** A receiver that asked something first did answer. */
    @EventListener
    void noAnswer(ReferralEvents.NoAnswer event) {
        if (event.silent() && event.first()) {
            record(FactKind.receiverSilent, event.about(), Map.of("since", event.since()));
        }
    }

    /** About the receiver that had it. */
    @EventListener
    void moved(ReferralEvents.Moved event) {
        record(FactKind.referralMoved, event.about(), Map.of());
    }

    @EventListener
    void stalled(ReferralEvents.Stalled event) {
        record(FactKind.referralStalled, event.about(), Map.of());
    }

    @EventListener
    void contacted(ReferralEvents.ContactTried event) {
        if (event.result() == ReferralEvents.ContactResult.reached) {
            record(
                    FactKind.firstContact,
                    event.about(),
                    Map.of("since", event.about().sentAt(), "due", event.due()));
        }
    }

    @EventListener
    void closed(ReferralEvents.Closed event) {
        if (event.about().sentAt() != null) {
            record(
                    FactKind.referralClosed,
                    event.about(),
                    Map.of("detail", event.outcome(), "since", event.about().sentAt(), "due", event.due()));
        }
    }

    private void record(FactKind kind, About about, Map<String, Object> more) {
        CaseCard file = files.card(about.caseId());
        Map<String, Object> attributes = new HashMap<>(more);
        attributes.put("referralId", about.referralId());
        attributes.put("need", about.need());
        attributes.put("clauseId", about.clauseId());
        attributes.put("clauseVersion", about.clauseVersion());
        attributes.put("organisation", about.receiver());
        attributes.put("signalled", file.opened());
        facts.record(kind, file.municipality(), attributes);
    }
}
