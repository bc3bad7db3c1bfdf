package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import nl.kansrijkestart.keys.Sealed;

/** The child that is expected, was born, or is not expected any more. */
@Embeddable
class Birth {

    static final String ENDED = "ended";
    static final String PREGNANT = "pregnant";

    private String phase;

    @Sealed
    private String dueDate;

    @Sealed
    private String birthDate;

    protected Birth() {}

    Birth(String phase, LocalDate dueDate, LocalDate birthDate) {
        this.phase = phase;
        this.dueDate = text(dueDate);
        this.birthDate = text(birthDate);
    }

    void due(LocalDate due) {
        dueDate = text(due);
    }

    void born(LocalDate born) {
        phase = "born";
        birthDate = text(born);
    }

    void ended() {
        phase = ENDED;
    }

    String phase() {
        return phase;
    }

    LocalDate dueDate() {
        return day(dueDate);
    }

    LocalDate birthDate() {
        return day(birthDate);
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
