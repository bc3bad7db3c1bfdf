package nl.kansrijkestart.engine.tasks;

/**
 * The statements of one list of open tasks. Each offer that is open to the person is read in the order of the list, as
 * far as the page goes, and these short lists are merged: what is read depends on the page and on how many offers there
 * are, not on how many tasks (docs/adr/0033).
 *
 * @param mine only what this person took
 * @param searched only where a part of the name fits
 */
record TaskList(boolean mine, boolean searched) {

    /** In what a list can be ordered; each has its index in V21. */
    private enum Order {
        created(true, false),
        due(false, true),
        name(false, false),
        assignee(false, true);

        private final boolean newestFirst;
        private final boolean mayBeEmpty;

        Order(boolean newestFirst, boolean mayBeEmpty) {
            this.newestFirst = newestFirst;
            this.mayBeEmpty = mayBeEmpty;
        }

        /** What is equal stands in the order of the index too: the one way round is the other backwards. */
        private String by(boolean ascending, String nulls) {
            return " order by t." + name() + (ascending ? " asc" : " desc") + nulls + ", t.task_id"
                    + (ascending == newestFirst ? " desc" : " asc");
        }
    }

    /** One door and one key of the person that fits it. */
    private static final String FITS = """
            offer_door d join unnest(:groups, :municipalities, :organisations, :houses, :whose, :anybody)
                    as k(grp, municipality, organisation, house, whose, anybody)
                on d.grp = k.grp and d.municipality = any (array['', k.municipality])
                    and d.organisation = any (array[k.house, k.organisation])
                    and d.person = any (array[k.anybody, k.whose])""";

    /** The task t is open to the person. */
    static final String MAY = "exists (select 1 from " + FITS + " where d.offer = t.offer)";

    private static final String OFFERS = "(select distinct d.offer as id from " + FITS + ")";

    /** This person has it: says so of who acts for nobody, and that is nearly everybody. */
    private static final String THEIRS = "t.assignee = :person";

    /** The same statement for who acts for others too. */
    static String forOthers(String statement) {
        return statement.replace(THEIRS, "t.assignee = any (:persons)");
    }

    private static final String OPEN = " t.offer = %s.id and t.ended is null";

    static final String SELECT = """
            select t.*, p.key_, p.name_ as process_name
            from %s t left join act_re_procdef p on p.id_ = t.process_definition_id""";

    /** What this person took, and of the whole team the sum that is kept. */
    static final String COUNTS = "with lists as materialized " + OFFERS + " select"
            + " (select count(*) from lists join task_row t on" + OPEN.formatted("lists")
            + " and t.assignee = :person),"
            + " (select coalesce(sum(o.change), 0) from lists join offer_open o on o.offer = lists.id)";

    /** Of each case two rows at most; what ended is not read. */
    static final String FIRSTS = """
            with offers as materialized $offers
            select t.*, p.key_, p.name_ as process_name,
                d.grp as offered, nullif(d.person, '') as offered_person
            from unnest(cast(:cases as text[])) asked (id) cross join lateral (
                (select t.*, false as own from task_row t
                    where t.case_id = asked.id and t.ended is null and t.task_key <> all (:untold)
                    order by t.due, t.task_id limit 1)
                union all
                (select t.*, true as own from task_row t
                    where t.case_id = asked.id and t.ended is null and (t.assignee = :person
                        or t.assignee is null and t.offer in (select id from offers))
                    order by t.due, t.task_id limit 1)) t
            left join act_re_procdef p on p.id_ = t.process_definition_id
            left join lateral (select d.grp, d.person from offer_door d where d.offer = t.offer limit 1) d on true""".replace("$offers", OFFERS);

    String count() {
        return lists() + " " + found();
    }

    /** What is merged: a list per offer, or when somebody searches per offer and name, of which there are few. */
    private String lists() {
        String lists = "with lists as materialized ";
        return searched
                ? lists + "(select offers.id, t.name, count(*) as n from " + OFFERS + " offers join task_row t on"
                        + OPEN.formatted("offers") + taken() + " and t.name ilike :search group by offers.id, t.name)"
                : lists + OFFERS;
    }

    /** Of a whole team the sum that is kept. */
    private String found() {
        return searched
                ? "select coalesce(sum(n), 0) from lists"
                : mine
                        ? "select count(*) from lists join task_row t on" + which()
                        : "select coalesce(sum(o.change), 0) from lists join offer_open o on o.offer = lists.id";
    }

    private String which() {
        return OPEN.formatted("lists") + taken() + (searched ? " and t.name = lists.name" : "");
    }

    private String taken() {
        return mine ? " and t.assignee = :person" : "";
    }

    /** With how many there are in {@code found}. @param orderBy created, when it is none of the orders */
    String page(String orderBy, boolean ascending) {
        Order order = Order.created;
        for (Order one : Order.values()) {
            order = one.name().equals(orderBy) ? one : order;
        }
        String all = "select t.* from task_row t where" + which();
        String start = order.by(ascending, "") + " limit :until";
        // backwards an index begins with what has no value, and people read that last
        String each = ascending || !order.mayBeEmpty
                ? all + start
                : "(" + all + " and t." + order + " is not null" + start + ") union all (" + all + " and t." + order
                        + " is null" + start + ")";
        String merged = order.by(ascending, " nulls last");
        return lists() + " "
                + SELECT.formatted("(select t.*, (" + found() + ") as found from lists cross join lateral (" + each
                        + ") t" + merged + " limit :max offset :first)")
                + merged;
    }
}
