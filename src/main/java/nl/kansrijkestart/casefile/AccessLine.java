package nl.kansrijkestart.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody looked: what NEN 7513 asks for.
 *
 * @param id null until it is written
 * @param event read, or readLog for the log itself
 * @param organisation on whose behalf
 * @param role what the person is to the family: director, contact, signaller, coordinator or helper; a role code for the log itself
 * @param caseId null for the log itself
 * @param object the form or page
 * @param reason task, part, agreed, ownForm or review
 * @param withTask an open task of this family was within the person's reach, or she is its contact or director
 */
public record AccessLine(Long id, Instant at, String event, String person, String organisation, String role, String municipality,
                         String caseId, String object, String taskId, String reason, boolean withTask) {

    /** Over everything it says and the line before it; each part with its length, so that no two lines read the same. */
    String hash(String previous) {
        String canonical = Stream.of(previous, String.valueOf(at.toEpochMilli()), event, person, organisation, role, municipality, caseId, object, taskId,
                        reason, String.valueOf(withTask))
                .map(part -> part == null ? "-" : part.length() + ":" + part).collect(Collectors.joining("|"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
