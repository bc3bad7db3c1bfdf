package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import nl.kansrijkestart.access.People.Key;

/**
 * That a person, for an organisation and where needed in a role, takes part in the help for a family; docs/adr/0024.
 */
@Entity
public class Part {

    static final String LAPSED = "lapsed";
    static final String STOPPED = "stopped";
    static final String WITHDRAWN = "withdrawn";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseId;
    private String person;
    private String organisation;
    private String role;

    @Enumerated(EnumType.STRING)
    private PartKind kind;

    private Instant began;
    private Instant until;
    private Instant ended;
    private String whyEnded;

    protected Part() {}

    /** @param until the last moment of who stands in; null for the others */
    Part(String caseId, String person, String organisation, PartKind kind, Instant began, Instant until) {
        this.caseId = caseId;
        this.person = person;
        this.organisation = organisation;
        this.role = kind.role();
        this.kind = kind;
        this.began = began;
        this.until = until;
    }

    /**
     * Refuses with IllegalStateException what has ended already. @param why a code: replaced, stopped, withdrawn or
     * lapsed
     */
    void end(String why, Instant now) {
        if (ended != null) {
            throw new IllegalStateException("Dit deel is al geëindigd.");
        }
        ended = now;
        whyEnded = why;
    }

    /**
     * Whether the person still is what the part was given to.
     *
     * @param keys what the person is at this moment
     * @param municipality of the family
     */
    public boolean holds(Collection<Key> keys, String municipality, Instant now) {
        return ended == null
                && (until == null || now.isBefore(until))
                && keys.stream()
                        .anyMatch(key -> organisation.equals(key.group())
                                && Objects.equals(kind.care() ? municipality : null, key.municipality()))
                && (role == null
                        || keys.stream()
                                .anyMatch(key -> role.equals(key.group())
                                        && organisation.equals(key.organisation())
                                        && Objects.equals(municipality, key.municipality())));
    }

    public boolean running() {
        return ended == null;
    }

    /** Ended because the person was not what it was given to any more. */
    public boolean lapsed() {
        return LAPSED.equals(whyEnded);
    }

    /** Ended because what it was for is over. */
    public boolean stopped() {
        return STOPPED.equals(whyEnded);
    }

    /** Ended because the parent's yes did. */
    boolean withdrawn() {
        return WITHDRAWN.equals(whyEnded);
    }

    /** When it ended; null as long as it runs. */
    public Instant ended() {
        return ended;
    }

    public String caseId() {
        return caseId;
    }

    public String person() {
        return person;
    }

    public String organisation() {
        return organisation;
    }

    public PartKind kind() {
        return kind;
    }
}
