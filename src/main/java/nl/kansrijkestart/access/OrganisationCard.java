package nl.kansrijkestart.access;

import java.util.Set;

/**
 * An organisation as others show it.
 *
 * @param code           also the group on tasks
 * @param partnerKind    code of the kind of partner, such as {@code debtHelp}
 * @param municipalities codes of where it works, sorted
 */
public record OrganisationCard(
        String code, String name, String partnerKind, String telephone, Set<String> municipalities) {}
