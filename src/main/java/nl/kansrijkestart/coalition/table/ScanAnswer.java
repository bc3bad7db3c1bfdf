package nl.kansrijkestart.coalition.table;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far one member thinks the coalition is, on one question of the self-scan: 1 not yet to 4 wholly. */
@Entity
@Table(name = "coalition_scan")
class ScanAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String cycleId;
    private String organisation;
    private String question;
    private int score;

    protected ScanAnswer() {}

    ScanAnswer(String cycleId, String organisation, String question, int score) {
        this.cycleId = cycleId;
        this.organisation = organisation;
        this.question = question;
        this.score = score;
    }

    String organisation() {
        return organisation;
    }

    String question() {
        return question;
    }

    int score() {
        return score;
    }
}
