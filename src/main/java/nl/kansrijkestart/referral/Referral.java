package nl.kansrijkestart.referral;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.agreement.clause.ClauseTerms;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/**
 * One request for help to one receiver at a time, from the first sending to the outcome. State changes are verbs that
 * refuse illegal moves.
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

    @Id
    private String id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    private String need;

    @Enumerated(EnumType.STRING)
    private State state;

    private String receiver;
    private String fallbacks;
    private String askedBefore;
    private boolean urgent;
    private String agreement;
    private String clauseId;
    private int clauseVersion;

    @Embedded
    private ClauseTerms terms;

    private String movedReason;
    private Instant agreedAt;
    private Instant sentAt;
    private Instant overallDue;
    private Instant receiverSince;
    private Instant answerDue;
    private Instant reminderAt;

    @Embedded
    private Contact contact = new Contact();

    private Instant solutionDue;

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

    private String lateYes;
    private Instant lateYesAt;
    private boolean consentDoubted;
    private boolean nextKnown;
    private String solution;

    @Sealed
    private String outcome;

    @Sealed
    private String sentence;

    private Instant closedAt;

    protected Referral() {}

    Referral(String caseId, String need, ClauseInForce clause, boolean urgent) {
        this.id = UUID.randomUUID().toString();
        this.caseId = caseId;
        this.need = need;
        this.state = State.proposed;
        this.receiver = clause.receivers().isEmpty() ? null : clause.receivers().get(0);
        this.fallbacks = String.join(",", clause.receivers().stream().skip(1).toList());
        this.askedBefore = "";
        this.urgent = urgent;
        keep(clause);
    }

    /** From here on this version and its terms hold, whatever the coalition signs later. */
    private void keep(ClauseInForce clause) {
        agreement = clause.name();
        clauseId = clause.clauseId();
        clauseVersion = clause.version();
        terms = clause.terms();
    }

    /** The family agreed to this referral. */
    void agree(Instant now) {
        refuseUnless(State.proposed);
        state = State.agreed;
        agreedAt = now;
    }

    /** First sending: from here the overall clock runs, and nothing but a person's decision moves its end. */
    void send(Instant now, Moments moments) {
        refuseUnless(State.agreed);
        sentAt = now;
        overallDue = moments.overall();
        reach(now, moments);
        happened(new ReferralEvents.Sent(about(), answerDue));
    }

    /** The referral reaches its receiver: that receiver's own term begins. */
    private void reach(Instant now, Moments moments) {
        state = State.sent;
        receiverSince = now;
        answerDue = moments.answer();
        reminderAt = moments.reminder();
        declineReason = null;
        neededHelp = null;
        remark = null;
        reply = null;
        called = false;
        spokenWith = null;
        nextKnown = true;
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
            lateYes = organisation;
            lateYesAt = now;
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
        this.nextKnown = false;
        if ("consentUnclear".equals(reason)) {
            consentDoubted = true;
            nextKnown = true;
        }
    }

    private void answered(ReferralEvents.Answer answer, String reason, String helper) {
        boolean first = state == State.sent && reply == null;
        happened(new ReferralEvents.Answered(about(), answer, first, receiverSince, answerDue, reason, helper));
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

    /** Nothing once the term is over. @param byTelephone nobody of the receiver can log in */
    void remind(boolean byTelephone, Instant now) {
        if (now.isBefore(answerDue)) {
            happened(new ReferralEvents.Reminded(about(), byTelephone, answerDue));
        }
    }

    /** The term of the receiver is over; nothing when it answered. @param byTelephone nobody of it can log in */
    void termPassed(boolean byTelephone) {
        if (state == State.sent) {
            happened(new ReferralEvents.NoAnswer(about(), byTelephone, reply == null, receiverSince));
        }
    }

    void ask(String question) {
        refuseUnless(State.sent, State.question);
        answered(ReferralEvents.Answer.question, null, null);
        state = State.question;
        this.remark = question;
        this.reply = null;
    }

    /**
     * The term keeps running while a question is open, but the receiver has until {@code atLeast} to use the answer.
     */
    void reply(String text, Instant atLeast) {
        refuseUnless(State.question);
        state = State.sent;
        this.reply = text;
        if (answerDue.isBefore(atLeast)) {
            answerDue = atLeast;
        }
    }

    boolean hasNext() {
        return !list(fallbacks).isEmpty();
    }

    /** To the next receiver of the agreement; the one before had its turn. */
    void moveOn(Instant now, Moments moments) {
        goTo(list(fallbacks).get(0), now, moments, true);
    }

    /** Another question has its own clause: that one holds from here, with its receivers after the chosen one. */
    void moveToNeed(String organisation, String need, ClauseInForce clause, Instant now, Moments moments) {
        ReferralEvents.Moved moved = new ReferralEvents.Moved(about(), organisation, false);
        keep(clause);
        fallbacks = String.join(",", clause.receivers());
        become(organisation, need, now, moments);
        happened(moved);
    }

    /**
     * A person moves the running referral to another version. Moments that were promised stay; the next receiver gets
     * the new terms.
     *
     * @param reason Dutch, shown to whom it concerns
     */
    void moveToVersion(ClauseInForce clause, String reason) {
        refuseUnless(State.sent, State.question, State.declined, State.accepted, State.inContact);
        keep(clause);
        List<String> had = list(askedBefore);
        fallbacks = String.join(
                ",",
                clause.receivers().stream()
                        .filter(one -> !one.equals(receiver) && !had.contains(one))
                        .toList());
        movedReason = reason;
    }

    /** The agreement has no next receiver. */
    void noNext() {
        nextKnown = false;
        happened(new ReferralEvents.NobodyLeft(about()));
    }

    /** To a receiver that a person chose. @param organisation null for the Knooppunt coordinator */
    void moveTo(String organisation, Instant now, Moments moments) {
        goTo(organisation, now, moments, false);
    }

    /** The same receiver is asked once more, with a term of its own. */
    void askSame(Instant now, Moments moments) {
        become(receiver, need, now, moments);
    }

    private void goTo(String organisation, Instant now, Moments moments, boolean byAgreement) {
        ReferralEvents.Moved moved = new ReferralEvents.Moved(about(), organisation, byAgreement);
        become(organisation, need, now, moments);
        happened(moved);
    }

    private void become(String organisation, String need, Instant now, Moments moments) {
        refuseUnless(State.sent, State.declined, State.question, State.accepted, State.inContact);
        if (receiver != null && !receiver.equals(organisation)) {
            askedBefore = String.join(",", add(askedBefore, receiver));
        }
        if (organisation != null && organisation.equals(lateYes)) {
            lateYes = null;
            lateYesAt = null;
        }
        // the family said yes to another question: this one is asked first
        this.consentDoubted = !need.equals(this.need);
        this.receiver = organisation;
        this.fallbacks = String.join(
                ",",
                list(fallbacks).stream()
                        .filter(one -> !one.equals(organisation))
                        .toList());
        this.need = need;
        this.solution = null;
        reach(now, moments);
    }

    void consentClear() {
        consentDoubted = false;
        if (state == State.declined) {
            state = State.sent;
        }
    }

    /** The answer to a doubt about consent came: the receiver gets its term again, the overall clock goes on. */
    void reachAgain(Instant now, Moments moments) {
        reach(now, moments);
    }

    /** A person gives the referral more time, with the new end. */
    void giveTime(Instant newEnd) {
        overallDue = newEnd;
        solution = "again";
    }

    /** A pause of the pathway moves every term, the overall one too. @param line Dutch, for who has it now */
    void shift(Duration by, String line) {
        overallDue = later(overallDue, by);
        answerDue = later(answerDue, by);
        reminderAt = later(reminderAt, by);
        solutionDue = later(solutionDue, by);
        contact.shift(by);
        happened(new ReferralEvents.Shifted(about(), line));
    }

    static Instant later(Instant moment, Duration by) {
        return moment == null ? null : moment.plus(by);
    }

    void tried(LocalDate day, String way, String result, Instant nextDue) {
        refuseUnless(State.accepted, State.inContact);
        happened(new ReferralEvents.ContactTried(about(), result, contact.due()));
        contact.tried(day, way, result, nextDue);
        if ("reached".equals(result)) {
            state = State.inContact;
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

    /** Both may know how it went together. */
    void tellTogether() {
        happened(new ReferralEvents.TogetherTold(about(), contact.together(), NOT_WANTED.equals(outcome)));
    }

    /**
     * Who signalled tried together with the parent: from there the receiver goes on, within the same overall term.
     * @param result as of a try
     */
    void triedTogether(String result, Instant contactDue, Instant contactCheckAt) {
        refuseUnless(State.accepted, State.inContact);
        switch (result) {
            case "reached" -> contact.foundTogether(contactDue, contactCheckAt);
            case "notWanted" -> end(NOT_WANTED, null);
            default -> end("familyNotReached", null);
        }
    }

    void solve(String solution) {
        this.solution = solution;
    }

    /** It waits for the Knooppunt coordinator. */
    void stall(Instant due) {
        happened(new ReferralEvents.Stalled(about()));
        this.solutionDue = due;
    }

    void solutionLate() {
        happened(new ReferralEvents.SolutionLate(about()));
    }

    /** The Knooppunt coordinator looks at it now. */
    void solving() {
        this.solutionDue = null;
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

    /** The same after it was closed; nothing unless help began by it. */
    void stopHelp() {
        if (STARTED.equals(outcome)) {
            happened(new ReferralEvents.HelpStopped(about()));
        }
    }

    /** By its own end, with the outcome that it has or that follows from how it went. */
    void finish(Instant now) {
        if (outcome == null) {
            outcome = outcomeSoFar();
        }
        close(ReferralEvents.Closing.finished, now);
    }

    private String outcomeSoFar() {
        if (solution != null && !goesOn()) {
            return "withdraw".equals(solution) ? "referralWithdrawn" : "noSupportAvailable";
        }
        if ("alreadyInvolved".equals(declineReason) || accepted() && !receiverCalls()) {
            return STARTED;
        }
        return contact.notReached() ? "familyNotReached" : NOT_WANTED;
    }

    /** The coordinator chose that it goes on, with this receiver or another. */
    boolean goesOn() {
        return "again".equals(solution) || "other".equals(solution);
    }

    void close(ReferralEvents.Closing how, Instant now) {
        if (outcome == null) {
            throw new IllegalStateException("Een verwijzing sluit niet zonder uitkomst.");
        }
        happened(new ReferralEvents.Closed(
                about(), how, outcome, overallDue, state == State.inContact, sentence != null));
        state = State.closed;
        closedAt = now;
    }

    private ReferralEvents.About about() {
        return new ReferralEvents.About(
                id,
                caseId,
                need,
                receiver,
                organisations().toList(),
                called,
                clauseId,
                clauseVersion,
                sentAt,
                solutionDue != null);
    }

    /** All that are asked, were, or come next. */
    Stream<String> organisations() {
        return Stream.of(Stream.ofNullable(receiver), askedBefore().stream(), fallbacks().stream())
                .flatMap(all -> all);
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze stap van de verwijzing (" + state + ").");
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(one -> !one.isBlank()).toList();
    }

    private static Set<String> add(String text, String one) {
        Set<String> all = new LinkedHashSet<>(list(text));
        all.add(one);
        return all;
    }

    boolean open() {
        return sentAt != null && state != State.closed;
    }

    /** Its receiver said yes, and the referral is open. */
    boolean accepted() {
        return state == State.accepted || state == State.inContact;
    }

    boolean receiverCalls() {
        return !WITHOUT_OWN_CONTACT.contains(need);
    }

    /** In the order in which they were asked. */
    List<String> askedBefore() {
        return list(askedBefore);
    }

    /** Whose turn it was last: the one before the present receiver, or the present one when it is the first. */
    String askedLast() {
        List<String> before = askedBefore();
        return before.isEmpty() ? receiver : before.get(before.size() - 1);
    }

    List<String> fallbacks() {
        return list(fallbacks);
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
        return receiver;
    }

    boolean urgent() {
        return urgent;
    }

    String agreement() {
        return agreement;
    }

    String clauseId() {
        return clauseId;
    }

    int clauseVersion() {
        return clauseVersion;
    }

    ClauseTerms terms() {
        return terms;
    }

    String movedReason() {
        return movedReason;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant receiverSince() {
        return receiverSince;
    }

    Instant overallDue() {
        return overallDue;
    }

    Instant answerDue() {
        return answerDue;
    }

    Instant reminderAt() {
        return reminderAt;
    }

    Instant solutionDue() {
        return solutionDue;
    }

    String declineReason() {
        return declineReason;
    }

    String neededHelp() {
        return neededHelp;
    }

    String remark() {
        return remark;
    }

    String reply() {
        return reply;
    }

    boolean called() {
        return called;
    }

    String spokenWith() {
        return spokenWith;
    }

    String lateYes() {
        return lateYes;
    }

    Instant lateYesAt() {
        return lateYesAt;
    }

    boolean consentDoubted() {
        return consentDoubted;
    }

    boolean nextKnown() {
        return nextKnown;
    }

    String solution() {
        return solution;
    }

    String outcome() {
        return outcome;
    }

    String sentence() {
        return sentence;
    }

    Instant closedAt() {
        return closedAt;
    }

    Contact contact() {
        return contact;
    }
}
