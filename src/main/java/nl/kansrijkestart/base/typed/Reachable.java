package nl.kansrijkestart.base.typed;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * How somebody is called and can be reached, checked in one way wherever it is written: a field of a form names the
 * kind in its property {@code reach}, pages and files ask {@link #fits}.
 */
public enum Reachable {
    /** A person's own number: ten digits, or one from abroad, for families near the border. No 112, no 0800. */
    ownNumber(
            "\\(?(?!0[ .()-]{0,2}[89][ .()-]{0,2}0)(?:0|(?:\\+|00)31[ .-]?(?:\\(0\\) ?)?)"
                    + "[1-9](?:[ .()-]{0,2}[0-9]){8}|(?:\\+|00)(?!31)[1-9](?:[ .()-]{0,2}[0-9]){6,13}",
            "Dit lijkt geen telefoonnummer. Schrijf 10 cijfers, bijvoorbeeld 06 12345678. Een nummer uit het "
                    + "buitenland begint met +."),
    /** An organisation's number: also 0800, 0900, 14 with an area, and the short ones such as 113. */
    number(
            "\\(?(?:0|(?:\\+|00)31[ .-]?(?:\\(0\\) ?)?)[1-9](?:[ .()-]{0,2}[0-9]){8}"
                    + "|0[89]0[0-9][ .-]?[0-9](?:[ .-]?[0-9]){3}(?:(?:[ .-]?[0-9]){3})?"
                    + "|14[ .-]?0[0-9]{2,3}|11[0-9](?: ?[0-9]{3})?"
                    + "|(?:\\+|00)(?!31)[1-9](?:[ .()-]{0,2}[0-9]){6,13}",
            "Dit lijkt geen telefoonnummer. Schrijf het bijvoorbeeld zo: 045 123 45 67 of 0800-2000."),
    mail(
            "[^@\\s,;<>\"]+@[^@\\s,;<>\".]+(?:\\.[^@\\s,;<>\".]+)+",
            "Vul een geldig e-mailadres in. Bijvoorbeeld: naam@voorbeeld.nl."),
    /** What a person is called: letters of any script, more of them than figures. */
    personName(
            "(?=.*[^\\s\\d!-@\\[-`{-~]).{2,}",
            "Dit lijkt geen naam. Schrijf de naam zoals de ouder die zegt, in letters."),
    /** A text for others that names nobody: no name behind a title, no mobile number, no address to write to. */
    nobody(
            "(?![\\s\\S]*(?:[^@\\s]@[^@\\s]|(?:\\+31 ?6|\\b06)(?:[ .-]?[0-9]){8}"
                    + "|\\b(?:(?:[Mm]evrouw|[Mm]evr\\.?|[Mm]w\\.?|[Mm]eneer|[Dd]hr\\.?|[Dd]e heer|[Ff]am\\.?|[Ff]amilie"
                    + "|[Zz]uster|[Bb]roer|heet|genaamd) )(?:(?:van|de|der|den|ten|ter|el|al) )*[A-ZÀ-Þ][a-zß-ÿ]))"
                    + "[\\s\\S]*",
            "Hier lijkt een naam, nummer of e-mailadres van iemand te staan. Schrijf het zonder: anderen lezen dit "
                    + "ook.");

    private final Pattern pattern;
    private final String problem;

    Reachable(String pattern, String problem) {
        this.pattern = Pattern.compile("^\\s*(?<" + name() + ">" + pattern + ")\\s*$");
        this.problem = problem;
    }

    /** For the browser, which reads it as Java does; the group in it bears the name of the kind. */
    public String pattern() {
        return pattern.pattern();
    }

    /** What is said, in Dutch, when it does not fit. */
    public String problem() {
        return problem;
    }

    /** @param text with or without blanks around it; not null */
    public boolean fits(String text) {
        return pattern.matcher(text).matches()
                && (this != personName
                        || count(text, Character::isLetter) > count(text, Character::isDigit)
                                && count(text, Character::isLetter) > 1);
    }

    private static long count(String text, IntPredicate which) {
        return text.codePoints().filter(which).count();
    }

    /** The digits of a telephone number, the same however it is written; as it was when it is none. */
    public static String plain(String text) {
        return number.fits(text)
                ? text.replaceAll("\\(0\\)|[ .()-]", "")
                        .strip()
                        .replaceFirst("^(\\+|00)31", "0")
                        .replaceFirst("^00", "+")
                : text;
    }

    /** @return empty when nothing is called so */
    public static Optional<Reachable> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
