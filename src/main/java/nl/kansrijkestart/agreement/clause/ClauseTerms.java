package nl.kansrijkestart.agreement.clause;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Unit;

/**
 * The terms of one version of a clause; a referral keeps its own copy. Working days of the receiver, only the urgent
 * reminder is in office hours.
 *
 * @param answer the first receiver answers
 * @param fallback each next receiver answers
 * @param reminder the receiver is reminded, from the moment the referral reaches it
 * @param contact first contact with the family, after a yes
 * @param escalation the Knooppunt coordinator solves what stalled
 */
@Embeddable
public record ClauseTerms(
        int answer,
        int answerUrgent,
        int fallback,
        int fallbackUrgent,
        int reminder,
        int reminderUrgent,
        int contact,
        int contactUrgent,
        int escalation,
        int escalationUrgent) {

    private static final int MOST = 250;
    private static final String URGENT = " bij spoed";
    private static final String REMINDER = "herinnering";
    /** From 9:00 to 17:00: the urgent reminder counts office hours, the other one working days. */
    private static final int HOURS_IN_A_DAY = 8;

    /** A topic has one term, and nobody is asked: what else a clause has says nothing there. */
    static ClauseTerms ofTopic(int normal, int urgent) {
        return new ClauseTerms(normal, urgent, 1, 1, 1, 1, 1, 1, 1, 1);
    }

    public Term answerTerm(boolean first, boolean urgent) {
        return first
                ? days("term.answer", urgent ? answerUrgent : answer)
                : days("term.answer.fallback", urgent ? fallbackUrgent : fallback);
    }

    /**
     * Always before the answer is due, whatever the clause says: a next receiver has less time than the first, and a
     * setting may be shorter than the reminder beside it. Within one day it comes half-way.
     */
    public Term reminderTerm(boolean first, boolean urgent) {
        int within = answerTerm(first, urgent).amount();
        if (urgent) {
            int hours = Math.min(reminderUrgent, within * HOURS_IN_A_DAY - HOURS_IN_A_DAY / 2);
            return new Term("term.answer.reminder", hours, Unit.officeHours, "");
        }
        return within > 1
                ? days("term.answer.reminder", Math.min(reminder, within - 1))
                : new Term("term.answer.reminder", HOURS_IN_A_DAY / 2, Unit.officeHours, "");
    }

    /** The same, with a reminder before the first answer is due: what a new text begins with can be signed. */
    ClauseTerms fitting() {
        return new ClauseTerms(
                answer,
                answerUrgent,
                fallback,
                fallbackUrgent,
                answer > 1 ? Math.min(reminder, answer - 1) : reminder,
                reminderTerm(true, true).amount(),
                contact,
                contactUrgent,
                escalation,
                escalationUrgent);
    }

    /**
     * The terms laid out one after the other, as somebody would count them: what a party reads before it signs.
     *
     * @param receivers how many organisations are asked, one after the other; 0: the Knooppunt coordinator at once
     */
    public String laidOut(int receivers) {
        return "Gewoon: " + laidOut(receivers, false) + " Bij spoed: " + laidOut(receivers, true);
    }

    private String laidOut(int receivers, boolean urgent) {
        int first = answerTerm(true, urgent).amount();
        int next = answerTerm(false, urgent).amount();
        String solves = "die lost het op binnen "
                + Unit.workingDays.inWords(escalationTerm(urgent).amount());
        String asked = receivers == 0
                ? "de Knooppuntcoördinator krijgt het meteen, " + solves + "."
                : "na " + inWords(reminderTerm(true, urgent)) + " een herinnering, na "
                        + Unit.workingDays.inWords(first) + (receivers == 1 ? " " : " de volgende. ")
                        + (receivers == 1
                                ? ""
                                : "Die krijgt na " + inWords(reminderTerm(false, urgent)) + " een herinnering, en na "
                                        + Unit.workingDays.inWords(next) + " gaat het verder. Zegt niemand iets, dan "
                                        + "ligt het na " + first + (" + " + next).repeat(receivers - 1) + " = "
                                        + Unit.workingDays.inWords(first + next * (receivers - 1)) + " bij ")
                        + "de Knooppuntcoördinator: " + solves + ".";
        return asked + " Na een ja: eerste contact binnen "
                + Unit.workingDays.inWords(contactTerm(urgent).amount()) + ".";
    }

    private static String inWords(Term term) {
        return term.unit().inWords(term.amount());
    }

    public Term contactTerm(boolean urgent) {
        return days("term.firstContact", urgent ? contactUrgent : contact);
    }

    public Term escalationTerm(boolean urgent) {
        return days("term.answer.escalation", urgent ? escalationUrgent : escalation);
    }

    /**
     * These terms, with the amounts of {@code here} on top wherever they differ from {@code before}, of which here was
     * made.
     */
    public ClauseTerms with(ClauseTerms here, ClauseTerms before) {
        return new ClauseTerms(
                top(answer, here.answer, before.answer),
                top(answerUrgent, here.answerUrgent, before.answerUrgent),
                top(fallback, here.fallback, before.fallback),
                top(fallbackUrgent, here.fallbackUrgent, before.fallbackUrgent),
                top(reminder, here.reminder, before.reminder),
                top(reminderUrgent, here.reminderUrgent, before.reminderUrgent),
                top(contact, here.contact, before.contact),
                top(contactUrgent, here.contactUrgent, before.contactUrgent),
                top(escalation, here.escalation, before.escalation),
                top(escalationUrgent, here.escalationUrgent, before.escalationUrgent));
    }

    private static int top(int now, int here, int before) {
        return here == before ? now : here;
    }

    /** Dutch name of each amount → the amount, for forms, cards and refusals. */
    public Map<String, Integer> named() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("antwoord", answer);
        named.put("antwoord bij spoed", answerUrgent);
        named.put("antwoord volgende ontvanger", fallback);
        named.put("antwoord volgende ontvanger bij spoed", fallbackUrgent);
        named.put("herinnering", reminder);
        named.put("herinnering bij spoed", reminderUrgent);
        named.put("eerste contact", contact);
        named.put("eerste contact bij spoed", contactUrgent);
        named.put("oplossing", escalation);
        named.put("oplossing bij spoed", escalationUrgent);
        return named;
    }

    /**
     * @throws Refusal for an amount out of bounds, for an urgent term that is longer than the normal one, and for a
     *     reminder that would come when the answer is already due
     */
    public void refuseOutside() {
        named().forEach((name, amount) -> {
            if (amount < 1 || amount > MOST) {
                throw new Refusal("De termijn voor " + name + " is " + amount + ". Kies een getal van 1 tot en met "
                        + MOST + ".");
            }
        });
        named().forEach((name, amount) -> {
            Integer longest = longestWhenUrgent(name);
            if (longest != null && amount > longest) {
                throw new Refusal("De termijn voor " + name + " is " + amount
                        + ". Spoed kan niet langer duren dan gewoon. Kies hooguit " + longest + ".");
            }
        });
        if (answer > 1 && reminder >= answer) {
            throw late(REMINDER, Unit.workingDays, reminder, answer, answer - 1);
        }
        if (reminderUrgent >= answerUrgent * HOURS_IN_A_DAY) {
            throw late(
                    REMINDER + URGENT,
                    Unit.officeHours,
                    reminderUrgent,
                    answerUrgent,
                    answerUrgent * HOURS_IN_A_DAY - 1);
        }
    }

    private static Refusal late(String name, Unit unit, int reminder, int answer, int most) {
        return new Refusal("Zo werkt het niet: na " + Unit.workingDays.inWords(answer)
                + " is de volgende aan de beurt, en de " + name + " komt na " + unit.inWords(reminder)
                + ". Kies voor de " + name + " hooguit " + most + ".");
    }

    /** The most that an urgent term may be, in its own unit, by the normal one beside it; null for a normal term. */
    private Integer longestWhenUrgent(String name) {
        Integer normal = name.endsWith(URGENT) ? named().get(name.substring(0, name.length() - URGENT.length())) : null;
        return normal == null || !name.equals(REMINDER + URGENT) ? normal : Integer.valueOf(normal * HOURS_IN_A_DAY);
    }

    /** For example "antwoord binnen 5 werkdagen (spoed 1), eerste contact binnen 5 werkdagen (spoed 1)". */
    public String inWords() {
        return "antwoord binnen " + Unit.workingDays.inWords(answer) + " (spoed " + answerUrgent
                + "), eerste contact binnen " + Unit.workingDays.inWords(contact) + " (spoed " + contactUrgent + ")";
    }

    private static Term days(String id, int amount) {
        return new Term(id, amount, Unit.workingDays, "");
    }
}
