package nl.kansrijkestart.access;

/**
 * What a person may open: a task fits when every column it fills is matched by one key.
 *
 * @param group        organisation code or role code
 * @param municipality null when the key holds wherever the organisation works
 * @param organisation on whose behalf
 */
public record Key(String group, String municipality, String organisation) {

    public boolean is(Role role) {
        return role.name().equals(group);
    }
}
