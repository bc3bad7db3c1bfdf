package nl.kansrijkestart.coalition.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The first of them that this kind of partner fills. */
    Optional<Seat> gap(String municipality, String kind) {
        return gaps(municipality).stream().filter(seat -> seat.takes(kind)).findFirst();
    }

    /** @param dossier business key of the process that asks @param inviteDue until when somebody is invited */
    public void openAll(String dossier, String municipality, List<String> seats, Instant inviteDue) {
        seats.forEach(seat -> open(dossier, municipality, seat, inviteDue));
    }

    Invitation open(String dossier, String municipality, String seat, Instant inviteDue) {
        return invitations.save(
                new Invitation(dossier, municipality, composition.seat(seat).code(), inviteDue, rounds.now()));
    }

    Invitation of(String invitationId) {
        return invitations
                .findById(invitationId)
                .orElseThrow(() -> new IllegalArgumentException("Deze uitnodiging is niet bekend."));
    }

    /** Ids of the invitations that wait for somebody. */
    public List<String> running(String dossier) {
        return invitations.findByDossierOrderByOpenedAscSeatAsc(dossier).stream()
                .filter(Invitation::running)
                .map(Invitation::id)
                .toList();
    }

    List<Invitation> runningIn(String municipality) {
        return invitations.findByMunicipalityOrderByOpenedAscSeatAsc(municipality).stream()
                .filter(Invitation::running)
                .toList();
    }

    /** Who is asked for this place, or until when somebody is, Dutch; empty when nobody will be. */
    public String invited(Seat seat, String municipality) {
        return runningIn(municipality).stream()
                .filter(one -> one.seat().equals(seat.code()))
                .findFirst()
                .map(one -> one.state() == Invitation.State.sent
                        ? rounds.organisation(one.asked().organisation()) + " is gevraagd, antwoord vóór "
                                + CycleService.day(one.asked().answerDue())
                        : "uitnodigen vóór " + CycleService.day(one.inviteDue()))
                .orElse("");
    }

    public Seat seatOf(String invitationId) {
        return seat(of(invitationId));
    }

    Seat seat(Invitation invitation) {
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
        invitation.send(new Invitation.Asked(
                organisation,
                message,
                rounds.after("answerInvitation", municipality),
                rounds.after("invitationReminder", municipality)));
        invitations.save(invitation);
    }

    void remind(Invitation invitation) {
        invitation.remind();
        invitations.save(invitation);
    }

    /**
     * The place is taken; whoever else was asked for a place that this partner fills reads that it is no longer needed.
     */
    void join(Invitation invitation, String organisation, Membership.Role role, String mandate, String signer) {
        invitation.join(organisation, role == Membership.Role.member);
        invitations.save(invitation);
        coalition.admit(organisation, invitation.municipality(), role, mandate, signer);
        String kind = people.organisation(organisation).partnerKind();
        runningIn(invitation.municipality()).stream()
                .filter(other -> seat(other).takes(kind))
                .forEach(this::withdraw);
    }

    /** No or no answer: the lead chooses anew. @param what what came of it, Dutch */
    void notNow(Invitation invitation, String what) {
        invitation.notNow(
                rounds.organisation(invitation.asked().organisation()),
                what,
                rounds.after("invitePartner", invitation.municipality()));
        invitations.save(invitation);
    }

    void withdraw(Invitation invitation) {
        invitation.withdraw();
        invitations.save(invitation);
        journeys.tellPartAfterwards("invitationWithdrawn", "invitationId", invitation.id(), Map.of());
    }
}
