package nl.kansrijkestart.coalition.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of an invitation show and change. */
@Component
class InvitationForms {

    private final Places places;
    private final Coalition coalition;
    private final PartnerTable table;
    private final CycleService rounds;

    InvitationForms(FormContents forms, Places places, Coalition coalition, PartnerTable table, CycleService rounds) {
        this.places = places;
        this.coalition = coalition;
        this.table = table;
        this.rounds = rounds;
        forms.form("invitePartner")
                .fresh()
                .shows(this::place)
                .options("organisations", this::candidates)
                .keeps(this::chosen);
        forms.form("answerInvitation")
                .fresh()
                .shows(this::invited)
                .options("speakers", this::speakers)
                .keeps(this::answered);
    }

    private Map<String, Object> place(FormMoment moment) {
        Invitation invitation = invitation(moment);
        Seat seat = places.seat(invitation);
        return Map.of(
                "coalition",
                rounds.name(invitation.municipality()),
                "seat",
                seat.label(),
                "why",
                seat.why(),
                "earlier",
                invitation.earlier().isEmpty() ? "" : "Eerder: " + invitation.earlier() + ".");
    }

    private List<Option> candidates(FormMoment moment) {
        return places.candidates(invitation(moment)).stream()
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    private void chosen(FormMoment moment, Answers answers) {
        Invitation invitation = invitation(moment);
        switch (answers.required("next")) {
            case "invite" ->
                invite(
                        invitation,
                        answers.required("organisation"),
                        answers.text("message").orElse(null));
            case "joins" ->
                places.join(
                        invitation,
                        answers.required("organisation"),
                        Membership.Role.valueOf(answers.required("role")),
                        null,
                        answers.required("told"));
            default -> invitation.leaveOpen(answers.required("reason"));
        }
    }

    private void invite(Invitation invitation, String organisation, String message) {
        if (!table.hasAccount(organisation, invitation.municipality())) {
            throw new Refusal(rounds.organisation(organisation)
                    + " heeft nog niemand die hier kan antwoorden. Bel de partner, en kies dan: al gesproken.");
        }
        places.invite(invitation, organisation, message);
    }

    private Map<String, Object> invited(FormMoment moment) {
        Invitation invitation = invitation(moment);
        Seat seat = places.seat(invitation);
        return Map.of(
                "coalition",
                rounds.name(invitation.municipality()),
                "seat",
                seat.label(),
                "why",
                seat.why(),
                "message",
                Objects.requireNonNullElse(invitation.asked().message(), ""));
    }

    private List<Option> speakers(FormMoment moment) {
        Invitation invitation = invitation(moment);
        return coalition.choices(invitation.asked().organisation(), invitation.municipality()).stream()
                .map(one -> new Option(one.login(), one.name()))
                .toList();
    }

    private void answered(FormMoment moment, Answers answers) {
        Invitation invitation = invitation(moment);
        if (answers.is("answer", "no")) {
            places.notNow(
                    invitation,
                    "doet nu niet mee"
                            + answers.text("reason")
                                    .map(why -> " (" + why + ")")
                                    .orElse(""));
            return;
        }
        Membership.Role role = Membership.Role.valueOf(answers.required("answer"));
        places.join(
                invitation,
                invitation.asked().organisation(),
                role,
                answers.text("mandate").orElse(null),
                null);
    }

    private Invitation invitation(FormMoment moment) {
        return places.of(moment.id("invitationId"));
    }
}
