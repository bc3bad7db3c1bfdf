package nl.kansrijkestart.privacy.rights;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.keys.ErasureRegister;
import nl.kansrijkestart.privacy.rights.RetentionTerms.RetentionClass;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases one file or request with all that hangs on it, and keeps outside the database that it is gone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ErasureService {

    private final ErasureRegister register;
    private final RightsRequests requests;
    private final Eraser eraser;
    private final Journeys journeys;
    private final MunicipalityScope scope;
    private final EntityManager entities;
    private final JdbcTemplate sql;

    ErasureService(
            ErasureRegister register,
            RightsRequests requests,
            Eraser eraser,
            Journeys journeys,
            MunicipalityScope scope,
            EntityManager entities,
            JdbcTemplate sql) {
        this.register = register;
        this.requests = requests;
        this.eraser = eraser;
        this.journeys = journeys;
        this.scope = scope;
        this.entities = entities;
        this.sql = sql;
    }

    /** @param id of a family's file or a parent's request @param why null when it went before @return how many rows */
    int erase(String id, RetentionClass why) {
        register.keep(id, why == null ? null : why.name());
        requests.findByLinkedCase(id).forEach(RightsRequest::forgetFile);
        // what is still only in memory must not be written back after the rows are gone
        entities.flush();
        entities.clear();
        return eraser.erase(id) + sql.update("delete from rights_request where id = ?", id);
    }

    /**
     * An older copy of the database may have been put back: what was erased since goes again, with what the engine
     * still runs for it. @return how many files
     */
    int eraseAgain() {
        String[] hashes = register.hashes();
        Map<String, String> back = new LinkedHashMap<>();
        sql.query(
                "select id, municipality from erased_and_back(?)",
                row -> {
                    back.put(row.getString(1), row.getString(2));
                },
                (Object) hashes);
        sql.queryForList("""
                        select household from household_key
                        where encode(sha256(convert_to(household, 'UTF8')), 'hex') = any (?)
                        """, String.class, (Object) hashes).forEach(household -> back.putIfAbsent(household, null));
        back.forEach((id, municipality) -> {
            scope.include(municipality);
            journeys.forget(id);
            erase(id, null);
        });
        return back.size();
    }
}
