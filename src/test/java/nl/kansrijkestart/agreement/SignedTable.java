package nl.kansrijkestart.agreement;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.coalition.Coalition;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A coalition in Kerkrade with people who may sign, for the time of one test; and nothing of it stays afterwards. */
@Component
class SignedTable {

    static final String KERKRADE = "gm0928";
    private static final Map<String, String> MANDATES = Map.of("jgzzuidlimburg", "jeugdverpleegkundige", "sociaalteamkerkrade", "sociaalteam",
            "verloskundigenkerkrade", "verloskundige", "buurtsteunkerkrade", "vrijwilliger", "gemeentekerkrade", "trekker");

    private static final List<String> PROCESSES = List.of("agreementLife", "regionalAdoption", "regionalClauseChange");

    private final Coalition coalition;
    private final ClauseVersions versions;
    private final RuntimeService runtime;
    private final JdbcTemplate sql;

    SignedTable(Coalition coalition, ClauseVersions versions, RuntimeService runtime, JdbcTemplate sql) {
        this.coalition = coalition;
        this.versions = versions;
        this.runtime = runtime;
        this.sql = sql;
    }

    void begin() {
        end();
        MANDATES.forEach((organisation, login) -> coalition.admit(organisation, KERKRADE, "member", login));
        coalition.admit("welzijnkerkrade", KERKRADE, "member", null);
        coalition.admit("schuldhulpparkstad", KERKRADE, "member", null);
        sql.update("update coalition_cycle set state = 'closed' where municipality = ?", KERKRADE);
        sql.update("insert into coalition_cycle (id, municipality, number, state, opened, lead) values ('signed-table', ?, 999, 'carryingOut', timestamptz '2027-01-01', 'trekker')", KERKRADE);
    }

    void end() {
        withLead();
        sql.update("delete from coalition_cycle where id = 'signed-table'");
        sql.update("delete from coalition_member where municipality = ?", KERKRADE);
        PROCESSES.forEach(process -> runtime.createProcessInstanceQuery().processDefinitionKey(process).list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test")));
        sql.update("delete from adoption");
        sql.update("update agreement_round set region = null where region is not null");
        sql.update("update clause_version set laid_beside = null where laid_beside is not null");
        versions.deleteAll();
    }

    /** Time stands still here: the same start a second time would count as a double press. */
    void startsAgain() {
        sql.update("delete from start_receipt where person in ('trekker', 'projectleider')");
    }

    void withoutLead() {
        sql.update("delete from person_role where person = 'trekker' and role = 'leads'");
    }

    void withLead() {
        sql.update("insert into person_role (person, role, organisation, municipality) values ('trekker', 'leads', 'gemeentekerkrade', ?) on conflict do nothing", KERKRADE);
    }
}
