package nl.kansrijkestart.casefile.file;

import java.time.Instant;

/** @param actor login, or null when the program did it */
public record TimeLine(Instant at, String actor, String text) {}
