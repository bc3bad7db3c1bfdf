package nl.kansrijkestart.pathway.hub;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/** What the coordinator fills in until the invitations are sent: look at the registration, find a date, invite. */
@Component
class HubPlanningForms {

    private final HubMeetingService meetings;
    private final HubInvitations invitations;
    private final HubMeetingTerms terms;
    private final ReferralService referrals;
    private final HubCircle circle;
    private final AskedHere asked;

    HubPlanningForms(
            FormContents forms,
            HubMeetingService meetings,
            HubInvitations invitations,
            HubMeetingTerms terms,
            ReferralService referrals,
            HubCircle circle,
            AskedHere asked) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.terms = terms;
        this.referrals = referrals;
        this.circle = circle;
        this.asked = asked;
        forms.form("checkHubRegistration")
                .shows(this::registration)
                .options("participants", this::parties)
                .keeps(this::checked);
        forms.form("planHubMeeting").shows(this::newDate).keeps(this::planned);
        forms.form("inviteParticipants")
                .shows(this::invitation)
                .options("participants", this::invitable)
                .options(
                        AskedHere.BOXES,
                        moment -> asked.toAsk(moment.caseId(), ConsentGate.HUB, circle.proposed(moment.caseId())))
                .labels(this::invitationQuestions)
                .keeps(this::invited);
    }

    /** What the parent asks and what plays, as far as she agreed, and how to reach her. */
    private Map<String, Object> registration(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>(referrals.letter(moment.id("referralId")));
        shown.put("contactDetails", referrals.contactDetails(moment.id("referralId")));
        return shown;
    }

    /** Nobody hears of it through being proposed: an invitation asks the parent's yes for each of them first. */
    private List<Option> parties(FormMoment moment) {
        return circle.proposed(moment.caseId()).stream()
                .map(invitations::option)
                .toList();
    }

    private List<Option> invitable(FormMoment moment) {
        return parties(moment).stream()
                .map(one -> asked.marked(moment.caseId(), ConsentGate.HUB, one.value(), one))
                .toList();
    }

    private void checked(FormMoment moment, Answers answers) {
        meetings.change(
                moment.id("referralId"),
                (meeting, file) -> meeting.check(answers.is("wanted", "yes"), answers.choices("organisations"), file));
    }

    /** A second date starts empty; the place often stays. */
    private Map<String, Object> newDate(FormMoment moment) {
        Map<String, Object> shown = HubMeetingForms.withAnswers(meetings, invitations, moment);
        shown.put("contactDetails", referrals.contactDetails(moment.id("referralId")));
        shown.put("date", null);
        shown.put("reason", null);
        shown.put(
                "due",
                Dutch.wholeDay(meetings.of(moment.id("referralId")).terms().meetingDue()));
        shown.put("time", null);
        return shown;
    }

    private void planned(FormMoment moment, Answers answers) {
        LocalDate day = answers.date("date").orElseThrow(() -> new Refusal("Vul in: de datum van het Knooppunt."));
        Instant when = Deadlines.moment(day, LocalTime.parse(answers.required("time")));
        if (when.isBefore(terms.now())) {
            throw new Refusal("Dit moment is al voorbij. Kies een dag en een tijd die nog komen.");
        }
        meetings.change(moment.id("referralId"), (meeting, file) -> {
            if (answers.text("reason").isEmpty()) {
                terms.refuseLate(meeting, day);
            }
            meeting.plan(when, answers.required("place"), file);
        });
    }

    private Map<String, Object> invitation(FormMoment moment) {
        HubMeeting meeting = meetings.of(moment.id("referralId"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", meetings.file(meeting).mark());
        shown.put("participants", meeting.round().suggested());
        AskedHere.KEYS.forEach(key -> shown.put(key, null));
        return shown;
    }

    /**
     * The parent may have taken the yes back since: then there is nobody to choose, and the contact hears from the
     * parent how it goes on.
     */
    private Map<String, String> invitationQuestions(FormMoment moment) {
        if (invitations.open(moment.caseId())) {
            return asked.unlessNobody(moment.caseId(), ConsentGate.HUB, circle.proposed(moment.caseId()));
        }
        return Stream.concat(Stream.of("participants"), AskedHere.KEYS.stream())
                .collect(Collectors.toMap(key -> key, key -> ""));
    }

    private void invited(FormMoment moment, Answers answers) {
        if (!invitations.open(moment.caseId())) {
            meetings.change(moment.id("referralId"), (meeting, file) -> meeting.inviteNobody());
            return;
        }
        asked.keep(moment, answers, ConsentGate.HUB);
        List<String> organisations = answers.choices("participants");
        invitations.invite(meetings.of(moment.id("referralId")), organisations);
        meetings.change(
                moment.id("referralId"),
                (meeting, file) ->
                        meeting.invite(organisations, answers.text("remark").orElse(null), file));
    }
}
