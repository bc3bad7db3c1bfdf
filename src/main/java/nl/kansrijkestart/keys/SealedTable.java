package nl.kansrijkestart.keys;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * A table with sealed columns, for who works on rows instead of entities.
 *
 * @param row what names the row in a sealed text, in SQL
 * @param household the column with the household's id
 */
record SealedTable(String name, String row, String household, List<String> columns) {

    private static final SealedTable SHOWN_FORMS =
            new SealedTable("served_form", "task_id || '/' || person", "household", List.of("form"));
    private static final SealedTable DRAFTS =
            new SealedTable("draft", "place || '/' || person", "household", List.of("answers"));

    /** Those of the entities, and those beside the engine's tasks. */
    static List<SealedTable> all(EntityManagerFactory entities) {
        List<SealedTable> all = new ArrayList<>(List.of(SHOWN_FORMS, DRAFTS));
        entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .streamEntityDescriptors()
                .map(SealedColumns::of)
                .filter(Objects::nonNull)
                .map(one -> new SealedTable(
                        one.table(),
                        one.idColumn(),
                        one.householdColumn(),
                        one.columns().stream().map(SealedColumns.Column::name).toList()))
                .forEach(all::add);
        return all;
    }
}
