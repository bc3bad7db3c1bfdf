package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Entries extends JpaRepository<Entry, String> {

    @Query("""
            select e from Entry e where e.retiredAt is null and e.content.organisation = :organisation
            and :municipality member of e.area.shown order by e.id
            """)
    List<Entry> of(String organisation, String municipality);

    @Query("""
            select e from Entry e where e.retiredAt is null and :municipality member of e.area.shown
            order by e.content.name, e.id
            """)
    List<Entry> in(String municipality);

    @Query("""
            select distinct n from Entry e join e.content.needs n where e.retiredAt is null
            and :municipality member of e.area.shown and array_position(e.content.phases, :phase) > 0
            """)
    Set<String> needs(String municipality, String phase);

    @Query("""
            select e from Entry e join e.area.offers o where e.retiredAt is null and o.municipality = :municipality
            order by e.content.name, e.id
            """)
    List<Entry> offeredIn(String municipality);

    List<Entry> findByContentIntervention(String intervention);

    @Query("select e from Entry e where e.retiredAt is null and e.area.municipality = :municipality order by e.id")
    List<Entry> keptBy(String municipality);

    Optional<Entry> findByDossier(String dossier);

    List<Entry> findByDossierIn(Collection<String> dossiers);

    /** Two referrals at once count one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Entry e where e.id = :id")
    Optional<Entry> locked(String id);

    @Query("select e.id from Entry e where e.retiredAt is null and e.check.checkDue is null order by e.id")
    List<String> withoutCheck();
}
