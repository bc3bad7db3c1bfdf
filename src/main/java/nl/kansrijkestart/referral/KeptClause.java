package nl.kansrijkestart.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.agreement.clause.ClauseTerms;

/** The version of a clause by which a referral goes, with its terms, whatever the coalition signs later. */
@Embeddable
class KeptClause {

    private String agreement;
    private String clauseId;
    private int clauseVersion;

    @Embedded
    private ClauseTerms terms;

    private String movedReason;

    protected KeptClause() {}

    /** @param reason why a person moved a running referral to this version, Dutch; null when nobody did */
    KeptClause(ClauseInForce clause, String reason) {
        this.agreement = clause.name();
        this.clauseId = clause.clauseId();
        this.clauseVersion = clause.version();
        this.terms = clause.terms();
        this.movedReason = reason;
    }

    boolean is(ClauseInForce other) {
        return other.clauseId().equals(clauseId) && other.version() == clauseVersion;
    }

    /** Which agreement set receivers and terms. */
    String agreement() {
        return agreement;
    }

    String id() {
        return clauseId;
    }

    int version() {
        return clauseVersion;
    }

    ClauseTerms terms() {
        return terms;
    }

    String movedReason() {
        return movedReason;
    }
}
