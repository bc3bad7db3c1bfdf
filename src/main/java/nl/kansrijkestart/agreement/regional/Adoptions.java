package nl.kansrijkestart.agreement.regional;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Adoptions extends ListCrudRepository<Adoption, String> {

    List<Adoption> findByVersionIdOrderByMunicipality(String versionId);
}
