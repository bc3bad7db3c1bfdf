package nl.kansrijkestart.pathway.family;

import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.support.running.RunningHelpService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Who hears what of a family's way: who signalled, who is in contact, who directs. No names, no reasons. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PathwayNews {

    private final Notices notices;
    private final CaseFiles files;
    private final RunningHelpService helps;
    private final FamilySlice slice;

    PathwayNews(Notices notices, CaseFiles files, RunningHelpService helps, FamilySlice slice) {
        this.notices = notices;
        this.files = files;
        this.helps = helps;
        this.slice = slice;
    }

    @EventListener
    public void receiptConfirmed(PathwayEvents.ReceiptConfirmed way) {
        around(
                way.family(),
                "uw signaal is ontvangen. De volgende stap is het gesprek met de ouder.",
                "Signaal ontvangen. De volgende stap is het gesprek met de ouder.");
    }

    @EventListener
    public void talkOverdue(PathwayEvents.TalkOverdue way) {
        around(way.family(), "het gesprek met de ouder is nog niet vastgelegd.");
    }

    @EventListener
    public void knownFamilyChecked(PathwayEvents.KnownFamilyChecked way) {
        around(way.family(), "nagegaan of er al een traject loopt.");
    }

    @EventListener
    public void closingOverdue(PathwayEvents.ClosingOverdue way) {
        around(way.family(), "het traject kan worden afgesloten, of er is meer nodig. Dat is nog niet vastgelegd.");
    }

    @EventListener
    public void closed(PathwayEvents.Closed way) {
        around(way.family(), "het traject is afgesloten.");
    }

    @EventListener
    public void consentWithdrawn(PathwayEvents.ConsentWithdrawn way) {
        around(
                way.family(),
                "de ouder trok de toestemming in. Alles wat gedeeld werd, is gestopt. Wat anderen al in hun eigen "
                        + "dossier hebben, blijft daar.");
    }

    /** What may still be shared stands on the family's page. */
    @EventListener
    public void partWithdrawn(PathwayEvents.PartWithdrawn way) {
        toPeople(way.family(), "de ouder trok een deel van de toestemming in. Op de gezinspagina leest u wat nog mag.");
    }

    @EventListener
    public void consentRanOut(PathwayEvents.ConsentRanOut way) {
        around(
                way.family(),
                "de toestemming liep af en is niet vernieuwd. Wat ervan afhing, is gestopt. U mag het de ouder "
                        + "opnieuw vragen.",
                "Toestemming liep af");
    }

    @EventListener
    public void consentGivenAgain(PathwayEvents.ConsentGivenAgain way) {
        files.tell(way.family().id(), way.by(), "Toestemming opnieuw gegeven");
        toPeople(way.family(), "de ouder gaf opnieuw toestemming. Op de gezinspagina leest u waarvoor.");
    }

    /** Who helps reads it where the family lets them know the dates. */
    @EventListener
    public void adaptedToBirth(PathwayEvents.AdaptedToBirth way) {
        around(way.family(), "het traject is aangepast aan de geboorte. Kijk met de ouder of de hulp nog past.");
        helps.tell(
                way.family().id(),
                "het kind is geboren. Kijk met het gezin of uw hulp nog past.",
                organisation -> slice.knowsDates(way.family(), organisation));
    }

    @EventListener
    public void adaptedToDueDate(PathwayEvents.AdaptedToDueDate way) {
        around(way.family(), "de termijnen zijn aangepast aan de nieuwe uitgerekende datum.");
    }

    /** Nobody else learns why. */
    @EventListener
    public void endedByLoss(PathwayEvents.EndedByLoss way) {
        around(
                way.family(),
                "alle hulp en berichten zijn gestopt. Kijk op de pagina van het gezin voordat u contact zoekt.",
                "Hulp gestopt");
    }

    @EventListener
    public void endedByMove(PathwayEvents.EndedByMove way) {
        around(way.family(), "het traject is hier gesloten en niet overgedragen.");
    }

    @EventListener
    public void paused(PathwayEvents.Paused way) {
        around(
                way.family(),
                "het traject staat stil, hoogstens tot "
                        + Dutch.wholeDay(way.family().pausedUntil()) + ". Termijnen schuiven op.");
    }

    @EventListener
    public void resumed(PathwayEvents.Resumed way) {
        around(
                way.family(),
                "het traject gaat weer verder. De pauze duurde " + way.days() + (way.days() == 1 ? " dag" : " dagen")
                        + "; alle termijnen, ook de totale termijn van verwijzingen, zijn zoveel opgeschoven.");
    }

    /** Who leads the help takes it up there. */
    @EventListener
    public void needHandedOver(PathwayEvents.NeedHandedOver way) {
        toLeader(
                way.family(),
                "bij een nieuw signaal koos de ouder ook voor " + Words.onCard(way.need())
                        + ". Bespreek dit en regel het hier.");
    }

    /** Which pathway it is, its own people know. */
    @EventListener
    public void joined(PathwayEvents.Joined way) {
        toPeople(
                way.family(),
                "dit traject is afgesloten. Wat de ouder koos, wordt geregeld. U hoeft hier niets meer te doen.");
    }

    /** Nothing changes by itself: somebody has to know it. */
    @EventListener
    public void saidToBeBorn(PathwayEvents.SaidToBeBorn way) {
        toLeader(
                way.family(),
                "volgens een nieuw signaal is het kind geboren. Vraag het na, en leg de geboorte dan vast op de "
                        + "pagina van het gezin.");
    }

    /** Their contacts hear of each other, and of nothing else. */
    @EventListener
    public void alsoRuns(PathwayEvents.AlsoRuns way) {
        toLeader(
                way.family(),
                "voor dit gezin loopt nog een traject: " + way.other().mark() + ", contactpersoon "
                        + way.otherContact()
                        + ". Bel elkaar, en spreek af wie het gezin aanspreekt en welk traject sluit.");
    }

    private void around(CaseCard family, String what) {
        around(family, what, StringUtils.capitalize(what));
    }

    private void around(CaseCard family, String what, String onTimeLine) {
        toPeople(family, what);
        files.tell(family.id(), null, onTimeLine);
    }

    private void toPeople(CaseCard family, String what) {
        notices.tellAround(family, family.mark() + ": " + what);
    }

    private void toLeader(CaseCard family, String what) {
        notices.tellLeader(family, family.mark() + ": " + what);
    }
}
