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
record Identity(String subject, String login, String firstName, String lastName, String email, String organisation, Set<String> roles) {

    /**
     * Reads the claims {@code sub, preferred_username, given_name, family_name, organisation, roles, municipalities, amr, acr}. A role holds in all
     * municipalities named, {@code role@gm0928} in that one only. Refuses with NoAccess what is missing or cannot be read.
     */
    static Identity of(Map<String, Object> claims, Collection<String> secondFactor) {
        String login = text(claims, "preferred_username", "inlognaam");
        if (!login.matches("[a-z0-9]{2,60}")) {
            throw new NoAccess("Uw inlognaam heeft andere tekens dan kleine letters en cijfers.");
        }
        if (list(claims, "amr").stream().noneMatch(secondFactor::contains) && list(claims, "acr").stream().noneMatch(secondFactor::contains)) {
            throw new NoAccess("U bent niet met een tweede stap ingelogd (code of sleutel). Zonder tweede stap kunt u hier niet in.");
        }
        List<String> municipalities = list(claims, "municipalities");
        Set<String> roles = new TreeSet<>();
        for (String role : list(claims, "roles")) {
            if (role.contains("@")) {
                roles.add(role);
            } else {
                municipalities.forEach(municipality -> roles.add(role + "@" + municipality));
            }
        }
        if (roles.isEmpty()) {
            throw new NoAccess("Uw rol of uw gemeente ontbreekt.");
        }
        return new Identity(text(claims, "sub", "kenmerk bij de inlogdienst"), login, text(claims, "given_name", "voornaam"), text(claims, "family_name", "achternaam"),
                claims.get("email") instanceof String mail ? mail : "", text(claims, "organisation", "organisatie"), roles);
    }

    private static String text(Map<String, Object> claims, String name, String dutch) {
        if (claims.get(name) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw new NoAccess("Uw " + dutch + " ontbreekt.");
    }

    private static List<String> list(Map<String, Object> claims, String name) {
        Object claim = claims.get(name);
        if (claim instanceof String one) {
            return List.of(one.split("[ ,]+"));
        }
        return claim instanceof Collection<?> many ? many.stream().map(Object::toString).toList() : List.of();
    }
}
