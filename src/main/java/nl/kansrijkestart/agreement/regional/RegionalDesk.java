package nl.kansrijkestart.agreement.regional;

import java.time.Instant;
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

    private final RegionalService region;
    private final AdoptionService adoptions;
    private final AgreementService rounds;
    private final Clauses clauses;

    RegionalDesk(RegionalService region, AdoptionService adoptions, AgreementService rounds, Clauses clauses) {
        this.region = region;
        this.adoptions = adoptions;
        this.rounds = rounds;
        this.clauses = clauses;
    }

    public String regionGroup(String caseId) {
        return AdoptionService.PROJECT_LEADERS;
    }

    public Instant writeDue(String caseId) {
        return rounds.draftDue(caseId);
    }

    public void bringToMunicipalities(String caseId) {
        adoptions.bring(region.of(caseId));
    }

    public Instant regionalMoment(String caseId) {
        return region.of(caseId).nextMoment();
    }

    public void activateRegionalClause(String caseId) {
        region.activate(region.of(caseId));
    }

    public String adoptionGroup(String caseId) {
        return adoptions.group(adoptions.adoption(caseId).municipality());
    }

    public Instant adoptionDue(String caseId) {
        return adoptions.adoption(caseId).due();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindOfAdoption(String caseId) {
        adoptions.remind(adoptions.adoption(caseId));
    }

    /** A code of the next step: adopted, adapted or notApplicable. */
    public String adoption(String caseId) {
        return adoptions.adoption(caseId).answer().name();
    }

    public void followRegion(String caseId) {
        adoptions.adopt(adoptions.adoption(caseId));
    }

    /**
     * A round of the municipality itself, with the reason it gave; it begins with the region's text, the own
     * differences on top.
     */
    public void openAdaptedDraft(String caseId) {
        Adoption adoption = adoptions.adoption(caseId);
        clauses.openAdapted(
                region.version(adoption.versionId()),
                adoption.municipality(),
                "aangepast van de regio: " + adoption.reason());
    }
}
