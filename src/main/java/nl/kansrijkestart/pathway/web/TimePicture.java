package nl.kansrijkestart.pathway.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.consent.FamilySlice;
import org.springframework.stereotype.Component;

/**
 * One picture of the time of a family, from ten months before the birth to two years after it: what was, what is
 * planned, and what closes. Everything in it stands beside it in words.
 */
@Component
class TimePicture {

    /** @param x place in thousands of the width @param label months before or after the birth */
    record Tick(int x, String label) {}

    /** @param number stands in the picture and before its words @param row so that near ones do not cover each other */
    record Moment(int number, int x, int row, String kind, String state, String when, String what) {}

    record Picture(int now, int birth, List<Tick> ticks, List<Moment> moments) {}

    private record Thing(LocalDate day, String kind, String what) {}

    private static final int BEFORE = 10;
    private static final int AFTER = 24;
    private static final int WIDTH = 1000;
    private static final int ROWS = 3;
    private static final int PREGNANCY_WEEKS = 40;
    private static final double DAYS_OF_A_MONTH = 365.25 / 12;
    private static final List<Integer> TICKS = List.of(-9, -6, -3, 0, 3, 6, 9, 12, 18, 24);
    private static final int SOON_DAYS = 42;
    /** Weeks of the pregnancy [HUM-HS]. */
    private static final int HOME_START = 28;
    /** Maternity care at home: the first eight to ten days [KRM-LIP], longer where it is needed [KNOV-KRM]. */
    private static final int MATERNITY_DAYS = 10;

    private static final int LONGER_DAYS = 42;

    private static final String MATERNITY = "Kraamzorg thuis duurt tot de tiende dag, en als het gezin zeer kwetsbaar "
            + "is tot zes weken na de geboorte";
    /** BW 1:253ha */
    private static final int DECLARED = 16;

    private static final int ADULT = 18;
    private static final String OF_AGE = "De moeder is dan nog geen 18: zij kan vóór de geboorte de rechter vragen om "
            + "haar meerderjarig te verklaren. Anders krijgt het kind een voogd";
    private static final String VOOR_ZORG = "limit.voorzorg.week";
    private static final String VISIT = "limit.homeVisit.week";
    private static final String AGE = "age.upper.months";

    private final FamilySlice slice;
    private final Agreements agreements;
    private final Clock clock;

    TimePicture(FamilySlice slice, Agreements agreements, Clock clock) {
        this.slice = slice;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * Null where there is nothing to count from, where the reader may not know the day, and when nothing is counted any
     * more.
     *
     * @param plan null without one, or where the reader may not know it @param parentBorn the same
     */
    Picture of(CaseView view, String organisation, PlanOverview.Shown plan, LocalDate parentBorn) {
        CaseCard file = view.card();
        LocalDate birth = file.birthDate() != null ? file.birthDate() : file.dueDate();
        if (birth == null
                || !view.mayTell()
                || file.pregnancyEnded()
                || file.closed() != null
                || !slice.knowsDay(file, organisation)) {
            return null;
        }
        LocalDate today = Deadlines.day(clock.instant());
        List<Thing> things = Stream.of(
                        known(file), opening(file, birth), closing(file, birth, today, parentBorn), planned(plan))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Thing::day))
                .toList();
        List<Moment> moments = new ArrayList<>();
        for (Thing thing : things) {
            int number = moments.size() + 1;
            moments.add(new Moment(
                    number,
                    x(thing.day(), birth),
                    number % ROWS,
                    thing.kind(),
                    state(thing, today),
                    Dutch.wholeDay(thing.day()),
                    thing.what()));
        }
        return new Picture(
                x(today, birth),
                x(birth, birth),
                TICKS.stream()
                        .map(month -> new Tick(place(month), label(month)))
                        .toList(),
                moments);
    }

    private static List<Thing> known(CaseCard file) {
        List<Thing> known = new ArrayList<>();
        known.add(new Thing(Deadlines.day(file.opened()), "was", "Traject begonnen"));
        if (file.pregnant()) {
            known.add(new Thing(file.dueDate(), "moment", "Uitgerekende datum"));
        } else if (file.birthDate() != null) {
            known.add(new Thing(file.birthDate(), "was", "Kind geboren"));
        }
        return known;
    }

    /** What can be asked from then on. */
    private static List<Thing> opening(CaseCard file, LocalDate birth) {
        return file.pregnant()
                ? List.of(new Thing(day(birth, HOME_START), "opens", "Home-Start kan vanaf week " + HOME_START))
                : List.of();
    }

    /**
     * Who is not 18 at the birth has no authority over the child, unless a judge declares her of age before; she must
     * be 16 by then.
     */
    private static boolean minorAt(LocalDate birth, LocalDate parentBorn) {
        int years =
                parentBorn == null ? ADULT : Period.between(parentBorn, birth).getYears();
        return years >= DECLARED && years < ADULT;
    }

    /** What can be asked until then, and not afterwards. */
    private List<Thing> closing(CaseCard file, LocalDate birth, LocalDate today, LocalDate parentBorn) {
        List<Thing> closing = new ArrayList<>();
        Map<String, Integer> limits = agreements.limits(Set.of(VOOR_ZORG, VISIT, AGE), file.municipality());
        if (file.pregnant()) {
            int voorZorg = limits.get(VOOR_ZORG);
            int visit = limits.get(VISIT);
            closing.add(closes(birth, voorZorg, "Aanmelden voor VoorZorg kan tot week " + voorZorg));
            closing.add(closes(birth, visit, "Prenataal huisbezoek aan huis kan tot week " + visit));
            if (minorAt(birth, parentBorn)) {
                closing.add(new Thing(birth, "closes", OF_AGE));
            }
        }
        if (today.isBefore(birth.plusDays(LONGER_DAYS))) {
            closing.add(new Thing(birth.plusDays(MATERNITY_DAYS), "closes", MATERNITY));
        }
        int age = limits.get(AGE);
        closing.add(new Thing(
                birth.plusMonths(age), "closes", "Kansrijke Start loopt tot het kind " + age + " maanden is"));
        return closing;
    }

    private static Thing closes(LocalDate birth, int week, String what) {
        return new Thing(day(birth, week), "closes", what);
    }

    private static LocalDate day(LocalDate birth, int week) {
        return birth.minusWeeks(PREGNANCY_WEEKS - week);
    }

    private static List<Thing> planned(PlanOverview.Shown plan) {
        if (plan == null) {
            return List.of();
        }
        List<Thing> planned = new ArrayList<>();
        Optional.ofNullable(plan.evaluationAt())
                .ifPresent(at -> planned.add(new Thing(Deadlines.day(at), "moment", "Samen kijken hoe het gaat")));
        plan.actions().stream()
                .filter(PlanOverview.Line::open)
                .forEach(one ->
                        planned.add(new Thing(Deadlines.day(one.at()), "moment", one.what() + " (" + one.who() + ")")));
        return planned;
    }

    private static String state(Thing thing, LocalDate today) {
        boolean past = thing.day().isBefore(today) || "was".equals(thing.kind());
        if ("opens".equals(thing.kind())) {
            return thing.day().isAfter(today) ? "kan straks" : "kan nu";
        }
        if (!"closes".equals(thing.kind())) {
            return past ? "geweest" : "gepland";
        }
        return past ? "voorbij" : thing.day().isAfter(today.plusDays(SOON_DAYS)) ? "kan nog" : "sluit binnenkort";
    }

    private static String label(int month) {
        return month == 0 ? "geboorte" : month < 0 ? "−" + -month : "+" + month;
    }

    private static int place(double months) {
        long place = Math.round((months + BEFORE) * WIDTH / (BEFORE + AFTER));
        return (int) Math.max(0, Math.min(WIDTH, place));
    }

    private static int x(LocalDate day, LocalDate birth) {
        return place(ChronoUnit.DAYS.between(birth, day) / DAYS_OF_A_MONTH);
    }
}
