package nl.kansrijkestart.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/**
 * One partner in one version of a clause: what it thought of the draft, and its signature. Silence leaves both empty.
 */
@Entity
class ClauseParty {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String organisation;
    private boolean signs;
    private String reaction;
    private String remark;
    private LocalDate reactedOn;
    private String signedBy;
    private LocalDate signedOn;
    private boolean onPaper;
    private String recordedBy;
    private String notSigned;

    protected ClauseParty() {}

    ClauseParty(String organisation) {
        this.organisation = organisation;
    }

    /** A guest is asked what it thinks and signs nothing. */
    void signs(boolean whether) {
        this.signs = whether;
    }

    /**
     * @param reaction agree or change @param recorder login of who wrote down an answer on paper; null when the partner
     * answered itself
     */
    void react(String reaction, String remark, LocalDate on, String recorder) {
        this.reaction = reaction;
        this.remark = remark;
        this.reactedOn = on;
        this.onPaper = recorder != null;
        this.recordedBy = recorder;
    }

    /** The draft changed after the reactions: what was said then was about another text. */
    void hearsAgain() {
        this.reaction = null;
    }

    /**
     * @param by name or login of who signed @param recorder login of who wrote down a signature on paper; null
     * otherwise
     */
    void sign(String by, LocalDate on, String recorder) {
        this.signedBy = by;
        this.signedOn = on;
        this.onPaper = recorder != null;
        this.recordedBy = recorder;
        this.notSigned = null;
    }

    void doNotSign(String why) {
        this.notSigned = why;
    }

    boolean signed() {
        return signedOn != null;
    }

    boolean missing() {
        return signs && signedOn == null;
    }

    boolean signs() {
        return signs;
    }

    String organisation() {
        return organisation;
    }

    String reaction() {
        return reaction;
    }

    String remark() {
        return remark;
    }

    String notSigned() {
        return notSigned;
    }

    String signedBy() {
        return signedBy;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String recordedBy() {
        return recordedBy;
    }

    boolean onPaper() {
        return onPaper;
    }
}
