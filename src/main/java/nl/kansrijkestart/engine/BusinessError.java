package nl.kansrijkestart.engine;

/**
 * A desk throws this where the model catches the error of the same code; technical failures are ordinary exceptions.
 */
public class BusinessError extends RuntimeException {

    private final String code;

    public BusinessError(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
