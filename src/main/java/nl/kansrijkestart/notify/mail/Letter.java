package nl.kansrijkestart.notify.mail;

import java.util.UUID;

/** What stands in every mail: a number, and where to look. */
record Letter(UUID id, String to, String text) {

    static final String SUBJECT = "Er wacht werk op u in Kansrijke Start";

    /** @param site where the program is, without a slash at the end */
    static String text(int number, String site) {
        return """
                Er wacht werk op u in Kansrijke Start.

                Nieuwe vragen en berichten: %1$d

                Uw takenlijst: %2$s/camunda/app/tasklist/default/
                Uw berichten: %2$s/berichten

                In deze mail staat nooit iets over een gezin. Antwoord niet op deze mail: niemand leest dat.
                Vraagt een mail u om een wachtwoord of om gegevens? Dan komt die niet van ons.

                Wilt u deze mail op een ander adres, één keer per dag of niet? Kies dat zelf: %2$s/mail
                """.formatted(number, site);
    }

    /** From its row, not from the moment of sending: sent twice, it is the same mail. @param domain of who sends */
    String messageId(String domain) {
        return "<" + id + "@" + domain + ">";
    }
}
