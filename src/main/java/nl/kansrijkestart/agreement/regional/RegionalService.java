package nl.kansrijkestart.agreement.regional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.BaseClauses;
import nl.kansrijkestart.agreement.clause.ClauseChange;
import nl.kansrijkestart.agreement.clause.ClauseCheck;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseFields;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;

/**
 * A changed clause of the region: brought to every municipality, in force on its day where nothing of its own holds.
 */
@Component
public class RegionalService {

    static final String PROJECT_LEADERS = "projectLeaders";
    private static final String PROCESS_DIRECTORS = "processDirectors";

    private final ClauseVersions versions;
    private final Adoptions adoptions;
    private final BaseClauses base;
    private final Agreements agreements;
    private final Deadlines days;
    private final People people;
    private final RegionalNews news;
    private final Journeys journeys;
    private final Notices notices;
    private final Clock clock;

    RegionalService(
            ClauseVersions versions,
            Adoptions adoptions,
            BaseClauses base,
            Agreements agreements,
            Deadlines days,
            People people,
            RegionalNews news,
            Journeys journeys,
            Notices notices,
            Clock clock) {
        this.versions = versions;
        this.adoptions = adoptions;
        this.base = base;
        this.agreements = agreements;
        this.days = days;
        this.people = people;
        this.news = news;
        this.journeys = journeys;
        this.notices = notices;
        this.clock = clock;
    }

    /** What the region says today about a need: kinds of partner, terms, text. */
    ClauseDraft now(String need) {
        return versions.regional(need, today())
                .map(ClauseFields::of)
                .orElseGet(() -> new ClauseDraft(
                        need,
                        null,
                        base.kinds(need),
                        base.terms(need, null),
                        "explicitConsent",
                        "execution",
                        PartnerTable.LEADS,
                        List.of(),
                        null,
                        null,
                        null));
    }

    /** What a version that does not hold yet changes in what the region says today, in words. */
    String change(ClauseVersion next) {
        return ClauseChange.between(now(next.need()), ClauseFields.of(next), ClauseWords::kind);
    }

    /**
     * The next version of the region's clause. @throws Refusal when two would begin while one still waits, or the
     * day is too near
     */
    ClauseVersion write(ClauseDraft draft, String roundId) {
        ClauseCheck.terms(draft.terms());
        if (draft.receivers().size() != draft.receivers().stream().distinct().count()) {
            throw new Refusal("De volgende ontvangers draaien in een kring. Kies elke soort partner één keer.");
        }
        Term term = agreements.term("term.consult", null, false);
        LocalDate last = Deadlines.day(days.add(clock.instant(), term));
        if (draft.validFrom() == null || !draft.validFrom().isAfter(last)) {
            throw new Refusal("Geldig vanaf: kies een dag na " + ClauseWords.day(last) + ". Elke gemeente krijgt "
                    + term.inWords() + " om te zeggen wat zij met de wijziging doet.");
        }
        List<ClauseVersion> earlier = versions.findByClauseIdOrderByVersion(BaseClauses.idOf(draft.need()));
        earlier.stream().filter(one -> one.state().pending()).findFirst().ifPresent(one -> {
            throw new Refusal("Voor " + Words.need(draft.need()) + " wacht al een regionale versie op "
                    + ClauseWords.day(one.validFrom()) + ".");
        });
        ClauseVersion one = new ClauseVersion(
                BaseClauses.idOf(draft.need()),
                earlier.stream().mapToInt(ClauseVersion::version).max().orElse(1) + 1,
                roundId,
                null,
                draft);
        one.announce(Deadlines.begins(draft.validFrom()));
        return versions.save(one);
    }

    /** One process and one task per municipality. */
    void bring(ClauseVersion one) {
        for (MunicipalityCard place : people.municipalities()) {
            Adoption adoption = adoptions.save(new Adoption(
                    one.id(),
                    place.code(),
                    days.add(clock.instant(), agreements.term("term.consult", place.code(), false))));
            journeys.start("regionalAdoption", adoption.id(), place.code(), Map.of());
            news.comes(one, place.code());
        }
    }

    void activate(ClauseVersion one) {
        if (one.state() != ClauseVersion.State.signed) {
            return;
        }
        String change = change(one);
        people.municipalities().forEach(place -> news.holds(one, place.code()));
        versions.findByClauseIdOrderByVersion(one.clauseId()).stream()
                .filter(other -> other != one && other.state().inForce())
                .forEach(other -> other.retire(clock.instant()));
        one.activate(clock.instant());
        people.municipalities()
                .forEach(place -> notices.tell(
                        Notices.role(PartnerTable.LEADS, place.code()),
                        null,
                        one.packageId(),
                        "Regionale basisafspraak " + ClauseWords.title(one)
                                + " geldt vanaf vandaag, behalve waar een eigen afspraak geldt. " + change));
    }

    Adoption adoption(String id) {
        return adoptions
                .findById(id)
                .orElseThrow(() -> new IllegalArgumentException("Deze beoordeling is niet bekend."));
    }

    public List<Adoption> answersTo(String versionId) {
        return adoptions.findByVersionIdOrderByMunicipality(versionId);
    }

    ClauseVersion version(String id) {
        return versions.findById(id).orElseThrow(() -> new IllegalArgumentException("Deze afspraak is niet bekend."));
    }

    /** The version of the region that a round brought. */
    public ClauseVersion of(String roundId) {
        return versions.findByPackageIdOrderByNeedAscIdAsc(roundId).get(0);
    }

    /** The municipality's own clause on the topic; nobody else's. */
    Optional<ClauseVersion> own(Adoption adoption) {
        return versions
                .findByMunicipalityAndNeed(
                        adoption.municipality(), version(adoption.versionId()).need())
                .stream()
                .filter(one -> one.state().inForce())
                .findFirst();
    }

    /**
     * What the municipality does with it. A clause of its own that stays as it is has been laid beside the region's new
     * text; an adapted one will be.
     */
    void answer(Adoption adoption, Adoption.Answer what, String reason, String by) {
        adoption.answer(what, reason, clock.instant(), by);
        if (what == Adoption.Answer.notApplicable) {
            own(adoption).ifPresent(own -> own.laidBeside(adoption.versionId()));
        }
    }

    /** Taken over: the own clause ends the day before the region's begins, and its process hears of it. */
    void adopt(Adoption adoption) {
        LocalDate last = version(adoption.versionId()).validFrom().minusDays(1);
        own(adoption).filter(own -> own.validUntil().isAfter(last)).ifPresent(own -> {
            own.endsOn(last);
            own.next(Deadlines.begins(last.plusDays(1)));
            news.ends(own, version(adoption.versionId()), last);
            journeys.momentsChanged("caseId", own.packageId(), Map.of());
        });
    }

    void remind(Adoption adoption) {
        String text = "Een regionale afspraak wacht op de beoordeling van uw coalitie: "
                + ClauseWords.title(version(adoption.versionId())) + ".";
        notices.tell(Notices.role(PartnerTable.LEADS, adoption.municipality()), null, adoption.id(), text);
        notices.tell(Notices.role(PROJECT_LEADERS, adoption.municipality()), null, adoption.id(), text);
    }

    /**
     * The lead; where there is none, the project leader of the region who works there, else who follows whether
     * agreements are kept.
     */
    String group(String municipality) {
        return Stream.of(PartnerTable.LEADS, PROJECT_LEADERS, PROCESS_DIRECTORS)
                .filter(role -> !people.peopleWithRole(role, municipality).isEmpty())
                .findFirst()
                .orElse(PartnerTable.LEADS);
    }

    LocalDate today() {
        return Deadlines.day(clock.instant());
    }
}
