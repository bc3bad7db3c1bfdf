package nl.kansrijkestart.access;

import java.util.Set;

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
        Set<String> municipalities) {}
