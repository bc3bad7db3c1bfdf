package nl.kansrijkestart.coalition.overview;

import java.util.List;

/**
 * The ten tools that the national checklist and its regional sister name, each where it helps. Without an address none
 * was found: then it is named and not linked.
 */
enum ChecklistTool {
    analysis("Analysetool Kansrijke Start", null, "Hier: de lokale opgave in het plan", "#execution-title"),
    theme("Themadocument Samenwerken aan een kansrijke start", null, "Hier: wie er aan tafel zit", "#table-title"),
    birthCareMap(
            "Interactieve landkaart geboortezorg",
            "https://kennisnetgeboortezorg.nl/geboortezorg-landschap/verloskundig-samenwerkingsverband/",
            null,
            null),
    carePaths(
            "Zorgpadentool",
            "https://kansrijkestartnl.nl/lokale-coalities/nieuws/2023/02/23/"
                    + "nieuwe-zorgpaden-voor-gezonde-eerste-duizend-dagen",
            "Hier: de zorgpaden van deze gemeente",
            "basisstructuur/"),
    routes(
            "Klantroutes",
            "https://kansrijkestartnl.nl/lokale-coalities/klantroutes-kansrijke-start",
            "Hier: klantroutes door deze gemeente",
            "klantroutes/"),
    network("Netwerkkaart", null, "Hier: wie er aan tafel zit", "#table-title"),
    scan("Zelfscan", null, "Hier: de zelfscan van deze coalitie", "#evaluation-title"),
    indicators(
            "Indicatorenset lokale monitoring, in regiobeelden",
            "https://regiobeeld.nl/kansrijke-start",
            "Hier: cijfers",
            "cijfers"),
    menu("Menukaart Kansrijke Start", null, "Hier: de menukaart", "menukaart"),
    regional(
            "Checklist regionaal samenwerkingsverband",
            null,
            "Hier: de checklist van de regio",
            "coalitie/zuidlimburg/checklist");

    private final String name;
    private final String address;
    private final String label;
    private final String here;

    ChecklistTool(String name, String address, String label, String here) {
        this.name = name;
        this.address = address;
        this.label = label;
        this.here = here;
    }

    /** In the order in which the checklist names them. */
    static List<ChecklistTool> of(ChecklistLine.Principle principle) {
        return switch (principle) {
            case lead -> List.of(analysis, regional);
            case broad -> List.of(theme, birthCareMap);
            case agreements -> List.of(carePaths, routes, network, scan);
            case figures -> List.of(indicators, analysis);
            case menu -> List.of(menu);
        };
    }

    ChecklistMirror.Tool card(String municipality) {
        return new ChecklistMirror.Tool(name, address, label, here == null ? null : link(municipality));
    }

    private String link(String municipality) {
        return here.startsWith("#")
                ? "coalitie/" + municipality + here
                : here.endsWith("/") ? here + municipality : here;
    }
}
