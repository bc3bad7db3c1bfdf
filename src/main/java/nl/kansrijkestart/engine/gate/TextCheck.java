package nl.kansrijkestart.engine.gate;

import java.util.List;
import java.util.regex.Pattern;

/** Text and expressions, wherever they stand. */
final class TextCheck {

    private static final Pattern MAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]++\\.[\\w.]");
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)(\\+31|0031|0)[ -]?[1-9]([ -]?\\d){8}(?!\\d)");
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![\\w.-])\\d{9}(?![\\w-])");
    /** Eight digits or more, however they are divided; a day with its month. */
    private static final Pattern NUMBER_OR_DAY = Pattern.compile("(?iu)(?<!\\d)\\d([ .-]?\\d){7,9}(?!\\d)"
            + "|\\b\\d{1,4}[-/]\\d{1,2}[-/]\\d{2,4}\\b"
            + "|\\b\\d{1,2} "
            + "(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\\b");

    private static final Pattern RANGE = Pattern.compile("(-?\\d+)\\s*\\.\\.\\s*(-?\\d+)");
    private static final Pattern FOR = Pattern.compile("\\b(for|some|every)\\b.+?\\bin\\b", Pattern.DOTALL);
    /** A range that is what it looks like: two plain numbers, and nothing is reckoned with the second one. */
    private static final Pattern PLAIN_RANGE = Pattern.compile(
            "(?<![\\w.)*/+-])-?\\d{1,9}\\s*\\.\\.\\s*-?\\d{1,9}(?=\\s*(?:[\\])\\[,]|return\\b|satisfies\\b|$))");

    private static final Pattern CALLED = Pattern.compile("\\b([a-z][a-z ]*)\\(", Pattern.CASE_INSENSITIVE);
    /** What is soon done, whatever it is given; and words that stand before a bracket. */
    private static final Pattern SOON_DONE = Pattern.compile("(?:.*\\s)?(?:list contains|contains|starts with|ends "
            + "with|not|string|number|count|min|max|sum|any|all|date|duration"
            + "|date and time|today|now|abs|floor|ceiling|is "
            + "defined|if|then|else|and|or|in|between|return|satisfies)\\s*");

    private static final int WIDEST = 1000;
    static final int LONGEST = 4000;
    private static final String TOO_LONG = "deze tekst is langer dan " + LONGEST + " tekens. Maak hem korter.";

    private TextCheck() {}

    /**
     * What a text of a drawing may not say: something between braces that is no known expression, or what looks like a
     * person's.
     */
    static List<String> wrong(String text, Pattern expression) {
        if (text.length() <= LONGEST
                && (text.contains("${") || text.contains("#{"))
                && !expression.matcher(text.strip()).matches()) {
            return List.of("deze uitdrukking mag niet. Schrijf ${…Desk.methode(…)}, of een gewone variabele.");
        }
        return personal(text);
    }

    static boolean fine(String text, Pattern expression) {
        return text.length() <= LONGEST && expression.matcher(text.strip()).matches();
    }

    static List<String> personal(String text) {
        if (text.length() > LONGEST) {
            return List.of(TOO_LONG);
        }
        return MAIL.matcher(text).find()
                        || TELEPHONE.matcher(text).find()
                        || NINE_DIGITS.matcher(text).find()
                ? List.of("dit lijkt op een persoonsgegeven (e-mailadres, telefoon, nummer). Haal het weg.")
                : List.of();
    }

    /** What a name, an id or an explanation of a model never says; longer texts are refused for their length. */
    static boolean ofAPerson(String text) {
        return text.length() <= LONGEST
                && (MAIL.matcher(text).find() || NUMBER_OR_DAY.matcher(text).find());
    }

    /** FEEL that could run for very long or call something outside. */
    static List<String> heavy(String feel) {
        if (feel.length() > LONGEST) {
            return List.of(TOO_LONG);
        }
        String code = feel.replaceAll("\"[^\"]*\"", "\"\"")
                .replaceAll("\\{n(-1)?\\}", "1"); // the number of a copy in a list, or the one before
        boolean wide = RANGE.matcher(code).results().anyMatch(range -> width(range.group(1), range.group(2)) > WIDEST);
        long loops = FOR.matcher(code).results().count();
        boolean openEnded =
                loops > 0 && PLAIN_RANGE.matcher(code).replaceAll("").contains("..");
        if (wide || openEnded || loops > 1 || loops == 1 && code.matches("(?s).*\\bin\\b.*,.*\\bin\\b.*")) {
            return List.of("deze FEEL kan te lang duren. Neem een reeks tot 1000, en geen for in een for.");
        }
        boolean heavyCall = CALLED.matcher(code)
                .results()
                .anyMatch(call -> !SOON_DONE.matcher(call.group(1)).matches());
        return heavyCall || code.contains("{") || code.contains("external") || code.contains("java:")
                ? List.of("deze FEEL roept iets aan wat niet mag. Gebruik gewone vergelijkingen en korte functies.")
                : List.of();
    }

    private static double width(String from, String to) {
        return Double.parseDouble(to) - Double.parseDouble(from);
    }
}
