package nl.kansrijkestart.access.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who is away and who stands in, until which day. Everybody for themselves; a colleague of the same
 * organisation and the functional administrator for somebody who fell ill, for some days at a time, and never with
 * themselves as the one who stands in: nobody opens a colleague's families alone. What the stand-in may do follows from
 * it and is copied nowhere (docs/adr/0041).
 */
@Component
@Transactional
public class AbsenceService {

    /** The constant is the code of {@code absence.*}. */
    public enum Kind {
        planned,
        sudden,
        ended
    }

    /**
     * @param standIn null for nobody
     * @param until the last day; null when it is not known yet
     * @param askedAt since when it was asked whether they are back; null before
     */
    public record AbsenceCard(
            Long id,
            String person,
            String organisation,
            String standIn,
            Kind kind,
            LocalDate from,
            LocalDate until,
            String registeredBy,
            Instant askedAt) {

        public boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        /** Its days, Dutch. */
        public String days() {
            return until == null
                    ? "vanaf " + Dutch.day(from)
                    : "van " + Dutch.day(from) + " tot en met " + Dutch.day(until);
        }

        private boolean lastsLonger(LocalDate last) {
            return until != null && (last == null || last.isAfter(until));
        }

        private boolean overlaps(AbsenceCard other, LocalDate today) {
            return (until == null || !until.isBefore(other.from.isBefore(today) ? today : other.from))
                    && (other.until == null || !other.until.isBefore(from.isBefore(today) ? today : from));
        }
    }

    /** An absence began, changed or is over. @param before null when it is new @param by null for the program */
    public record AbsenceChanged(AbsenceCard absence, AbsenceCard before, String by) {}

    /** How many days ahead somebody may be written down as away by another one; the municipality sets it. */
    public interface Longest {

        int daysByOthers(Set<String> municipalities);
    }

    private static final int LONGEST = 366; // days ahead

    private final Absences absences;
    private final People people;
    private final Longest longest;
    private final Turns turns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceService(
            Absences absences,
            People people,
            Longest longest,
            Turns turns,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.people = people;
        this.longest = longest;
        this.turns = turns;
        this.events = events;
        this.clock = clock;
    }

    /** Those for whom this person may write it down: they themselves first. */
    public List<PersonCard> forWhom(PersonCard by) {
        List<PersonCard> others = (administers(by) ? administered(by) : people.peopleOf(by.organisation()).stream())
                .filter(one -> !one.login().equals(by.login()))
                .toList();
        readTogether(others);
        return Stream.concat(Stream.of(by), others.stream().filter(this::works)).toList();
    }

    /** What is asked about each of them next is read in one question. */
    private void readTogether(List<PersonCard> those) {
        people.people(those.stream().map(PersonCard::login).toList());
    }

    /** Of the municipalities where this person is the functional administrator, and of the own organisation. */
    private Stream<PersonCard> administered(PersonCard by) {
        return Stream.concat(
                        people.peopleOf(by.organisation()).stream(),
                        people.keysOf(by.login()).stream()
                                .filter(key -> key.is(Role.administrators))
                                .flatMap(key -> people.workingIn(key.municipality()).stream())
                                .distinct()
                                .flatMap(house -> people.peopleOf(house.code()).stream()))
                .distinct();
    }

    private boolean administers(PersonCard by) {
        return people.keysOf(by.login()).stream().anyMatch(key -> key.is(Role.administrators));
    }

    private boolean works(PersonCard one) {
        return !people.keysOf(one.login()).isEmpty();
    }

    /** Whether the one may write down that the other is away. */
    private boolean mayFor(PersonCard by, String login) {
        return by.login().equals(login)
                || people.person(login)
                        .filter(one -> works(one)
                                && (one.organisation().equals(by.organisation())
                                        || people.keysOf(by.login()).stream()
                                                .anyMatch(key -> key.is(Role.administrators)
                                                        && people.worksIn(one.organisation(), key.municipality()))))
                        .isPresent();
    }

    /** Colleagues of the same organisation in the same role. */
    public List<PersonCard> standInsFor(String login) {
        List<PersonCard> colleagues = people.person(login).stream()
                .flatMap(one -> people.peopleOf(one.organisation()).stream())
                .toList();
        readTogether(colleagues);
        return colleagues.stream()
                .filter(one -> people.mayStandIn(login, one.login()))
                .toList();
    }

    /** What is not over where these people work. @param those {@link #forWhom} its reader may write it down */
    public List<AbsenceCard> known(List<PersonCard> those) {
        List<String> organisations =
                those.stream().map(PersonCard::organisation).distinct().toList();
        return absences.findByOrganisationInAndKindNotOrderByFromDayAscIdAsc(organisations, Kind.ended).stream()
                .map(Absence::card)
                .toList();
    }

    /** What is not over, anywhere. */
    public List<AbsenceCard> running() {
        return absences.findByKindNotOrderById(Kind.ended).stream()
                .map(Absence::card)
                .toList();
    }

    /**
     * @param until refused when it is null: what has no end is nobody's decision
     * @param standIn null for nobody
     * @throws Refusal in Dutch
     */
    public AbsenceCard register(
            PersonCard by, String login, Kind kind, LocalDate from, LocalDate until, String standIn) {
        if (!mayFor(by, login)) {
            throw new Refusal("Voor deze collega kunt u geen afwezigheid opschrijven. Kies iemand uit de lijst.");
        }
        if (kind == Kind.planned && !by.login().equals(login)) {
            throw new Refusal(
                    "Wat vooraf bekend is, schrijft iemand zelf op. Kies Onverwacht als uw collega nu weg is.");
        }
        if (kind == Kind.planned && until == null) {
            throw new Refusal("Vul in tot en met welke dag u weg bent.");
        }
        LocalDate today = today();
        if (from.isBefore(kind == Kind.planned ? today : today.minusDays(7)) || from.isAfter(today.plusDays(LONGEST))) {
            throw new Refusal("Vanaf: deze dag kan niet. Kies "
                    + (kind == Kind.planned ? "vandaag of een latere dag." : "een dag van deze week of later."));
        }
        String house = people.person(login).orElseThrow().organisation();
        refuse(login, from, until, standIn);
        refuseByOthers(by, login, from, until);
        if (standIn != null && !by.login().equals(login)) {
            refuseForThemselves(by, standIn);
        }
        turns.await("absence " + login);
        if (absences.findByPersonAndKindNotOrderByFromDayAscIdAsc(login, Kind.ended).stream()
                .map(Absence::card)
                .anyMatch(one -> one.from().equals(from)
                        && Objects.equals(one.until(), until)
                        && Objects.equals(one.standIn(), standIn))) {
            throw new Refusal("Deze afwezigheid staat er al. Kijk hieronder.");
        }
        Absence absence =
                absences.save(new Absence(login, house, standIn, kind, from, until, by.login(), clock.instant()));
        events.publishEvent(new AbsenceChanged(absence.card(), null, by.login()));
        return absence.card();
    }

    /** What somebody writes about another one lasts some days; then somebody looks again whether it is still so. */
    private void refuseByOthers(PersonCard by, String login, LocalDate from, LocalDate until) {
        if (by.login().equals(login)) {
            return;
        }
        LocalDate first = from.isBefore(today()) ? today() : from;
        LocalDate last = first.plusDays(longest.daysByOthers(
                people.person(login).map(PersonCard::municipalities).orElse(Set.of())));
        if (until.isAfter(last)) {
            throw new Refusal("Tot en met: voor een collega kan dit tot en met " + Dutch.day(last)
                    + ". Is uw collega dan nog weg? Maak het dan langer.");
        }
    }

    private static void refuseForThemselves(PersonCard by, String standIn) {
        if (by.login().equals(standIn)) {
            throw new Refusal(
                    "U meldt dit voor een collega. Dan kunt u niet zelf waarnemen. Kies een andere collega, of"
                            + " vraag een collega of de functioneel beheerder om het te melden.");
        }
    }

    private void refuse(String login, LocalDate from, LocalDate until, String standIn) {
        if (until == null) {
            throw new Refusal(
                    "Tot en met: vul een dag in. Weet u het nog niet? Kies een dag dichtbij. Langer maken kan later.");
        }
        if (until.isBefore(from) || until.isBefore(today())) {
            throw new Refusal("Tot en met: deze dag ligt te vroeg. Kies een dag vanaf "
                    + Dutch.day(from.isBefore(today()) ? today() : from) + ".");
        }
        if (until.isAfter(from.plusDays(LONGEST))) {
            throw new Refusal("Tot en met: deze dag ligt te ver weg. Kies een dag binnen een jaar.");
        }
        if (standIn != null) { // who leaves gets nothing new
            people.person(standIn)
                    .ifPresent(one -> one.municipalities().forEach(place -> people.refuseLeaving(standIn, place)));
        }
        if (standIn != null && !people.mayStandIn(login, standIn)) {
            throw new Refusal("Deze collega kan niet waarnemen: dat kan alleen iemand met dezelfde rol in dezelfde"
                    + " organisatie. Kies iemand anders.");
        }
    }

    /** Empty when it is not there, is over, or is not for this person to change. */
    public Optional<AbsenceCard> find(PersonCard by, long id) {
        return absences.findById(id)
                .map(Absence::card)
                .filter(one -> one.kind() != Kind.ended && mayFor(by, one.person()));
    }

    /** @throws Refusal in Dutch */
    public AbsenceCard change(PersonCard by, long id, LocalDate until, String standIn) {
        Absence absence = own(by, id);
        AbsenceCard before = absence.card();
        if (before.kind() == Kind.planned && until == null) {
            throw new Refusal("Vul in tot en met welke dag.");
        }
        if (before.lastsLonger(until) && opensSafety(by, before)) {
            throw new Refusal("Deze afwezigheid kunt u als aandachtsfunctionaris niet langer maken. Vraag het uw"
                    + " collega zelf, een andere collega of de functioneel beheerder.");
        }
        refuse(before.person(), before.from(), until, standIn);
        boolean longer = before.until() == null || until.isAfter(before.until());
        if (longer) {
            refuseByOthers(by, before.person(), before.from(), until);
        }
        if (standIn != null && !by.login().equals(before.person()) && (longer || !standIn.equals(before.standIn()))) {
            refuseForThemselves(by, standIn);
        }
        return change(absence, until, standIn, by.login());
    }

    private AbsenceCard change(Absence absence, LocalDate until, String standIn, String by) {
        AbsenceCard before = absence.card();
        absence.change(until, standIn);
        events.publishEvent(new AbsenceChanged(absence.card(), before, by));
        return absence.card();
    }

    /** To an officer who makes it longer, what somebody else wrote about this person would be open for longer. */
    private boolean opensSafety(PersonCard by, AbsenceCard absence) {
        return !by.login().equals(absence.person())
                && !by.login().equals(absence.registeredBy())
                && by.organisation().equals(absence.organisation())
                && people.guards(by.login());
    }

    /** The person is back, or does not go: what is open is theirs alone again. */
    public AbsenceCard back(PersonCard by, long id) {
        return end(own(by, id), by.login());
    }

    /** @param by null for the program itself */
    private AbsenceCard end(Absence absence, String by) {
        AbsenceCard before = absence.card();
        absence.end(by, clock.instant());
        events.publishEvent(new AbsenceChanged(absence.card(), before, by));
        return absence.card();
    }

    private Absence own(PersonCard by, long id) {
        return find(by, id)
                .flatMap(one -> absences.findById(id))
                .orElseThrow(() -> new Refusal("Deze afwezigheid is al voorbij. Er is niets veranderd."));
    }

    /** Those whose last day is over end. */
    public void endPassed() {
        LocalDate today = today();
        absences.findByKindNotOrderById(Kind.ended).stream()
                .filter(one -> one.card().until() != null && one.card().until().isBefore(today))
                .forEach(one -> end(one, null));
    }

    /** Who may come in nowhere any more is not awaited, and stands in for nobody. */
    void gone(String login) {
        List<Absence> running = absences.findByKindNotOrderById(Kind.ended);
        running.stream().filter(one -> one.card().person().equals(login)).forEach(one -> end(one, null));
        running.stream()
                .filter(one -> login.equals(one.card().standIn()) && one.card().kind() != Kind.ended)
                .forEach(one -> change(one, one.card().until(), null, null));
    }

    /** It was asked whether the person is back. */
    public void asked(long id) {
        absences.findById(id).ifPresent(one -> one.asked(clock.instant()));
    }

    /** Of those that run today: from now on nobody stands in, and no administrator knows. @return theirs */
    public List<AbsenceCard> newlyWithoutStandIn() {
        return absences.findByKindNotOrderById(Kind.ended).stream()
                .filter(one -> one.card().on(today()))
                .filter(one -> one.nobodyStandsIn(whyNobody(one.card(), today()).isPresent()))
                .map(Absence::card)
                .toList();
    }

    /**
     * Why nobody gets the work, or will not at some moment of it: Dutch; empty when the stand-in does.
     *
     * @param day from when on it is asked
     */
    public Optional<String> whyNobody(AbsenceCard one, LocalDate day) {
        if (one.standIn() == null) {
            return Optional.of("Niemand neemt waar.");
        }
        String name = people.person(one.standIn()).map(PersonCard::name).orElse("De waarnemer");
        if (!people.mayStandIn(one.person(), one.standIn())) {
            return Optional.of(name + " heeft niet meer dezelfde rol of werkt hier niet meer. Niemand neemt waar.");
        }
        return absences.findByPersonAndKindNotOrderByFromDayAscIdAsc(one.standIn(), Kind.ended).stream()
                .map(Absence::card)
                .filter(away -> away.overlaps(one, day))
                .findFirst()
                .map(away -> name + " is zelf afwezig " + away.days() + ". Dan neemt niemand waar.");
    }

    public LocalDate today() {
        return Deadlines.day(clock.instant());
    }
}
