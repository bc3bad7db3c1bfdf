package nl.kansrijkestart.notify;

import java.time.Instant;

/** @param address an organisation, or a role in a municipality @param personal written to one person there */
public record NoticeLine(String address, boolean personal, String caseId, Instant at, String text) {}
