package nl.kansrijkestart.socialmap.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class SocialMapCheckProcessTest {

    private static final String DEBT_HELP = "schuldhulpparkstad";
    private static final String ENTRY = "geldzorgen-parkstad";
    private static final String KERKRADE = "gm0928";

    @Autowired
    private Stories stories;

    @Autowired
    private SocialMap map;

    @Autowired
    private Evidence evidence;

    @Autowired
    private EntryService service;

    @Autowired
    private Entries entries;

    @Autowired
    private CheckService checks;

    @Autowired
    private Agreements agreements;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    /** Other stories may have left the check of debt help open. */
    @BeforeEach
    void debtHelpWasChecked() {
        tasks.open(dossier())
                .forEach(task -> stories.running(dossier())
                        .answers(
                                "coordinators".equals(task.group()) ? "coordinator" : "schuldhulp",
                                "coordinators".equals(task.group()) ? "checkEntryInstead" : "checkEntry",
                                "result",
                                "correct"));
    }

    @Test
    void threeSilentReferralsBringOneCheckAndTheOtherOfferIsAskedFirstUntilAPersonLooked() {
        for (int n = 1; n <= 3; n++) {
            assertThat(map.entry(ENTRY)).get().extracting(EntryCard::amber).isEqualTo(false);
            stories.aReferral("debts")
                    .waitsFor("answerReferral")
                    .by(DEBT_HELP)
                    .afterWorkingDays(5)
                    .passed("answerOverdue")
                    .waitsFor("answerReferral")
                    .by("sociaalteamkerkrade");
        }
        assertThat(map.entry(ENTRY)).get().extracting(EntryCard::amberReason).isEqualTo("silent");
        Journey check = stories.running(dossier())
                .waitsFor("checkEntry")
                .by(DEBT_HELP)
                .seenBy("schuldhulp")
                .notSeenBy("sociaalteam");

        stories.aReferral("debts")
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .afterWorkingDays(5)
                .waitsFor("answerReferral")
                .by(DEBT_HELP)
                .afterWorkingDays(3)
                .passed("receiverUnreachable");
        assertThat(tasks.open(dossier()))
                .as("a fourth silence brings no second task")
                .hasSize(1);

        check.answers("schuldhulp", "checkEntry", "result", "correct")
                .doesNotWaitFor("checkEntry")
                .passed("planNextCheck");
        assertThat(map.entry(ENTRY)).get().satisfies(entry -> {
            assertThat(entry.amber()).isFalse();
            assertThat(entry.checkedOn()).isEqualTo(stories.today());
        });
        stories.aReferral("debts").waitsFor("answerReferral").by(DEBT_HELP);
    }

    @Test
    void noPlaceThreeTimesInARowIsADoubtAndAnAnswerInBetweenIsNot() {
        declined("noCapacity");
        declined("waitTooLong");
        declined("tooHeavy");
        assertThat(agreements.receivers("debts", KERKRADE))
                .as("another reason shows that somebody is there")
                .first()
                .isEqualTo(DEBT_HELP);
        declined("noCapacity");
        stories.aReferral("debts").answers("schuldhulp", "answerReferral", "answer", "accept");
        declined("noCapacity");
        declined("noCapacity");
        assertThat(tasks.open(dossier())).isEmpty();
        declined("waitTooLong");
        assertThat(agreements.receivers("debts", KERKRADE)).containsExactly("sociaalteamkerkrade", DEBT_HELP);
        assertThat(agreements.receivers("debts", "gm0917"))
                .as("one entry, wherever it is offered")
                .containsExactly("sociaalteamheerlen", DEBT_HELP);
        stories.running(dossier()).waitsFor("checkEntry");
    }

    @Test
    void familiesWhoseReferralsAreAnsweredAtOnceDoNotWaitForEachOther() {
        inTransaction(() -> {
            evidence.answered(DEBT_HELP, "debts", KERKRADE, 1);
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(
                    () -> inTransaction(() -> evidence.answered(DEBT_HELP, "debts", KERKRADE, 2)));
            assertThat(meanwhile).as("the other is not done yet").succeedsWithin(Duration.ofSeconds(20));
        });
    }

    @Test
    void aWrongContactIsCheckedAtOnceAndItsOwnerPutsItRight() {
        inTransaction(() -> evidence.contactWrong(DEBT_HELP, "debts", KERKRADE, "Niemand neemt op"));
        inTransaction(() -> evidence.contactWrong(DEBT_HELP, "debts", KERKRADE, "Niemand neemt op"));
        assertThat(agreements.receivers("debts", KERKRADE))
                .as("what one person says sends no family elsewhere")
                .startsWith(DEBT_HELP);
        stories.running(dossier())
                .waitsFor("checkEntry")
                .by(DEBT_HELP)
                .shows("schuldhulp", "checkEntry", "Iemand schreef: “Niemand neemt op”")
                .isRefused(
                        "schuldhulp",
                        "checkEntry",
                        "Anders kan niemand deze organisatie bereiken",
                        "result",
                        "changed",
                        "telephone",
                        "",
                        "email",
                        "",
                        "website",
                        "")
                .isRefused(
                        "schuldhulp",
                        "checkEntry",
                        "zoals een regeleinde",
                        "result",
                        "changed",
                        "contact",
                        "x\r\n=1+1;y")
                .answers(
                        "schuldhulp",
                        "checkEntry",
                        "result",
                        "changed",
                        "contact",
                        "Aanmeldpunt (oefen)",
                        "telephone",
                        "0800-000 0112",
                        "waitingDays",
                        7);
        assertThat(map.entry(ENTRY)).get().satisfies(entry -> {
            assertThat(entry.facts().reach().telephone()).isEqualTo("0800-000 0112");
            assertThat(entry.facts().availability().waitingDays()).isEqualTo(7);
            assertThat(entry.facts().reach().contact())
                    .as("what stays as it was")
                    .isEqualTo("Aanmeldpunt (oefen)");
            assertThat(entry.amber()).isFalse();
        });
        inTransaction(() -> entries.findById(ENTRY)
                .orElseThrow()
                .say(
                        map.entry(ENTRY)
                                .orElseThrow()
                                .facts()
                                .reachedBy(
                                        new EntryFacts.Reach(
                                                "Aanmeldpunt (oefen)",
                                                "0800-000 0012",
                                                "schuldhulpparkstad@example.invalid",
                                                ""),
                                        null,
                                        5),
                        clock.instant()));
    }

    @Test
    void theClockBringsTheRegularCheckAndASilentOwnerIsRemindedThenTheCoordinatorLooks() {
        Journey entry = anEntry(DEBT_HELP, KERKRADE);
        entry.doesNotWaitFor("checkEntry")
                .afterWorkingDays(60)
                .passed("checkComesUp")
                .waitsFor("checkEntry")
                .by(DEBT_HELP)
                .afterWorkingDays(9)
                .told(DEBT_HELP, "schuldhulp", "moet klaar zijn op")
                .afterWorkingDays(1)
                .passed("checkOverdue")
                .doesNotWaitFor("checkEntry")
                .told(DEBT_HELP, "schuldhulp", "De coördinator controleert")
                .waitsFor("checkEntryInstead")
                .by("coordinators")
                .seenBy("coordinator")
                .notSeenBy("schuldhulp")
                .answers("coordinator", "checkEntryInstead", "result", "correct")
                .doesNotWaitFor("checkEntryInstead");
        assertThat(card(entry)).get().extracting(EntryCard::checkedOn).isEqualTo(stories.today());
        entry.afterWorkingDays(60)
                .waitsFor("checkEntry")
                .answers("schuldhulp", "checkEntry", "result", "gone")
                .endsAt("entryRetired");
        assertThat(card(entry)).isEmpty();
    }

    @Test
    void doubtWhileTheRegularCheckIsOpenBringsNoSecondTask() {
        Journey entry = anEntry(null, KERKRADE);
        entry.afterWorkingDays(60).waitsFor("checkEntry").by("coordinators").seenBy("coordinator");
        inTransaction(() -> service.contactWrong(
                entries.findByDossier(entry.caseId()).orElseThrow().id(), "Niemand neemt op"));
        assertThat(tasks.open(entry.caseId())).hasSize(1);
        assertThat(card(entry)).get().extracting(EntryCard::amber).isEqualTo(true);
        entry.answers("coordinator", "checkEntry", "result", "gone").endsAt("entryRetired");
    }

    /** Where no coalition keeps the map, the project leader does, and not who helps families at the Knooppunt. */
    @Test
    void withoutACoalitionTheMapIsTheProjectLeaders() {
        Journey entry = anEntry(null, "gm0917");
        entry.afterWorkingDays(60)
                .waitsFor("checkEntry")
                .by("projectLeaders")
                .seenBy("projectleider")
                .notSeenBy("knooppuntheerlen")
                .answers("projectleider", "checkEntry", "result", "gone");
    }

    @Test
    void anEntryIsNeverNobodys() {
        Journey entry = anEntry(null, "gm0888");
        entry.afterWorkingDays(60)
                .waitsFor("checkEntry")
                .by("hubCoordinators")
                .seenBy("knooppuntbeek")
                .answers("knooppuntbeek", "checkEntry", "result", "gone");
    }

    @Test
    void whatBeganOnOneDayIsNotCheckedOnOneDay() {
        List<LocalDate> days = transaction.execute(status -> {
            List<Entry> file = Stream.generate(() -> fresh("proef-" + UUID.randomUUID(), null, "gm0888"))
                    .limit(12)
                    .map(entries::save)
                    .toList();
            checks.begin(file);
            return file.stream().map(one -> Deadlines.day(one.check().due())).toList();
        });
        assertThat(days).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void everyEntryHasItsCheckPlanned() {
        assertThat(entries.withoutCheck()).isEmpty();
        assertThat(sql.queryForList("""
                select entry.id from social_map_entry entry where entry.retired_at is null and 1 <>
                    (select count(*) from act_ru_execution e where e.business_key_ = entry.dossier and e.parent_id_ is null)""", String.class)).isEmpty();
    }

    private void declined(String reason) {
        stories.aReferral("debts")
                .waitsFor("answerReferral")
                .by(DEBT_HELP)
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", reason);
    }

    private Journey anEntry(String owner, String municipality) {
        String id = "proef-" + UUID.randomUUID();
        inTransaction(() -> checks.begin(List.of(entries.save(fresh(id, owner, municipality)))));
        return stories.running(map.entry(id).orElseThrow().dossier());
    }

    private Entry fresh(String id, String owner, String municipality) {
        Entry entry = new Entry(id, municipality);
        entry.say(
                new EntryFacts(
                        id,
                        "Proefaanbod",
                        "Proeforganisatie",
                        null,
                        Set.of("housing"),
                        "social",
                        true,
                        Set.of(municipality),
                        new EntryFacts.Audience("Iedereen", null, null, null),
                        new EntryFacts.Availability(null, null, "gratis"),
                        new EntryFacts.Reach("Balie", "0800-000 0199", "", ""),
                        owner,
                        null,
                        "proef",
                        Set.copyOf(EntryFacts.Phases.ALL)),
                clock.instant());
        return entry;
    }

    /** Empty when the entry no longer exists. */
    private Optional<EntryCard> card(Journey check) {
        return transaction.execute(status -> entries.findByDossier(check.caseId())
                .filter(one -> !one.retired())
                .map(Entry::card));
    }

    private void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** The check of debt help's entry. */
    private String dossier() {
        return map.entry(ENTRY).orElseThrow().dossier();
    }
}
