package nl.kansrijkestart.casefile.file;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Parts extends ListCrudRepository<Part, Long> {

    List<Part> findByCaseIdAndEndedIsNullOrderById(String caseId);

    /** Those that lapsed too: who had one is not like somebody who never had. */
    List<Part> findByPersonAndCaseIdIn(String person, Collection<String> caseIds);

    List<Part> findByPersonAndCaseId(String person, String caseId);

    /** A question with a list is translated anew each time: about one family, which is asked most, there is none. */
    default List<Part> of(String person, Collection<String> caseIds) {
        return caseIds.size() == 1
                ? findByPersonAndCaseId(person, caseIds.iterator().next())
                : findByPersonAndCaseIdIn(person, caseIds);
    }

    List<Part> findByPersonAndEndedIsNull(String person);

    List<Part> findByCaseIdInAndEndedIsNull(Collection<String> caseIds);

    @Query("select p from Part p where p.organisation = :organisation and p.caseId in :caseIds "
            + "and (p.ended is null or p.whyEnded = :why)")
    List<Part> ofOrganisation(String organisation, Collection<String> caseIds, String why);

    List<Part> findByWhyEndedAndCaseIdIn(String whyEnded, Collection<String> caseIds);

    @Query("select distinct p.person from Part p where p.ended is null")
    List<String> people();
}
