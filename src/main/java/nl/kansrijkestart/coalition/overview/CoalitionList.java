package nl.kansrijkestart.coalition.overview;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.table.Composition;
import nl.kansrijkestart.coalition.table.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All coalitions beside each other, with one question to the database instead of some for each. */
@Component
class CoalitionList {

    private static final String STANDING = """
            select place.code, round.number, round.state, coalesce(sits.members, 0) as members, coalesce(sits.kinds, '{}') as kinds
            from municipality place
            left join lateral (select number, state from coalition_cycle where municipality = place.code order by number desc limit 1) round on true
            left join (select member.municipality, count(*) as members, array_agg(distinct organisation.partner_kind) as kinds
                       from coalition_member member join organisation on organisation.code = member.organisation
                       where member.ended is null group by member.municipality) sits on sits.municipality = place.code""";

    /** @param number 0 when there was no round yet, then {@code state} is null */
    private record Standing(int number, Cycle.State state, int members, List<String> kinds) {}

    private final JdbcClient database;
    private final Composition composition;

    CoalitionList(JdbcClient database, Composition composition) {
        this.database = database;
        this.composition = composition;
    }

    List<CoalitionOverview.Row> of(List<MunicipalityCard> places) {
        Map<String, Standing> standing = new HashMap<>();
        database.sql(STANDING).query(row -> {
            String state = row.getString("state");
            standing.put(
                    row.getString("code"),
                    new Standing(
                            row.getInt("number"),
                            state == null ? null : Cycle.State.valueOf(state),
                            row.getInt("members"),
                            Arrays.stream((String[]) row.getArray("kinds").getArray())
                                    .sorted()
                                    .toList()));
        });
        Map<List<String>, Integer> gaps = new HashMap<>();
        return places.stream()
                .map(place -> {
                    Standing one = standing.get(place.code());
                    int empty = gaps.computeIfAbsent(one.kinds(), kinds -> (int) composition.gaps(kinds).stream()
                            .filter(Seat::needed)
                            .count());
                    return new CoalitionOverview.Row(
                            place.code(),
                            place.name(),
                            CoalitionOverview.phase(one.state()),
                            one.number(),
                            one.members(),
                            empty);
                })
                .toList();
    }
}
