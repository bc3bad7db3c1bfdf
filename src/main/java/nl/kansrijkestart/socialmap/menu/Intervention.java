package nl.kansrijkestart.socialmap.menu;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of the menukaart. Taken off it stays, because plans of earlier rounds name it. */
@Entity
class Intervention extends Aggregate {

    @Id
    private String id;

    private String dossier;
    private String home;
    private String name;
    private String phase;
    private String forWhom;
    private String form;
    private String level;
    private LocalDate recognisedOn;
    private LocalDate recognisedUntil;
    private String provider;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> source;

    private Instant savedAt;
    private String savedBy;
    private LocalDate checkedOn;
    private String checkedBy;
    private Instant checkDue;
    private Instant answerDue;
    private Instant reminderAt;
    private Instant retiredAt;

    @Version
    private Integer version;

    protected Intervention() {}

    Intervention(String id) {
        this.id = id;
        this.dossier = UUID.randomUUID().toString();
    }

    void say(Menu.Card said, String person, Instant now) {
        name = said.name();
        phase = said.phase();
        forWhom = said.forWhom();
        form = said.form();
        provider = said.provider();
        source = said.sources();
        recognise(said.level(), said.recognisedOn(), said.recognisedUntil());
        savedAt = now;
        savedBy = person;
    }

    void recognise(String newLevel, LocalDate on, LocalDate until) {
        level = newLevel;
        recognisedOn = on;
        recognisedUntil = until;
    }

    void comesFrom(List<String> pages) {
        source = pages;
    }

    void checked(String person, LocalDate day) {
        checkedOn = day;
        checkedBy = person;
    }

    /** @param municipality where the check runs */
    void planCheck(String municipality, Instant due) {
        home = municipality;
        checkDue = due;
        answerDue = null;
    }

    /** The moments of this check, set when it begins and the same whenever they are asked for. */
    void askCheck(Instant reminder, Instant answer) {
        reminderAt = reminder;
        answerDue = answer;
    }

    /** Its check waits for who keeps the menukaart. */
    void remindKeepers() {
        happened(new InterventionEvents.CheckWaits(dossier, home, name));
    }

    void retire(Instant now) {
        retiredAt = now;
    }

    Menu.Card card() {
        return new Menu.Card(id, name, phase, forWhom, form, level, recognisedOn, recognisedUntil, provider, source);
    }

    String id() {
        return id;
    }

    String dossier() {
        return dossier;
    }

    String home() {
        return home;
    }

    String name() {
        return name;
    }

    String level() {
        return level;
    }

    LocalDate recognisedUntil() {
        return recognisedUntil;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    Instant checkDue() {
        return checkDue;
    }

    Instant answerDue() {
        return answerDue;
    }

    Instant reminderAt() {
        return reminderAt;
    }

    boolean retired() {
        return retiredAt != null;
    }
}
