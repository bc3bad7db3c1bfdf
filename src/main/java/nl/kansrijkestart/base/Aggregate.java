package nl.kansrijkestart.base;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.DomainEvents;

/**
 * An entity whose verbs register what happened. Saving it in its repository publishes that, in the same transaction;
 * who hears it reads the event only.
 */
@MappedSuperclass
public abstract class Aggregate {

    @Transient
    private final List<Object> happened = new ArrayList<>();

    /** @param event a record of ids and codes, with what was true at this moment */
    protected final void happened(Object event) {
        happened.add(event);
    }

    /** Handed over before anybody hears: who listens may look something up, and that writes what changed. */
    @DomainEvents
    List<Object> untold() {
        List<Object> now = List.copyOf(happened);
        happened.clear();
        return now;
    }

    /** Who forgets to save after a verb would lose what happened: its facts and messages would be missing for good. */
    @PreUpdate
    void refuseUntold() {
        if (!happened.isEmpty()) {
            throw new IllegalStateException("Save this in its repository after the verb; nobody heard of " + happened);
        }
    }
}
