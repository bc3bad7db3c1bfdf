package nl.kansrijkestart.pathway;

import java.time.Duration;
import java.time.Instant;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import org.springframework.stereotype.Component;

/**
 * A pause of the whole pathway. It is ours and not the engine's: messages still arrive. At its beginning every term
 * moves behind its latest end, at its real end back by what was not used; so nothing falls due in between, and no term
 * has lost a day. After it each term ends at a time when somebody works.
 */
@Component
class Pauses {

    private final CaseFiles files;
    private final PathwayTerms terms;
    private final ShiftedTerms all;

    Pauses(CaseFiles files, PathwayTerms terms, ShiftedTerms all) {
        this.files = files;
        this.terms = terms;
        this.all = all;
    }

    /** A new pause, or the same one longer: until the agreed longest pause from now. */
    void hold(String caseId) {
        files.pause(caseId, terms.longestPause(files.card(caseId)));
    }

    /** Moves every term behind the latest end of the pause. */
    void park(String caseId) {
        Duration held = files.card(caseId).held(terms.now());
        all.shift(caseId, moment -> moment.plus(held), "dit traject staat even stil. Uw termijn schuift op.");
    }

    /** Moves every term back by what is left of the pause. @return how long it lasted */
    Duration release(String caseId) {
        CaseCard file = files.card(caseId);
        Instant now = terms.now();
        Duration left = file.held(now);
        all.shift(
                caseId,
                moment -> terms.working(moment.minus(left)),
                "dit traject gaat weer verder. Uw termijn loopt weer.");
        files.resume(caseId);
        return Duration.between(file.pausedSince(), now);
    }
}
