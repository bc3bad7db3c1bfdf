package nl.kansrijkestart.socialmap.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.SheetCell;
import nl.kansrijkestart.base.WebAddress;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.base.typed.Reachable;
import nl.kansrijkestart.socialmap.entry.EntryFacts;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Phases;

/**
 * Makes an entry of typed or imported cells and says in Dutch what cannot be taken. One for each file: it remembers
 * what it looked up.
 */
class EntryReader {

    private static final Pattern MARK = Pattern.compile("[a-z0-9][a-z0-9-]{2,59}");

    private static final Set<String> NO_OFFER = Set.of("unclear", "carePath", "selfArranged", "ownCare");

    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> needs = new HashMap<>();
    private final Map<String, String> domains = new HashMap<>();
    private final Map<String, Boolean> organisations = new HashMap<>();
    private final Map<String, String> phases = new HashMap<>();
    private final Map<String, Optional<Set<String>>> interventions = new HashMap<>();
    private final People people;
    private final Function<String, Optional<Set<String>>> menu;

    /** @param menu id of an intervention → the phases it is meant for; empty when it does not stand on the menukaart */
    EntryReader(People people, Function<String, Optional<Set<String>>> menu) {
        this.people = people;
        this.menu = menu;
        for (MunicipalityCard place : people.municipalities()) {
            either(places, place.code(), place.name());
        }
        offers().forEach(code -> either(needs, code, Words.need(code)));
        Words.codes("mapDomain").forEach(code -> either(domains, code, Words.of("mapDomain", code)));
        Phases.ALL.forEach(code -> either(phases, code, Words.of("phase", code)));
    }

    /** The words that a column takes, in the order of the alphabet; empty where anything may be typed. */
    static Map<String, List<String>> known(People people) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        known.put(
                Column.needs.label(),
                offers().map(Words::need).distinct().sorted(Dutch.ORDER).toList());
        known.put(
                Column.domain.label(),
                Words.codes("mapDomain").stream()
                        .map(code -> Words.of("mapDomain", code))
                        .toList());
        known.put(
                Column.area.label(),
                people.municipalities().stream()
                        .map(MunicipalityCard::name)
                        .sorted(Dutch.ORDER)
                        .toList());
        known.put(
                Column.phases.label(),
                Phases.ALL.stream().map(code -> Words.of("phase", code)).toList());
        return known;
    }

    /** Themes and routes for which somebody can offer something. */
    private static Stream<String> offers() {
        return Stream.of("theme", "route")
                .flatMap(kind -> Words.codes(kind).stream())
                .filter(code -> !NO_OFFER.contains(code));
    }

    private static void either(Map<String, String> known, String code, String label) {
        known.put(code.toLowerCase(Locale.ROOT), code);
        known.put(label.toLowerCase(Locale.ROOT), code);
    }

    /** @param problem told for each cell that cannot be taken; the entry is of no use then */
    EntryFacts read(Map<Column, String> cells, BiConsumer<Column, String> problem) {
        Row row = new Row(cells, problem);
        for (Column column : Column.values()) {
            row.look(column);
        }
        EntryFacts facts = new EntryFacts(
                row.mark(),
                row.text(Column.name),
                row.text(Column.organisationName),
                row.organisation(Column.organisation),
                row.codes(Column.needs, needs, "Dit thema of deze route is niet bekend: "),
                row.codes(Column.domain, domains, "Dit domein is niet bekend: ").stream()
                        .findFirst()
                        .orElse(""),
                row.yes(Column.formal),
                row.codes(Column.area, places, "Deze gemeente is niet bekend: "),
                new EntryFacts.Audience(
                        row.text(Column.forWhom),
                        row.number(Column.weeksFrom, 42),
                        row.number(Column.weeksTo, 42),
                        row.number(Column.monthsTo, 216)),
                new EntryFacts.Availability(
                        row.number(Column.capacity, 10000),
                        row.number(Column.waitingDays, 1000),
                        row.text(Column.cost)),
                new EntryFacts.Reach(
                        row.text(Column.contact),
                        row.reach(Column.telephone, Reachable.number),
                        row.mail(),
                        row.site()),
                row.organisation(Column.owner),
                row.intervention(),
                row.text(Column.source),
                Phases.sorted(row.codes(Column.phases, phases, "Deze fase is niet bekend: ")));
        if (!allowed(facts.intervention()).containsAll(facts.phases())) {
            problem.accept(
                    Column.phases,
                    "Dit aanbod is volgens de menukaart niet voor tijdens een zwangerschap. Haal die fase weg.");
        }
        EntryFacts.Audience audience = facts.audience();
        if (audience.weeksFrom() != null && audience.weeksTo() != null && audience.weeksFrom() > audience.weeksTo()) {
            problem.accept(Column.weeksTo, "De laatste week ligt voor de eerste week.");
        }
        if (!facts.reach().possible()) {
            problem.accept(Column.telephone, "Vul een telefoonnummer, e-mailadres of website in.");
        }
        return facts;
    }

    /** The phases that an intervention allows; all of them without one. */
    Set<String> allowed(String intervention) {
        return intervention == null
                ? Phases.allowed(null)
                : interventions.computeIfAbsent(intervention, menu).orElseGet(() -> Phases.allowed(null));
    }

    private final class Row {

        private final Map<Column, String> cells = new EnumMap<>(Column.class);
        private final BiConsumer<Column, String> problem;

        Row(Map<Column, String> cells, BiConsumer<Column, String> problem) {
            cells.forEach((column, cell) -> this.cells.put(column, cell == null ? "" : SheetCell.clean(cell)));
            this.problem = problem;
        }

        void look(Column column) {
            String cell = cells.getOrDefault(column, "");
            boolean telephone = column == Column.telephone
                    && EntryFacts.Reach.ABROAD.matcher(cell).matches();
            boolean number = Set.of(
                            Column.weeksFrom, Column.weeksTo, Column.monthsTo, Column.capacity, Column.waitingDays)
                    .contains(column);
            if (SheetCell.isFormula(cell) && !telephone && !number) {
                problem.accept(column, "Hier staat een formule. Laat de tekst niet beginnen met =, +, - of @.");
            } else if (cell.isBlank() && column.required()) {
                problem.accept(column, "Dit is niet ingevuld.");
            } else if (cell.length() > column.longest()) {
                problem.accept(column, "Dit is te lang: hoogstens " + column.longest() + " tekens.");
            } else if (cell.chars().anyMatch(Character::isISOControl)) {
                problem.accept(column, "Hier staat een teken dat niemand kan lezen, zoals een regeleinde.");
            }
        }

        String text(Column column) {
            return cells.getOrDefault(column, "").strip();
        }

        String mark() {
            if (!text(Column.id).isEmpty() && !MARK.matcher(text(Column.id)).matches()) {
                problem.accept(
                        Column.id, "Gebruik 3 tot 60 kleine letters, cijfers en streepjes, zoals geldzorgen-kerkrade.");
            }
            return text(Column.id);
        }

        Set<String> codes(Column column, Map<String, String> known, String refusal) {
            Set<String> codes = new LinkedHashSet<>();
            for (String part : parts(text(column))) {
                Optional.ofNullable(known.get(part.toLowerCase(Locale.ROOT)))
                        .ifPresentOrElse(codes::add, () -> problem.accept(column, refusal + part + "."));
            }
            if (codes.isEmpty()
                    && !text(column).isEmpty()
                    && parts(text(column)).isEmpty()) {
                problem.accept(column, "Dit is niet ingevuld.");
            }
            return codes;
        }

        private static List<String> parts(String text) {
            return Arrays.stream(text.split("\\|"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        boolean yes(Column column) {
            if (!text(column).isEmpty()
                    && !Set.of("ja", "nee").contains(text(column).toLowerCase(Locale.ROOT))) {
                problem.accept(column, "Vul ja of nee in.");
            }
            return "ja".equalsIgnoreCase(text(column));
        }

        Integer number(Column column, int most) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            if (text.matches("-\\s*\\d+")) {
                problem.accept(column, "Dit getal kan niet kleiner zijn dan nul.");
            } else if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > most) {
                problem.accept(column, "Vul een heel getal in van 0 tot en met " + most + ".");
            } else {
                return Integer.valueOf(text);
            }
            return null;
        }

        String organisation(Column column) {
            String code = text(column);
            if (!code.isEmpty() && !organisations.computeIfAbsent(code, EntryReader.this::exists)) {
                problem.accept(column, "Deze organisatiecode is niet bekend: " + code + ".");
            }
            return code.isEmpty() ? null : code;
        }

        String intervention() {
            String code = text(Column.intervention);
            if (!code.isEmpty() && interventions.computeIfAbsent(code, menu).isEmpty()) {
                problem.accept(Column.intervention, "Deze interventie staat niet op de menukaart: " + code + ".");
            }
            return code.isEmpty() ? null : code;
        }

        String mail() {
            return reach(Column.email, Reachable.mail);
        }

        String reach(Column column, Reachable kind) {
            String text = text(column);
            if (!text.isEmpty() && !kind.fits(text) && !SheetCell.isFormula(text)) {
                problem.accept(column, kind.problem());
            }
            return text;
        }

        String site() {
            String typed = text(Column.website);
            String site = typed.toLowerCase(Locale.ROOT).startsWith("www.") ? "https://" + typed : typed;
            if (!site.isEmpty() && WebAddress.of(site) == null) {
                problem.accept(Column.website, "Laat het adres beginnen met https://.");
            }
            return site;
        }
    }

    private boolean exists(String organisation) {
        return people.knows(organisation);
    }
}
