package nl.kansrijkestart.pathway.hub;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** One invited organisation in one round of invitations; its id says nothing about who it is. */
@Entity
class HubMeetingParticipant {

    @Id
    private String id;

    private String referralId;
    private int round;
    private int place;
    private String organisation;
    private Boolean comes;
    private boolean ended;

    protected HubMeetingParticipant() {}

    HubMeetingParticipant(String referralId, int round, int place, String organisation) {
        this.id = UUID.randomUUID().toString();
        this.referralId = referralId;
        this.round = round;
        this.place = place;
        this.organisation = organisation;
    }

    void answer(boolean comes) {
        if (this.comes != null) {
            throw new IllegalStateException("Deze uitnodiging is al beantwoord.");
        }
        this.comes = comes;
    }

    /** The yes under which it was invited is over. */
    void end() {
        ended = true;
    }

    boolean ended() {
        return ended;
    }

    String id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    /** Null: no answer yet. */
    Boolean comes() {
        return comes;
    }
}
