package nl.kansrijkestart.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.consent.ConsentEnding.Reason;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the family said, kept and read; {@link ConsentGate} decides by it who comes in. Who asks here holds the family's
 * consent until the end of the transaction, so that a withdrawal at the same moment waits for it and then ends it too,
 * or comes first and is seen.
 */
@Component
@Transactional
public class Consents {

    /**
     * What the family said.
     *
     * @param about the need that was asked about, a route or the theme of a care path; null when the answer is about
     *     everything
     * @param also receivers that the agreement asks when the first one cannot, named in the same question
     * @param state given, refused or later
     * @param until until when a yes holds; null for no end
     */
    public record ConsentAnswer(
            String caseId,
            String purpose,
            String about,
            String receiver,
            List<String> also,
            List<String> categories,
            String state,
            String giver,
            List<String> howExplained,
            String recordedBy,
            Instant until) {

        boolean yes() {
            return Consent.State.given.name().equals(state);
        }

        /** About everything that this purpose and receiver stand for. */
        public ConsentAnswer(
                String caseId,
                String purpose,
                String receiver,
                List<String> also,
                List<String> categories,
                String state,
                String giver,
                List<String> howExplained,
                String recordedBy) {
            this(caseId, purpose, null, receiver, also, categories, state, giver, howExplained, recordedBy, null);
        }

        /** Without an end. */
        public ConsentAnswer(
                String caseId,
                String purpose,
                String about,
                String receiver,
                List<String> also,
                List<String> categories,
                String state,
                String giver,
                List<String> howExplained,
                String recordedBy) {
            this(caseId, purpose, about, receiver, also, categories, state, giver, howExplained, recordedBy, null);
        }
    }

    /**
     * An answer of the family as others show it.
     *
     * @param about the need; null when it is about everything
     * @param receiver organisation code; null for a purpose without one receiver
     * @param state given, refused, later, withdrawn or expired
     * @param textVersion what was read to the giver
     * @param at from when it holds
     * @param until its last day; null when it has none
     * @param ended until when it held; null as long as it does
     */
    public record ConsentCard(
            long id,
            String purpose,
            String about,
            String receiver,
            List<String> also,
            List<String> categories,
            String state,
            String giver,
            List<String> howExplained,
            String textVersion,
            String recordedBy,
            Instant at,
            Instant until,
            Instant ended) {

        public boolean given() {
            return Consent.State.given.name().equals(state) && ended == null;
        }

        /** A yes that was taken back. */
        public boolean withdrawn() {
            return Consent.State.withdrawn.name().equals(state);
        }

        /** A yes that ended by itself. */
        public boolean expired() {
            return Consent.State.expired.name().equals(state);
        }
    }

    /** Shared by everybody who crosses a border between parties; held until the end of the transaction. */
    private static final String HOLD = "select pg_advisory_xact_lock_shared(hashtextextended('consent ' || ?, 0))";

    private final ConsentRows consents;
    private final JdbcTemplate sql;
    private final Clock clock;

    Consents(ConsentRows consents, JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * The newest answer of a giver counts; her earlier one for the same purpose, receiver and need ends. A no or a
     * later of anybody but the partner ends every yes for it: what one parent does not want stops until a person has
     * looked. It leads to nothing else. Refused with Refusal while the family is withdrawing, and a yes as long as
     * the other parent's no stands.
     *
     * @return the yes of other parents that this no ended
     */
    public List<ConsentCard> record(ConsentAnswer answer) {
        return record(answer, false);
    }

    /**
     * The same for a question that the pathway puts to the parent: its answer is counted. Who joins later, a yes that
     * is asked again before its end, and the other parent's word are not.
     */
    public List<ConsentCard> answered(ConsentAnswer answer) {
        return record(answer, true);
    }

    private List<ConsentCard> record(ConsentAnswer answer, boolean counts) {
        if (!consents.tryShared(answer.caseId())) {
            throw new Refusal(
                    "De toestemming van dit gezin wordt op dit moment ingetrokken. Kijk opnieuw voordat u verdergaat.");
        }
        boolean stops = !answer.yes() && !Givers.PARTNER.equals(answer.giver());
        Instant now = clock.instant();
        List<ConsentCard> stopped = new ArrayList<>();
        List<Consent> standing =
                consents.findByCaseIdAndQuestionPurposeOrderByIdDesc(answer.caseId(), answer.purpose()).stream()
                        .filter(earlier ->
                                earlier.open() && earlier.question().sameAs(answer.receiver(), answer.about()))
                        .toList();
        refuseAgainstOtherParent(answer, standing);
        standing.stream()
                .filter(earlier ->
                        stops || Givers.same(earlier.giver(), answer.giver()) || !earlier.given() && !partner(earlier))
                .forEach(earlier -> {
                    if (stops
                            && earlier.holds(now)
                            && !partner(earlier)
                            && !Givers.same(earlier.giver(), answer.giver())) {
                        stopped.add(earlier.card(now));
                        earlier.end(Reason.otherParent, now, answer.recordedBy());
                    } else {
                        earlier.end(Reason.answeredAgain, now, answer.recordedBy());
                    }
                });
        Consent said = new Consent(answer, now);
        if (counts) {
            said.answersQuestion();
        }
        consents.save(said);
        Asked.inThisTransaction().answers.clear();
        return stopped;
    }

    private static void refuseAgainstOtherParent(ConsentAnswer answer, List<Consent> standing) {
        boolean yes = answer.yes() && !Givers.PARTNER.equals(answer.giver());
        if (yes
                && standing.stream()
                        .anyMatch(
                                one -> one.refused() && !partner(one) && Givers.differ(one.giver(), answer.giver()))) {
            throw new Refusal(
                    "De andere ouder zei hier nee. Praat eerst met beide ouders. Zegt die ouder nu ook ja? Leg dat "
                            + "dan eerst vast.");
        }
    }

    /**
     * The yes to the whole of a purpose, and not only to somebody who joins it: asked without a receiver, or about the
     * request itself.
     */
    boolean coversAll(String caseId, String purpose) {
        return valid(caseId, purpose, null).stream()
                .anyMatch(consent -> !partner(consent)
                        && (consent.question().receiver() == null
                                || consent.question().about() != null));
    }

    /** @param receiver organisation code, or null for a purpose without one receiver */
    public boolean covers(String caseId, String purpose, String receiver) {
        return valid(caseId, purpose, receiver).stream().anyMatch(consent -> !partner(consent));
    }

    /**
     * The data categories that this receiver may get for this purpose; the partner's only with the partner's own yes.
     */
    public List<String> categories(String caseId, String purpose, String receiver) {
        List<Consent> valid = valid(caseId, purpose, receiver);
        List<String> categories = new ArrayList<>(valid.stream()
                .filter(consent -> !partner(consent))
                .findFirst()
                .map(consent -> consent.question().categories())
                .orElse(List.of()));
        boolean partnersYes = valid.stream()
                .anyMatch(consent ->
                        partner(consent) && consent.question().categories().contains(Givers.PARTNER_FACTS));
        categories.remove(Givers.PARTNER_FACTS);
        if (partnersYes && !categories.isEmpty()) {
            categories.add(Givers.PARTNER_FACTS);
        }
        return List.copyOf(categories);
    }

    /**
     * Each yes in which this organisation is the receiver, and that lasts: it holds, or held until the case closed. Who
     * is only named as the next to be asked came in by nothing yet.
     */
    Stream<Consent> lasting(String caseId, String organisation) {
        return consents.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(one ->
                        !partner(one) && organisation.equals(one.question().receiver()) && one.lasts(clock.instant()));
    }

    /** The same of many families in one question; case id → each yes. */
    Map<String, List<Consent>> lasting(Collection<String> caseIds, String organisation) {
        return caseIds.isEmpty()
                ? Map.of()
                : consents.findByCaseIdInOrderByIdDesc(caseIds).stream()
                        .filter(one -> !partner(one)
                                && organisation.equals(one.question().receiver())
                                && one.lasts(clock.instant()))
                        .collect(Collectors.groupingBy(Consent::caseId));
    }

    /** Every answer that this family gave, the newest first. */
    public List<ConsentCard> of(String caseId) {
        return consents.findByCaseIdOrderByIdDesc(caseId).stream()
                .map(one -> one.card(clock.instant()))
                .toList();
    }

    /** Nothing crosses to another party until this transaction ends. Called before anything else of a withdrawal. */
    public void beginWithdrawal(String caseId) {
        consents.holdAlone(caseId);
    }

    /** Ends everything that this family agreed to. */
    public void withdrawAll(String caseId, String by) {
        consents.holdAlone(caseId);
        consents.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(consent -> consent.open() || consent.lasts(clock.instant()))
                .forEach(consent -> consent.end(Reason.withdrawn, clock.instant(), by));
    }

    /** What the family can take back now: each yes that holds, or that only closing ended. */
    public List<ConsentCard> standing(String caseId) {
        return consents.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(one -> one.lasts(clock.instant()))
                .map(one -> one.card(clock.instant()))
                .toList();
    }

    /** Ends these answers only. Returns those that were a yes; an id of another family is left alone. */
    public List<ConsentCard> withdraw(String caseId, Collection<Long> ids, String by) {
        consents.holdAlone(caseId);
        List<Consent> chosen = consents.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(consent -> (consent.given() || consent.lasts(clock.instant())) && ids.contains(consent.id()))
                .toList();
        chosen.forEach(consent -> consent.end(Reason.withdrawn, clock.instant(), by));
        return chosen.stream().map(one -> one.card(clock.instant())).toList();
    }

    /** The pathway is over, and with it what was agreed for it. */
    public void close(String caseId) {
        consents.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(Consent::open)
                .forEach(consent -> consent.end(Reason.closed, clock.instant(), null));
    }

    private List<Consent> valid(String caseId, String purpose, String receiver) {
        Map<Asked.About, List<Consent>> known = Asked.inThisTransaction().answers;
        Asked.About about = new Asked.About(caseId, purpose);
        List<Consent> answers = known.get(about);
        if (answers == null) {
            sql.query(HOLD, row -> {}, caseId);
            answers = consents.findByCaseIdAndQuestionPurposeOrderByIdDesc(caseId, purpose);
            if (!answers.isEmpty()) { // where there is none a family may get into reach yet
                known.put(about, answers);
            }
        }
        return answers.stream()
                .filter(consent ->
                        consent.holds(clock.instant()) && consent.question().names(receiver))
                .toList();
    }

    static boolean partner(Consent consent) {
        return Givers.PARTNER.equals(consent.giver());
    }

    /**
     * What was asked in this transaction: who holds the family's consent to its end is told the same until then, but
     * for what the transaction itself records.
     */
    private static final class Asked implements TransactionSynchronization {

        record About(String caseId, String purpose) {}

        final Map<About, List<Consent>> answers = new HashMap<>();

        static Asked inThisTransaction() {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Asked.class::isInstance)
                    .map(Asked.class::cast)
                    .findFirst()
                    .orElseGet(() -> {
                        Asked fresh = new Asked();
                        TransactionSynchronizationManager.registerSynchronization(fresh);
                        return fresh;
                    });
        }
    }
}
