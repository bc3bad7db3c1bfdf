package nl.kansrijkestart.engine;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** First migration: the engine's own tables, from the create scripts in the engine's jar, made by the owner role. */
@Component
class V1__EngineTables extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(),
                    new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
    }
}
