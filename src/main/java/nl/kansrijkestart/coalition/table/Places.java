package nl.kansrijkestart.coalition.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.stereotype.Component;

/** Empty places at the table and who is asked for them. */
@Component
public class Places {

    private final Invitations invitations;
    private final Coalition coalition;
    private final Composition composition;
    private final CycleService rounds;
    private final People people;
    private final Journeys journeys;

    Places(
            Invitations invitations,
            Coalition coalition,
            Composition composition,
            CycleService rounds,
            People people,
            Journeys journeys) {
        this.invitations = invitations;
        this.coalition = coalition;
        this.composition = composition;
        this.rounds = rounds;
        this.people = people;
        this.journeys = journeys;
    }

    /** The places that nobody fills now, in the order of the table. */
    public List<Seat> gaps(String municipality) {
        return composition.gapsIn(municipality, coalition.kinds(municipality));
    }

    /** @param dossier business key of the process that asks @param inviteDue until when somebody is invited */
    public Invitation open(String dossier, String municipality, String seat, Instant inviteDue) {
        return invitations.save(
                new Invitation(dossier, municipality, composition.seat(seat).code(), inviteDue, rounds.now()));
    }

    public Invitation of(String invitationId) {
        return invitations
                .findById(invitationId)
                .orElseThrow(() -> new IllegalArgumentException("Deze uitnodiging is niet bekend."));
    }

    public List<Invitation> running(String dossier) {
        return invitations.findByDossierOrderByOpenedAscSeatAsc(dossier).stream()
                .filter(Invitation::running)
                .toList();
    }

    public List<Invitation> runningIn(String municipality) {
        return invitations.findByMunicipalityOrderByOpenedAscSeatAsc(municipality).stream()
                .filter(Invitation::running)
                .toList();
    }

    public Seat seat(Invitation invitation) {
        return composition.seat(invitation.seat());
    }

    /**
     * Organisations that fit the place, work in the municipality and do not sit there yet, by name within each kind.
     */
    List<OrganisationCard> candidates(Invitation invitation) {
        return seat(invitation).kinds().stream()
                .flatMap(kind -> people.ofKind(kind, invitation.municipality()).stream())
                .filter(one -> !coalition.memberOrGuest(one.code(), invitation.municipality()))
                .toList();
    }

    void invite(Invitation invitation, String organisation, String message) {
        String municipality = invitation.municipality();
        invitation.send(
                organisation,
                message,
                rounds.after("answerInvitation", municipality),
                rounds.after("invitationReminder", municipality));
        rounds.tellOrganisation(
                organisation,
                municipality,
                invitation.dossier(),
                "uw organisatie is uitgenodigd. Het antwoord staat bij de taken van wie in de coalitie voor u "
                        + "spreekt.");
    }

    /**
     * The place is taken; whoever else was asked for a place that this partner fills reads that it is no longer needed.
     */
    public void join(Invitation invitation, String organisation, Membership.Role role, String mandate, String signer) {
        invitation.join(organisation);
        coalition.admit(organisation, invitation.municipality(), role, mandate, signer);
        String kind = people.organisation(organisation).partnerKind();
        runningIn(invitation.municipality()).stream()
                .filter(other -> seat(other).takes(kind))
                .forEach(this::withdraw);
        rounds.tellRole(
                CycleService.LEADS,
                invitation.municipality(),
                invitation.dossier(),
                rounds.organisation(organisation)
                        + (role == Membership.Role.member ? " doet mee als lid." : " doet mee als gast."));
    }

    /** No or no answer: the lead chooses anew. @param what what came of it, Dutch */
    void notNow(Invitation invitation, String what) {
        String who = rounds.organisation(invitation.organisation());
        invitation.notNow(who + " " + what, rounds.after("invitePartner", invitation.municipality()));
        rounds.tellRole(
                CycleService.LEADS,
                invitation.municipality(),
                invitation.dossier(),
                who + " " + what + ". Kies hoe u verder gaat met deze plek.");
    }

    void withdraw(Invitation invitation) {
        if (invitation.state() == Invitation.State.sent) {
            rounds.tellOrganisation(
                    invitation.organisation(),
                    invitation.municipality(),
                    invitation.dossier(),
                    "de uitnodiging is niet meer nodig. U hoeft niets te doen.");
        }
        invitation.withdraw();
        journeys.tellPartAfterwards("invitationWithdrawn", "invitationId", invitation.id(), Map.of());
    }
}
