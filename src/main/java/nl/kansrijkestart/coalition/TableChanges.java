package nl.kansrijkestart.coalition;

import org.springframework.data.repository.ListCrudRepository;

interface TableChanges extends ListCrudRepository<TableChange, String> {}
