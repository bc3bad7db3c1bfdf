package nl.kansrijkestart.referral;

import java.time.Clock;
import java.time.Instant;
import nl.kansrijkestart.agreement.Agreements;
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

    Term answerTerm(String need, String municipality, boolean urgent, boolean first) {
        String id = switch (need) {
            case "prenatalHomeVisit" -> "term.answer.homeVisit";
            case "hubMeeting" -> "term.hub.check";
            default -> first ? "term.answer" : "term.answer.fallback";
        };
        return agreements.term(id, municipality, urgent);
    }

    Moments moments(String need, String municipality, boolean urgent, boolean first) {
        return new Moments(days.add(now(), answerTerm(need, municipality, urgent, first)),
                moment("term.answer.reminder", municipality, urgent), moment("term.referral.overall", municipality, urgent));
    }

    /** @param term id of a setting; counted from now in the receiver's working days */
    Instant moment(String term, String municipality, boolean urgent) {
        return days.add(now(), agreements.term(term, municipality, urgent));
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
