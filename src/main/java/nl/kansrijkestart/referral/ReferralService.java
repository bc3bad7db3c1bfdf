package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.socialmap.entry.Evidence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals for the other features: proposed with the parent, agreed by consent, stopped by what happens to the case.
 */
@Component
@Transactional
public class ReferralService {

    /**
     * A referral as other features read it.
     *
     * @param receiver organisation code; null for the Knooppunt coordinator
     * @param state proposed, agreed, sent, question, declined, accepted, inContact or closed
     * @param outcome id of the end it reached, a code of {@code outcome.*}; null while open
     * @param closedAt null while open
     * @param stalled the Knooppunt coordinator has to find a way out
     * @param helpOver help began by it, and is over
     */
    public record ReferralCard(
            String id,
            String caseId,
            String need,
            String receiver,
            String receiverName,
            List<String> fallbacks,
            List<String> fallbackNames,
            String state,
            String outcome,
            Instant sentAt,
            Instant overallDue,
            Instant closedAt,
            boolean stalled,
            boolean helpOver) {

        /** Talked about with the parent, not sent. */
        public boolean proposed() {
            return is(Referral.State.proposed);
        }

        /** The parent said yes to it, not sent yet. */
        public boolean agreed() {
            return is(Referral.State.agreed);
        }

        public boolean closed() {
            return is(Referral.State.closed);
        }

        /** Its receiver helps, or is going to. */
        public boolean helps() {
            return helping() || is(Referral.State.accepted) || is(Referral.State.inContact);
        }

        /** Its receiver helps, or is asked to. */
        public boolean helpsOrIsAsked() {
            return !proposed() && (outcome == null || helping());
        }

        /** Help began by it and is not over. */
        public boolean helping() {
            return started() && !helpOver;
        }

        public boolean started() {
            return "supportStarted".equals(outcome);
        }

        private boolean is(Referral.State one) {
            return one.name().equals(state);
        }
    }

    /**
     * @param receiver null for the Knooppunt coordinator
     * @param contact with the family, when the yes comes at the last moment
     * @param outcome in words to the signaller, when that contact does
     */
    public record Turn(
            String receiver, Instant since, Instant reminder, Instant answer, Instant contact, Instant outcome) {}

    /**
     * What would come of a referral if everybody used their whole term.
     *
     * @param agreement Dutch, such as: Regionale basisafspraak, versie 1
     * @param turns in the order of asking
     * @param overall the end of the whole referral
     * @param solution of the Knooppunt coordinator, after the last of them was silent
     */
    public record Foreseen(String agreement, List<Turn> turns, Instant overall, Instant solution) {}

    static final String COORDINATOR = "hubCoordinators";
    /** Whatever the reason is, who helps reads one and the same line: none of them tells which it was. */
    private static final Set<String> ENDS = Set.of("referralWithdrawn", "referralEndedByEvent");

    private final Referrals referrals;
    private final CaseFiles files;
    private final Journeys journeys;
    private final ReferralTerms terms;
    private final ReceiverContact receivers;
    private final ReferralLetter letters;
    private final Evidence socialMap;

    ReferralService(
            Referrals referrals,
            CaseFiles files,
            Journeys journeys,
            ReferralTerms terms,
            ReceiverContact receivers,
            ReferralLetter letters,
            Evidence socialMap) {
        this.referrals = referrals;
        this.files = files;
        this.journeys = journeys;
        this.terms = terms;
        this.receivers = receivers;
        this.letters = letters;
        this.socialMap = socialMap;
    }

    /**
     * A referral that the family may still say no to; nobody else knows of it.
     *
     * @param need a code of {@code route.*}, or for a care path its theme
     * @return the referral's id
     */
    public String propose(String caseId, String need) {
        CaseCard file = files.card(caseId);
        return of(caseId).stream()
                .filter(known -> known.need().equals(need) && known.proposed())
                .map(ReferralCard::id)
                .findFirst()
                .orElseGet(() -> referrals
                        .save(new Referral(caseId, need, terms.inForce(need, file.municipality()), file.urgent()))
                        .id());
    }

    /** Forgets what was proposed and not agreed. */
    public void forgetProposed(String caseId) {
        referrals.findByCaseIdOrderByNeed(caseId).stream()
                .filter(one -> one.state() == Referral.State.proposed)
                .forEach(referrals::delete);
    }

    /** Sent at once where the pathway stands so that it can be, whatever else is arranged there. */
    public void agree(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.agree(terms.now());
        referrals.save(referral);
        journeys.tellCaseWhile("consentGiven", referral.caseId(), () -> referral.state() == Referral.State.agreed);
    }

    /** By need, also what was only proposed and what is closed. */
    public List<ReferralCard> of(String caseId) {
        return referrals.findByCaseIdOrderByNeed(caseId).stream()
                .map(this::card)
                .toList();
    }

    public ReferralCard card(String referralId) {
        return card(referrals.named(referralId));
    }

    /**
     * Organisations that are asked, or were, for a shielded need, whatever else they do here: what does not say that it
     * is about another need names them to the family's contact only.
     */
    public Set<String> shieldedReceivers(String caseId) {
        Set<String> receivers = everyShieldedReceiver(caseId);
        CaseCard file = files.card(caseId);
        Stream.of(file.signallerGroup(), file.contactGroup(), file.caseDirectorGroup())
                .filter(Objects::nonNull)
                .forEach(receivers::remove);
        return receivers;
    }

    /**
     * The same, but for who helps with another need too: those are there anyway, and what is about that need names
     * them.
     */
    public Set<String> onlyShielded(String caseId) {
        Set<String> receivers = shieldedReceivers(caseId);
        referrals.findByCaseIdOrderByNeed(caseId).stream()
                .filter(one -> !Words.shielded(one.need()) && card(one).helpsOrIsAsked())
                .map(Referral::receiver)
                .forEach(receivers::remove);
        return receivers;
    }

    /** The same with who signalled, contacts or directs: what is about a shielded need names them neither. */
    public Set<String> everyShieldedReceiver(String caseId) {
        return referrals.findByCaseIdOrderByNeed(caseId).stream()
                .filter(one -> Words.shielded(one.need()))
                .flatMap(one -> one.turns().all())
                .collect(Collectors.toSet());
    }

    /** Of these families the ones where help for a shielded need is or was asked; in one question. */
    public Set<String> withShielded(Collection<String> caseIds) {
        return referrals.needs(caseIds).stream()
                .filter(one -> Words.shielded(one.need()))
                .map(Referrals.Need::caseId)
                .collect(Collectors.toSet());
    }

    /** Which version of which agreement set its receiver and terms. */
    public String agreement(String referralId) {
        return referrals.named(referralId).clause().agreement();
    }

    /** What the receiver wrote at the end, for who signalled and who helps. */
    public Optional<String> sentence(String referralId) {
        return Optional.ofNullable(referrals.named(referralId).sentence());
    }

    /**
     * Somebody on the case says that the social map's way to reach this receiver is wrong; false when the map has none.
     * Nothing of the case goes with it.
     *
     * @param said what is wrong with it
     */
    public boolean contactWrong(String referralId, String said) {
        Referral referral = referrals.named(referralId);
        return socialMap.contactWrong(
                referral.receiver(),
                referral.need(),
                files.card(referral.caseId()).municipality(),
                said);
    }

    /**
     * The organisation behind a need as the agreement has it now, and whether anybody there can log in: for a question
     * to the parent, before anything is proposed.
     */
    public String receiverName(String need, String municipality) {
        String first = terms.firstReceiver(need, municipality);
        return receivers.name(first) + receivers.choice(first, municipality, "u belt zelf");
    }

    /** What would come of asking for this need now. @param file also of a family that exists in no file */
    public Foreseen foresee(String need, CaseCard file) {
        return terms.foresee(need, file);
    }

    /** Whether nobody at this receiver can log in here. @param receiver null for the Knooppunt coordinator */
    public boolean byTelephone(String receiver, String municipality) {
        return receivers.byTelephone(receiver, municipality);
    }

    /** @param receiver null for the Knooppunt coordinator */
    public String nameOf(String receiver) {
        return receivers.name(receiver);
    }

    /**
     * The group that does the work of the receiver: its own people, or the family's contact where nobody of it can log
     * in.
     */
    public String helperGroup(String referralId) {
        return receivers.helperGroup(referrals.named(referralId));
    }

    /**
     * Ends every open referral of a case; each receiver reads that it stopped, not why.
     *
     * @param outcome referralWithdrawn, referralOvertakenByBirth or referralEndedByEvent
     * @param tellProcess the referral's own process must end (not when its caller is being ended)
     */
    public void stopAll(String caseId, String outcome, boolean tellProcess) {
        referrals
                .findByCaseIdOrderByNeed(caseId)
                .forEach(referral -> stop(referral, outcome, tellProcess, ReferralEvents.Farewell.quiet));
    }

    /** The case ends, and its process with it. @param closing how, a code of {@code closing.*} */
    public void closeAll(String caseId, String closing) {
        referrals
                .findByCaseIdOrderByNeed(caseId)
                .forEach(
                        referral -> stop(referral, "referralEndedByEvent", false, ReferralEvents.Farewell.of(closing)));
    }

    /**
     * The help that began by it is over.
     *
     * @return whether its receiver helps this family with something else too
     */
    public boolean helpOver(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.helpOver();
        return helpsOtherwise(referrals.save(referral));
    }

    /** The referral as it is now, for who tells something about it. */
    public ReferralEvents.About about(String referralId) {
        return referrals.named(referralId).about();
    }

    /** Reads these at once; who asks for one of them in the same transaction finds it. */
    public void ahead(Collection<String> referralIds) {
        referrals.findAllById(referralIds);
    }

    /** As in {@link ReceiverContact}: on a form that somebody else fills in for the receiver. */
    public String onBehalf(String referralId) {
        return receivers.onBehalf(referrals.named(referralId));
    }

    /** The same for one of them, which ends by its own end; what was only proposed is forgotten. */
    public void stop(String referralId, String outcome) {
        Referral referral = referrals.named(referralId);
        if (referral.state() == Referral.State.proposed) {
            referrals.delete(referral);
        } else {
            stop(referral, outcome, true, ReferralEvents.Farewell.quiet);
        }
    }

    /** The process of a referral was lost: the referral ends without it. */
    public void endLost(String referralId) {
        stop(referrals.named(referralId), "referralEndedByEvent", false, ReferralEvents.Farewell.quiet);
    }

    /** The same, and it waits to be sent once more, to the receiver that has it now. */
    public void againLost(String referralId) {
        Referral referral = referrals.named(referralId);
        referral.again(terms.now());
        referrals.save(referral);
    }

    private void stop(Referral referral, String outcome, boolean tellProcess, ReferralEvents.Farewell farewell) {
        boolean ownEnd = tellProcess && referral.open();
        if (referral.state() != Referral.State.closed) {
            referral.stop(outcome, helpsOtherwise(referral));
            if (!ownEnd) {
                referral.close(ReferralEvents.Closing.withCase, terms.now());
            }
        } else if (ENDS.contains(outcome)) {
            referral.stopHelp(farewell);
        }
        referrals.save(referral);
        if (ownEnd) {
            journeys.tellPartAfterwards("referralStopped", "referralId", referral.id(), Map.of());
        }
    }

    boolean helpsOtherwise(Referral referral) {
        return referral.receiver() != null
                && of(referral.caseId()).stream()
                        .anyMatch(one -> !one.id().equals(referral.id())
                                && referral.receiver().equals(one.receiver())
                                && one.helps());
    }

    /** A pause: the terms of what is open move, and each receiver reads a line. @param line Dutch */
    public void shift(String caseId, UnaryOperator<Instant> by, String line) {
        referrals.findByCaseIdOrderByNeed(caseId).stream()
                .filter(Referral::open)
                .forEach(referral -> {
                    referral.shift(by, line);
                    referrals.save(referral);
                });
    }

    /** A person gives the receiver until then to answer; the end of the whole referral stays. */
    public void answerBy(String referralId, Instant due) {
        Referral referral = referrals.named(referralId);
        referral.answerBy(due, "uw termijn om te antwoorden is verzet. Kijk in uw Takenlijst.");
        referrals.save(referral);
        journeys.momentsChanged("referralId", referralId, Map.of("answerReferral", due, "callReceiver", due));
    }

    /**
     * The slice of the family's story that the receiver may read, for a form: family (the mark), sender, needs,
     * question and facts.
     */
    public Map<String, Object> letter(String referralId) {
        return letters.of(referralId);
    }

    /** How to reach the family, as far as they agreed that this receiver knows; otherwise whom to ask. */
    public String contactDetails(String referralId) {
        return letters.contactDetails(referralId);
    }

    private ReferralCard card(Referral one) {
        return new ReferralCard(
                one.id(),
                one.caseId(),
                one.need(),
                one.receiver(),
                receivers.name(one.receiver()),
                one.turns().fallbacks(),
                one.turns().fallbacks().stream().map(receivers::name).toList(),
                one.state().name(),
                one.outcome(),
                one.clock().sentAt(),
                one.clock().overallDue(),
                one.clock().closedAt(),
                one.open() && one.clock().solutionDue() != null,
                one.helpIsOver());
    }
}
