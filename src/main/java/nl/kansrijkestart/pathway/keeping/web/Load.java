package nl.kansrijkestart.pathway.keeping.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.engine.tasks.CaseTasks.OpenTask;
import nl.kansrijkestart.pathway.families.KeptFamilies;
import nl.kansrijkestart.pathway.families.KeptFamilies.Step;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much is open with each organisation, and with each person of the own one, for who coordinates: each number is the
 * length of its list. A family that one may not open is in none of them.
 */
@Component
@Transactional(readOnly = true)
class Load {

    /** @param code of an organisation or a role, or a login; {@link #PERSONAL} where it is not said */
    record Number(String code, String name, long open, long late) {}

    /** @param people of the own organisation @param more there is more than was counted */
    record Loads(List<Number> houses, List<Number> people, boolean more) {}

    /** As in {@code CockpitPages}. */
    record Row(
            String mark, String page, String drawing, String step, String due, String who, String why, String task) {}

    /** An open step, with who has it as the reader may know it. @param person null for nobody, or who is not named */
    private record Held(Step step, String mark, String house, String houseName, String person, String personName) {

        Row row() {
            return new Row(
                    mark,
                    "/gezin/" + step.entry().caseId(),
                    step.instance(),
                    step.entry().step().name(),
                    Dutch.wholeDay(step.entry().step().due()),
                    personName == null ? houseName : personName + ", " + houseName,
                    null,
                    step.task());
        }
    }

    static final String PERSONAL = "personal";
    private static final String NOBODY = "nobody";

    private final KeptFamilies families;
    private final CaseAccess access;
    private final ReferralService referrals;
    private final People people;
    private final Deadlines days;

    Load(KeptFamilies families, CaseAccess access, ReferralService referrals, People people, Deadlines days) {
        this.families = families;
        this.access = access;
        this.referrals = referrals;
        this.people = people;
        this.days = days;
    }

    Loads of(PersonCard reader) {
        KeptFamilies.Page page = families.all(reader);
        List<Held> held = held(page.steps(), reader);
        return new Loads(
                numbers(held, Held::house, Held::houseName),
                numbers(
                        held.stream()
                                .filter(one -> one.house().equals(reader.organisation()))
                                .toList(),
                        Load::holder,
                        one -> one.person() == null ? "Nog niemand" : one.personName()),
                page.next() != null);
    }

    /** @param code as in a number @param own it is one of the own organisation's people */
    List<Row> of(String code, boolean own, PersonCard reader) {
        Predicate<Held> those = own
                ? one ->
                        one.house().equals(reader.organisation()) && holder(one).equals(code)
                : one -> one.house().equals(code);
        return held(families.all(reader).steps(), reader).stream()
                .filter(those)
                .map(Held::row)
                .toList();
    }

    private static String holder(Held one) {
        return one.person() == null ? NOBODY : one.person();
    }

    private List<Number> numbers(List<Held> held, Function<Held, String> code, Function<Held, String> name) {
        Instant now = days.now();
        Map<String, List<Held>> each =
                held.stream().collect(Collectors.groupingBy(code, LinkedHashMap::new, Collectors.toList()));
        List<Number> numbers = new ArrayList<>();
        each.forEach((one, those) -> numbers.add(new Number(
                one,
                name.apply(those.get(0)),
                those.size(),
                those.stream()
                        .filter(step -> step.step().entry().step().due().isBefore(now))
                        .count())));
        numbers.sort(Comparator.comparing(Number::open).reversed().thenComparing(Number::name, Dutch.ORDER));
        return numbers;
    }

    private List<Held> held(List<Step> steps, PersonCard reader) {
        List<String> ids =
                steps.stream().map(step -> step.entry().caseId()).distinct().toList();
        Map<String, CaseView> views = access.views(ids, reader.login()).stream()
                .filter(CaseView::coordinator)
                .filter(CaseView::givesTasks)
                .collect(Collectors.toMap(view -> view.card().id(), Function.identity()));
        Set<String> shielded = referrals.withShielded(views.keySet());
        Map<String, PersonCard> known = people.people(of(steps, Load::one));
        Set<String> houses = new HashSet<>(of(steps, OpenTask::group));
        known.values().forEach(one -> houses.add(one.organisation()));
        Map<String, String> names = people.organisationNames(houses);
        return steps.stream()
                .filter(step -> views.containsKey(step.entry().caseId()))
                .map(step -> held(step, views.get(step.entry().caseId()), shielded, known, names, reader))
                .toList();
    }

    private static Set<String> of(List<Step> steps, Function<OpenTask, String> part) {
        return steps.stream()
                .map(step -> part.apply(step.entry().step()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Who has it, or for whom alone it is. */
    private static String one(OpenTask task) {
        return task.assignee() == null ? task.named() : task.assignee();
    }

    /** A family in which help for a shielded need was asked names nobody who may be of that help. */
    private static Held held(
            Step step,
            CaseView view,
            Set<String> shielded,
            Map<String, PersonCard> known,
            Map<String, String> names,
            PersonCard reader) {
        OpenTask task = step.entry().step();
        PersonCard has = one(task) == null ? null : known.get(one(task));
        String offered = task.group().isEmpty() ? NOBODY : task.group();
        String house = has == null ? offered : has.organisation();
        String mark = view.card().mark();
        boolean asked = has == null && reader.roles().contains(house); // a role that they have themselves
        if (!asked
                && !view.knowsReceivers()
                && shielded.contains(view.card().id())
                && !house.equals(reader.organisation())
                && !view.card().has(house)) {
            return new Held(step, mark, PERSONAL, Words.PERSONAL, null, null);
        }
        String name = names.getOrDefault(house, Role.of(house).map(Role::label).orElse("nog niemand"));
        return new Held(step, mark, house, name, has == null ? null : has.login(), has == null ? null : has.name());
    }
}
