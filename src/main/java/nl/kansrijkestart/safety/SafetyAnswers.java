package nl.kansrijkestart.safety;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SafetyAnswers extends ListCrudRepository<SafetyAnswer, Long> {

    List<SafetyAnswer> findBySafetyIdOrderById(String safetyId);
}
