package nl.kansrijkestart.monitoring.watch;

import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.file.CaseFiles.Keepers;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;

/** What each reads: the mark of a family and the name of the task, never a person, a theme or a receiver. */
final class WatchWords {

    private WatchWords() {}

    /**
     * @param one whether it is said to one person, and not to all to whom the task is offered @param late whether the
     * day is over
     */
    static String task(Rung rung, TaskRow task, WatchedWork work, Keepers family, boolean one, boolean late) {
        if (work == WatchedWork.safety) {
            return rung == Rung.holder
                    ? "Een eigen taak wacht op u. Kijk in uw Takenlijst."
                    : "In uw organisatie wacht een persoonlijke taak al langer dan de bedoeling is. Vraag uw"
                            + " collega's of iemand hulp nodig heeft.";
        }
        String what = (family == null ? "" : family.mark() + ": ")
                + (family != null && family.quiet() ? "een taak" : "de taak “" + task.name() + "”");
        String day = Dutch.day(task.due());
        String said = switch (rung) {
            case holder ->
                what + (late ? " moest" : " moet") + " klaar zijn op " + day + ". " + holder(task, one, late);
            case keeper ->
                what + " moest klaar zijn op " + day
                        + (task.assignee() == null
                                ? ". Nog niemand nam de taak. Spreek af wie het doet."
                                : ". Neem contact op met wie de taak heeft, en kijk samen wat nodig is.");
            default ->
                what + " moest klaar zijn op " + day
                        + " en wacht nog steeds. Wie het geheel bewaakt, weet het ook. Help om de taak verder te"
                        + " brengen.";
        };
        return family == null ? Character.toUpperCase(said.charAt(0)) + said.substring(1) : said;
    }

    /** Only who has it can give it back. */
    private static String holder(TaskRow task, boolean one, boolean late) {
        if (task.assignee() != null) {
            return (late ? "Rond de taak af. " : "") + "Lukt dat niet? Geef de taak dan terug.";
        }
        if (one) {
            return "Rond de taak af. Lukt dat niet? Overleg met een collega.";
        }
        return "Nog niemand nam de taak. Neem de taak, of spreek met uw team af wie het doet.";
    }

    /** Each time what is new: that it is late, who knows it, and how long it waits by now. */
    static String signaller(int told, TaskRow task, Keepers family, boolean late, int days) {
        String waits = late
                ? "wacht nog een taak. Die moest klaar zijn op " + Dutch.day(task.due())
                : "wacht een taak. Die moet klaar zijn op " + Dutch.day(task.due());
        return family.mark() + ": bij een aanmelding of verwijzing van u " + waits
                + switch (told) {
                    case 0 ->
                        task.assignee() == null
                                ? ". Wie de taak kan doen, kreeg een bericht."
                                : ". Wie de taak heeft, kreeg een bericht.";
                    case 1 -> ". Wie het geheel bewaakt, weet het nu ook.";
                    case 2 -> ". De procesregie weet het nu ook.";
                    default -> ", " + days + " werkdagen geleden.";
                }
                + " U hoeft niets te doen.";
    }

    /** For who sees no single task. */
    static String number(int tasks, String place) {
        return "In " + place + (tasks == 1 ? " wacht 1 taak" : " wachten " + tasks + " taken")
                + " langer dan is afgesproken. Kijk samen met wie dit bewaakt wat nodig is.";
    }

    /** For who sees no single task, where nobody else is left to hear. */
    static String nobodyLeft(int tasks, String place) {
        return "In " + place + (tasks == 1 ? " wacht 1 taak" : " wachten " + tasks + " taken")
                + " waarvan niemand meer bericht krijgt: niemand met de juiste rol kan inloggen. Kijk wie er een rol"
                + " mist.";
    }
}
