package nl.kansrijkestart.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.Facts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class FactsTest {

    @Autowired
    private Stories stories;

    @Autowired
    private Facts facts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aReferralLeavesItsFactsAndNobodysName() {
        Journey referral = stories.aReferral("debts")
                .afterWorkingDays(3)
                .afterWorkingDays(2)
                .waitsFor("answerReferral")
                .by("sociaalteamkerkrade")
                .answers("sociaalteam", "answerReferral", "answer", "accept")
                .answers(
                        "sociaalteam",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers("sociaalteam", "recordOutcome", "outcome", "supportStarted")
                .endsAt("supportStarted");
        assertThat(of(referral))
                .containsExactly(
                        "referralSent schuldhulpparkstad debtHelp null null null",
                        "receiverReminded schuldhulpparkstad debtHelp null null null",
                        "receiverSilent schuldhulpparkstad debtHelp null 5 null",
                        "referralMoved schuldhulpparkstad debtHelp null null null",
                        "receiverAnswered sociaalteamkerkrade socialTeam accepted 0 true",
                        "firstContact sociaalteamkerkrade socialTeam null 5 true",
                        "referralClosed sociaalteamkerkrade socialTeam supportStarted 5 true");
    }

    @Test
    void aNoAfterAQuestionIsOneAnswerAndOneDecline() {
        Journey referral = stories.aReferral("debts")
                .answers("schuldhulp", "answerReferral", "answer", "needMore", "remark", "Is er al een regeling?")
                .afterWorkingDays(1)
                .answers("verloskundige", "answerQuestion", "reply", "Nee, nog niet.")
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", "criteriaNotMet");
        assertThat(of(referral))
                .containsExactly(
                        "referralSent schuldhulpparkstad debtHelp null null null",
                        "receiverAnswered schuldhulpparkstad debtHelp question 0 true",
                        "receiverDeclined schuldhulpparkstad debtHelp criteriaNotMet null null");
    }

    @Test
    void aFactTakesCodesAndMomentsAndNothingElse() {
        assertThatThrownBy(() -> write(Map.of("name", "someone")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> write(Map.of("detail", "Mevrouw woont alleen")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alleen codes");
        assertThatThrownBy(() -> facts.record(FactKind.signalReceived, "gm0928", Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aFactGoesWhenItsTransactionDoesAndStaysAsItWasOtherwise() {
        String mark = "mark" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            facts.record(FactKind.signalReceived, "gm0928", Map.of("topic", mark));
            status.setRollbackOnly();
        });
        assertThat(count(mark)).isZero();
        transaction.executeWithoutResult(
                status -> facts.record(FactKind.signalReceived, "gm0928", Map.of("topic", mark)));
        assertThat(count(mark)).isOne();
        assertThatThrownBy(() -> database.sql("update fact set detail = 'born' where topic = ?")
                        .param(mark)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from fact where topic = ?")
                        .param(mark)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLossOrADeathIsCountedWithoutItsName() {
        String mark = "mark" + UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> facts.record(FactKind.caseClosed, "gm0928", Map.of("detail", "deceased", "topic", mark)));
        assertThat(database.sql("select detail from fact where topic = ?")
                        .param(mark)
                        .query(String.class)
                        .single())
                .isEqualTo("otherEvent");
    }

    private void write(Map<String, ?> attributes) {
        transaction.executeWithoutResult(status -> facts.record(FactKind.signalReceived, "gm0928", attributes));
    }

    private long count(String topic) {
        return database.sql("select count(*) from fact where topic = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }

    private List<String> of(Journey referral) {
        String id = database.sql("select id from referral where case_id = ?")
                .param(referral.caseId())
                .query(String.class)
                .single();
        return database.sql("""
                        select concat_ws(' ', kind, organisation, partner_kind, coalesce(detail, 'null'),
                        coalesce(days::text, 'null'), coalesce(in_term::text, 'null'))
                        """ + " from fact where grouping_key = ? order by id")
                .param(Facts.oneWay(id))
                .query(String.class)
                .list();
    }
}
