package nl.kansrijkestart.coalition;

import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All stories share one database, and a municipality has one coalition: who tells about it begins and leaves with an empty table. */
@Component
public class StoryTable {

    @Autowired
    private Rounds rounds;
    @Autowired
    private Coalition coalition;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private RuntimeService runtime;

    /** A running round with this lead, and these organisations as members; who speaks for one first may sign for it. */
    @Transactional
    public void lay(String municipality, String lead, String... organisations) {
        rounds.open(municipality).appoint(lead, null);
        for (String organisation : organisations) {
            coalition.admit(organisation, municipality, "member", coalition.speakers(organisation, municipality).stream().map(PersonCard::login).findFirst().orElse(null));
        }
    }

    /** Ends what runs for the coalition of this municipality and sends everybody from the table. */
    public void clear(String municipality) {
        List<String> dossiers = sql.queryForList("""
                select id from coalition_cycle where municipality = ? union select dossier from coalition_invitation where municipality = ?
                union select id from coalition_change where municipality = ?""", String.class, municipality, municipality, municipality);
        dossiers.forEach(id -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId).forEach(instance -> runtime.deleteProcessInstance(instance, "next story")));
        sql.update("delete from coalition_change where municipality = ?", municipality);
        sql.update("delete from coalition_invitation where municipality = ?", municipality);
        sql.update("delete from coalition_action where municipality = ?", municipality);
        for (String table : List.of("coalition_scan", "coalition_plan_line")) {
            sql.update("delete from " + table + " where cycle_id in (select id from coalition_cycle where municipality = ?)", municipality);
        }
        sql.update("delete from coalition_moment where cycle_id in (select id from coalition_cycle where municipality = ?)", municipality);
        sql.update("delete from coalition_cycle where municipality = ?", municipality);
        sql.update("delete from coalition_member where municipality = ?", municipality);
    }
}
