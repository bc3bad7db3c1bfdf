package nl.kansrijkestart.socialmap.menu;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Interventions extends JpaRepository<Intervention, String> {

    List<Intervention> findByRetiredAtIsNullOrderByName();

    Optional<Intervention> findByDossier(String dossier);

    List<Intervention> findByDossierIn(Collection<String> dossiers);

    @Query("select i.id from Intervention i where i.retiredAt is null and i.checkDue is null order by i.id")
    List<String> withoutCheck();

    /** Two programs that start at once begin one check. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Intervention i where i.id = :id")
    Optional<Intervention> locked(String id);
}
