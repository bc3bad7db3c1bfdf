package nl.kansrijkestart.casefile.file;

/**
 * Somebody who led the help for a family that still runs is not what the part was given to any more.
 *
 * @param person the login of who is gone
 * @param kind director or contact
 */
public record PartLapsed(String caseId, String person, PartKind kind) {}
