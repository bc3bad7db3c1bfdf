package nl.kansrijkestart.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.TimeLine;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryLooks;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys are renewed while people work, and the program may be ended in the middle. */
@ProcessTest
class KeyRenewalTest {

    /** Only the families of these tests have keys that old. */
    private static final Instant LONG_AGO = Instant.parse("2021-01-01T00:00:00Z");

    /** What ends the program in the middle. */
    private static final class Killed extends RuntimeException {}

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private KeyRenewal renewal;

    @Autowired
    private Environment settings;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private MunicipalityScope reach;

    @Autowired
    private Clock clock;

    private final String mark = " " + System.nanoTime();
    private final List<String> families = new ArrayList<>();

    @BeforeEach
    void families() {
        StoryTime.set("2020-01-06T09:00");
        for (int number = 0; number < 3; number++) {
            families.add(stories.aSignal("verloskundige", "note", "gezin " + number + mark)
                    .takes("verloskundige", "talkWithParent")
                    .types("verloskundige", "talkWithParent", "ownWishes", "half " + number)
                    .caseId());
        }
        StoryTime.set("2027-01-11T09:00");
    }

    @AfterEach
    void nothingOldIsLeft() {
        renewal.renew(LONG_AGO, household -> {});
    }

    private void everythingIsReadable() {
        for (int number = 0; number < families.size(); number++) {
            assertThat(files.card(families.get(number)).note()).isEqualTo("gezin " + number + mark);
            assertThat(files.timeLine(families.get(number)))
                    .extracting(TimeLine::text)
                    .allMatch(text -> !text.startsWith("k1."));
        }
    }

    /** Family → every sealed text about it as it stands in the database. */
    private Map<String, List<String>> sealedTexts() {
        return transaction.execute(status -> {
            Map<String, List<String>> texts = new TreeMap<>();
            for (String family : families) {
                List<String> all = new ArrayList<>();
                Map.of(
                                "case_file",
                                "id",
                                "time_line",
                                "case_id",
                                "form_answer",
                                "case_id",
                                "decision_record",
                                "case_id",
                                "served_form",
                                "household",
                                "draft",
                                "household")
                        .forEach((table, column) -> sql.queryForList(
                                        "select * from " + table + " where " + column + " = ?", family)
                                .forEach(row -> row.values().stream()
                                        .map(String::valueOf)
                                        .filter(text -> text.startsWith("k1."))
                                        .forEach(all::add)));
                texts.put(family, all);
            }
            return texts;
        });
    }

    private static Consumer<String> killedAt(int household) {
        AtomicInteger seen = new AtomicInteger();
        return one -> {
            if (seen.incrementAndGet() == household) {
                throw new Killed();
            }
        };
    }

    @Test
    void newKeysForHouseholdsSurviveBeingKilled() {
        Map<String, List<String>> before = sealedTexts();
        assertThat(before.values()).allMatch(texts -> texts.size() > 5);
        assertThatThrownBy(() -> renewal.renew(LONG_AGO, killedAt(2))).isInstanceOf(Killed.class);
        everythingIsReadable();
        Map<String, List<String>> halfway = sealedTexts();
        assertThat(families.stream().filter(family -> !halfway.get(family).equals(before.get(family))))
                .as("one is done, one was taken back, one is not begun")
                .hasSize(1);

        assertThat(renewal.renew(LONG_AGO, household -> {})).isEqualTo(new KeyRenewal.Outcome(2, 0));
        everythingIsReadable();
        Map<String, List<String>> after = sealedTexts();
        assertThat(after)
                .allSatisfy((family, texts) -> assertThat(texts)
                        .hasSameSizeAs(before.get(family))
                        .doesNotContainAnyElementsOf(before.get(family)));
        assertThat(renewal.renew(LONG_AGO, household -> {})).isEqualTo(new KeyRenewal.Outcome(0, 0));
        stories.aSignal("verloskundige", "note", "daarna");
        files.tell(families.get(0), null, "onder de nieuwe sleutel");
        everythingIsReadable();
    }

    @Test
    void whoReadsMeanwhileReadsOn() throws Exception {
        AtomicBoolean renewing = new AtomicBoolean(true);
        AtomicInteger looks = new AtomicInteger();
        ExecutorService another = StoryLooks.threads(1, reach);
        CompletableFuture<Void> reader = CompletableFuture.runAsync(
                () -> {
                    while (renewing.get()) {
                        everythingIsReadable();
                        looks.incrementAndGet();
                    }
                },
                another);
        // the last word is the reader's: each key is held until it looked again
        renewal.renew(LONG_AGO, household -> {
            int seen = looks.get();
            while (looks.get() <= seen + 1 && !reader.isDone()) {
                Thread.onSpinWait();
            }
        });
        renewing.set(false);
        reader.get();
        another.shutdown();
        everythingIsReadable();
        assertThat(looks.get()).isGreaterThan(3);
    }

    @Test
    void whoWritesIsNotDisturbed() {
        transaction.executeWithoutResult(status -> {
            files.tell(families.get(1), null, "net nu");
            files.card(families.get(1));
            files.due(families.get(1), stories.today().plusWeeks(7));
            files.running();
            assertThat(CompletableFuture.supplyAsync(() -> renewal.renew(LONG_AGO, household -> {}))
                            .join())
                    .isEqualTo(new KeyRenewal.Outcome(2, 1));
        });
        assertThat(files.card(families.get(1)).dueDate())
                .isEqualTo(stories.today().plusWeeks(7));
        assertThat(renewal.renew(LONG_AGO, household -> {})).isEqualTo(new KeyRenewal.Outcome(1, 0));
        everythingIsReadable();
        assertThat(files.timeLine(families.get(1))).extracting(TimeLine::text).contains("net nu");
    }

    @Test
    void aNewWrappingKeySurvivesBeingKilled() throws Exception {
        KeysetHandle first = WrappingKey.read(settings);
        KeysetHandle second = NewWrappingKey.after(first);
        KeysetHandle.Builder back = KeysetHandle.newBuilder(second);
        back.getAt(0).makePrimary();
        Map<String, List<String>> texts = sealedTexts();
        KeyRenewal toSecond = with(second);
        try {
            assertThatThrownBy(() -> toSecond.wrapAnew(killedAt(2))).isInstanceOf(Killed.class);
            assertThat(wrappedBy(second)).isOne();
            KeyRenewal.Outcome rest = toSecond.wrapAnew(household -> {});
            assertThat(rest.left()).isZero();
            assertThat(wrappedBy(first))
                    .as("nothing needs the first key any more")
                    .isZero();
            assertThat(sealedTexts()).as("no text is touched").isEqualTo(texts);
            HouseholdKeys keys = new HouseholdKeys(sql, wrapping(second), clock);
            for (String family : families) {
                String note = transaction.execute(
                        status -> sql.queryForObject("select note from case_file where id = ?", String.class, family));
                assertThat(Envelope.open(
                                keys.toOpen(family, keys.find(family)),
                                Envelope.where("case_file", "note", family),
                                note))
                        .startsWith("gezin ");
            }
        } finally {
            with(back.build()).wrapAnew(household -> {});
        }
        assertThat(wrappedBy(first)).isPositive();
        everythingIsReadable();
    }

    private KeyRenewal with(KeysetHandle keys) throws Exception {
        WrappingKey other = wrapping(keys);
        return new KeyRenewal(sql, other, new HouseholdKeys(sql, other, clock), transaction, reach, entities, clock);
    }

    private static WrappingKey wrapping(KeysetHandle keys) throws Exception {
        return new WrappingKey(new MockEnvironment().withProperty(WrappingKey.TEXT, WrappingKey.text(keys)));
    }

    private long wrappedBy(KeysetHandle keys) {
        return sql.queryForObject("select count(*) from household_key where wrapping_key = ?", Long.class, (long)
                keys.getPrimary().getId());
    }
}
