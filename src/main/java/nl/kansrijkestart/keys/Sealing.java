package nl.kansrijkestart.keys;

import com.google.crypto.tink.Aead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreInsertEvent;
import org.hibernate.event.spi.PreInsertEventListener;
import org.hibernate.event.spi.PreLoadEvent;
import org.hibernate.event.spi.PreLoadEventListener;
import org.hibernate.event.spi.PreUpdateEvent;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Seals between entity and row. A converter knows neither row nor household; these moments of Hibernate do. What
 * Hibernate compares later stays plain, so that only a real change is written.
 */
class Sealing
        implements PreLoadEventListener,
                PreInsertEventListener,
                PostInsertEventListener,
                PreUpdateEventListener,
                PostUpdateEventListener {

    private final HouseholdKeys keys;
    private final Map<String, Optional<SealedColumns>> known = new ConcurrentHashMap<>();

    Sealing(HouseholdKeys keys) {
        this.keys = keys;
    }

    private Optional<SealedColumns> of(EntityPersister entity) {
        return known.computeIfAbsent(entity.getEntityName(), name -> Optional.ofNullable(SealedColumns.of(entity)));
    }

    @Override
    public void onPreLoad(PreLoadEvent event) {
        of(event.getPersister()).ifPresent(table -> {
            Object[] state = event.getState();
            List<SealedColumns.Column> filled = table.columns().stream()
                    .filter(column -> column.in(state) != null)
                    .toList();
            if (!filled.isEmpty()) {
                Aead key = keys.toOpen(household(table, state, event.getId()), (String) state[table.key()]);
                filled.forEach(column ->
                        column.put(state, Envelope.open(key, table.where(column, event.getId()), column.in(state))));
            }
        });
    }

    @Override
    public boolean onPreInsert(PreInsertEvent event) {
        close(event.getPersister(), event.getState(), event.getId());
        return false;
    }

    @Override
    public boolean onPreUpdate(PreUpdateEvent event) {
        close(event.getPersister(), event.getState(), event.getId());
        return false;
    }

    private void close(EntityPersister entity, Object[] state, Object id) {
        of(entity).ifPresent(table -> {
            Aead key = keys.toClose(household(table, state, id));
            table.columns()
                    .forEach(column ->
                            column.put(state, Envelope.close(key, table.where(column, id), column.in(state))));
        });
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        plainAgain(event.getPersister(), event.getState(), event.getEntity());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        plainAgain(event.getPersister(), event.getState(), event.getEntity());
    }

    private void plainAgain(EntityPersister entity, Object[] state, Object row) {
        of(entity)
                .ifPresent(table -> table.columns().forEach(column -> {
                    Object now = entity.getValue(row, column.place());
                    state[column.place()] =
                            column.of() == null ? now : column.of().deepCopy(now, null);
                }));
    }

    private static String household(SealedColumns table, Object[] state, Object id) {
        return (String) (table.household() < 0 ? id : state[table.household()]);
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister entity) {
        return false;
    }
}
