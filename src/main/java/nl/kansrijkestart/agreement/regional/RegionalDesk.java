package nl.kansrijkestart.agreement.regional;

import java.time.Instant;
import nl.kansrijkestart.agreement.round.AgreementRound;
import nl.kansrijkestart.agreement.round.AgreementService;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/**
 * The automatic steps, groups, moments and questions of processes/agreement/regionalClauseChange.bpmn and
 * regionalAdoption.bpmn.
 */
@Desk
@Transactional
class RegionalDesk {

    private final RegionalService book;
    private final AgreementService rounds;
    private final Clauses clauses;

    RegionalDesk(RegionalService book, AgreementService rounds, Clauses clauses) {
        this.book = book;
        this.rounds = rounds;
        this.clauses = clauses;
    }

    public String regionGroup(String caseId) {
        return RegionalService.PROJECT_LEADERS;
    }

    public Instant writeDue(String caseId) {
        return rounds.moment(rounds.round(caseId), AgreementRound.Step.draft);
    }

    public void bringToMunicipalities(String caseId) {
        book.bring(book.of(caseId));
    }

    public Instant regionalMoment(String caseId) {
        return book.of(caseId).nextMoment();
    }

    public void activateRegionalClause(String caseId) {
        book.activate(book.of(caseId));
    }

    public String adoptionGroup(String caseId) {
        return book.group(book.adoption(caseId).municipality());
    }

    public Instant adoptionDue(String caseId) {
        return book.adoption(caseId).due();
    }

    public void remindOfAdoption(String caseId) {
        book.remind(book.adoption(caseId));
    }

    /** A code of the next step: adopted, adapted or notApplicable. */
    public String adoption(String caseId) {
        return book.adoption(caseId).answer().name();
    }

    public void followRegion(String caseId) {
        book.adopt(book.adoption(caseId));
    }

    /**
     * A round of the municipality itself, with the reason it gave; it begins with the region's text, the own
     * differences on top.
     */
    public void openAdaptedDraft(String caseId) {
        Adoption adoption = book.adoption(caseId);
        clauses.openAdapted(
                book.version(adoption.versionId()),
                adoption.municipality(),
                "aangepast van de regio: " + adoption.reason());
    }
}
