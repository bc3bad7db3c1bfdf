package nl.kansrijkestart.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody looked. Written in the transaction of the read; never changed. */
@Entity
@Table(name = "access_line")
class AccessLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Instant at;
    private String person;
    private String organisation;
    private String what;
    private String taskId;

    protected AccessLine() {
    }

    AccessLine(String caseId, Instant at, String person, String organisation, String what, String taskId) {
        this.caseId = caseId;
        this.at = at;
        this.person = person;
        this.organisation = organisation;
        this.what = what;
        this.taskId = taskId;
    }
}
