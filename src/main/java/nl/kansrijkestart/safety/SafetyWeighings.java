package nl.kansrijkestart.safety;

import org.springframework.data.repository.ListCrudRepository;

interface SafetyWeighings extends ListCrudRepository<SafetyWeighing, Long> {}
