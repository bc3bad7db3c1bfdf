package nl.kansrijkestart.privacy.rights;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface RightsRequests extends ListCrudRepository<RightsRequest, String> {

    @Query(value = "select marks_like(:mark)", nativeQuery = true)
    long marksLike(String mark);

    List<RightsRequest> findByLinkedCase(String caseId);
}
