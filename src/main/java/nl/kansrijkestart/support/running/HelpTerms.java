package nl.kansrijkestart.support.running;

import java.time.Instant;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.support.running.RunningHelp.Moments;
import org.springframework.stereotype.Component;

/** When is asked how help goes, by what the municipality agreed. In a pause it counts from its end. */
@Component
class HelpTerms {

    private final Agreements agreements;
    private final Deadlines days;

    HelpTerms(Agreements agreements, Deadlines days) {
        this.agreements = agreements;
        this.days = days;
    }

    Term check(CaseCard file) {
        return agreements.term("term.support.check", file.municipality(), file.urgent());
    }

    /** The next time. */
    Moments next(CaseCard file) {
        return from(days.add(start(file), check(file)), file);
    }

    /** At once, because the receiver wants to. */
    Moments now(CaseCard file) {
        return from(now(), file);
    }

    private Moments from(Instant check, CaseCard file) {
        Instant asked = check.isBefore(start(file)) ? start(file) : check;
        return new Moments(check, days.add(asked, answer(file)));
    }

    /** How long an answer may take. */
    Term answer(CaseCard file) {
        return agreements.term("term.feedback", file.municipality(), file.urgent());
    }

    /** @param expected the last answer that is expected; at least an answer's term from now */
    Instant lookAgain(Instant expected, CaseCard file) {
        Instant least = days.add(start(file), answer(file));
        return expected == null || expected.isBefore(least) ? least : expected;
    }

    private Instant start(CaseCard file) {
        return now().plus(file.held(now()));
    }

    Instant now() {
        return days.now();
    }
}
