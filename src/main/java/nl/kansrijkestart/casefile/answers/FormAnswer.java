package nl.kansrijkestart.casefile.answers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/** One finished form, with the questions as they stood on the screen. */
@Entity
@Table(name = "form_answer")
class FormAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "form_answer_id_seq")
    @SequenceGenerator(name = "form_answer_id_seq", allocationSize = 50)
    private Long id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    private String partId;
    private String formId;
    private String title;
    private String person;
    private String organisation;
    private Instant at;
    private boolean late;

    @Sealed
    private String lines;

    private String municipality;

    /** By which its page is found; it says nothing about how many there are. */
    private UUID number;

    protected FormAnswer() {}

    FormAnswer(
            String caseId,
            String partId,
            String formId,
            String title,
            String person,
            String organisation,
            Instant at,
            boolean late,
            String lines,
            String municipality) {
        this.caseId = caseId;
        this.partId = partId;
        this.formId = formId;
        this.title = title;
        this.person = person;
        this.organisation = organisation;
        this.at = at;
        this.late = late;
        this.lines = lines;
        this.municipality = municipality;
        this.number = UUID.randomUUID();
    }

    UUID number() {
        return number;
    }

    String caseId() {
        return caseId;
    }

    /** Where the work is done: what stands on a list when it is about no family. */
    String municipality() {
        return municipality;
    }

    String title() {
        return title;
    }

    String person() {
        return person;
    }

    String organisation() {
        return organisation;
    }

    Instant at() {
        return at;
    }

    boolean late() {
        return late;
    }

    String lines() {
        return lines;
    }

    String formId() {
        return formId;
    }
}
