package nl.kansrijkestart.support.running;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.referral.ReferralEvents;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.news.ReferralAudience;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Help that runs for a family, for the other features. */
@Component
@Transactional
public class RunningHelpService {

    static final String STOPPED = "helpStopped";

    /**
     * @param id of its referral too
     * @param answer what the receiver said last, a code of {@code helpAnswer.*}; null before
     * @param sentence the one it wrote with it; null without
     * @param asked the receiver is asked now
     * @param ended how it ended, a code of {@code helpEnd.*}; null while it runs
     */
    public record HelpCard(
            String id,
            Instant began,
            boolean asked,
            String answer,
            Instant answeredAt,
            String sentence,
            String ended,
            Instant over) {

        public boolean runs() {
            return ended == null;
        }
    }

    private final RunningHelps helps;
    private final HelpTerms terms;
    private final CaseFiles files;
    private final Journeys journeys;
    private final ReferralService referrals;
    private final ReferralAudience audience;
    private final ConsentGate gate;

    RunningHelpService(
            RunningHelps helps,
            HelpTerms terms,
            CaseFiles files,
            Journeys journeys,
            ReferralService referrals,
            ReferralAudience audience,
            ConsentGate gate) {
        this.helps = helps;
        this.terms = terms;
        this.files = files;
        this.journeys = journeys;
        this.referrals = referrals;
        this.audience = audience;
        this.gate = gate;
    }

    /** The oldest first, also what is over. */
    public List<HelpCard> of(String caseId) {
        return helps.findByCaseIdOrderByBegan(caseId).stream().map(this::card).toList();
    }

    private Stream<RunningHelp> running(String caseId) {
        return helps.findByCaseIdOrderByBegan(caseId).stream().filter(one -> !one.over());
    }

    private HelpCard card(RunningHelp one) {
        return new HelpCard(
                one.id(),
                one.began(),
                !one.over() && !one.checkAt().isAfter(terms.now()),
                one.answer() == null ? null : one.answer().name(),
                one.answeredAt(),
                one.sentence(),
                one.ended() == null ? null : one.ended().name(),
                one.endedAt());
    }

    /**
     * A referral led to help, and the yes by which it was lasts: without one nobody is asked. The engine is busy with
     * the step that led here, so the case hears it at the end; a case that began before this was drawn does not listen.
     */
    void begin(String referralId, String caseId) {
        ReferralEvents.About about = referrals.about(referralId);
        if (gate.open(caseId, ConsentGate.purposeOf(about.need()), about.receiver())) {
            helps.save(new RunningHelp(referralId, caseId, terms.now(), terms.next(files.card(caseId))));
        }
        journeys.tellCaseAfterwards(
                "helpStarted", caseId, Map.of("helpId", referralId), () -> helps.deleteAllById(List.of(referralId)));
    }

    /** What it was agreed by is over; nothing when it is over already or nobody asks after it. */
    void stop(String helpId) {
        helps.findById(helpId).filter(one -> !one.over()).ifPresent(one -> {
            one.stop(terms.now());
            helps.save(one);
            journeys.tellPartAfterwards(STOPPED, "helpId", helpId, Map.of());
        });
    }

    /** A pause. @param by what a moment becomes */
    public void shift(String caseId, UnaryOperator<Instant> by) {
        running(caseId).forEach(one -> {
            one.shift(by);
            helps.save(one);
        });
    }

    /** The receiver says it before it is asked. @throws Refusal when it is asked already, or does not run any more */
    public void askNow(String helpId) {
        RunningHelp help = helps.named(helpId);
        if (!help.over()) {
            help.askNow(terms.now(files.card(help.caseId())));
            helps.save(help);
        }
        if (help.over() || !journeys.tellPart("supportReportAsked", "helpId", helpId, Map.of())) {
            throw new Refusal("De taak \"Lopende steun nagaan\" staat al klaar, of deze hulp loopt niet meer.");
        }
    }

    /**
     * The case is about to end: processes of help that runs end by their own end first. Who helped reads it when the
     * case ends.
     */
    public void endProcesses(String caseId) {
        running(caseId).forEach(one -> journeys.tellPart(STOPPED, "helpId", one.id(), Map.of()));
    }

    /**
     * To the receivers whose help runs.
     *
     * @param what Dutch
     * @param who which organisations may know it
     */
    public void tell(String caseId, String what, Predicate<String> who) {
        running(caseId)
                .map(one -> referrals.about(one.id()))
                .filter(about -> about.receiver() != null && who.test(about.receiver()))
                .forEach(about -> audience.receiver(about, what));
    }
}
