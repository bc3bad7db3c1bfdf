package nl.kansrijkestart.pathway;

import org.springframework.data.repository.ListCrudRepository;

interface HomeVisits extends ListCrudRepository<HomeVisit, String> {
}
