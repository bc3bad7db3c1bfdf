package nl.kansrijkestart.access.absence;

import java.util.Collection;
import java.util.List;
import nl.kansrijkestart.access.absence.AbsenceService.Kind;
import org.springframework.data.repository.ListCrudRepository;

interface Absences extends ListCrudRepository<Absence, Long> {

    /** What is not over at these organisations: a few at each. */
    List<Absence> findByOrganisationInAndKindNotOrderByFromDayAscIdAsc(Collection<String> organisations, Kind ended);

    /** What is not over anywhere: who is away in the region. */
    List<Absence> findByKindNotOrderById(Kind ended);

    List<Absence> findByPersonAndKindNotOrderByFromDayAscIdAsc(String person, Kind ended);
}
