package nl.kansrijkestart.access.session;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Roughly which browser on what, so that somebody knows their own computer again; what a browser says about itself
 * proves nothing.
 */
final class BrowserName {

    /** The first that fits: the later ones are also named by those before. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        MACHINES.put("Windows", "Windows");
        MACHINES.put("iPhone", "een iPhone");
        MACHINES.put("iPad", "een iPad");
        MACHINES.put("Android", "Android");
        MACHINES.put("Mac OS", "een Mac");
        MACHINES.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** @param said the header User-Agent, or null @return Dutch, such as: Chrome op Windows */
    static String of(String said) {
        String agent = said == null ? "" : said;
        return first(BROWSERS, agent, "Onbekende browser") + " op " + first(MACHINES, agent, "een onbekend apparaat");
    }

    private static String first(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
