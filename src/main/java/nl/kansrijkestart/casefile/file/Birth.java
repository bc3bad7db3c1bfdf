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

    /** As {@link #text} writes it; it is asked at every look, and a parser takes its time. */
    private static LocalDate day(String text) {
        return text == null
                ? null
                : text.length() == 10
                        ? LocalDate.of(
                                Integer.parseInt(text, 0, 4, 10),
                                Integer.parseInt(text, 5, 7, 10),
                                Integer.parseInt(text, 8, 10, 10))
                        : LocalDate.parse(text);
    }
}
