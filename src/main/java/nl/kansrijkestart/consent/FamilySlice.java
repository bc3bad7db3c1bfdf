package nl.kansrijkestart.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one receiver reads about a family, in words: what the family agreed to, and of that no more than fits who it is
 * ({@link Profile}).
 */
@Component
@Transactional
public class FamilySlice {

    /**
     * How much of what a family agreed to a kind of partner can use: more is not shared, whatever was ticked. Both
     * tables stand in docs/vocabulary.md, with why.
     */
    public enum Profile {
        care,
        social,
        guest;

        /** all of a category, less of it (see {@link FamilySlice}), or nothing. */
        public enum Part {
            all,
            less,
            nothing
        }

        private static final List<String> CARE = List.of(
                "midwifePractice",
                "hospital",
                "vsv",
                "maternityCare",
                "generalPractice",
                "alliedHealth",
                "adultMentalHealth",
                "youthHealthCare");
        private static final List<String> SOCIAL = List.of(
                "socialTeam",
                "debtHelp",
                "workIncome",
                "socialWork",
                "youthCare",
                "disabilitySupport",
                "childcare",
                "preschool",
                "municipalityPolicy");

        /** Per category: care, social, guest. */
        private static final Map<String, List<Part>> TABLE = Map.ofEntries(
                Map.entry("contact", List.of(Part.all, Part.all, Part.less)),
                Map.entry("household", List.of(Part.all, Part.all, Part.nothing)),
                Map.entry("dates", List.of(Part.all, Part.all, Part.less)),
                Map.entry("question", List.of(Part.all, Part.all, Part.all)),
                Map.entry("needs", List.of(Part.all, Part.less, Part.less)),
                Map.entry("strengths", List.of(Part.all, Part.all, Part.nothing)),
                Map.entry("instrument", List.of(Part.all, Part.nothing, Part.nothing)),
                Map.entry("grade", List.of(Part.all, Part.nothing, Part.nothing)),
                Map.entry("medical", List.of(Part.all, Part.nothing, Part.nothing)),
                Map.entry("psychosocial", List.of(Part.all, Part.less, Part.nothing)),
                Map.entry("partnerFacts", List.of(Part.all, Part.all, Part.nothing)),
                Map.entry("child", List.of(Part.all, Part.less, Part.less)),
                Map.entry("agreements", List.of(Part.all, Part.all, Part.less)),
                Map.entry("progress", List.of(Part.all, Part.less, Part.less)),
                Map.entry("meetingReport", List.of(Part.all, Part.all, Part.less)));

        /** @param partnerKind a code of {@code partnerKind.*}; a kind that has no place here is a guest */
        public static Profile of(String partnerKind) {
            return CARE.contains(partnerKind) ? care : SOCIAL.contains(partnerKind) ? social : guest;
        }

        /** @param category a code of {@code category.*}; of one that has no place here, as safety, nothing is shared */
        public Part part(String category) {
            return TABLE.getOrDefault(category, List.of(Part.nothing, Part.nothing, Part.nothing))
                    .get(ordinal());
        }
    }

    private final Consents consents;
    private final CaseFiles files;
    private final People people;
    private final Clock clock;

    FamilySlice(Consents consents, CaseFiles files, People people, Clock clock) {
        this.consents = consents;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    /** @param receiver organisation code; null for the Knooppunt coordinator, who reads as a social partner does */
    public Profile profile(String receiver) {
        return receiver == null
                ? Profile.social
                : Profile.of(people.organisation(receiver).partnerKind());
    }

    /** @return how much of this category the receiver gets: the family's yes and its profile together */
    public Profile.Part part(String caseId, String purpose, String receiver, String category) {
        return consents.categories(caseId, purpose, receiver).contains(category)
                ? profile(receiver).part(category)
                : Profile.Part.nothing;
    }

    /**
     * Facts for a letter or a form, each a short phrase.
     *
     * @param need what is asked of the receiver: a route, or the theme of a care path
     */
    public List<String> facts(String caseId, String purpose, String receiver, String need) {
        CaseCard file = files.card(caseId);
        Set<String> all = agreed(caseId, purpose, receiver, Profile.Part.all);
        Set<String> less = agreed(caseId, purpose, receiver, Profile.Part.less);
        List<String> facts = new ArrayList<>();
        if (all.contains("household")) {
            String household = household(caseId);
            Stream.of(household).filter(text -> !text.isEmpty()).forEach(text -> facts.add("in het gezin: " + text));
        }
        if (file.pregnancyEnded()) {
            return facts;
        }
        if (all.contains("dates")) {
            facts.add(
                    file.pregnant()
                            ? "zwanger, uitgerekend op " + Dutch.wholeDay(file.dueDate())
                            : "kind geboren op " + Dutch.wholeDay(file.birthDate()));
        } else if (less.contains("dates")
                || !file.pregnant() && (all.contains(Givers.CHILD) || less.contains(Givers.CHILD))) {
            facts.add(
                    file.pregnant()
                            ? file.weeks(today()) + " weken zwanger"
                            : "kind van " + file.ageMonths(today()) + " maanden");
        }
        Collection<String> themes =
                all.contains("needs") ? file.themes() : less.contains("needs") ? asked(need, file.themes()) : Set.of();
        if (!themes.isEmpty()) {
            facts.add("thema's: " + words("theme", themes));
        }
        if (all.contains("strengths")) {
            facts.add("wat goed gaat: " + words("strength", file.strengths()));
        }
        return facts;
    }

    /** @return how to reach the parents; empty where the family did not agree that this receiver knows */
    public String contact(String caseId, String purpose, String receiver) {
        Profile.Part part = part(caseId, purpose, receiver, "contact");
        return part == Profile.Part.nothing
                ? ""
                : files.family(caseId).stream()
                        .filter(person -> person.is(FamilyPerson.Part.parent))
                        .map(person -> part == Profile.Part.all
                                ? Stream.of(person.name(), person.telephone(), person.address(), reach(person))
                                : Stream.of(firstName(person), person.telephone(), reach(person)))
                        .map(parts -> parts.filter(Objects::nonNull).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    /**
     * Whether somebody of this organisation may read how far the pregnancy is, or how old the child.
     *
     * @param organisation null for who only coordinates, who came in by the yes to keeping the pathway
     */
    public boolean knowsDates(CaseCard file, String organisation) {
        if (organisation == null) {
            return part(file.id(), ConsentGate.KEEP, null, "dates") != Profile.Part.nothing;
        }
        return organisation.equals(file.signallerGroup())
                || profile(organisation).part("dates") != Profile.Part.nothing
                        && cameInBy(file, organisation)
                                .anyMatch(one -> one.question().categories().contains("dates"));
    }

    /** Of these families the ones of which the same is true, asked in one question; id. */
    public Set<String> knowDates(Collection<CaseCard> families, String organisation) {
        boolean can = profile(organisation).part("dates") != Profile.Part.nothing;
        Map<String, List<Consent>> said = consents.lasting(
                families.stream()
                        .filter(file -> can && !organisation.equals(file.signallerGroup()))
                        .map(CaseCard::id)
                        .toList(),
                organisation);
        return families.stream()
                .filter(file -> organisation.equals(file.signallerGroup())
                        || letsIn(file, organisation, said.getOrDefault(file.id(), List.of()).stream())
                                .anyMatch(one -> one.question().categories().contains("dates")))
                .map(CaseCard::id)
                .collect(Collectors.toSet());
    }

    /** May somebody of this organisation know the day itself, and not only how many weeks or months? */
    public boolean knowsDay(CaseCard file, String organisation) {
        return knows(file, organisation, "dates");
    }

    /** May somebody of this organisation know all of this category? */
    public boolean knows(CaseCard file, String organisation, String category) {
        return organisation.equals(file.signallerGroup())
                || profile(organisation).part(category) == Profile.Part.all
                        && cameInBy(file, organisation)
                                .anyMatch(one -> one.question().categories().contains(category));
    }

    /** @return who live there, without names; empty where somebody of this organisation may not know it */
    public String household(CaseCard file, String organisation) {
        return knows(file, organisation, "household") ? household(file.id()) : "";
    }

    /** May somebody of this organisation know how to reach the parents? */
    public boolean knowsContact(CaseCard file, String organisation) {
        return organisation.equals(file.signallerGroup())
                || cameInBy(file, organisation)
                        .anyMatch(one -> one.question().categories().contains("contact"));
    }

    /**
     * @return the themes that somebody of this organisation may read: all of them at who sent the signal, else by the
     * yes by which it came in
     */
    public Set<String> themes(CaseCard file, String organisation) {
        if (organisation.equals(file.signallerGroup())) {
            return file.themes();
        }
        Set<String> themes = new TreeSet<>();
        cameInBy(file, organisation)
                .filter(one -> one.question().categories().contains("needs"))
                .forEach(one -> themes.addAll(
                        profile(organisation).part("needs") == Profile.Part.all
                                ? file.themes()
                                : asked(one.question().about(), file.themes())));
        return themes;
    }

    /** The same for what goes well. */
    public Set<String> strengths(CaseCard file, String organisation) {
        boolean may = organisation.equals(file.signallerGroup())
                || profile(organisation).part("strengths") != Profile.Part.nothing
                        && cameInBy(file, organisation)
                                .anyMatch(one -> one.question().categories().contains("strengths"));
        return may ? file.strengths() : Set.of();
    }

    /** Who directs came in by the yes to the plan alone, whatever else the family agreed to with that organisation. */
    private Stream<Consent> cameInBy(CaseCard file, String organisation) {
        return letsIn(file, organisation, consents.lasting(file.id(), organisation));
    }

    private static Stream<Consent> letsIn(CaseCard file, String organisation, Stream<Consent> said) {
        return said.filter(one -> !organisation.equals(file.caseDirectorGroup())
                || ConsentGate.PLAN.equals(one.question().purpose()));
    }

    private Set<String> agreed(String caseId, String purpose, String receiver, Profile.Part part) {
        return consents.categories(caseId, purpose, receiver).stream()
                .filter(category -> profile(receiver).part(category) == part)
                .collect(Collectors.toSet());
    }

    /**
     * The theme of the request. The Knooppunt is asked about all of them; another route says what is asked by its own
     * name.
     */
    private static Collection<String> asked(String need, Set<String> themes) {
        return "hubMeeting".equals(need)
                ? themes
                : Words.codes("theme").contains(String.valueOf(need)) ? Set.of(need) : Set.of();
    }

    /** Who live there, without names; a partner stands in the file only with the own yes. */
    private String household(String caseId) {
        return files.family(caseId).stream()
                .map(person -> switch (person.part()) {
                    case partner -> "partner";
                    case sibling -> "broertje of zusje (" + person.birthYear() + ")";
                    case parent, unbornChild, child -> "";
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Who may call must know what is safe, whatever else they read. */
    private static String reach(FamilyPerson person) {
        return person.reach().said() ? String.join("; ", person.reach().words()) : null;
    }

    private static String firstName(FamilyPerson person) {
        return person.name() == null ? null : person.name().strip().split("\\s+")[0];
    }

    private static String words(String kind, Collection<String> codes) {
        return codes.stream()
                .map(code -> Words.of(kind, code))
                .sorted(Dutch.ORDER)
                .collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return Deadlines.day(clock.instant());
    }
}
