package nl.kansrijkestart.privacy;

import org.springframework.data.repository.ListCrudRepository;

interface EmergencyLooks extends ListCrudRepository<EmergencyLook, String> {}
