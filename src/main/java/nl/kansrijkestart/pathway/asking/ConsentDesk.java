package nl.kansrijkestart.pathway.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.ConsentTerm;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import org.springframework.transaction.annotation.Transactional;

/**
 * What processes/pathway/familyPathway.bpmn asks about consent while it runs: when it ends, and who was not asked yet.
 */
@Desk
@Transactional
class ConsentDesk {

    private static final Duration AT_LEAST = Duration.ofDays(1);

    private final ConsentEnds ends;
    private final ConsentTerm term;
    private final Consents consents;
    private final OpenWork openWork;
    private final CaseFiles files;
    private final Pathways pathways;
    private final Clock clock;

    ConsentDesk(
            ConsentEnds ends,
            ConsentTerm term,
            Consents consents,
            OpenWork openWork,
            CaseFiles files,
            Pathways pathways,
            Clock clock) {
        this.ends = ends;
        this.term = term;
        this.consents = consents;
        this.openWork = openWork;
        this.files = files;
        this.pathways = pathways;
        this.clock = clock;
    }

    /** Some time before the first yes ends; while there is none, when one that is given now would. */
    public Instant renewalMoment(String caseId) {
        String municipality = files.card(caseId).municipality();
        Instant asked = ends.first(caseId).orElse(term.until(municipality)).minus(term.warning(municipality));
        Instant soonest = clock.instant().plus(AT_LEAST);
        return asked.isBefore(soonest) ? soonest : asked;
    }

    public boolean consentEnding(String caseId) {
        return !ends.before(caseId, soon(caseId)).isEmpty();
    }

    /** The last moment of the first yes that ends. */
    public Instant consentEnd(String caseId) {
        return ends.first(caseId).orElse(clock.instant());
    }

    /** What hangs on a yes that is over stops, as after a withdrawal; its words say that a day passed. */
    public void endRanOutConsent(String caseId) {
        List<ConsentCard> over = ends.endRanOut(caseId);
        if (over.isEmpty()) {
            return; // it was taken back while it was asked again: that was told then
        }
        if (over.stream().anyMatch(one -> ConsentQuestions.KEEP.equals(one.purpose()))
                && !consents.covers(caseId, ConsentQuestions.KEEP, null)) {
            consents.close(caseId);
            files.share(caseId, false);
            openWork.stopParts(caseId, "referralEndedByEvent");
        } else {
            over.forEach(one -> openWork.stopPart(caseId, one, "referralEndedByEvent"));
        }
        pathways.tell(new PathwayEvents.ConsentRanOut(files.card(caseId)));
    }

    /** Something is shared on the yes of one parent: another one with authority is asked once. */
    public boolean otherParentToAsk(String caseId) {
        return consents.of(caseId).stream().anyMatch(ConsentCard::given);
    }

    /** Everything that {@code renewConsent} asks about ends by then. */
    Instant soon(String caseId) {
        return clock.instant()
                .plus(term.warning(files.card(caseId).municipality()))
                .plus(AT_LEAST);
    }
}
