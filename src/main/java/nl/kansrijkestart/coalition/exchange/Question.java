package nl.kansrijkestart.coalition.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A coalition asks the region, a project leader or another coalition something, and gets an answer. It is also the
 * dossier of its process.
 */
@Entity
@Table(name = "coalition_question")
public class Question {

    /** A local signal for the region's agenda, support of the project leader, or a question to another coalition. */
    public enum Kind {
        signal,
        support,
        exchange
    }

    public enum State {
        asked,
        onAgenda,
        answered
    }

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String asker;
    private String askedBy;
    private String place;
    private String role;
    private String subject;
    private String question;
    private Instant asked;
    private Instant due;
    private Instant reminderDue;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant outcomeDue;
    private String answer;
    private LocalDate helpOn;
    private Instant answered;

    protected Question() {}

    /** @param asker place of the coalition that asks @param place where it is answered @param role who answers there */
    Question(
            Kind kind,
            String asker,
            String askedBy,
            String place,
            String role,
            String subject,
            String question,
            Instant now,
            Instant due,
            Instant reminderDue) {
        this.id = UUID.randomUUID().toString();
        this.kind = kind;
        this.asker = asker;
        this.askedBy = askedBy;
        this.place = place;
        this.role = role;
        this.subject = subject;
        this.question = question;
        this.asked = now;
        this.due = due;
        this.reminderDue = reminderDue;
        this.state = State.asked;
    }

    /** The table talks about it first. @param until when its outcome is told */
    void putOnAgenda(Instant until) {
        refuseAnswered();
        state = State.onAgenda;
        outcomeDue = until;
    }

    /** @param day on which help comes, or null */
    void answer(String text, LocalDate day, Instant now) {
        refuseAnswered();
        state = State.answered;
        answer = text;
        helpOn = day;
        answered = now;
    }

    private void refuseAnswered() {
        if (state == State.answered) {
            throw new IllegalStateException("Deze vraag is al beantwoord.");
        }
    }

    public String id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    public String asker() {
        return asker;
    }

    public String place() {
        return place;
    }

    String role() {
        return role;
    }

    public String subject() {
        return subject;
    }

    String question() {
        return question;
    }

    Instant asked() {
        return asked;
    }

    Instant due() {
        return due;
    }

    Instant reminderDue() {
        return reminderDue;
    }

    public State state() {
        return state;
    }

    boolean onAgenda() {
        return state == State.onAgenda;
    }

    Instant outcomeDue() {
        return outcomeDue;
    }

    String answer() {
        return answer;
    }

    public LocalDate helpOn() {
        return helpOn;
    }

    public Instant answered() {
        return answered;
    }
}
