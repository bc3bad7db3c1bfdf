package nl.kansrijkestart.coalition.round;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who reads what happened in a coalition, and in which words. Every line begins with the coalition's name. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CoalitionNews {

    private static final String MEMBERS = "coalitionMembers";

    private final CycleService rounds;
    private final People people;
    private final Notices notices;

    CoalitionNews(CycleService rounds, People people, Notices notices) {
        this.rounds = rounds;
        this.people = people;
        this.notices = notices;
    }

    @EventListener
    void lead(CoalitionEvents.LeadAppointed one) {
        leads(one, people.person(one.lead()).orElseThrow().name() + " is de trekker.");
    }

    @EventListener
    void plan(CoalitionEvents.PlanAccepted one) {
        leads(one, "het plan van aanpak is vastgesteld.");
    }

    @EventListener
    void plan(CoalitionEvents.PlanReturned one) {
        leads(one, "het bestuur vraagt een aanpassing van het plan.");
    }

    @EventListener
    void scan(CoalitionEvents.ScanWaits one) {
        one.silent()
                .forEach(
                        each -> partner(one, each, "de zelfscan wacht op u, tot " + CycleService.day(one.due()) + "."));
    }

    @EventListener
    void agreements(CoalitionEvents.RegionAgreesApart one) {
        leads(
                one,
                "de regio maakt afspraken met ‘Regionale afspraak veranderen’; een projectleider begint dat in "
                        + "de Takenlijst.");
    }

    @EventListener
    void closed(CoalitionEvents.RoundClosed one) {
        leads(
                one,
                one.anotherFollows()
                        ? "een nieuwe ronde is begonnen. De vorige blijft te lezen."
                        : "deze ronde is afgesloten; er komt geen nieuwe.");
    }

    @EventListener
    void evaluation(CoalitionEvents.EvaluationBegun one) {
        role(MEMBERS, one, "de evaluatie is begonnen. Hebt u afspraken, dan staan de cijfers bij uw taken.");
    }

    @EventListener
    void meaning(CoalitionEvents.MeaningWaits one) {
        partner(
                one,
                one.organisation(),
                "uw antwoord op de cijfers wordt verwacht vóór " + CycleService.day(one.due()) + ".");
    }

    @EventListener
    void meeting(CoalitionEvents.MeetingPlanned one) {
        one.table().forEach(each -> partner(one, each, "overleg op " + CycleService.day(one.day()) + "."));
    }

    @EventListener
    void action(CoalitionEvents.ActionGiven one) {
        partner(one, one.owner(), "u hebt een actie: " + one.what() + " (" + CycleService.day(one.until()) + ").");
    }

    @EventListener
    void invitation(CoalitionEvents.InvitationSent one) {
        partner(
                one,
                one.organisation(),
                "uw organisatie is uitgenodigd. Het antwoord staat bij de taken van wie in de coalitie voor u "
                        + "spreekt.");
    }

    @EventListener
    void invitation(CoalitionEvents.InvitationWaits one) {
        partner(
                one,
                one.organisation(),
                "uw antwoord op de uitnodiging wordt verwacht vóór " + CycleService.day(one.due()) + ".");
    }

    @EventListener
    void invitation(CoalitionEvents.InvitationFailed one) {
        leads(
                one,
                rounds.organisation(one.organisation()) + " " + one.what() + ". Kies hoe u verder gaat met deze plek.");
    }

    @EventListener
    void invitation(CoalitionEvents.InvitationWithdrawn one) {
        partner(one, one.organisation(), "de uitnodiging is niet meer nodig. U hoeft niets te doen.");
    }

    @EventListener
    void joined(CoalitionEvents.PartnerJoined one) {
        leads(
                one,
                rounds.organisation(one.organisation())
                        + (one.member() ? " doet mee als lid." : " doet mee als gast."));
    }

    @EventListener
    void left(CoalitionEvents.PartnerLeft one) {
        partner(
                one,
                one.organisation(),
                "uw organisatie doet niet meer mee. Klopt dat niet? Zeg het de trekker of het bestuur.");
        role(
                CycleService.BOARD,
                one,
                rounds.organisation(one.organisation()) + " doet niet meer mee. Gemeld is: " + one.reason());
    }

    @EventListener
    void stop(CoalitionEvents.StopDecided one) {
        leads(
                one,
                one.stops()
                        ? "het bestuur besloot dat de coalitie stopt."
                        : "het bestuur besloot dat de coalitie doorgaat.");
    }

    @EventListener
    void question(CoalitionEvents.QuestionOnAgenda one) {
        asker(
                one,
                "uw vraag “" + one.subject() + "” komt op de agenda, uitkomst uiterlijk "
                        + CycleService.day(one.until()) + ".");
    }

    @EventListener
    void question(CoalitionEvents.QuestionWaits one) {
        role(
                one.role(),
                one,
                "de vraag “" + one.subject() + "” wacht op uw antwoord, tot " + CycleService.day(one.due()) + ".");
    }

    @EventListener
    void question(CoalitionEvents.QuestionLate one) {
        asker(
                one,
                "uw vraag “" + one.subject() + "” van " + CycleService.day(one.asked())
                        + " heeft nog geen antwoord. De vraag blijft open; u kunt bellen.");
    }

    @EventListener
    void question(CoalitionEvents.QuestionAnswered one) {
        asker(
                one,
                "antwoord op uw vraag “" + one.subject() + "” van " + CycleService.day(one.asked()) + ": "
                        + one.answer()
                        + (one.helpOn() == null ? "" : " Afgesproken dag: " + CycleService.day(one.helpOn()) + "."));
    }

    private void leads(CoalitionEvents one, String what) {
        role(CycleService.LEADS, one, what);
    }

    private void asker(CoalitionEvents one, String what) {
        leads(one, what);
        role(CycleService.COORDINATORS, one, what);
    }

    private void role(String role, CoalitionEvents one, String what) {
        partner(one, Notices.role(role, one.place()), what);
    }

    private void partner(CoalitionEvents one, String address, String what) {
        notices.tell(address, null, one.dossier(), rounds.name(one.place()) + ": " + what);
    }
}
