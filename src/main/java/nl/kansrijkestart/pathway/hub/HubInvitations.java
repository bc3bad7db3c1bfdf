package nl.kansrijkestart.pathway.hub;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import org.springframework.stereotype.Component;

/** Who is invited to a Knooppunt and what they answered: nobody without the parent's yes. */
@Component
class HubInvitations {

    private final HubMeetingParticipants participants;
    private final ConsentGate gate;
    private final PartService parts;
    private final People people;
    private final Journeys journeys;

    HubInvitations(
            HubMeetingParticipants participants,
            ConsentGate gate,
            PartService parts,
            People people,
            Journeys journeys) {
        this.participants = participants;
        this.gate = gate;
        this.parts = parts;
        this.people = people;
        this.journeys = journeys;
    }

    HubMeetingParticipant one(String participantId) {
        return participants
                .findById(participantId)
                .orElseThrow(() -> new IllegalArgumentException("Deze uitnodiging is niet bekend."));
    }

    /** Those of the round that runs now whose invitation stands, always in the same order. */
    List<HubMeetingParticipant> of(HubMeeting meeting) {
        return participants
                .findByReferralIdAndRoundOrderByPlace(
                        meeting.referralId(), meeting.round().number())
                .stream()
                .filter(one -> !one.ended())
                .toList();
    }

    List<String> organisations(HubMeeting meeting) {
        return of(meeting).stream().map(HubMeetingParticipant::organisation).toList();
    }

    /** The parent's yes to the Knooppunt stands. */
    boolean open(String caseId) {
        return gate.open(caseId, ConsentGate.HUB, null);
    }

    /** @throws Refusal without the parent's yes to the Knooppunt and to each of them joining it */
    void invite(HubMeeting meeting, List<String> organisations) {
        organisations.forEach(one -> gate.pass(meeting.caseId(), ConsentGate.HUB, one));
        for (int place = 0; place < organisations.size(); place++) {
            participants.save(new HubMeetingParticipant(
                    meeting.referralId(), meeting.round().number(), place, organisations.get(place)));
        }
    }

    /** @throws Refusal when it comes, and the parent's yes for it is over */
    void answer(String caseId, String participantId, boolean comes, String person) {
        HubMeetingParticipant participant = one(participantId);
        if (comes) {
            gate.passBack(caseId, ConsentGate.HUB, participant.organisation());
        }
        participant.answer(comes);
        if (comes) {
            parts.helps(caseId, person);
        }
    }

    /** A yes ended: the invitation of who may not join any more ends at once. @return their organisations */
    List<String> endWithoutYes(HubMeeting meeting) {
        List<HubMeetingParticipant> over = of(meeting).stream()
                .filter(one -> !gate.open(meeting.caseId(), ConsentGate.HUB, one.organisation()))
                .toList();
        over.forEach(one -> {
            one.end();
            journeys.finishAfterwards("answerHubInvitation", meeting.caseId(), "participantId", one.id());
        });
        return over.stream().map(HubMeetingParticipant::organisation).toList();
    }

    /**
     * Who of the round that runs now comes, who does not, and who did not answer yet; empty before anybody is invited.
     */
    String answersInWords(HubMeeting meeting) {
        return (names("Komt", meeting, true)
                        + names("Komt niet", meeting, false)
                        + names("Nog geen antwoord", meeting, null))
                .strip();
    }

    private String names(String heading, HubMeeting meeting, Boolean comes) {
        String names = of(meeting).stream()
                .filter(one -> Objects.equals(one.comes(), comes))
                .map(one -> people.organisation(one.organisation()).name())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : heading + ": " + names + ". ";
    }

    Option option(String organisation) {
        return new Option(organisation, people.organisation(organisation).name());
    }
}
