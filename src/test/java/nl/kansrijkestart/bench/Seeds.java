package nl.kansrijkestart.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes a database large. Real cases are played first; here their rows are written again and again with other ids, so
 * that a new column needs nothing. Sixteen municipalities and twelve teams in each; one of these teams is the
 * midwife's, who works in three of the sixteen. All SQL of seeding is here: who changes a table changes it.
 */
final class Seeds {

    private static final String PLACE =
            "(select array_agg(code order by code) from municipality where kind = 'municipality')[1 + i % 16]";
    private static final String TEAM = """
            (select array_agg(code) from (select code from organisation where code <> 'verloskundigenkerkrade'
            order by code limit 11) o)""";
    /** Which of the twelve teams of a municipality. */
    private static final String NUMBER = "(i / 16) % 12";

    private final JdbcTemplate sql;

    Seeds(Server server, String database) {
        sql = server.in(database);
    }

    /** Open tasks of the program, numbered. */
    void tasks(int from, int to) {
        tasks("open", from, to, Map.of());
    }

    /** The same, that ended since. */
    void endedTasks(int to) {
        tasks("ended", 1, to, Map.of("ended", "t.created + interval '1 hour'"));
    }

    private void tasks(String prefix, int from, int to, Map<String, String> more) {
        Map<String, String> columns = new LinkedHashMap<>(Map.of(
                "task_id", "'" + prefix + "-' || i",
                "municipality", PLACE,
                "assignee", "null",
                "created", "now() - i * interval '7 seconds'",
                "due", "now() + (i::bigint * 7919 % 2592000) * interval '1 second'"));
        columns.putAll(more);
        // without rights on the offer a door is a row of its own
        boolean offers = sql.queryForObject("select to_regclass('task_offer') is not null", Boolean.class);
        String doors = """
                from (select distinct d.grp, d.municipality, d.organisation, d.person from task_door d
                      join task_row t using (task_id) where t.task_key = 'talkWithParent'
                      and d.grp = 'verloskundigenkerkrade' limit 1) d""";
        String group = "case when " + NUMBER + " = 0 then d.grp else (" + TEAM + ")[" + NUMBER + "] end";
        String organisation = "case when d.organisation is null then null else " + group + " end";
        String place = "case when d.municipality is null then null else " + PLACE + " end";
        if (offers) {
            sql.execute("drop table if exists seed_offer");
            sql.execute("create table seed_offer as select i as number, offer_of(" + PLACE + ", jsonb_build_array("
                    + "jsonb_build_array(" + group + ", " + place + ", " + organisation + ", null))) as offer " + doors
                    + ", generate_series(0, 191) i");
            columns.put("offer", "(select s.offer from seed_offer s where s.number = i % 192)");
        }
        again(
                "task_row",
                "task_key = 'talkWithParent' and ended is null and task_id not like 'open-%'",
                from,
                to,
                columns);
        if (!offers) {
            sql.execute("insert into task_door (task_id, grp, municipality, organisation, person) select '" + prefix
                    + "-' || i, " + group + ", " + place + ", " + organisation + ", null " + doors
                    + ", generate_series(" + from + ", " + to + ") i");
        }
        clean("task_row", "task_offer", "offer_door", "offer_open", "task_door");
    }

    /** The same open tasks in the plain program: an instance, its task, its group and the group's right on it. */
    void stockTasks(int from, int to) {
        String task = "task_def_key_ = 'talkWithParent' and id_ not like 'seed-%'";
        again(
                "act_ru_execution",
                "id_ in (select proc_inst_id_ from act_ru_task where " + task + ")",
                from,
                to,
                Map.of(
                        "id_", "'seed-e-' || i",
                        "proc_inst_id_", "'seed-e-' || i",
                        "root_proc_inst_id_", "'seed-e-' || i",
                        "business_key_", "'seed-' || i"));
        again(
                "act_ru_task",
                task,
                from,
                to,
                Map.of(
                        "id_", "'seed-t-' || i",
                        "execution_id_", "'seed-e-' || i",
                        "proc_inst_id_", "'seed-e-' || i",
                        "assignee_", "null",
                        "create_time_", "now() - i * interval '7 seconds'",
                        "due_date_", "now() + (i::bigint * 7919 % 2592000) * interval '1 second'"));
        String group = "case when " + NUMBER + " = 0 and i % 16 < 3 then 'verloskundigenkerkrade' else 'team-' || "
                + NUMBER + " || '-' || i % 16 end";
        again(
                "act_ru_identitylink",
                "task_id_ in (select id_ from act_ru_task where " + task + ") and type_ = 'candidate'",
                from,
                to,
                Map.of("id_", "'seed-l-' || i", "task_id_", "'seed-t-' || i", "group_id_", group));
        again(
                "act_ru_authorization",
                "resource_type_ = 7 and group_id_ = 'verloskundigenkerkrade'",
                from,
                to,
                Map.of("id_", "'seed-a-' || i", "resource_id_", "'seed-t-' || i", "group_id_", group));
        clean("act_ru_execution", "act_ru_task", "act_ru_identitylink", "act_ru_authorization");
    }

    /**
     * Closed files and their closed referrals.
     *
     * @param due so many of the first, all in Kerkrade, may be destroyed; the program reads these
     * @param practice where its wrapping key is
     */
    void files(int to, int due, Path practice) {
        String closed = "case when i <= " + due + " then now() - interval '25 years' else now() - interval '1 year' "
                + "end - (i % 300) * interval '1 day'";
        Map<String, String> columns = new LinkedHashMap<>();
        List.of(
                        "own_file_number",
                        "own_number_mark",
                        "note",
                        "wishes",
                        "instrument",
                        "instrument_outcome",
                        "due_date",
                        "birth_date",
                        "case_director",
                        "director_group",
                        "merged_into")
                .forEach(empty -> columns.put(empty, "null"));
        columns.put("id", "'seed-' || i");
        columns.put("mark", "'S' || i");
        columns.put(
                "municipality",
                "case when i <= " + due + " then 'gm0928' else replace(" + PLACE + ", 'gm0928', 'gm0882') end");
        columns.put("opened", closed + " - interval '200 days'");
        columns.put("closed", closed);
        again("case_file", "closed is not null and id not like 'seed-%'", 1, to, columns);
        again(
                "referral",
                "state = 'closed' and id not like 'seed-%'",
                1,
                to,
                Map.of("id", "'seed-' || i", "case_id", "'seed-' || i"));
        SealedSeeds.seal(sql, practice, due);
        clean("case_file", "referral", "household_key");
    }

    /** Facts of three years, spread over all municipalities; those of last month are not counted yet. */
    void facts(int to) {
        sql.execute("create table seed_fact as select * from fact");
        again(
                "fact",
                "seed_fact",
                "true",
                1,
                to,
                Map.of(
                        "id", "overriding",
                        "municipality", PLACE,
                        "at",
                                "date_trunc('month', now()) - (1 + i % 36) * interval '1 month' "
                                        + "+ i % 28 * interval '1 day'",
                        "grouping_key", "'seed-' || i / 16 / n.many",
                        "days", "case when t.days is null then null else i % 15 end",
                        "signal_days", "case when t.signal_days is null then null else i % 40 end",
                        "in_term", "case when t.in_term is null then null else i % 4 > 0 end"));
        sql.execute("drop table seed_fact");
        String month = "date_trunc('month', now())::date";
        if (sql.queryForObject("select to_regproc('fold_facts') is not null", Boolean.class)) {
            sql.execute("select fold_facts(" + month + ", (" + month + " - interval '37 months')::date)");
            sql.execute("insert into counted_month select m::date, now() from generate_series(" + month
                    + " - interval '37 months', " + month + " - interval '2 months', '1 month') m");
        } else {
            sql.execute("insert into counted_month select m::date, now() from generate_series(" + month
                    + " - interval '37 months', " + month + " - interval '2 months', '1 month') m");
            sql.execute("insert into counted_fact select id, date_trunc('month', at)::date from fact where at < "
                    + month + " - interval '1 month' and id not in (select fact from counted_fact)");
        }
        clean("fact", "counted_fact", "fact_sum", "uncounted_fact");
    }

    /** Lines for the midwife, and for people of other teams. */
    void messages(int to) {
        again(
                "notice",
                "organisation = 'verloskundigenkerkrade' and at < now() + interval '1 minute'",
                1,
                to,
                Map.of(
                        "at",
                        "now() - i * interval '1 minute'",
                        "organisation",
                        "case when " + NUMBER + " = 0 then t.organisation else (" + TEAM + ")[" + NUMBER + "] end"));
        clean("notice");
    }

    private void again(String table, String which, int from, int to, Map<String, String> columns) {
        again(table, table, which, from, to, columns);
    }

    /**
     * Rows of a table again.
     *
     * @param which of its rows; they take turns
     * @param columns what is different, by n.i (their number), n.many (how many take turns) and t (the row)
     */
    private void again(String table, String source, String which, int from, int to, Map<String, String> columns) {
        List<String> names = sql.queryForList("""
                select attname from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
                and attgenerated = '' and attidentity <> 'a' order by attnum
                """, String.class, table);
        StringBuilder values = new StringBuilder();
        names.forEach(name -> values.append(values.isEmpty() ? "" : ", ")
                .append(columns.containsKey(name) ? columns.get(name).replaceAll("\\bi\\b", "n.i") : "t." + name));
        sql.execute("insert into " + table + " (" + String.join(", ", names) + ") select " + values
                + " from (select i, (select count(*) from " + source + " where " + which + ") as many"
                + " from generate_series(" + from + ", " + to + ") i) n"
                + " join (select *, row_number() over () - 1 as turn from " + source + " where " + which
                + ") t on t.turn = n.i % n.many");
    }

    private void clean(String... tables) {
        for (String table : tables) {
            if (Boolean.TRUE.equals(sql.queryForObject(
                    "select bool_or(relkind = 'r') from pg_class where oid = to_regclass(?)", Boolean.class, table))) {
                sql.execute("vacuum analyze " + table);
            }
        }
    }
}
