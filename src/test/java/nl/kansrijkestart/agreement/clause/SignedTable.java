package nl.kansrijkestart.agreement.clause;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.coalition.table.Coalition;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A coalition in Kerkrade with people who may sign, for the time of one test; and nothing of it stays afterwards. */
@Component
public class SignedTable {

    public static final String KERKRADE = "gm0928";
    private static final String EVERYWHERE = "signed-table-";
    private static final String SET_ASIDE = "timestamptz '2027-01-01 00:00:01+01'";
    public static final Map<String, String> MANDATES = Map.of(
            "jgzzuidlimburg",
            "jeugdverpleegkundige",
            "sociaalteamkerkrade",
            "sociaalteam",
            "verloskundigenkerkrade",
            "verloskundige",
            "buurtsteunkerkrade",
            "vrijwilliger",
            "gemeentekerkrade",
            "trekker");

    /** Who reacts on the screen: also where nobody speaks for the organisation in a coalition. */
    public static final Map<String, String> REACT = Stream.concat(
                    MANDATES.entrySet().stream(),
                    Map.of(
                            "welzijnkerkrade",
                            "casusregisseur",
                            "schuldhulpparkstad",
                            "schuldhulp",
                            "ggzparkstad",
                            "ggz",
                            "huisartsenkerkrade",
                            "huisarts")
                            .entrySet()
                            .stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final List<String> PROCESSES = List.of("agreementLife", "regionalAdoption", "regionalClauseChange");

    private final Coalition coalition;
    private final ClauseVersions versions;
    private final RuntimeService runtime;
    private final JdbcTemplate sql;
    private String everywhere;
    private List<Object[]> open;

    SignedTable(Coalition coalition, ClauseVersions versions, RuntimeService runtime, JdbcTemplate sql) {
        this.coalition = coalition;
        this.versions = versions;
        this.runtime = runtime;
        this.sql = sql;
    }

    public void begin() {
        end();
        MANDATES.forEach((organisation, login) -> coalition.admit(organisation, KERKRADE, "member", login));
        coalition.admit("welzijnkerkrade", KERKRADE, "member", null);
        coalition.admit("schuldhulpparkstad", KERKRADE, "member", null);
        sql.update("update coalition_cycle set state = 'closed' where municipality = ?", KERKRADE);
        sql.update("""
                insert into coalition_cycle (id, municipality, number, state, opened, lead)
                values ('signed-table', ?, 999, 'carryingOut', timestamptz '2027-01-01', 'trekker')
                """, KERKRADE);
    }

    /** Whom the coalition names to sign for a member. */
    public void signs(String organisation, String login) {
        coalition.admit(organisation, KERKRADE, "member", login);
    }

    /** In every municipality one member and the same lead; nobody else sits there. */
    public void beginEverywhere(String organisation, String login) {
        end();
        sql.update("update coalition_member set ended = " + SET_ASIDE + " where ended is null");
        open = sql.query("select id, state from coalition_cycle where state <> 'closed'", (row, n) ->
                new Object[] {row.getString("state"), row.getString("id")});
        sql.update("update coalition_cycle set state = 'closed' where state <> 'closed'");
        sql.queryForList("select code from municipality", String.class).forEach(place -> {
            coalition.admit(organisation, place, "member", login);
            sql.update("""
                    insert into person_role (person, role, organisation, municipality)
                    values ('trekker', 'leads', 'gemeentekerkrade', ?) on conflict do nothing
                    """, place);
            sql.update("""
                    insert into coalition_cycle (id, municipality, number, state, opened, lead)
                    values (?, ?, 999, 'carryingOut', timestamptz '2027-01-01', 'trekker')
                    """, EVERYWHERE + place, place);
        });
        everywhere = organisation;
    }

    private void endEverywhere() {
        if (everywhere != null) {
            sql.update("delete from coalition_cycle where id like ?", EVERYWHERE + "%");
            sql.update(
                    "delete from person_role where person = 'trekker' and role = 'leads' and municipality <> ?",
                    KERKRADE);
            sql.update("delete from coalition_member where ended is null and organisation = ?", everywhere);
            sql.update("update coalition_member set ended = null where ended = " + SET_ASIDE);
            sql.batchUpdate("update coalition_cycle set state = ? where id = ?", open);
            everywhere = null;
        }
    }

    public void end() {
        endEverywhere();
        withLead();
        sql.update("delete from coalition_cycle where id = 'signed-table'");
        sql.update("delete from coalition_member where municipality = ?", KERKRADE);
        PROCESSES.forEach(process -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of the test")));
        sql.update("delete from adoption");
        sql.update("update agreement_round set region = null where region is not null");
        sql.update("update clause_version set laid_beside = null where laid_beside is not null");
        versions.deleteAll();
    }

    public void board(String login, boolean sits) {
        sql.update("delete from person_role where person = ? and role = 'boardMembers'", login);
        if (sits) {
            sql.update("""
                    insert into person_role (person, role, organisation, municipality)
                    values (?, 'boardMembers', 'gemeentekerkrade', ?)
                    """, login, KERKRADE);
        }
    }

    public void withoutLead() {
        sql.update("delete from person_role where person = 'trekker' and role = 'leads'");
    }

    public void withLead() {
        sql.update("""
                insert into person_role (person, role, organisation, municipality)
                values ('trekker', 'leads', 'gemeentekerkrade', ?) on conflict do nothing
                """, KERKRADE);
    }
}
