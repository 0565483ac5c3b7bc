package org.liancun.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of goods that move with lines. */
@Component
class GoodsTables {
    static final String ADD = """
            INSERT INTO accounting.line_goods (county_code, entry_id, line, quantity_thousandths, unit,
                                               price_yuan_ten_thousandths)
            SELECT access.county(), g.entry_id, g.line, g.quantity, g.unit, g.price
              FROM unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::bigint[])
                   AS g (entry_id, line, quantity, unit, price)
            ON CONFLICT DO NOTHING""";

    static final String TAKE_BACK = """
            INSERT INTO accounting.line_goods (county_code, entry_id, line, quantity_thousandths, unit,
                                               price_yuan_ten_thousandths)
            SELECT county_code, :reversal, line, -quantity_thousandths, unit, price_yuan_ten_thousandths
              FROM accounting.line_goods WHERE county_code = access.county() AND entry_id = :original""";

    private final JdbcClient client;

    GoodsTables(JdbcClient client) {
        this.client = client;
    }

    /** Goods of a line of an entry. */
    record OfLine(UUID entry, int line, Goods goods) {}

    void add(UUID entry, Map<Integer, Goods> goods) {
        add(goods.entrySet().stream().map(each -> new OfLine(entry, each.getKey(), each.getValue())).toList());
    }

    void add(List<OfLine> goods) {
        if (!goods.isEmpty()) {
            client.sql(ADD)
                    .param(column(goods, OfLine::entry)).param(column(goods, OfLine::line))
                    .param(column(goods, each -> each.goods().quantity())).param(column(goods, each -> each.goods().unit()))
                    .param(column(goods, each -> each.goods().price()))
                    .update();
        }
    }

    /** The same goods the other way, beside the entry that reverses. */
    void takeBack(UUID original, UUID reversal) {
        client.sql(TAKE_BACK).param("reversal", reversal).param("original", original).update();
    }

    /** What a row says; null where nothing moves. */
    static @Nullable Goods read(ResultSet row) throws SQLException {
        String unit = row.getString("goods_unit");
        return unit == null ? null : new Goods(row.getLong("quantity"), unit, row.getLong("price"));
    }

    /** Array parameters as text: the statement casts them. */
    private static String[] column(List<OfLine> goods, Function<OfLine, Object> value) {
        return goods.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
