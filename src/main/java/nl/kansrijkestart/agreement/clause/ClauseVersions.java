package nl.kansrijkestart.agreement.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ClauseVersions extends JpaRepository<ClauseVersion, String> {

    /**
     * What holds on that day: the municipality's own clause before the regional one, a later version before an earlier
     * one.
     */
    @Query("""
            select c from ClauseVersion c
            where c.need = :need and (c.municipality = :municipality or c.municipality is null)
              and c.state in (active, review) and c.validFrom <= :day and (c.validUntil is null or c.validUntil >= :day)
            order by c.municipality nulls last, c.version desc limit 1""")
    Optional<ClauseVersion> inForce(String need, String municipality, LocalDate day);

    @Query("""
            select c from ClauseVersion c
            where c.need = :need and c.municipality is null and c.state = active and c.validFrom <= :day order by c.version desc limit 1""")
    Optional<ClauseVersion> regional(String need, LocalDate day);

    List<ClauseVersion> findByMunicipalityOrderByNeedAscVersionDesc(String municipality);

    List<ClauseVersion> findByMunicipalityAndNeed(String municipality, String need);

    List<ClauseVersion> findByMunicipalityIsNullOrderByNeedAscVersionDesc();

    List<ClauseVersion> findByClauseIdOrderByVersion(String clauseId);

    List<ClauseVersion> findByPackageIdOrderByNeedAscIdAsc(String packageId);
}
