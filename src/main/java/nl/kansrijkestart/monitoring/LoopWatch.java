package nl.kansrijkestart.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.notify.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the functional administrators and the Knooppunt coordinators of the municipality what {@link LoopCheck} finds:
 * once, until it is right again.
 */
@Component
@Transactional
class LoopWatch {

    private static final Map<LoopCheck.Problem, String> WORDS = new EnumMap<>(Map.of(
            LoopCheck.Problem.withoutOwner,
                    "is van niemand: er is een taak waarvoor niemand kan inloggen, of geen taak",
            LoopCheck.Problem.withoutClock, "heeft geen termijn die loopt",
            LoopCheck.Problem.withoutProcess, "staat open, maar er loopt niets meer voor",
            LoopCheck.Problem.severalProcesses, "loopt twee keer",
            LoopCheck.Problem.processOfNothing, "is afgesloten, maar er loopt nog iets voor",
            LoopCheck.Problem.notSent, "is afgesproken met de ouder, maar na een dag nog niet verstuurd",
            LoopCheck.Problem.taskWithoutWatch, "wordt niet bewaakt: niemand hoort het als zij blijft liggen",
            LoopCheck.Problem.taskWithoutOwner, "is van niemand: niemand kan haar openen",
            LoopCheck.Problem.caseWithoutTask, "staat open, maar niemand heeft er een taak in"));
    private static final Map<LoopCheck.Problem, String> THINGS = Map.of(
            LoopCheck.Problem.taskWithoutWatch, "taak",
            LoopCheck.Problem.taskWithoutOwner, "taak",
            LoopCheck.Problem.caseWithoutTask, "traject");

    private final LoopCheck check;
    private final Notices notices;
    private final People people;
    private final MunicipalityScope scope;
    private final JdbcClient database;
    private final Clock clock;

    LoopWatch(
            LoopCheck check,
            Notices notices,
            People people,
            MunicipalityScope scope,
            JdbcClient database,
            Clock clock) {
        this.check = check;
        this.notices = notices;
        this.people = people;
        this.scope = scope;
        this.database = database;
        this.clock = clock;
    }

    /** Looks once a day, whoever asks first. @return whether it looked now */
    boolean onceOn(LocalDate day) {
        boolean first = database.sql("update night_watch set last_on = ? where last_on < ?")
                        .params(day, day)
                        .update()
                == 1;
        if (first) {
            look();
        }
        return first;
    }

    void look() {
        List<LoopCheck.Violation> now = check.violations();
        Set<String> wrong = now.stream().map(LoopWatch::key).collect(Collectors.toSet());
        database.sql("select problem || '/' || referral_id from loop_violation").query(String.class).list().stream()
                .filter(key -> !wrong.contains(key))
                .forEach(key -> database.sql("delete from loop_violation where problem || '/' || referral_id = ?")
                        .param(key)
                        .update());
        now.stream().filter(this::isNew).forEach(this::tell);
    }

    private static String key(LoopCheck.Violation one) {
        return one.problem() + "/" + one.referralId();
    }

    private boolean isNew(LoopCheck.Violation one) {
        return database.sql("""
                                insert into loop_violation (problem, referral_id, municipality, told_at)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                one.problem().name(),
                                one.referralId(),
                                one.municipality(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Without the family's mark: whoever may open the case finds it behind the line, the administrator has the number
     * of the referral.
     */
    private void tell(LoopCheck.Violation one) {
        scope.include(one.municipality());
        List<MunicipalityCard> places = people.municipalities().stream()
                .filter(place -> one.municipality().isEmpty() || place.code().equals(one.municipality()))
                .toList();
        String where = one.municipality().isEmpty()
                ? ""
                : places.stream()
                        .findFirst()
                        .map(place -> " in " + place.name())
                        .orElse("");
        String what = THINGS.getOrDefault(one.problem(), "verwijzing") + where + " " + WORDS.get(one.problem());
        places.forEach(place -> notices.tell(
                Notices.role("administrators", place.code()),
                null,
                null,
                "Nachtelijke controle: " + what + " (nummer " + one.referralId()
                        + "). Herstel dit samen met de Knooppuntcoördinator."));
        places.forEach(place -> notices.tell(
                Notices.role("hubCoordinators", place.code()),
                null,
                one.caseId(),
                "nachtelijke controle: een " + what + ". Bel wie ermee bezig was; functioneel beheer weet het ook."));
    }
}
