package nl.kansrijkestart.access.signon;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a login service says about somebody, bounded and cleaned before it is used, kept or logged. Each claim has a
 * longest length and its own characters; whatever else it says is no access with a sentence. Characters that nobody
 * sees (control, direction of writing, width zero) are left out.
 */
final class Claims {

    /** OpenID Connect Core 1.0, section 2: at most 255 ASCII characters. */
    private static final int LONGEST_SUBJECT = 255;
    /** So many characters fit on a card and in the engine's tables (255). */
    private static final int LONGEST_NAME = 60;
    /** RFC 5321: a mail address is at most 254 characters. */
    private static final int LONGEST_MAIL = 254;

    private static final int LONGEST_CODE = 60;
    /** Of a method of logging in, which may be an address. */
    private static final int LONGEST_METHOD = 200;

    private static final int MOST_IN_LIST = 100;
    private static final int LONGEST_IN_LOG = 60;

    private static final Pattern SUBJECT = Pattern.compile("[ -~]+");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,'’‘ʼ`´()-]*\\p{L}[\\p{L}\\p{M}\\p{Nd} .,'’‘ʼ`´()-]*");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),:;\\\\]+@[^\\s@<>\"(),:;\\\\]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private final Map<String, Object> said;

    Claims(Map<String, Object> said) {
        this.said = said;
    }

    /**
     * Who that is at the login service.
     *
     * @return 1 to 255 printable ASCII characters
     * @throws NoAccess when it is missing, longer or something else
     */
    String subject() {
        return required("sub", "kenmerk bij de inlogdienst", LONGEST_SUBJECT, SUBJECT);
    }

    /**
     * The name of a person.
     *
     * @param claim its name in the proof
     * @param dutch how it is called in a sentence
     * @return 1 to 60 characters with a letter among them, in the normal form NFC
     * @throws NoAccess when it is missing, longer or has characters that are in no name
     */
    String name(String claim, String dutch) {
        return required(claim, dutch, LONGEST_NAME, NAME);
    }

    /**
     * A code, such as a login or an organisation.
     *
     * @param claim its name in the proof
     * @param dutch how it is called in a sentence
     * @return as it was said without white space around it, at most 60 characters; the caller knows which codes there
     *     are
     * @throws NoAccess when it is missing or longer
     */
    String code(String claim, String dutch) {
        return required(claim, dutch, LONGEST_CODE, Pattern.compile(".+", Pattern.DOTALL));
    }

    /**
     * @return a mail address of at most 254 characters; empty when none is said
     * @throws NoAccess when it is longer or no mail address
     */
    String mail() {
        return said.get("email") instanceof String mail && !clean(mail).isEmpty()
                ? required("email", "e-mailadres", LONGEST_MAIL, MAIL)
                : "";
    }

    /**
     * Codes in a list, or in one text with spaces or commas between them.
     *
     * @param claim its name in the proof
     * @param dutch how one of them is called in a sentence
     * @return at most 100, each at most 60 characters; empty when there is none
     * @throws NoAccess when there are more, one is longer or one is no text
     */
    List<String> codes(String claim, String dutch) {
        List<Object> all = list(claim);
        if (all.size() > MOST_IN_LIST
                || all.stream().anyMatch(one -> !(one instanceof String text) || text.length() > LONGEST_CODE)) {
            throw new NoAccess("Uw " + dutch + " is hier niet bekend.");
        }
        return all.stream().map(String.class::cast).toList();
    }

    /**
     * @param wanted ways of logging in with a second step @return whether one of them is in the claim {@code amr} or is
     * {@code acr}
     */
    boolean loggedInBy(Collection<String> wanted) {
        return List.of("amr", "acr").stream()
                .flatMap(claim -> list(claim).stream().limit(MOST_IN_LIST))
                .anyMatch(
                        one -> one instanceof String text && text.length() <= LONGEST_METHOD && wanted.contains(text));
    }

    private String required(String claim, String dutch, int longest, Pattern allowed) {
        String text = said.get(claim) instanceof String some ? clean(some) : "";
        if (text.isEmpty()) {
            throw new NoAccess("Uw " + dutch + " ontbreekt.");
        }
        if (text.length() > longest) {
            throw new NoAccess("Uw " + dutch + " is te lang: meer dan " + longest + " tekens.");
        }
        if (!allowed.matcher(text).matches()) {
            throw new NoAccess("Uw " + dutch + " heeft tekens die hier niet kunnen.");
        }
        return text;
    }

    private List<Object> list(String claim) {
        Object value = said.get(claim);
        if (value instanceof String one) {
            return Arrays.<Object>asList((Object[]) one.split("[ ,]+", MOST_IN_LIST + 2));
        }
        return value instanceof Collection<?> many
                ? many.stream()
                        .limit(MOST_IN_LIST + 1L)
                        .<Object>map(one -> Optional.<Object>ofNullable(one).orElse(""))
                        .toList()
                : List.of();
    }

    /** Long texts are not worked on: what is far too long stays too long. */
    private static String clean(String text) {
        String some = text.length() > 2 * LONGEST_SUBJECT ? text.substring(0, 2 * LONGEST_SUBJECT) : text;
        return Normalizer.normalize(UNSEEN.matcher(some.replaceAll("\\s+", " ")).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /**
     * For a line in the log.
     *
     * @param foreign what somebody else says; may be null
     * @return one line of at most 60 characters that a reader sees
     */
    static String forLog(String foreign) {
        String text = foreign == null ? "-" : clean(foreign);
        return text.length() <= LONGEST_IN_LOG ? text : text.substring(0, LONGEST_IN_LOG) + "…";
    }
}
