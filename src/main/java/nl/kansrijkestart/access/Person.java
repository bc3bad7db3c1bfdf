package nl.kansrijkestart.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Set;
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
                PersonCard.sorted(roles.stream().map(held -> held.role().name()).toList()),
                PersonCard.sorted(roles.stream().map(RoleHeld::municipality).toList()));
    }

    Login practiceLogin() {
        return new Login(login, name(), organisation.name(), job, organisation.seat());
    }

    private String name() {
        return firstName + " " + lastName;
    }
}
