package nl.kansrijkestart.practice.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import nl.kansrijkestart.base.Refusal;

/** What somebody asks of the clock: {@code {"advance":"P3D"}} or {@code {"to":"2027-01-04T09:00:00+01:00"}}. */
final class ClockMove {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClockMove() {}

    /** The moment asked for. Days, weeks and months keep the time of day. Refuses anything else with Refusal. */
    static Instant target(String body, Instant now, ZoneId zone) {
        JsonNode asked = read(body);
        boolean advance = asked.path("advance").isTextual();
        boolean to = asked.path("to").isTextual();
        if (advance == to || asked.size() != 1) {
            throw new Refusal("Geef één van beide: {\"advance\":\"P3D\"} of {\"to\":\"2027-01-04T09:00:00+01:00\"}.");
        }
        try {
            return advance
                    ? later(now.atZone(zone), asked.get("advance").asText().toUpperCase(Locale.ROOT))
                    : moment(asked.get("to").asText(), zone);
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new Refusal(
                    advance
                            ? "Dit is geen tijdsduur. Een voorbeeld is P3D (drie dagen) of PT1H (een uur)."
                            : "Dit is geen moment. Een voorbeeld is 2027-01-04T09:00:00+01:00.");
        }
    }

    private static Instant later(ZonedDateTime now, String duration) {
        int time = duration.indexOf('T');
        String days = time < 0 ? duration : duration.substring(0, time);
        ZonedDateTime day = days.equals("P") && time > 0 ? now : now.plus(Period.parse(days));
        return (time < 0 ? day : day.plus(Duration.parse("P" + duration.substring(time)))).toInstant();
    }

    private static Instant moment(String text, ZoneId zone) {
        TemporalAccessor moment =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        return moment instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(moment);
    }

    private static JsonNode read(String body) {
        try {
            return body == null || body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JsonProcessingException wrong) {
            throw new Refusal("Dit is geen JSON.");
        }
    }
}
