package nl.kansrijkestart.coalition.round;

import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.coalition.table.Coalition;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All stories share one database, and a municipality has one coalition: who tells about it begins and leaves with an
 * empty table.
 */
@Component
public class StoryTable {

    @Autowired
    private CycleService rounds;

    @Autowired
    private Coalition coalition;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private RuntimeService runtime;

    /** A running round with this lead, and these organisations as members; who speaks for one first may sign for it. */
    @Transactional
    public void lay(String municipality, String lead, String... organisations) {
        Cycle round = rounds.open(municipality);
        round.appoint(lead, null, round.id());
        rounds.save(round);
        for (String organisation : organisations) {
            coalition.admit(
                    organisation,
                    municipality,
                    "member",
                    coalition.speakers(organisation, municipality).stream()
                            .map(PersonCard::login)
                            .findFirst()
                            .orElse(null));
        }
    }

    /** An agreement in force that these organisations signed and receive by turns. Returns the clause's id. */
    public String clause(String municipality, String need, String... receivers) {
        String id = UUID.randomUUID().toString();
        sql.update("""
                insert into clause_version (id, clause_id, version, package_id, municipality, need, receivers, answer, answer_urgent, fallback, fallback_urgent,
                    reminder, reminder_urgent, contact, contact_urgent, escalation, escalation_urgent, consent_ground, level, owner, valid_from, state)
                values (?, ?, 1, 'story', ?, ?, ?, 5, 1, 3, 1, 3, 4, 5, 1, 2, 1, 'explicitConsent', 'execution', 'leads', date '2027-01-01', 'active')""", id, id, municipality, need, receivers);
        for (String receiver : receivers) {
            sql.update("insert into clause_party (version_id, organisation, signs) values (?, ?, true)", id, receiver);
        }
        return id;
    }

    /** Also ends all agreements of the municipality itself. */
    public void clear(String municipality) {
        clearRounds(municipality);
        sql.queryForList("select id from agreement_round where municipality = ?", String.class, municipality)
                .forEach(this::end);
        sql.update(
                "delete from clause_party where version_id in (select id from clause_version where municipality = ?)",
                municipality);
        sql.update("delete from clause_version where municipality = ?", municipality);
        sql.update("""
                delete from agreement_moment where round_id in (select id from agreement_round
                where municipality = ?)
                """, municipality);
        sql.update("delete from agreement_round where municipality = ?", municipality);
    }

    private void end(String dossier) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(instance -> runtime.deleteProcessInstance(instance, "next story"));
    }

    /** Ends what runs for the coalition of this municipality and sends everybody from the table. */
    public void clearRounds(String municipality) {
        List<String> dossiers = sql.queryForList(
                """
                select id from coalition_cycle where municipality = ? union select dossier from coalition_invitation where municipality = ?
                union select id from coalition_change where municipality = ? union select id from coalition_question where asker = ? or place = ?""", String.class, municipality, municipality, municipality, municipality, municipality);
        dossiers.forEach(this::end);
        // the same start form sent again within two minutes is answered with the first dossier
        sql.update("delete from start_receipt");
        sql.update("delete from coalition_question where asker = ? or place = ?", municipality, municipality);
        sql.update(
                "delete from coalition_post where place = ? or place is null and by_person is not null", municipality);
        sql.update("delete from coalition_change where municipality = ?", municipality);
        sql.update("delete from coalition_invitation where municipality = ?", municipality);
        sql.update("delete from coalition_action where municipality = ?", municipality);
        sql.update("""
                delete from coalition_meaning where hearing_id in (select id from coalition_hearing
                where municipality = ?)
                """, municipality);
        sql.update("""
                delete from coalition_attendance where meeting_id in (select id from coalition_meeting
                where municipality = ?)
                """, municipality);
        for (String table :
                List.of("coalition_scan", "coalition_plan_line", "coalition_hearing", "coalition_meeting")) {
            sql.update(
                    "delete from " + table
                            + " where cycle_id in (select id from coalition_cycle where municipality = ?)",
                    municipality);
        }
        sql.update("""
                delete from coalition_moment where cycle_id in (select id from coalition_cycle
                where municipality = ?)
                """, municipality);
        sql.update("delete from coalition_cycle where municipality = ?", municipality);
        sql.update("delete from coalition_member where municipality = ?", municipality);
    }
}
