package nl.kansrijkestart.coalition.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.agreement.round.Clauses.ClauseCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.exchange.QuestionService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.Seat;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import org.springframework.stereotype.Component;

/** The meetings of a round, and what is worth talking about at the next one. */
@Component
public class MeetingService {

    private final Meetings meetings;
    private final CycleService rounds;
    private final PlanService plan;
    private final Places places;
    private final Clauses clauses;
    private final QuestionService questions;

    MeetingService(
            Meetings meetings,
            CycleService rounds,
            PlanService plan,
            Places places,
            Clauses clauses,
            QuestionService questions) {
        this.meetings = meetings;
        this.rounds = rounds;
        this.plan = plan;
        this.places = places;
        this.clauses = clauses;
        this.questions = questions;
    }

    /** The newest first, also the one that is planned. */
    public List<Meeting> of(Cycle cycle) {
        return meetings.findByCycleIdOrderByHeldOnDescIdDesc(cycle.id());
    }

    public Optional<Meeting> planned(Cycle cycle) {
        return of(cycle).stream().filter(one -> !one.held()).findFirst();
    }

    /** Everybody at the table hears of it. Refuses a day that is over with Refusal. */
    public void plan(Cycle cycle, Meeting.Kind kind, LocalDate on, String agenda, String place) {
        if (on.isBefore(rounds.today())) {
            throw new Refusal("Deze dag is al voorbij. Kies een dag die nog komt.");
        }
        Meeting meeting = new Meeting(cycle, kind, on, agenda, place);
        meeting.announce(
                plan.owners(cycle.municipality()).stream().map(Option::value).toList());
        meetings.save(meeting);
        cycle.set("recordCoalitionMeeting", rounds.endOf(on));
        cycle.done("planCoalitionMeeting");
    }

    /** @param on the day it really was; null for the planned day. Refuses a day that still comes with Refusal. */
    public void record(Cycle cycle, LocalDate on, List<String> present, String decisions, String participation) {
        Meeting meeting = planned(cycle).orElseThrow(() -> new Refusal("Er is geen overleg gepland."));
        LocalDate day = on == null ? meeting.heldOn() : on;
        if (day.isAfter(rounds.today())) {
            throw new Refusal("Het overleg van " + CycleService.day(day)
                    + " is nog niet geweest. Was het eerder? Vul dan de dag in waarop het was.");
        }
        meeting.record(day, present, decisions, participation);
        cycle.done("recordCoalitionMeeting");
    }

    /** A session that was held. @param dimension Dutch. Refuses a day that still comes with Refusal. */
    public void reflect(Cycle cycle, LocalDate on, String dimension, List<String> present, String learned) {
        if (on.isAfter(rounds.today())) {
            throw new Refusal("Deze dag komt nog. Leg de sessie vast als die is geweest.");
        }
        Meeting session = new Meeting(cycle, Meeting.Kind.reflection, on, "Positieve Gezondheid: " + dimension, null);
        session.record(on, present, learned, null);
        meetings.save(session);
    }

    /** What the program knows and the table may want to talk about, one line each. */
    public List<String> proposals(Cycle cycle) {
        List<String> proposals = new ArrayList<>();
        plan.open(cycle.municipality()).stream()
                .filter(one -> one.due().isBefore(rounds.today()))
                .forEach(one ->
                        proposals.add("Actie te laat: " + one.what() + " (" + rounds.organisation(one.owner()) + ")"));
        clauses.of(cycle.municipality()).stream()
                .filter(one -> one.amber() != null)
                .map(ClauseCard::agreedText)
                .filter(text -> text != null)
                .forEach(text -> proposals.add("Afspraak controleren: " + text));
        List<String> empty = places.gaps(cycle.municipality()).stream()
                .filter(Seat::needed)
                .map(Seat::label)
                .toList();
        if (!empty.isEmpty()) {
            proposals.add("Lege plekken: " + String.join(", ", empty));
        }
        questions.onAgenda(cycle.municipality()).forEach(one -> proposals.add("Signaal van " + one));
        return proposals;
    }
}
