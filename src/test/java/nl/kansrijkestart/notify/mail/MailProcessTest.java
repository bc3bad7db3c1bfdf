package nl.kansrijkestart.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.TermUpkeep;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.notify.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Who gets a mail, when, and what becomes of it. The stories begin on Monday 11 January, 9:00. */
@ProcessTest
class MailProcessTest {

    private static final String SEM = "sem.oefenmunt@example.invalid";
    private static final String SANNE = "sanne.oefenplein@example.invalid";
    private static final String MIDWIFE = "verloskundige";

    @Autowired
    private Stories stories;

    @Autowired
    private MailStory mail;

    @Autowired
    private MailChoices choices;

    @Autowired
    private MailReached byMail;

    @Autowired
    private Notices notices;

    @Autowired
    private TermUpkeep terms;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void begin() {
        mail.begin();
    }

    @AfterEach
    void end() {
        mail.end();
    }

    /** Nobody ever logs in: the receiver, the next one and the coordinator each get their mail at once. */
    @Test
    void whoNeverLogsInGetsAMailThenTheNextReceiverThenTheCoordinator() {
        Journey referral = stories.aReferral("debts");
        files.share(referral.caseId(), true);
        mail.post();
        assertThat(mail.received()).containsExactly(SEM + " 1");

        mail.walk(referral, StoryTime.at("2027-01-15T17:00"));
        assertThat(to(SEM))
                .as("the reminder of the agreement, on Friday morning")
                .containsExactly(SEM + " 1");
        mail.walk(referral, StoryTime.at("2027-01-18T16:59"));
        assertThat(to(SEM)).as("once, not again before its day").isEmpty();

        mail.walk(referral, StoryTime.at("2027-01-18T17:00"));
        assertThat(to(SANNE)).containsExactly(SANNE + " 1");
        mail.walk(referral, StoryTime.at("2027-01-21T17:00"));
        referral.waitsFor("solveStalledReferral");
        assertThat(mail.received()).anyMatch(line -> line.startsWith(addressOf("knooppunt")));
    }

    @Test
    void inTheQuietHoursItIsKept() {
        StoryTime.set("2027-01-11T19:00");
        Journey referral = stories.aReferral("debts");
        mail.post();
        mail.walk(referral, StoryTime.at("2027-01-12T06:00"));
        assertThat(mail.received()).isEmpty();
        mail.walk(referral, StoryTime.at("2027-01-12T07:00"));
        assertThat(to(SEM)).containsExactly(SEM + " 1");
    }

    @Test
    void inTheWeekendItIsKept() {
        StoryTime.set("2027-01-16T12:00");
        Journey referral = stories.aReferral("debts");
        mail.walk(referral, StoryTime.at("2027-01-18T06:00"));
        assertThat(mail.received()).isEmpty();
        mail.walk(referral, StoryTime.at("2027-01-18T07:00"));
        assertThat(to(SEM)).containsExactly(SEM + " 1");
    }

    @Test
    void whatWasAnsweredInTheMeantimeCallsNobody() {
        StoryTime.set("2027-01-11T19:00");
        Journey referral = stories.aReferral("debts");
        referral.answers("schuldhulp", "answerReferral", "answer", "accept");
        mail.walk(referral, StoryTime.at("2027-01-12T07:00"));
        assertThat(to(SEM)).isEmpty();
    }

    /** Of what is not urgent everybody gets one mail a day, and no second one about the same. */
    @Test
    void theRestIsOneMailADay() {
        notices.tell("verloskundigenkerkrade", MIDWIFE, null, "een");
        notices.tell("verloskundigenkerkrade", MIDWIFE, null, "twee");
        mail.walk(null, StoryTime.at("2027-01-12T07:00"));
        assertThat(mail.received()).isEmpty();
        mail.walk(null, StoryTime.at("2027-01-12T08:00"));
        assertThat(mail.received()).containsExactly(addressOf(MIDWIFE) + " 2");
        mail.walk(null, StoryTime.at("2027-01-14T08:00"));
        assertThat(mail.received()).isEmpty();
    }

    @Test
    void whatIsUrgentGoesAtOnce() {
        String caseId = stories.aCase(true);
        notices.tell("verloskundigenkerkrade", MIDWIFE, caseId, "iets");
        mail.post();
        assertThat(mail.received()).containsExactly(addressOf(MIDWIFE) + " 1");
    }

    /** Who is at work there reads it on the screen, and in the mail of the day. */
    @Test
    void whoIsAtWorkIsNotCalledForWhatIsUrgentButForAFirstRequest() {
        mail.isAtWork(MIDWIFE);
        mail.isAtWork("schuldhulp");
        String caseId = stories.aCase(true);
        notices.tell("verloskundigenkerkrade", MIDWIFE, caseId, "iets");
        mail.post();
        assertThat(mail.received()).isEmpty();
        stories.aReferral("debts");
        mail.post();
        assertThat(mail.received()).containsExactly(SEM + " 1");
        mail.walk(null, StoryTime.at("2027-01-12T08:00"));
        assertThat(mail.received()).anyMatch(line -> line.startsWith(addressOf(MIDWIFE)));
    }

    @Test
    void everybodyChoosesWhenAndWhere() {
        choices.choose("schuldhulp", "daily", "sem@eigen.example");
        Journey referral = stories.aReferral("debts");
        mail.post();
        assertThat(mail.received()).isEmpty();
        mail.walk(referral, StoryTime.at("2027-01-12T08:00"));
        assertThat(mail.received()).contains("sem@eigen.example 1");

        choices.choose("schuldhulp", "never", "");
        stories.aReferral("debts");
        mail.post();
        mail.walk(referral, StoryTime.at("2027-01-13T08:00"));
        assertThat(to(SEM)).isEmpty();
        assertThat(reached("schuldhulp", MIDWIFE)).containsExactly(MIDWIFE);
    }

    @Test
    void whatIsNoAddressIsRefusedWhereItWasTyped() {
        Stream.of(
                        "sem",
                        "sem@",
                        "sem@eigen",
                        "a b@eigen.example",
                        "a@b.example\nBcc: c@d.example",
                        "a".repeat(250) + "@b.nl")
                .forEach(typed -> assertThatThrownBy(() -> choices.choose("schuldhulp", "daily", typed))
                        .as(typed)
                        .isInstanceOf(Refusal.class));
        assertThatThrownBy(() -> choices.choose("schuldhulp", "often", "")).isInstanceOf(Refusal.class);
        sql.update("update person set email = '' where login = 'schuldhulp'");
        try {
            assertThatThrownBy(() -> choices.choose("schuldhulp", "daily", "")).isInstanceOf(Refusal.class);
            choices.choose("schuldhulp", "never", "");
        } finally {
            sql.update("update person set email = ? where login = 'schuldhulp'", SEM);
        }
    }

    /** The program is killed after the server took the mail, before that was written down. */
    @Test
    void afterAKillTheSameMailGoesOnceMore() {
        JavaMailSenderImpl dying = new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage message) {
                super.send(message);
                throw new Error("killed");
            }
        };
        dying.setHost("localhost");
        dying.setPort(((JavaMailSenderImpl) mail.sender()).getPort());
        Journey referral = stories.aReferral("debts");
        mail.deliverBy(dying);
        assertThatThrownBy(mail::post).isInstanceOf(Error.class).hasMessage("killed");
        mail.deliverBy(mail.sender());
        mail.post();
        assertThat(mail.ids()).as("until it is nobody's any more").hasSize(1);
        referral.until(StoryTime.at("2027-01-11T10:00"));
        mail.post();
        assertThat(mail.ids()).hasSize(2);
        assertThat(Set.copyOf(mail.ids())).as("the same mail").hasSize(1);
        mail.walk(referral, StoryTime.at("2027-01-11T18:00"));
        assertThat(mail.ids()).as("and never a third").hasSize(2);
        assertThat(mail.received()).containsExactly(SEM + " 1", SEM + " 1");
    }

    @Test
    void aRefusedAddressIsToldOnceAndNotTriedAgain() throws IOException {
        try (RefusingServer server = new RefusingServer("550 5.1.1 no such user")) {
            mail.deliverBy(MailStory.sender(server.port()));
            stories.aReferral("debts");
            mail.post();
            assertThat(server.asked()).isEqualTo(1);
            assertThat(toldAdministrators())
                    .singleElement()
                    .asString()
                    .contains("Sem Oefenmunt", "Schuldhulp Parkstad", "geweigerd")
                    .doesNotContain("Gezin");
            assertThat(reached("schuldhulp")).isEmpty();
            stories.aReferral("debts");
            mail.post();
            assertThat(server.asked()).isEqualTo(1);
        }
        mail.deliverBy(mail.sender());
        choices.choose("schuldhulp", "atOnce", "sem@eigen.example");
        assertThat(reached("schuldhulp")).containsExactly("schuldhulp");
        stories.aReferral("debts");
        mail.post();
        assertThat(mail.received()).contains("sem@eigen.example 1");
    }

    @Test
    void whatFailsForNowIsTriedLessOftenAndThenTold() throws IOException {
        try (RefusingServer server = new RefusingServer("451 4.7.1 come back later")) {
            mail.deliverBy(MailStory.sender(server.port()));
            Journey referral = stories.aReferral("debts");
            mail.post();
            mail.walk(referral, StoryTime.at("2027-01-11T12:00"));
            assertThat(server.asked()).isBetween(3, 5);
            assertThat(toldAdministrators()).isEmpty();
            sql.update("update mail_box set way = 'never' where person <> 'schuldhulp'");
            mail.walk(referral, StoryTime.at("2027-01-12T07:00"));
            assertThat(toldAdministrators()).singleElement().asString().contains("Sem Oefenmunt", "kwam niet aan");
        }
        assertThat(reached("schuldhulp")).as("another mail may arrive").containsExactly("schuldhulp");
    }

    @Test
    void withoutAServerNothingIsPlanned() {
        mail.deliverBy(null);
        assertThat(choices.isOn()).isFalse();
        stories.aReferral("debts", true);
        notices.tell("verloskundigenkerkrade", MIDWIFE, stories.aCase(true), "iets");
        assertThat(rows("due_work where kind in ('mail', 'mailCall')")).isZero();
        mail.walk(null, StoryTime.at("2027-01-12T08:00"));
        assertThat(rows("mail")).isZero();
        assertThat(reached(MIDWIFE)).isEmpty();
    }

    /** What waited when the server was taken away is over. */
    @Test
    void whatWaitsWithoutAServerIsGivenUp() {
        StoryTime.set("2027-01-11T19:00");
        stories.aReferral("debts");
        mail.deliverBy(null);
        mail.walk(null, StoryTime.at("2027-01-12T08:00"));
        assertThat(rows("due_work where kind in ('mail', 'mailCall')")).isZero();
        assertThat(mail.received()).isEmpty();
    }

    @Test
    void hoursAreSetPerMunicipality() {
        notices.tell("verloskundigenkerkrade", MIDWIFE, null, "een");
        try {
            terms.change("mail.digest", "gm0928", 14, 14);
            mail.walk(null, StoryTime.at("2027-01-12T13:00"));
            assertThat(mail.received()).noneMatch(line -> line.startsWith(addressOf(MIDWIFE)));
            mail.walk(null, StoryTime.at("2027-01-12T14:00"));
            assertThat(mail.received()).anyMatch(line -> line.startsWith(addressOf(MIDWIFE)));
            assertThatThrownBy(() -> terms.change("mail.digest", "gm0928", 24, 24))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("1 tot en met 23");
        } finally {
            terms.back("mail.digest", "gm0928");
        }
    }

    /** Safety sends nothing, and is counted nowhere. */
    @Test
    void ofSafetyNothingIsMailed() {
        Journey record = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", true);
        mail.post();
        mail.walk(record, StoryTime.at("2027-02-12T08:00"));
        assertThat(rows("notice where quiet and at > '2027-01-11' and text like '%Kijk in uw Takenlijst.'"))
                .as("something was told")
                .isPositive();
        assertThat(mail.received()).isEmpty();
        assertThat(rows("mail")).isZero();
    }

    /** A family of which everything is marked: nothing of it is in the outbox, nor in what arrived. */
    @Test
    void nothingOfAFamilyIsInAMail() {
        Journey story = stories.aMarkedSignal(MIDWIFE, "KANARIE8", "urgency", "urgent", "themes", List.of("debts"));
        Journey referral = stories.aReferral("debts", true);
        mail.post();
        mail.walk(referral, StoryTime.at("2027-01-13T08:00"));
        List<String> texts = Stream.concat(
                        mail.raw().stream(),
                        Stream.of("mail", "mail_box")
                                .flatMap(
                                        table -> sql
                                                .queryForList("select row(t)::text from " + table + " t", String.class)
                                                .stream()))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(mail.raw()).hasSizeGreaterThan(2);
        List<String> never = Stream.of(
                        "kanarie",
                        files.card(story.caseId()).mark(),
                        files.card(referral.caseId()).mark(),
                        "kerkrade",
                        "gm0928",
                        "schuld",
                        "geldzorgen",
                        "spoed",
                        story.caseId(),
                        referral.caseId())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(texts)
                .allSatisfy(text -> assertThat(text.replaceAll("[a-z.]+@example.invalid|[(,]schuldhulp,", ""))
                        .doesNotContain(never));
    }

    private List<String> to(String address) {
        return mail.received().stream().filter(line -> line.startsWith(address)).toList();
    }

    /** Those of them whom a mail reaches. */
    private List<String> reached(String... logins) {
        return Stream.of(logins).filter(byMail.logins()::contains).toList();
    }

    private String addressOf(String login) {
        return sql.queryForObject("select email from person where login = ?", String.class, login);
    }

    private List<String> toldAdministrators() {
        return sql.queryForList("""
                select text from notice where not quiet and organisation like 'administrators/%'
                and text like 'De mail aan%'""", String.class);
    }

    private int rows(String from) {
        return sql.queryForObject("select count(*) from " + from, Integer.class);
    }
}
