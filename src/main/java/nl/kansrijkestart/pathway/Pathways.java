package nl.kansrijkestart.pathway;

import org.springframework.data.repository.ListCrudRepository;

interface Pathways extends ListCrudRepository<Pathway, String> {

    default Pathway of(String caseId) {
        return findById(caseId).orElseGet(() -> save(new Pathway(caseId)));
    }
}
