package nl.kansrijkestart.engine.gate;

/** What is wrong where, in words for who drew it. */
record Finding(String file, String element, String what) {

    @Override
    public String toString() {
        return file + (element.isBlank() ? "" : ", " + element) + ": " + what;
    }
}
