package nl.kansrijkestart.consent;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The gate at every crossing: no valid consent, no other party. */
@Component
@Transactional
public class Consents {

    private final ConsentRows consents;
    private final Clock clock;

    Consents(ConsentRows consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** The newest answer counts; earlier ones for the same purpose and receiver end. Refusing leads to nothing else. */
    public void record(ConsentAnswer answer) {
        consents.findByCaseIdAndPurposeOrderByIdDesc(answer.caseId(), answer.purpose()).stream()
                .filter(earlier -> java.util.Objects.equals(earlier.receiver(), answer.receiver()))
                .forEach(earlier -> earlier.withdraw(clock.instant()));
        consents.save(new Consent(answer, clock.instant()));
    }

    /** @param receiver organisation code, or null for a purpose without one receiver */
    public boolean covers(String caseId, String purpose, String receiver) {
        return consents.findByCaseIdAndPurposeOrderByIdDesc(caseId, purpose).stream().anyMatch(consent -> consent.covers(receiver));
    }

    /** The data categories that this receiver may get for this purpose. */
    public List<String> categories(String caseId, String purpose, String receiver) {
        return consents.findByCaseIdAndPurposeOrderByIdDesc(caseId, purpose).stream().filter(consent -> consent.covers(receiver))
                .findFirst().map(Consent::categories).orElse(List.of());
    }

    /** Ends everything that this family agreed to. */
    public void withdrawAll(String caseId) {
        consents.findByCaseId(caseId).forEach(consent -> consent.withdraw(clock.instant()));
    }
}
