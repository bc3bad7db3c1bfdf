package nl.kansrijkestart.consent;

import java.util.List;
import java.util.Map;

/**
 * How much of what a family agreed to a kind of partner can use: more is not shared, whatever was ticked. Both tables
 * stand in docs/vocabulary.md, with why.
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
