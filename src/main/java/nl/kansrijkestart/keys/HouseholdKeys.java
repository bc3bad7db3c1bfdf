package nl.kansrijkestart.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of the households (a case file, a record about safety, another dossier), each made when something is first
 * written about it.
 */
@Component
public class HouseholdKeys {

    /** What one server keeps unwrapped; unwrapping costs some tens of microseconds. */
    private static final int MOST = 2000;

    private record Unwrapped(String wrapped, Aead key) {}

    private final JdbcTemplate sql;
    private final WrappingKey wrapping;
    private final Clock clock;
    private final Map<String, Unwrapped> unwrapped = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Unwrapped> eldest) {
            return size() > MOST;
        }
    });

    HouseholdKeys(JdbcTemplate sql, WrappingKey wrapping, Clock clock) {
        this.sql = sql;
        this.wrapping = wrapping;
        this.clock = clock;
    }

    /**
     * The key to write with, held until this transaction ends so that nobody renews it meanwhile. Refuses to be called
     * without a transaction.
     */
    Aead toClose(String household) {
        return Held.inThisTransaction().keys.computeIfAbsent(household, this::hold);
    }

    /** @param wrapped as it came with the row; when it is gone, so is what was written under it */
    Aead toOpen(String household, String wrapped) {
        if (wrapped == null) {
            throw new IllegalStateException("The key of this household is destroyed: " + household);
        }
        Unwrapped known = unwrapped.get(household);
        if (known == null || !known.wrapped().equals(wrapped)) {
            known = new Unwrapped(wrapped, aead(wrapping.unwrap(wrapped, household)));
            unwrapped.put(household, known);
        }
        return known.key();
    }

    /** The key as it stands in the database now; null when there is none. */
    String find(String household) {
        return sql
                .queryForList("select wrapped from household_key where household = ?", String.class, household)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Whatever was sealed with it cannot be read any more, in no copy of the rows. @return how many keys went */
    @Transactional(propagation = Propagation.MANDATORY)
    public int destroy(String household) {
        unwrapped.remove(household);
        return sql.update("delete from household_key where household = ?", household);
    }

    private Aead hold(String household) {
        String wrapped = lock(household);
        if (wrapped == null) {
            sql.update(
                    """
                    insert into household_key (household, wrapped, wrapping_key, made) values (?, ?, ?, ?)
                    on conflict do nothing
                    """, household, wrapping.wrap(newKey(), household), wrapping.id(), Timestamp.from(clock.instant()));
            wrapped = lock(household);
        }
        return toOpen(household, wrapped);
    }

    private String lock(String household) {
        return sql
                .queryForList(
                        "select wrapped from household_key where household = ? for share", String.class, household)
                .stream()
                .findFirst()
                .orElse(null);
    }

    static KeysetHandle newKey() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Aead aead(KeysetHandle keys) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException wrongKind) {
            throw new IllegalStateException(wrongKind);
        }
    }

    /** The keys this transaction writes with: each is asked for once. */
    private static final class Held implements TransactionSynchronization {

        final Map<String, Aead> keys = new HashMap<>();

        static Held inThisTransaction() {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("What is written about a household is written in a transaction");
            }
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Held.class::isInstance)
                    .map(Held.class::cast)
                    .findFirst()
                    .orElseGet(() -> {
                        Held held = new Held();
                        TransactionSynchronizationManager.registerSynchronization(held);
                        return held;
                    });
        }
    }
}
