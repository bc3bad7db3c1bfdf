package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Words;

/**
 * What an entry says, as somebody typed or imported it.
 *
 * @param id the mark by which an import knows it again
 * @param organisation code, or null for one that does not work with this program
 * @param needs themes and routes
 * @param area codes of municipalities
 * @param owner organisation that checks it; null for the coordinator
 * @param intervention of the menukaart, or null
 * @param phases before, pregnant, born: for whom it is meant, in that order; empty while nobody said
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
        Audience audience,
        Availability availability,
        Reach reach,
        String owner,
        String intervention,
        String source,
        Set<String> phases) {

    /**
     * @param weeksFrom, weeksTo weeks of pregnancy; null without a limit
     * @param monthsTo age of the child in months; null without a limit
     */
    @Embeddable
    public record Audience(String forWhom, Integer weeksFrom, Integer weeksTo, Integer monthsTo) {}

    /**
     * @param capacity places, null when not known
     * @param waitingDays working days until a start, null when not known
     */
    @Embeddable
    public record Availability(Integer capacity, Integer waitingDays, String cost) {}

    /** How to reach it; what is not there is empty. */
    @Embeddable
    public record Reach(String contact, String telephone, String email, String website) {

        /** A number from another country begins as a formula would, and is none. */
        public static final Pattern ABROAD = Pattern.compile("\\+\\d[\\d ()-]*");

        /** What is filled in, in the order in which people try it. */
        Stream<String> ways() {
            return Stream.of(contact, telephone, email, website).filter(text -> !text.isBlank());
        }

        /** A name alone reaches nobody. */
        public boolean possible() {
            return !(telephone.isBlank() && email.isBlank() && website.isBlank());
        }
    }

    /**
     * For which phases an offer is meant: before a pregnancy, pregnant, born. Nobody who is pregnant is offered what is
     * not meant for that.
     */
    public static final class Phases {

        public static final String PREGNANT = "pregnant";
        public static final String BORN = "born";
        /** In the order of life. */
        public static final List<String> ALL = List.of("before", PREGNANT, BORN);

        private Phases() {}

        /**
         * What an intervention allows: only one that is for before a pregnancy, or for before and after, keeps a phase
         * out. @param menuPhase code, or null
         */
        public static Set<String> allowed(String menuPhase) {
            return switch (menuPhase == null ? "" : menuPhase) {
                case "before" -> Set.of("before");
                case "beforeAfter" -> Set.of("before", "born");
                default -> Set.copyOf(ALL);
            };
        }

        public static Set<String> sorted(Collection<String> phases) {
            return ALL.stream().filter(phases::contains).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** The same with another way to reach it, as its owner says it is now. */
    EntryFacts reachedBy(Reach now, Integer capacity, Integer waitingDays) {
        return new EntryFacts(
                id,
                name,
                organisationName,
                organisation,
                needs,
                domain,
                formal,
                area,
                audience,
                new Availability(capacity, waitingDays, availability.cost()),
                now,
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
                audience,
                availability,
                reach,
                owner,
                intervention,
                source,
                Phases.sorted(these));
    }

    /** Where it is offered outside the municipality that keeps it, in a fixed order. */
    public Set<String> beyond(String municipality) {
        Set<String> places = new TreeSet<>(area);
        places.remove(municipality);
        return places;
    }

    /** For which phases, in Dutch, for whoever reads an offer: empty when it is meant for every phase. */
    public String phasesInWords() {
        if (phases.containsAll(Phases.ALL)) {
            return "";
        }
        String meant = Phases.sorted(phases).stream()
                .map(code -> Words.of("phase", code))
                .collect(Collectors.joining(" of "))
                .toLowerCase(Locale.ROOT);
        return phases.contains(Phases.PREGNANT) ? "alleen: " + meant : "niet tijdens een zwangerschap, wel: " + meant;
    }
}
