package nl.kansrijkestart.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What is loose in the loop, said once more: read from the tables as they are and thought through here, without a word
 * of the program's own check. Both must find the same.
 */
@Component
public class LoopOracle {

    private static final Set<String> CARE = Set.of("signallers", "youthNurses", "caseDirectors", "helpers");
    private static final Set<String> MAY_WAIT = Set.of("continueOwnCare", "askConsentAgain");
    private static final int SEEN_DAYS = 30;

    private final JdbcTemplate sql;
    private final LoopCheck check;
    private final ReachedInStories reached;
    private final ObjectMapper json;
    private final Clock clock;

    LoopOracle(JdbcTemplate sql, LoopCheck check, ReachedInStories reached, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.check = check;
        this.reached = reached;
        this.json = json;
        this.clock = clock;
    }

    /** What the program's check finds in these cases, as the oracle says it: problem and subject. */
    public Set<String> checked(Collection<String> cases) {
        return check.violations().stream()
                .filter(one -> one.caseId() != null && cases.contains(one.caseId()))
                .map(one -> one.problem() + " " + one.subject())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of these cases. */
    public Set<String> says(Collection<String> cases) {
        return new Look(cases.toArray(String[]::new)).says();
    }

    private final class Look {

        private final Set<String> found = new TreeSet<>();
        private final Instant now = clock.instant();
        private final List<Map<String, Object>> files;
        private final List<Map<String, Object>> referrals;
        private final List<Map<String, Object>> processes;
        private final List<Map<String, Object>> engineTasks;
        private final List<Map<String, Object>> rows;
        private final List<Map<String, Object>> jobs;
        private final Set<String> watched;
        private final List<String> mailed;

        Look(String[] cases) {
            files = read("select * from case_file where id = any (?)", cases);
            referrals = read("select * from referral where case_id = any (?)", cases);
            processes = read("""
                    select e.id_ as id, e.business_key_ as case_id, split_part(e.proc_def_id_, ':', 1) as key,
                        (select text_ from act_ru_variable v where v.execution_id_ = e.id_ and v.name_ = 'referralId')
                            as referral
                    from act_ru_execution e where e.parent_id_ is null and e.business_key_ = any (?)""", cases);
            String[] running = ids(processes);
            engineTasks = read(
                    "select id_ as id, proc_inst_id_ as process from act_ru_task where proc_inst_id_ = any (?)",
                    running);
            rows = read("""
                    select r.*, o.doors from task_row r left join task_offer o on o.id = r.offer
                    where r.case_id = any (?)""", cases);
            jobs = read("""
                    select id_ as id, process_instance_id_ as process, type_ as type, handler_cfg_ as cfg,
                        retries_ as retries, suspension_state_ as suspended
                    from act_ru_job where process_instance_id_ = any (?)""", running);
            mailed = sql.queryForList("select login from person where mail_reaches(login)", String.class);
            watched = Set.copyOf(sql.queryForList("select subject from due_work where kind = 'watch'", String.class));
        }

        Set<String> says() {
            referrals.forEach(this::referral);
            processes.stream().filter(one -> one.get("key").equals("referral")).forEach(this::nothing);
            files.stream().filter(this::kept).forEach(this::family);
            return found;
        }

        private void referral(Map<String, Object> referral) {
            String id = text(referral, "id");
            if (referral.get("sent_at") == null || "closed".equals(referral.get("state"))) {
                if ("agreed".equals(referral.get("state"))) {
                    agreed(referral);
                }
                return;
            }
            List<String> mine = processes.stream()
                    .filter(one -> one.get("key").equals("referral") && id.equals(one.get("referral")))
                    .map(one -> text(one, "id"))
                    .sorted()
                    .toList();
            if (mine.isEmpty()) {
                found.add("withoutProcess " + id);
            } else {
                if (mine.size() > 1) {
                    found.add("severalProcesses " + id);
                }
                process(id, mine.get(0));
            }
            if (Set.of("sent", "question").contains(text(referral, "state")) && goneFromTheMap(referral)) {
                found.add("receiverGone " + id);
            }
        }

        private void process(String id, String process) {
            List<Map<String, Object>> tasks = visible().stream()
                    .filter(one -> process.equals(text(one, "process_instance_id")))
                    .toList();
            boolean stalled = tasks.stream()
                    .anyMatch(one -> text(one, "task_key").equals("solveStalledReferral")
                            && watched.contains(text(one, "task_id")));
            boolean asked = tasks.stream()
                    .anyMatch(one -> Set.of("answerReferral", "callReceiver").contains(text(one, "task_key")));
            if (!stalled && !rings(process, "overallTermPassed") || asked && !rings(process, "answerOverdue")) {
                found.add("withoutClock " + id);
            }
            boolean hidden = unseen().stream().anyMatch(one -> process.equals(text(one, "process")));
            if (tasks.stream().anyMatch(one -> !somebodys(one)) || tasks.isEmpty() && !hidden) {
                found.add("withoutOwner " + id);
            }
        }

        private void agreed(Map<String, Object> referral) {
            String caseId = text(referral, "case_id");
            if (files.stream().noneMatch(one -> caseId.equals(one.get("id")) && kept(one))) {
                return;
            }
            List<Map<String, Object>> naming = rows.stream()
                    .filter(one -> caseId.equals(one.get("case_id")) && "registerFamily".equals(one.get("task_key")))
                    .toList();
            if (naming.stream().anyMatch(one -> visible().contains(one))) {
                return;
            }
            Instant from = ((Timestamp) referral.get("agreed_at")).toInstant();
            for (Map<String, Object> one : naming) {
                if (one.get("ended") instanceof Timestamp ended
                        && ended.toInstant().isAfter(from)) {
                    from = ended.toInstant();
                }
            }
            if (from.isBefore(now.minus(Duration.ofDays(1)))) {
                found.add("notSent " + referral.get("id"));
            }
        }

        private boolean goneFromTheMap(Map<String, Object> referral) {
            String place = files.stream()
                    .filter(one -> one.get("id").equals(referral.get("case_id")))
                    .map(one -> text(one, "municipality"))
                    .findFirst()
                    .orElse("");
            List<Timestamp> retired = new ArrayList<>();
            sql.query(
                    """
                    select retired_at from social_map_entry where organisation = ?
                    and id in (select entry from social_map_need where need = ?)
                    and id in (select entry from social_map_area where municipality = ?)""",
                    row -> {
                        retired.add(row.getTimestamp(1));
                    },
                    referral.get("receiver"),
                    referral.get("need"),
                    place);
            return !retired.isEmpty() && retired.stream().allMatch(Objects::nonNull);
        }

        private void nothing(Map<String, Object> process) {
            boolean open = referrals.stream()
                    .anyMatch(
                            one -> one.get("id").equals(process.get("referral")) && !"closed".equals(one.get("state")));
            if (!open) {
                found.add("processOfNothing " + process.get("referral"));
            }
        }

        private void family(Map<String, Object> file) {
            String id = text(file, "id");
            List<Map<String, Object>> tasks = visible().stream()
                    .filter(one -> id.equals(one.get("case_id")))
                    .toList();
            Set<String> mine = processes.stream()
                    .filter(one -> id.equals(one.get("case_id")))
                    .map(one -> text(one, "id"))
                    .collect(Collectors.toSet());
            tasks.forEach(task -> task(task));
            List<Map<String, Object>> hidden = unseen().stream()
                    .filter(one -> mine.contains(text(one, "process")))
                    .toList();
            hidden.forEach(one -> found.add("taskUnseen " + one.get("id")));
            rows.stream()
                    .filter(one -> id.equals(one.get("case_id")) && one.get("ended") == null && !tasks.contains(one))
                    .forEach(one -> found.add("taskOfNothing " + one.get("task_id")));
            List<Map<String, Object>> clocks = jobs.stream()
                    .filter(one -> mine.contains(text(one, "process")))
                    .toList();
            clocks.stream()
                    .filter(one -> !alive(one) && !clockOfAReferral(one))
                    .forEach(one -> found.add("stuckJob " + one.get("id")));
            if (mine.isEmpty()) {
                found.add("caseWithoutProcess " + id);
            } else if (tasks.isEmpty()
                    && hidden.isEmpty()
                    && clocks.stream().noneMatch(one -> alive(one) && "timer".equals(one.get("type")))) {
                found.add("caseWithoutTask " + id);
            }
        }

        private void task(Map<String, Object> task) {
            String id = text(task, "task_id");
            if (!watched.contains(id) && !MAY_WAIT.contains(text(task, "task_key"))) {
                found.add("taskWithoutWatch " + id);
            }
            if (!somebodys(task) && !ofAnOpenReferral(text(task, "process_instance_id"))) {
                found.add("taskWithoutOwner " + id);
            }
        }

        /** Of several processes of one referral the first by id counts. */
        private boolean ofAnOpenReferral(String process) {
            return referrals.stream()
                    .filter(one -> one.get("sent_at") != null && !"closed".equals(one.get("state")))
                    .anyMatch(one -> processes.stream()
                            .filter(other -> other.get("key").equals("referral")
                                    && one.get("id").equals(other.get("referral")))
                            .map(other -> text(other, "id"))
                            .sorted()
                            .findFirst()
                            .filter(process::equals)
                            .isPresent());
        }

        private boolean clockOfAReferral(Map<String, Object> job) {
            return Set.of("overallTermPassed", "answerOverdue").contains(element(job))
                    && ofAnOpenReferral(text(job, "process"));
        }

        private boolean rings(String process, String element) {
            return jobs.stream()
                    .anyMatch(one -> process.equals(one.get("process")) && element.equals(element(one)) && alive(one));
        }

        private static String element(Map<String, Object> job) {
            return String.valueOf(job.get("cfg")).split("[$]")[0];
        }

        private static boolean alive(Map<String, Object> job) {
            return ((Number) job.get("retries")).intValue() > 0 && ((Number) job.get("suspended")).intValue() == 1;
        }

        private List<Map<String, Object>> visible() {
            Set<Object> there = engineTasks.stream().map(one -> one.get("id")).collect(Collectors.toSet());
            return rows.stream()
                    .filter(one -> one.get("ended") == null && there.contains(one.get("task_id")))
                    .toList();
        }

        private List<Map<String, Object>> unseen() {
            Set<Object> shown =
                    visible().stream().map(one -> one.get("task_id")).collect(Collectors.toSet());
            return engineTasks.stream()
                    .filter(one -> !shown.contains(one.get("id")))
                    .toList();
        }

        private boolean kept(Map<String, Object> file) {
            return Boolean.TRUE.equals(file.get("shared"))
                    && file.get("closed") == null
                    && file.get("merged_into") == null;
        }

        private boolean somebodys(Map<String, Object> task) {
            if (task.get("doors") == null) {
                return false;
            }
            try {
                for (JsonNode door : json.readTree(text(task, "doors"))) {
                    if (people(door, text(task, "municipality"))) {
                        return true;
                    }
                }
                return false;
            } catch (JsonProcessingException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private boolean people(JsonNode door, String place) {
            String group = door.get(0).asText();
            String house = door.get(2).isNull() ? null : door.get(2).asText();
            String named = door.get(3).isNull() ? null : door.get(3).asText();
            Set<String> reachedOtherwise = new TreeSet<>(reached.logins());
            reachedOtherwise.addAll(mailed);
            for (Map<String, Object> one : sql.queryForList("""
                    select login, p.organisation as works, role, r.organisation as house, municipality, at from person p
                    join person_role r on r.person = login left join person_seen s on s.person = login
                    where active""")) {
                boolean key = group.equals(one.get("role"))
                        || group.equals(one.get("works"))
                                && group.equals(one.get("house"))
                                && CARE.contains(text(one, "role"));
                boolean here = one.get("at") instanceof Timestamp at
                        && !at.toInstant().isBefore(now.minus(Duration.ofDays(SEEN_DAYS)));
                if (key
                        && place.equals(one.get("municipality"))
                        && (house == null || house.equals(one.get("house")))
                        && (named == null || named.equals(one.get("login")))) {
                    List<Map<String, Object>> absences = absences(text(one, "login"));
                    if (absences.isEmpty()
                            ? here || reachedOtherwise.contains(text(one, "login"))
                            : absences.stream().anyMatch(away -> stoodIn(one, away, reachedOtherwise))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private List<Map<String, Object>> absences(String login) {
            java.time.LocalDate today =
                    now.atZone(java.time.ZoneId.of("Europe/Amsterdam")).toLocalDate();
            return sql.queryForList("select * from absence where person = ?", login).stream()
                    .filter(one -> !"ended".equals(one.get("kind")))
                    .filter(one ->
                            !((java.sql.Date) one.get("from_day")).toLocalDate().isAfter(today))
                    .filter(one -> one.get("until_day") == null
                            || !((java.sql.Date) one.get("until_day"))
                                    .toLocalDate()
                                    .isBefore(today))
                    .toList();
        }

        /** Who stands in is there, works at the same house and has the very role that opens the door. */
        private boolean stoodIn(Map<String, Object> absent, Map<String, Object> away, Set<String> reachedOtherwise) {
            Object standIn = away.get("stand_in");
            return standIn != null
                    && absences(standIn.toString()).isEmpty()
                    && absent.get("works").equals(absent.get("house"))
                    && sql.queryForList("""
                            select role, r.organisation as house, municipality, at from person p
                            join person_role r on r.person = login left join person_seen s on s.person = login
                            where active and login = ? and p.organisation = ?""", standIn, absent.get("works")).stream()
                            .anyMatch(one -> List.of("role", "house", "municipality").stream()
                                            .allMatch(column -> one.get(column).equals(absent.get(column)))
                                    && (reachedOtherwise.contains(standIn)
                                            || one.get("at") instanceof Timestamp seen
                                                    && !seen.toInstant()
                                                            .isBefore(now.minus(Duration.ofDays(SEEN_DAYS)))));
        }

        private List<Map<String, Object>> read(String question, String[] asked) {
            return sql.queryForList(question, (Object) asked);
        }

        private static String[] ids(List<Map<String, Object>> found) {
            return found.stream().map(one -> text(one, "id")).toArray(String[]::new);
        }

        private static String text(Map<String, Object> row, String column) {
            return String.valueOf(row.get(column));
        }
    }
}
