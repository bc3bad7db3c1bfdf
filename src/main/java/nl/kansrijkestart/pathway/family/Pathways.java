package nl.kansrijkestart.pathway.family;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

public interface Pathways extends ListCrudRepository<Pathway, String> {

    /** Nobody else decides about this case at the same time: the other one waits for the end of this transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pathway p where p.caseId = :caseId")
    Optional<Pathway> hold(String caseId);

    /** Begun at the first question about it. */
    default Pathway of(String caseId) {
        return findById(caseId).orElseGet(() -> save(new Pathway(caseId)));
    }

    /** Who must hear of it does, in this transaction. */
    default void tell(PathwayEvents event) {
        Pathway pathway = of(event.family().id());
        pathway.tells(event);
        save(pathway);
    }
}
