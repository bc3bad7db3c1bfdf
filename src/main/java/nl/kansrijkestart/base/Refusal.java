package nl.kansrijkestart.base;

/** An answer that cannot be taken. The Dutch message appears on the screen that had the input; nothing was changed. */
public class Refusal extends RuntimeException {

    public Refusal(String dutchMessage) {
        super(dutchMessage);
    }
}
