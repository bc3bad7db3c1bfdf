package nl.kansrijkestart.engine.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads back from the running engine and the database what keeps families' data safe; the program does not start when
 * one differs.
 */
@Component
class SettingsReadBack implements SmartInitializingSingleton {

    private final ProcessEngine engine;
    private final JdbcTemplate sql;

    SettingsReadBack(@Lazy ProcessEngine engine, JdbcTemplate sql) {
        this.engine = engine;
        this.sql = sql;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ProcessEngineConfigurationImpl now = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Map<String, Object[]> settings = new LinkedHashMap<>();
        settings.put("authorization.enabled", new Object[] {true, now.isAuthorizationEnabled()});
        settings.put("tenant check", new Object[] {true, now.isTenantCheckEnabled()});
        settings.put(
                "history level", new Object[] {"activity", now.getHistoryLevel().getName()});
        settings.put("schema update", new Object[] {"false", now.getDatabaseSchemaUpdate()});
        settings.put(
                "enforceSpecificVariablePermission", new Object[] {true, now.isEnforceSpecificVariablePermission()});
        settings.put(
                "enableHistoricInstancePermissions", new Object[] {true, now.isEnableHistoricInstancePermissions()});
        settings.put(
                "enableExpressionsInStoredQueries", new Object[] {false, now.isEnableExpressionsInStoredQueries()});
        settings.put("enableExpressionsInAdhocQueries", new Object[] {false, now.isEnableExpressionsInAdhocQueries()});
        settings.put(
                "deserializationTypeValidationEnabled",
                new Object[] {true, now.isDeserializationTypeValidationEnabled()});
        settings.put("javaSerializationFormatEnabled", new Object[] {false, now.isJavaSerializationFormatEnabled()});
        settings.put("queryMaxResultsLimit", new Object[] {2000, now.getQueryMaxResultsLimit()});
        settings.put(
                "defaultUserPermissionNameForTask",
                new Object[] {"TASK_WORK", now.getDefaultUserPermissionNameForTask()});
        settings.put("historyRemovalTimeStrategy", new Object[] {"none", now.getHistoryRemovalTimeStrategy()});
        settings.put("historyCleanupStrategy", new Object[] {"endTimeBased", now.getHistoryCleanupStrategy()});
        settings.put("loginMaxAttempts", new Object[] {Integer.MAX_VALUE, now.getLoginMaxAttempts()});
        settings.put("loginDelayBase", new Object[] {0, now.getLoginDelayBase()});
        settings.put(
                "models reach desks only",
                new Object[] {DeskExpressions.class, now.getExpressionManager().getClass()});
        settings.put("the program's role owns or bypasses something", new Object[] {false, powerful()});
        settings.put("the database holds back rows about families", new Object[] {true, heldBack()});
        settings.put("a limit to waiting and working in the database", new Object[] {true, limited()});
        settings.forEach((name, values) -> {
            if (!Objects.equals(values[0], values[1])) {
                throw new IllegalStateException("Niet gestart: \"" + name + "\" moet " + values[0] + " zijn, maar is "
                        + values[1] + ". Zie application.yaml en docker-compose.yml.");
            }
        });
    }

    private boolean heldBack() {
        return Boolean.TRUE.equals(sql.queryForObject("""
                select bool_and(t.relrowsecurity and t.relforcerowsecurity)
                from pg_policies p join pg_class t on t.oid = (quote_ident(p.schemaname) || '.' || quote_ident(p.tablename))::regclass
                where p.policyname = 'municipality'""", Boolean.class));
    }

    /** Nobody waits for a lock, or works, or keeps a transaction open, without an end. */
    private boolean limited() {
        return Boolean.TRUE.equals(sql.queryForObject("""
                select bool_and(setting::bigint between 1 and 120000) from pg_settings
                where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout')""", Boolean.class));
    }

    private boolean powerful() {
        return Boolean.TRUE.equals(sql.queryForObject("""
                select rolsuper or rolbypassrls or exists (select 1 from pg_tables where tableowner = current_user)
                    or pg_has_role(current_user, 'kansrijkestart_chain', 'member')
                from pg_roles where rolname = current_user""", Boolean.class));
    }
}
