package nl.kansrijkestart.coalition.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CoalitionTest {

    private static final String KERKRADE = "gm0928";
    private static final String MIDWIVES = "verloskundigenkerkrade";

    @Autowired
    private Coalition coalition;

    @Autowired
    private Composition composition;

    @Autowired
    private StoryTable table;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(KERKRADE);
    }

    @Test
    void kerkradeBeginsFromNothing() {
        assertThat(coalition.members(KERKRADE)).isEmpty();
        assertThat(coalition.lead(KERKRADE)).isEmpty();
        assertThat(coalition.memberOrGuest(MIDWIVES, KERKRADE)).isFalse();
        assertThat(coalition.mandated(MIDWIVES, KERKRADE)).isEmpty();
        assertThat(composition.gaps(coalition.kinds(KERKRADE))).isEqualTo(composition.seats());
    }

    @Test
    void aMemberSignsByItsMandateAndAGuestDoesNot() {
        coalition.admit(MIDWIVES, KERKRADE, "member", "verloskundige");
        coalition.admit("buurtsteunkerkrade", KERKRADE, "guest", "vrijwilliger");
        assertThat(coalition.members(KERKRADE)).containsExactly(MIDWIVES);
        assertThat(coalition.memberOrGuest("buurtsteunkerkrade", KERKRADE)).isTrue();
        assertThat(coalition.mandated(MIDWIVES, KERKRADE)).contains("verloskundige");
        assertThat(coalition.mandated("buurtsteunkerkrade", KERKRADE)).isEmpty();
    }

    @Test
    void whoNoLongerSpeaksForTheOrganisationDoesNotSign() {
        coalition.admit(MIDWIVES, KERKRADE, "member", "aandachtsfunctionaris");
        assertThat(coalition.mandated(MIDWIVES, KERKRADE))
                .as("a colleague speaks for it in the coalition")
                .isEmpty();
    }

    @Test
    void whereNobodyHasThatRoleWhoWasNamedSigns() {
        coalition.admit("huisartsenkerkrade", KERKRADE, "member", "huisarts");
        assertThat(coalition.mandated("huisartsenkerkrade", KERKRADE)).contains("huisarts");
        coalition.admit("huisartsenkerkrade", KERKRADE, "member", "verloskundige");
        assertThat(coalition.mandated("huisartsenkerkrade", KERKRADE))
                .as("works somewhere else")
                .isEmpty();
    }

    @Test
    void comingAgainChangesThePlaceAndMakesNoSecondOne() {
        coalition.admit(MIDWIVES, KERKRADE, "guest", null);
        coalition.admit(MIDWIVES, KERKRADE, "member", "verloskundige");
        assertThat(coalition.table(KERKRADE)).hasSize(1);
        assertThat(coalition.members(KERKRADE)).containsExactly(MIDWIVES);
        assertThatThrownBy(() -> coalition.admit("nergens", KERKRADE, "member", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoSitsThereFillsItsSeat() {
        coalition.admit(MIDWIVES, KERKRADE, "member", "verloskundige");
        coalition.admit("oudersparkstad", KERKRADE, "guest", null);
        assertThat(composition.gaps(coalition.kinds(KERKRADE)))
                .extracting(Seat::code)
                .doesNotContain("midwives", "experts")
                .contains("parents", "hospital");
    }

    @Test
    void aTableInLandgraafStandsReadyToLookAt() {
        assertThat(coalition.members("gm0882"))
                .isEqualTo(List.of("jgzzuidlimburg", "kraamzorgzuid", "oudersparkstad", MIDWIVES));
        assertThat(coalition.mandated(MIDWIVES, "gm0882")).contains("verloskundige");
    }
}
