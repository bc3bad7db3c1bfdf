package nl.kansrijkestart.casefile.file;

import org.springframework.data.repository.ListCrudRepository;

interface DecisionRecords extends ListCrudRepository<DecisionRecord, Long> {}
