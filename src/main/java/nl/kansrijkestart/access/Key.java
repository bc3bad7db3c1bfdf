package nl.kansrijkestart.access;

/**
 * What a person may open: a task fits when every column it fills is matched by one key. Whoever works somewhere has the
 * organisation's key without a municipality; who works with families there, in a care role, one with it as well. What
 * an organisation is asked about a family asks for the second.
 *
 * @param group        organisation code or role code
 * @param municipality null for being of the organisation
 * @param organisation on whose behalf
 */
public record Key(String group, String municipality, String organisation) {

    public boolean is(Role role) {
        return role.name().equals(group);
    }
}
