package nl.kansrijkestart.notify.mail;

import nl.kansrijkestart.base.NeededAtStart;
import nl.kansrijkestart.base.typed.Reachable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Who sets a mail server says from whom the mails come and where the program is, or the start ends here. */
@Component
class MailNeeded extends NeededAtStart {

    static final String HOST = "spring.mail.host";
    static final String FROM = "kansrijkestart.mail.from";
    static final String SITE = "kansrijkestart.mail.site";

    @Override
    protected void check(Environment settings) {
        if (!StringUtils.hasText(settings.getProperty(HOST))) {
            return;
        }
        if (!Reachable.mail.fits(settings.getProperty(FROM, ""))) {
            throw new IllegalStateException("Niet gestart: er is een mailserver, maar " + FROM
                    + " is geen e-mailadres. | Not started: there is a mail server, but " + FROM
                    + " is no mail address.");
        }
        if (!settings.getProperty(SITE, "").matches("https?://\\S+")) {
            throw new IllegalStateException("Niet gestart: er is een mailserver, maar " + SITE
                    + " is geen webadres, zoals https://kansrijkestart.example. | Not started: there is a mail server,"
                    + " but " + SITE + " is no address of this program.");
        }
    }
}
