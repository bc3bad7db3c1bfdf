package nl.kansrijkestart.pathway.hub;

import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import org.springframework.stereotype.Component;

/** The moments of a Knooppunt, by what the municipality agreed. In a pause they count from its end. */
@Component
class HubMeetingTerms {

    static final String CHECK = "term.hub.check";
    static final String MEETING = "term.hub";
    static final String INVITATION = "term.hub.invitation";
    static final String REPORT = "term.hub.report";

    private final Agreements agreements;
    private final Deadlines days;

    HubMeetingTerms(Agreements agreements, Deadlines days) {
        this.agreements = agreements;
        this.days = days;
    }

    /** @param id one of the constants above */
    Term term(String id, CaseCard file) {
        return agreements.term(id, file.municipality(), file.urgent());
    }

    /** @param registered when the registration was sent */
    MeetingTerms from(Instant registered, CaseCard file) {
        return new MeetingTerms(
                held(days.add(registered, term(CHECK, file)), file),
                held(days.add(registered, term(MEETING, file)), file));
    }

    Instant newMeetingDue(CaseCard file) {
        return days.add(held(now(), file), term(MEETING, file));
    }

    /** So many working days before the meeting; at once when that has passed, and never after the meeting itself. */
    Instant invitationDue(HubMeeting meeting, CaseCard file) {
        Instant planned = meeting.round().plannedAt();
        return meeting.terms()
                .invitationDue(
                        notAfter(planned, before(planned, term(INVITATION, file).amount())));
    }

    /** Answers are in before the last working day ends; at a meeting within a day, before it begins. */
    Instant answerDue(HubMeeting meeting) {
        Instant planned = meeting.round().plannedAt();
        Instant dayBefore = before(planned, 1);
        return meeting.terms().answerDue(dayBefore.isAfter(now()) ? dayBefore : planned);
    }

    Instant reportDue(HubMeeting meeting, CaseCard file) {
        return meeting.terms().reportDue(held(days.add(meeting.round().plannedAt(), term(REPORT, file)), file));
    }

    /** @throws Refusal in Dutch for a day on which nobody works, and for one after the agreed term */
    void refuseLate(HubMeeting meeting, LocalDate day) {
        LocalDate last = Deadlines.day(meeting.terms().meetingDue());
        String problem = !days.isWorkingDay(day)
                ? "Deze dag is geen werkdag"
                : day.isAfter(last)
                        ? "Deze dag ligt na de afgesproken termijn: die loopt tot en met " + Dutch.day(last)
                        : null;
        if (problem != null) {
            throw new Refusal(problem + ". Kies een andere dag, of vul in waarom deze dag voor de ouder beter past.");
        }
    }

    private Instant before(Instant moment, int workingDays) {
        LocalDate day = Deadlines.day(moment);
        for (int left = workingDays; left > 0; ) {
            day = day.minusDays(1);
            if (days.isWorkingDay(day)) {
                left--;
            }
        }
        return Deadlines.closes(day);
    }

    private Instant notAfter(Instant latest, Instant wished) {
        Instant possible = wished.isBefore(now()) ? now() : wished;
        return possible.isAfter(latest) ? latest : possible;
    }

    private Instant held(Instant moment, CaseCard file) {
        return moment.plus(file.held(now()));
    }

    Instant now() {
        return days.now();
    }
}
