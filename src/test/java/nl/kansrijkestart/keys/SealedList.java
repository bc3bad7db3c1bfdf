package nl.kansrijkestart.keys;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Every sealed column, as it was looked at by a person: {@code table.column Entity.field}. A field that moves gets
 * another line; a line that goes away is a text about somebody in clear.
 */
public final class SealedList {

    /** Sealed by who writes it; there is no entity. */
    static final Set<String> WITHOUT_ENTITY = Set.of("served_form.form ServedForms", "draft.answers Drafts");

    private SealedList() {}

    /** As it was committed. */
    static List<String> kept() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/database/sealed.txt"));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** The columns of it: {@code table.column}. */
    public static Set<String> columns() {
        return kept().stream().map(line -> line.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** As the entities are. */
    static List<String> of(EntityManagerFactory entities) {
        Set<String> lines = new TreeSet<>(WITHOUT_ENTITY);
        entities.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .streamEntityDescriptors()
                .map(entity -> new Object() {
                    final String name = entity.getMappedClass().getSimpleName();
                    final SealedColumns sealed = SealedColumns.of(entity);
                })
                .filter(one -> Objects.nonNull(one.sealed))
                .forEach(one -> one.sealed
                        .columns()
                        .forEach(column -> lines.add(
                                one.sealed.table() + "." + column.name() + " " + one.name + "." + column.field())));
        return List.copyOf(lines);
    }
}
