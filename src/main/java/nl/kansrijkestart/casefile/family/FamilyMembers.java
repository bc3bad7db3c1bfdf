package nl.kansrijkestart.casefile.family;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface FamilyMembers extends ListCrudRepository<FamilyMember, Long> {

    List<FamilyMember> findByCaseIdOrderById(String caseId);
}
