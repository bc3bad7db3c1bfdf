package nl.kansrijkestart.coalition.table;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Memberships extends ListCrudRepository<Membership, String> {

    List<Membership> findByMunicipalityAndEndedIsNullOrderBySinceAscOrganisationAsc(String municipality);

    Optional<Membership> findByMunicipalityAndOrganisationAndEndedIsNull(String municipality, String organisation);
}
