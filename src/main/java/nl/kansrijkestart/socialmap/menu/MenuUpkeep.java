package nl.kansrijkestart.socialmap.menu;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.kansrijkestart.base.WebAddress;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;
import nl.kansrijkestart.socialmap.entry.EntryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the menukaart by who keeps it: added, changed, taken off. No desk: models do not call it. */
@Component
@Transactional
public class MenuUpkeep {

    /** A recognition holds so many years (Erkenningscommissie, docs/domain.md). */
    public static final int YEARS = 5;
    /** The levels of the Erkenningscommissie, the lightest first; the others are no recognition and have no end. */
    public static final List<String> RECOGNISED =
            List.of("wellDescribed", "wellSubstantiated", "firstIndications", "goodIndications", "strongIndications");

    private static final int LONGEST = 500;

    private final Interventions interventions;
    private final EntryService entries;
    private final RecognitionService checks;
    private final MenuTerms terms;

    MenuUpkeep(Interventions interventions, EntryService entries, RecognitionService checks, MenuTerms terms) {
        this.interventions = interventions;
        this.entries = entries;
        this.checks = checks;
        this.terms = terms;
    }

    /** What cannot be taken, in Dutch per field of the card; empty when it can. */
    public Map<String, String> problems(Menu.Card said) {
        Map<String, String> problems = new LinkedHashMap<>();
        text(problems, "name", said.name(), "Vul de naam in.");
        text(problems, "forWhom", said.forWhom(), "Vul in voor wie het is.");
        text(problems, "form", said.form(), "Vul in wat het is.");
        text(problems, "provider", said.provider(), "Vul in wie het aanbiedt.");
        text(problems, "source", String.join(", ", said.sources()), "Vul in waar dit staat: een website of document.");
        if (!problems.containsKey("source") && said.sources().stream().anyMatch(MenuUpkeep::noWebAddress)) {
            problems.put(
                    "source",
                    "Laat een adres beginnen met https://. Is het een document? Schrijf dan alleen de naam, zonder | "
                            + "en zonder dubbele punt aan het begin.");
        }
        if (!Words.codes("menuPhase").contains(said.phase())) {
            problems.put("phase", "Kies een fase.");
        }
        if (!Words.codes("recognition").contains(said.level())) {
            problems.put("level", "Kies een erkenning.");
        } else if (RECOGNISED.contains(said.level()) && said.recognisedUntil() == null) {
            problems.put(
                    "recognisedUntil",
                    "Vul in tot wanneer de erkenning geldt. Meestal is dat vijf jaar na de erkenning.");
        } else if (!RECOGNISED.contains(said.level())
                && (said.recognisedOn() != null || said.recognisedUntil() != null)) {
            problems.put(
                    "recognisedUntil",
                    "Zonder erkenning is er geen einddatum. Maak de datums leeg, of kies een erkenning.");
        } else if (said.recognisedOn() != null && !said.recognisedOn().isBefore(said.recognisedUntil())) {
            problems.put("recognisedUntil", "Deze dag ligt niet na de dag van de erkenning.");
        }
        boolean named = said.name() != null
                && interventions.findByRetiredAtIsNullOrderByName().stream()
                        .anyMatch(other ->
                                !other.id().equals(said.id()) && other.name().equalsIgnoreCase(said.name()));
        if (named) {
            problems.put("name", "Deze interventie staat al op de menukaart.");
        }
        return problems;
    }

    /** Looks like an address, or like a name with an address behind it, and is none of a page on the web. */
    private static boolean noWebAddress(String source) {
        return (source.contains("|") || source.matches("(?is)[\\s\\p{C}]*[a-z][a-z0-9+.\\-]*:\\S.*|.*//.*"))
                && WebAddress.of(source) == null;
    }

    private static void text(Map<String, String> problems, String field, String text, String missing) {
        if (text == null || text.isBlank()) {
            problems.put(field, missing);
        } else if (text.length() > LONGEST) {
            problems.put(field, "Dit is te lang: hoogstens " + LONGEST + " tekens.");
        }
    }

    /**
     * @param said its id is null for a new one
     * @return the id
     * @throws IllegalArgumentException when {@link #problems} has one, or the id is unknown
     */
    public String save(Menu.Card said, String person) {
        if (!problems(said).isEmpty()) {
            throw new IllegalArgumentException("Deze interventie kan zo niet op de menukaart.");
        }
        if (said.id() == null) {
            Intervention fresh = new Intervention(freeId(said.name()));
            fresh.say(said, person, terms.now());
            checks.begin(interventions.saveAndFlush(fresh));
            return fresh.id();
        }
        Intervention one = known(said.id());
        boolean otherEnd = !Objects.equals(one.recognisedUntil(), said.recognisedUntil());
        one.say(said, person, terms.now());
        entries.only(one.id(), Phases.allowed(said.phase()));
        if (otherEnd) {
            checks.planAgain(one);
        }
        return one.id();
    }

    /** Plans that chose it keep its name. */
    public void takeOff(String id) {
        Intervention one = known(id);
        one.retire(terms.now());
        checks.end(one);
    }

    private Intervention known(String id) {
        return interventions
                .locked(id)
                .filter(one -> !one.retired())
                .orElseThrow(() -> new IllegalArgumentException("Deze interventie staat niet (meer) op de menukaart."));
    }

    private String freeId(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String wanted = plain.isEmpty() ? "interventie" : plain.substring(0, Math.min(50, plain.length()));
        String free = wanted;
        for (int number = 2; interventions.existsById(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }
}
