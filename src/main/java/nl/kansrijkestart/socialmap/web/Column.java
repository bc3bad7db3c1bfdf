package nl.kansrijkestart.socialmap.web;

import java.util.Arrays;
import java.util.Optional;

/**
 * The columns of a social map file, in their order; the same words stand beside the fields of the page where one entry
 * is changed.
 */
enum Column {
    id(
            "kenmerk",
            60,
            true,
            "Vast kenmerk: kleine letters, cijfers en streepjes. Hieraan herkent het programma de vermelding."),
    name("naam", 120, true, "Wat wordt aangeboden."),
    organisationName("organisatie", 120, true, "Naam van de organisatie."),
    organisation(
            "organisatiecode", 60, false, "Code in dit programma, als de organisatie hier verwijzingen beantwoordt."),
    needs("vragen", 1000, true, "Thema's of routes, met een rechte streep ertussen: Wonen | Relatie."),
    domain("domein", 30, true, "Medisch, Sociaal, Publiek of Informeel."),
    formal("formeel", 30, true, "ja of nee; nee voor vrijwilligers en buurthulp."),
    area("gemeenten", 600, true, "Waar dit aanbod geldt, met een rechte streep ertussen."),
    forWhom("voor wie", 300, false, "Voor wie het bedoeld is."),
    weeksFrom("vanaf week", 2, false, "Vanaf welke week van de zwangerschap."),
    weeksTo("tot week", 2, false, "Tot welke week van de zwangerschap."),
    monthsTo("tot maanden", 3, false, "Tot welke leeftijd van het kind, in maanden."),
    capacity("plekken", 5, false, "Aantal vrije plekken, als dat bekend is."),
    waitingDays("wachttijd", 4, false, "Wachttijd in werkdagen, als die bekend is."),
    cost("kosten", 200, false, "Wat het de ouder kost."),
    contact("aanspreekpunt", 120, false, "Een functie of afdeling, geen privégegevens."),
    telephone("telefoon", 40, false, "Telefoonnummer."),
    email("e-mail", 120, false, "E-mailadres."),
    website("website", 200, false, "Adres dat begint met https://."),
    owner("eigenaar", 60, false, "Code van de organisatie die de vermelding controleert. Leeg: de coördinator."),
    intervention("interventie", 60, false, "Code uit de menukaart, als het aanbod daarbij hoort."),
    source("bron", 120, false, "Waar de gegevens vandaan komen."),
    phases(
            "fase",
            80,
            false,
            "Voor wie: Vóór een zwangerschap, Zwanger of Kind geboren, met een rechte streep ertussen. Leeg: zoals "
                    + "het was, anders alle drie.");

    private final String label;
    private final int longest;
    private final boolean required;
    private final String hint;

    Column(String label, int longest, boolean required, String hint) {
        this.label = label;
        this.longest = longest;
        this.required = required;
        this.hint = hint;
    }

    /** The head of the column, Dutch. */
    public String label() {
        return label;
    }

    public int longest() {
        return longest;
    }

    public boolean required() {
        return required;
    }

    public String hint() {
        return hint;
    }

    public static Optional<Column> of(String head) {
        return Arrays.stream(values())
                .filter(column -> column.label.equalsIgnoreCase(head.strip()))
                .findFirst();
    }
}
