package nl.kansrijkestart.engine.gate;

import java.util.List;
import java.util.regex.Pattern;

/** Text and expressions, wherever they stand. */
final class Said {

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");
    private static final Pattern TELEPHONE = Pattern.compile("(?<!\\d)(\\+31|0031|0)[ -]?[1-9]([ -]?\\d){8}(?!\\d)");
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![\\w.-])\\d{9}(?![\\w-])");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+)\\s*\\.\\.\\s*(-?\\d+)");
    private static final Pattern FOR = Pattern.compile("\\b(for|some|every)\\b.+?\\bin\\b", Pattern.DOTALL);
    private static final Pattern FOR_RANGE = Pattern.compile("\\b(for|some|every)\\b.+?\\bin\\b\\s*[^\\s\\[({]*[^\\s]*\\.\\.", Pattern.DOTALL);
    private static final int WIDEST = 1000;

    private Said() {
    }

    /** What a text of a drawing may not say: something between braces that is no known expression, or what looks like a person's. */
    static List<String> wrong(String text, Pattern expression) {
        if ((text.contains("${") || text.contains("#{")) && !expression.matcher(text.strip()).matches()) {
            return List.of("deze uitdrukking mag niet: alleen ${…Desk.methode(…)} of gewone variabelen");
        }
        return personal(text);
    }

    static boolean fine(String text, Pattern expression) {
        return expression.matcher(text.strip()).matches();
    }

    static List<String> personal(String text) {
        return MAIL.matcher(text).find() || TELEPHONE.matcher(text).find() || NINE_DIGITS.matcher(text).find()
                ? List.of("dit lijkt op een persoonsgegeven (mailadres, telefoon, nummer)") : List.of();
    }

    /** FEEL that could run for very long or call something outside. */
    static List<String> heavy(String feel) {
        String code = feel.replaceAll("\"[^\"]*\"", "\"\"");
        boolean wide = RANGE.matcher(code).results().anyMatch(range -> width(range.group(1), range.group(2)) > WIDEST);
        boolean openEnded = FOR_RANGE.matcher(code).find() && RANGE.matcher(code).results().findAny().isEmpty();
        long loops = FOR.matcher(code).results().count();
        if (wide || openEnded || loops > 1 || loops == 1 && code.matches("(?s).*\\bin\\b.*,.*\\bin\\b.*")) {
            return List.of("deze FEEL kan te lang duren: een reeks tot 1000, en geen for in een for");
        }
        return code.contains("external") || code.contains("java:") ? List.of("FEEL roept niets van buiten aan") : List.of();
    }

    private static double width(String from, String to) {
        return Double.parseDouble(to) - Double.parseDouble(from);
    }
}
