package nl.kansrijkestart.engine.webapps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parts of a folder of scripts as one, so that a browser asks for one and not for each. A part is made when the
 * first other one needs it, as modules are, and keeps its names to itself.
 */
final class ScriptsAsOne {

    /** What it is called, beside its parts. */
    static final String NAME = "all.js";

    private static final Pattern NAMED = Pattern.compile("(?m)^import (\\{[^}]*}) from '[./\\w]*/(\\w+)\\.js';$");
    private static final Pattern WHOLE = Pattern.compile("(?m)^import '[./\\w]*/(\\w+)\\.js';$");
    private static final Pattern EXPORT =
            Pattern.compile("(?m)^export (default |(?:async )?function (\\w+)|(?:const|let) (\\w+))");
    private static final Pattern NEEDS = Pattern.compile("(?m)^(?:const \\{[^}]*} = )?need\\('(\\w+)'\\);$");
    private static final Pattern LEFT = Pattern.compile("(?m)^\\s*(import|export)\\b.*$");
    private static final String NEED = "import { need } from '%s" + NAME + "';\n";

    private ScriptsAsOne() {}

    /** @param parts name, without its ending, and text */
    static String merged(Map<String, String> parts) {
        parts.keySet().forEach(part -> refuseRound(part, parts, List.of()));
        return new TreeMap<>(parts)
                .entrySet().stream()
                        .map(part -> "  " + part.getKey() + "() {\n" + inside(part.getKey(), part.getValue()) + "\n  }")
                        .collect(Collectors.joining(
                                ",\n",
                                "// Made from the files beside it.\nconst parts = {\n",
                                "\n};\nconst made = {};\nexport function need(part) {\n"
                                        + "  return made[part] ??= parts[part]();\n}\n"));
    }

    /** Parts that need each other would make each other without end, and the page would stay empty. */
    private static void refuseRound(String part, Map<String, String> parts, List<String> before) {
        List<String> path = new ArrayList<>(before);
        path.add(part);
        if (before.contains(part)) {
            throw new IllegalStateException("Scripts need each other: " + String.join(", ", path));
        }
        NEEDS.matcher(needed(parts.getOrDefault(part, "")))
                .results()
                .forEach(need -> refuseRound(need.group(1), parts, path));
    }

    /** A script that begins with parts of a folder, and asks for them in one. @param folder with a slash at its end */
    static String asking(String folder, String script) {
        return NEED.formatted(folder) + needed(script);
    }

    /** A part that stays a file of its own, for who loads it by its name. */
    static String only(String part) {
        return NEED.formatted("./") + "export default need('" + part + "').whole;\n";
    }

    private static String inside(String name, String text) {
        List<String> told = new ArrayList<>();
        Matcher exports = EXPORT.matcher(needed(text));
        StringBuilder body = new StringBuilder();
        while (exports.find()) {
            String own = exports.group(2) == null ? exports.group(3) : exports.group(2);
            told.add(own == null ? "whole" : own);
            exports.appendReplacement(
                    body, own == null ? "const whole = " : Matcher.quoteReplacement(exports.group(1)));
        }
        exports.appendTail(body);
        Matcher left = LEFT.matcher(body);
        if (left.find()) {
            throw new IllegalStateException(name + ".js: cannot be part of one script: " + left.group());
        }
        return body + "\nreturn { " + String.join(", ", told) + " };";
    }

    private static String needed(String script) {
        String named = NAMED.matcher(script).replaceAll("const $1 = need('$2');");
        return WHOLE.matcher(named).replaceAll("need('$1');");
    }
}
