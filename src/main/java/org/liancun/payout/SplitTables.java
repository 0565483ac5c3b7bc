package org.liancun.payout;

import static org.liancun.payout.DistributionTables.column;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The SQL that splits parts over holders by largest remainder, as {@link org.liancun.kernel.Allocation} does it: the
 * exact part rounded down, then one fen each to the largest remainders, equal ones to the smaller code. One statement,
 * whatever the number of holders.
 */
@Component
class SplitTables {
    static final String STAGE = """
            INSERT INTO payout.staged_part (batch_id, organisation_id, payout_id, part_no, basis, whole_fen, weights, wide)
            SELECT ?, n.* FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::boolean[])
                   AS n""";

    /** Numeric only where whole times weight may not fit a long: it costs several times as much. */
    private static final String SPLIT = """
            WITH claim AS (
                SELECT p.payout_id, p.part_no, w.holder_id, w.holder_code, w.household, w.book_id, w.weight, p.whole_fen,
                       CASE WHEN p.wide THEN div(p.whole_fen::numeric * w.weight, p.weights)::bigint
                            ELSE p.whole_fen * w.weight / p.weights END AS floor_fen,
                       CASE WHEN p.wide THEN mod(p.whole_fen::numeric * w.weight, p.weights)::bigint
                            ELSE p.whole_fen * w.weight % p.weights END AS remainder
                  FROM payout.staged_part p
                  JOIN payout.staged_weight w
                    ON w.batch_id = p.batch_id AND w.organisation_id = p.organisation_id AND w.basis = p.basis
                 WHERE p.batch_id = :batch AND p.weights > 0),
            ranked AS (
                SELECT payout_id, part_no, holder_id, holder_code, household, book_id, weight, floor_fen,
                       whole_fen - (sum(floor_fen) OVER part)::bigint AS left_over,
                       row_number() OVER (part ORDER BY remainder DESC, holder_code COLLATE "C") AS place
                  FROM claim WINDOW part AS (PARTITION BY payout_id, part_no)),
            split AS (
                SELECT payout_id, part_no, holder_id, holder_code, household, book_id, weight, floor_fen,
                       place <= left_over AS rounded_up, floor_fen + (place <= left_over)::int AS amount_fen
                  FROM ranked)
            """;

    static final String SHOW = SPLIT + """
            SELECT payout_id, part_no, holder_code, weight, floor_fen, rounded_up FROM split
             ORDER BY payout_id, part_no, holder_code COLLATE "C"
            """;

    private static final String ADD = SPLIT + """
            , added AS (
                INSERT INTO payout.line (county_code, payout_id, no, part_no, holder_id, holder_code, household,
                                         holder_book_id, weight, floor_fen, rounded_up, amount_fen, place_code,
                                         organisation_code)
                SELECT p.county_code, s.payout_id,
                       row_number() OVER (PARTITION BY s.payout_id ORDER BY s.part_no, s.holder_code COLLATE "C"),
                       s.part_no, s.holder_id, s.holder_code, s.household, s.book_id, s.weight, s.floor_fen,
                       s.rounded_up, s.amount_fen, p.place_code, p.organisation_code
                  FROM split s
                  JOIN payout.payout p ON p.county_code = access.county() AND p.id = s.payout_id
                RETURNING payout_id, holder_id, household, amount_fen)
            SELECT payout_id, width_bucket(amount_fen, :steps::bigint[]) AS step, count(*)::int AS households
            """;

    /** Gives back, for each payout, how many households got an amount of which step. */
    static final String ADD_LINES = ADD + """
              FROM (SELECT payout_id, holder_id, sum(amount_fen)::bigint AS amount_fen FROM added
                     WHERE household GROUP BY payout_id, holder_id) h
             GROUP BY 1, 2""";

    /** The same where every payout is split once, so that a line is all that its household gets. */
    static final String ADD_LINES_OF_ONE_PART = ADD + " FROM added WHERE household GROUP BY 1, 2";

    static final String CLEAR = "DELETE FROM payout.staged_part WHERE batch_id = :batch";

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private final JdbcClient client;

    SplitTables(JdbcClient client) {
        this.client = client;
    }

    /**
     * A whole to be split over what an organisation's holders have of a basis.
     *
     * @param weights of all of them together
     */
    record Whole(UUID organisation, UUID payout, int part, Basis basis, long fen, long weights) {
        boolean wide() {
            return BigInteger.valueOf(fen).multiply(BigInteger.valueOf(weights)).compareTo(LARGEST) > 0;
        }
    }

    /** A statement that goes on from the split of what is staged, its rows being {@code split}. */
    static String then(String more) {
        return SPLIT + more;
    }

    void stage(UUID batch, List<Whole> wholes) {
        client.sql(STAGE)
                .param(batch)
                .param(column(wholes, Whole::organisation)).param(column(wholes, Whole::payout))
                .param(column(wholes, Whole::part)).param(column(wholes, whole -> whole.basis().text()))
                .param(column(wholes, Whole::fen)).param(column(wholes, Whole::weights))
                .param(column(wholes, Whole::wide))
                .update();
    }

    /** Stores the lines of what is staged. @return households by step of {@link Bands}, by payout */
    Map<UUID, int[]> addLines(UUID batch, List<Whole> staged) {
        boolean once = staged.stream().map(Whole::payout).distinct().count() == staged.size();
        long[] thresholds = Bands.thresholds();
        String steps = LongStream.of(thresholds).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
        Map<UUID, int[]> counts = new HashMap<>();
        client.sql(once ? ADD_LINES_OF_ONE_PART : ADD_LINES)
                .param("batch", batch).param("steps", steps)
                .query(row -> {
                    counts.computeIfAbsent(row.getObject("payout_id", UUID.class), k -> new int[thresholds.length + 1])
                            [row.getInt("step")] = row.getInt("households");
                });
        return counts;
    }

    /** A line of a split. */
    record Line(UUID payout, int part, String holder, long weight, long floor, boolean roundedUp) {
        long amount() {
            return floor + (roundedUp ? 1 : 0);
        }
    }

    /** The lines of what is staged, without storing them. */
    List<Line> show(UUID batch) {
        return new ArrayList<>(client.sql(SHOW)
                .param("batch", batch)
                .query((row, n) -> new Line(row.getObject("payout_id", UUID.class), row.getInt("part_no"),
                        row.getString("holder_code"), row.getLong("weight"), row.getLong("floor_fen"),
                        row.getBoolean("rounded_up")))
                .list());
    }

    void clear(UUID batch) {
        client.sql(CLEAR).param("batch", batch).update();
    }
}
