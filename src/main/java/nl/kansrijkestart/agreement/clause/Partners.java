package nl.kansrijkestart.agreement.clause;

import java.util.List;
import java.util.Optional;

/**
 * Who sits at the coalition's table; implemented by {@code coalition}. Without an implementation everybody who works in
 * the municipality does.
 */
public interface Partners {

    /** @param organisation organisation code @param municipality CBS code in lower case */
    boolean memberOrGuest(String organisation, String municipality);

    /** The login of the named lead (trekker); empty while there is none: then no clause takes effect. */
    Optional<String> lead(String municipality);

    /** Codes of the member organisations. */
    List<String> members(String municipality);

    /** The login that may sign for this organisation; empty when nobody may, or only on paper. */
    Optional<String> mandated(String organisation, String municipality);
}
