package nl.kansrijkestart.agreement.regional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.BaseClauses;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseFields;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Words;
import org.springframework.stereotype.Component;

/** A changed clause of the region: written, and in force on its day where nothing of its own holds. */
@Component
class RegionalService {

    private final ClauseVersions versions;
    private final BaseClauses base;
    private final Agreements agreements;
    private final Deadlines days;
    private final People people;
    private final RegionalNews news;
    private final ClauseNow now;

    RegionalService(
            ClauseVersions versions,
            BaseClauses base,
            Agreements agreements,
            Deadlines days,
            People people,
            RegionalNews news,
            ClauseNow now) {
        this.versions = versions;
        this.base = base;
        this.agreements = agreements;
        this.days = days;
        this.people = people;
        this.news = news;
        this.now = now;
    }

    /** What the region says today about a need: kinds of partner, terms, text. */
    ClauseDraft now(String need) {
        return versions.regional(need, days.today())
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
        return ClauseDraft.between(now(next.need()), ClauseFields.of(next), ClauseWords::kind);
    }

    /**
     * The next version of the region's clause. @throws Refusal when two would begin while one still waits, or the
     * day is too near
     */
    ClauseVersion write(ClauseDraft draft, String roundId) {
        draft.terms().refuseOutside();
        if (draft.receivers().size() != draft.receivers().stream().distinct().count()) {
            throw new Refusal("U koos een soort partner twee keer. Kies elke soort partner één keer.");
        }
        Term term = agreements.term("term.consult", null, false);
        LocalDate last = Deadlines.day(days.add(days.now(), term));
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

    void activate(ClauseVersion one) {
        if (one.state() != ClauseVersion.State.signed) {
            return;
        }
        String change = change(one);
        people.municipalities().forEach(place -> news.holds(one, place.code()));
        versions.findByClauseIdOrderByVersion(one.clauseId()).stream()
                .filter(other -> other != one && other.state().inForce())
                .forEach(other -> other.retire(days.now()));
        one.activate(days.now());
        people.municipalities().forEach(place -> news.replaced(one, place.code(), change));
    }

    /** Until when a municipality says what it does with a change that comes now. */
    Instant answerDue(String municipality) {
        return days.add(days.now(), agreements.term("term.consult", municipality, false));
    }

    /** What a version of the region comes to in a municipality. */
    ClauseDraft here(ClauseVersion one, String municipality) {
        return now.here(one, municipality);
    }

    ClauseVersion version(String id) {
        return versions.findById(id).orElseThrow(() -> new IllegalArgumentException("Deze afspraak is niet bekend."));
    }

    /** The version of the region that a round brought. */
    public ClauseVersion of(String roundId) {
        return versions.findByPackageIdOrderByNeedAscIdAsc(roundId).get(0);
    }
}
