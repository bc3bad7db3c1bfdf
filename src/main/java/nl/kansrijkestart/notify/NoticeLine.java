package nl.kansrijkestart.notify;

import java.time.Instant;

public record NoticeLine(String caseId, Instant at, String text) {
}
