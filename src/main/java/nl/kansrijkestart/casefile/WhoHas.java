package nl.kansrijkestart.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Words;

/**
 * Who has a step, in words: on the family's page, in lists of families, in Cockpit and where tasks are given it is said
 * here, so that one step reads the same everywhere. Made for one page.
 */
public final class WhoHas {

    private final People people;
    private final String reader;
    private final Map<String, String> organisations;
    private final Map<String, Optional<PersonCard>> only = new HashMap<>();

    /**
     * @param reader login of who reads it; null for a page that is not of one person
     * @param organisations names that were read already, by code
     */
    public WhoHas(People people, String reader, Map<String, String> organisations) {
        this.people = people;
        this.reader = reader;
        this.organisations = organisations;
    }

    /**
     * @param one login of who took it, or of the one person to whom it is offered; null where others may take it too
     * @param group to whom it is offered: code of an organisation or a role; null or empty for nobody
     * @param unnamed organisations of which this reader reads no name
     */
    public String of(String one, String group, String municipality, Set<String> unnamed) {
        return said(one, group == null ? "" : group, municipality, unnamed);
    }

    private String said(String one, String group, String municipality, Set<String> unnamed) {
        Optional<PersonCard> person = Optional.ofNullable(one)
                .flatMap(people::person)
                .or(() -> one == null ? only(group, municipality) : Optional.empty());
        if (unnamed.contains(group)
                || person.filter(card -> unnamed.contains(card.organisation())).isPresent()) {
            return Words.PERSONAL;
        }
        return person.map(this::named).orElseGet(() -> one == null ? group(group) : "onbekend");
    }

    private String named(PersonCard card) {
        return card.name() + ", " + card.organisationName() + (card.login().equals(reader) ? " (u)" : "");
    }

    private String group(String group) {
        return group.isEmpty()
                ? "nog niemand"
                : Role.of(group)
                        .map(Role::label)
                        .orElseGet(() -> organisations.containsKey(group)
                                ? organisations.get(group)
                                : people.organisation(group).name());
    }

    /** Who has this role there, where that is one person: nobody is called a group alone. */
    private Optional<PersonCard> only(String group, String municipality) {
        return only.computeIfAbsent(
                group + "@" + municipality,
                key -> Role.of(group)
                        .map(role -> people.peopleWithRole(group, municipality))
                        .filter(all -> all.size() == 1)
                        .map(all -> all.get(0)));
    }
}
