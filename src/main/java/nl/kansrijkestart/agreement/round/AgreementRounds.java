package nl.kansrijkestart.agreement.round;

import org.springframework.data.repository.ListCrudRepository;

interface AgreementRounds extends ListCrudRepository<AgreementRound, String> {}
