package nl.kansrijkestart.access.signon;

/** The login elsewhere went well, but nobody may come in here with it; the message says in Dutch what is missing. */
class NoAccess extends RuntimeException {

    NoAccess(String message) {
        super(message);
    }
}
