package nl.kansrijkestart.pathway.homevisit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;

/** The home visit behind a registration, and what happens to it when something happens to the case. */
@Component
public class HomeVisitService {

    /** Until when the nurse calls and the visit is held, for a registration of now. */
    public record Foreseen(Instant call, Instant visit) {}

    private final HomeVisits visits;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final HomeVisitTerms terms;
    private final Journeys journeys;

    HomeVisitService(
            HomeVisits visits, ReferralService referrals, CaseFiles files, HomeVisitTerms terms, Journeys journeys) {
        this.visits = visits;
        this.referrals = referrals;
        this.files = files;
        this.terms = terms;
        this.journeys = journeys;
    }

    /** Reads these visits and their families at once; who asks for one of them in the same transaction finds it. */
    void all(Collection<String> referralIds) {
        files.all(visits.findAllById(referralIds).stream()
                .map(HomeVisit::caseId)
                .distinct()
                .toList());
    }

    /** Opened at the first question about it, with both terms counted from the registration. */
    HomeVisit of(String referralId) {
        return visits.findById(referralId).orElseGet(() -> {
            ReferralCard referral = referrals.card(referralId);
            CaseCard file = files.card(referral.caseId());
            Instant registered = referral.sentAt() == null ? terms.now() : referral.sentAt();
            return visits.save(new HomeVisit(referralId, file.id(), terms.from(registered, file)));
        });
    }

    /** @param file also of a family that exists in no file */
    public Foreseen foresee(CaseCard file) {
        VisitTerms moments = terms.from(terms.now(), file);
        return new Foreseen(moments.callDue(), moments.visitDue());
    }

    /** Does this to the visit, with the family's file as it is now, and tells what happened. */
    void change(String referralId, BiConsumer<HomeVisit, CaseCard> verb) {
        HomeVisit visit = of(referralId);
        verb.accept(visit, file(visit));
        visits.save(visit);
    }

    /** The case ended, the family withdrew or the child was born: the nurse reads that it stopped, not why. */
    public void stop(String referralId) {
        if (visits.existsById(referralId)) {
            change(referralId, (visit, file) -> visit.stop(terms.now(), file, nurse(visit)));
        }
    }

    /** A first visit that is not planned yet gets the term of the new due date. */
    public void dueDateChanged(String caseId) {
        visits.findByCaseId(caseId).stream()
                .filter(HomeVisit::awaitsFirstVisit)
                .map(HomeVisit::referralId)
                .forEach(this::newVisitDue);
    }

    private void newVisitDue(String referralId) {
        change(
                referralId,
                (visit, file) ->
                        visit.newVisitDue(terms.newVisitDue(visit.terms().registered(), file), file, nurse(visit)));
        journeys.momentsChanged(
                "referralId",
                referralId,
                Map.of("planHomeVisit", of(referralId).terms().visitDue()));
    }

    /** A pause: the terms of visits that are not closed move. */
    public void shift(String caseId, UnaryOperator<Instant> by) {
        visits.findByCaseId(caseId).stream()
                .filter(visit -> visit.state() != VisitStep.State.closed)
                .forEach(visit -> visit.terms().shift(by));
    }

    /** Somebody was asked to visit this family, and nobody did: they know the parent by telephone only. */
    public boolean onlyPhoned(String caseId) {
        List<HomeVisit> all = visits.findByCaseId(caseId);
        return !all.isEmpty() && all.stream().allMatch(visit -> visit.visits().noneYet());
    }

    CaseCard file(HomeVisit visit) {
        return files.card(visit.caseId());
    }

    /** The organisation that accepted the registration; null without one in the municipality. */
    String nurse(HomeVisit visit) {
        return referrals.card(visit.referralId()).receiver();
    }

    /**
     * The youth health care that accepted the registration; without one in the municipality the Knooppunt coordinator,
     * and where nobody of it can log in the family's contact.
     */
    String nurseGroup(HomeVisit visit) {
        return referrals.helperGroup(visit.referralId());
    }
}
