package nl.kansrijkestart.notify;

import java.util.Set;

/**
 * Who hears of their work although they were not here lately, such as by mail; implemented by features. Nobody
 * implements it: nobody does.
 */
public interface ReachedOtherwise {

    /** Logins. */
    Set<String> logins();
}
