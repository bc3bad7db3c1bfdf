package nl.kansrijkestart.safety;

import org.springframework.data.repository.ListCrudRepository;

interface SafetyRecords extends ListCrudRepository<SafetyRecord, String> {

    boolean existsByMark(String mark);
}
