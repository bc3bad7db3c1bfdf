package nl.kansrijkestart.referral;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Referrals extends ListCrudRepository<Referral, String> {

    List<Referral> findByCaseIdOrderByNeed(String caseId);

    /** @throws IllegalArgumentException for an unknown one */
    default Referral named(String referralId) {
        return findById(referralId).orElseThrow(() -> new IllegalArgumentException("Deze verwijzing is niet bekend."));
    }
}
