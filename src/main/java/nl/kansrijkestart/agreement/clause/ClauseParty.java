package nl.kansrijkestart.agreement.clause;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;

/**
 * One partner in one version of a clause: what it thought of the draft, and its signature. Silence leaves both empty.
 */
@Entity
public class ClauseParty {

    /** change: it wants something else; its remark says what. */
    public enum Reaction {
        agree,
        change
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String organisation;
    private boolean signs;

    @Enumerated(EnumType.STRING)
    private Reaction reaction;

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

    /** @param recorder login of who wrote down an answer on paper; null when the partner answered itself */
    public void react(Reaction reaction, String remark, LocalDate on, String recorder) {
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

    public void doNotSign(String why) {
        this.notSigned = why;
    }

    public boolean signed() {
        return signedOn != null;
    }

    boolean missing() {
        return signs && signedOn == null;
    }

    boolean signs() {
        return signs;
    }

    public String organisation() {
        return organisation;
    }

    public Reaction reaction() {
        return reaction;
    }

    public String remark() {
        return remark;
    }

    public String notSigned() {
        return notSigned;
    }

    public String signedBy() {
        return signedBy;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public boolean onPaper() {
        return onPaper;
    }
}
