package nl.kansrijkestart.pathway.homevisit;

import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import org.springframework.stereotype.Component;

/** The moments and limits of a home visit, by what the municipality agreed. In a pause they count from its end. */
@Component
class HomeVisitTerms {

    private static final int LATE_WEEK = 34;
    private static final int WEEKS_OVER_TIME = 2;

    private final Agreements agreements;
    private final Deadlines days;

    HomeVisitTerms(Agreements agreements, Deadlines days) {
        this.agreements = agreements;
        this.days = days;
    }

    Term call(CaseCard file) {
        return term("term.firstContact.homeVisit", file);
    }

    /** Late in the pregnancy there is less time. */
    Term visit(CaseCard file, LocalDate from) {
        return term(weeksReached(file, from, LATE_WEEK) ? "term.homeVisit.late" : "term.homeVisit", file);
    }

    Term approach(CaseCard file) {
        return term("term.feedback", file);
    }

    /** @param registered when the registration was sent */
    VisitTerms from(Instant registered, CaseCard file) {
        return new VisitTerms(registered, held(days.add(registered, call(file)), file), visitDue(registered, file));
    }

    private Instant visitDue(Instant registered, CaseCard file) {
        return held(days.add(registered, visit(file, Deadlines.day(registered))), file);
    }

    /** By the due date as it is now, and at least a working day. */
    Instant newVisitDue(Instant registered, CaseCard file) {
        Instant due = visitDue(registered, file);
        Instant least = held(days.add(now(), 1), file);
        return due.isBefore(least) ? least : due;
    }

    Instant nextCall(CaseCard file) {
        return fromNow(call(file), file);
    }

    Instant nextVisit(CaseCard file) {
        return fromNow(visit(file, today()), file);
    }

    Instant approachDue(CaseCard file) {
        return fromNow(approach(file), file);
    }

    /** From this week on: by telephone or video now, and a visit after the birth. */
    boolean tooLateForHome(CaseCard file, LocalDate day) {
        return weeksReached(file, day, agreements.limit("limit.homeVisit.week", file.municipality()));
    }

    /**
     * A visit before the birth is on the due date at the latest, or within the two weeks that a child may come later
     * once that date is over. When these are over too, nobody knows here what is so, and no day is refused.
     *
     * @throws Refusal in Dutch for a later day
     */
    void refuseAfterBirth(CaseCard file, LocalDate day) {
        LocalDate due = file.dueDate();
        if (!file.pregnant() || due == null) {
            return;
        }
        LocalDate last = due.isBefore(today()) ? due.plusWeeks(WEEKS_OVER_TIME) : due;
        if (day.isAfter(last) && !last.isBefore(today())) {
            throw new Refusal("Dit is een bezoek voor de geboorte. De uitgerekende datum is " + Dutch.day(due)
                    + ": kies een dag tot en met " + Dutch.day(last) + ".");
        }
    }

    int mostTries(CaseCard file) {
        return agreements.limit("limit.contact.tries", file.municipality());
    }

    private static boolean weeksReached(CaseCard file, LocalDate day, int weeks) {
        Integer reached = file.weeks(day);
        return reached != null && reached >= weeks;
    }

    private Term term(String id, CaseCard file) {
        return agreements.term(id, file.municipality(), file.urgent());
    }

    private Instant fromNow(Term term, CaseCard file) {
        return days.add(held(now(), file), term);
    }

    private Instant held(Instant moment, CaseCard file) {
        return moment.plus(file.held(now()));
    }

    LocalDate today() {
        return days.today();
    }

    Instant now() {
        return days.now();
    }
}
