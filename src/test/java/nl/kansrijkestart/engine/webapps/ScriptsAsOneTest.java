package nl.kansrijkestart.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptsAsOneTest {

    @Test
    void aPartAsksForOthersAndTellsWhatIsItsOwn() {
        assertThat(ScriptsAsOne.merged(Map.of(
                        "one",
                        "import './other.js';\nimport { two, three } from './two.js';\nexport const four = two();\n"
                                + "export async function five() { }\nexport default [\n  four\n];\n")))
                .contains("  one() {\nneed('other');\nconst { two, three } = need('two');\nconst four = two();\n"
                        + "async function five() { }\nconst whole = [\n  four\n];\n\n"
                        + "return { four, five, whole };\n  }");
    }

    @Test
    void whatCannotBeAPartIsRefused() {
        assertThatThrownBy(() -> ScriptsAsOne.merged(Map.of("odd", "import whole from './other.js';")))
                .hasMessageContaining("odd.js");
        assertThatThrownBy(() -> ScriptsAsOne.merged(Map.of("odd", "export { a };")))
                .hasMessageContaining("odd.js");
    }

    @Test
    void partsThatNeedEachOtherAreRefused() {
        assertThatThrownBy(() -> ScriptsAsOne.merged(
                        Map.of("one", "import { two } from './two.js';\n", "two", "import { one } from './one.js';\n")))
                .hasMessageContaining("Scripts need each other");
    }

    @Test
    void eachPartOfTheTaskListIsIn() throws IOException {
        Map<String, String> parts = PageFiles.parts();
        assertThat(parts).hasSizeGreaterThan(15).containsKeys("plugin", "halfFilled");
        String one = ScriptsAsOne.merged(parts);
        assertThat(parts.keySet()).allSatisfy(part -> assertThat(one).contains("  " + part + "() {\n"));
        assertThat(one).contains("function keepHalfFilledForms()", "return { whole };");
    }
}
