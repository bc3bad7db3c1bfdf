package nl.kansrijkestart.keys;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;

/**
 * Where an entity's sealed fields are: its own, those it inherits and those of its embeddables.
 *
 * @param household place of the household's id in the state, -1 when it is the row's own id
 * @param key place of the wrapped key that came with the row
 */
record SealedColumns(
        String table, String idColumn, String householdColumn, int household, int key, List<Column> columns) {

    /**
     * @param field as it is read from the entity: {@code note}, or {@code child.birthDate} in an embeddable
     * @param place in the entity's state
     * @param of the embeddable at that place, null when the text itself is there
     * @param inner place in the embeddable
     */
    record Column(String field, String name, int place, ComponentType of, int inner) {

        /** Null when there is no text, or nothing at all of the embeddable. */
        String in(Object[] state) {
            Object value = state[place];
            return (String) (of == null || value == null ? value : of.getPropertyValue(value, inner));
        }

        /**
         * Another text in the state. The embeddable is a copy: the one in the entity, and the one that Hibernate
         * compares with, stay as they are.
         */
        void put(Object[] state, String text) {
            if (of == null) {
                state[place] = text;
            } else if (state[place] != null) {
                Object copy = of.deepCopy(state[place], null);
                Object[] values = of.getPropertyValues(copy);
                values[inner] = text;
                of.setPropertyValues(copy, values);
                state[place] = copy;
            }
        }
    }

    /**
     * Null when the entity seals nothing. Refuses with IllegalStateException sealed fields without a household, that
     * are no text, or that nobody could seal: in a record, or two embeddables deep.
     */
    static SealedColumns of(EntityPersister entity) {
        List<Column> columns = new ArrayList<>();
        int household = -1;
        int key = -1;
        String[] names = entity.getPropertyNames();
        String householdColumn = null;
        for (Field field : fields(entity.getMappedClass())) {
            int place = Arrays.asList(names).indexOf(field.getName());
            if (field.isAnnotationPresent(Sealed.class)) {
                refuseNoText(field, place);
                columns.add(new Column(field.getName(), column(entity.getAttributeMapping(place)), place, null, -1));
            }
            if (field.isAnnotationPresent(Household.class)) {
                String of = field.getAnnotation(Household.class).value();
                key = place;
                household = Arrays.asList(names).indexOf(of);
                householdColumn = household < 0 ? idColumn(entity) : column(entity.getAttributeMapping(household));
            }
            if (place >= 0 && entity.getPropertyTypes()[place] instanceof ComponentType embeddable) {
                columns.addAll(within(embeddable, entity, place));
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

    private static List<Column> within(ComponentType embeddable, EntityPersister entity, int place) {
        List<Column> columns = new ArrayList<>();
        List<String> names = Arrays.asList(embeddable.getPropertyNames());
        AttributeMapping whole = entity.getAttributeMapping(place);
        for (Field field : fields(embeddable.getReturnedClass())) {
            int inner = names.indexOf(field.getName());
            if (field.isAnnotationPresent(Sealed.class)) {
                refuseNoText(field, embeddable.getReturnedClass().isRecord() ? -1 : inner);
                columns.add(new Column(
                        whole.getAttributeName() + "." + field.getName(),
                        column(whole.asEmbeddedAttributeMapping()
                                .getEmbeddableTypeDescriptor()
                                .findAttributeMapping(field.getName())),
                        place,
                        embeddable,
                        inner));
            }
            if (inner >= 0 && embeddable.getSubtypes()[inner] instanceof ComponentType deeper) {
                refuseSealed(deeper);
            }
        }
        return columns;
    }

    private static void refuseNoText(Field field, int place) {
        if (place < 0 || field.getType() != String.class) {
            throw new IllegalStateException("Only a text of an entity or an embeddable class can be sealed: " + field);
        }
    }

    private static void refuseSealed(ComponentType deeper) {
        if (fields(deeper.getReturnedClass()).stream().anyMatch(field -> field.isAnnotationPresent(Sealed.class))) {
            throw new IllegalStateException("An embeddable in an embeddable cannot be sealed: " + deeper.getName());
        }
    }

    /** Those of the classes above it too. */
    private static List<Field> fields(Class<?> type) {
        List<Field> all = new ArrayList<>();
        for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
            all.addAll(Arrays.asList(one.getDeclaredFields()));
        }
        return all;
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
