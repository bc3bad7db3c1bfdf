package nl.kansrijkestart.models;

/** What a rule found; the message is Dutch and says how to put it right. */
public record Finding(String file, String element, int rule, String message) {

    @Override
    public String toString() {
        return file + ", " + element + ": " + message + (rule > 0 ? " (regel " + rule + ")" : "");
    }
}
