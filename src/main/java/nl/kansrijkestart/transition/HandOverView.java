package nl.kansrijkestart.transition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.transition.LeaveItem.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A hand-over as somebody may see it: the lists that are theirs, or numbers only; else it is not there. */
@Component
@Transactional(readOnly = true)
public class HandOverView {

    /** @param state Dutch, with whom it is about */
    public record Line(String what, String state) {}

    /** @param group who goes over it, Dutch */
    public record OneList(String group, List<Line> lines) {}

    /**
     * @param open, done numbers of the lists that are theirs; functional administration reads those of all lists
     * @param running whether it can be taken back
     */
    public record Seen(
            String id,
            String name,
            String place,
            String since,
            String state,
            List<OneList> lists,
            long open,
            long done,
            boolean running) {}

    /** One that runs, among others. @param open as of {@link Seen} */
    public record Running(String id, String name, String place, String since, long open) {}

    private record Theirs(LeaveList list, List<LeaveItem> items) {}

    /** @param counted whose numbers this reader reads @param announces whether this reader could have announced it */
    private record Known(Leave leave, List<Theirs> lists, List<LeaveItem> counted, boolean announces) {

        long open() {
            return counted.stream().filter(LeaveItem::open).count();
        }
    }

    private final Leaves leaves;
    private final LeaveService service;
    private final LeaveDoor door;
    private final People people;

    HandOverView(Leaves leaves, LeaveService service, LeaveDoor door, People people) {
        this.leaves = leaves;
        this.service = service;
        this.door = door;
        this.people = people;
    }

    /** Empty for who may not know that it exists. */
    public Optional<Seen> of(String id, String login) {
        return service.find(id).flatMap(leave -> known(leave, login)).map(this::seen);
    }

    /** Those that run and that this person may know of, the newest first. */
    public List<Running> running(String login) {
        return leaves.findTop100ByEndedIsNullOrderByAnnouncedDesc().stream()
                .flatMap(leave -> known(leave, login).stream())
                .map(known -> new Running(
                        known.leave().id(),
                        name(known.leave().person()),
                        people.placeName(known.leave().municipality()),
                        Dutch.day(known.leave().announced()),
                        known.open()))
                .toList();
    }

    /** Whose leaving this person may announce, themselves first. */
    public List<PersonCard> mayAnnounce(String login) {
        return Stream.concat(people.person(login).stream(), door.charges(login).stream())
                .distinct()
                .toList();
    }

    public boolean mayAnnounce(String login, String leaver) {
        return people.person(leaver).filter(one -> door.mayAnnounce(login, one)).isPresent();
    }

    private Optional<Known> known(Leave leave, String login) {
        List<LeaveList> lists = service.lists(leave);
        List<LeaveItem> all = service.items(lists);
        List<Theirs> own = lists.stream()
                .map(list -> new Theirs(list, theirs(list, all, leave, login)))
                .filter(one -> !one.items().isEmpty())
                .toList();
        boolean announces = people.person(leave.person())
                .filter(one -> door.mayAnnounce(login, one, leave.municipality()))
                .isPresent();
        boolean administers = door.administers(login, leave.municipality());
        if (own.isEmpty() && !announces && !administers) {
            return Optional.empty();
        }
        List<LeaveItem> counted = administers
                ? all
                : own.stream().flatMap(one -> one.items().stream()).toList();
        return Optional.of(new Known(leave, own, counted, announces));
    }

    private Seen seen(Known known) {
        Leave leave = known.leave();
        long open = known.open();
        return new Seen(
                leave.id(),
                name(leave.person()),
                people.placeName(leave.municipality()),
                Dutch.day(leave.announced()),
                Words.of("leave", leave.open() ? "running" : leave.outcome().name()),
                known.lists().stream()
                        .map(one -> new OneList(group(one.list()), lines(one.items())))
                        .toList(),
                open,
                known.counted().size() - open,
                leave.open() && known.announces());
    }

    private List<Line> lines(List<LeaveItem> items) {
        return items.stream()
                .map(item -> new Line(service.says(item), state(item)))
                .toList();
    }

    /** The leaver knows what they have. @param all of every list */
    private List<LeaveItem> theirs(LeaveList list, List<LeaveItem> all, Leave leave, String login) {
        List<LeaveItem> items =
                all.stream().filter(one -> one.listId().equals(list.id())).toList();
        return login.equals(leave.person()) ? items : door.seen(list, items, login);
    }

    private String state(LeaveItem item) {
        String said = Words.of("leaveState", item.state().name());
        boolean about = item.is(State.proposed) || item.is(State.accepted) || item.is(State.moved);
        return about ? said + " " + name(item.proposed()) : said;
    }

    private String group(LeaveList list) {
        String code = list.group().split("@", 2)[0];
        return people.roleCodes().contains(code)
                ? Role.valueOf(code).label()
                : people.organisation(code).name();
    }

    private String name(String login) {
        return people.person(login).map(PersonCard::name).orElse(login);
    }
}
