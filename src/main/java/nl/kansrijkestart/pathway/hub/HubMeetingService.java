package nl.kansrijkestart.pathway.hub;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;

/** The Knooppunt behind a registration, and what happens to it when something happens to the case. */
@Component
public class HubMeetingService {

    /** Until when a registration of now is looked at, and the meeting is held. */
    public record Foreseen(Instant check, Instant meeting) {}

    private final HubMeetings meetings;
    private final HubInvitations invitations;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final HubMeetingTerms terms;

    HubMeetingService(
            HubMeetings meetings,
            HubInvitations invitations,
            ReferralService referrals,
            CaseFiles files,
            HubMeetingTerms terms) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.referrals = referrals;
        this.files = files;
        this.terms = terms;
    }

    /** Opened at the first question about it, with both terms counted from the registration. */
    /** Reads these meetings and their families at once; who asks for one of them in the same transaction finds it. */
    void all(Collection<String> referralIds) {
        files.all(meetings.findAllById(referralIds).stream()
                .map(HubMeeting::caseId)
                .distinct()
                .toList());
    }

    HubMeeting of(String referralId) {
        return meetings.findById(referralId).orElseGet(() -> {
            ReferralCard referral = referrals.card(referralId);
            CaseCard file = files.card(referral.caseId());
            Instant registered = referral.sentAt() == null ? terms.now() : referral.sentAt();
            return meetings.save(new HubMeeting(referralId, file.id(), terms.from(registered, file)));
        });
    }

    /** @param file also of a family that exists in no file */
    public Foreseen foresee(CaseCard file) {
        MeetingTerms moments = terms.from(terms.now(), file);
        return new Foreseen(moments.checkDue(), moments.meetingDue());
    }

    /** Does this to the meeting, with the family's file as it is now, and tells what happened. */
    void change(String referralId, BiConsumer<HubMeeting, CaseCard> verb) {
        HubMeeting meeting = of(referralId);
        verb.accept(meeting, file(meeting));
        meetings.save(meeting);
    }

    /** The case ended or the family withdrew: the coordinator and who was invited read that it stopped, not why. */
    public void stop(String referralId) {
        if (meetings.existsById(referralId)) {
            change(referralId, (meeting, file) -> meeting.stop(terms.now(), invitations.organisations(meeting), file));
        }
    }

    /** A pause: the terms of meetings that are not closed move. */
    public void shift(String caseId, UnaryOperator<Instant> by) {
        running(caseId).forEach(meeting -> meeting.terms().shift(by));
    }

    /** A yes ended: the invitation of who may not join any more ends at once. They read that it stopped, not why. */
    public void closeDoors(String caseId) {
        running(caseId).toList().forEach(meeting -> {
            List<String> ended = invitations.endWithoutYes(meeting);
            if (!ended.isEmpty()) {
                change(
                        meeting.referralId(),
                        (one, file) -> one.tells(new HubMeetingEvents.InvitationsEnded(file, ended)));
            }
        });
    }

    private Stream<HubMeeting> running(String caseId) {
        return meetings.findByCaseId(caseId).stream()
                .filter(meeting -> !meeting.step().is(MeetingStep.State.closed));
    }

    CaseCard file(HubMeeting meeting) {
        return files.card(meeting.caseId());
    }
}
