package nl.kansrijkestart.agreement.round;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/**
 * The automatic steps, groups, moments and questions of processes/agreement/agreementLife.bpmn. A case here is a round
 * of agreements.
 */
@Desk
@Transactional
class AgreementDesk {

    private final AgreementService rounds;
    private final SigningService signing;
    private final ClauseService clauseDates;
    private final PartnerTable table;

    AgreementDesk(AgreementService rounds, SigningService signing, ClauseService clauseDates, PartnerTable table) {
        this.rounds = rounds;
        this.signing = signing;
        this.clauseDates = clauseDates;
        this.table = table;
    }

    public String leadGroup(String caseId) {
        return PartnerTable.LEADS;
    }

    public boolean moreToDraft(String caseId) {
        return !rounds.round(caseId).needs().isEmpty();
    }

    /** Codes of the partners that get one bundled task each. */
    public List<String> partnersToAsk(String caseId) {
        return rounds.partnersToAsk(rounds.round(caseId));
    }

    public String partnerGroup(String partnerId) {
        return table.group(partnerId);
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindPartners(String caseId) {
        AgreementRound round = rounds.round(caseId);
        rounds.remind(round, rounds.partnersToAsk(round), "Er wacht een concept-afspraak op uw reactie.");
    }

    /** Ids of the drafts that the lead amends. */
    public List<String> drafts(String caseId) {
        return rounds.consulting(caseId).stream().map(ClauseVersion::id).toList();
    }

    /** The lead changed after the reactions whom it asks, a term, the consent or who signs. */
    public boolean partnersReactAgain(String caseId) {
        return !rounds.consulting(caseId).isEmpty();
    }

    public boolean anythingToSign(String caseId) {
        return !rounds.of(caseId).isEmpty();
    }

    public List<String> partnersToSign(String caseId) {
        return rounds.partnersToSign(rounds.round(caseId));
    }

    /** The one person who may sign for the partner. */
    public String signerGroup(String caseId, String partnerId) {
        return table.signer(
                partnerId,
                table.mandated(partnerId, rounds.round(caseId).municipality())
                        .orElseThrow(() -> new IllegalStateException("Niemand mag tekenen namens " + partnerId + ".")));
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindSigners(String caseId) {
        AgreementRound round = rounds.round(caseId);
        rounds.remind(round, rounds.partnersToSign(round), "Er wachten afspraken op uw handtekening.");
    }

    public boolean signaturesComplete(String caseId) {
        return signing.complete(rounds.round(caseId));
    }

    /** A code of the next step: askAgain, paper, without or withdraw. */
    public String nextStep(String caseId) {
        return rounds.round(caseId).decision().what().name();
    }

    /** The lead asked the board to go on without signatures. */
    public boolean boardDecides(String caseId) {
        return rounds.round(caseId).decision().waitsForBoard();
    }

    public String boardGroup(String caseId) {
        return PartnerTable.BOARD;
    }

    /** Ids of the clauses that now live on their own dates. */
    public List<String> clausesToKeep(String caseId) {
        return rounds.living(caseId).stream().map(ClauseVersion::id).toList();
    }

    public Instant nextMoment(String clauseId) {
        return rounds.version(clauseId).nextMoment();
    }

    public void moveClause(String clauseId) {
        clauseDates.move(rounds.version(clauseId));
    }

    /** review, ended or wait. */
    public String whatIsDue(String clauseId) {
        return switch (rounds.version(clauseId).state()) {
            case review -> "review";
            case retired, withdrawn -> "ended";
            default -> "wait";
        };
    }

    public String ownerGroup(String clauseId) {
        String owner = rounds.version(clauseId).owner();
        return PartnerTable.LEADS.equals(owner) ? owner : partnerGroup(owner);
    }

    public Instant reviewDue(String clauseId) {
        return rounds.version(clauseId).reviewDue();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindOwner(String clauseId) {
        clauseDates.remindOwner(rounds.version(clauseId));
    }

    public Instant clauseEnds(String clauseId) {
        return clauseDates.end(rounds.version(clauseId));
    }

    public Instant draftDue(String caseId) {
        return moment(caseId, RoundStep.draft);
    }

    public Instant consultDue(String caseId) {
        return moment(caseId, RoundStep.consult);
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant consultReminder(String caseId) {
        return moment(caseId, RoundStep.consultReminder);
    }

    public Instant amendDue(String caseId) {
        return moment(caseId, RoundStep.amend);
    }

    public Instant signDue(String caseId) {
        return moment(caseId, RoundStep.sign);
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant signReminder(String caseId) {
        return moment(caseId, RoundStep.signReminder);
    }

    public Instant decisionDue(String caseId) {
        return moment(caseId, RoundStep.decide);
    }

    public Instant boardDue(String caseId) {
        return moment(caseId, RoundStep.board);
    }

    private Instant moment(String caseId, RoundStep step) {
        return rounds.moment(rounds.round(caseId), step);
    }
}
