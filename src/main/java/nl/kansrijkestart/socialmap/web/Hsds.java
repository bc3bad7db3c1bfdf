package nl.kansrijkestart.socialmap.web;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.WebAddress;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.EntryCard;
import nl.kansrijkestart.socialmap.entry.EntryFacts;
import org.springframework.stereotype.Component;

/**
 * Entries as services of Open Referral HSDS 3.1 (docs.openreferral.org), one page with all of them. Ids are made of our
 * marks, so that the same entry has the same id in every export. What has no field there (waiting time, formal or
 * informal) is an attribute.
 */
@Component
class Hsds {

    private final Place place;

    Hsds(Place place) {
        this.place = place;
    }

    Map<String, Object> services(List<EntryCard> cards) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("total_items", cards.size());
        page.put("total_pages", 1);
        page.put("page_number", 1);
        page.put("size", cards.size());
        page.put("first_page", true);
        page.put("last_page", true);
        page.put("empty", cards.isEmpty());
        page.put("contents", cards.stream().map(this::service).toList());
        return page;
    }

    private Map<String, Object> service(EntryCard card) {
        EntryFacts facts = card.facts();
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("id", id("service", facts.id()));
        service.put("name", facts.name());
        service.put(
                "description",
                facts.needs().stream().map(Words::need).sorted(Dutch.ORDER).collect(Collectors.joining(", ")));
        filled(service, "url", WebAddress.of(facts.reach().website()));
        filled(service, "email", facts.reach().email());
        service.put("status", "active");
        filled(service, "fees_description", facts.availability().cost());
        filled(
                service,
                "eligibility_description",
                Stream.of(facts.audience().forWhom(), facts.phasesInWords())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("; ")));
        filled(
                service,
                "assured_date",
                card.checkedOn() == null ? "" : card.checkedOn().toString());
        filled(
                service,
                "alert",
                card.amber()
                        ? "Deze gegevens worden gecontroleerd: " + Words.of("doubt", card.amberReason()) + "."
                        : "");
        service.put(
                "last_modified", card.savedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        service.put("organization", organization(facts));
        service.put(
                "phones",
                facts.reach().telephone().isBlank()
                        ? List.of()
                        : List.of(Map.of(
                                "id",
                                id("phone", facts.id()),
                                "number",
                                facts.reach().telephone())));
        service.put(
                "contacts",
                facts.reach().contact().isBlank()
                        ? List.of()
                        : List.of(Map.of(
                                "id",
                                id("contact", facts.id()),
                                "department",
                                facts.reach().contact())));
        service.put(
                "service_areas",
                card.shownIn().stream()
                        .map(code -> Map.of(
                                "id",
                                id("area", facts.id() + code),
                                "name",
                                place.name(code),
                                "extent",
                                code.toUpperCase(java.util.Locale.ROOT),
                                "extent_type",
                                "text"))
                        .toList());
        service.put(
                "capacities",
                facts.availability().capacity() == null
                        ? List.of()
                        : List.of(Map.of(
                                "id",
                                id("capacity", facts.id()),
                                "available",
                                facts.availability().capacity(),
                                "unit",
                                Map.of("id", id("unit", "plek"), "name", "plek"),
                                "updated",
                                card.savedAt().truncatedTo(ChronoUnit.MILLIS).toString())));
        service.put("attributes", attributes(facts));
        return service;
    }

    private static Map<String, Object> organization(EntryFacts facts) {
        return Map.of(
                "id",
                id("organization", facts.organisation() == null ? facts.organisationName() : facts.organisation()),
                "name",
                facts.organisationName(),
                "description",
                facts.organisationName());
    }

    private static List<Map<String, Object>> attributes(EntryFacts facts) {
        Stream<Map<String, Object>> themes = facts.needs().stream()
                .map(need -> term(facts, "theme", need, Words.need(need), "Thema's Kansrijke Start"));
        Stream<Map<String, Object>> domain = Stream.of(
                term(facts, "domain", facts.domain(), Words.of("mapDomain", facts.domain()), "Domein"),
                value(facts, "formality", "Soort steun", facts.formal() ? "formeel" : "informeel"));
        Stream<Map<String, Object>> known = Stream.of(
                        value(
                                facts,
                                "waiting",
                                "Wachttijd in werkdagen",
                                facts.availability().waitingDays()),
                        value(
                                facts,
                                "weeksFrom",
                                "Vanaf week van de zwangerschap",
                                facts.audience().weeksFrom()),
                        value(
                                facts,
                                "weeksTo",
                                "Tot week van de zwangerschap",
                                facts.audience().weeksTo()),
                        value(
                                facts,
                                "monthsTo",
                                "Tot leeftijd in maanden",
                                facts.audience().monthsTo()))
                .filter(one -> one != null);
        Stream<Map<String, Object>> phases =
                facts.phases().stream().map(phase -> term(facts, "phase", phase, Words.of("phase", phase), "Fase"));
        return Stream.of(themes, domain, phases, known).flatMap(all -> all).toList();
    }

    private static Map<String, Object> term(EntryFacts facts, String kind, String code, String label, String taxonomy) {
        return Map.of(
                "id",
                id(kind, facts.id() + code),
                "link_id",
                id("service", facts.id()),
                "link_entity",
                "service",
                "taxonomy_term",
                Map.of(
                        "id",
                        id(kind, code),
                        "code",
                        code,
                        "name",
                        label,
                        "description",
                        label,
                        "taxonomy",
                        taxonomy,
                        "language",
                        "nld"));
    }

    private static Map<String, Object> value(EntryFacts facts, String kind, String label, Object value) {
        return value == null
                ? null
                : Map.of(
                        "id",
                        id(kind, facts.id()),
                        "link_id",
                        id("service", facts.id()),
                        "link_entity",
                        "service",
                        "label",
                        label,
                        "value",
                        value.toString());
    }

    private static void filled(Map<String, Object> service, String field, String value) {
        if (value != null && !value.isBlank()) {
            service.put(field, value);
        }
    }

    private static String id(String kind, String code) {
        return UUID.nameUUIDFromBytes(("kansrijkestart:" + kind + ":" + code).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
