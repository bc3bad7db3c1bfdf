package nl.kansrijkestart.safety;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SafetyRecords extends ListCrudRepository<SafetyRecord, String> {

    @Query(value = "select marks_like(:mark)", nativeQuery = true)
    long marksLike(String mark);

    List<SafetyRecord> findByProfessionalAndMunicipalityAndClosedIsNull(String professional, String municipality);

    List<SafetyRecord> findByOrganisationOrderByOpenedDesc(String organisation);
}
