package nl.kansrijkestart.pathway;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.asking.PathwayFacts;
import nl.kansrijkestart.pathway.family.Pathway;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.family.TogetherNeeded;
import nl.kansrijkestart.pathway.family.Weighing;
import nl.kansrijkestart.referral.ReferralCard;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/pathway/familyPathway.bpmn. */
@Desk
@Transactional
public class PathwayDesk {

    private final Pathways pathways;
    private final Weighing weighing;
    private final OpenWork openWork;
    private final FamilyMatch match;
    private final TogetherNeeded together;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final Consents consents;
    private final Agreements agreements;
    private final Deadlines days;
    private final Notices notices;
    private final java.time.Clock clock;
    private final PathwayFacts facts;

    PathwayDesk(
            Pathways pathways,
            Weighing weighing,
            OpenWork openWork,
            FamilyMatch match,
            TogetherNeeded together,
            ReferralService referrals,
            CaseFiles files,
            Consents consents,
            Agreements agreements,
            Deadlines days,
            Notices notices,
            java.time.Clock clock,
            PathwayFacts facts) {
        this.pathways = pathways;
        this.weighing = weighing;
        this.openWork = openWork;
        this.match = match;
        this.together = together;
        this.referrals = referrals;
        this.files = files;
        this.consents = consents;
        this.agreements = agreements;
        this.days = days;
        this.notices = notices;
        this.clock = clock;
        this.facts = facts;
    }

    public void confirmReceipt(String caseId) {
        CaseCard file = files.card(caseId);
        notices.tellAround(
                file, file.mark() + ": uw signaal is ontvangen. De volgende stap is het gesprek met de ouder.");
        files.tell(caseId, null, "Signaal ontvangen. De volgende stap is het gesprek met de ouder.");
    }

    public void remindSignaller(String caseId) {
        tellContact(caseId, "het gesprek met de ouder is nog niet vastgelegd.");
    }

    public void proposeGrade(String caseId) {
        weighing.proposeGrade(caseId);
    }

    public void proposeRoute(String caseId) {
        weighing.proposeRoutes(caseId);
    }

    public boolean othersNeeded(String caseId) {
        return referrals.of(caseId).stream().anyMatch(one -> one.proposed());
    }

    public boolean consentGiven(String caseId) {
        return helpAwaits(caseId);
    }

    public boolean askAgain(String caseId) {
        return pathways.of(caseId).askAgain();
    }

    public boolean talkAgain(String caseId) {
        return pathways.of(caseId).talkAgain();
    }

    public void closeOwnCare(String caseId) {
        files.close(caseId, "noConsent");
    }

    /**
     * Looks among families that agreed and among the own organisation's; help goes on and the signaller reads the same
     * words either way.
     */
    public void checkKnownFamily(String caseId) {
        pathways.of(caseId).possibleMatch(!match.found(caseId).isEmpty());
        tellContact(caseId, "nagegaan of er al een traject loopt.");
    }

    public boolean possibleMatch(String caseId) {
        return pathways.of(caseId).possibleMatch();
    }

    public boolean sameFamily(String caseId) {
        return pathways.of(caseId).sameFamily();
    }

    /** Referrals that the family agreed to and that were not sent yet: one round of "Hulp regelen" each. */
    public List<String> referralsToSend(String caseId) {
        return referrals.of(caseId).stream()
                .filter(one -> one.agreed())
                .map(ReferralCard::id)
                .toList();
    }

    public boolean helpAwaits(String caseId) {
        return !referralsToSend(caseId).isEmpty();
    }

    /** Several parties help, a Knooppunt made agreements, or somebody asked; and no plan is carried yet. */
    public boolean togetherNeeded(String caseId) {
        return together.of(caseId);
    }

    public boolean moreNeeded(String caseId) {
        return pathways.of(caseId).moreNeeded();
    }

    public void remindDirector(String caseId) {
        tellContact(caseId, "het traject kan worden afgesloten, of er is meer nodig. Dat is nog niet vastgelegd.");
    }

    /** The family withdrew: everything shared stops by its own end; the visible reason is only that it stopped. */
    public void endSharedWork(String caseId) {
        consents.withdrawAll(caseId, null);
        files.share(caseId, false);
        facts.consentWithdrawn(caseId);
        openWork.stopParts(caseId, "referralWithdrawn");
        tellContact(
                caseId,
                "de ouder trok de toestemming in. Alles wat gedeeld werd, is gestopt. Wat anderen al in hun eigen "
                        + "dossier hebben, blijft daar.");
    }

    public void endOpenWork(String caseId) {
        Pathway pathway = pathways.of(caseId);
        openWork.closeParts(caseId);
        files.close(caseId, pathway.stopOutcome() == null ? "parentStops" : pathway.stopOutcome());
        tellContact(caseId, "het traject is afgesloten.");
    }

    /** Talk, weigh, choose and ask for consent: with who arranged it, who reads what is heavy. A director does not. */
    public String contactGroup(String caseId) {
        return files.card(caseId).contactGroup();
    }

    public String directorGroup(String caseId) {
        return files.card(caseId).directorGroup();
    }

    public String coordinatorGroup(String caseId) {
        return "hubCoordinators";
    }

    public Instant talkDue(String caseId) {
        return pathways.of(caseId).talkDue(term(caseId, "term.talk"));
    }

    public Instant registerDue(String caseId) {
        return term(caseId, "term.answer.escalation");
    }

    public Instant matchDue(String caseId) {
        return term(caseId, "term.answer.escalation");
    }

    public Instant closingDue(String caseId) {
        return pathways.of(caseId).closingDue(term(caseId, "term.feedback"));
    }

    /** A signal without consent is kept for a while and not longer. */
    public Instant keepingEnd(String caseId) {
        CaseCard file = files.card(caseId);
        return days.add(file.opened(), agreements.term("term.keeping.withoutConsent", file.municipality(), false));
    }

    private Instant term(String caseId, String term) {
        CaseCard file = files.card(caseId);
        return days.add(
                clock.instant().plus(file.held(clock.instant())),
                agreements.term(term, file.municipality(), file.urgent()));
    }

    private void tellContact(String caseId, String what) {
        CaseCard file = files.card(caseId);
        notices.tellAround(file, file.mark() + ": " + what);
        files.tell(caseId, null, what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1));
    }
}
