package nl.kansrijkestart.safety;

import org.springframework.data.repository.ListCrudRepository;

interface SafetyLooks extends ListCrudRepository<SafetyLook, Long> {}
