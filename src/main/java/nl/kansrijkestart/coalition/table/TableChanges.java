package nl.kansrijkestart.coalition.table;

import org.springframework.data.repository.ListCrudRepository;

interface TableChanges extends ListCrudRepository<TableChange, String> {}
