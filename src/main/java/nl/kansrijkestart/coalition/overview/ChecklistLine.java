package nl.kansrijkestart.coalition.overview;

/**
 * The lines of the national checklist "Basisprincipes lokale coalities Kansrijke Start": its five sentences, taken
 * apart. Each keeps its own words.
 */
enum ChecklistLine {
    lead(Principle.lead, "Er is een stevige trekker als procesbegeleider."),
    together(Principle.lead, "Er komen een gezamenlijke ambitie, samenwerkingsafspraken en een plan van aanpak."),
    others(Principle.lead, "Wij werken samen met andere lokale coalities, of met de trekkers van de regio."),
    national(Principle.lead, "De trekker kent de landelijke ontwikkelingen."),
    secured(Principle.lead, "De trekker bewaakt voortgang en borging, bijvoorbeeld met bestuurlijke afspraken."),

    municipality(Principle.broad, "De gemeente doet mee."),
    midwives(Principle.broad, "Verloskundigen doen mee."),
    hospital(Principle.broad, "Gynaecologen doen mee."),
    maternityCare(Principle.broad, "Kraamzorg doet mee."),
    youthHealthCare(Principle.broad, "De jeugdgezondheidszorg doet mee."),
    generalPractice(Principle.broad, "(Praktijkondersteuners van) huisartsen doen mee."),
    socialTeam(Principle.broad, "Het wijkteam doet mee."),
    socialWork(Principle.broad, "Welzijn doet mee."),
    adultMentalHealth(Principle.broad, "De volwassen-ggz doet mee."),
    childcare(Principle.broad, "De kinderopvang doet mee."),
    informal(Principle.broad, "Andere lokale partners doen mee, ook vrijwilligers en informele steun."),
    parents(Principle.broad, "De doelgroep wordt betrokken."),
    vsv(Principle.broad, "Er is verbinding met het verloskundig samenwerkingsverband (VSV), lokaal of via de regio."),

    signalling(Principle.agreements, "Er zijn afspraken over vroegtijdig signaleren."),
    referring(Principle.agreements, "Er zijn afspraken over toeleiden naar de juiste hulp."),
    guiding(Principle.agreements, "Er zijn afspraken over gezinnen optimaal begeleiden."),
    map(Principle.agreements, "Er is een actuele sociale kaart voor professionals, ook met informele steun."),

    figures(Principle.figures, "Wij gebruiken lokale cijfers, ervaringen en kennis van doelgroep en partners."),
    localTask(Principle.figures, "Wij bespreken welke lokale opgave er ligt en welke ambitie wij nastreven."),
    morePartners(Principle.figures, "Wij bespreken welke partners wij nog meer willen betrekken."),
    networks(Principle.figures, "Wij bouwen zoveel mogelijk voort op bestaande lokale netwerken."),
    evaluated(Principle.figures, "Wij monitoren en evalueren de afspraken en resultaten."),

    choice(Principle.menu, "De keuze uit de menukaart is goed onderbouwd."),
    paidTogether(Principle.menu, "Wij zetten erkende interventies samen in en betalen ze samen."),
    offer(Principle.menu, "Het bestaande lokale aanbod is in beeld.");

    /** With its two questions in the self-scan. */
    enum Principle {
        lead("Stevige trekker", """
                Een lokale coalitie heeft een stevige trekker als procesbegeleider om te komen tot een gezamenlijke \
                ambitie, samenwerkingsafspraken en een plan van aanpak.""", "leadTime", "boardSupport"),
        broad("Brede samenstelling", """
                Een lokale coalitie is breed samengesteld, met partijen uit zorg, sociaal domein en informele steun, \
                en betrekt bij haar aanpak de doelgroep.""", "seatsFilled", "parentsDecide"),
        agreements("Goede samenwerkingsafspraken", """
                Een lokale coalitie maakt goede samenwerkingsafspraken tussen het medische, sociale en informele \
                domein rondom de eerste 1000 dagen van kinderen.""", "agreementsKept", "mapCurrent"),
        figures("Cijfers, ervaringen en kennis", """
                Een lokale coalitie gebruikt beschikbare lokale cijfers, ervaringen en kennis van de doelgroep en \
                lokale samenwerkingspartners.""", "figuresKnown", "lookBack"),
        menu("Keuze uit de menukaart", """
                Een lokale coalitie maakt een goed onderbouwde keuze uit de menukaart Kansrijke Start om gezinnen in \
                kwetsbare situaties te helpen en ondersteunen.""", "offerFits", "choiceReasoned");

        final String title;
        final String sentence;
        final String[] questions;

        Principle(String title, String sentence, String... questions) {
            this.title = title;
            this.sentence = sentence;
            this.questions = questions;
        }
    }

    final Principle principle;
    final String text;

    ChecklistLine(Principle principle, String text) {
        this.principle = principle;
        this.text = text;
    }
}
