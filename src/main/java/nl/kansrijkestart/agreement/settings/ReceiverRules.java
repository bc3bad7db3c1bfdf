package nl.kansrijkestart.agreement.settings;

import org.springframework.data.jpa.repository.JpaRepository;

public interface ReceiverRules extends JpaRepository<ReceiverRule, String> {}
