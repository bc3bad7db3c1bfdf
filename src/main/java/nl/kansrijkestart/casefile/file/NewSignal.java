package nl.kansrijkestart.casefile.file;

import java.time.LocalDate;
import java.util.Set;

/** What a professional sends. No name, address or telephone: these are asked after consent. */
public record NewSignal(
        String municipality,
        String signaller,
        String signallerGroup,
        String ownFileNumber,
        String phase,
        LocalDate dueDate,
        LocalDate birthDate,
        String kind,
        String instrument,
        String instrumentOutcome,
        boolean urgent,
        String note,
        Set<String> themes,
        Set<String> strengths) {}
