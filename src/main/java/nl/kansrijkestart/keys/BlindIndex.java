package nl.kansrijkestart.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds a sealed value again without reading it: the same value gives the same mark, and nobody without the key gets
 * from one to the other.
 */
@Component
public class BlindIndex implements SmartInitializingSingleton {

    /** Its key lies with the others, under a name that is no household's. */
    static final String NAME = "blindIndex";

    private static final int BYTES = 16;

    private final JdbcTemplate sql;
    private final WrappingKey wrapping;
    private final HouseholdKeys keys;
    private final Clock clock;
    private PrfSet marks;

    BlindIndex(JdbcTemplate sql, WrappingKey wrapping, HouseholdKeys keys, Clock clock) {
        this.sql = sql;
        this.wrapping = wrapping;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Before the door opens: a key that was made in somebody's transaction could be taken back with it. Refuses to
     * start with a wrapping key of another database.
     */
    @Override
    public void afterSingletonsInstantiated() {
        try {
            if (keys.find(NAME) == null) {
                sql.update(
                        """
                        insert into household_key (household, wrapped, wrapping_key, made) values (?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        NAME,
                        wrapping.wrap(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF), NAME),
                        wrapping.id(),
                        Timestamp.from(clock.instant()));
            }
            marks = present().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            // a wrapping key that was taken out too early would show only when somebody opens that family
            if (!wrapping.ids()
                    .containsAll(sql.queryForList("select distinct wrapping_key from household_key", Long.class))) {
                throw another(null);
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static IllegalStateException another(Exception why) {
        return new IllegalStateException(
                "Het programma start niet: de sleutel past niet bij de gegevens in deze database. Zoek de sleutel "
                        + "die erbij hoort (docs/operations.md, Keys and backups). "
                        + "| This wrapping key does not belong to this database, or not to all of it.",
                why);
    }

    private KeysetHandle present() {
        try {
            return wrapping.unwrap(keys.find(NAME), NAME);
        } catch (IllegalStateException otherKey) {
            throw another(otherKey);
        }
    }

    /**
     * Capitals and spaces around it make no difference.
     *
     * @param within values are alike within this only, such as one municipality
     * @param kind values of different kinds are never alike
     * @return null for null
     */
    public String of(String within, String kind, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String plain = within.length() + ":" + within + kind.length() + ":" + kind
                + value.strip().toLowerCase(Locale.ROOT);
        try {
            return HexFormat.of().formatHex(marks.computePrimary(plain.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
