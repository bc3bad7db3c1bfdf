package nl.kansrijkestart.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import org.junit.jupiter.api.Test;

/** The server believes nothing that a browser sends. */
class FormCheckTest {

    private final FormCheck check = new FormCheck(Clock.fixed(Instant.parse("2027-01-11T09:00:00Z"), ZoneOffset.UTC));

    @Test
    void aMissingAnswerIsNamed() {
        refused(
                field("textfield", "name", "Hoe heet de ouder?", "\"validate\":{\"required\":true}"),
                Map.of(),
                "Vul in: Hoe heet de ouder.");
    }

    @Test
    void aHiddenQuestionNeedsNoAnswerAndKeepsNone() {
        JsonNode form = form("""
                {"type":"radio","key":"answer","label":"Antwoord","values":[{"value":"yes","label":"Ja"},{"value":"no","label":"Nee"}]},
                {"type":"textfield","key":"reason","label":"Reden","validate":{"required":true},"conditional":{"hide":"=answer != \\"no\\""}}""");
        assertThat(check.check(form, Map.of("answer", "yes", "reason", "x")).values())
                .containsOnlyKeys("answer");
        assertThatThrownBy(() -> check.check(form, Map.of("answer", "no"))).hasMessageContaining("Reden");
    }

    /** What is kept is read by people: by who wrote it, and by the parent who asks for a copy. */
    @Test
    void aKeptLineSaysTheDayInDutchAndWhatOfAListItIsAbout() {
        JsonNode form = form("""
                {"type":"datetime","subtype":"date","key":"on","dateLabel":"Wanneer?"},
                {"type":"group","label":"Aanmelden bij Schuldhulp","properties":{"repeat":"receivers"},"components":[
                  {"type":"radio","key":"answer_1","label":"Wat zegt de ouder?","values":[{"value":"yes","label":"Ja"}]}]},
                {"type":"group","label":"Bereikbaar","components":[{"type":"textfield","key":"name","label":"Naam"}]}""");
        assertThat(check.check(form, Map.of("on", "2027-01-11", "answer_1", "yes", "name", "Bo"))
                        .lines())
                .extracting(FormArchive.Line::question, FormArchive.Line::value, FormArchive.Line::answer)
                .containsExactly(
                        tuple("Wanneer", "2027-01-11", "maandag 11 januari 2027"),
                        tuple("Aanmelden bij Schuldhulp: Wat zegt de ouder", "yes", "Ja"),
                        tuple("Naam", "Bo", "Bo"));
    }

    @Test
    void readOnlyDisabledAndUnknownFieldsAreDropped() {
        JsonNode form = form("""
                {"type":"textfield","key":"shown","label":"Getoond","readonly":true},
                {"type":"textfield","key":"off","label":"Uit","disabled":true}""");
        assertThat(check.check(form, Map.of("shown", "a", "off", "b", "more", "c"))
                        .values())
                .isEmpty();
    }

    @Test
    void aNumberThatNobodyCanCallIsRefused() {
        JsonNode own = field("textfield", "telephone", "Telefoon", "\"properties\":{\"reach\":\"ownNumber\"}");
        for (String wrong : List.of("12", "x", "112", "0800-2000", "06 1234567", "06 12345678 of 06 87654321")) {
            refused(own, Map.of("telephone", wrong), "Telefoon: Dit lijkt geen telefoonnummer.");
        }
        for (String right : List.of(
                "0612345678",
                " 06-1234 5678",
                "(043) 123 45 67",
                "+31 6 12345678",
                "+32 470 12 34 56",
                "0049 241 12345")) {
            assertThat(check.check(own, Map.of("telephone", right)).values()).containsValue(right);
        }
        JsonNode desk = field("textfield", "telephone", "Telefoonnummer", "\"properties\":{\"reach\":\"number\"}");
        for (String right : List.of("0800-2000", "0900 1234567", "045 555 12 34", "14 045", "113", "116 111")) {
            assertThat(check.check(desk, Map.of("telephone", right)).values()).containsValue(right);
        }
        refused(desk, Map.of("telephone", "12"), "Telefoonnummer: Dit lijkt geen telefoonnummer.");
        JsonNode mail = field("textfield", "email", "E-mailadres", "\"properties\":{\"reach\":\"mail\"}");
        assertThat(check.check(mail, Map.of("email", "balie@voorbeeld.nl")).values())
                .isNotEmpty();
        for (String wrong : List.of("balie", "balie@voorbeeld", "balie @voorbeeld.nl", "a@b.nl, c@d.nl")) {
            refused(mail, Map.of("email", wrong), "E-mailadres: Vul een geldig e-mailadres in.");
        }
    }

    @Test
    void aChoiceThatWasNotOfferedIsRefused() {
        String options = "\"values\":[{\"value\":\"a\",\"label\":\"A\"}]";
        refused(field("radio", "choice", "Keuze", options), Map.of("choice", "b"), "bestaat niet");
        refused(field("checklist", "choices", "Keuzes", options), Map.of("choices", List.of("a", "b")), "bestaat niet");
        refused(field("checklist", "choices", "Keuzes", options), Map.of("choices", "a"), "klopt niet");
    }

    @Test
    void textsNumbersAndDatesKeepToTheirLimits() {
        refused(
                field("textfield", "text", "Tekst", "\"validate\":{\"maxLength\":3}"),
                Map.of("text", "lang"),
                "hoogstens 3 tekens");
        refused(
                field("textarea", "reason", "Waarom?", "\"validate\":{\"minLength\":5}"),
                Map.of("reason", "   x   "),
                "Te kort bij: Waarom. Gebruik minstens 5 tekens.");
        refused(
                field("textarea", "text", "Tekst", "\"x\":1"),
                Map.of("text", "a".repeat(FormCheck.LONGEST_TEXT + 1)),
                "hoogstens");
        refused(field("number", "number", "Getal", "\"validate\":{\"max\":10}"), Map.of("number", 11), "klopt niet");
        refused(field("number", "number", "Getal", "\"x\":1"), Map.of("number", "veel"), "klopt niet");
        refused(field("datetime", "day", "Dag", "\"subtype\":\"date\""), Map.of("day", "31-02-2027"), "klopt niet");
        refused(field("datetime", "time", "Tijd", "\"subtype\":\"time\""), Map.of("time", "25:99"), "klopt niet");
    }

    /** Today is 11 January 2027: each kind of day has a first and a last one. */
    @Test
    void aDayLiesBetweenTwoBounds() {
        bounds("happened", "2026-01-11", "2027-01-11");
        bounds("planned", "2027-01-11", "2028-01-11");
        bounds("later", "2027-01-12", "2028-01-11");
        bounds("agreed", "2027-01-11", "2037-01-11");
        bounds("parentBirth", "1927-01-11", "2017-01-11");
        bounds("childBirth", "2017-01-11", "2028-01-11");
        bounds("dueDate", "2026-01-11", "2028-01-11");
        bounds("recognition", "2007-01-11", "2037-01-11");
        refused(
                day("happened"),
                Map.of("day", "0026-11-30"),
                "Dag: deze dag ligt te ver weg. Controleer het jaar. Het "
                        + "kan van 11 januari 2026 tot en met 11 januari 2027.");
        refused(day("later"), Map.of("day", "9999-12-31"), "Controleer het jaar");
        refused(day("planned"), Map.of("day", "2027-01-10"), "Dag: deze dag is al voorbij. Kies een dag die nog komt.");
    }

    private void bounds(String kind, String first, String last) {
        for (String right : List.of(first, last)) {
            assertThat(check.check(day(kind), Map.of("day", right)).values()).containsEntry("day", right);
        }
        refused(day(kind), Map.of("day", LocalDate.parse(first).minusDays(1).toString()), "Het kan van ");
        refused(day(kind), Map.of("day", LocalDate.parse(last).plusDays(1).toString()), "Het kan van ");
    }

    private static JsonNode day(String kind) {
        return field("datetime", "day", "Dag", "\"subtype\":\"date\",\"properties\":{\"day\":\"" + kind + "\"}");
    }

    @Test
    void aNameThatNobodyCanBeCalledIsRefused() {
        JsonNode name = field("textfield", "name", "Naam", "\"properties\":{\"reach\":\"personName\"}");
        for (String wrong : List.of("12345 !!", "x", "?? ??", "0612345678", "👶🏽", "a1")) {
            refused(name, Map.of("name", wrong), "Naam: Dit lijkt geen naam.");
        }
        for (String right :
                List.of("Ng", "D'Angelo-van 't Hof", "نور الهدى", "王小明", "Łukasz", "Bo 2", "J. de Wit (Jo)")) {
            assertThat(check.check(name, Map.of("name", right)).values()).containsValue(right);
        }
    }

    @Test
    void aSignThatNobodySeesIsNotKept() {
        JsonNode text = field("textarea", "text", "Tekst", "\"x\":1");
        assertThat(check.check(text, Map.of("text", "Hulp \u202Egnp.exe\u200B,\u00A0Kerk\u00ADrade\nen verder"))
                        .values())
                .containsEntry("text", "Hulp gnp.exe, Kerkrade\nen verder");
    }

    @Test
    void answersReadAsTheyStoodOnTheScreen() {
        JsonNode form = form("""
                {"type":"checklist","key":"ways","label":"Hoe","values":[{"value":"a","label":"Gesprek"},{"value":"b","label":"Folder"}]},
                {"type":"checkbox","key":"told","label":"Verteld"}""");
        assertThat(check.check(form, Map.of("ways", List.of("a", "b"), "told", true))
                        .lines())
                .extracting(FormArchive.Line::answer)
                .containsExactly("Gesprek, Folder", "ja");
    }

    @Test
    void onlyMarkedFieldsReachTheEngine() {
        JsonNode form = form("""
                {"type":"checkbox","key":"further","label":"Verder","properties":{"routing":"true"}},
                {"type":"textfield","key":"note","label":"Notitie"}""");
        assertThat(check.check(form, Map.of("further", true, "note", "n")).routing())
                .containsOnlyKeys("further");
    }

    private void refused(JsonNode form, Map<String, Object> sent, String message) {
        assertThatThrownBy(() -> check.check(form, sent))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    private static JsonNode field(String type, String key, String label, String more) {
        return form("{\"type\":\"" + type + "\",\"key\":\"" + key + "\",\"label\":\"" + label + "\"," + more + "}");
    }

    private static JsonNode form(String components) {
        try {
            return new ObjectMapper().readTree("{\"components\":[" + components + "]}");
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
