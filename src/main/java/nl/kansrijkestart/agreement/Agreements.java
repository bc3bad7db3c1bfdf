package nl.kansrijkestart.agreement;

import java.util.List;

import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What holds in a municipality: terms, limits and who is asked for help. No desk: models do not call it. */
@Component
@Transactional(readOnly = true)
public class Agreements {

    private final Settings settings;
    private final ReceiverRules rules;
    private final People people;

    Agreements(Settings settings, ReceiverRules rules, People people) {
        this.settings = settings;
        this.rules = rules;
        this.people = people;
    }

    /** What the municipality set, else the start value. Refuses an unknown id with IllegalArgumentException. */
    public Term term(String id, String municipality, boolean urgent) {
        return settings.ownValue(id, municipality).orElseGet(() -> startValue(id)).term(urgent);
    }

    /** A number of weeks, months, tries or cases. Refuses an unknown id with IllegalArgumentException. */
    public int limit(String id, String municipality) {
        return term(id, municipality, false).amount();
    }

    /**
     * Codes of the organisations to ask, first one first: the first by name of the agreed kind, then the first of the
     * fallback kind. Empty means the Knooppunt coordinator.
     *
     * @param need a route, or for a care path its theme; an unknown one is refused with IllegalArgumentException
     */
    public List<String> receivers(String need, String municipality) {
        ReceiverRule rule = rules.findById(need)
                .orElseThrow(() -> new IllegalArgumentException("Voor deze vraag is geen ontvanger afgesproken: " + need));
        return rule.kinds().stream()
                .flatMap(kind -> people.ofKind(kind, municipality).stream().limit(1))
                .map(OrganisationCard::code)
                .toList();
    }

    /**
     * Sets what holds in one municipality from now on; moments already agreed for a case stay.
     * Refuses an unknown id or municipality and any amount outside 1 to 250 with IllegalArgumentException.
     */
    @Transactional
    public void change(String id, String municipality, int normal, int urgent) {
        if (people.municipalities().stream().map(MunicipalityCard::code).noneMatch(code -> code.equals(municipality))) {
            throw new IllegalArgumentException("Deze gemeente is niet bekend: " + municipality);
        }
        Setting own = settings.ownValue(id, municipality)
                .orElseGet(() -> startValue(id).forMunicipality(municipality));
        own.change(normal, urgent);
        settings.save(own);
    }

    private Setting startValue(String id) {
        return settings.startValue(id)
                .orElseThrow(() -> new IllegalArgumentException("Deze instelling is niet bekend: " + id));
    }
}
