package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.Facts;
import org.springframework.stereotype.Component;

/** What is counted of a referral, with what was agreed for it and without the family. */
@Component
class ReferralFacts {

    private final Facts facts;
    private final CaseFiles files;

    ReferralFacts(Facts facts, CaseFiles files) {
        this.facts = facts;
        this.files = files;
    }

    void sent(Referral referral) {
        record(
                FactKind.referralSent,
                referral,
                Map.of("sender", files.card(referral.caseId()).signallerGroup()));
    }

    /** Told before the answer is written down: only a receiver's first answer says how long it took. */
    void answered(Referral referral, String answer) {
        if (referral.firstAnswer()) {
            String kind = switch (answer) {
                case "accept" -> "accepted";
                case "needMore" -> "question";
                default -> "declined";
            };
            record(
                    FactKind.receiverAnswered,
                    referral,
                    Map.of("detail", kind, "since", referral.receiverSince(), "due", referral.answerDue()));
        }
    }

    void declined(Referral referral) {
        record(FactKind.receiverDeclined, referral, Map.of("detail", referral.declineReason()));
    }

    void reminded(Referral referral) {
        record(FactKind.receiverReminded, referral, Map.of());
    }

    /** A receiver that asked something first did answer. */
    void silent(Referral referral) {
        if (referral.firstAnswer()) {
            record(FactKind.receiverSilent, referral, Map.of("since", referral.receiverSince()));
        }
    }

    /** Told before it moves: the fact is about the receiver that had it. */
    void moved(Referral referral) {
        record(FactKind.referralMoved, referral, Map.of());
    }

    void stalled(Referral referral) {
        record(FactKind.referralStalled, referral, Map.of());
    }

    /** Told before the attempt is written down, because that may give a new term. */
    void contacted(Referral referral, String result) {
        if ("reached".equals(result)) {
            record(
                    FactKind.firstContact,
                    referral,
                    Map.of("since", referral.sentAt(), "due", referral.contact().due()));
        }
    }

    void closed(Referral referral) {
        if (referral.sentAt() != null) {
            record(
                    FactKind.referralClosed,
                    referral,
                    Map.of("detail", referral.outcome(), "since", referral.sentAt(), "due", referral.overallDue()));
        }
    }

    void consentAnswered(String caseId, String purpose, String state) {
        facts.record(
                FactKind.consentAnswered, files.card(caseId).municipality(), Map.of("topic", purpose, "detail", state));
    }

    private void record(FactKind kind, Referral referral, Map<String, Object> more) {
        CaseCard file = files.card(referral.caseId());
        Instant signalled = file.opened();
        Map<String, Object> attributes = new HashMap<>(more);
        attributes.put("referralId", referral.id());
        attributes.put("need", referral.need());
        attributes.put("clauseId", referral.clauseId());
        attributes.put("clauseVersion", referral.clauseVersion());
        attributes.put("organisation", referral.receiver());
        attributes.put("signalled", signalled);
        facts.record(kind, file.municipality(), attributes);
    }
}
