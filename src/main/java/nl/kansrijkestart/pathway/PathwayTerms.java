package nl.kansrijkestart.pathway;

import java.time.Instant;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import org.springframework.stereotype.Component;

/** The moments of a family's way, by what the municipality agreed. */
@Component
class PathwayTerms {

    private final Agreements agreements;
    private final Deadlines days;

    PathwayTerms(Agreements agreements, Deadlines days) {
        this.agreements = agreements;
        this.days = days;
    }

    /** In a pause from its end. @param id of the term in the agreements */
    Instant fromNow(String id, CaseCard file) {
        return days.add(now().plus(file.held(now())), term(id, file));
    }

    /** A signal without consent is kept for a while and not longer. */
    Instant keepingEnd(CaseCard file) {
        return days.add(file.opened(), agreements.term("term.keeping.withoutConsent", file.municipality(), false));
    }

    /** The end of a pause that begins now. */
    Instant longestPause(CaseCard file) {
        return days.add(now(), term("term.pause.max", file));
    }

    private Term term(String id, CaseCard file) {
        return agreements.term(id, file.municipality(), file.urgent());
    }

    Instant now() {
        return days.now();
    }

    Instant working(Instant moment) {
        return days.working(moment);
    }
}
