package nl.kansrijkestart.base.typed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zij wil graag hulp bij de post.",
                "Het Sociaal Team Kerkrade is al betrokken.\nBel eerst Home-Start.",
                "De moeder is moe; haar familie woont ver weg.",
                "Advies: Veilig Thuis, 0800-2000.",
                "Zij heet haar kind welkom",
                "Mevrouw is 24 weken zwanger.",
                "De heer des huizes werkt niet."
            })
    void aTextThatNamesNobodyFits(String text) {
        assertThat(Reachable.nobody.fits(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bel mevrouw Jansen",
                "Mw. van der Berg belt terug",
                "Dit gaat over familie Özcan",
                "Haar dochter heet Noor.",
                "eerste regel\nzij is te bereiken op 06 12345678",
                "mail naar samira@example.invalid",
                "dhr. Ali komt mee",
                "+31 6 1234 5678"
            })
    void aTextWithANameANumberOrAnAddressDoesNot(String text) {
        assertThat(Reachable.nobody.fits(text)).isFalse();
    }
}
