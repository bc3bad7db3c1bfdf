package nl.kansrijkestart.coalition.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One agreement before one partner: the figures as they were shown, and what the partner makes of them. */
@Entity
@Table(name = "coalition_meaning")
class Meaning {

    public enum Verdict {
        keep,
        change,
        drop
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String hearingId;
    private String clauseId;
    private int clauseVersion;
    private String need;
    private String title;
    private String figures;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String meaning;
    private String improvement;

    protected Meaning() {}

    /** @param figures Dutch sentences, one a line; under ten cases they hold no number */
    Meaning(Hearing hearing, String clauseId, int clauseVersion, String need, String title, String figures) {
        this.hearingId = hearing.id();
        this.clauseId = clauseId;
        this.clauseVersion = clauseVersion;
        this.need = need;
        this.title = title;
        this.figures = figures;
    }

    void judge(Verdict newVerdict, String newMeaning, String newImprovement) {
        verdict = newVerdict;
        meaning = newMeaning;
        improvement = newImprovement;
    }

    Long id() {
        return id;
    }

    String hearingId() {
        return hearingId;
    }

    String clauseId() {
        return clauseId;
    }

    int clauseVersion() {
        return clauseVersion;
    }

    String need() {
        return need;
    }

    String title() {
        return title;
    }

    public String figures() {
        return figures;
    }

    public Verdict verdict() {
        return verdict;
    }

    String meaning() {
        return meaning;
    }

    String improvement() {
        return improvement;
    }
}
