package nl.kansrijkestart.consent;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ConsentRows extends ListCrudRepository<Consent, Long> {

    List<Consent> findByCaseIdAndQuestionPurposeOrderByIdDesc(String caseId, String purpose);

    List<Consent> findByCaseIdOrderByIdDesc(String caseId);

    List<Consent> findByCaseIdInOrderByIdDesc(Collection<String> caseIds);

    /** False when a withdrawal runs or waits. */
    @Query(
            value = "select pg_try_advisory_xact_lock_shared(hashtextextended('consent ' || :caseId, 0))",
            nativeQuery = true)
    boolean tryShared(String caseId);

    /** Waits for crossings that are under way; those that come later wait for this one. */
    @Query(
            value = "select 1 from (select pg_advisory_xact_lock(hashtextextended('consent ' || :caseId, 0))) as held",
            nativeQuery = true)
    int holdAlone(String caseId);
}
