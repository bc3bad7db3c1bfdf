package nl.kansrijkestart.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.People.Login;
import org.hibernate.annotations.BatchSize;

/** Somebody who works with the program. Members of a family are never here. */
@Entity
class Person {

    @Id
    private String login;

    private String firstName;
    private String lastName;
    private String email;
    private String job;
    private boolean practice;
    private boolean active;

    @ManyToOne(optional = false)
    @JoinColumn(name = "organisation")
    private Organisation organisation;

    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    @BatchSize(size = 50)
    private Set<RoleHeld> roles;

    protected Person() {}

    PersonCard card() {
        return new PersonCard(
                login,
                name(),
                organisation.code(),
                organisation.name(),
                Sorted.copy(roles.stream().map(held -> held.role().name()).toList()),
                Sorted.copy(roles.stream().map(RoleHeld::municipality).toList()));
    }

    /** Being of the organisation, working with families for it, the roles; empty when the access was ended. */
    List<Key> keys() {
        if (!active) {
            return List.of();
        }
        String home = organisation.code();
        Stream<Key> held = roles.stream()
                .map(RoleHeld::key)
                .sorted(Comparator.comparing(Key::group).thenComparing(Key::municipality));
        Stream<Key> care = roles.stream()
                .filter(one -> one.role().care() && home.equals(one.organisation()))
                .map(RoleHeld::municipality)
                .distinct()
                .sorted()
                .map(municipality -> new Key(home, municipality, home));
        return Stream.of(Stream.of(new Key(home, null, home)), care, held)
                .flatMap(one -> one)
                .toList();
    }

    Login practiceLogin() {
        return new Login(login, name(), organisation.name(), job);
    }

    private String name() {
        return firstName + " " + lastName;
    }
}
