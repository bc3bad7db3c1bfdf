package nl.kansrijkestart.privacy.rights;

import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.privacy.rights.RightsAnswer.Decision;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;

/** What a decision does by itself, what it says beforehand, and what is left to do with the parent. Dutch. */
@Component
class RightsEffects {

    private static final String COMPLAIN =
            " Zeg ook: de ouder kan klagen bij de Autoriteit Persoonsgegevens, of naar de rechter gaan.";

    private final RightsService requests;
    private final EndingService ending;
    private final ReferralService referrals;
    private final Retention retention;
    private final People people;

    RightsEffects(
            RightsService requests,
            EndingService ending,
            ReferralService referrals,
            Retention retention,
            People people) {
        this.requests = requests;
        this.ending = ending;
        this.referrals = referrals;
        this.retention = retention;
        this.people = people;
    }

    String before(RightsRequest request) {
        if (requests.file(request).isEmpty()) {
            return "Er is in dit programma geen dossier (meer) van dit gezin. Zeg dat dan; ook dat is een antwoord.";
        }
        return switch (request.question().kind()) {
            case erasure ->
                "**Let op:** kiest u dat de ouder krijgt wat is gevraagd, dan stopt het traject en wordt het dossier "
                        + "**meteen gewist**. "
                        + "Dat kan niet terug. Niet wissen mag alleen als een wet het verbiedt of een ander er groot "
                        + "belang bij heeft.";
            case access, portability ->
                "Kiest u dat de ouder krijgt wat is gevraagd, of een deel, dan kan de organisatie de kopie maken. U "
                        + "krijgt het dossier zelf niet te zien.";
            case rectification ->
                "Kiest u dat de ouder krijgt wat is gevraagd, of een deel, dan verbetert de organisatie het dossier.";
            default -> "Na uw besluit regelt de organisatie het met de ouder.";
        };
    }

    String toDo(RightsRequest request) {
        if (request.answer().decision() == null) {
            return "";
        }
        if (request.answer().decision() == Decision.takenBack) {
            return "Bevestig dat het verzoek stopt. De ouder mag het altijd opnieuw vragen.";
        }
        if (!request.answer().given()) {
            return "Leg uit waarom." + COMPLAIN;
        }
        return given(request)
                + (request.answer().decision() == Decision.partly ? " Leg uit waarom niet alles." + COMPLAIN : "");
    }

    private String given(RightsRequest request) {
        String copy = "/verzoek/" + request.id() + "/kopie";
        boolean file = requests.file(request).isPresent();
        if (file && request.question().asksForCopy() && !request.question().mayHaveCopy()) {
            return "Dit vraagt een partner: hij of zij krijgt alleen wat over hem of haar zelf gaat. Het programma "
                    + "maakt daarvan geen kopie. Zoek het op en geef het op papier.";
        }
        return switch (request.question().kind()) {
            case access ->
                file
                        ? "Geef de ouder de kopie: [tekst](" + copy + ") of [PDF](" + copy
                                + "/pdf). Lees hem eerst na, en haal weg wat over een ander gaat."
                        : "Zeg dat er in dit programma geen dossier (meer) is.";
            case portability ->
                file
                        ? "Geef de ouder het bestand: [JSON](" + copy + "/json), en als de ouder dat wil de [PDF]("
                                + copy
                                + "/pdf). Lees het eerst na; staat er iets over een ander in, geef dan een kopie "
                                + "waarin dat weg is."
                        : "Zeg dat er in dit programma geen dossier (meer) is.";
            case rectification ->
                "Vertel wat er nu staat. Geef de verbetering ook door aan wie de oude gegevens kreeg.";
            case erasure ->
                "Vertel dat het dossier hier gewist is. Wat een ander al in het eigen dossier heeft, blijft daar: de "
                        + "ouder kan het daar vragen.";
            case restriction ->
                "Zet met de ouder stil wat stil moet staan: trek op de gezinspagina de toestemming (of een deel) in, "
                        + "of spreek een pauze af.";
            default ->
                "Stop waar de ouder bezwaar tegen heeft: trek op de gezinspagina dat deel van de toestemming in.";
        };
    }

    /** Only erasing is done by the program; everything else is done with the parent. */
    void carryOut(RightsRequest request, String officer) {
        if (!request.question().is(RightsQuestion.Right.erasure)
                || requests.file(request).isEmpty()) {
            return;
        }
        CaseCard file = requests.file(request).orElseThrow();
        PersonCard person = people.person(officer).orElseThrow();
        List<String> waiting = referrals.of(file.id()).stream()
                .filter(one -> one.sentAt() != null && !one.closed() && one.receiver() != null)
                .map(ReferralCard::receiver)
                .distinct()
                .toList();
        if (file.closed() == null) {
            if (file.pregnancyEnded()) {
                throw new Refusal(
                        "Bij dit gezin staat nog een laatste taak open. Laat die eerst afronden; wis daarna.");
            }
            ending.closeNow(file.id(), "parentStops", officer);
        }
        retention.eraseOnRequest(file, person);
        requests.happens(request.id(), one -> one.erased(file.mark(), waiting));
    }
}
