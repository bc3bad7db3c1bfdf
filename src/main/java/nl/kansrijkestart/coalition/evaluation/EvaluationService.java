package nl.kansrijkestart.coalition.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kansrijkestart.agreement.clause.BaseClauses;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Membership;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.monitoring.figures.Indicators;
import org.springframework.stereotype.Component;

/** What partners make of the figures of their own agreements. A number is shown only as monitoring lets it be seen. */
@Component
class EvaluationService {

    /** So many agreements one form shows, as many as a repeated group has copies; more come in a next part. */
    static final int MOST_IN_FORM = 8;

    private final Hearings hearings;
    private final Meanings meanings;
    private final Coalition coalition;
    private final Clauses clauses;
    private final Indicators indicators;
    private final CycleService rounds;

    EvaluationService(
            Hearings hearings,
            Meanings meanings,
            Coalition coalition,
            Clauses clauses,
            Indicators indicators,
            CycleService rounds) {
        this.hearings = hearings;
        this.meanings = meanings;
        this.coalition = coalition;
        this.clauses = clauses;
        this.indicators = indicators;
        this.rounds = rounds;
    }

    /**
     * Everybody at the table with an agreement in force that names it; with it are kept the figures that are published
     * now.
     */
    void prepare(Cycle cycle) {
        cycle.evaluate();
        rounds.save(cycle);
        for (Membership sits : coalition.table(cycle.municipality())) {
            List<ClauseCard> own = clauses.naming(sits.organisation(), cycle.municipality());
            int parts = (own.size() + MOST_IN_FORM - 1) / MOST_IN_FORM;
            for (int part = 1; part <= parts; part++) {
                ask(
                        cycle,
                        sits.organisation(),
                        part,
                        parts,
                        own.subList((part - 1) * MOST_IN_FORM, Math.min(part * MOST_IN_FORM, own.size())));
            }
        }
    }

    private void ask(Cycle cycle, String organisation, int part, int parts, List<ClauseCard> some) {
        String municipality = cycle.municipality();
        Hearing hearing = hearings.save(new Hearing(
                cycle,
                organisation,
                part,
                parts,
                rounds.after("addMeaning", municipality),
                rounds.after("meaningReminder", municipality)));
        some.forEach(clause -> meanings.save(new Meaning(
                hearing,
                clause.clauseId(),
                clause.version(),
                clause.need(),
                title(clause),
                Words.topic(clause.need())
                        ? asked(clause.need())
                        : String.join(
                                "\n",
                                indicators.clauseAndBefore(
                                        clause.clauseId(), clause.need(), clause.version(), municipality)))));
    }

    /** What no referral goes by has no figure: people say whether it is done so. */
    private static String asked(String topic) {
        return BaseClauses.follows(topic)
                ? "Het programma houdt deze termijn aan. Past die nog?"
                : "Hiervan is geen cijfer. Doet iedereen het zo? Schrijf op wat u ziet.";
    }

    private static String title(ClauseCard clause) {
        return clause.needName()
                + (Words.topic(clause.need()) ? "" : " → " + String.join(", ", clause.receiverNames()))
                + " (versie " + clause.version() + ")";
    }

    public List<Hearing> of(Cycle cycle) {
        return hearings.findByCycleIdOrderByOrganisationAscPartAsc(cycle.id());
    }

    Hearing hearing(String partnerId) {
        return hearings.findById(partnerId)
                .orElseThrow(() -> new IllegalArgumentException("Deze partner is niet bekend in de evaluatie."));
    }

    public List<Meaning> meanings(Hearing hearing) {
        return meanings.findByHearingIdOrderById(hearing.id());
    }

    boolean answersHere(Hearing hearing) {
        return !coalition
                .speakers(hearing.organisation(), hearing.municipality())
                .isEmpty();
    }

    void remind(Hearing hearing) {
        hearing.remind();
        hearings.save(hearing);
    }

    void askAgain(Hearing hearing) {
        hearing.askAgain(
                rounds.after("addMeaning", hearing.municipality()),
                rounds.after("meaningReminder", hearing.municipality()));
    }

    /** @param told who told the lead, and when; null when the partner answered itself */
    void hear(Hearing hearing, Answers answers, String told) {
        Map<String, Answers> perClause = answers.items("clauses");
        for (Meaning meaning : meanings(hearing)) {
            Answers own = Optional.ofNullable(perClause.get(String.valueOf(meaning.id())))
                    .orElseThrow(
                            () -> new Refusal("Niet alle afspraken stonden in het formulier. Open de taak opnieuw."));
            meaning.judge(
                    Meaning.Verdict.valueOf(own.text("verdict").orElse("keep")),
                    own.text("meaning").orElse(null),
                    own.text("improvement").orElse(null));
        }
        hearing.heard(told);
    }

    /** What each partner that was heard said, per agreement. */
    Map<String, List<String>> answers(Cycle cycle) {
        Map<String, List<String>> perClause = new LinkedHashMap<>();
        of(cycle).stream()
                .filter(Hearing::isHeard)
                .forEach(hearing -> meanings(hearing)
                        .forEach(one -> perClause
                                .computeIfAbsent(one.title(), title -> new ArrayList<>())
                                .add(rounds.organisation(hearing.organisation()) + ": " + words(one))));
        return perClause;
    }

    /** Partners whose silence stays silence: not heard, and no agreement of theirs counts as kept. */
    List<String> notHeard(Cycle cycle) {
        return of(cycle).stream()
                .filter(hearing -> !hearing.isHeard())
                .map(hearing -> (rounds.organisation(hearing.organisation()) + " " + hearing.partInWords()).strip())
                .toList();
    }

    private static String words(Meaning one) {
        String verdict = Words.of("verdict", one.verdict().name()).toLowerCase();
        return verdict
                + (one.meaning() == null ? "" : ", " + one.meaning())
                + (one.improvement() == null ? "" : ". Actie: " + one.improvement());
    }

    /** Agreements that at least one partner wants to change: need → who. */
    Map<String, String> toChange(Cycle cycle) {
        Map<String, List<String>> who = new LinkedHashMap<>();
        of(cycle).stream()
                .filter(Hearing::isHeard)
                .forEach(hearing -> meanings(hearing).stream()
                        .filter(one -> one.verdict() == Meaning.Verdict.change)
                        .forEach(one -> who.computeIfAbsent(one.need(), need -> new ArrayList<>())
                                .add(rounds.organisation(hearing.organisation()))));
        return who.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> String.join(", ", one.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    void openDrafts(Cycle cycle) {
        toChange(cycle)
                .forEach((need, who) -> clauses.openDraft(
                        need,
                        cycle.municipality(),
                        "Evaluatie: " + who + (who.contains(",") ? " willen" : " wil") + " deze afspraak veranderen"));
    }
}
