package nl.kansrijkestart.engine;

/** An answer that cannot be taken. The Dutch message appears on the screen that had the input; nothing was changed. */
public class FormRefused extends RuntimeException {

    public FormRefused(String dutchMessage) {
        super(dutchMessage);
    }
}
