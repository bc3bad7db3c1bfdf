package nl.kansrijkestart.socialmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.NaturalId;

/** One offer of one organisation. Green until real referrals or a person cast doubt on it, then amber until a person checked it. */
@Entity
@Table(name = "social_map_entry")
class Entry {

    @Id
    private String id;
    @NaturalId
    private String dossier;
    private String name;
    private String organisationName;
    private String organisation;
    private String domain;
    private boolean formal;
    private String forWhom;
    private Integer weeksFrom;
    private Integer weeksTo;
    private Integer monthsTo;
    private Integer capacity;
    private Integer waitingDays;
    private String cost;
    private String contact;
    private String telephone;
    private String email;
    private String website;
    private String owner;
    private String municipality;
    private String intervention;
    private String source;
    private Instant savedAt;
    private LocalDate checkedOn;
    private String checkedBy;
    private Instant checkDue;
    private Instant answerDue;
    private Instant reminderAt;
    private Instant takeOverDue;
    private int round = 1;
    private Instant amberSince;
    private String amberReason;
    private Instant retiredAt;

    @ElementCollection
    @CollectionTable(name = "social_map_need", joinColumns = @JoinColumn(name = "entry"))
    @Column(name = "need")
    @BatchSize(size = 200)
    private Set<String> needs = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "social_map_area", joinColumns = @JoinColumn(name = "entry"))
    @Column(name = "municipality")
    @BatchSize(size = 200)
    private Set<String> area = new HashSet<>();

    protected Entry() {
    }

    Entry(String id, String municipality) {
        this.id = id;
        this.dossier = UUID.randomUUID().toString();
        this.municipality = municipality;
    }

    /** Saving is not checking: what was doubted stays doubted. */
    void say(EntryFacts facts, Instant now) {
        name = facts.name();
        organisationName = facts.organisationName();
        organisation = facts.organisation();
        domain = facts.domain();
        formal = facts.formal();
        forWhom = facts.forWhom();
        weeksFrom = facts.weeksFrom();
        weeksTo = facts.weeksTo();
        monthsTo = facts.monthsTo();
        capacity = facts.capacity();
        waitingDays = facts.waitingDays();
        cost = facts.cost();
        contact = facts.contact();
        telephone = facts.telephone();
        email = facts.email();
        website = facts.website();
        owner = facts.owner();
        intervention = facts.intervention();
        source = facts.source();
        needs.retainAll(facts.needs());
        needs.addAll(facts.needs());
        area.retainAll(facts.area());
        area.addAll(facts.area());
        savedAt = now;
    }

    /** @return whether it was green until now */
    boolean doubt(String reason, Instant now) {
        if (amberSince != null) {
            return false;
        }
        amberSince = now;
        amberReason = reason;
        return true;
    }

    /** A person looked: green again, and what referrals told before no longer counts. */
    void checked(String person, LocalDate day) {
        checkedOn = day;
        checkedBy = person;
        amberSince = null;
        amberReason = null;
        round++;
    }

    void planCheck(Instant due) {
        checkDue = due;
        answerDue = null;
    }

    /** The moments of this check, set when it begins and the same whenever they are asked for. */
    void askCheck(Instant reminder, Instant answer, Instant takeOver) {
        reminderAt = reminder;
        answerDue = answer;
        takeOverDue = takeOver;
    }

    void retire(Instant now) {
        retiredAt = now;
    }

    EntryFacts facts() {
        return new EntryFacts(id, name, organisationName, organisation, sorted(needs), domain, formal, sorted(area), forWhom, weeksFrom, weeksTo,
                monthsTo, capacity, waitingDays, cost, contact, telephone, email, website, owner, intervention, source);
    }

    EntryCard card() {
        return new EntryCard(facts(), dossier, municipality, amberReason, checkedOn, savedAt);
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    String id() { return id; }

    String dossier() { return dossier; }

    String municipality() { return municipality; }

    String owner() { return owner; }

    String name() { return name; }

    boolean offers(String need) { return needs.contains(need); }

    boolean amber() { return amberSince != null; }

    String amberReason() { return amberReason; }

    int round() { return round; }

    boolean retired() { return retiredAt != null; }

    Instant checkDue() { return checkDue; }

    Instant answerDue() { return answerDue; }

    Instant reminderAt() { return reminderAt; }

    Instant takeOverDue() { return takeOverDue; }
}
