package nl.kansrijkestart.agreement.clause;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a clause. What it says never changes once it is signed: another text is another version. */
@Entity
public class ClauseVersion extends Aggregate {

    public enum State {
        draft,
        consulting,
        signing,
        signed,
        active,
        review,
        retired,
        withdrawn;

        public boolean pending() {
            return this.compareTo(signed) <= 0;
        }

        /** Nothing is agreed yet. */
        public boolean open() {
            return this.compareTo(signed) < 0;
        }

        public boolean inForce() {
            return this == active || this == review;
        }
    }

    @Id
    private String id;

    private String clauseId;
    private int version;
    private String packageId;
    private String municipality;
    private String need;
    private String agreedText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> receivers;

    @Embedded
    private ClauseTerms terms;

    private String consentGround;
    private String level;
    private String owner;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private LocalDate evaluationDate;

    @Enumerated(EnumType.STRING)
    private State state;

    private String amber;
    private Instant nextMoment;
    private Instant reviewDue;
    private Instant activatedAt;
    private Instant retiredAt;
    private String laidBeside;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> askedBefore = new ArrayList<>();

    private boolean askedAgain;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "version_id", nullable = false)
    @OrderBy("organisation")
    private List<ClauseParty> parties = new ArrayList<>();

    protected ClauseVersion() {}

    /** @param municipality null for the region @param packageId the round it belongs to */
    public ClauseVersion(String clauseId, int version, String packageId, String municipality, ClauseDraft draft) {
        this.id = UUID.randomUUID().toString();
        this.clauseId = clauseId;
        this.version = version;
        this.packageId = packageId;
        this.municipality = municipality;
        this.need = draft.need();
        this.state = State.draft;
        write(draft);
    }

    /** Another text, as long as nobody is asked to sign it. A partner that stays named keeps its reaction. */
    public void amend(ClauseDraft draft) {
        refuseUnless(State.draft, State.consulting);
        write(draft);
    }

    /** Whom the partners ask until then: they have a say in it, also when they are asked no more. */
    public void replaces(List<String> asked) {
        askedBefore = new ArrayList<>(asked);
        asked.forEach(this::hears);
    }

    /** Whom it asks, within which terms, or on which ground of consent: what partners agree to, not its wording. */
    public boolean agreesOtherThan(ClauseDraft draft) {
        return !receivers.equals(draft.receivers())
                || !terms.equals(draft.terms())
                || !consentGround.equals(draft.consentGround());
    }

    /** It changed after the partners reacted: they react once more. */
    public void consultAgain() {
        refuseUnless(State.consulting);
        askedAgain = true;
        parties.forEach(ClauseParty::hearsAgain);
    }

    public boolean askedAgain() {
        return askedAgain;
    }

    private void write(ClauseDraft draft) {
        agreedText = draft.agreedText();
        receivers = new ArrayList<>(draft.receivers());
        terms = draft.terms();
        consentGround = draft.consentGround();
        level = draft.level();
        owner = draft.owner();
        validFrom = draft.validFrom();
        validUntil = draft.validUntil();
        evaluationDate = draft.evaluationDate();
        Set<String> named = new LinkedHashSet<>(draft.signatories());
        if (municipality != null) {
            named.addAll(draft.receivers());
            named.addAll(askedBefore);
        }
        parties.removeIf(party -> !named.contains(party.organisation()));
        named.forEach(this::hears);
        parties.forEach(party -> party.signs(draft.signatories().contains(party.organisation())));
    }

    private void hears(String organisation) {
        if (party(organisation) == null) {
            parties.add(new ClauseParty(organisation));
        }
    }

    /** Somebody looked at it beside this version of the region; null: beside the start values. */
    public void laidBeside(String regionalVersion) {
        laidBeside = regionalVersion;
    }

    public String laidBeside() {
        return laidBeside;
    }

    public void consult() {
        refuseUnless(State.draft);
        state = State.consulting;
    }

    public void askSignatures() {
        refuseUnless(State.consulting);
        state = State.signing;
    }

    /**
     * All partners signed, or the coalition decided to go on without the missing ones.
     *
     * @param without who did not sign, and who decided to go on, Dutch; or null @param before what holds until then
     */
    public void signed(Instant firstMoment, String without, ClauseDraft before) {
        refuseUnless(State.signing);
        state = State.signed;
        nextMoment = firstMoment;
        happened(new ClauseEvents.Agreed(told(), without, before));
    }

    /** A version of the region is not signed here: each municipality says what it does with it. */
    public void announce(Instant firstMoment) {
        refuseUnless(State.draft);
        state = State.signed;
        nextMoment = firstMoment;
    }

    public void activate(Instant now, String without, ClauseDraft before) {
        activate(now);
        happened(new ClauseEvents.TookEffect(told(), without, before));
    }

    /** A version of the region: each municipality hears it apart. */
    public void activate(Instant now) {
        refuseUnless(State.signed);
        state = State.active;
        activatedAt = now;
    }

    /** The moment to look at it again has come; it stays in force meanwhile. */
    public void review(Instant due) {
        refuseUnless(State.active);
        state = State.review;
        reviewDue = due;
    }

    /** The owner keeps it. Refuses a next evaluation after its end. */
    public void keep(LocalDate nextEvaluation) {
        refuseUnless(State.review);
        if (nextEvaluation.isAfter(validUntil)) {
            throw new IllegalArgumentException("De volgende evaluatie ligt na het einde van de afspraak ("
                    + ClauseWords.day(validUntil) + "). Kies een eerdere dag.");
        }
        state = State.active;
        evaluationDate = nextEvaluation;
    }

    /** A new version is being made; until then this one holds and nobody is asked again. */
    public void changes() {
        refuseUnless(State.review);
        state = State.active;
        evaluationDate = null;
    }

    public void retire(Instant now) {
        refuseUnless(State.signed, State.active, State.review);
        state = State.retired;
        retiredAt = now;
    }

    public void withdraw() {
        refuseUnless(State.draft, State.consulting, State.signing, State.signed);
        state = State.withdrawn;
    }

    /** Nothing of the municipality's own takes its place. */
    public void ended(ClauseDraft after) {
        happened(new ClauseEvents.Ended(told(), after));
    }

    /** The municipality follows another clause after this day. */
    public void endsOn(LocalDate last, ClauseDraft after) {
        refuseUnless(State.active, State.review);
        validUntil = last;
        happened(new ClauseEvents.EndsEarly(told(), last, after));
    }

    /** It is past the day on which somebody should have looked at it again. */
    public void reviewLate(String why) {
        amber = why;
        happened(new ClauseEvents.ReviewLate(told(), why));
    }

    public void partnerLeft(String why) {
        amber = why;
        happened(new ClauseEvents.PartnerLeft(told(), why));
    }

    /** Without a lead it does not take effect. */
    public void waitsForLead() {
        happened(new ClauseEvents.LeadMissing(told()));
    }

    public void drops(List<String> organisations) {
        happened(new ClauseEvents.PartnersDropped(told(), organisations));
    }

    /**
     * @param by name or login of who signed @param recorder login of who wrote down a signature on paper; null
     * otherwise
     */
    public void sign(String organisation, String by, LocalDate on, String recorder) {
        party(organisation).sign(by, on, recorder);
        if (recorder != null) {
            happened(new ClauseEvents.SignedOnPaper(told(), organisation, by, on, recorder));
        }
    }

    private ClauseEvents.Version told() {
        return new ClauseEvents.Version(
                ClauseWords.title(this),
                packageId,
                municipality,
                parties.stream().map(ClauseParty::organisation).toList(),
                ClauseFields.of(this));
    }

    public void next(Instant moment) {
        this.nextMoment = moment;
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet: de afspraak is " + ClauseWords.state(state.name()) + ".");
        }
    }

    public ClauseParty party(String organisation) {
        return parties.stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElse(null);
    }

    public List<ClauseParty> parties() {
        return parties;
    }

    public List<String> missing() {
        return parties.stream()
                .filter(ClauseParty::missing)
                .map(ClauseParty::organisation)
                .toList();
    }

    public List<String> receivers() {
        return Collections.unmodifiableList(receivers);
    }

    public List<String> signatories() {
        return parties.stream()
                .filter(ClauseParty::signs)
                .map(ClauseParty::organisation)
                .toList();
    }

    public boolean names(String organisation) {
        return receivers.contains(organisation) || party(organisation) != null;
    }

    public String id() {
        return id;
    }

    public String clauseId() {
        return clauseId;
    }

    public int version() {
        return version;
    }

    public String packageId() {
        return packageId;
    }

    public String municipality() {
        return municipality;
    }

    public String need() {
        return need;
    }

    public String agreedText() {
        return agreedText;
    }

    public ClauseTerms terms() {
        return terms;
    }

    String consentGround() {
        return consentGround;
    }

    public String level() {
        return level;
    }

    public String owner() {
        return owner;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    public LocalDate evaluationDate() {
        return evaluationDate;
    }

    public State state() {
        return state;
    }

    public String amber() {
        return amber;
    }

    public Instant nextMoment() {
        return nextMoment;
    }

    public Instant reviewDue() {
        return reviewDue;
    }

    public Instant retiredAt() {
        return retiredAt;
    }
}
