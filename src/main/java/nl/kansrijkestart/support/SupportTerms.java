package nl.kansrijkestart.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import org.springframework.stereotype.Component;

/** The moments of a plan by the agreement of its municipality. */
@Component
class SupportTerms {

    private final Agreements agreements;
    private final Deadlines days;
    private final Clock clock;

    SupportTerms(Agreements agreements, Deadlines days, Clock clock) {
        this.agreements = agreements;
        this.days = days;
        this.clock = clock;
    }

    /**
     * @param step a choice of a director or the answer to it, evaluateWithFamily, or a step that writes the plan with
     * the family
     */
    Term of(String step, CaseCard file) {
        return agreements.term(
                switch (step) {
                    case "proposeCaseDirector", "chooseOtherDirector" -> "term.feedback";
                    case "acceptCaseDirectorRole", "takeOverDirection" -> "term.caseDirector.accept";
                    case "firstEvaluation" -> "term.evaluation.first";
                    case "evaluationAfterBirth" -> "term.evaluation.birth";
                    case "evaluateWithFamily" -> "term.evaluation.next";
                    default -> "term.talk";
                },
                file.municipality(),
                file.urgent());
    }

    Instant moment(String step, CaseCard file) {
        return days.add(now().plus(file.held(now())), of(step, file));
    }

    /** A day that people agree on lasts until the office closes; what is left of a pause comes on top. */
    Instant endOf(LocalDate day, CaseCard file) {
        return Deadlines.closes(day).plus(file.held(now()));
    }

    static String day(Instant moment) {
        return Dutch.wholeDay(moment);
    }

    LocalDate today() {
        return Deadlines.day(now());
    }

    Instant now() {
        return clock.instant();
    }
}
