package nl.kansrijkestart.agreement;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReceiverRules extends JpaRepository<ReceiverRule, String> {}
