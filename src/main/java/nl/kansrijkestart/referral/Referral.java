package nl.kansrijkestart.referral;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import nl.kansrijkestart.referral.ReferralClock.Moments;
import nl.kansrijkestart.referral.ReferralEvents.Closing;
import nl.kansrijkestart.referral.ReferralEvents.ContactResult;
import org.hibernate.annotations.Formula;

/**
 * One request for help to one receiver at a time, from the first sending to the outcome. State changes are verbs that
 * refuse illegal moves, and say what happened.
 */
@Entity
class Referral extends Aggregate {

    static final String STARTED = "supportStarted";
    static final String NOT_WANTED = "supportNotWanted";
    static final Set<String> WITHOUT_OWN_CONTACT = Set.of("prenatalHomeVisit", "hubMeeting");

    enum State {
        proposed,
        agreed,
        sent,
        question,
        declined,
        accepted,
        inContact,
        closed
    }

    /** What the Knooppunt coordinator chose. */
    enum Solution {
        again,
        other,
        noHelp,
        withdraw;

        boolean goesOn() {
            return this == again || this == other;
        }
    }

    /** What its receiver said, and how: as written down by the receiver, or by who called. */
    record Answer(String reason, String neededHelp, String remark, String reply, boolean called, String spokenWith) {}

    @Id
    private String id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    private String need;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private ReceiverTurns turns;

    @Embedded
    private KeptClause clause;

    @Embedded
    private ReferralClock clock;

    @Embedded
    private Contact contact = new Contact();

    @Sealed
    private String declineReason;

    @Sealed
    private String neededHelp;

    @Sealed
    private String remark;

    @Sealed
    private String reply;

    private boolean called;

    @Sealed
    private String spokenWith;

    private boolean consentDoubted;
    private boolean helpOver;

    @Enumerated(EnumType.STRING)
    private Solution solution;

    @Sealed
    private String outcome;

    @Sealed
    private String sentence;

    protected Referral() {}

    Referral(String caseId, String need, ClauseInForce clause, boolean urgent) {
        this.id = UUID.randomUUID().toString();
        this.caseId = caseId;
        this.need = need;
        this.state = State.proposed;
        this.turns = new ReceiverTurns(clause.receivers());
        this.clause = new KeptClause(clause, null);
        this.clock = new ReferralClock(urgent);
    }

    /** The family agreed to this referral. */
    void agree(Instant now) {
        refuseUnless(State.proposed);
        state = State.agreed;
        clock.agreed(now);
    }

    /** First sending: from here the overall clock runs. */
    void send(Instant now, Moments moments) {
        refuseUnless(State.agreed);
        clock.sent(now, moments.overall());
        reach(now, moments);
        happened(new ReferralEvents.Sent(about(), clock.answerDue()));
    }

    /** Nothing runs for it any more: it waits to be sent once more. */
    void again(Instant now) {
        refuseUnless(State.sent, State.question, State.declined, State.accepted, State.inContact);
        state = State.agreed;
        clock.agreed(now);
    }

    /** The referral reaches its receiver, whatever another one said before. */
    private void reach(Instant now, Moments moments) {
        state = State.sent;
        clock.reached(now, moments);
        turns.nextKnown(true);
        declineReason = null;
        neededHelp = null;
        remark = null;
        reply = null;
        called = false;
        spokenWith = null;
    }

    /** Somebody called the receiver on the family's behalf. @param spokenWith null when nobody picked up */
    void called(String spokenWith) {
        refuseUnless(State.sent);
        this.called = true;
        this.spokenWith = spokenWith;
    }

    /**
     * A receiver says yes after its term: nothing moves, and nobody hears of one who had answered already.
     *
     * @param same it is the receiver that has the referral now
     */
    void saysYesLate(String organisation, boolean same, Instant now) {
        boolean over = state == State.closed;
        if (same && (over || state != State.sent && state != State.declined)) {
            return;
        }
        if (!over) {
            turns.late(organisation, now);
        }
        happened(new ReferralEvents.LateYes(about(), organisation, same, over));
    }

    /** @param helper login of who answers and is going to help; null where somebody called */
    void accept(Instant contactDue, Instant contactCheckAt, String helper) {
        refuseUnless(State.sent, State.question);
        answered(ReferralEvents.Answer.accepted, null, helper);
        state = State.accepted;
        contact.promised(contactDue, contactCheckAt);
    }

    void decline(String reason, String neededHelp, String remark) {
        refuseUnless(State.sent, State.question);
        answered(ReferralEvents.Answer.declined, reason, null);
        state = State.declined;
        this.declineReason = reason;
        this.neededHelp = neededHelp;
        this.remark = remark;
        boolean doubt = "consentUnclear".equals(reason);
        turns.nextKnown(doubt);
        consentDoubted = consentDoubted || doubt;
    }

    void ask(String question) {
        refuseUnless(State.sent, State.question);
        answered(ReferralEvents.Answer.question, null, null);
        state = State.question;
        this.remark = question;
        this.reply = null;
    }

    private void answered(ReferralEvents.Answer answer, String reason, String helper) {
        happened(new ReferralEvents.Answered(
                about(), answer, unanswered(), clock.receiverSince(), clock.answerDue(), reason, helper));
    }

    /** Nobody of this receiver said anything yet, not even a question. */
    private boolean unanswered() {
        return state == State.sent && reply == null;
    }

    /** The term keeps running while a question is open, but the receiver has until {@code atLeast} to use the reply. */
    void reply(String text, Instant atLeast) {
        refuseUnless(State.question);
        state = State.sent;
        reply = text;
        clock.answerNotBefore(atLeast);
    }

    /** Who signalled may know how it stands. */
    void tellAnswer() {
        happened(new ReferralEvents.AnswerTold(
                about(),
                switch (state) {
                    case accepted -> ReferralEvents.Answer.accepted;
                    case sent -> ReferralEvents.Answer.nobodySpoken;
                    case question -> ReferralEvents.Answer.question;
                    default -> ReferralEvents.Answer.declined;
                }));
    }

    /** The receiver read that it has to answer. */
    void reminded() {
        happened(new ReferralEvents.Reminded(about()));
    }

    /** The term of the receiver is over; nothing when it answered. @param byTelephone nobody of it can log in */
    void termPassed(boolean byTelephone) {
        if (state == State.sent) {
            happened(new ReferralEvents.NoAnswer(about(), byTelephone, unanswered(), clock.receiverSince()));
        }
    }

    /** To the next receiver of the agreement; the one before had its turn. */
    void moveOn(Instant now, Moments moments) {
        goTo(turns.fallbacks().get(0), now, moments, true);
    }

    /** To a receiver that a person chose. @param organisation null for the Knooppunt coordinator */
    void moveTo(String organisation, Instant now, Moments moments) {
        goTo(organisation, now, moments, false);
    }

    private void goTo(String organisation, Instant now, Moments moments, boolean byAgreement) {
        ReferralEvents.About before = about();
        become(organisation, need, now, moments);
        happened(new ReferralEvents.Moved(before, organisation, byAgreement));
    }

    /** Another question has its own clause: that one holds from here, with its receivers after the chosen one. */
    void moveToNeed(String organisation, String need, ClauseInForce clause, Instant now, Moments moments) {
        ReferralEvents.About before = about();
        this.clause = new KeptClause(clause, this.clause.movedReason());
        turns.next(clause.receivers());
        become(organisation, need, now, moments);
        happened(new ReferralEvents.Moved(before, organisation, false));
    }

    /** Who coordinates asks another one; the one that had it stops. @param helpsOtherwise with something else too */
    void askInstead(String organisation, boolean helpsOtherwise, Instant now, Moments moments) {
        happened(new ReferralEvents.Stopped(about(), true, helpsOtherwise));
        moveTo(organisation, now, moments);
    }

    /** A person gives the receiver until then to answer; the end of the whole stays. @param line Dutch, for them */
    void answerBy(Instant due, String line) {
        refuseUnless(State.sent, State.question);
        clock.answerBy(due);
        happened(new ReferralEvents.Shifted(about(), line));
    }

    /** The same receiver is asked once more, with a term of its own. */
    void askSame(Instant now, Moments moments) {
        become(turns.receiver(), need, now, moments);
    }

    private void become(String organisation, String need, Instant now, Moments moments) {
        refuseUnless(State.sent, State.declined, State.question, State.accepted, State.inContact);
        turns.giveTo(organisation);
        // the family said yes to another question: this one is asked first
        this.consentDoubted = !need.equals(this.need);
        this.need = need;
        this.solution = null;
        reach(now, moments);
    }

    /**
     * A person moves the running referral to another version. Moments that were promised stay; the next receiver gets
     * the new terms.
     *
     * @param reason Dutch, shown to whom it concerns
     */
    void moveToVersion(ClauseInForce clause, String reason) {
        refuseUnless(State.sent, State.question, State.declined, State.accepted, State.inContact);
        this.clause = new KeptClause(clause, reason);
        turns.follow(clause.receivers());
    }

    /** The agreement has no next receiver. */
    void noNext() {
        turns.nextKnown(false);
        happened(new ReferralEvents.NobodyLeft(about()));
    }

    /** The family's yes is clear: the receiver gets its term again, the overall clock goes on. */
    void consentClear(Instant now, Moments moments) {
        consentDoubted = false;
        reach(now, moments);
    }

    /** A person gives the referral more time, with the new end. */
    void giveTime(Instant newEnd) {
        clock.overall(newEnd);
        solution = Solution.again;
    }

    /** A pause of the pathway moves every term, the overall one too. @param line Dutch, for who has it now */
    void shift(UnaryOperator<Instant> by, String line) {
        clock.shift(by);
        contact.shift(by);
        happened(new ReferralEvents.Shifted(about(), line));
    }

    /** @param result reached, notReached or notWanted */
    void tried(LocalDate day, String way, ContactResult result, Instant nextDue) {
        refuseUnless(State.accepted, State.inContact);
        happened(new ReferralEvents.ContactTried(about(), result, contact.due()));
        contact.tried(day, way, result, nextDue);
        if (contact.reached()) {
            state = State.inContact;
        } else if (!contact.notReached()) {
            end(NOT_WANTED, null);
        }
    }

    /** Who signalled may know how the contact went. */
    void tellContact() {
        happened(new ReferralEvents.ContactTold(about(), contact.result()));
    }

    /** Who signalled asks whether there was any contact yet. */
    void askContact() {
        happened(new ReferralEvents.ContactAsked(about()));
    }

    /**
     * Who signalled tried together with the parent: from there the receiver goes on, within the same overall term.
     * @param result as of a try
     */
    void triedTogether(ContactResult result, Instant contactDue, Instant contactCheckAt) {
        refuseUnless(State.accepted, State.inContact);
        switch (result) {
            case reached -> contact.foundTogether(contactDue, contactCheckAt);
            case notWanted -> end(NOT_WANTED, null);
            default -> end("familyNotReached", null);
        }
    }

    /** Both may know how it went together. */
    void tellTogether() {
        happened(new ReferralEvents.TogetherTold(about(), contact.together(), NOT_WANTED.equals(outcome)));
    }

    /** It waits for the Knooppunt coordinator. */
    void stall(Instant due) {
        happened(new ReferralEvents.Stalled(about()));
        clock.solution(due);
    }

    void solutionLate() {
        happened(new ReferralEvents.SolutionLate(about()));
    }

    /** The Knooppunt coordinator looks at it now. */
    void solving() {
        clock.solution(null);
    }

    /** @param solution noHelp or withdraw: it does not go on */
    void solve(Solution solution) {
        this.solution = solution;
    }

    /** The coordinator chose that it goes on, with this receiver or another. */
    boolean goesOn() {
        return solution != null && solution.goesOn();
    }

    void end(String outcome, String sentence) {
        this.outcome = outcome;
        this.sentence = sentence == null ? this.sentence : sentence;
    }

    /** What happens to the case ends it. @param helpsOtherwise the receiver helps with something else too */
    void stop(String outcome, boolean helpsOtherwise) {
        happened(new ReferralEvents.Stopped(about(), open(), helpsOtherwise));
        end(outcome, null);
    }

    /** The same after it was closed; nothing unless help began by it and still runs. */
    void stopHelp(ReferralEvents.Farewell farewell) {
        if (STARTED.equals(outcome) && !helpOver) {
            helpOver = true;
            happened(new ReferralEvents.HelpStopped(about(), farewell));
        }
    }

    /** The help that began by it is over. */
    void helpOver() {
        helpOver = true;
    }

    /** By its own end, with the outcome that it has or that follows from how it went. */
    void finish(Instant now) {
        if (outcome == null) {
            outcome = outcomeSoFar();
        }
        close(Closing.finished, now);
    }

    private String outcomeSoFar() {
        if (solution != null && !goesOn()) {
            return solution == Solution.withdraw ? "referralWithdrawn" : "noSupportAvailable";
        }
        if ("alreadyInvolved".equals(declineReason) || accepted() && !receiverCalls()) {
            return STARTED;
        }
        return contact.notReached() ? "familyNotReached" : NOT_WANTED;
    }

    /** @throws IllegalStateException without an outcome */
    void close(Closing how, Instant now) {
        if (outcome == null) {
            throw new IllegalStateException("Een verwijzing sluit niet zonder uitkomst.");
        }
        boolean inContact = state == State.inContact;
        happened(new ReferralEvents.Closed(about(), how, outcome, clock.overallDue(), inContact, sentence != null));
        state = State.closed;
        clock.closed(now);
    }

    ReferralEvents.About about() {
        return new ReferralEvents.About(
                id,
                caseId,
                need,
                turns.receiver(),
                turns.all().toList(),
                called,
                clause.id(),
                clause.version(),
                clock.sentAt(),
                clock.solutionDue() != null);
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze stap van de verwijzing (" + state + ").");
        }
    }

    boolean open() {
        return clock.sentAt() != null && state != State.closed;
    }

    /** Its receiver said yes, and the referral is open. */
    boolean accepted() {
        return state == State.accepted || state == State.inContact;
    }

    /** Else the process that follows makes the first contact. */
    boolean receiverCalls() {
        return !WITHOUT_OWN_CONTACT.contains(need);
    }

    Answer answer() {
        return new Answer(declineReason, neededHelp, remark, reply, called, spokenWith);
    }

    String id() {
        return id;
    }

    String caseId() {
        return caseId;
    }

    String need() {
        return need;
    }

    State state() {
        return state;
    }

    String receiver() {
        return turns.receiver();
    }

    ReceiverTurns turns() {
        return turns;
    }

    KeptClause clause() {
        return clause;
    }

    ReferralClock clock() {
        return clock;
    }

    Contact contact() {
        return contact;
    }

    boolean consentDoubted() {
        return consentDoubted;
    }

    String outcome() {
        return outcome;
    }

    boolean helpIsOver() {
        return helpOver;
    }

    String sentence() {
        return sentence;
    }
}
