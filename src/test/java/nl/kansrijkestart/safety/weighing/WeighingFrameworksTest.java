package nl.kansrijkestart.safety.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import nl.kansrijkestart.access.OrganisationCard;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class WeighingFrameworksTest {

    private static final String HEAD = "kind;organisation;text;name;address;source\n";
    private static final String REST = ";;Vraag uw organisatie.;;;setting\n";

    private static Resource file(String rows) {
        return new ByteArrayResource((HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static OrganisationCard organisation(String code, String kind) {
        return new OrganisationCard(code, code, kind, null, Set.of());
    }

    @Test
    void eachProfessionHasItsOwnAndNobodyHasNone() {
        WeighingFrameworks all = new WeighingFrameworks();
        assertThat(all.of(organisation("one", "midwifePractice")))
                .contains("KNOV")
                .doesNotContain("KNMG");
        assertThat(all.of(organisation("one", "generalPractice")))
                .contains("[KNMG-meldcode](https://knmg-meldcode.maglr.com/")
                .doesNotContain("KNOV");
        assertThat(all.of(organisation("one", "hospital"))).contains("KNMG").contains("KNOV");
        assertThat(all.of(organisation("one", "socialTeam"))).contains("Vraag uw organisatie");
        assertThat(all.of(organisation("one", null))).contains("Vraag uw organisatie");
    }

    @Test
    void whatAnOrganisationLaidBesideItGoesFirst() {
        WeighingFrameworks all = new WeighingFrameworks(file("midwifePractice;;Van de KNOV.;;;KNOV-MC\n"
                + ";one;Onze eigen tekst.;Ons kader;https://example.org/kader;setting\n" + REST));
        assertThat(all.of(organisation("one", "midwifePractice")))
                .isEqualTo("Onze eigen tekst. [Ons kader](https://example.org/kader)");
        assertThat(all.of(organisation("two", "midwifePractice"))).isEqualTo("Van de KNOV.");
    }

    @Test
    void aRowThatCannotBeShownIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new WeighingFrameworks(file("a;;;;;setting\n" + REST)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 1 needs a text");
        assertThatThrownBy(() -> new WeighingFrameworks(file("a;;Tekst.;Kader;http://example.org;setting\n" + REST)))
                .hasMessageContaining("https");
        assertThatThrownBy(() -> new WeighingFrameworks(file("a;;Tekst.;;;setting\n")))
                .hasMessageContaining("no row holds for everybody");
    }
}
