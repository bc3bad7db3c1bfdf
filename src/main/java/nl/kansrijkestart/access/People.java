package nl.kansrijkestart.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.PersonLookup.Found;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers who exists, where they work and what they are called for. No desk: models do not call it. */
@Component
@Transactional(readOnly = true)
public class People {

    /**
     * What a person may open: a task fits when every column it fills is matched by one key. Whoever works somewhere has
     * the organisation's key without a municipality; who works with families there, in a care role, one with it as
     * well. What an organisation is asked about a family asks for the second.
     *
     * @param group        organisation code or role code
     * @param municipality null for being of the organisation
     * @param organisation on whose behalf
     */
    public record Key(String group, String municipality, String organisation) {

        public boolean is(Role role) {
            return role.name().equals(group);
        }
    }

    /**
     * A login for practising, as offered on the practice page.
     *
     * @param organisation name of the organisation
     * @param job          what the person does, a Dutch phrase
     * @param seat         the municipality where the organisation is at home; null when it works across several alike
     */
    public record Login(String login, String name, String organisation, String job, String seat) {}

    private final Municipalities municipalities;
    private final OrganisationLookup organisations;
    private final Persons persons;
    private final PersonLookup lookup;
    private final Leaving leaving;
    private final StandIns standIns;

    People(
            Municipalities municipalities,
            OrganisationLookup organisations,
            Persons persons,
            PersonLookup lookup,
            Leaving leaving,
            StandIns standIns) {
        this.municipalities = municipalities;
        this.organisations = organisations;
        this.persons = persons;
        this.lookup = lookup;
        this.leaving = leaving;
        this.standIns = standIns;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<PersonCard> person(String login) {
        return lookup.find(login).map(Found::card);
    }

    /** Reads somebody as the first statement of a transaction that is for this person. @return the reach */
    @Transactional(propagation = Propagation.MANDATORY)
    public String says(String login) {
        return lookup.says(login);
    }

    /** Those of them that exist, in one question: login → card. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<String, PersonCard> people(Collection<String> logins) {
        Map<String, PersonCard> cards = new HashMap<>();
        lookup.all(logins).forEach((login, found) -> cards.put(login, found.card()));
        return cards;
    }

    /**
     * The own organisation's key first, then that for each municipality where the person works with families, then one
     * per role and municipality; empty for an unknown login and for who may not come in any more.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Key> keysOf(String login) {
        return lookup.find(login).map(Found::keys).orElse(List.of());
    }

    /** Those who are away and for whom this person acts now; empty for nearly everybody (docs/adr/0041). */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> standsInFor(String login) {
        return standIns.standsInFor(login);
    }

    /** This person, then those for whom they act now: what is somebody's own counts for these too. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> actsAs(String login) {
        return Stream.concat(Stream.of(login), standIns.standsInFor(login).stream())
                .toList();
    }

    /** Who acts for this person now; empty for who is there, and where nobody does. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> standInsOf(String login) {
        return standIns.standInsOf(login);
    }

    /** Since which day this person is away; empty for who is there. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<LocalDate> awaySince(String login) {
        return standIns.awaySince(login);
    }

    /**
     * What stands behind a name where somebody is chosen or called: that they are away, and who stands in. Empty for
     * who is there.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String away(String login) {
        if (awaySince(login).isEmpty()) {
            return "";
        }
        List<String> instead = standInsOf(login).stream()
                .flatMap(one -> person(one).stream())
                .map(PersonCard::name)
                .toList();
        return instead.isEmpty()
                ? " (nu afwezig, niemand neemt waar)"
                : " (nu afwezig, " + String.join(" en ", instead) + " neemt waar)";
    }

    /** Those who are away and whose own work about safety is this officer's now; empty for who is none. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> guardsFor(String login) {
        return standIns.guardsFor(login);
    }

    /** Whether this person is a safeguarding officer of the organisation where they work. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean guards(String login) {
        return standIns.guards(login);
    }

    /** Whether the one works in the same role at the same organisation as the other, and both may come in. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayStandIn(String absent, String other) {
        return standIns.mayStandIn(absent, other);
    }

    /** Roles of the absent person in which the other one cannot act, and where; safety is never among them. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Role, Set<String>> missing(String absent, String other) {
        return standIns.missing(absent, other);
    }

    /** All municipalities by name. */
    public List<MunicipalityCard> municipalities() {
        return municipalities.findByKindOrderByName("municipality").stream()
                .map(Municipality::card)
                .toList();
    }

    /** Regions with a coalition of their own: places where no family lives. */
    public List<MunicipalityCard> regions() {
        return municipalities.findByKindOrderByName("region").stream()
                .map(Municipality::card)
                .toList();
    }

    /** What a municipality or region is called; its code where nothing has it. */
    public String placeName(String code) {
        return municipalities.findById(code).map(one -> one.card().name()).orElse(code);
    }

    /** Whether an organisation has this code. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean knows(String organisation) {
        return organisations.find(organisation).isPresent();
    }

    /** Refuses an unknown code with IllegalArgumentException. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public OrganisationCard organisation(String code) {
        return known(code).card();
    }

    /** What those of these codes that are an organisation's are called, in one question: code → name. */
    public Map<String, String> organisationNames(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : organisations.names(codes);
    }

    /** Organisations of a kind that work in the municipality, by name; empty when there is none. */
    public List<OrganisationCard> ofKind(String partnerKind, String municipality) {
        return organisations.ofKind(partnerKind, municipality);
    }

    /** Everybody who works in the municipality, by name. */
    public List<OrganisationCard> workingIn(String municipality) {
        return organisations.workingIn(municipality);
    }

    /** Refuses an unknown organisation with IllegalArgumentException. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean worksIn(String organisation, String municipality) {
        return organisation(organisation).municipalities().contains(municipality);
    }

    /** The municipality where the person's organisation is at home, if it has one. */
    public Optional<String> seat(String login) {
        return person(login).map(card -> known(card.organisation()).seat());
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> roleCodes() {
        return PersonCard.sorted(Arrays.stream(Role.values()).map(Role::name).toList());
    }

    /**
     * People with this role in this municipality, by last name. Refuses an unknown role with IllegalArgumentException.
     */
    public List<PersonCard> peopleWithRole(String role, String municipality) {
        return cards(persons.withRole(Role.valueOf(role), municipality));
    }

    /** @throws Refusal in Dutch for who leaves there or may come in no more: nothing is given to them */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void refuseLeaving(String login, String municipality) {
        leaving.refuse(login, municipality);
    }

    /** Those of them to whom something new can be given: who leaves there still answers for what they have. */
    public List<PersonCard> choices(String role, String municipality) {
        return staying(peopleWithRole(role, municipality), municipality);
    }

    /** As {@link #choices}, of these people. */
    public List<PersonCard> staying(List<PersonCard> some, String municipality) {
        return leaving.staying(some, municipality);
    }

    /** The municipalities in which anybody has this role. Refuses an unknown role with IllegalArgumentException. */
    public Set<String> placesWithRole(String role) {
        return persons.placesWithRole(Role.valueOf(role));
    }

    /** People who work for this organisation, by last name. */
    public List<PersonCard> peopleOf(String organisation) {
        return cards(persons.of(organisation));
    }

    /** Who may have the key to this door of a task, by last name: whoever works there, or has the role. */
    public List<PersonCard> behind(Door door) {
        boolean role = roleCodes().contains(door.group());
        String organisation = role ? door.organisation() : door.group();
        return organisation == null ? peopleWithRole(door.group(), door.municipality()) : peopleOf(organisation);
    }

    /** Whether a key of this person's own fits this door, as the task list asks; for which one person is not asked. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean opens(String login, Door door) {
        return keysOf(login).stream()
                .anyMatch(key -> door.group().equals(key.group())
                        && (door.municipality() == null || door.municipality().equals(key.municipality()))
                        && (door.organisation() == null || door.organisation().equals(key.organisation())));
    }

    /**
     * Whether an active person can log in and open what is asked of this organisation or role about a family in this
     * municipality: has the role there, or a care role for the organisation. A mail address does not count: nobody
     * can answer by mail. Who was not seen for long still counts here, so that the organisation is asked and its term
     * runs; the loop check is stricter ({@code limit.seen}, docs/adr/0043).
     *
     * @param group code of an organisation or a role
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean canAnswer(String group, String municipality) {
        return lookup.somebodyOpens(group, municipality);
    }

    /** Everybody the practice page offers to log in as. */
    public List<Login> practiceLogins() {
        return persons.forPractice().stream().map(Person::practiceLogin).toList();
    }

    /** Everybody, also who is not offered on the practice page, by login. */
    public List<Login> everybody() {
        return persons.everybody().stream().map(Person::practiceLogin).toList();
    }

    private OrganisationLookup.Found known(String code) {
        return organisations
                .find(code)
                .orElseThrow(() -> new IllegalArgumentException("Deze organisatie is niet bekend: " + code));
    }

    private static List<PersonCard> cards(List<Person> people) {
        return people.stream().map(Person::card).toList();
    }
}
