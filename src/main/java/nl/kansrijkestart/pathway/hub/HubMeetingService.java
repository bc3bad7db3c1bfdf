package nl.kansrijkestart.pathway.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.referral.ReferralCard;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/**
 * The Knooppunt behind a registration, who is invited, its moments by the agreement, and the lines it sends to others.
 */
@Component
public class HubMeetingService {

    public static final String COORDINATORS = "hubCoordinators";
    private static final String STOPPED =
            "dit is gestopt. U hoeft niets meer te doen; gebruik de gegevens niet verder.";

    private final HubMeetings meetings;
    private final HubMeetingParticipants participants;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final People people;
    private final Agreements agreements;
    private final Deadlines days;
    private final Notices notices;
    private final ConsentGate gate;
    private final Journeys journeys;
    private final Clock clock;

    HubMeetingService(
            HubMeetings meetings,
            HubMeetingParticipants participants,
            ReferralService referrals,
            CaseFiles files,
            People people,
            Agreements agreements,
            Deadlines days,
            Notices notices,
            ConsentGate gate,
            Journeys journeys,
            Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.referrals = referrals;
        this.files = files;
        this.people = people;
        this.agreements = agreements;
        this.days = days;
        this.notices = notices;
        this.gate = gate;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** Opened at the first question about it, with both terms counted from the registration. */
    public HubMeeting of(String referralId) {
        return meetings.findById(referralId).orElseGet(() -> {
            ReferralCard referral = referrals.card(referralId);
            CaseCard file = files.card(referral.caseId());
            Instant registered = referral.sentAt() == null ? now() : referral.sentAt();
            return meetings.save(new HubMeeting(
                    referralId,
                    file.id(),
                    days.add(registered, term("term.hub.check", file)).plus(file.held(now())),
                    days.add(registered, term("term.hub", file)).plus(file.held(now()))));
        });
    }

    /** The case ended or the family withdrew: the coordinator and who was invited read that it stopped, not why. */
    public void stop(String referralId) {
        meetings.findById(referralId).filter(meeting -> !meeting.over()).ifPresent(meeting -> {
            tellInvited(meeting, STOPPED);
            tellCoordinator(meeting, STOPPED);
            meeting.stop(now());
        });
    }

    public void shift(String caseId, Duration by) {
        meetings.findByCaseId(caseId).stream()
                .filter(meeting -> !meeting.over())
                .forEach(meeting -> meeting.shift(by));
    }

    public HubMeetingParticipant participant(String participantId) {
        return participants
                .findById(participantId)
                .orElseThrow(() -> new IllegalArgumentException("Deze uitnodiging is niet bekend."));
    }

    /** Those of the round that runs now whose invitation stands, always in the same order. */
    public List<HubMeetingParticipant> invited(HubMeeting meeting) {
        return participants.findByReferralIdAndRoundOrderByPlace(meeting.referralId(), meeting.round()).stream()
                .filter(one -> !one.ended())
                .toList();
    }

    /** A yes ended: the invitation of who may not join any more ends at once. They read that it stopped, not why. */
    public void closeDoors(String caseId) {
        meetings.findByCaseId(caseId).stream()
                .filter(meeting -> !meeting.over())
                .forEach(meeting -> invited(meeting).stream()
                        .filter(one -> !gate.open(caseId, ConsentGate.HUB, one.organisation()))
                        .forEach(one -> {
                            one.end();
                            tellOrganisation(meeting, one.organisation(), STOPPED);
                            journeys.finishAfterwards("answerHubInvitation", caseId, "participantId", one.id());
                        }));
    }

    /**
     * Who of the round that runs now comes, who does not, and who did not answer yet; empty before anybody is invited.
     */
    public String answersInWords(HubMeeting meeting) {
        return (names("Komt", meeting, true)
                        + names("Komt niet", meeting, false)
                        + names("Nog geen antwoord", meeting, null))
                .strip();
    }

    private String names(String heading, HubMeeting meeting, Boolean comes) {
        String names = invited(meeting).stream()
                .filter(one -> Objects.equals(one.comes(), comes))
                .map(one -> people.organisation(one.organisation()).name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : heading + ": " + names + ". ";
    }

    /**
     * @throws nl.kansrijkestart.base.Refusal without the parent's yes to the Knooppunt and to each of them
     * joining it
     */
    public void invite(HubMeeting meeting, List<String> organisations, String message) {
        organisations.forEach(one -> gate.pass(meeting.caseId(), ConsentGate.HUB, one));
        meeting.invite(organisations, message);
        for (int place = 0; place < organisations.size(); place++) {
            participants.save(
                    new HubMeetingParticipant(meeting.referralId(), meeting.round(), place, organisations.get(place)));
        }
    }

    public Term term(String id, CaseCard file) {
        return agreements.term(id, file.municipality(), file.urgent());
    }

    public Instant newMeetingDue(HubMeeting meeting) {
        return days.add(now().plus(file(meeting).held(now())), term("term.hub", file(meeting)));
    }

    /** So many working days before the meeting; at once when that has passed, and never after the meeting itself. */
    public Instant invitationDue(HubMeeting meeting) {
        return meeting.invitationDue(notAfter(
                meeting.plannedAt(),
                before(
                        meeting.plannedAt(),
                        term("term.hub.invitation", file(meeting)).amount())));
    }

    /** Answers are in before the last working day ends; at a meeting within a day, before it begins. */
    public Instant answerDue(HubMeeting meeting) {
        Instant dayBefore = before(meeting.plannedAt(), 1);
        return meeting.answerDue(dayBefore.isAfter(now()) ? dayBefore : meeting.plannedAt());
    }

    public Instant reportDue(HubMeeting meeting) {
        return meeting.reportDue(days.add(meeting.plannedAt(), term("term.hub.report", file(meeting)))
                .plus(file(meeting).held(now())));
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

    public CaseCard file(HubMeeting meeting) {
        return files.card(meeting.caseId());
    }

    /** Day and time, without the place: that can be somebody's address. */
    public static String moment(HubMeeting meeting) {
        return Dutch.weekdayAndTime(meeting.plannedAt());
    }

    public void tellInvited(HubMeeting meeting, String what) {
        invited(meeting).forEach(one -> notices.tell(one.organisation(), null, meeting.caseId(), line(meeting, what)));
    }

    public void tellOrganisation(HubMeeting meeting, String organisation, String what) {
        notices.tell(organisation, null, meeting.caseId(), line(meeting, what));
    }

    public void tellLeader(HubMeeting meeting, String what) {
        notices.tellLeader(file(meeting), line(meeting, what));
    }

    public void tellCoordinator(HubMeeting meeting, String what) {
        notices.tell(
                Notices.role(COORDINATORS, file(meeting).municipality()), null, meeting.caseId(), line(meeting, what));
    }

    /** A line for who signalled and who is in contact, and on the time line: no names, no reasons. */
    public void tell(HubMeeting meeting, String what) {
        CaseCard file = file(meeting);
        notices.tellAround(file, line(meeting, what));
        files.tell(file.id(), null, "Knooppunt: " + what);
    }

    private String line(HubMeeting meeting, String what) {
        return file(meeting).mark() + ", Knooppunt: " + what;
    }

    public Instant now() {
        return clock.instant();
    }
}
