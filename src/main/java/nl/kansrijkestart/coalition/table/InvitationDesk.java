package nl.kansrijkestart.coalition.table;

import java.time.Instant;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/coalition/partnerInvitation.bpmn. */
@Desk
@Transactional
class InvitationDesk {

    private final Places places;
    private final PartnerTable table;

    InvitationDesk(Places places, PartnerTable table) {
        this.places = places;
        this.table = table;
    }

    public boolean partnerAsked(String invitationId) {
        return places.of(invitationId).state() == Invitation.State.sent;
    }

    public boolean partnerJoins(String invitationId) {
        return places.of(invitationId).state() == Invitation.State.joined;
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindPartner(String invitationId) {
        places.remind(places.of(invitationId));
    }

    /** Silence is no answer: the lead decides how to go on. */
    public void noteSilence(String invitationId) {
        places.notNow(places.of(invitationId), "gaf geen antwoord");
    }

    public String leadGroup(String invitationId) {
        return CycleService.LEADS;
    }

    /** Who speaks for this one organisation in the coalition. */
    public String partnerGroup(String invitationId) {
        return table.group(places.of(invitationId).asked().organisation());
    }

    public Instant inviteDue(String invitationId) {
        return places.of(invitationId).inviteDue();
    }

    public Instant answerDue(String invitationId) {
        return places.of(invitationId).asked().answerDue();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant reminderDue(String invitationId) {
        return places.of(invitationId).asked().reminderDue();
    }
}
