package nl.kansrijkestart.keys;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Where an entity's sealed fields are.
 *
 * @param household place of the household's id in the state, -1 when it is the row's own id
 * @param key place of the wrapped key that came with the row
 */
record SealedColumns(
        String table, String idColumn, String householdColumn, int household, int key, List<Column> columns) {

    /** @param place in the entity's state */
    record Column(int place, String name) {}

    /**
     * Null when the entity seals nothing. Refuses with IllegalStateException sealed fields without a household, or that
     * are no text.
     */
    static SealedColumns of(EntityPersister entity) {
        List<Column> columns = new ArrayList<>();
        int household = -1;
        int key = -1;
        String[] names = entity.getPropertyNames();
        String householdColumn = null;
        for (Field field : entity.getMappedClass().getDeclaredFields()) {
            int place = Arrays.asList(names).indexOf(field.getName());
            if (field.isAnnotationPresent(Sealed.class)) {
                if (place < 0 || field.getType() != String.class) {
                    throw new IllegalStateException("Only a text can be sealed: " + field);
                }
                columns.add(new Column(place, column(entity.getAttributeMapping(place))));
            }
            if (field.isAnnotationPresent(Household.class)) {
                String of = field.getAnnotation(Household.class).value();
                key = place;
                household = Arrays.asList(names).indexOf(of);
                householdColumn = household < 0 ? idColumn(entity) : column(entity.getAttributeMapping(household));
            }
        }
        if (columns.isEmpty()) {
            return null;
        }
        if (key < 0) {
            throw new IllegalStateException("Whose key seals this? Give it a @Household: " + entity.getEntityName());
        }
        return new SealedColumns(
                entity.getIdentifierTableName(), idColumn(entity), householdColumn, household, key, columns);
    }

    String where(Column column, Object row) {
        return Envelope.where(table, column.name(), row);
    }

    private static String column(AttributeMapping attribute) {
        return attribute.getSelectable(0).getSelectionExpression();
    }

    private static String idColumn(EntityPersister entity) {
        return entity.getIdentifierMapping().getSelectable(0).getSelectionExpression();
    }
}
