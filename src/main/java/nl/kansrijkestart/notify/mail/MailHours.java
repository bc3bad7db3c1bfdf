package nl.kansrijkestart.notify.mail;

/** At which hours mail may go; implemented by who knows what is set in a municipality. */
public interface MailHours {

    /** The daily mail of a place is due work of this kind; when its hours change it is looked at again. */
    String DAY = "mailDay";

    /** @param digest hour of the daily mail @param quietFrom from then on none goes @param quietUntil until then */
    record Hours(int digest, int quietFrom, int quietUntil) {}

    /** @param municipality null for what holds where nothing was set */
    Hours in(String municipality);
}
