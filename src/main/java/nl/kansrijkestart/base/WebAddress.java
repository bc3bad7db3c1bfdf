package nl.kansrijkestart.base;

import java.util.regex.Pattern;

/**
 * The one place that says which text of people may become a link: a whole address on the web, and nothing that a
 * browser would run; and which address is a page of ours.
 */
public final class WebAddress {

    private static final int LONGEST = 2000;
    /** No name before an @, which makes an address look like another; no sign that cannot be seen. */
    private static final Pattern WHOLE =
            Pattern.compile("(?i)https?://[^\\s\\p{C}\\p{Z}\"'<>\\\\@/?#]+([/?#][^\\s\\p{C}\\p{Z}\"'<>\\\\]*)?");

    /** A path and its query in signs that no browser reads otherwise: no second stroke, no scheme, no other site. */
    private static final Pattern HERE = Pattern.compile("(/[\\w.~-]+)+/?(\\?[\\w.~=&%+-]*)?");

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");

    private static final Pattern NO_PAGE = Pattern.compile("/(camunda/api|oauth2|login|uitloggen)(?![\\w.~-]).*");

    private WebAddress() {}

    /**
     * @param asked where somebody wanted to go; may be null @return the same; null when it is no page of this program,
     * so that nobody is sent to another site or into the login itself
     */
    public static String here(String asked) {
        return asked != null
                        && asked.length() <= LONGEST
                        && HERE.matcher(asked).matches()
                        && !NO_PAGE.matcher(asked).matches()
                ? asked
                : null;
    }

    /** @param typed a telephone number as people write it; may be null @return what a telephone dials; null for none */
    public static String tel(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[ ()./-]", "");
        return NUMBER.matcher(digits).matches() ? "tel:" + digits : null;
    }

    /**
     * @param typed what somebody wrote; may be null @return the same without spaces around it; null when it is no
     * address of a page on the web
     */
    public static String of(String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.length() <= LONGEST && WHOLE.matcher(text).matches() ? text : null;
    }
}
