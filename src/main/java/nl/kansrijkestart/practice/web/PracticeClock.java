package nl.kansrijkestart.practice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.MovableTime;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The clock for programs and tests on this machine. No login: who can reach it can reach the database as well. */
@RestController
@Profile("practice")
@RequestMapping("/practice/clock")
class PracticeClock {

    private final MovableTime time;
    private final Clock clock;

    PracticeClock(MovableTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Map<String, String>> now(HttpServletRequest request) {
        refuseStrangers(request);
        return answer(clock.instant());
    }

    // only JSON: another site's form can then not send it
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> move(HttpServletRequest request, @RequestBody(required = false) String body) {
        refuseStrangers(request);
        return answer(time.moveTo(ClockMove.target(body, clock.instant(), clock.getZone())));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Refusal problem) {
        return json(ResponseEntity.badRequest(), "message", problem.getMessage());
    }

    private ResponseEntity<Map<String, String>> answer(Instant now) {
        return json(
                ResponseEntity.ok(),
                "now",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        now.atZone(clock.getZone()).truncatedTo(ChronoUnit.SECONDS)));
    }

    private static ResponseEntity<Map<String, String>> json(
            ResponseEntity.BodyBuilder answer, String name, String value) {
        return answer.contentType(MediaType.APPLICATION_JSON).body(Map.of(name, value));
    }

    private static void refuseStrangers(HttpServletRequest request) {
        try {
            if (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                return;
            }
        } catch (UnknownHostException unknown) {
            // no address, no entry
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
