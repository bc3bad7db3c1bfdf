package nl.kansrijkestart.base;

/** What an amount of a setting counts; the constant is the code in the table. */
public enum Unit {
    workingDays("werkdag", "werkdagen"),
    calendarDays("dag", "dagen"),
    officeHours("kantooruur", "kantooruren"),
    weeks("week", "weken"),
    months("maand", "maanden"),
    count("keer", "keer"),
    /** No term: a moment of each day, on the clock of here. */
    hourOfDay("uur", "uur");

    private final String one;
    private final String many;

    Unit(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** Such as: 1 werkdag, 3 werkdagen. */
    public String inWords(int amount) {
        return amount + " " + (amount == 1 ? one : many);
    }
}
