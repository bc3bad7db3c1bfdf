package nl.kansrijkestart.agreement.clause;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Sources;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Unit;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The start values of the pathway that nobody prescribes: a municipality may set its own. What has a source (a limit of
 * small numbers, how long files are kept, the reporting code) is not here. No desk: models do not call it.
 */
@Component
@Transactional
public class TermUpkeep {

    private static final List<String> GROUPS = List.of(
            "Signaal, verwijzing en huisbezoek",
            "Knooppunt en steun",
            "Coalitie en afspraken",
            "Sociale kaart en menukaart",
            "Als een taak blijft liggen",
            "Mail");
    private static final int LAST_HOUR = 23;
    private static final String STARTS = "Startwaarde van dit programma";
    private static final List<String> NOT_HERE =
            List.of("term.receipt", "term.safety.", "term.retention.", "term.keeping.", "term.rights", "limit.access.");

    /**
     * @param group   Dutch heading
     * @param normal  in words @param urgent in words
     * @param hour    whether it is an hour of the day, the same in a hurry
     * @param own     whether the municipality set it
     * @param chosen  which other municipalities have another value, and since when; empty when none has
     */
    public record Line(
            String id,
            String group,
            String description,
            int normalAmount,
            String normal,
            int urgentAmount,
            String urgent,
            String source,
            boolean hour,
            boolean own,
            String chosen) {}

    /** Another amount holds in a municipality from now on. */
    public record TermChanged(String id, String municipality) {}

    private final Settings settings;
    private final People people;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TermUpkeep(Settings settings, People people, Notices notices, ApplicationEventPublisher events, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** What may be changed, as it holds in the municipality. */
    @Transactional(readOnly = true)
    public List<Line> of(String municipality) {
        Map<String, String> chosen = chosen(municipality);
        return settings.startValues().stream()
                .filter(TermUpkeep::free)
                .map(start -> line(start, municipality, chosen))
                .sorted(Comparator.comparing((Line one) -> GROUPS.indexOf(one.group())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Line> find(String id, String municipality) {
        return settings.startValue(id).filter(TermUpkeep::free).map(start -> line(start, municipality, Map.of()));
    }

    private Map<String, String> chosen(String municipality) {
        Map<String, String> names = people.municipalities().stream()
                .collect(Collectors.toMap(MunicipalityCard::code, MunicipalityCard::name));
        return settings.chosen().stream()
                .filter(one -> names.containsKey(one.municipality())
                        && !one.municipality().equals(municipality))
                .sorted(Comparator.comparing(one -> names.get(one.municipality())))
                .collect(Collectors.groupingBy(
                        Settings.Chosen::id,
                        Collectors.mapping(
                                one -> names.get(one.municipality())
                                        + (one.since() == null ? "" : " sinds " + Dutch.wholeDay(one.since())),
                                Collectors.joining(", "))));
    }

    private static boolean free(Setting one) {
        Term term = one.term(false);
        return term.source().startsWith(STARTS) && NOT_HERE.stream().noneMatch(term.id()::startsWith);
    }

    private Line line(Setting start, String municipality, Map<String, String> chosen) {
        Optional<Setting> own = settings.ownValue(start.term(false).id(), municipality);
        Setting holds = own.orElse(start);
        Term normal = holds.term(false);
        Term urgent = holds.term(true);
        return new Line(
                normal.id(),
                group(normal.id()),
                start.description(),
                normal.amount(),
                normal.inWords(),
                urgent.amount(),
                urgent.inWords(),
                Sources.of(Sources.in(normal.source())).stream()
                        .map(Sources.Source::name)
                        .collect(Collectors.joining(", ")),
                normal.unit() == Unit.hourOfDay,
                own.isPresent(),
                chosen.getOrDefault(normal.id(), ""));
    }

    private static String group(String id) {
        String part = id.split("\\.")[1];
        if (id.startsWith("watch.")) {
            return GROUPS.get(4);
        }
        if (id.startsWith("mail.")) {
            return GROUPS.get(5);
        }
        return GROUPS.get(
                List.of("socialMap", "menu").contains(part)
                        ? 3
                        : List.of("coalition", "selfScan", "consult", "sign", "clause", "meaning", "invitation")
                                        .contains(part)
                                ? 2
                                : List.of("hub", "evaluation", "caseDirector", "pause")
                                                .contains(part)
                                        ? 1
                                        : 0);
    }

    /**
     * Sets what holds in one municipality from now on; moments already agreed for a case stay, and leads and Knooppunt
     * coordinators read it. Refuses an unknown id or municipality with IllegalArgumentException, any amount outside 1
     * to 250 (an hour: 1 to 23) with Refusal, and urgent above normal.
     */
    public void change(String id, String municipality, int normal, int urgent) {
        Setting start = known(id, municipality);
        int most = start.term(false).unit() == Unit.hourOfDay ? LAST_HOUR : Setting.MOST;
        Stream.of(normal, urgent)
                .filter(amount -> amount < 1 || amount > most)
                .findFirst()
                .ifPresent(amount -> {
                    throw new Refusal("Kies een getal van 1 tot en met " + most + ".");
                });
        if (urgent > normal && start.term(true).unit() == start.term(false).unit()) {
            throw new Refusal("Spoed kan niet langer duren dan gewoon. Kies bij spoed hooguit " + normal + ".");
        }
        Setting own = settings.ownValue(id, municipality).orElseGet(() -> start.forMunicipality(municipality));
        String before = words(own);
        own.change(normal, urgent, Deadlines.day(clock.instant()));
        settings.saveAndFlush(own);
        tell(start, municipality, "was " + before + ", is nu " + words(own));
    }

    /** The start value holds again. */
    public void back(String id, String municipality) {
        Setting start = known(id, municipality);
        settings.ownValue(id, municipality).ifPresent(own -> {
            settings.delete(own);
            settings.flush();
            tell(start, municipality, "was " + words(own) + ", is weer " + words(start));
        });
    }

    private Setting known(String id, String municipality) {
        if (people.municipalities().stream().map(MunicipalityCard::code).noneMatch(code -> code.equals(municipality))) {
            throw new IllegalArgumentException("Deze gemeente is niet bekend: " + municipality);
        }
        return settings.startValue(id)
                .filter(TermUpkeep::free)
                .orElseThrow(() -> new IllegalArgumentException("Deze instelling is hier niet te veranderen: " + id));
    }

    private static String words(Setting one) {
        Term normal = one.term(false);
        return normal.unit() == Unit.hourOfDay
                ? normal.inWords()
                : normal.inWords() + " (spoed " + one.term(true).inWords() + ")";
    }

    private void tell(Setting start, String municipality, String what) {
        events.publishEvent(new TermChanged(start.term(false).id(), municipality));
        List.of(PartnerTable.LEADS, PartnerTable.BOARD, "hubCoordinators")
                .forEach(role -> notices.tell(
                        Notices.role(role, municipality),
                        null,
                        null,
                        "Termijn “" + start.description() + "”: " + what + ". Wat al loopt, houdt zijn eigen datum."));
    }
}
