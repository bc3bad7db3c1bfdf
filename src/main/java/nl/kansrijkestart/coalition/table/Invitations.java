package nl.kansrijkestart.coalition.table;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Invitations extends ListCrudRepository<Invitation, String> {

    List<Invitation> findByDossierOrderByOpenedAscSeatAsc(String dossier);

    List<Invitation> findByMunicipalityOrderByOpenedAscSeatAsc(String municipality);
}
