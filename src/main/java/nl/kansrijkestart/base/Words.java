package nl.kansrijkestart.base;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The Dutch words for codes, from words.properties. */
public final class Words {

    /** Instead of what only the contact and the director may know. */
    public static final String PERSONAL = "persoonlijk";

    /** Letters and digits that nobody takes for another, on paper or by telephone. */
    private static final String CLEAR = "ACDEFHJKLMNPRTUVWXY3479";

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Properties WORDS = read();

    private static final Map<String, List<String>> CODES = new ConcurrentHashMap<>();

    private Words() {}

    /** @param kind theme, strength, grade, route, reason, outcome, closing, purpose, category … */
    public static String of(String kind, String code) {
        return WORDS.getProperty(kind + "." + code, code);
    }

    /** Such as: Gezin 4F2. @param what is marked @param taken whether something has this mark already */
    public static String newMark(String what, Predicate<String> taken) {
        String mark;
        do {
            mark = what + " "
                    + RANDOM.ints(3, 0, CLEAR.length())
                            .mapToObj(place -> CLEAR.substring(place, place + 1))
                            .collect(Collectors.joining());
        } while (taken.test(mark));
        return mark;
    }

    /** Each of these codes with its word, in this order. */
    public static Map<String, String> of(String kind, List<String> codes) {
        Map<String, String> words = new LinkedHashMap<>();
        codes.forEach(code -> words.put(code, of(kind, code)));
        return words;
    }

    /** In the order of their words; empty for a kind that has no words. */
    public static List<String> codes(String kind) {
        return CODES.computeIfAbsent(
                kind,
                one -> WORDS.stringPropertyNames().stream()
                        .filter(name -> name.matches(one + "\\.\\w+"))
                        .map(name -> name.substring(one.length() + 1))
                        .sorted(order(one))
                        .toList());
    }

    /** As a reader looks for codes of a kind: by their words. */
    public static Comparator<String> order(String kind) {
        return Comparator.comparing((String code) -> of(kind, code), Dutch.ORDER)
                .thenComparing(code -> code);
    }

    /**
     * A theme or route as it may stand on a card, in a list or in a message: a shielded one only says that it is
     * personal.
     */
    public static String onCard(String need) {
        return shielded(need) ? PERSONAL : need(need);
    }

    /** Whether this theme is named, and who helps with it, to the family's contact and director only. */
    public static boolean shielded(String need) {
        return WORDS.containsKey("theme." + need + ".shielded");
    }

    /** A theme, route or topic on a screen of professionals who help this family. */
    public static String need(String need) {
        return topic(need) ? of("topic", need) : WORDS.getProperty("route." + need, of("theme", need));
    }

    /** Whether a coalition agrees on this without asking anybody for help: no family is ever referred for it. */
    public static boolean topic(String need) {
        return WORDS.containsKey("topic." + need);
    }

    /** A theme in a text that parents read, where professionals say it shorter. */
    public static String toParents(String theme) {
        return WORDS.getProperty("theme." + theme + ".toParents", of("theme", theme));
    }

    /** In how many domains of R4U these themes fall; what is unclear counts for none. */
    public static int domains(Set<String> themes) {
        return (int) themes.stream()
                .map(theme -> WORDS.getProperty("theme." + theme + ".domain"))
                .filter(domain -> domain != null)
                .distinct()
                .count();
    }

    private static Properties read() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                new ClassPathResource("words.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return words;
    }
}
