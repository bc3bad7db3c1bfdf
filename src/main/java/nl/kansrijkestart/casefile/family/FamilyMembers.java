package nl.kansrijkestart.casefile.family;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

public interface FamilyMembers extends ListCrudRepository<FamilyMember, Long> {

    List<FamilyMember> findByCaseIdOrderById(String caseId);
}
