package nl.kansrijkestart.agreement.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Unit;
import org.junit.jupiter.api.Test;

/** Terms add up before anybody signs them: a reminder comes while there is still time to answer. */
class ClauseTermsTest {

    private static final int HOURS_IN_A_DAY = 8;

    @Test
    void theReminderIsAlwaysBeforeTheAnswer() {
        for (int answer = 1; answer <= 12; answer++) {
            for (int reminder = 1; reminder <= 20; reminder++) {
                ClauseTerms terms = new ClauseTerms(answer, answer, answer, answer, reminder, reminder, 5, 1, 2, 1);
                for (boolean first : new boolean[] {true, false}) {
                    for (boolean urgent : new boolean[] {true, false}) {
                        assertThat(hours(terms.reminderTerm(first, urgent)))
                                .as(terms + " first " + first + " urgent " + urgent)
                                .isPositive()
                                .isLessThan(hours(terms.answerTerm(first, urgent)));
                    }
                }
            }
        }
    }

    /** Reminder after 3 beside a term of 3 for the next receiver, or of 2 for a home visit. */
    @Test
    void aShorterTermHasAnEarlierReminder() {
        ClauseTerms start = new ClauseTerms(5, 1, 3, 1, 3, 4, 5, 1, 2, 1);
        assertThat(start.reminderTerm(true, false).amount()).isEqualTo(3);
        assertThat(start.reminderTerm(false, false).amount()).isEqualTo(2);
        ClauseTerms visit = new ClauseTerms(2, 1, 2, 1, 3, 4, 5, 1, 2, 1);
        assertThat(visit.reminderTerm(true, false).amount()).isEqualTo(1);
        assertThat(visit.fitting().reminder()).isEqualTo(1);
    }

    @Test
    void whatCannotWorkIsRefusedWithTheSum() {
        assertThatThrownBy(() -> new ClauseTerms(3, 1, 3, 1, 3, 4, 5, 1, 2, 1).refuseOutside())
                .hasMessage("Zo werkt het niet: na 3 werkdagen is de volgende aan de beurt, en de herinnering komt na "
                        + "3 werkdagen. Kies voor de herinnering hooguit 2.");
        assertThatThrownBy(() -> new ClauseTerms(3, 1, 3, 1, 2, 8, 5, 1, 2, 1).refuseOutside())
                .hasMessage("Zo werkt het niet: na 1 werkdag is de volgende aan de beurt, en de herinnering bij spoed "
                        + "komt na 8 kantooruren. Kies voor de herinnering bij spoed hooguit 7.");
        assertThatCode(() -> new ClauseTerms(3, 1, 3, 1, 2, 7, 5, 1, 2, 1).refuseOutside())
                .doesNotThrowAnyException();
        assertThatCode(() -> new ClauseTerms(1, 1, 1, 1, 1, 4, 5, 1, 2, 1).refuseOutside())
                .as("within one day it comes half-way")
                .doesNotThrowAnyException();
    }

    @Test
    void theTermsAreLaidOutOneAfterTheOther() {
        ClauseTerms terms = new ClauseTerms(5, 1, 3, 1, 3, 4, 5, 1, 2, 1);
        assertThat(terms.laidOut(3))
                .startsWith("Gewoon: na 3 werkdagen een herinnering, na 5 werkdagen de volgende. Die krijgt na 2 "
                        + "werkdagen een herinnering, en na 3 werkdagen gaat het verder. Zegt niemand iets, dan ligt "
                        + "het na 5 + 3 + 3 = 11 werkdagen bij de Knooppuntcoördinator: die lost het op binnen 2 "
                        + "werkdagen. Na een ja: eerste contact binnen 5 werkdagen. Bij spoed: na 4 kantooruren een "
                        + "herinnering, na 1 werkdag de volgende.");
        assertThat(terms.laidOut(1))
                .startsWith("Gewoon: na 3 werkdagen een herinnering, na 5 werkdagen de Knooppuntcoördinator: die lost "
                        + "het op binnen 2 werkdagen.");
        assertThat(terms.laidOut(0)).startsWith("Gewoon: de Knooppuntcoördinator krijgt het meteen, die lost het op");
    }

    private static int hours(Term term) {
        return term.unit() == Unit.officeHours ? term.amount() : term.amount() * HOURS_IN_A_DAY;
    }
}
