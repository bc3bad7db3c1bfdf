package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import org.hibernate.annotations.BatchSize;

/** What an entry says, as it is kept; where it is said stands in {@link EntryArea}. */
@Embeddable
class EntryContent {

    private String name;
    private String organisationName;
    private String organisation;
    private String domain;
    private boolean formal;
    private EntryFacts.Audience audience;
    private EntryFacts.Availability availability;
    private EntryFacts.Reach reach;
    private String owner;
    private String intervention;
    private String source;
    private String phases = Phases.stored(Set.copyOf(Phases.ALL));
    private Instant savedAt;

    @ElementCollection
    @CollectionTable(name = "social_map_need", joinColumns = @JoinColumn(name = "entry"))
    @Column(name = "need")
    @BatchSize(size = 200)
    private Set<String> needs = new HashSet<>();

    void say(EntryFacts facts, Instant now) {
        name = facts.name();
        organisationName = facts.organisationName();
        organisation = facts.organisation();
        domain = facts.domain();
        formal = facts.formal();
        audience = facts.audience();
        availability = facts.availability();
        reach = facts.reach();
        owner = facts.owner();
        intervention = facts.intervention();
        source = facts.source();
        phases = Phases.stored(facts.phases());
        needs.retainAll(facts.needs());
        needs.addAll(facts.needs());
        savedAt = now;
    }

    /** What the menukaart no longer means it for is taken away. */
    void only(Set<String> allowed) {
        Set<String> left =
                Phases.read(phases).stream().filter(allowed::contains).collect(Collectors.toSet());
        phases = Phases.stored(left.isEmpty() ? allowed : left);
    }

    EntryFacts facts(String id, Set<String> area) {
        return new EntryFacts(
                id,
                name,
                organisationName,
                organisation,
                EntryArea.sorted(needs),
                domain,
                formal,
                area,
                audience,
                availability,
                reach,
                owner,
                intervention,
                source,
                Phases.read(phases));
    }

    String name() {
        return name;
    }

    String owner() {
        return owner;
    }

    Instant savedAt() {
        return savedAt;
    }

    boolean offers(String need) {
        return needs.contains(need);
    }
}
