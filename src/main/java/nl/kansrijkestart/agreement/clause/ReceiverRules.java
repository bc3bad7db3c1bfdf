package nl.kansrijkestart.agreement.clause;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReceiverRules extends JpaRepository<ReceiverRule, String> {}
