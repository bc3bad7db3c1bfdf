package nl.kansrijkestart.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://home-start.nl/over-home-start",
                "http://www.nji.nl",
                "HTTPS://nji.nl/a?b=c&d=%20#e",
                "https://café.nl/@wie",
                "https://wonen.example.invalid:8443/x"
            })
    void apageOnTheWebBecomesALink(String typed) {
        assertThat(WebAddress.of(" " + typed + " ")).isEqualTo(typed);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//nji.nl",
                "/gezin/1",
                "www.nji.nl",
                "ftp://nji.nl",
                "mailto:a@b.nl",
                "https://",
                "https:nji.nl",
                "https://nji.nl@kwaad.invalid",
                "https://nji.nl\\@kwaad.invalid",
                "https://nji.nl/\u202Efdp.exe",
                "https://nji.nl/a b",
                "https://nji.nl\u00A0.kwaad.invalid",
                "https://nji.nl/\">x",
                "blob:https://nji.nl/1"
            })
    void nothingElseDoes(String typed) {
        assertThat(WebAddress.of(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/berichten",
                "/gezinnen?groep=late&na=00000000-0000-0000-0000-000000000000",
                "/gezin/0b5f7d2e-1111-4222-8333-444455556666/steunplan/pdf",
                "/camunda/app/tasklist/default/"
            })
    void aPageOfOursIsOne(String asked) {
        assertThat(WebAddress.here(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//kwaad.invalid",
                "///kwaad.invalid",
                "/\\kwaad.invalid",
                "\\\\kwaad.invalid",
                "https://kwaad.invalid/",
                "javascript:alert(1)",
                "/berichten//kwaad.invalid",
                "/a@kwaad.invalid",
                "/berichten?x=//kwaad.invalid",
                "/berichten#x",
                "/berichten\r\nSet-Cookie: x=1",
                "/berichten\u0000",
                "/ge zin",
                "berichten",
                "/camunda/api/engine/engine/default/task",
                "/oauth2/authorization/inlogdienst",
                "/login/oauth2/code/inlogdienst",
                "/uitloggen",
                "/\u2215kwaad.invalid"
            })
    void nothingElseIs(String asked) {
        assertThat(WebAddress.here(asked)).isNull();
    }

    @Test
    void onlyANumberCalls() {
        assertThat(WebAddress.tel("0800-000 0012")).isEqualTo("tel:08000000012");
        assertThat(WebAddress.tel("+31 (45) 123 45 67")).isEqualTo("tel:+31451234567");
        for (String none : new String[] {null, "", "zie de website", "javascript:1", "06 12x34", "12"}) {
            assertThat(WebAddress.tel(none)).as(none).isNull();
        }
    }
}
