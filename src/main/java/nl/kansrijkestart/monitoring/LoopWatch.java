package nl.kansrijkestart.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.Keepers;
import nl.kansrijkestart.notify.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the functional administrators and who keeps the whole what {@link LooseEnds} finds:
 * once, until it is right again.
 */
@Component
@Transactional
class LoopWatch {

    private static final Map<LooseEnds.Subject, String> THINGS = Map.of(
            LooseEnds.Subject.referral, "verwijzing",
            LooseEnds.Subject.task, "taak",
            LooseEnds.Subject.job, "automatische stap",
            LooseEnds.Subject.family, "traject");

    private final LooseEnds ends;
    private final CaseFiles files;
    private final Notices notices;
    private final People people;
    private final MunicipalityScope scope;
    private final JdbcClient database;
    private final Clock clock;

    LoopWatch(
            LooseEnds ends,
            CaseFiles files,
            Notices notices,
            People people,
            MunicipalityScope scope,
            JdbcClient database,
            Clock clock) {
        this.ends = ends;
        this.files = files;
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
        List<LooseEnds.LooseEnd> now = ends.look();
        now.stream().filter(this::isNew).forEach(this::tell);
    }

    private boolean isNew(LooseEnds.LooseEnd one) {
        return database.sql("""
                                update loop_violation set told_at = ?
                                where problem = ? and subject = ? and told_at is null
                                """)
                        .params(Timestamp.from(clock.instant()), one.problem().name(), one.subject())
                        .update()
                == 1;
    }

    /**
     * Without the family's mark: whoever may open the case finds it behind the line, the administrator has the number
     * of the referral.
     */
    private void tell(LooseEnds.LooseEnd one) {
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
        String what = THINGS.get(one.problem().subject()) + where + " "
                + Words.of("looseEnd", one.problem().name());
        places.forEach(place -> notices.tell(
                Notices.role("administrators", place.code()),
                null,
                null,
                "Nachtelijke controle: " + what + " (nummer " + one.subject()
                        + "). Herstel dit samen met de Knooppuntcoördinator."));
        String line = "nachtelijke controle: een " + what
                + ". Op de pagina Losse eindes leest u wat u kunt doen; functioneel beheer weet het ook.";
        Optional<Keepers> family = Optional.ofNullable(one.caseId())
                .map(id -> files.keepers(List.of(id)).get(id));
        if (family.isPresent() && !family.get().toCoordinators()) { // nothing of it leaves its own organisation
            notices.tell(family.get().contactGroup(), null, one.caseId(), line);
        } else {
            places.forEach(
                    place -> notices.tell(Notices.role("hubCoordinators", place.code()), null, one.caseId(), line));
        }
    }
}
