package nl.kansrijkestart.referral;

import java.time.Clock;
import java.time.Instant;
import nl.kansrijkestart.agreement.Agreements;
import nl.kansrijkestart.agreement.ClauseTerms;
import nl.kansrijkestart.agreement.Term;
import nl.kansrijkestart.agreement.WorkingDays;
import org.springframework.stereotype.Component;

/** The moments of a referral by the agreement of its municipality (vocabulary 4). */
@Component
class ReferralTerms {

    private final Agreements agreements;
    private final WorkingDays days;
    private final Clock clock;

    ReferralTerms(Agreements agreements, WorkingDays days, Clock clock) {
        this.agreements = agreements;
        this.days = days;
        this.clock = clock;
    }

    /** By the clause that the referral keeps. @param first the first receiver; a next one has its own term */
    Moments moments(Referral referral, String municipality, boolean first) {
        return moments(referral.terms(), municipality, referral.urgent(), first);
    }

    Moments moments(ClauseTerms clause, String municipality, boolean urgent, boolean first) {
        return new Moments(within(clause.answerTerm(first, urgent)), within(clause.reminderTerm(urgent)),
                moment("term.referral.overall", municipality, urgent));
    }

    Instant contact(Referral referral) {
        return within(referral.terms().contactTerm(referral.urgent()));
    }

    Instant solution(Referral referral) {
        return within(referral.terms().escalationTerm(referral.urgent()));
    }

    private Instant within(Term term) {
        return days.add(now(), term);
    }

    /** @param term id of a setting; counted from now in the receiver's working days */
    Instant moment(String term, String municipality, boolean urgent) {
        return within(agreements.term(term, municipality, urgent));
    }

    Instant workingDays(int amount) {
        return days.add(now(), amount);
    }

    int tries(String municipality) {
        return agreements.limit("limit.contact.tries", municipality);
    }

    Instant now() {
        return clock.instant();
    }
}
