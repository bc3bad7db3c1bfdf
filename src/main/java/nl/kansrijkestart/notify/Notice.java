package nl.kansrijkestart.notify;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;

@Entity
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String organisation;
    private String person;
    private String caseId;
    private Instant at;
    private String text;
    private boolean quiet;

    protected Notice() {}

    Notice(String organisation, String person, String caseId, Instant at, String text, boolean quiet) {
        this.organisation = organisation;
        this.person = person;
        this.caseId = caseId;
        this.at = at;
        this.text = text;
        this.quiet = quiet;
    }

    Messages.Line line() {
        return new Messages.Line(organisation, person != null, caseId, at, text, quiet);
    }

    /** Everybody there, may they come in or not. */
    List<PersonCard> at(People people) {
        if (person != null) {
            return people.person(person).stream().toList();
        }
        int role = organisation.indexOf(Notices.ROLE_IN);
        return role < 0
                ? people.peopleOf(organisation)
                : people.peopleWithRole(organisation.substring(0, role), organisation.substring(role + 1));
    }
}
