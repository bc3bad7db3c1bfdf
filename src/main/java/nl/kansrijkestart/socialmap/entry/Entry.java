package nl.kansrijkestart.socialmap.entry;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.NaturalId;

/**
 * One offer of one organisation. Green until real referrals or a person cast doubt on it, then amber until a person
 * checked it.
 */
@Entity
@Table(name = "social_map_entry")
public class Entry {

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
    private String phases = Phases.stored(Set.copyOf(Phases.ALL));
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

    /** Where it is offered and does not stand on the map. */
    @ElementCollection
    @CollectionTable(name = "social_map_offer", joinColumns = @JoinColumn(name = "entry"))
    @BatchSize(size = 200)
    private Set<Offer> offers = new HashSet<>();

    protected Entry() {}

    public Entry(String id, String municipality) {
        this.id = id;
        this.dossier = UUID.randomUUID().toString();
        this.municipality = municipality;
    }

    /**
     * Saving is not checking: what was doubted stays doubted. Another municipality is asked first: see {@link #asks}.
     */
    public void say(EntryFacts facts, Instant now) {
        Set<String> asked = asks(facts);
        Set<String> still = offers.stream()
                .map(Offer::municipality)
                .filter(facts.area()::contains)
                .filter(place -> !asked.contains(place))
                .collect(Collectors.toSet());
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
        phases = Phases.stored(facts.phases());
        needs.retainAll(facts.needs());
        needs.addAll(facts.needs());
        area.retainAll(facts.area());
        area.removeAll(asked);
        if (facts.area().contains(municipality)) {
            area.add(municipality);
        }
        offers.removeIf(offer -> !still.contains(offer.municipality()));
        asked.forEach(place -> offers.add(new Offer(place, now)));
        savedAt = now;
    }

    /**
     * Other municipalities that this text asks for a yes: those it comes new to, and when it offers more than they said
     * yes or no to, all of them.
     */
    public Set<String> asks(EntryFacts facts) {
        boolean more = !Objects.equals(organisation, facts.organisation())
                || !needs.containsAll(facts.needs())
                || !Phases.read(phases).containsAll(facts.phases());
        return facts.area().stream()
                .filter(place -> !place.equals(municipality))
                .filter(place -> more
                        || !area.contains(place)
                                && offers.stream()
                                        .noneMatch(offer -> offer.municipality().equals(place)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The municipality said yes or no; it may say another thing later. @return false when nothing is offered there */
    boolean answer(String place, boolean yes, Instant now) {
        Optional<Offer> offer =
                offers.stream().filter(one -> one.municipality().equals(place)).findFirst();
        offer.ifPresent(one -> {
            offers.remove(one);
            if (yes) {
                area.add(place);
            } else {
                offers.add(one.declined(now));
            }
        });
        return offer.isPresent();
    }

    /** What the menukaart no longer means it for is taken away. */
    public void only(Set<String> allowed) {
        Set<String> left =
                Phases.read(phases).stream().filter(allowed::contains).collect(Collectors.toSet());
        phases = Phases.stored(left.isEmpty() ? allowed : left);
    }

    /** @return whether it was green until now */
    boolean doubt(String reason, Instant now) {
        boolean green = amberSince == null;
        if (green) {
            amberSince = now;
        }
        if (green || onlySaid()) {
            amberReason = reason;
        }
        return green;
    }

    /** Somebody says that it cannot be reached; no referral showed it. */
    private boolean onlySaid() {
        return EvidenceLine.Kind.contactWrong.name().equals(amberReason);
    }

    /** Referrals stayed without help there. What one person says is checked, and moves no family elsewhere. */
    boolean givesWay() {
        return amberSince != null && !onlySaid();
    }

    /** A person looked: green again, and what referrals told before no longer counts. */
    public void checked(String person, LocalDate day) {
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

    public void retire(Instant now) {
        retiredAt = now;
    }

    public EntryFacts facts() {
        return new EntryFacts(
                id,
                name,
                organisationName,
                organisation,
                sorted(needs),
                domain,
                formal,
                everywhere(),
                forWhom,
                weeksFrom,
                weeksTo,
                monthsTo,
                capacity,
                waitingDays,
                cost,
                contact,
                telephone,
                email,
                website,
                owner,
                intervention,
                source,
                Phases.read(phases));
    }

    public EntryCard card() {
        return new EntryCard(
                facts(),
                dossier,
                municipality,
                amberReason,
                checkedOn,
                savedAt,
                sorted(area),
                offered(false),
                offered(true));
    }

    private Set<String> everywhere() {
        return Stream.concat(area.stream(), offers.stream().map(Offer::municipality))
                .collect(Collectors.collectingAndThen(Collectors.toSet(), Entry::sorted));
    }

    private Set<String> offered(boolean declined) {
        return offers.stream()
                .filter(one -> one.declined() == declined)
                .map(Offer::municipality)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), Entry::sorted));
    }

    private static Set<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    public String id() {
        return id;
    }

    String dossier() {
        return dossier;
    }

    public String municipality() {
        return municipality;
    }

    public String owner() {
        return owner;
    }

    public String name() {
        return name;
    }

    boolean offers(String need) {
        return needs.contains(need);
    }

    public boolean amber() {
        return amberSince != null;
    }

    public String amberReason() {
        return amberReason;
    }

    public int round() {
        return round;
    }

    public boolean retired() {
        return retiredAt != null;
    }

    Instant checkDue() {
        return checkDue;
    }

    public Instant answerDue() {
        return answerDue;
    }

    public Instant reminderAt() {
        return reminderAt;
    }

    public Instant takeOverDue() {
        return takeOverDue;
    }
}
