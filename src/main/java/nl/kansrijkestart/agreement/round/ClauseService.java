package nl.kansrijkestart.agreement.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.stereotype.Component;

/**
 * A signed clause on its own dates: into force, looked at again, ended. Its process waits for the next moment and asks
 * what is due.
 */
@Component
class ClauseService {

    private final ClauseVersions versions;
    private final ClauseNow now;
    private final PartnerTable table;
    private final Agreements agreements;
    private final HowAgreed how;
    private final Deadlines days;
    private final Journeys journeys;

    ClauseService(
            ClauseVersions versions,
            ClauseNow now,
            PartnerTable table,
            Agreements agreements,
            HowAgreed how,
            Deadlines days,
            Journeys journeys) {
        this.versions = versions;
        this.now = now;
        this.table = table;
        this.agreements = agreements;
        this.how = how;
        this.days = days;
        this.journeys = journeys;
    }

    /** Does what is due today and writes down the next moment. Safe to call twice. */
    void move(ClauseVersion one) {
        if (one.state().inForce() || one.state() == ClauseVersion.State.signed) {
            if (one.validUntil().isBefore(days.today())) {
                retire(one);
                ended(one);
            } else if (one.state() == ClauseVersion.State.signed
                    && !one.validFrom().isAfter(days.today())) {
                activate(one);
            }
        }
        boolean looksAgain =
                one.evaluationDate() != null && !one.evaluationDate().isAfter(days.today());
        if (one.state() == ClauseVersion.State.active && looksAgain) {
            one.review(days.add(days.now(), agreements.term("term.clause.review", one.municipality(), false)));
        }
        one.next(next(one));
    }

    /** Without a lead nothing takes effect: the next working day the question comes again. */
    private void activate(ClauseVersion one) {
        if (table.lead(one.municipality()).isEmpty()) {
            one.waitsForLead();
            versions.save(one);
            return;
        }
        ClauseDraft before = now.of(one.need(), one.municipality());
        versions.findByClauseIdOrderByVersion(one.clauseId()).stream()
                .filter(other -> other != one && other.state().inForce())
                .forEach(this::replaced);
        one.activate(days.now(), how.withoutSignature(one).orElse(null), before);
        versions.save(one);
        // a contract message: nothing of ours waits for it now (adr 0010), what follows from the clause asks for it
        // when it needs it
        journeys.tellPartAfterwards("agreementActivated", "agreementId", one.packageId(), Map.of());
    }

    private void replaced(ClauseVersion earlier) {
        retire(earlier);
        journeys.momentsChanged("caseId", earlier.packageId(), Map.of());
    }

    void retire(ClauseVersion one) {
        one.retire(days.now());
        one.next(days.now());
    }

    /** The region's clause holds from here: the partners read what that changes. */
    void ended(ClauseVersion one) {
        boolean succeeded = versions.findByClauseIdOrderByVersion(one.clauseId()).stream()
                .anyMatch(other -> other.state().inForce()
                        || other.state() == ClauseVersion.State.signed
                                && !other.validFrom().isAfter(days.today()));
        if (succeeded) {
            return;
        }
        one.ended(now.region(one.need(), one.municipality()));
        versions.save(one);
    }

    /** @param nextEvaluation the day to look at it again; not in the past and not after its end */
    void keep(ClauseVersion one, LocalDate nextEvaluation) {
        if (!nextEvaluation.isAfter(days.today())) {
            throw new Refusal("De volgende evaluatie ligt niet in de toekomst. Kies een latere dag.");
        }
        try {
            one.keep(nextEvaluation);
        } catch (IllegalArgumentException tooLate) {
            throw new Refusal(tooLate.getMessage());
        }
    }

    void remindOwner(ClauseVersion one) {
        one.reviewLate("de evaluatie is niet op tijd gedaan");
        versions.save(one);
    }

    /** The first moment after the clause's last day. */
    Instant end(ClauseVersion one) {
        return one.retiredAt() == null ? start(one.validUntil().plusDays(1)) : one.retiredAt();
    }

    private Instant next(ClauseVersion one) {
        return switch (one.state()) {
            case signed -> one.validFrom().isAfter(days.today()) ? start(one.validFrom()) : days.add(days.now(), 1);
            case active ->
                one.evaluationDate() == null || start(one.evaluationDate()).isAfter(end(one))
                        ? end(one)
                        : start(one.evaluationDate());
            case review -> end(one);
            default -> days.now();
        };
    }

    private static Instant start(LocalDate day) {
        return Deadlines.begins(day);
    }
}
