package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> phases = Phases.ALL;

    private Instant savedAt;

    @ElementCollection
    @CollectionTable(name = "social_map_need", joinColumns = @JoinColumn(name = "entry"))
    @Column(name = "need")
    @BatchSize(size = 200)
    private Set<String> needs = new HashSet<>();

    /** @return whether a parent reads another text now; waiting times come and go */
    boolean say(EntryFacts facts, Instant now) {
        List<Object> before = forParents();
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
        phases = new ArrayList<>(Phases.sorted(facts.phases()));
        needs.retainAll(facts.needs());
        needs.addAll(facts.needs());
        savedAt = now;
        return !before.equals(forParents());
    }

    private List<Object> forParents() {
        String cost = availability == null ? null : availability.cost();
        return Arrays.asList(name, organisationName, Set.copyOf(needs), Set.copyOf(phases), audience, cost, reach);
    }

    /** What the menukaart no longer means it for is taken away. */
    void only(Set<String> allowed) {
        List<String> left = phases.stream().filter(allowed::contains).toList();
        phases = left.isEmpty() ? new ArrayList<>(Phases.sorted(allowed)) : left;
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
                Phases.sorted(phases));
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
