package nl.kansrijkestart.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leaves, and where. The one place that says to whom nothing new is given: every form and page that chooses a
 * person asks it (docs/adr/0042).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Leaving implements TaskMoves.MayHave {

    private static final String HERE = " where person = ? and municipality = ?";

    private final JdbcTemplate sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Turns turns;

    Leaving(JdbcTemplate sql, ApplicationEventPublisher events, Clock clock, Turns turns) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
        this.turns = turns;
    }

    /** @throws Refusal in Dutch for who leaves there or may come in no more; an unknown login too */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void refuse(String login, String municipality) {
        List<String> stays = sql.queryForList("""
                select first_name || ' ' || last_name || case when active and not exists (select 1 from leaving
                    where person = login and leaving.municipality = ?) then '' else '!' end
                from person where login = ?
                """, String.class, municipality, login);
        if (stays.isEmpty() || stays.get(0).endsWith("!")) {
            String name = stays.isEmpty() ? "Deze persoon" : stays.get(0).replace("!", "");
            throw new Refusal(name + " gaat weg of is weg, en krijgt hier geen nieuw werk meer. Kies iemand anders.");
        }
    }

    /** Nobody gives them a task of another one. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayHave(FormMoment moment) {
        return sql.queryForList("select 1 from leaving" + HERE, Integer.class, moment.person(), moment.municipality())
                .isEmpty();
    }

    /** Of these people those to whom something can be given there, in the same order. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PersonCard> staying(Collection<PersonCard> people, String municipality) {
        Set<String> leave = new HashSet<>(
                sql.queryForList("select person from leaving where municipality = ?", String.class, municipality));
        return people.stream().filter(one -> !leave.contains(one.login())).toList();
    }

    /** Who stands nearest to somebody first: the same organisation and profession, then the same organisation. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<PersonCard> nearest(Collection<PersonCard> people, String login) {
        List<String> alike = sql.queryForList("""
                select other.login from person one join person other on other.organisation = one.organisation
                where one.login = ? order by lower(other.job) = lower(one.job) desc, other.last_name, other.login
                """, String.class, login);
        return people.stream()
                .sorted(Comparator.comparingInt(
                        one -> alike.contains(one.login()) ? alike.indexOf(one.login()) : alike.size()))
                .toList();
    }

    /** Where this person has a role. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<String> places(String login) {
        return sql.queryForList(
                "select distinct municipality from person_role where person = ? order by 1", String.class, login);
    }

    /** As it stands in a social map. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String mail(String login) {
        return sql.queryForObject("select email from person where login = ?", String.class, login);
    }

    /** Of one person announcing, ending and taking back come one after the other. Ask before reading. */
    public void turn(String login) {
        turns.await("leaving " + login);
    }

    /** From now on nothing new there. @param since the moment of the announcement: the same in all its places */
    public void begins(String login, String municipality, Instant since) {
        sql.update("""
                insert into leaving (person, municipality, since) values (?, ?, ?)
                on conflict (person, municipality) do update set since = excluded.since, gone = null
                """, login, municipality, Timestamp.from(since));
    }

    /** Where this person leaves and did not go yet. */
    public List<String> goingFrom(String login) {
        return sql.queryForList(
                "select municipality from leaving where person = ? and gone is null", String.class, login);
    }

    /** The same, of one announcement. */
    public List<String> goingFrom(String login, Instant since) {
        return sql.queryForList(
                "select municipality from leaving where person = ? and gone is null and since = ? order by 1",
                String.class,
                login,
                Timestamp.from(since));
    }

    /** It is taken back: who stays where work was handed over already has no role there any more. */
    public void stays(String login, String municipality) {
        sql.update("delete from leaving" + HERE + " and gone is null", login, municipality);
    }

    /**
     * All work there is somebody else's: the roles end, and what was half typed there goes. Where it was the last
     * place, this person may come in no more.
     */
    public void gone(String login, String municipality) {
        sql.update("update leaving set gone = ?" + HERE, Timestamp.from(clock.instant()), login, municipality);
        sql.update("delete from person_role" + HERE, login, municipality);
        sql.update("delete from draft" + HERE, login, municipality);
        sql.update("""
                update person set active = false where login = ?
                    and not exists (select 1 from leaving where person = login and gone is null)
                    and not exists (select 1 from person_role held where held.person = login and not exists (
                        select 1 from leaving where leaving.person = login
                            and leaving.municipality = held.municipality))
                """, login);
        sql.update("""
                delete from draft where person = ?
                    and exists (select 1 from person where login = draft.person and not active)
                """, login);
        events.publishEvent(new PersonChanged(login));
    }
}
