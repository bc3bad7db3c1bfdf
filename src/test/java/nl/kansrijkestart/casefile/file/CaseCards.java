package nl.kansrijkestart.casefile.file;

import java.time.Instant;
import java.util.Set;

/** Families for tests of entities, which only pass their card on. */
public final class CaseCards {

    private CaseCards() {}

    public static CaseCard aFamily() {
        return new CaseCard(
                "case",
                "Gezin 4F2",
                "gm0928",
                "verloskundige",
                "verloskundigenkerkrade",
                "verloskundige",
                "verloskundigenkerkrade",
                null,
                null,
                "pregnant",
                null,
                null,
                "signal",
                null,
                null,
                false,
                null,
                Set.of(),
                Set.of(),
                null,
                true,
                true,
                null,
                Instant.parse("2027-01-04T08:00:00Z"),
                null,
                null,
                null,
                null);
    }
}
