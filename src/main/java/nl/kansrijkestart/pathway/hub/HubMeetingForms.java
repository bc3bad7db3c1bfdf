package nl.kansrijkestart.pathway.hub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.PlanParties;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;

/** What is filled in once a Knooppunt is called together: who comes, what the parent wants, what was agreed. */
@Component
class HubMeetingForms {

    private final HubMeetingService meetings;
    private final HubInvitations invitations;
    private final HubMeetingTerms terms;
    private final SupportPlans plans;
    private final ReferralService referrals;
    private final PlanParties circle;
    private final ConsentGate gate;

    HubMeetingForms(
            FormContents forms,
            HubMeetingService meetings,
            HubInvitations invitations,
            HubMeetingTerms terms,
            SupportPlans plans,
            ReferralService referrals,
            PlanParties circle,
            ConsentGate gate) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.terms = terms;
        this.plans = plans;
        this.referrals = referrals;
        this.circle = circle;
        this.gate = gate;
        forms.form("answerHubInvitation")
                .shows(this::when)
                .keeps((moment, answers) -> invitations.answer(
                        moment.caseId(), moment.id("participantId"), answers.is("comes", "yes"), moment.whose()))
                .keepsLateIf(moment -> gate.passLate(moment.caseId(), ConsentGate.HUB, moment.person()));
        forms.form("prepareWithParent").shows(this::when).keeps(this::prepared);
        circle.askOwnersAtHub(forms.form("recordHubAgreements"))
                .shows(moment -> withAnswers(meetings, invitations, moment))
                .options("present", this::table)
                .keeps(this::recorded);
        circle.askDirectors(forms.form("appointCaseDirector"))
                .shows(this::director)
                .keeps(this::proposed);
    }

    /** What was answered to the invitation; each yes is asked anew: what was ticked before is not sent again. */
    static Map<String, Object> withAnswers(HubMeetingService meetings, HubInvitations invitations, FormMoment moment) {
        HubMeeting meeting = meetings.of(moment.id("referralId"));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", meetings.file(meeting).mark());
        shown.put("answers", invitations.answersInWords(meeting));
        AskedHere.KEYS.forEach(key -> shown.put(key, null));
        return shown;
    }

    private Map<String, Object> when(FormMoment moment) {
        HubMeeting meeting = meeting(moment);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", meetings.file(meeting).mark());
        shown.put("when", meeting.round().moment() + ", " + meeting.place());
        shown.put("message", meeting.message() == null ? "" : meeting.message());
        if ("prepareWithParent".equals(moment.formId())) {
            shown.put("answers", invitations.answersInWords(meeting));
            shown.put("contactDetails", referrals.contactDetails(moment.id("referralId")));
            shown.put("presence", null);
        }
        return shown;
    }

    private void prepared(FormMoment moment, Answers answers) {
        List<String> invited = invitations.organisations(meeting(moment));
        meetings.change(moment.id("referralId"), (meeting, file) -> {
            Instant next = terms.newMeetingDue(file);
            meeting.prepare(answers.required("presence"), next, invited, file);
        });
    }

    private List<Option> table(FormMoment moment) {
        List<Option> table = new ArrayList<>(List.of(new Option(SupportPlans.PARENT, "Ouder(s)")));
        invitations.organisations(meeting(moment)).forEach(one -> table.add(invitations.option(one)));
        return table;
    }

    private void recorded(FormMoment moment, Answers answers) {
        // the parent may have taken it back after the meeting was agreed: then it is closed with nothing written down
        if (!answers.slots("what").isEmpty()) {
            gate.pass(moment.caseId(), ConsentGate.HUB, null);
        }
        circle.keep(moment, answers);
        List<String> invited = invitations.organisations(meeting(moment));
        meetings.change(
                moment.id("referralId"), (meeting, file) -> meeting.agree(answers.choices("present"), invited, file));
        plans.addActions(moment.caseId(), answers);
    }

    private Map<String, Object> director(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        String active = meetings.file(meeting(moment)).caseDirector();
        shown.put("family", meetings.file(meeting(moment)).mark());
        AskedHere.KEYS.forEach(key -> shown.put(key, null));
        shown.put("director", active == null ? plans.directorProposed(moment.caseId()) : active);
        return shown;
    }

    private void proposed(FormMoment moment, Answers answers) {
        if (answers.text("director").isEmpty()) {
            return; // without the yes to keeping the pathway nobody is asked
        }
        circle.keep(moment, answers);
        plans.propose(moment.caseId(), answers.required("director"));
        meetings.change(
                moment.id("referralId"), (meeting, file) -> meeting.tells(new HubMeetingEvents.DirectorProposed(file)));
    }

    private HubMeeting meeting(FormMoment moment) {
        return meetings.of(moment.id("referralId"));
    }
}
