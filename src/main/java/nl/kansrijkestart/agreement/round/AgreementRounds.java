package nl.kansrijkestart.agreement.round;

import org.springframework.data.repository.ListCrudRepository;

public interface AgreementRounds extends ListCrudRepository<AgreementRound, String> {}
