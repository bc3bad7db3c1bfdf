package nl.kansrijkestart.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person as others show it.
 *
 * @param organisation   code of the organisation the person works for
 * @param roles          role codes held anywhere, sorted
 * @param municipalities codes of the municipalities in which any role is held, sorted
 */
public record PersonCard(
        String login,
        String name,
        String organisation,
        String organisationName,
        Set<String> roles,
        Set<String> municipalities) {

    /** Sets on cards are sorted, so that a screen lists them the same way every time. */
    static Set<String> sorted(Collection<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
