package nl.kansrijkestart.agreement.round;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Aggregate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A package: all versions of clauses that are drafted, signed and kept together. Its id is the dossier of its process.
 */
@Entity
class AgreementRound extends Aggregate {

    @Id
    private String id;

    private String municipality;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> needs;

    private String reason;
    private String region;
    private Instant openedAt;

    @Embedded
    private RoundDecision decision;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> madeBy = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_moment", joinColumns = @JoinColumn(name = "round_id"))
    @MapKeyColumn(name = "step")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "due")
    private Map<RoundStep, Instant> moments = new EnumMap<>(RoundStep.class);

    protected AgreementRound() {}

    /** @param needs in order; empty: the lead chooses @param region the version that it adapts, or null */
    AgreementRound(String municipality, List<String> needs, String reason, String region, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.municipality = municipality;
        this.needs = needs.stream().distinct().toList();
        this.reason = reason;
        this.region = region;
        this.openedAt = now;
    }

    /** The lead chose what it is about. */
    void about(String need) {
        needs = List.of(need);
    }

    /** @param next another topic for this round, or null */
    void drafted(String need, String next) {
        Stream<String> left = needs.stream().filter(one -> !one.equals(need));
        needs = Stream.concat(left, Stream.ofNullable(next)).distinct().toList();
        moments.remove(RoundStep.draft);
    }

    List<String> needs() {
        return Collections.unmodifiableList(needs);
    }

    /** What is drafted next; null when the lead has to choose. */
    String topic() {
        return needs.stream().findFirst().orElse(null);
    }

    /** Who drafted, amended or proposed something of it: they do not decide on it. */
    void madeBy(String person) {
        madeBy = Stream.concat(madeBy.stream(), Stream.of(person)).distinct().toList();
    }

    List<String> makers() {
        return Collections.unmodifiableList(madeBy);
    }

    /** The partners react once more: what they reacted to was changed. */
    void asksAgain() {
        List.of(RoundStep.consult, RoundStep.consultReminder, RoundStep.amend).forEach(moments::remove);
    }

    void decide(RoundDecision made) {
        decision = made;
        List.of(RoundStep.decide, RoundStep.board).forEach(moments::remove);
        if (made.is(RoundDecision.What.askAgain)) {
            List.of(RoundStep.sign, RoundStep.signReminder).forEach(moments::remove);
        }
    }

    void boardDecides(boolean agrees, String why, LocalDate on, String by) {
        decision = decision().board(agrees, why, on, by);
        if (!agrees) {
            happened(new RoundEvents.Refused(id, municipality, why));
        }
    }

    /** @param silent codes of who did not answer yet @param what waits for them, Dutch */
    void waitsFor(List<String> silent, String what) {
        happened(new RoundEvents.Waits(id, municipality, silent, what));
    }

    /** The same moment at every question, until the step begins again. */
    Instant moment(RoundStep step, Supplier<Instant> otherwise) {
        return moments.computeIfAbsent(step, first -> otherwise.get());
    }

    String id() {
        return id;
    }

    String municipality() {
        return municipality;
    }

    String region() {
        return region;
    }

    String reason() {
        return reason;
    }

    RoundDecision decision() {
        return decision == null ? RoundDecision.NONE : decision;
    }
}
