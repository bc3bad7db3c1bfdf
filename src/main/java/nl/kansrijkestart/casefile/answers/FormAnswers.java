package nl.kansrijkestart.casefile.answers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface FormAnswers extends ListCrudRepository<FormAnswer, Long> {

    Optional<FormAnswer> findFirstByCaseIdAndFormIdAndPartIdAndOrganisationAndLateFalseOrderByIdDesc(
            String caseId, String formId, String partId, String organisation);

    boolean existsByCaseIdAndPersonAndFormIdInAndLateFalse(String caseId, String person, Collection<String> formIds);

    Optional<FormAnswer> findByNumber(UUID number);

    List<FormAnswer> findTop100ByPersonOrderByIdDesc(String person);

    List<FormAnswer> findByCaseIdOrderById(String caseId);
}
