package nl.kansrijkestart.access.signon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who somebody is according to the login service.
 *
 * @param subject who that is there, also when the login is given to somebody else one day
 * @param roles   {@code role@municipality}, sorted
 */
record Identity(
        String subject,
        String login,
        String firstName,
        String lastName,
        String email,
        String organisation,
        Set<String> roles) {

    /**
     * Reads the claims {@code sub, preferred_username, given_name, family_name, organisation, roles, municipalities,
     * amr, acr}. A role holds in all municipalities named, {@code role@gm0928} in that one only. Refuses with NoAccess
     * what is missing or cannot be read.
     */
    static Identity of(Map<String, Object> said, Collection<String> secondFactor) {
        Claims claims = new Claims(said);
        String login = claims.code("preferred_username", "inlognaam");
        if (!login.matches("[a-z0-9]{2,60}")) {
            throw new NoAccess("Uw inlognaam heeft andere tekens dan kleine letters en cijfers.");
        }
        if (!claims.loggedInBy(secondFactor)) {
            throw new NoAccess(
                    "U bent niet met een tweede stap ingelogd (code of sleutel). Zonder tweede stap kunt u hier niet "
                            + "in.");
        }
        List<String> municipalities = claims.codes("municipalities", "gemeente");
        Set<String> roles = new TreeSet<>();
        for (String role : claims.codes("roles", "rol")) {
            if (role.contains("@")) {
                roles.add(role);
            } else {
                municipalities.forEach(municipality -> roles.add(role + "@" + municipality));
            }
        }
        if (roles.isEmpty()) {
            throw new NoAccess("Uw rol of uw gemeente ontbreekt.");
        }
        return new Identity(
                claims.subject(),
                login,
                claims.name("given_name", "voornaam"),
                claims.name("family_name", "achternaam"),
                claims.mail(),
                claims.code("organisation", "organisatie"),
                roles);
    }
}
