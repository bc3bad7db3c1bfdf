package nl.kansrijkestart.casefile;

import org.springframework.data.repository.ListCrudRepository;

interface AccessLines extends ListCrudRepository<AccessLine, Long> {
}
