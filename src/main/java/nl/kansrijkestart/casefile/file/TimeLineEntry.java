package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/** One line of the family's time line. */
@Entity
@Table(name = "time_line")
class TimeLineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "time_line_id_seq")
    @SequenceGenerator(name = "time_line_id_seq", allocationSize = 50)
    private Long id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    private Instant at;
    private String actor;
    private String beside;

    @Enumerated(EnumType.STRING)
    private CaseFiles.BesideAs besideAs;

    private String goesTo;

    @Sealed
    private String text;

    protected TimeLineEntry() {}

    TimeLineEntry(String caseId, Instant at, String actor, String text) {
        this.caseId = caseId;
        this.at = at;
        this.actor = actor;
        this.text = text;
    }

    /** @param other for whom the actor did it, or from whom they have it */
    TimeLineEntry(String caseId, Instant at, String actor, CaseFiles.BesideAs as, String other, String text) {
        this(caseId, at, actor, text);
        this.beside = other;
        this.besideAs = as;
    }

    /** @param goesTo who has it from now on */
    TimeLineEntry goesTo(String goesTo) {
        this.goesTo = goesTo;
        return this;
    }

    String caseId() {
        return caseId;
    }

    CaseFiles.TimeLine line() {
        return new CaseFiles.TimeLine(at, actor, besideAs, beside, goesTo, text);
    }
}
