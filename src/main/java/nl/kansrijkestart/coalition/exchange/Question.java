package nl.kansrijkestart.coalition.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.coalition.round.CoalitionEvents;

/**
 * A coalition asks the region, a project leader or another coalition something, and gets an answer. It is also the
 * dossier of its process.
 */
@Entity
@Table(name = "coalition_question")
class Question extends Aggregate {

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

    /** @param asker place of the coalition that asks @param place where it is answered @param role who answers there */
    @Embeddable
    public record Asked(
            @Enumerated(EnumType.STRING) Kind kind,
            String asker,
            String askedBy,
            String place,
            String role,
            String subject,
            String question,
            @Column(name = "asked") Instant at,
            Instant due,
            Instant reminderDue) {}

    /** @param helpOn day on which help comes, or null */
    @Embeddable
    public record Answer(
            @Column(name = "answer") String text,
            LocalDate helpOn,
            @Column(name = "answered") Instant at) {}

    @Id
    private String id;

    @Embedded
    private Asked asked;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant outcomeDue;

    @Embedded
    private Answer answer;

    protected Question() {}

    Question(Asked asked) {
        this.id = UUID.randomUUID().toString();
        this.asked = asked;
        this.state = State.asked;
    }

    /** The table talks about it first. @param until when its outcome is told */
    void putOnAgenda(Instant until) {
        refuseAnswered();
        state = State.onAgenda;
        outcomeDue = until;
        happened(new CoalitionEvents.QuestionOnAgenda(asked.asker, id, asked.subject, until));
    }

    void answer(Answer given) {
        refuseAnswered();
        state = State.answered;
        answer = given;
    }

    private void refuseAnswered() {
        if (state == State.answered) {
            throw new IllegalStateException("Deze vraag is al beantwoord.");
        }
    }

    /** Who answers hears that it waits. */
    void remind() {
        happened(new CoalitionEvents.QuestionWaits(asked.place, id, asked.role, asked.subject, asked.due));
    }

    /** The question stays open; who asked may call. */
    void delay() {
        happened(new CoalitionEvents.QuestionLate(asked.asker, id, asked.subject, asked.at));
    }

    /** The answer goes back to who asked. */
    void giveBack() {
        happened(new CoalitionEvents.QuestionAnswered(
                asked.asker, id, asked.subject, asked.at, answer.text, answer.helpOn));
    }

    public String id() {
        return id;
    }

    public Asked asked() {
        return asked;
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

    /** Null as long as there is none. */
    public Answer answer() {
        return answer;
    }
}
