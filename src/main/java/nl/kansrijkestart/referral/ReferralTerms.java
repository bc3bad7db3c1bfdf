package nl.kansrijkestart.referral;

import java.time.Clock;
import java.time.Instant;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseTerms;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseFiles;
import org.springframework.stereotype.Component;

/** The moments of a referral by the agreement of its municipality. */
@Component
class ReferralTerms {

    private final Agreements agreements;
    private final CaseFiles files;
    private final Deadlines days;
    private final Clock clock;

    ReferralTerms(Agreements agreements, CaseFiles files, Deadlines days, Clock clock) {
        this.agreements = agreements;
        this.files = files;
        this.days = days;
        this.clock = clock;
    }

    /** By the clause that the referral keeps. @param first the first receiver; a next one has its own term */
    Moments moments(Referral referral, boolean first) {
        return moments(referral.terms(), referral, first);
    }

    Moments moments(ClauseTerms clause, Referral referral, boolean first) {
        return new Moments(
                within(clause.answerTerm(first, referral.urgent()), referral),
                within(clause.reminderTerm(referral.urgent()), referral),
                moment("term.referral.overall", referral));
    }

    Instant contact(Referral referral) {
        return within(referral.terms().contactTerm(referral.urgent()), referral);
    }

    Instant solution(Referral referral) {
        return within(referral.terms().escalationTerm(referral.urgent()), referral);
    }

    /** @param term id of a setting; counted from now in the receiver's working days */
    Instant moment(String term, Referral referral) {
        return within(agreements.term(term, files.card(referral.caseId()).municipality(), referral.urgent()), referral);
    }

    Instant workingDays(int amount, Referral referral) {
        return days.add(start(referral), amount);
    }

    private Instant within(Term term, Referral referral) {
        return days.add(start(referral), term);
    }

    /** A term that begins in a pause counts from its end. */
    private Instant start(Referral referral) {
        return now().plus(files.card(referral.caseId()).held(now()));
    }

    int tries(String municipality) {
        return agreements.limit("limit.contact.tries", municipality);
    }

    Instant now() {
        return clock.instant();
    }
}
