package nl.kansrijkestart.agreement.regional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.stereotype.Component;

/** A changed clause of the region, brought to every municipality, and what each of them does with it. */
@Component
class AdoptionService {

    static final String PROJECT_LEADERS = "projectLeaders";
    private static final String PROCESS_DIRECTORS = "processDirectors";

    private final Adoptions adoptions;
    private final ClauseVersions versions;
    private final RegionalService region;
    private final Deadlines days;
    private final People people;
    private final RegionalNews news;
    private final Journeys journeys;

    AdoptionService(
            Adoptions adoptions,
            ClauseVersions versions,
            RegionalService region,
            Deadlines days,
            People people,
            RegionalNews news,
            Journeys journeys) {
        this.adoptions = adoptions;
        this.versions = versions;
        this.region = region;
        this.days = days;
        this.people = people;
        this.news = news;
        this.journeys = journeys;
    }

    /** One process and one task per municipality. */
    void bring(ClauseVersion one) {
        for (MunicipalityCard place : people.municipalities()) {
            Adoption adoption = adoptions.save(new Adoption(one.id(), place.code(), region.answerDue(place.code())));
            journeys.start("regionalAdoption", adoption.id(), place.code(), Map.of());
            news.comes(one, place.code());
        }
    }

    Adoption adoption(String id) {
        return adoptions
                .findById(id)
                .orElseThrow(() -> new IllegalArgumentException("Deze beoordeling is niet bekend."));
    }

    public List<Adoption> answersTo(String versionId) {
        return adoptions.findByVersionIdOrderByMunicipality(versionId);
    }

    /** The municipality's own clause on the topic; nobody else's. */
    Optional<ClauseVersion> own(Adoption adoption) {
        return versions
                .findByMunicipalityAndNeed(
                        adoption.municipality(), version(adoption).need())
                .stream()
                .filter(one -> one.state().inForce())
                .findFirst();
    }

    /**
     * What the municipality does with it. A clause of its own that stays as it is has been laid beside the region's new
     * text; an adapted one will be.
     */
    void answer(Adoption adoption, Adoption.Answer what, String reason, String by) {
        adoption.answer(what, reason, days.now(), by);
        if (what == Adoption.Answer.notApplicable) {
            own(adoption).ifPresent(own -> own.laidBeside(adoption.versionId()));
        }
    }

    /** Taken over: the own clause ends the day before the region's begins, and its process hears of it. */
    void adopt(Adoption adoption) {
        LocalDate last = version(adoption).validFrom().minusDays(1);
        own(adoption).filter(own -> own.validUntil().isAfter(last)).ifPresent(own -> {
            own.endsOn(last, region.here(version(adoption), adoption.municipality()));
            own.next(Deadlines.begins(last.plusDays(1)));
            versions.save(own);
            journeys.momentsChanged("caseId", own.packageId(), Map.of());
        });
    }

    void remind(Adoption adoption) {
        news.waits(version(adoption), adoption);
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

    private ClauseVersion version(Adoption adoption) {
        return versions.findById(adoption.versionId()).orElseThrow();
    }
}
