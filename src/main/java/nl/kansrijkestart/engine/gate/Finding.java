package nl.kansrijkestart.engine.gate;

/**
 * What is wrong where, in words for who drew it.
 *
 * @param rule its number in processes/README.md; 0 for what no page numbers
 */
record Finding(String file, String element, int rule, String what) {

    Finding(String file, String element, String what) {
        this(file, element, 0, what);
    }

    @Override
    public String toString() {
        return file + (element.isBlank() ? "" : ", " + element) + ": " + what
                + (rule > 0 ? " (regel " + rule + ")" : "");
    }
}
