package nl.kansrijkestart.socialmap.entry;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an entry says, as somebody typed or imported it.
 *
 * @param id the mark by which an import knows it again
 * @param organisation code, or null for one that does not work with this program
 * @param needs themes and routes
 * @param area codes of municipalities
 * @param weeksFrom, weeksTo weeks of pregnancy; null without a limit
 * @param monthsTo age of the child in months; null without a limit
 * @param capacity places, null when not known
 * @param waitingDays working days until a start, null when not known
 * @param owner organisation that checks it; null for the coordinator
 * @param phases before, pregnant, born: for whom it is meant, in that order; empty while nobody said
 * @param intervention of the menukaart, or null
 */
public record EntryFacts(
        String id,
        String name,
        String organisationName,
        String organisation,
        Set<String> needs,
        String domain,
        boolean formal,
        Set<String> area,
        String forWhom,
        Integer weeksFrom,
        Integer weeksTo,
        Integer monthsTo,
        Integer capacity,
        Integer waitingDays,
        String cost,
        String contact,
        String telephone,
        String email,
        String website,
        String owner,
        String intervention,
        String source,
        Set<String> phases) {

    /** A number from another country begins as a formula would, and is none. */
    public static final Pattern ABROAD = Pattern.compile("\\+\\d[\\d ()-]*");

    /** The same with another way to reach it, as its owner says it is now. */
    public EntryFacts reachedBy(
            String newContact,
            String newTelephone,
            String newEmail,
            String newWebsite,
            Integer newCapacity,
            Integer newWaitingDays) {
        return new EntryFacts(
                id,
                name,
                organisationName,
                organisation,
                needs,
                domain,
                formal,
                area,
                forWhom,
                weeksFrom,
                weeksTo,
                monthsTo,
                newCapacity,
                newWaitingDays,
                cost,
                newContact,
                newTelephone,
                newEmail,
                newWebsite,
                owner,
                intervention,
                source,
                phases);
    }

    public EntryFacts meantFor(Set<String> these) {
        return new EntryFacts(
                id,
                name,
                organisationName,
                organisation,
                needs,
                domain,
                formal,
                area,
                forWhom,
                weeksFrom,
                weeksTo,
                monthsTo,
                capacity,
                waitingDays,
                cost,
                contact,
                telephone,
                email,
                website,
                owner,
                intervention,
                source,
                Phases.sorted(these));
    }

    public boolean reachable() {
        return !(telephone.isBlank() && email.isBlank() && website.isBlank());
    }
}
