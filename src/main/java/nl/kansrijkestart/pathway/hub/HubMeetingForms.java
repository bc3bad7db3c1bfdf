package nl.kansrijkestart.pathway.hub;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.asking.PathwayFacts;
import nl.kansrijkestart.referral.ReferralLetter;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.PlanParties;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;

/** What the forms of the Knooppunt show and change: forms/pathway. */
@Component
class HubMeetingForms {

    private final HubMeetingService book;
    private final SupportPlans plans;
    private final ReferralLetter letters;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final PlanParties circle;
    private final ConsentGate gate;
    private final AskedHere asked;
    private final People people;
    private final PathwayFacts facts;
    private final PartService parts;

    HubMeetingForms(
            FormContents forms,
            HubMeetingService book,
            SupportPlans plans,
            ReferralLetter letters,
            ReferralService referrals,
            CaseFiles files,
            PlanParties circle,
            ConsentGate gate,
            AskedHere asked,
            People people,
            PathwayFacts facts,
            PartService parts) {
        this.book = book;
        this.plans = plans;
        this.letters = letters;
        this.referrals = referrals;
        this.files = files;
        this.circle = circle;
        this.gate = gate;
        this.asked = asked;
        this.people = people;
        this.facts = facts;
        this.parts = parts;
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
                        moment -> asked.toAsk(moment.caseId(), ConsentGate.HUB, circle.forHub(moment.caseId())))
                .labels(this::invitationQuestions)
                .keeps(this::invited);
        forms.form("answerHubInvitation")
                .shows(this::when)
                .keeps(this::answered)
                .keepsLateIf(moment -> gate.passLate(moment.caseId(), ConsentGate.HUB, moment.person()));
        forms.form("prepareWithParent").shows(this::when).keeps(this::prepared);
        circle.askOwnersAtHub(forms.form("recordHubAgreements"))
                .shows(this::answers)
                .options("present", this::table)
                .keeps(this::recorded);
        circle.askDirectors(forms.form("appointCaseDirector"))
                .shows(this::director)
                .keeps(this::proposed);
    }

    private Map<String, Object> family(FormMoment moment) {
        return new LinkedHashMap<>(Map.of("family", files.card(moment.caseId()).mark()));
    }

    /** What the parent asks and what plays, as far as she agreed, and how to reach her. */
    private Map<String, Object> registration(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>(letters.of(moment.id("referralId")));
        shown.put("contactDetails", referrals.contactDetails(moment.id("referralId")));
        return shown;
    }

    private Map<String, Object> answers(FormMoment moment) {
        Map<String, Object> shown = family(moment);
        shown.put("answers", book.answersInWords(meeting(moment)));
        nothingAsked(shown);
        return shown;
    }

    /** Each yes is asked anew: what was ticked in an earlier round is not sent again. */
    private static void nothingAsked(Map<String, Object> shown) {
        AskedHere.KEYS.forEach(key -> shown.put(key, null));
    }

    /** Only who already has a part in this family; nobody else hears of it through an invitation. */
    private List<Option> parties(FormMoment moment) {
        return circle.forHub(moment.caseId()).stream().map(this::organisation).toList();
    }

    private List<Option> invitable(FormMoment moment) {
        return parties(moment).stream()
                .map(one -> asked.marked(moment.caseId(), ConsentGate.HUB, one.value(), one))
                .toList();
    }

    private void checked(FormMoment moment, Answers answers) {
        HubMeeting meeting = meeting(moment);
        meeting.check(answers.is("wanted", "yes"), answers.choices("organisations"));
        if (meeting.state() == HubMeeting.State.wanted) {
            book.tell(meeting, "de aanmelding is nagekeken. Er wordt een datum gezocht.");
        }
    }

    /** A second date starts empty; the place often stays. */
    private Map<String, Object> newDate(FormMoment moment) {
        Map<String, Object> shown = answers(moment);
        shown.put("contactDetails", referrals.contactDetails(moment.id("referralId")));
        shown.put("date", null);
        shown.put("time", null);
        return shown;
    }

    private void planned(FormMoment moment, Answers answers) {
        HubMeeting meeting = meeting(moment);
        LocalDate day = answers.date("date").orElseThrow(() -> new Refusal("Vul in: de datum van het Knooppunt."));
        Instant when = Deadlines.moment(day, LocalTime.parse(answers.required("time")));
        if (when.isBefore(book.now())) {
            throw new Refusal("Dit moment is al voorbij. Kies een dag en een tijd die nog komen.");
        }
        meeting.plan(when, answers.required("place"));
        book.tell(meeting, "gepland op " + HubMeetingService.moment(meeting) + ".");
    }

    private Map<String, Object> invitation(FormMoment moment) {
        Map<String, Object> shown = family(moment);
        shown.put("participants", meeting(moment).suggested());
        nothingAsked(shown);
        return shown;
    }

    /**
     * The parent may have taken the yes back since: then there is nobody to choose, and the contact hears from the
     * parent how it goes on.
     */
    private Map<String, String> invitationQuestions(FormMoment moment) {
        if (gate.open(moment.caseId(), ConsentGate.HUB, null)) {
            return asked.unlessNobody(moment.caseId(), ConsentGate.HUB, circle.forHub(moment.caseId()));
        }
        return Stream.concat(Stream.of("participants"), AskedHere.KEYS.stream())
                .collect(Collectors.toMap(key -> key, key -> ""));
    }

    private void invited(FormMoment moment, Answers answers) {
        HubMeeting meeting = meeting(moment);
        if (!gate.open(moment.caseId(), ConsentGate.HUB, null)) {
            book.invite(meeting, List.of(), null);
            return;
        }
        asked.keep(moment, answers, ConsentGate.HUB);
        book.invite(
                meeting, answers.choices("participants"), answers.text("remark").orElse(null));
        book.tell(meeting, "de uitnodigingen zijn verstuurd.");
    }

    private void answered(FormMoment moment, Answers answers) {
        HubMeetingParticipant participant = book.participant(moment.id("participantId"));
        if (answers.is("comes", "yes")) {
            gate.passBack(moment.caseId(), ConsentGate.HUB, participant.organisation());
        }
        participant.answer(answers.is("comes", "yes"));
        if (answers.is("comes", "yes")) {
            parts.helps(moment.caseId(), moment.person());
        }
    }

    private Map<String, Object> when(FormMoment moment) {
        HubMeeting meeting = meeting(moment);
        Map<String, Object> shown = family(moment);
        shown.put("when", HubMeetingService.moment(meeting) + ", " + meeting.place());
        shown.put("message", meeting.message() == null ? "" : meeting.message());
        if ("prepareWithParent".equals(moment.formId())) {
            shown.put("answers", book.answersInWords(meeting));
            shown.put("contactDetails", referrals.contactDetails(moment.id("referralId")));
            shown.put("presence", null);
        }
        return shown;
    }

    private void prepared(FormMoment moment, Answers answers) {
        HubMeeting meeting = meeting(moment);
        meeting.prepare(answers.required("presence"), book.newMeetingDue(meeting));
        if (meeting.newDateAsked()) {
            book.tellInvited(meeting, "de datum verandert. U krijgt een nieuwe uitnodiging.");
            book.tell(meeting, "er komt een andere datum.");
        } else if (meeting.parentsAgree()) {
            book.tell(meeting, "met de ouder voorbereid.");
        }
    }

    private List<Option> table(FormMoment moment) {
        List<Option> table = new ArrayList<>(List.of(new Option(SupportPlans.PARENT, "Ouder(s)")));
        book.invited(meeting(moment)).forEach(one -> table.add(organisation(one.organisation())));
        return table;
    }

    private void recorded(FormMoment moment, Answers answers) {
        HubMeeting meeting = meeting(moment);
        // the parent may have taken it back after the meeting was agreed: then it is closed with nothing written down
        if (!answers.slots("what").isEmpty()) {
            gate.pass(moment.caseId(), ConsentGate.HUB, null);
        }
        circle.keep(moment, answers);
        List<String> present = answers.choices("present");
        meeting.agree(present);
        facts.met(meeting, present.contains(SupportPlans.PARENT));
        book.invited(meeting).forEach(one -> facts.guestAsked(meeting, present.contains(one.organisation())));
        plans.addActions(moment.caseId(), answers);
    }

    private Map<String, Object> director(FormMoment moment) {
        Map<String, Object> shown = family(moment);
        String active = files.card(moment.caseId()).caseDirector();
        nothingAsked(shown);
        shown.put("director", active == null ? plans.directorProposed(moment.caseId()) : active);
        return shown;
    }

    private void proposed(FormMoment moment, Answers answers) {
        if (answers.text("director").isEmpty()) {
            return; // without the yes to keeping the pathway nobody is asked
        }
        circle.keep(moment, answers);
        plans.propose(moment.caseId(), answers.required("director"));
        book.tell(meeting(moment), "er is een vaste contactpersoon voor de ouder voorgesteld.");
    }

    private Option organisation(String code) {
        return new Option(code, people.organisation(code).name());
    }

    private HubMeeting meeting(FormMoment moment) {
        return book.of(moment.id("referralId"));
    }
}
