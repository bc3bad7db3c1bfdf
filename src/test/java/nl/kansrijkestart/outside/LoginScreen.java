package nl.kansrijkestart.outside;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The login of the web applications, as somebody fills it in who looks at what they typed. */
final class LoginScreen {

    private static final int LOOKS = 5;

    private LoginScreen() {}

    /**
     * The app puts the focus on the name a moment after it shows the fields; what is typed just then lands there. So it
     * is looked at before anything is sent.
     */
    static void logIn(Page page, String login, String password) {
        Locator form = page.locator("form[name=signinForm]");
        Locator name = form.locator("input[type=text]");
        Locator secret = form.locator("input[type=password]");
        int looks = 0;
        do {
            name.fill(login);
            secret.fill(password);
        } while (++looks < LOOKS
                && !(name.inputValue().equals(login) && secret.inputValue().equals(password)));
        form.locator("button[type=submit]").click();
    }
}
