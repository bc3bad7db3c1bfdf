package nl.kansrijkestart.agreement.round;

import java.time.LocalDate;
import java.util.Map;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.stereotype.Component;

/** Signatures under the texts of a round, and what is done when some are missing. */
@Component
class SigningService {

    private static final String NO_BOARD =
            "Zonder handtekening besluit het bestuur, en niemand van het bestuur die niet zelf meeschreef, kan "
                    + "hier inloggen. Deze taak blijft staan. Vraag de beheerder om toegang voor een bestuurder, of "
                    + "vraag de handtekeningen opnieuw.";

    private final AgreementService rounds;
    private final ClauseVersions versions;
    private final ClauseNow now;
    private final HowAgreed how;
    private final Deadlines days;
    private final Journeys journeys;

    SigningService(
            AgreementService rounds,
            ClauseVersions versions,
            ClauseNow now,
            HowAgreed how,
            Deadlines days,
            Journeys journeys) {
        this.rounds = rounds;
        this.versions = versions;
        this.now = now;
        this.how = how;
        this.days = days;
        this.journeys = journeys;
    }

    /**
     * One signature for all clauses the partner is a party to. @param recorder who writes down a signature on paper,
     * else null
     */
    void sign(AgreementRound round, String organisation, String by, LocalDate on, String recorder) {
        for (ClauseVersion one : rounds.with(round.id(), organisation)) {
            if (!one.party(organisation).signed()) {
                one.sign(organisation, by, on, recorder);
                versions.save(one);
            }
        }
        settle(round);
    }

    /**
     * What the lead does about missing signatures. Going on without them is decided by the board.
     *
     * @throws Refusal when nobody of the board can decide it
     */
    void decide(AgreementRound round, RoundDecision made) {
        round.madeBy(made.by());
        if (made.is(RoundDecision.What.without) && how.whoMayDecide(round).isEmpty()) {
            throw new Refusal(NO_BOARD);
        }
        round.decide(made);
        if (made.is(RoundDecision.What.withdraw)) {
            rounds.of(round.id()).forEach(ClauseVersion::withdraw);
            journeys.tellPartAfterwards("agreementWithdrawn", "agreementId", round.id(), Map.of());
        } else {
            settle(round);
        }
    }

    /**
     * The board goes on without the missing signatures, or does not.
     *
     * @throws Refusal for who made the text: nobody decides alone what they wrote
     */
    void boardDecides(AgreementRound round, boolean agrees, String why, String by) {
        if (round.makers().contains(by)) {
            throw new Refusal("U schreef zelf mee aan deze afspraken. Iemand anders van het bestuur besluit.");
        }
        round.boardDecides(agrees, why, days.today(), by);
        rounds.save(round);
        if (agrees) {
            settle(round);
        }
    }

    boolean complete(AgreementRound round) {
        return rounds.missing(round).isEmpty() || round.decision().goesOnWithout();
    }

    private void settle(AgreementRound round) {
        if (complete(round)) {
            rounds.of(round.id()).stream()
                    .filter(one -> one.state() == ClauseVersion.State.signing)
                    .forEach(one -> {
                        one.signed(
                                Deadlines.begins(one.validFrom()),
                                how.without(one).orElse(null),
                                now.of(one.need(), one.municipality()));
                        versions.save(one);
                    });
        }
    }
}
