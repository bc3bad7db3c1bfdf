package nl.kansrijkestart.base.typed;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;

/**
 * Which days a question about a day can mean: the one place that bounds them, on both sides. A field of a form names
 * the kind in its property {@code day}; what only its own case knows, such as the day of a referral, is asked there.
 */
public enum AskedDay {
    /** Something that was done or heard. */
    happened(Period.ofYears(-1), Period.ZERO, "deze dag ligt in de toekomst. Vul in op welke dag het gebeurde."),
    /** Something to come; it may still be today. */
    planned(Period.ZERO, Period.ofYears(1), "deze dag is al voorbij. Kies een dag die nog komt."),
    /** Something to look at again: not today. */
    later(Period.ofDays(1), Period.ofYears(1), "deze dag ligt niet in de toekomst. Kies een latere dag."),
    /** What partners agree for years. */
    agreed(Period.ZERO, Period.ofYears(10), "deze dag is al voorbij. Kies een dag die nog komt."),
    /** Since when, or until when, something is recognised. */
    recognition(Period.ofYears(-20), Period.ofYears(10), "deze dag ligt te ver weg. Controleer het jaar."),
    parentBirth(Period.ofYears(-100), Period.ofYears(-10), "deze geboortedatum kan niet van een ouder zijn."),
    /** How old a child may be is a setting: here only the year is looked at. */
    childBirth(Period.ofYears(-10), Period.ofYears(1), "deze geboortedatum kan niet."),
    /** How long a pregnancy lasts is known elsewhere: here only the year is looked at. */
    dueDate(Period.ofYears(-1), Period.ofYears(1), "deze uitgerekende datum kan niet.");

    private final Period from;
    private final Period until;
    private final String problem;

    /** @param problem what is wrong on the side where people come by accident: after what was, before what comes */
    AskedDay(Period from, Period until, String problem) {
        this.from = from;
        this.until = until;
        this.problem = problem;
    }

    /**
     * What cannot be right about a day, in Dutch, to stand behind the question. It says between which days it can be.
     *
     * @return empty when the day can be meant
     */
    public Optional<String> problem(LocalDate day, LocalDate today) {
        LocalDate first = today.plus(from);
        LocalDate last = today.plus(until);
        if (!day.isBefore(first) && !day.isAfter(last)) {
            return Optional.empty();
        }
        boolean byAccident = this == happened ? day.isAfter(last) : day.isBefore(first);
        boolean far = !byAccident && (this == happened || this == planned || this == later || this == agreed);
        return Optional.of((far ? "deze dag ligt te ver weg. Controleer het jaar." : problem) + " Het kan van "
                + Dutch.day(first) + " tot en met " + Dutch.day(last) + ".");
    }

    /** @throws Refusal in Dutch when this day cannot be meant */
    public void refuse(String question, LocalDate day, LocalDate today) {
        problem(day, today).ifPresent(what -> {
            throw new Refusal(question + ": " + what);
        });
    }

    /** @return empty when nothing is called so */
    public static Optional<AskedDay> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
