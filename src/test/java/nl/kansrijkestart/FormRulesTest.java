package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.forms.FormReading;
import nl.kansrijkestart.models.CopiedQuestions;
import nl.kansrijkestart.models.Finding;
import nl.kansrijkestart.models.Form;
import nl.kansrijkestart.models.FormRules;
import nl.kansrijkestart.models.House;
import nl.kansrijkestart.models.RefusedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Our forms keep the rules of forms and words, and every rule has been seen to fail. */
class FormRulesTest {

    static final List<FormRules.Rule> rules = FormRules.ALL;
    static final List<Form> probes = Form.in(Path.of("src/test/resources/models/brokenforms"));
    static final List<String> words =
            Stream.concat(RefusedWords.ALL.stream(), RefusedWords.LOST.stream()).toList();
    private static final House OURS = House.ours();
    private static final List<Form> FORMS = Form.in(Path.of("forms"));

    @Test
    void thereAreForms() {
        assertThat(FORMS).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("rules")
    void ourFormsKeep(FormRules.Rule rule) {
        assertThat(rule.findings(FORMS, FormRules.places(OURS))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("probes")
    void onlyItsOwnRuleFindsTheProbe(Form probe) {
        Set<String> found = rules.stream()
                .filter(rule -> !rule.findings(List.of(probe), placesOfProbes()).isEmpty())
                .map(FormRules.Rule::name)
                .collect(Collectors.toSet());
        assertThat(found).containsExactly(ruleOf(probe));
    }

    @Test
    void everyRuleHasAProbe() {
        assertThat(probes.stream().map(FormRulesTest::ruleOf))
                .containsAll(rules.stream().map(FormRules.Rule::name).toList());
    }

    @Test
    void aBlockIsNamedAsItsFileAndShared() {
        assertThat(Form.blocks(Path.of("forms"))).isNotEmpty().allSatisfy(block -> {
            assertThat(block.file().path("id").asText()).isEqualTo(block.name());
            assertThat(FORMS)
                    .as("only what two forms show is a block: " + block.path())
                    .filteredOn(form -> FormReading.blocks(form.file()).contains(block.name()))
                    .hasSizeGreaterThan(1);
        });
    }

    @Test
    void aFormLongerThanTheTableIsNamed() {
        Form probe = Form.read(Path.of("src/test/resources/models/brokenforms/length-above-table/sendSignal.form"));
        assertThat(rules.stream().flatMap(rule -> rule.findings(List.of(probe), placesOfProbes()).stream()))
                .extracting(Finding::toString)
                .containsExactly("src/test/resources/models/brokenforms/length-above-table/sendSignal.form, het "
                        + "formulier: het mag 9/6 lang zijn (vragen/verplicht); de tabel in docs/vocabulary.md zegt 8/6"
                        + ". Schrijf bij de eerste tekst longest 8/6 en longestBecause, of verander eerst de tabel.");
    }

    @Test
    void aCopiedQuestionIsABlock() {
        List<Form> files = new ArrayList<>(Form.blocks(Path.of("forms")));
        files.addAll(FORMS);
        assertThat(CopiedQuestions.in(files)).isEmpty();
        assertThat(CopiedQuestions.in(Form.in(Path.of("src/test/resources/models/copiedquestion"))))
                .extracting(Finding::toString)
                .containsExactly("src/test/resources/models/copiedquestion/two/two.form, “Hoe ging het?” (howItWent): "
                        + "dezelfde vraag met dezelfde keuzes staat in one/one. Maak er een blok van in forms/blocks, "
                        + "of stel de vraag anders.");
    }

    /** Whoever drew it reads which file, which part and what to do. */
    @Test
    void aListThatIsTooLongIsNamed() {
        Form probe = Form.read(Path.of("src/test/resources/models/brokenforms/template-nine-slots/callFamily.form"));
        assertThat(rules.stream().flatMap(rule -> rule.findings(List.of(probe), placesOfProbes()).stream()))
                .extracting(Finding::toString)
                .containsExactly("src/test/resources/models/brokenforms/template-nine-slots/callFamily.form, “Acties” "
                        + "(group_actions): een lijst heeft 2 tot en met 8 regels, hier staat bij slots: 9. Kies zo'n "
                        + "getal; is er meer nodig, dan wordt het een eigen pagina.");
    }

    @Test
    void noRefusedWordInModels() {
        assertThat(RefusedWords.inModels(OURS)).isEmpty();
        assertThat(RefusedWords.inFiles(Path.of("processes"), ".dmn")).isEmpty();
    }

    @Test
    void noRefusedWordInPagesMessagesAndMails() {
        assertThat(RefusedWords.inFiles(
                        Path.of("src/main/resources"), ".html", ".txt", ".properties", ".js", ".csv", "nl.json"))
                .isEmpty();
        assertThat(RefusedWords.inFiles(Path.of("src/main/java"), ".java")).isEmpty();
    }

    @Test
    void everyRefusedWordIsFoundInPages() {
        List<Finding> found = RefusedWords.inFiles(Path.of("src/test/resources/models/brokenwords"), ".html");
        assertThat(words)
                .allSatisfy(word -> assertThat(found)
                        .anySatisfy(finding -> assertThat(finding.message()).contains("‘" + word + "’")));
    }

    @Test
    void aRefusedWordIsFoundInAModel() {
        House broken = House.withProbe(Path.of("src/test/resources/models/brokenwords/refused-word.bpmn"));
        assertThat(RefusedWords.inModels(broken)).hasSize(2);
    }

    /** All probes but those of the first rule stand where a task asks for them. */
    private static Set<String> placesOfProbes() {
        return probes.stream()
                .map(Form::place)
                .filter(place -> !place.startsWith("known-unused"))
                .collect(Collectors.toSet());
    }

    private static String ruleOf(Form probe) {
        return probe.place().split("[-/]")[0];
    }
}
