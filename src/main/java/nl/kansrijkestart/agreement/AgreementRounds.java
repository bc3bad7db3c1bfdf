package nl.kansrijkestart.agreement;

import org.springframework.data.repository.ListCrudRepository;

interface AgreementRounds extends ListCrudRepository<AgreementRound, String> {}
