package nl.kansrijkestart.casefile;

import org.springframework.data.repository.ListCrudRepository;

interface DecisionRecords extends ListCrudRepository<DecisionRecord, Long> {}
