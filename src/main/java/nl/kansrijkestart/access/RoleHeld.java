package nl.kansrijkestart.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.kansrijkestart.access.People.Key;

/** A role somebody holds in one municipality, on behalf of one organisation. */
@Embeddable
record RoleHeld(@Enumerated(EnumType.STRING) Role role, String organisation, String municipality) {

    Key key() {
        return new Key(role.name(), municipality, organisation);
    }
}
