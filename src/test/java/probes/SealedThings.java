package probes;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;

/** Entities with sealed texts in the right and in the wrong place; beside the program, which would look for a table. */
public final class SealedThings {

    private SealedThings() {}

    @Embeddable
    public static class Said {
        String when;

        @Sealed
        String text;
    }

    @Embeddable
    public static class Around {
        Said said;
    }

    @Embeddable
    public record Written(@Sealed String text) {}

    /** One that is fine. */
    @Entity
    public static class Fine {
        @Id
        String id;

        @Household("id")
        String householdKey;

        @Sealed
        String own;

        Said said;
    }

    @Entity
    public static class TwoDeep {
        @Id
        String id;

        @Household("id")
        String householdKey;

        Around around;
    }

    @Entity
    public static class InARecord {
        @Id
        String id;

        @Household("id")
        String householdKey;

        Written written;
    }

    @Entity
    public static class NoText {
        @Id
        String id;

        @Household("id")
        String householdKey;

        @Sealed
        int number;
    }

    @Entity
    public static class OfNobody {
        @Id
        String id;

        Said said;
    }
}
