package nl.kansrijkestart.privacy;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface RightsRequests extends ListCrudRepository<RightsRequest, String> {

    boolean existsByMark(String mark);

    boolean existsByLinkedCaseAndClosedIsNull(String caseId);

    List<RightsRequest> findByLinkedCase(String caseId);

    List<RightsRequest> findByMunicipalityAndClosedIsNotNull(String municipality);
}
