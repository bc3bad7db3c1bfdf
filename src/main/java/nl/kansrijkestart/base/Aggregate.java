package nl.kansrijkestart.base;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/**
 * An entity whose verbs register what happened. Saving it in its repository publishes that, in the same transaction;
 * who hears it reads the event only.
 */
@MappedSuperclass
public abstract class Aggregate {

    @Transient
    private final List<Object> happened = new ArrayList<>();

    @Transient
    private int heard;

    /** @param event a record of ids and codes, with what was true at this moment */
    protected final void happened(Object event) {
        happened.add(event);
    }

    /** Whoever listens may look something up, and that writes what changed: from here on this counts as heard. */
    @DomainEvents
    List<Object> untold() {
        heard = happened.size();
        return List.copyOf(happened);
    }

    @AfterDomainEventPublication
    void told() {
        happened.clear();
        heard = 0;
    }

    /** Who forgets to save after a verb would lose what happened: its facts and messages would be missing for good. */
    @PreUpdate
    void refuseUntold() {
        if (happened.size() > heard) {
            throw new IllegalStateException("Save this in its repository after the verb; nobody heard of " + happened);
        }
    }
}
