package nl.kansrijkestart.base;

/**
 * A term as it holds in one municipality.
 *
 * @param id     id of the setting, such as {@code term.answer}
 * @param amount in {@code unit}; 0 means at once
 * @param source where it comes from, Dutch, shown beside it
 */
public record Term(String id, int amount, Unit unit, String source) {

    /** For example "5 werkdagen"; "meteen" for 0. */
    public String inWords() {
        return amount == 0 ? "meteen" : unit.inWords(amount);
    }
}
