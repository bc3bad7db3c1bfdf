package nl.kansrijkestart.referral;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseInForce;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Referrals for the other features: proposed with the parent, agreed by consent, stopped by what happens to the case.
 */
@Component
@Transactional
public class ReferralService {

    static final String COORDINATOR = "hubCoordinators";
    private static final String WITHDRAWN = "referralWithdrawn";
    /** Whatever the reason is, who helps reads one and the same line: none of them tells which it was. */
    private static final Set<String> ENDS = Set.of(WITHDRAWN, "referralEndedByEvent");

    private static final String STARTED = "supportStarted";

    private final Referrals referrals;
    private final Agreements agreements;
    private final CaseFiles files;
    private final People people;
    private final FamilySlice slice;
    private final Journeys journeys;
    private final ReferralTerms terms;
    private final ReferralFacts facts;
    private final ReferralEvidence evidence;
    private final ReferralNews news;
    private final ByTelephone telephone;
    private final PartService parts;

    ReferralService(
            Referrals referrals,
            Agreements agreements,
            CaseFiles files,
            People people,
            FamilySlice slice,
            Journeys journeys,
            ReferralTerms terms,
            ReferralFacts facts,
            ReferralEvidence evidence,
            ReferralNews news,
            ByTelephone telephone,
            PartService parts) {
        this.referrals = referrals;
        this.agreements = agreements;
        this.files = files;
        this.people = people;
        this.slice = slice;
        this.journeys = journeys;
        this.terms = terms;
        this.facts = facts;
        this.evidence = evidence;
        this.news = news;
        this.telephone = telephone;
        this.parts = parts;
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
                        .save(new Referral(caseId, need, agreements.inForce(need, file.municipality()), file.urgent()))
                        .id());
    }

    /** Forgets what was proposed and not agreed. */
    public void forgetProposed(String caseId) {
        referrals.findByCaseIdOrderByNeed(caseId).stream()
                .filter(one -> one.state() == Referral.State.proposed)
                .forEach(referrals::delete);
    }

    public void agree(String referralId) {
        referral(referralId).agree(terms.now());
    }

    public List<ReferralCard> of(String caseId) {
        return referrals.findByCaseIdOrderByNeed(caseId).stream()
                .map(this::card)
                .toList();
    }

    public ReferralCard card(String referralId) {
        return card(referral(referralId));
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
                .flatMap(ReferralService::organisations)
                .collect(Collectors.toSet());
    }

    static Stream<String> organisations(Referral referral) {
        return Stream.of(
                        Stream.ofNullable(referral.receiver()),
                        referral.askedBefore().stream(),
                        referral.fallbacks().stream())
                .flatMap(all -> all);
    }

    /** What the receiver wrote at the end, for who signalled and who helps. */
    public Optional<String> sentence(String referralId) {
        return Optional.ofNullable(referral(referralId).sentence());
    }

    /**
     * Somebody on the case says that the social map's way to reach this receiver is wrong; false when the map has none.
     * Nothing of the case goes with it.
     *
     * @param said what is wrong with it
     */
    public boolean contactWrong(String referralId, String said) {
        return evidence.contactWrong(referral(referralId), said);
    }

    /**
     * The organisation behind a need as the agreement has it now, and whether anybody there can log in: for a question
     * to the parent, before anything is proposed.
     */
    public String receiverName(String need, String municipality) {
        String first =
                agreements.receivers(need, municipality).stream().findFirst().orElse(null);
        return name(first) + telephone.choice(first, municipality, "u belt zelf");
    }

    /**
     * The group that does the work of the receiver: its own people, or the family's contact where nobody of it can log
     * in.
     */
    public String helperGroup(String referralId) {
        return telephone.helperGroup(referral(referralId));
    }

    /**
     * Ends every open referral of a case; each receiver reads that it stopped, not why.
     *
     * @param outcome referralWithdrawn, referralOvertakenByBirth or referralEndedByEvent
     * @param tellProcess the referral's own process must end (not when its caller is being ended)
     */
    public void stopAll(String caseId, String outcome, boolean tellProcess) {
        referrals.findByCaseIdOrderByNeed(caseId).forEach(referral -> stop(referral, outcome, tellProcess));
    }

    /** The same for one of them, which ends by its own end; what was only proposed is forgotten. */
    public void stop(String referralId, String outcome) {
        Referral referral = referral(referralId);
        if (referral.state() == Referral.State.proposed) {
            referrals.delete(referral);
        } else {
            stop(referral, outcome, true);
        }
    }

    private void stop(Referral referral, String outcome, boolean tellProcess) {
        if (referral.state() == Referral.State.closed) {
            if (ENDS.contains(outcome) && STARTED.equals(referral.outcome()) && referral.receiver() != null) {
                news.receiver(
                        referral,
                        "dit is gestopt. Overleg met de contactpersoon voordat u contact zoekt. Gebruik de gegevens "
                                + "niet verder; wat in uw eigen dossier staat, blijft daar.");
            }
            return;
        }
        boolean wasOpen = referral.open();
        referral.end(outcome, null);
        if (referral.receiver() != null
                && of(referral.caseId()).stream()
                        .noneMatch(one -> !one.id().equals(referral.id())
                                && referral.receiver().equals(one.receiver())
                                && one.helps())) {
            parts.stopsHelping(referral.caseId(), referral.receiver());
        }
        if (wasOpen && referral.receiver() != null) {
            news.receiver(referral, "dit is gestopt. U hoeft niets meer te doen; gebruik de gegevens niet verder.");
        }
        if (wasOpen && tellProcess) {
            journeys.tellPartAfterwards("referralStopped", "referralId", referral.id(), Map.of());
        } else {
            referral.close(terms.now());
            facts.closed(referral);
        }
    }

    /** A pause: the terms of what is open move, and each receiver reads a line. */
    public void shift(String caseId, Duration by, String line) {
        referrals.findByCaseIdOrderByNeed(caseId).stream()
                .filter(Referral::open)
                .forEach(referral -> {
                    referral.shift(by);
                    if (referral.receiver() != null) {
                        news.receiver(referral, line);
                    }
                });
    }

    /** How to reach the family, as far as they agreed that this receiver knows; otherwise whom to ask. */
    public String contactDetails(String referralId) {
        Referral referral = referral(referralId);
        CaseCard file = files.card(referral.caseId());
        String family = slice.contact(referral.caseId(), ReferralDesk.purposeOf(referral.need()), referral.receiver());
        return family.isEmpty()
                ? "vraag het aan "
                        + people.person(file.arranger(Words.shielded(referral.need())))
                                .map(person -> person.name() + " (" + person.organisationName() + ")")
                                .orElse(file.leader())
                : family;
    }

    Referral referral(String referralId) {
        return referrals
                .findById(referralId)
                .orElseThrow(() -> new IllegalArgumentException("Deze verwijzing is niet bekend."));
    }

    String name(String organisation) {
        return organisation == null
                ? "Knooppuntcoördinator"
                : people.organisation(organisation).name();
    }

    /** The clause that the referral keeps, and the one in force when that is another. */
    List<Option> clauses(Referral referral) {
        ClauseInForce now = inForce(referral);
        Option kept = new Option("kept", "Blijft: " + referral.agreement());
        return keeps(referral, now) ? List.of(kept) : List.of(kept, new Option("current", "Voortaan: " + now.name()));
    }

    /** Only a person moves a running referral to another version, with a reason. */
    void moveToCurrentClause(Referral referral, String reason) {
        ClauseInForce now = inForce(referral);
        referral.moveToVersion(now, reason);
        files.tell(
                referral.caseId(),
                null,
                "Verwijzing " + Words.onCard(referral.need()) + " gaat verder volgens: " + now.name());
    }

    private static boolean keeps(Referral referral, ClauseInForce now) {
        return now.clauseId().equals(referral.clauseId()) && now.version() == referral.clauseVersion();
    }

    private ClauseInForce inForce(Referral referral) {
        return agreements.inForce(referral.need(), files.card(referral.caseId()).municipality());
    }

    private ReferralCard card(Referral one) {
        return new ReferralCard(
                one.id(),
                one.caseId(),
                one.need(),
                one.receiver(),
                name(one.receiver()),
                one.fallbacks(),
                one.fallbacks().stream().map(this::name).toList(),
                one.state().name(),
                one.outcome(),
                one.sentAt(),
                one.overallDue(),
                one.closedAt());
    }
}
