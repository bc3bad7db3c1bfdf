package nl.kansrijkestart.privacy.looks;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asked on one day for more things of families than is usual that are not there or not theirs. The privacy officers
 * where that person works see it; where nobody holds that role, those of the other municipalities do. They read who it
 * was, never which families: those may be of elsewhere.
 */
@Component
@Transactional
public class AskedInVain {

    /** @param things how many different things that day */
    public record Day(LocalDate day, String login, int things) {}

    static final String OFFICERS = "privacyOfficers";
    private static final int SHOWN_DAYS = 30;

    private final JdbcTemplate sql;
    private final People people;
    private final Deadlines days;

    AskedInVain(JdbcTemplate sql, People people, Deadlines days) {
        this.sql = sql;
        this.people = people;
        this.days = days;
    }

    /** Writes down that somebody asked too often today. @return whether it was not yet */
    boolean firstToday(String login) {
        return sql.update(
                        "insert into asked_in_vain (person, day) values (?, ?) on conflict do nothing",
                        login,
                        Date.valueOf(days.today()))
                == 1;
    }

    /**
     * The days of the last thirty on which somebody who works in this municipality asked for more than is usual, the
     * newest first.
     */
    @Transactional(readOnly = true)
    public List<Day> recent(String municipality) {
        List<Day> told = sql.query(
                """
                select told.person, told.day, (select count(distinct object) from refusal where why = 'object' and refusal.person = told.person
                    and coalesce(practised, at) >= told.day::timestamp at time zone ? and coalesce(practised, at) < (told.day + 1)::timestamp at time zone ?) as things
                from asked_in_vain told where told.day > ? order by told.day desc, told.person""",
                (row, n) -> new Day(row.getDate("day").toLocalDate(), row.getString("person"), row.getInt("things")),
                Deadlines.ZONE.getId(),
                Deadlines.ZONE.getId(),
                Date.valueOf(days.today().minusDays(SHOWN_DAYS)));
        Map<String, PersonCard> who =
                people.people(told.stream().map(Day::login).toList());
        Set<String> known = told.isEmpty() ? Set.of() : people.placesWithRole(OFFICERS);
        return told.stream()
                .filter(one -> officers(Optional.ofNullable(who.get(one.login())), known)
                        .contains(municipality))
                .toList();
    }

    /** Municipalities whose privacy officers are told about this person. */
    Set<String> officersFor(String login) {
        return officers(people.person(login), people.placesWithRole(OFFICERS));
    }

    private static Set<String> officers(Optional<PersonCard> person, Set<String> known) {
        Set<String> works = person.map(PersonCard::municipalities).orElse(Set.of());
        Set<String> own = known.stream().filter(works::contains).collect(Collectors.toSet());
        return own.isEmpty() ? known : own;
    }
}
