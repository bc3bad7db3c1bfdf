package nl.kansrijkestart.consent;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ConsentRows extends ListCrudRepository<Consent, Long> {

    List<Consent> findByCaseIdAndPurposeOrderByIdDesc(String caseId, String purpose);

    List<Consent> findByCaseId(String caseId);
}
