package nl.kansrijkestart.referral;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.agreement.clause.ClauseTerms;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.notify.OwnReminder;
import nl.kansrijkestart.referral.ReferralClock.Moments;
import nl.kansrijkestart.referral.ReferralService.Foreseen;
import nl.kansrijkestart.referral.ReferralService.Turn;
import org.springframework.stereotype.Component;

/** The moments of a referral by the agreement of its municipality. */
@Component
class ReferralTerms {

    private final Agreements agreements;
    private final CaseFiles files;
    private final Deadlines days;
    private final Clock clock;

    ReferralTerms(Agreements agreements, CaseFiles files, Deadlines days, Clock clock) {
        this.agreements = agreements;
        this.files = files;
        this.days = days;
        this.clock = clock;
    }

    /** By the clause that the referral keeps. @param first the first receiver; a next one has its own term */
    Moments moments(Referral referral, boolean first) {
        return moments(referral.clause().terms(), referral, first);
    }

    Moments moments(ClauseTerms clause, Referral referral, boolean first) {
        return moments(clause, files.card(referral.caseId()), referral.clock().urgent(), first, start(referral));
    }

    private Moments moments(ClauseTerms clause, CaseCard file, boolean urgent, boolean first, Instant start) {
        return new Moments(
                days.add(start, clause.answerTerm(first, urgent)),
                days.add(start, clause.reminderTerm(first, urgent)),
                days.add(start, agreements.term("term.referral.overall", file.municipality(), urgent)));
    }

    /** What would come of asking for this now, if each receiver used its whole term. @see ReferralService#foresee */
    Foreseen foresee(String need, CaseCard file) {
        ClauseInForce clause = inForce(need, file.municipality());
        boolean urgent = file.urgent();
        ReceiverTurns turns = new ReceiverTurns(clause.receivers());
        List<Turn> asked = new ArrayList<>();
        Instant since = now();
        Instant overall = moments(clause.terms(), file, urgent, true, since).overall();
        for (boolean first = true; ; first = false) {
            Moments moments = moments(clause.terms(), file, urgent, first, since);
            Instant contact = days.add(moments.answer(), clause.terms().contactTerm(urgent));
            Instant outcome = days.add(contact, agreements.term("term.feedback", file.municipality(), urgent));
            asked.add(new Turn(turns.receiver(), since, moments.reminder(), moments.answer(), contact, outcome));
            since = moments.answer();
            if (!turns.hasNext()) {
                return new Foreseen(
                        clause.name(),
                        asked,
                        overall,
                        days.add(since, clause.terms().escalationTerm(urgent)));
            }
            turns.giveTo(turns.fallbacks().get(0));
        }
    }

    Instant contact(Referral referral) {
        return within(referral.clause().terms().contactTerm(referral.clock().urgent()), referral);
    }

    Instant solution(Referral referral) {
        return within(referral.clause().terms().escalationTerm(referral.clock().urgent()), referral);
    }

    /** @param term id of a setting; counted from now in the receiver's working days */
    Instant moment(String term, Referral referral) {
        return within(
                agreements.term(
                        term,
                        files.card(referral.caseId()).municipality(),
                        referral.clock().urgent()),
                referral);
    }

    Instant workingDays(int amount, Referral referral) {
        return days.add(start(referral), amount);
    }

    private Instant within(Term term, Referral referral) {
        return days.add(start(referral), term);
    }

    /** A term that begins in a pause counts from its end. */
    private Instant start(Referral referral) {
        return now().plus(files.card(referral.caseId()).held(now()));
    }

    int tries(String municipality) {
        return agreements.limit("limit.contact.tries", municipality);
    }

    Instant now() {
        return clock.instant();
    }

    /** The clause that the referral keeps, and the one in force when that is another. */
    List<Option> clauses(Referral referral) {
        ClauseInForce now = inForce(referral);
        Option kept = new Option("kept", "Blijft: " + referral.clause().agreement());
        return referral.clause().is(now)
                ? List.of(kept)
                : List.of(kept, new Option("current", "Voortaan: " + now.name()));
    }

    /** Only a person moves a running referral to another version, with a reason. */
    void moveToCurrentClause(Referral referral, String reason) {
        ClauseInForce now = inForce(referral);
        referral.moveToVersion(now, reason);
        files.tell(
                referral.caseId(),
                null,
                "Verwijzing " + Words.onCard(referral.need()) + " gaat verder volgens: " + now.name());
    }

    private ClauseInForce inForce(Referral referral) {
        return inForce(referral.need(), files.card(referral.caseId()).municipality());
    }

    ClauseInForce inForce(String need, String municipality) {
        return agreements.inForce(need, municipality);
    }

    /** Whom the agreement asks first; null for the Knooppunt coordinator. */
    String firstReceiver(String need, String municipality) {
        return agreements.receivers(need, municipality).stream().findFirst().orElse(null);
    }

    /** A receiver, and who calls one, hears when the clause says so. */
    @Component
    static class ByClause implements OwnReminder {

        private static final String ANSWER = "answerReferral";
        private static final Set<String> ANSWERS = Set.of(ANSWER, "callReceiver");

        private final Referrals referrals;

        ByClause(Referrals referrals) {
            this.referrals = referrals;
        }

        @Override
        public Optional<Instant> moment(TaskRow task) {
            return Optional.of(task)
                    .filter(one -> ANSWERS.contains(one.taskKey()))
                    .flatMap(this::referral)
                    .map(referral -> referral.clock().reminderAt());
        }

        /** Who calls has the family's own line; that the receiver itself was reminded is a fact of its own. */
        @Override
        public boolean reminded(TaskRow task) {
            Optional<Referral> asked = Optional.of(task)
                    .filter(one -> one.taskKey().equals(ANSWER))
                    .flatMap(this::referral);
            asked.ifPresent(referral -> {
                referral.reminded();
                referrals.save(referral);
            });
            return asked.isPresent();
        }

        private Optional<Referral> referral(TaskRow task) {
            return referrals.findById(task.ids().getOrDefault("referralId", ""));
        }
    }
}
