package nl.kansrijkestart.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.TimeLine;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import probes.SealedThings;

/** What stands sealed in the database and plain in Java. That no field is forgotten is shown by CanaryTest. */
@ProcessTest
class SealedFieldsTest {

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private HouseholdKeys keys;

    @Autowired
    private WrappingKey wrapping;

    @Autowired
    private BlindIndex alike;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EntityManagerFactory entities;

    private String aFamily(String note) {
        return stories.aSignal("verloskundige", "note", note, "ownFileNumber", "nr" + System.nanoTime())
                .caseId();
    }

    private <T> T stored(String query, Class<T> type, Object... values) {
        return transaction.execute(status -> sql.queryForObject(query, type, values));
    }

    /** A change of types may move a field, and may not lose one. */
    @Test
    void everySealedFieldStandsInTheList() {
        assertThat(SealedList.of(entities)).isEqualTo(SealedList.kept());
    }

    /** Marked somewhere where nobody looks, a text would stand in clear. */
    @Test
    void whatIsMarkedSealedIsSealed() {
        Set<String> sealed = SealedList.kept().stream()
                .map(line -> line.substring(line.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        List<Field> marked = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("nl.kansrijkestart").stream()
                        .flatMap(one -> Arrays.stream(one.reflect().getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(Sealed.class))
                        .toList();
        assertThat(marked)
                .hasSize(SealedList.kept().size() - SealedList.WITHOUT_ENTITY.size())
                .allMatch(field -> sealed.contains(field.getName()));
    }

    @Test
    void anEmbeddableSealsToo() {
        assertThat(sealedOf(SealedThings.Fine.class).columns())
                .extracting(SealedColumns.Column::field)
                .containsExactly("own", "said.text");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SealedThings.TwoDeep.class,
                SealedThings.InARecord.class,
                SealedThings.NoText.class,
                SealedThings.OfNobody.class
            })
    void whatNobodyCouldSealIsRefused(Class<?> entity) {
        assertThatThrownBy(() -> sealedOf(entity)).isInstanceOf(IllegalStateException.class);
    }

    /** Of an entity that has no table. */
    private static SealedColumns sealedOf(Class<?> entity) {
        try (SessionFactory factory = new Configuration()
                .addAnnotatedClass(entity)
                .setProperty("hibernate.dialect", PostgreSQLDialect.class.getName())
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .buildSessionFactory()) {
            return SealedColumns.of(factory.unwrap(SessionFactoryImplementor.class)
                    .getMappingMetamodel()
                    .getEntityDescriptor(entity));
        }
    }

    @Test
    void oneKeyPerFamilyAndTextsThatSayNothing() {
        String one = aFamily("Zij vertelt");
        String other = aFamily("Zij vertelt");
        assertThat(files.card(one).note())
                .isEqualTo("Zij vertelt")
                .isEqualTo(files.card(other).note());
        List<String> notes = transaction.execute(
                status -> sql.queryForList("select note from case_file where id in (?, ?)", String.class, one, other));
        assertThat(notes).hasSize(2).doesNotHaveDuplicates().allMatch(note -> note.startsWith("k1."));
        assertThat(keys.find(one)).isNotNull().isNotEqualTo(keys.find(other));
    }

    @Test
    void aTextThatIsMovedIsNotRead() {
        String family = aFamily("hier");
        transaction.executeWithoutResult(status -> {
            files.tell(family, null, "eerst");
            files.tell(family, null, "daarna");
        });
        assertThat(files.timeLine(family)).extracting(TimeLine::text).contains("eerst", "daarna");
        transaction.executeWithoutResult(status -> {
            sql.update("""
                    update time_line set text = (select text from time_line where case_id = ? order by id desc
                    limit 1) where id =
                    """ + "(select min(id) from time_line where case_id = ?)", family, family);
            assertThatThrownBy(() -> files.timeLine(family)).hasMessageContaining("cannot be opened: time_line.text/");
            status.setRollbackOnly();
        });
        assertThat(files.timeLine(family)).extracting(TimeLine::text).contains("eerst", "daarna");
    }

    @Test
    void readingWritesNothing() {
        String family = aFamily("stil");
        String version = "select xmin::text || ctid::text from case_file where id = ?";
        String before = stored(version, String.class, family);
        transaction.executeWithoutResult(
                status -> assertThat(files.card(family).note()).isEqualTo("stil"));
        assertThat(stored(version, String.class, family)).isEqualTo(before);
        transaction.executeWithoutResult(status -> {
            files.resume(family);
            assertThat(files.card(family).note()).isEqualTo("stil");
        });
        assertThat(stored(version, String.class, family))
                .as("nothing was changed")
                .isEqualTo(before);
    }

    @Test
    void whatIsChangedIsReadBackInTheSameTransactionAndLater() {
        String family = aFamily("voor");
        transaction.executeWithoutResult(status -> {
            files.due(family, stories.today().plusWeeks(9));
            assertThat(files.running())
                    .anyMatch(card -> card.id().equals(family)
                            && card.dueDate().equals(stories.today().plusWeeks(9)));
            files.due(family, stories.today().plusWeeks(8));
        });
        assertThat(files.card(family).dueDate()).isEqualTo(stories.today().plusWeeks(8));
        assertThat(stored("select due_date from case_file where id = ?", String.class, family))
                .startsWith("k1.");
    }

    @Test
    void aKeyIsTakenBackWithWhatWasWritten() {
        String never = "never-" + System.nanoTime();
        transaction.executeWithoutResult(status -> {
            Envelope.close(keys.toClose(never), "here", "a");
            status.setRollbackOnly();
        });
        assertThat(keys.find(never)).isNull();
        String closed = transaction.execute(status -> Envelope.close(keys.toClose(never), "here", "b"));
        assertThat(Envelope.open(keys.toOpen(never, keys.find(never)), "here", closed))
                .isEqualTo("b");
        transaction.executeWithoutResult(
                status -> assertThat(keys.destroy(never)).isOne());
        assertThatThrownBy(() -> keys.toOpen(never, keys.find(never))).hasMessageContaining("destroyed");
        assertThatThrownBy(() -> keys.toClose(never))
                .as("without a transaction")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withTheKeyOfAnotherDatabaseNothingStarts() throws Exception {
        WrappingKey other = new WrappingKey(
                new MockEnvironment().withProperty(WrappingKey.TEXT, WrappingKey.text(NewWrappingKey.after(null))));
        BlindIndex index = new BlindIndex(sql, other, new HouseholdKeys(sql, other, clock), clock);
        assertThatThrownBy(index::afterSingletonsInstantiated)
                .hasMessageContaining("past niet bij de gegevens")
                .hasMessageContaining("does not belong to this database");
    }

    /** A household that only a key opens which was taken out too early would be noticed when somebody needs it. */
    @Test
    void withAKeyThatOpensOnlyAPartNothingStarts() {
        transaction.executeWithoutResult(status -> {
            sql.update("""
                    insert into household_key (household, wrapped, wrapping_key, made)
                    values ('left behind', '', 1, now())
                    """);
            BlindIndex index = new BlindIndex(sql, wrapping, keys, clock);
            assertThatThrownBy(index::afterSingletonsInstantiated).hasMessageContaining("or not to all of it");
            status.setRollbackOnly();
        });
    }

    @Test
    void alikeIsFoundWithinOnePlaceAndKindOnly() {
        assertThat(alike.of("gm0928", "name", "Anna"))
                .isEqualTo(alike.of("gm0928", "name", " anna "))
                .isNotEqualTo(alike.of("gm0917", "name", "Anna"))
                .isNotEqualTo(alike.of("gm0928", "telephone", "Anna"))
                .doesNotContainIgnoringCase("anna");
        assertThat(alike.of("gm0928", "name", null)).isNull();
        assertThat(alike.of("gm0928", "name", " ")).isNull();
    }
}
