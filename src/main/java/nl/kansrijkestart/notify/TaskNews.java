package nl.kansrijkestart.notify;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TakenTasks.TaskFreed;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import nl.kansrijkestart.engine.tasks.TaskMoves.TaskMoved;
import nl.kansrijkestart.engine.tasks.TermMoves.TermMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says to who had a task that they have it no more, and to whom it is offered that it is free again. */
@Component
class TaskNews {

    private final Notices notices;
    private final People people;
    private final CaseFiles files;

    TaskNews(Notices notices, People people, CaseFiles files) {
        this.notices = notices;
        this.people = people;
        this.files = files;
    }

    @EventListener
    void freed(TaskFreed task) {
        String what = (task.about().isEmpty() ? "" : task.about() + ": ");
        String name = family(task.moment()) == null ? "de taak " : "de taak “" + task.name() + "” ";
        if (task.takenBy() != null) {
            tell(
                    task.moment(),
                    task.moment().person(),
                    what + name + "is overgenomen door " + nameOf(task.takenBy())
                            + ". U hoeft daar niets meer aan te doen.");
            return;
        }
        String since = "sinds " + Dutch.day(task.since());
        tell(
                task.moment(),
                task.moment().person(),
                what + "u nam " + name + "en deed er " + since + " niets aan. De taak is weer vrij voor uw team.");
        task.doors()
                .forEach(door -> tell(
                        task,
                        door,
                        what + name + "is weer vrij. Een collega nam haar en deed er " + since + " niets aan."));
    }

    /** In their own words it stands on the time line only. */
    @EventListener
    void moved(TaskMoved task) {
        String what = task.about().isEmpty() ? "" : task.about() + ": ";
        String name = family(task.moment()) == null ? "de taak " : "de taak “" + task.name() + "” ";
        String why = " (" + Words.of("taskMove", task.why().name()).toLowerCase() + "). ";
        if (task.from() != null && !task.from().equals(task.by())) {
            tell(
                    task.moment(),
                    task.from(),
                    what + name
                            + (task.takenOver()
                                    ? "is overgenomen door " + nameOf(task.to())
                                    : "is nu van " + nameOf(task.to()))
                            + why + "U hoeft daar niets meer aan te doen.");
        }
        if (!task.takenOver()) {
            tell(
                    task.moment(),
                    task.to(),
                    what + name + "is nu van u" + why + "Wie dat koos: " + nameOf(task.by())
                            + ". Kijk in uw Takenlijst.");
        }
    }

    /** Why stands on the time line only. */
    @EventListener
    void termMoved(TermMoved task) {
        String holder = task.moment().person();
        if (holder != null && !holder.equals(task.by())) {
            tell(
                    task.moment(),
                    holder,
                    (family(task.moment()) == null ? "een taak " : "de taak “" + task.name() + "” ")
                            + "moet nu klaar zijn op " + Dutch.wholeDay(task.becomes()) + ". Wie dat koos: "
                            + nameOf(task.by()) + ".");
        }
    }

    private void tell(TaskFreed task, Door door, String text) {
        boolean role = people.roleCodes().contains(door.group());
        if (door.person() != null) {
            others(task, door.person(), text);
        } else if (!role) {
            tell(door.group(), null, task.moment(), text);
        } else if (door.organisation() == null) {
            tell(Notices.role(door.group(), door.municipality()), null, task.moment(), text);
        } else { // a role within one organisation is not for who has it elsewhere
            people.peopleOf(door.organisation()).stream()
                    .filter(one -> one.roles().contains(door.group()))
                    .forEach(one -> others(task, one.login(), text));
        }
    }

    private void others(TaskFreed task, String login, String text) {
        if (!login.equals(task.moment().person())) {
            tell(task.moment(), login, text);
        }
    }

    private void tell(FormMoment moment, String login, String text) {
        people.person(login)
                .map(PersonCard::organisation)
                .ifPresent(organisation -> tell(organisation, login, moment, text));
    }

    /** What is about no family may be about safety: no mail follows. */
    private void tell(String address, String login, FormMoment moment, String text) {
        String family = family(moment);
        if (family == null) {
            notices.tellQuietly(address, login, text);
        } else {
            notices.tell(address, login, family, text);
        }
    }

    /** Null for what is about no family: its line leads nowhere. */
    private String family(FormMoment moment) {
        String caseId = moment.caseId();
        return caseId != null && files.exists(caseId) ? caseId : null;
    }

    private String nameOf(String login) {
        return people.person(login).map(PersonCard::name).orElse("een collega");
    }
}
