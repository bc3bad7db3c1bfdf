package nl.kansrijkestart.referral;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Desk;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/referral/referral.bpmn. */
@Desk
@Transactional
public class ReferralDesk {

    private final ReferralService loop;
    private final ReferralTerms terms;
    private final CaseFiles files;
    private final ConsentGate gate;
    private final ReferralNews news;
    private final ReferralFacts facts;
    private final ObjectProvider<HelpStarted> pathway;
    private final ReferralEvidence evidence;
    private final ByTelephone telephone;

    ReferralDesk(
            ReferralService loop,
            ReferralTerms terms,
            CaseFiles files,
            ConsentGate gate,
            ReferralNews news,
            ReferralFacts facts,
            ObjectProvider<HelpStarted> pathway,
            ReferralEvidence evidence,
            ByTelephone telephone) {
        this.loop = loop;
        this.terms = terms;
        this.files = files;
        this.gate = gate;
        this.news = news;
        this.facts = facts;
        this.pathway = pathway;
        this.evidence = evidence;
        this.telephone = telephone;
    }

    public void sendReferral(String referralId) {
        Referral referral = loop.referral(referralId);
        referral.send(terms.now(), moments(referral, true));
        facts.sent(referral);
        news.signaller(
                referral,
                telephone.asks(referral)
                        ? "bij " + loop.name(referral.receiver())
                                + " kan niemand inloggen. Er staat een taak klaar om zelf te bellen, uiterlijk "
                                + ReferralNews.day(referral.answerDue()) + "."
                        : "verstuurd naar " + loop.name(referral.receiver()) + ". Antwoord komt uiterlijk "
                                + ReferralNews.day(referral.answerDue()) + ".");
    }

    public void notifySignaller(String referralId) {
        Referral referral = loop.referral(referralId);
        String receiver = loop.name(referral.receiver());
        news.signaller(
                referral,
                switch (referral.state()) {
                    case accepted -> receiver + " heeft aangenomen" + telephone.note(referral) + ".";
                    case sent -> "bij " + receiver + " was niemand te spreken. De volgende ontvanger wordt gevraagd.";
                    case question -> receiver + " heeft een vraag. U vindt die in uw taken.";
                    default ->
                        receiver + " neemt dit nu niet aan" + telephone.note(referral) + ". U leest hier wat er volgt.";
                });
    }

    public void remindReceiver(String referralId) {
        Referral referral = loop.referral(referralId);
        if (!terms.now().isBefore(referral.answerDue())) {
            return;
        }
        if (telephone.asks(referral)) {
            news.contact(
                    referral,
                    "belt u " + loop.name(referral.receiver()) + " nog? Het antwoord is er graag uiterlijk "
                            + ReferralNews.day(referral.answerDue()) + ".");
        } else {
            news.receiver(
                    referral,
                    "er wacht een verwijzing op uw antwoord, uiterlijk " + ReferralNews.day(referral.answerDue())
                            + ".");
            news.signaller(referral, loop.name(referral.receiver()) + " is herinnerd.");
            facts.reminded(referral);
        }
    }

    /** The agreement's next receiver, or none: then the coordinator solves it. */
    public void offerToFallback(String referralId) {
        Referral referral = loop.referral(referralId);
        boolean telephoned = telephone.asks(referral);
        if (referral.state() == Referral.State.sent && !telephoned) {
            news.receiver(referral, "er kwam geen antwoord op tijd. De verwijzing is verder gegaan.");
        }
        // a receiver that nobody called was not silent
        if (referral.state() == Referral.State.sent && (referral.called() || !telephoned)) {
            facts.silent(referral);
            evidence.silent(referral);
        }
        if (!referral.hasNext()) {
            referral.noNext();
            news.signaller(referral, "er is geen volgende ontvanger. De Knooppuntcoördinator zoekt een oplossing.");
            return;
        }
        facts.moved(referral);
        referral.moveOn(terms.now(), moments(referral, false));
        news.signaller(
                referral,
                loop.name(referral.receiver()) + " wordt nu gevraagd, als de ouder daarmee instemde."
                        + (telephone.asks(referral)
                                ? " Daar kan niemand inloggen: er komt een taak om zelf te bellen."
                                : ""));
    }

    /** What follows on an answer that is no yes: a code of the next step, by declineFollowUp. */
    public String chooseFollowUp(String referralId) {
        Referral referral = loop.referral(referralId);
        String reason = switch (referral.state()) {
            case question -> "needMore";
            case sent -> "nobodySpoken";
            default -> referral.declineReason();
        };
        return files.decide(referral.caseId(), "declineFollowUp", Map.of("reason", reason)).stream()
                .findFirst()
                .map(row -> row.text("followUp"))
                .orElse("coordinator");
    }

    public void tellContact(String referralId) {
        Referral referral = loop.referral(referralId);
        news.signaller(
                referral,
                switch (referral.contact().result()) {
                    case "reached" ->
                        loop.name(referral.receiver()) + " heeft contact met het gezin" + telephone.note(referral)
                                + ".";
                    case "notWanted" -> "de ouder wil dit nu niet.";
                    default ->
                        loop.name(referral.receiver())
                                + " kreeg nog geen contact. Klopt het nummer niet? Wijzig het op de gezinspagina.";
                });
    }

    /** Contact that was tried together: the receiver goes on, or reads that it ends here. */
    public void tellTogether(String referralId) {
        Referral referral = loop.referral(referralId);
        String what = foundTogether(referralId)
                ? "samen is contact gelukt."
                : "supportNotWanted".equals(referral.outcome())
                        ? "de ouder wil dit nu niet."
                        : "ook samen lukte het contact nog niet.";
        boolean on = foundTogether(referralId);
        news.signaller(
                referral, what + (on ? " " + loop.name(referral.receiver()) + " gaat verder met het gezin." : ""));
        news.receiver(referral, what + (on ? " U gaat verder met het gezin." : " U hoeft niets meer te doen."));
    }

    public void remindCoordinator(String referralId) {
        Referral referral = loop.referral(referralId);
        news.coordinator(referral, "een vastgelopen verwijzing wacht langer dan afgesproken op uw oplossing.");
        news.signaller(
                referral,
                "de oplossing laat langer op zich wachten dan afgesproken. De Knooppuntcoördinator is herinnerd.");
    }

    public void closeReferral(String referralId) {
        Referral referral = loop.referral(referralId);
        if (referral.outcome() == null) {
            referral.end(outcomeSoFar(referral), null);
        }
        boolean contacted = referral.state() == Referral.State.inContact;
        referral.close(terms.now());
        facts.closed(referral);
        news.signaller(
                referral,
                Words.of("outcome", referral.outcome()).toLowerCase(Locale.ROOT)
                        + (contacted ? telephone.note(referral) : "") + "."
                        + (referral.sentence() == null ? "" : " De ontvanger schrijft er iets bij: zie het traject."));
        if ("supportStarted".equals(referral.outcome())) {
            pathway.ifAvailable(one -> one.helpStarted(referral.caseId()));
        }
    }

    public void recordStop(String referralId) {
        Referral referral = loop.referral(referralId);
        referral.close(terms.now());
        facts.closed(referral);
        news.signaller(referral, "referralWithdrawn".equals(referral.outcome()) ? "gesloten." : "gestopt.");
    }

    public String outcome(String referralId) {
        return loop.referral(referralId).outcome();
    }

    public boolean accepted(String referralId) {
        return List.of(Referral.State.accepted, Referral.State.inContact)
                .contains(loop.referral(referralId).state());
    }

    /** A registration for the home visit or the Knooppunt: the process that follows makes the contact. */
    public boolean receiverCalls(String referralId) {
        return loop.referral(referralId).receiverCalls();
    }

    public boolean startsHomeVisit(String referralId) {
        return "prenatalHomeVisit".equals(loop.referral(referralId).need());
    }

    public boolean startsHubMeeting(String referralId) {
        return "hubMeeting".equals(loop.referral(referralId).need());
    }

    public boolean contactMade(String referralId) {
        return "reached".equals(loop.referral(referralId).contact().result());
    }

    public boolean tryAgain(String referralId) {
        Referral referral = loop.referral(referralId);
        return "notReached".equals(referral.contact().result())
                && !referral.contact()
                        .triedEnough(terms.tries(file(referral).municipality()), Deadlines.day(terms.now()));
    }

    /** The receiver tried enough without reaching the family. */
    public boolean tryTogether(String referralId) {
        return "notReached".equals(loop.referral(referralId).contact().result()) && !tryAgain(referralId);
    }

    public boolean foundTogether(String referralId) {
        return Contact.TOGETHER.equals(loop.referral(referralId).contact().result());
    }

    public boolean receiverCanLogIn(String referralId) {
        return !telephone.asks(loop.referral(referralId));
    }

    public boolean receiverKnown(String referralId) {
        return loop.referral(referralId).nextKnown();
    }

    /** Checked before every receiver gets the referral, not only before the first. */
    public boolean consentCovers(String referralId) {
        Referral referral = loop.referral(referralId);
        return !referral.consentDoubted()
                && gate.open(referral.caseId(), purposeOf(referral.need()), referral.receiver());
    }

    public boolean goesOn(String referralId) {
        return List.of("again", "other")
                .contains(String.valueOf(loop.referral(referralId).solution()));
    }

    /** Where nobody of the receiver can log in the family's contact does this too, by telephone. */
    public String receiverGroup(String referralId) {
        return loop.helperGroup(referralId);
    }

    public String signallerGroup(String referralId) {
        Referral referral = loop.referral(referralId);
        return file(referral).arrangingGroup(Words.shielded(referral.need()));
    }

    public String coordinatorGroup(String referralId) {
        return ReferralService.COORDINATOR;
    }

    public Instant overallDue(String referralId) {
        return loop.referral(referralId).overallDue();
    }

    public Instant answerDue(String referralId) {
        return loop.referral(referralId).answerDue();
    }

    public Instant reminderMoment(String referralId) {
        return loop.referral(referralId).reminderAt();
    }

    public Instant contactDue(String referralId) {
        return loop.referral(referralId).contact().due();
    }

    public Instant contactCheckMoment(String referralId) {
        return loop.referral(referralId).contact().checkAt();
    }

    public Instant contactCheckDue(String referralId) {
        return inTerm(referralId, "term.answer.escalation");
    }

    public Instant outcomeDue(String referralId) {
        return inTerm(referralId, "term.feedback");
    }

    public Instant questionDue(String referralId) {
        return inTerm(referralId, "term.answer.escalation");
    }

    public Instant choiceDue(String referralId) {
        return inTerm(referralId, "term.answer.fallback");
    }

    /** The same moment for task and timer, set when the referral stalls. */
    public Instant solutionDue(String referralId) {
        Referral referral = loop.referral(referralId);
        if (referral.solutionDue() == null || referral.solutionDue().isBefore(terms.now())) {
            facts.stalled(referral);
            referral.solutionDue(terms.solution(referral));
        }
        return referral.solutionDue();
    }

    public static String purposeOf(String need) {
        return switch (need) {
            case "prenatalHomeVisit" -> "registerHomeVisit";
            case "hubMeeting" -> "discussInHub";
            case "vulnerablePregnancyConsultation" -> "discussPregnancy";
            case "voorZorg", "stevigOuderschap" -> "registerProgramme";
            default -> "referToParty";
        };
    }

    private String outcomeSoFar(Referral referral) {
        if (referral.solution() != null && !goesOn(referral.id())) {
            return "withdraw".equals(referral.solution()) ? "referralWithdrawn" : "noSupportAvailable";
        }
        if ("alreadyInvolved".equals(referral.declineReason())
                || accepted(referral.id()) && !referral.receiverCalls()) {
            return "supportStarted";
        }
        return "notReached".equals(referral.contact().result()) ? "familyNotReached" : "supportNotWanted";
    }

    private Moments moments(Referral referral, boolean first) {
        return terms.moments(referral, first);
    }

    private Instant inTerm(String referralId, String term) {
        Referral referral = loop.referral(referralId);
        return terms.moment(term, referral);
    }

    private CaseCard file(Referral referral) {
        return files.card(referral.caseId());
    }
}
