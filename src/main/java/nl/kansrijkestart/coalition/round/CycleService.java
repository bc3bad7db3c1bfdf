package nl.kansrijkestart.coalition.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import org.springframework.stereotype.Component;

/** The rounds of coalitions, their moments by the agreement of the municipality, and who may do what there. */
@Component
public class CycleService {

    public static final String LEADS = "leads";
    public static final String COORDINATORS = "coordinators";
    public static final String BOARD = "boardMembers";
    private static final String STEP = "term.coalition.step";
    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("fillSelfScan", "term.selfScan"),
            Map.entry("selfScanReminder", "term.selfScan.reminder"),
            Map.entry("invitePartner", "term.invitation.coalition"),
            Map.entry("answerInvitation", "term.invitation.coalition"),
            Map.entry("invitationReminder", "term.invitation.coalition.reminder"),
            Map.entry("planCoalitionMeeting", "term.coalition.meeting"),
            Map.entry("reflection", "term.coalition.reflection"),
            Map.entry("evaluation", "term.coalition.evaluation"),
            Map.entry("followActions", "term.coalition.actions"),
            Map.entry("answerCoalition", "term.coalition.question"),
            Map.entry("answerReminder", "term.coalition.question.reminder"),
            Map.entry("reportOutcome", "term.coalition.meeting"),
            Map.entry("addMeaning", "term.meaning"),
            Map.entry("meaningReminder", "term.meaning.reminder"));

    private final Cycles cycles;
    private final Agreements agreements;
    private final Deadlines days;
    private final People people;

    CycleService(Cycles cycles, Agreements agreements, Deadlines days, People people) {
        this.cycles = cycles;
        this.agreements = agreements;
        this.days = days;
        this.people = people;
    }

    /** The next round of the municipality; the database refuses it while one is open. */
    public Cycle open(String municipality) {
        int earlier = newest(municipality).map(Cycle::number).orElse(0);
        return cycles.save(new Cycle(municipality, earlier + 1, now()));
    }

    /** After each verb: only then others hear what happened. */
    public void save(Cycle cycle) {
        cycles.save(cycle);
    }

    /** For good: no round follows. */
    public void close(Cycle cycle) {
        cycle.close(now(), false);
        cycles.save(cycle);
    }

    /**
     * Closes this round, which stays readable, and opens the next one. The database allows one open round in a
     * municipality: the end of one is written before the next begins.
     */
    public Cycle renew(Cycle cycle) {
        cycle.close(now(), true);
        cycles.save(cycle);
        cycles.flush();
        return open(cycle.municipality());
    }

    /**
     * @param caseId the round's id, business key of its process
     * @throws IllegalArgumentException for an unknown one
     */
    public Cycle of(String caseId) {
        return cycles.findById(caseId)
                .orElseThrow(() -> new IllegalArgumentException("Deze ronde van de coalitie is niet bekend."));
    }

    public Optional<Cycle> running(String municipality) {
        return newest(municipality).filter(cycle -> !cycle.closed());
    }

    /** Also one that is closed; empty when there was none yet. */
    public Optional<Cycle> newest(String municipality) {
        return cycles.findFirstByMunicipalityOrderByNumberDesc(municipality);
    }

    /** In which state the newest of each municipality is. */
    public Map<String, Cycle.State> states() {
        return cycles.newestOfEach().stream().collect(Collectors.toMap(Cycle::municipality, Cycle::state));
    }

    /** The newest first. */
    public List<Cycle> all(String municipality) {
        return cycles.findByMunicipalityOrderByNumberDesc(municipality);
    }

    /** The round before this one; empty for the first. */
    public Optional<Cycle> before(Cycle cycle) {
        return all(cycle.municipality()).stream()
                .filter(one -> one.number() == cycle.number() - 1)
                .findFirst();
    }

    /** The moment of a step of this round: counted once, the same at every later question. */
    public Instant due(String caseId, String step) {
        Cycle cycle = of(caseId);
        return cycle.moment(step, () -> after(step, cycle.municipality()));
    }

    /** @param step of a model; one without a term of its own has that of a step of the coalition's process */
    public Term term(String step, String municipality) {
        return agreements.term(TERMS.getOrDefault(step, STEP), municipality, false);
    }

    /** The end of the step's term when it begins now. */
    public Instant after(String step, String municipality) {
        return days.add(now(), term(step, municipality));
    }

    /** The opening of the last working day that leaves the step its whole term before this moment. */
    public Instant ahead(Instant moment, String step, String municipality) {
        return Deadlines.opens(days.workingDaysBefore(
                Deadlines.day(moment), term(step, municipality).amount()));
    }

    /** A day that people agree on lasts until the office closes. */
    public Instant endOf(LocalDate day) {
        return Deadlines.closes(day);
    }

    public static String day(Instant moment) {
        return Dutch.day(moment);
    }

    public static String day(LocalDate day) {
        return Dutch.day(day);
    }

    public Instant now() {
        return days.now();
    }

    public LocalDate today() {
        return days.today();
    }

    /** The municipality of the person's own organisation, to fill in a start form. */
    public Map<String, Object> seat(String person) {
        List<Option> own = municipalitiesOf(person);
        return people.seat(person)
                .or(() -> own.size() == 1 ? Optional.of(own.get(0).value()) : Optional.empty())
                .<Map<String, Object>>map(code -> Map.of("municipality", code))
                .orElse(Map.of());
    }

    /** Where this person leads the coalition or governs. */
    public List<Option> municipalitiesOf(String person) {
        return places().stream()
                .filter(one -> leadsOrGoverns(person, one.code()))
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    /** Places whose coalition this person leads or coordinates. */
    public List<String> coordinatedBy(String person) {
        return places().stream()
                .map(MunicipalityCard::code)
                .filter(code -> holds(person, code, LEADS, COORDINATORS))
                .toList();
    }

    /** @throws Refusal in Dutch for who neither leads the coalition nor governs there */
    public void refuseUnlessIn(String person, String municipality) {
        if (!leadsOrGoverns(person, municipality)) {
            throw new Refusal("U bent geen trekker of bestuurder in deze gemeente.");
        }
    }

    private boolean leadsOrGoverns(String person, String municipality) {
        return holds(person, municipality, LEADS, BOARD);
    }

    /** @param roles one of them is enough */
    public boolean holds(String person, String place, String... roles) {
        return people.keysOf(person).stream()
                .anyMatch(key -> List.of(roles).contains(key.group()) && place.equals(key.municipality()));
    }

    /** The first of these roles that somebody holds in the municipality. */
    public String roleHeld(String municipality, String... roles) {
        return Arrays.stream(roles)
                .filter(role -> !people.peopleWithRole(role, municipality).isEmpty())
                .findFirst()
                .orElse(roles[roles.length - 1]);
    }

    /** Who can be the lead. */
    public List<Option> leads(String municipality) {
        return people.choices(LEADS, municipality).stream()
                .map(one -> new Option(
                        one.login(), one.name() + " (" + one.organisationName() + ")" + people.away(one.login())))
                .toList();
    }

    /** Every place with a coalition: the municipalities by name, then the regions. */
    public List<MunicipalityCard> places() {
        return Stream.concat(people.municipalities().stream(), people.regions().stream())
                .toList();
    }

    public boolean region(String place) {
        return people.regions().stream().anyMatch(one -> one.code().equals(place));
    }

    /** As people call it: Coalitie Kerkrade, Regionale coalitie Zuid-Limburg. */
    public String name(String municipality) {
        return (region(municipality) ? "Regionale coalitie " : "Coalitie ") + people.placeName(municipality);
    }

    /** @return its name; an unknown code is refused with IllegalArgumentException */
    public String organisation(String code) {
        return people.organisation(code).name();
    }
}
