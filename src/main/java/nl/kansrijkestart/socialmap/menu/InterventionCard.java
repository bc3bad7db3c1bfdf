package nl.kansrijkestart.socialmap.menu;

import java.time.LocalDate;

/**
 * An intervention of the menukaart.
 *
 * @param phase before, during, after, duringAfter, beforeAfter
 * @param level code of its recognition; unknown where none was found
 * @param recognisedUntil null where no date is known
 * @param source key of the page it comes from
 */
public record InterventionCard(
        String id,
        String name,
        String phase,
        String forWhom,
        String form,
        String level,
        LocalDate recognisedOn,
        LocalDate recognisedUntil,
        String provider,
        String source) {

    /** The recognition ended before this day. */
    public boolean expired(LocalDate day) {
        return recognisedUntil != null && recognisedUntil.isBefore(day);
    }
}
