package nl.kansrijkestart.support;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Plans extends ListCrudRepository<Plan, String> {

    Optional<Plan> findFirstByCaseIdOrderByNumberDesc(String caseId);

    List<Plan> findByCaseIdOrderByNumber(String caseId);
}
