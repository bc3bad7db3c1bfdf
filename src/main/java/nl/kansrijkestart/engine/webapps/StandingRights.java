package nl.kansrijkestart.engine.webapps;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.kansrijkestart.engine.Directory;
import nl.kansrijkestart.engine.webapps.CockpitRights.CoalitionWork;
import nl.kansrijkestart.engine.webapps.GroupRights.Right;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The only rights that stand in the engine, written before the door opens: who can log in opens the task list, and some
 * roles open Cockpit and read definitions there, who looks after a coalition those of its work only. One that is marked
 * as shielded is not even counted for anybody.
 */
@Component
class StandingRights implements SmartInitializingSingleton {

    private static final XMLInputFactory MODELS = XMLInputFactory.newDefaultFactory();

    static {
        MODELS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private final Directory directory;
    private final GroupRights rights;
    private final CoalitionWork coalitions;
    private final JdbcTemplate sql;

    StandingRights(Directory directory, GroupRights rights, CoalitionWork coalitions, JdbcTemplate sql) {
        this.coalitions = coalitions;
        this.directory = directory;
        this.rights = rights;
        this.sql = sql;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<Right> wanted = new HashSet<>();
        wanted.add(new Right(null, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        List<String> readable = readable();
        directory.lookIntoCockpit().forEach(group -> {
            wanted.add(new Right(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
            wanted.add(new Right(group, Resources.DECISION_DEFINITION, "*", Permissions.READ));
            readable.forEach(key -> wanted.add(new Right(group, Resources.PROCESS_DEFINITION, key, Permissions.READ)));
        });
        directory.lookAtCoalitions().forEach(group -> {
            wanted.add(new Right(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
            readable.stream()
                    .filter(coalitions.processes()::contains)
                    .forEach(key -> wanted.add(new Right(group, Resources.PROCESS_DEFINITION, key, Permissions.READ)));
        });
        rights.standing(wanted);
        missing().forEach(one -> rights.instance(Directory.coalition(one.municipality()), one.instance()));
    }

    private record Running(String instance, String municipality) {}

    /** What runs for a coalition since before anybody was shown it. */
    private List<Running> missing() {
        return sql.query(
                """
                select e.id_, e.tenant_id_ from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where e.parent_id_ is null and e.tenant_id_ is not null and d.key_ = any (?)
                    and not exists (select 1 from act_ru_authorization a
                        where a.resource_type_ = ? and a.resource_id_ = e.id_ and a.group_id_ = ? || e.tenant_id_)
                """,
                (row, n) -> new Running(row.getString(1), row.getString(2)),
                coalitions.processes().toArray(String[]::new),
                Resources.PROCESS_INSTANCE.resourceType(),
                Directory.coalition(""));
    }

    /** Reads the files themselves: asked for a definition, the engine makes its whole model, for this one mark. */
    private List<String> readable() {
        return sql
                .query("""
                        select distinct on (d.key_, d.tenant_id_) d.key_, f.bytes_
                        from act_re_procdef d
                        join act_ge_bytearray f on f.deployment_id_ = d.deployment_id_ and f.name_ = d.resource_name_
                        order by d.key_, d.tenant_id_, d.version_ desc
                        """, (row, n) -> shielded(row.getString(1), row.getBytes(2)) ? null : row.getString(1))
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean shielded(String key, byte[] file) {
        try {
            XMLStreamReader model = MODELS.createXMLStreamReader(new ByteArrayInputStream(file));
            while (model.hasNext()) {
                if (model.next() == XMLStreamReader.START_ELEMENT
                        && "property".equals(model.getLocalName())
                        && BpmnModelConstants.CAMUNDA_NS.equals(model.getNamespaceURI())
                        && "shielded".equals(model.getAttributeValue(null, "name"))) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException unreadable) {
            throw new IllegalStateException("The model of " + key + " cannot be read", unreadable);
        }
    }
}
