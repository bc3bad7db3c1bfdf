package nl.kansrijkestart.monitoring.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.access.absence.AbsenceService;
import nl.kansrijkestart.access.absence.AbsenceService.AbsenceCard;
import nl.kansrijkestart.access.absence.AbsenceService.AbsenceChanged;
import nl.kansrijkestart.access.absence.AbsenceService.Kind;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away and who stands in hear it, from whoever wrote it down. Where nobody stands in, the functional
 * administrator reads how many that are; who is away for long is asked whether they are back.
 */
@Component
@Transactional
class AbsenceWatch {

    private static final String LIMIT = "limit.absence";

    private final AbsenceService absences;
    private final People people;
    private final Notices notices;
    private final Agreements agreements;

    AbsenceWatch(AbsenceService absences, People people, Notices notices, Agreements agreements) {
        this.absences = absences;
        this.people = people;
        this.notices = notices;
        this.agreements = agreements;
    }

    @EventListener
    void changed(AbsenceChanged event) {
        AbsenceCard now = event.absence();
        String before = event.before() == null ? null : event.before().standIn();
        if (now.kind() == Kind.ended) {
            boolean left = people.keysOf(now.person()).isEmpty();
            tellStandIn(
                    before,
                    now,
                    name(now.person()) + (left ? " werkt hier niet meer." : " is er weer.")
                            + " U neemt niet meer waar.");
            if (!left && !now.person().equals(event.by())) {
                tell(now.person(), "U staat niet meer als afwezig. Uw open taken zijn weer van u alleen.");
            }
            return;
        }
        if (before != null && people.keysOf(before).isEmpty() && now.standIn() == null) {
            standInLeft(before, now);
            return;
        }
        if (before != null && !before.equals(now.standIn())) {
            tellStandIn(before, now, "U neemt niet meer waar voor " + name(now.person()) + ".");
        }
        tellStandIn(
                now.standIn(),
                now,
                "U neemt waar voor " + name(now.person()) + ", " + now.days()
                        + ". Die taken en gezinnen staan dan ook bij u, met “namens”.");
        if (!now.person().equals(event.by())) {
            tell(
                    now.person(),
                    name(event.by()) + " schreef op dat u afwezig bent, " + now.days() + ". "
                            + (now.standIn() == null ? "Niemand" : name(now.standIn()))
                            + " neemt waar. Klopt dat niet? Wijzig het op de pagina Afwezig.");
        }
        tellAdministrators();
    }

    /** Who is away and who wrote it down choose somebody else; until then an administrator knows how many. */
    private void standInLeft(String standIn, AbsenceCard absence) {
        String text = name(standIn) + " werkt hier niet meer. Niemand neemt nu waar voor " + name(absence.person())
                + ". Kies iemand anders op de pagina Afwezig.";
        Stream.of(absence.person(), absence.registeredBy()).distinct().forEach(one -> tell(one, text));
        tellAdministrators();
    }

    private void tellStandIn(String login, AbsenceCard absence, String text) {
        if (login != null && !login.equals(absence.person())) {
            tell(login, text);
        }
    }

    private void tell(String login, String text) {
        people.person(login).ifPresent(one -> notices.tell(one.organisation(), login, null, text));
    }

    /** A few times a day: an account, a role or the day may have changed. */
    void look() {
        absences.endPassed();
        LocalDate today = absences.today();
        absences.running().stream()
                .filter(one -> one.askedAt() == null && one.on(today))
                .filter(one -> today.isAfter(one.from().plusDays(limit(one.person()))))
                .forEach(one -> {
                    absences.asked(one.id());
                    String text = name(one.person()) + " is afwezig sinds " + Dutch.day(one.from())
                            + ". Weer terug? Meld het op de pagina Afwezig.";
                    tell(one.registeredBy(), text);
                    if (one.standIn() != null && !one.standIn().equals(one.registeredBy())) {
                        tell(one.standIn(), text);
                    }
                });
        tellAdministrators();
    }

    /** How many of those who are away have nobody who stands in, in each municipality; no names. */
    private void tellAdministrators() {
        Map<String, Integer> without = new TreeMap<>();
        absences.newlyWithoutStandIn()
                .forEach(one -> place(one.person()).ifPresent(place -> without.merge(place, 1, Integer::sum)));
        without.forEach((place, number) -> notices.tell(
                Notices.role(Role.administrators.name(), place),
                null,
                null,
                "In " + people.placeName(place) + (number == 1 ? " is 1 persoon" : " zijn " + number + " personen")
                        + " afwezig zonder waarnemer. Kijk op de pagina Afwezig wie kan waarnemen."));
    }

    /** Where the person works, by their first municipality. */
    private Optional<String> place(String login) {
        return people.person(login).stream()
                .flatMap(one -> one.municipalities().stream())
                .findFirst();
    }

    private int limit(String login) {
        return place(login)
                .map(place -> agreements.term(LIMIT, place, false).amount())
                .orElse(60);
    }

    private String name(String login) {
        return people.person(login).map(PersonCard::name).orElse("een collega");
    }

    /** Comes back every hour: a look at a few rows. */
    @Configuration(proxyBeanMethods = false)
    static class Rounds {

        @Bean
        DueWork absenceRound(AbsenceWatch watch, Clock clock) {
            return DueWork.round(
                    "absence", Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(1), clock, watch::look);
        }
    }
}
