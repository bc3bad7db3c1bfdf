package nl.kansrijkestart.privacy.looks;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface AccessReviews extends ListCrudRepository<AccessReview, Long> {

    Optional<AccessReview> findFirstByMunicipalityOrderByIdDesc(String municipality);
}
