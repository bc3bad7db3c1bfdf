package nl.kansrijkestart.casefile.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.base.typed.Reachable;

/**
 * Somebody of the family. @param birthYear of a sibling, else null
 */
public record FamilyPerson(
        String caseId,
        Part part,
        String name,
        String telephone,
        String address,
        LocalDate dateOfBirth,
        Integer birthYear,
        Reach reach) {

    /**
     * How the parent wants to be reached; null where she said nothing of it.
     *
     * @param how a code of {@code reachHow.*}
     * @param when such as: na 16 uur
     * @param language such as: Pools, met tolk
     * @param safely what may not happen, such as: niet terugbellen op dit nummer
     */
    public record Reach(String how, String when, String language, String safely) {

        public static final Reach UNSAID = new Reach(null, null, null, null);

        public boolean said() {
            return !equals(UNSAID);
        }

        /** What is null stays as it is. */
        Reach corrected(Reach newer) {
            return new Reach(
                    newer.how == null ? how : newer.how,
                    newer.when == null ? when : newer.when,
                    newer.language == null ? language : newer.language,
                    newer.safely == null ? safely : newer.safely);
        }

        /** Null where nothing was said; never what is safe, which a paper at home could give away. */
        public String onPaper() {
            List<String> words = new Reach(how, when, language, null).words();
            return words.isEmpty() ? null : String.join(", ", words);
        }

        /** In words, what is safe first; empty where nothing was said. */
        public List<String> words() {
            List<String> words = new ArrayList<>();
            if (safely != null) {
                words.add("Let op: " + safely);
            }
            if (how != null) {
                words.add("Liefst: " + Words.of("reachHow", how));
            }
            if (when != null) {
                words.add("Wanneer: " + when);
            }
            if (language != null) {
                words.add("Taal: " + language);
            }
            return words;
        }
    }

    /** The constant is the code in the table. */
    public enum Part {
        parent,
        partner,
        unbornChild,
        child,
        sibling
    }

    public FamilyPerson(
            String caseId, Part part, String name, String telephone, String address, LocalDate dateOfBirth) {
        this(caseId, part, name, telephone, address, dateOfBirth, null, Reach.UNSAID);
    }

    /** The same, who wants to be reached so. */
    public FamilyPerson reached(Reach said) {
        return new FamilyPerson(caseId, part, name, telephone, address, dateOfBirth, birthYear, said);
    }

    public boolean is(Part one) {
        return part == one;
    }

    /** What is null stays as it is. */
    public FamilyPerson corrected(String newName, String newTelephone, String newAddress) {
        return new FamilyPerson(
                caseId,
                part,
                newName == null ? name : newName,
                newTelephone == null ? telephone : newTelephone,
                newAddress == null ? address : newAddress,
                dateOfBirth,
                birthYear,
                reach);
    }

    /**
     * In what two families are alike, Dutch, without saying it: "zelfde telefoonnummer". Empty when in nothing that was
     * recorded.
     */
    public static List<String> alikeIn(List<FamilyPerson> own, List<FamilyPerson> theirs) {
        Map<String, Function<FamilyPerson, Object>> marks = new LinkedHashMap<>();
        marks.put(
                "zelfde naam",
                one -> one.name() == null ? null : one.name().strip().toLowerCase(Locale.ROOT));
        marks.put("zelfde telefoonnummer", one -> one.telephone() == null ? null : Reachable.plain(one.telephone()));
        marks.put("zelfde geboortedatum", FamilyPerson::dateOfBirth);
        return marks.entrySet().stream()
                .filter(mark -> own.stream()
                        .map(mark.getValue())
                        .filter(Objects::nonNull)
                        .anyMatch(value -> theirs.stream().map(mark.getValue()).anyMatch(value::equals)))
                .map(Map.Entry::getKey)
                .toList();
    }

    public static FamilyPerson sibling(String caseId, String firstName, int birthYear) {
        return new FamilyPerson(caseId, Part.sibling, firstName, null, null, null, birthYear, Reach.UNSAID);
    }

    /** Only with his or her own yes. */
    public static FamilyPerson partner(String caseId, String name) {
        return new FamilyPerson(caseId, Part.partner, name, null, null, null);
    }
}
