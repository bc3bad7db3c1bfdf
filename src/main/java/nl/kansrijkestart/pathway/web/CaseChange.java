package nl.kansrijkestart.pathway.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseCard;

/**
 * What may be said about a family at any time: the address of its page, what people read there, and when it can happen.
 */
enum CaseChange {
    support(
            "samen-steunen",
            "Samen een steunplan maken",
            "Start het steunplan",
            card -> true,
            "Helpt er meer dan één, of wil het gezin samen plannen? Dan komt er één steunplan van het gezin, met een "
                    + "vaste contactpersoon.",
            "U kiest daarna met de ouder wie de vaste contactpersoon wordt. Hulp die al loopt, gaat gewoon door.",
            "er komt een steunplan. Kies met de ouder een vaste contactpersoon."),
    action(
            "extra-actie",
            "Extra actie toevoegen",
            "Voeg de actie toe",
            card -> true,
            "Loopt er een steunplan, en spreekt u met het gezin nog iets af? Zet het er meteen bij.",
            "Een organisatie die het doet, krijgt er een taak voor. Wat het gezin zelf doet of iemand uit de eigen "
                    + "kring, staat alleen in het plan.",
            "de actie staat in het steunplan."),
    consent(
            "toestemming",
            "Opnieuw toestemming vastleggen",
            "Leg dit ja vast",
            card -> true,
            "Zegt de ouder (weer) ja, nadat het nee was, was ingetrokken of was afgelopen? Leg het hier vast. Nee is "
                    + "ook goed en verandert niets aan uw zorg.",
            "Hulp die stopte, wordt opnieuw gevraagd bij wie volgens de afspraken nu aan de beurt is.",
            "de toestemming is opnieuw vastgelegd."),
    reach(
            "bereikbaarheid",
            "Naam, telefoon of adres wijzigen",
            "Sla dit op",
            card -> true,
            "Klopt een naam, nummer of adres niet (meer)? Zet het hier goed. Wat u leeg laat, blijft zoals het is.",
            "Wie het gezin helpt en dit mag weten, leest dat het gewijzigd is.",
            "de gegevens zijn gewijzigd."),
    birth(
            "geboorte",
            "Kind geboren",
            "Geef de geboorte door",
            CaseCard::pregnant,
            "Het traject gaat door; de fase wordt: kind geboren.",
            "Een prenataal huisbezoek en de aanmelding daarvoor stoppen. Is er een steunplan? Dan is er binnenkort "
                    + "een evaluatie met het gezin.",
            "de geboorte is doorgegeven. Het traject is aangepast."),
    dueDate(
            "uitgerekende-datum",
            "Andere uitgerekende datum",
            "Pas de datum aan",
            CaseCard::pregnant,
            "De uitgerekende datum verandert in het traject.",
            "Termijnen die van deze datum afhangen, zoals die van het huisbezoek, veranderen mee.",
            "de uitgerekende datum is aangepast."),
    pause(
            "pauze",
            "Pauze afspreken",
            "Zet het traject stil",
            card -> !card.paused(),
            "Wil de ouder een tijd niets? Dan staat het traject stil. Taken blijven staan; niemand krijgt een "
                    + "herinnering.",
            "Alle termijnen schuiven op zolang de pauze duurt, ook die van verwijzingen. Duurt het lang, dan vragen "
                    + "we u of het verder gaat. Toestemming intrekken en afsluiten kan altijd.",
            "het traject staat stil. Termijnen schuiven op."),
    resume(
            "hervatten",
            "Verder na de pauze",
            "Ga verder met het traject",
            CaseCard::paused,
            "Wil de ouder weer verder? Dan lopen alle termijnen weer.",
            "Elke termijn krijgt de dagen van de pauze erbij.",
            "het traject gaat weer verder."),
    loss(
            "zwangerschap-geeindigd",
            "Zwangerschap geëindigd",
            "Ja, stop alle hulp en berichten",
            CaseCard::pregnant,
            "Dit kan veel losmaken bij de ouder. Alles wat geregeld is, stopt meteen: verwijzingen, bezoeken, het "
                    + "steunplan en alle berichten.",
            "Wie meehielp, leest dat het gestopt is en niet waarom. U krijgt één taak: nazorg bespreken met de "
                    + "ouder. Dit kan niet ongedaan worden gemaakt.",
            "alle hulp en berichten zijn gestopt. In uw taken staat: nazorg bespreken met ouder."),
    move(
            "verhuizing",
            "Gezin verhuist",
            "Ja, sluit het traject hier",
            card -> true,
            "Gaat het gezin in een andere gemeente wonen? Dan stopt het traject hier. Verhuist het binnen de "
                    + "gemeente, dan loopt het gewoon door.",
            "Het programma draagt nog niets over aan de nieuwe gemeente. Alle open taken en verwijzingen stoppen; "
                    + "wie meehielp leest dat, zonder reden. Dit kan niet ongedaan worden gemaakt.",
            "");

    final String address;
    final String title;
    final String button;
    private final Predicate<CaseCard> can;
    final String what;
    final String then;
    final String done;

    CaseChange(
            String address,
            String title,
            String button,
            Predicate<CaseCard> can,
            String what,
            String then,
            String done) {
        this.address = address;
        this.title = title;
        this.button = button;
        this.can = can;
        this.what = what;
        this.then = then;
        this.done = done;
    }

    /** What this person can say now about this family. */
    static List<CaseChange> possible(CaseView view) {
        CaseCard card = view.card();
        return Arrays.stream(values())
                .filter(change -> card.closed() == null && !card.pregnancyEnded() && change.can.test(card))
                .filter(change -> change.may(view))
                .toList();
    }

    /** How to reach the parent is for who leads the help, the rest for everybody who may tell. */
    boolean may(CaseView view) {
        return this == reach ? view.leads() : view.mayTell();
    }

    static Optional<CaseChange> at(String address) {
        return Arrays.stream(values())
                .filter(change -> change.address.equals(address))
                .findFirst();
    }

    public String address() {
        return address;
    }

    public String title() {
        return title;
    }

    public String button() {
        return button;
    }

    public String what() {
        return what;
    }

    public String then() {
        return then;
    }
}
