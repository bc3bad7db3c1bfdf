package nl.kansrijkestart.referral;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Referrals extends ListCrudRepository<Referral, String> {

    List<Referral> findByCaseIdOrderByNeed(String caseId);

    List<Referral> findByStateNot(Referral.State state);
}
