package nl.kansrijkestart.referral;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Referrals extends ListCrudRepository<Referral, String> {

    List<Referral> findByCaseIdOrderByNeed(String caseId);

    /** Which family is or was helped with what. */
    record Need(String caseId, String need) {}

    @Query("select distinct new nl.kansrijkestart.referral.Referrals$Need(one.caseId, one.need) from Referral one "
            + "where one.caseId in :caseIds")
    List<Need> needs(Collection<String> caseIds);

    /** @throws IllegalArgumentException for an unknown one */
    default Referral named(String referralId) {
        return findById(referralId).orElseThrow(() -> new IllegalArgumentException("Deze verwijzing is niet bekend."));
    }
}
