package nl.kansrijkestart.privacy.emergency;

import org.springframework.data.repository.ListCrudRepository;

interface EmergencyLooks extends ListCrudRepository<EmergencyLook, String> {}
