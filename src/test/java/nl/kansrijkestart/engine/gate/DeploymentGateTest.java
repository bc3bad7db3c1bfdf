package nl.kansrijkestart.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own files pass; a file with one thing too many does not. */
class DeploymentGateTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <bpmn:process id="probe" isExecutable="true" camunda:historyTimeToLive="P180D">
                <bpmn:startEvent id="begin"/>
                <bpmn:sequenceFlow id="f1" sourceRef="begin" targetRef="step"/>
                %s
                <bpmn:sequenceFlow id="f2" sourceRef="step" targetRef="end"/>
                <bpmn:endEvent id="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final String FINE = "<bpmn:serviceTask id=\"step\" name=\"Bericht sturen\" "
            + "camunda:expression=\"${referralDesk.notifySignaller(referralId)}\"/>";
    private static final String TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
              <decision id="probe" name="probe" camunda:historyTimeToLive="P180D"><decisionTable id="t"><output id="o" name="o"/>
                <rule id="r"><outputEntry id="e"><text>%s</text></outputEntry></rule></decisionTable></decision>
            </definitions>
            """;
    private static final String FORM =
            "{\"type\":\"default\",\"id\":\"probe\",\"schemaVersion\":16,\"components\":[%s]}";

    @Test
    void everyFileOfOursPasses() throws IOException {
        Map<String, byte[]> ours = new HashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(one -> one.toString().matches(".*\\.(bpmn|dmn|form)"))
                        .toList()) {
                    ours.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        assertThat(ours).isNotEmpty();
        assertThat(DeploymentGate.check(ours)).isEmpty();
        assertThat(model(FINE)).isEmpty();
        assertThat(table("1")).isEmpty();
        assertThat(form("{\"type\":\"text\",\"text\":\"Bel 112.\"}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "script task | <bpmn:scriptTask id=\"step\" "
                        + "scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "class | <bpmn:serviceTask id=\"step\" camunda:class=\"a.B\"/>",
                "delegate expression | <bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${referralDesk}\"/>",
                "outside worker | <bpmn:serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"x\"/>",
                "no desk | <bpmn:serviceTask id=\"step\" camunda:expression=\"${dataSource.getConnection()}\"/>",
                "way around | <bpmn:serviceTask id=\"step\" "
                        + "camunda:expression=\"${referralDesk.getClass().forName('a')}\"/>",
                "call in a call | <bpmn:serviceTask id=\"step\" "
                        + "camunda:expression=\"${referralDesk.one(referralDesk.two())}\"/>",
                "property of a value | <bpmn:userTask id=\"step\" camunda:candidateGroups=\"${caseId.class}\"/>",
                "hidden in a name | <bpmn:userTask id=\"step\" name=\"Hallo ${execution.variables}\"/>",
                "other sign | <bpmn:userTask id=\"step\" name=\"#{caseId.bytes}\"/>",
                "connector | <bpmn:serviceTask id=\"step\" "
                        + "camunda:expression=\"${referralDesk.one()}\"><bpmn:extensionElements><camunda:connector/>"
                        + "</bpmn:extensionElements></bpmn:serviceTask>",
                "listener | <bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:taskListener "
                        + "event=\"create\" class=\"a.B\"/></bpmn:extensionElements></bpmn:userTask>",
                "form elsewhere | <bpmn:userTask id=\"step\" camunda:formKey=\"https://example.invalid\"/>",
                "script in a mapping | <bpmn:userTask "
                        + "id=\"step\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter "
                        + "name=\"a\"><camunda:script/></camunda:inputParameter></camunda:inputOutput>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "everything passed on | <bpmn:callActivity id=\"step\" "
                        + "calledElement=\"x\"><bpmn:extensionElements><camunda:in "
                        + "variables=\"all\"/></bpmn:extensionElements></bpmn:callActivity>",
                "literal time | <bpmn:intermediateCatchEvent "
                        + "id=\"step\"><bpmn:timerEventDefinition><bpmn:timeDuration>P3D</bpmn:timeDuration>"
                        + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "cycle | <bpmn:intermediateCatchEvent "
                        + "id=\"step\"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle>"
                        + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
                "number of times | <bpmn:userTask "
                        + "id=\"step\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>"
                        + "1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
                        + "</bpmn:userTask>",
                "loop | <bpmn:exclusiveGateway id=\"step\" default=\"f2\"/><bpmn:sequenceFlow id=\"f3\" "
                        + "sourceRef=\"step\" targetRef=\"step2\"/><bpmn:exclusiveGateway "
                        + "id=\"step2\"/><bpmn:sequenceFlow id=\"f4\" sourceRef=\"step2\" targetRef=\"step\"/>",
                "other language | <bpmn:sequenceFlow id=\"f5\" sourceRef=\"step\" "
                        + "targetRef=\"end\"><bpmn:conditionExpression "
                        + "language=\"groovy\">${x}</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:userTask "
                        + "id=\"step\"/>",
                "bare condition | <bpmn:sequenceFlow id=\"f5\" sourceRef=\"step\" "
                        + "targetRef=\"end\"><bpmn:conditionExpression>1 == "
                        + "1</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:userTask id=\"step\"/>",
                "unknown words | <x:thing xmlns:x=\"http://example.invalid/x\"/><bpmn:userTask id=\"step\"/>",
                "process named by a variable | <bpmn:callActivity id=\"step\" calledElement=\"${receiverGroup}\"/>",
                "process that calls itself | <bpmn:callActivity id=\"step\" calledElement=\"probe\"/>",
                "signal | <bpmn:intermediateThrowEvent id=\"step\"><bpmn:signalEventDefinition "
                        + "signalRef=\"s\"/></bpmn:intermediateThrowEvent>",
                "compensation | <bpmn:intermediateThrowEvent "
                        + "id=\"step\"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent>",
                "condition on anything | <bpmn:intermediateCatchEvent "
                        + "id=\"step\"><bpmn:conditionalEventDefinition/></bpmn:intermediateCatchEvent>",
                "mail address | <bpmn:userTask id=\"step\" name=\"Mail aan sanne@example.invalid\"/>",
                "telephone | <bpmn:userTask id=\"step\"><bpmn:documentation>Bel "
                        + "06-12345678</bpmn:documentation></bpmn:userTask>"
            })
    void aModelWithOneThingTooManyIsRefused(String why, String step) {
        assertThat(model(step)).as(why).isNotEmpty().allSatisfy(DeploymentGateTest::saysFileAndCure);
    }

    @Test
    void aModelWithoutATermOrWithADoctypeIsRefused() {
        assertThat(check("probe.bpmn", MODEL.formatted(FINE).replace(" camunda:historyTimeToLive=\"P180D\"", "")))
                .extracting(Finding::what)
                .containsExactly(
                        "de bewaartermijn (historyTimeToLive) ontbreekt. Vul ‘Time to live’ in, bijvoorbeeld P180D.");
        assertThat(check(
                        "probe.bpmn",
                        MODEL.formatted(FINE)
                                .replace("?>", "?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>")))
                .hasSize(1);
        assertThat(check("probe.bpmn", "no xml")).hasSize(1);
        assertThat(check("probe.groovy", "1")).hasSize(1);
        assertThat(check("probe.bpmn", MODEL.formatted(FINE) + " ".repeat(1_000_000)))
                .extracting(Finding::what)
                .containsExactly("het bestand is groter dan 1 MB. Splits het.");
    }

    /** Files of up to 1 MB that mean harm are read within seconds. */
    @Test
    void whatIsDeepLongOrManyIsRefusedSoon() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(check("probe.bpmn", "<a>".repeat(140_000) + "</a>".repeat(140_000)))
                    .as("deep")
                    .hasSize(1);
            assertThat(check("probe.dmn", "<a>".repeat(140_000))).as("deep").hasSize(1);
            assertThat(model("<bpmn:documentation>" + "a".repeat(900_000) + "</bpmn:documentation>" + FINE))
                    .as("long")
                    .extracting(Finding::what)
                    .contains("deze tekst is langer dan 4000 tekens. Maak hem korter.");
            assertThat(model("<bpmn:documentation>" + "1".repeat(900_000) + "</bpmn:documentation>" + FINE))
                    .as("long")
                    .isNotEmpty();
            assertThat(model(
                            ("<bpmn:documentation>" + "a.".repeat(1_990) + "</bpmn:documentation>").repeat(200) + FINE))
                    .as("many long ones")
                    .isEmpty();
            assertThat(model("<bpmn:documentation/>".repeat(40_000) + FINE))
                    .as("many")
                    .extracting(Finding::what)
                    .containsExactly(
                            "dit model heeft meer dan 20000 onderdelen. Breng een deel onder in een eigen proces.");
            StringBuilder parts = new StringBuilder("<bpmn:callActivity id=\"step\" calledElement=\"referral\"/>");
            for (int part = 0; part < 15_000; part++) {
                parts.append("<bpmn:subProcess id=\"s").append(part).append("\" triggeredByEvent=\"true\"/>");
            }
            assertThat(model(parts.toString()))
                    .as("many parts that may begin at any time")
                    .extracting(Finding::rule)
                    .contains(27, 28, 30);
            assertThat(model("<bpmn:userTask id=\"step\" name=\"${" + "aand".repeat(900) + "@}\"/>"))
                    .as("a way to read it in very many ways")
                    .isNotEmpty();
            assertThat(table("9".repeat(900_000))).as("long").isNotEmpty();
            assertThat(table("for ".repeat(990))).as("much to look for").isEmpty();
            assertThat(form("{\"type\":\"text\",\"text\":\"" + "<  ".repeat(300_000) + "\"}"))
                    .as("long")
                    .isNotEmpty();
            assertThat(check("probe.form", "[".repeat(400_000))).as("deep").hasSize(1);
        });
    }

    /** Without the gate the first of these ran for 55 seconds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for i in 1..30000000 return i",
                "for i in 1..100, j in 1..100 return i",
                "for i in 1..n return i",
                "for i in 1..10 return for j in 1..10 return j",
                "count(1..5000)",
                "some x in 1..2000 satisfies x = 3",
                "for i in 1..999*999*999 return i",
                "for i in 1..10**9 return i",
                "for i in 1..-1-5 return i",
                "for i in 5*1000*1000*1000..1 return i",
                "for i in 1..1000.. return i",
                "if 1 in [1..2] then count(for i in 1..n return i) else 0",
                "for i in 1 .. n return i",
                "for i in 1..(999*999*999) return i",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "replace(x, \"(a+)+$\", \"\")",
                "split(x, \"(a+)+$\")",
                "{f: function(n) f(n + 1), r: f(1)}.r",
                "{a: concatenate(x, x), b: concatenate(a, a)}.b",
                "function(x) external { java: { class: \"java.lang.Math\" } }"
            })
    void aTableThatMayRunForLongIsRefused(String feel) {
        assertThat(table(feel)).isNotEmpty().allSatisfy(DeploymentGateTest::saysFileAndCure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1..1000",
                "[1..2]",
                "for i in 1..10 return i",
                "\"een reeks 1..9000\"",
                "some x in [1, 2] satisfies x = 1",
                "list contains(themes, \"debts\") and not(list contains(themes, \"stress\"))",
                "if (weeks > 20) then \"a\" else \"b\"",
                "[date(\"2026-01-01\")..date(\"2026-12-31\")]"
            })
    void aSmallRangeIsFine(String feel) {
        assertThat(table(feel)).isEmpty();
    }

    @Test
    void aTableInAnotherLanguageIsRefused() {
        assertThat(check(
                        "probe.dmn",
                        TABLE.formatted("1").replace("<text>", "<text expressionLanguage=\"javascript\">")))
                .isNotEmpty();
        assertThat(check(
                        "probe.dmn",
                        TABLE.formatted("1").replace("<outputEntry", "<outputEntry expressionLanguage=\"groovy\"")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"type\":\"html\",\"content\":\"x\"}",
                "{\"type\":\"iframe\",\"url\":\"https://example.invalid\"}",
                "{\"type\":\"image\",\"source\":\"x\"}",
                "{\"type\":\"dynamiclist\",\"path\":\"x\",\"components\":[]}",
                "{\"type\":\"text\",\"text\":\"[hier](https://example.invalid)\"}",
                "{\"type\":\"text\",\"text\":\"<script>alert(1)</script>\"}",
                "{\"type\":\"group\",\"components\":[{\"type\":\"button\",\"label\":\"x\"}]}",
                "{\"type\":\"text\",\"text\":\"=for i in 1..9000000 return i\"}",
                "{\"type\":\"select\",\"key\":\"a\",\"values\":[{\"label\":\"sanne@example.invalid\",\"value\":\"a\"}]}"
            })
    void aFormThatLoadsOrRunsSomethingIsRefused(String component) {
        assertThat(form(component)).isNotEmpty().allSatisfy(DeploymentGateTest::saysFileAndCure);
    }

    @Test
    void aListOrBlockThatCannotBeWrittenOutIsRefused() {
        String list = "{\"type\":\"group\",\"id\":\"lines\",\"properties\":{\"slots\":\"%s\"},\"components\":["
                + "{\"type\":\"textfield\",\"key\":\"what\",\"label\":\"Actie {n}\","
                + "\"conditional\":{\"hide\":\"=what_{n-1} = null\"}}]}";
        assertThat(form(list.formatted(8))).isEmpty();
        assertThat(form(list.formatted(9)))
                .extracting(Finding::toString)
                .containsExactly("probe.form, lines: een lijst heeft 2 tot en met 8 regels, hier staat bij slots: 9. "
                        + "Kies zo'n getal; is er meer nodig, dan wordt het een eigen pagina.");
        assertThat(form(list.formatted(3).replace("{n}", "")))
                .extracting(Finding::element)
                .containsExactly("lines");
        assertThat(form(list.formatted(3).replace("{n-1}", "1")))
                .extracting(Finding::element)
                .containsExactly("lines");
    }

    /** A case keeps the files of its own deployment: a block lies beside the form. */
    @Test
    void aBlockLiesInTheSameDeployment() {
        byte[] asks = FORM.formatted("{\"type\":\"group\",\"id\":\"shared\",\"properties\":{\"block\":\"who\"}}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] who = FORM.formatted("{\"type\":\"textfield\",\"key\":\"who\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(DeploymentGate.check(Map.of("forms/pathway/probe.form", asks, "forms/blocks/who.form", who)))
                .isEmpty();
        assertThat(DeploymentGate.check(Map.of("forms/pathway/probe.form", asks)))
                .extracting(Finding::toString)
                .containsExactly(
                        "probe.form, shared: blok who is er niet. Maak forms/blocks/who.form, of kies een ander.");
    }

    /** A newer Modeler writes a higher number; what matters is whether people see all of the form. */
    @Test
    void aFormOfANewerModelerIsRefusedForWhatTheTaskListLeavesOutOnly() {
        String newer =
                FORM.replace("16", "19").replace("{\"type\":\"default\"", "{\"versionTag\":\"2\",\"type\":\"default\"");
        assertThat(check("probe.form", newer.formatted("{\"type\":\"text\",\"text\":\"Bel 112.\"}")))
                .isEmpty();
        assertThat(check("probe.form", newer.formatted("{\"type\":\"filepicker\",\"key\":\"letter\"}")))
                .extracting(Finding::toString)
                .containsExactly("probe.form, letter: een onderdeel van soort filepicker mag niet in een formulier"
                        + " staan. Kies een tekst, keuze, datum, getal of groep.");
        assertThat(check("probe.form", newer.formatted("{\"type\":\"text\",\"id\":\"intro\",\"maxHeight\":9}")))
                .extracting(Finding::toString)
                .containsExactly("probe.form, intro: de takenlijst kent ‘maxHeight’ niet en laat het weg. Haal het uit"
                        + " het formulier.");
        assertThat(check("probe.form", "{")).isNotEmpty();
    }

    /** What a family may count on is asked of what is deployed, not only when the program is built. */
    @ParameterizedTest
    @ValueSource(ints = {26, 27, 28, 29, 30, 31})
    void whatBreaksARuleOfTheFieldIsRefusedWithItsCure(int rule) throws IOException {
        List<Path> broken = probes("broken").stream()
                .filter(file -> file.getFileName().toString().startsWith("rule" + rule))
                .toList();
        assertThat(broken).isNotEmpty();
        for (Path file : broken) {
            List<Path> together = new ArrayList<>(probes("sound"));
            together.add(file);
            assertThat(DeploymentGate.check(contents(together)))
                    .filteredOn(finding -> finding.rule() > 0)
                    .as("%s", file)
                    .isNotEmpty()
                    .allSatisfy(finding -> {
                        assertThat(finding.rule()).isEqualTo(rule);
                        assertThat(finding.toString())
                                .startsWith(file.getFileName() + ", ")
                                .endsWith(" (regel " + rule + ")");
                    });
        }
        assertThat(DeploymentGate.check(contents(probes("sound"))))
                .filteredOn(finding -> finding.rule() > 0)
                .isEmpty();
    }

    /** A case that runs keeps the files it began with, also when a rule came later. */
    @Test
    void onlyANewDeploymentIsAskedForTheRulesOfTheField() throws IOException {
        DeploymentEntity withoutConsent = new DeploymentEntity();
        Map<String, byte[]> files = contents(Stream.concat(
                        probes("sound").stream(),
                        probes("broken").stream().filter(file -> file.endsWith("rule27-call-without-consent.bpmn")))
                .toList());
        files.forEach((name, content) -> {
            ResourceEntity file = new ResourceEntity();
            file.setName(name);
            file.setBytes(content);
            withoutConsent.addResource(file);
        });
        withoutConsent.setNew(false);
        assertThatCode(() -> new DeploymentGate().deploy(withoutConsent)).doesNotThrowAnyException();
        withoutConsent.setNew(true);
        assertThatThrownBy(() -> new DeploymentGate().deploy(withoutConsent))
                .hasMessage("Niet geplaatst. rule27-call-without-consent.bpmn, “Verwijzing” (callReferralInProbe): een"
                        + " andere partij wordt gevraagd zonder dat de ouder toestemming gaf. Laat de weg hierheen"
                        + " eerst langs ‘Toestemming gegeven?’ (gateway_consentGiven) gaan, antwoord ‘Ja’. (regel 27)");
    }

    private static List<Path> probes(String kind) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/models", kind))) {
            return files.sorted().toList();
        }
    }

    private static Map<String, byte[]> contents(List<Path> files) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        for (Path file : files) {
            contents.put(file.toString(), Files.readAllBytes(file));
        }
        return contents;
    }

    /** What is wrong, and in a sentence of its own what to do. */
    private static void saysFileAndCure(Finding finding) {
        assertThat(finding.file()).isNotBlank();
        assertThat(finding.what()).matches("(?s).+[^.]\\. [A-Z].+\\.");
    }

    private static List<Finding> model(String step) {
        return check("probe.bpmn", MODEL.formatted(step));
    }

    private static List<Finding> table(String feel) {
        return check("probe.dmn", TABLE.formatted(feel));
    }

    private static List<Finding> form(String component) {
        return check("probe.form", FORM.formatted(component));
    }

    private static List<Finding> check(String file, String content) {
        return DeploymentGate.check(Map.of(file, content.getBytes(StandardCharsets.UTF_8)));
    }
}
