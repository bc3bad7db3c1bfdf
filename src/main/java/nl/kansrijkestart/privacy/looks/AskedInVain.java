package nl.kansrijkestart.privacy.looks;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.NotTheirs;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asked on one day for more things of families than is usual that are not there or not theirs. The privacy officers
 * where that person works are told once a day; where nobody holds that role, those of the other municipalities are.
 * They read who it was, never which families: those may be of elsewhere.
 */
@Component
@Transactional
public class AskedInVain {

    /** @param things how many different things that day */
    public record Day(LocalDate day, String login, int things) {}

    private static final String OFFICERS = "privacyOfficers";
    private static final int SHOWN_DAYS = 30;

    private final JdbcTemplate sql;
    private final People people;
    private final Agreements agreements;
    private final Notices notices;
    private final Clock clock;

    AskedInVain(JdbcTemplate sql, People people, Agreements agreements, Notices notices, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.agreements = agreements;
        this.notices = notices;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void asked(NotTheirs asked) {
        Set<String> told = officersFor(asked.login());
        int most = told.stream()
                .mapToInt(place -> agreements.limit("limit.access.inVain", place))
                .min()
                .orElse(Integer.MAX_VALUE);
        if (asked.things() > most
                && sql.update(
                                "insert into asked_in_vain (person, day) values (?, ?) on conflict do nothing",
                                asked.login(),
                                Date.valueOf(today()))
                        == 1) {
            told.forEach(place -> notices.tell(
                    Notices.role(OFFICERS, place),
                    null,
                    null,
                    "Iemand vroeg vandaag meer dan " + most
                            + " keer iets van een gezin op dat er niet is of niet voor die persoon is. Kijk "
                            + "bij Inzage wie dat was."));
        }
    }

    /**
     * The days of the last thirty on which somebody who works in this municipality asked for more than is usual, the
     * newest first.
     */
    @Transactional(readOnly = true)
    public List<Day> recent(String municipality) {
        return sql
                .query(
                        """
                select told.person, told.day, (select count(distinct object) from refusal where why = 'object' and refusal.person = told.person
                    and coalesce(practised, at) >= told.day::timestamp at time zone ? and coalesce(practised, at) < (told.day + 1)::timestamp at time zone ?) as things
                from asked_in_vain told where told.day > ? order by told.day desc, told.person""",
                        (row, n) -> new Day(
                                row.getDate("day").toLocalDate(), row.getString("person"), row.getInt("things")),
                        Deadlines.ZONE.getId(),
                        Deadlines.ZONE.getId(),
                        Date.valueOf(today().minusDays(SHOWN_DAYS)))
                .stream()
                .filter(one -> officersFor(one.login()).contains(municipality))
                .toList();
    }

    /** Municipalities whose privacy officers are told about this person. */
    private Set<String> officersFor(String login) {
        Set<String> works = people.person(login)
                .map(one -> Set.copyOf(one.municipalities()))
                .orElse(Set.of());
        Set<String> known = people.municipalities().stream()
                .map(MunicipalityCard::code)
                .filter(place -> !people.peopleWithRole(OFFICERS, place).isEmpty())
                .collect(Collectors.toSet());
        Set<String> own = known.stream().filter(works::contains).collect(Collectors.toSet());
        return own.isEmpty() ? known : own;
    }

    private LocalDate today() {
        return Deadlines.day(clock.instant());
    }
}
