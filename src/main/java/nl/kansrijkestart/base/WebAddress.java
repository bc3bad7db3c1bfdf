package nl.kansrijkestart.base;

import java.util.regex.Pattern;

/**
 * The one place that says which text of people may become a link: a whole address on the web, and nothing that a
 * browser would run.
 */
public final class WebAddress {

    private static final int LONGEST = 2000;
    /** No name before an @, which makes an address look like another; no sign that cannot be seen. */
    private static final Pattern WHOLE =
            Pattern.compile("(?i)https?://[^\\s\\p{C}\\p{Z}\"'<>\\\\@/?#]+([/?#][^\\s\\p{C}\\p{Z}\"'<>\\\\]*)?");

    private WebAddress() {}

    /**
     * @param typed what somebody wrote; may be null @return the same without spaces around it; null when it is no
     * address of a page on the web
     */
    public static String of(String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.length() <= LONGEST && WHOLE.matcher(text).matches() ? text : null;
    }
}
