package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.models.Finding;
import nl.kansrijkestart.models.House;
import nl.kansrijkestart.models.ModelRule;
import nl.kansrijkestart.models.ModelRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our models keep every rule of processes/README.md, and every rule has been seen to fail. */
class ModelRulesTest {

    static final List<ModelRule> rules = ModelRules.ALL;
    private static final House OURS = House.ours();

    static List<Path> probes() {
        return House.probes();
    }

    @Test
    void thereAreModels() {
        assertThat(OURS.models()).isNotEmpty();
    }

    @ParameterizedTest(name = "rule {0}")
    @FieldSource("rules")
    void ourModelsKeep(ModelRule rule) {
        assertThat(rule.findings(OURS)).as("%s", rule).isEmpty();
    }

    @ParameterizedTest(name = "rule {0}")
    @FieldSource("rules")
    void soundProbesKeep(ModelRule rule) {
        assertThat(rule.findings(House.withProbe(null))).as("%s", rule).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("probes")
    void onlyItsOwnRuleFindsTheProbe(Path probe) {
        List<Finding> findings = allFindings(House.withProbe(probe)).toList();
        assertThat(findings).allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(ruleOf(probe)));
        assertThat(findings)
                .anySatisfy(finding ->
                        assertThat(finding.file()).endsWith(probe.getFileName().toString()));
    }

    /** Somebody merged two versions, or copied a step: one file is named, and every rule still looks at the others. */
    @Test
    void aFileThatCannotBeReadIsNamedAndSilencesNothing() {
        Path twice = probes().stream()
                .filter(one -> one.endsWith("rule00-id-twice.bpmn"))
                .findFirst()
                .orElseThrow();
        assertThat(allFindings(House.withProbe(twice)).map(Finding::toString))
                .containsExactly(twice.toString().replace('\\', '/')
                        + ", tellFamily: deze id staat twee keer in het bestand (regel 14 van het bestand). Geef het"
                        + " tweede onderdeel een eigen id.");
    }

    @Test
    void everyRuleHasAProbe() {
        assertThat(probes().stream().map(ModelRulesTest::ruleOf))
                .containsAll(rules.stream().map(ModelRule::number).toList());
    }

    private static Stream<Finding> allFindings(House house) {
        return rules.stream().flatMap(rule -> rule.findings(house).stream());
    }

    private static int ruleOf(Path probe) {
        return Integer.parseInt(probe.getFileName().toString().substring("rule".length(), "rule".length() + 2));
    }
}
