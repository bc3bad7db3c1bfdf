package nl.kansrijkestart.agreement.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

public class ClauseVersionTest {

    private static final LocalDate FROM = LocalDate.of(2027, 2, 1);
    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    public static final ClauseTerms TERMS = new ClauseTerms(5, 1, 3, 1, 3, 4, 5, 1, 2, 1);

    public static ClauseDraft draft(List<String> receivers, String... signatories) {
        return new ClauseDraft(
                "debts",
                "Wij bellen binnen een dag.",
                receivers,
                TERMS,
                "explicitConsent",
                "execution",
                "leads",
                List.of(signatories),
                FROM,
                FROM.plusYears(1),
                FROM.plusMonths(6));
    }

    private static ClauseVersion version() {
        return new ClauseVersion(
                "c1",
                1,
                "p1",
                "gm0928",
                draft(
                        List.of("schuldhulpparkstad", "sociaalteamkerkrade"),
                        "schuldhulpparkstad",
                        "verloskundigenkerkrade"));
    }

    @Test
    void everybodyNamedIsAskedAndWhoOnlySitsThereSignsNothing() {
        assertThat(version().parties())
                .extracting(ClauseParty::organisation)
                .containsExactlyInAnyOrder("schuldhulpparkstad", "sociaalteamkerkrade", "verloskundigenkerkrade");
        assertThat(version().missing()).containsExactlyInAnyOrder("schuldhulpparkstad", "verloskundigenkerkrade");
    }

    @Test
    void goesFromDraftToEndAndBackIntoForceAfterAReview() {
        ClauseVersion one = version();
        one.consult();
        one.askSignatures();
        one.signed(NOW, null, draft(List.of()));
        one.activate(NOW);
        one.review(NOW);
        assertThat(one.state().inForce()).isTrue();
        assertThatThrownBy(() -> one.keep(FROM.plusYears(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("na het einde van de afspraak (dinsdag 1 februari 2028)");
        one.keep(FROM.plusMonths(9));
        assertThat(one.state()).isEqualTo(ClauseVersion.State.active);
        assertThat(one.evaluationDate()).isEqualTo(FROM.plusMonths(9));
        one.retire(NOW);
        assertThat(one.state().inForce()).isFalse();
    }

    @Test
    void nothingTakesEffectUnsignedAndNothingSignedChanges() {
        ClauseVersion one = version();
        assertThatThrownBy(() -> one.activate(NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Dit kan niet: de afspraak is concept.");
        one.consult();
        one.askSignatures();
        assertThatThrownBy(() -> one.amend(draft(List.of("schuldhulpparkstad"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in ondertekening");
        assertThatThrownBy(() -> one.activate(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReactionStaysWithThePartnerAndASignatureIsNeverSilence() {
        ClauseVersion one = version();
        one.party("verloskundigenkerkrade").react(ClauseParty.Reaction.change, "Bel ook ons.", FROM, null);
        one.consult();
        one.amend(draft(List.of("schuldhulpparkstad"), "schuldhulpparkstad", "verloskundigenkerkrade"));
        assertThat(one.party("verloskundigenkerkrade").remark()).isEqualTo("Bel ook ons.");
        assertThat(one.party("sociaalteamkerkrade")).isNull();
        one.askSignatures();
        one.party("schuldhulpparkstad").sign("J. Oefenmunt", FROM, "trekker");
        assertThat(one.missing()).containsExactly("verloskundigenkerkrade");
        one.party("verloskundigenkerkrade").doNotSign("Eerst overleggen");
        assertThat(one.missing()).containsExactly("verloskundigenkerkrade");
    }

    @Test
    void termsSayWhatTheyCount() {
        assertThat(TERMS.answerTerm(true, false).inWords()).isEqualTo("5 werkdagen");
        assertThat(TERMS.answerTerm(false, true).inWords()).isEqualTo("1 werkdag");
        assertThat(TERMS.reminderTerm(true, true).inWords()).isEqualTo("4 kantooruren");
        assertThat(TERMS.inWords())
                .isEqualTo("antwoord binnen 5 werkdagen (spoed 1), eerste contact binnen 5 werkdagen (spoed 1)");
    }
}
