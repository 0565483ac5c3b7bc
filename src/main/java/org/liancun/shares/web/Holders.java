package org.liancun.shares.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liancun.shares.Holding;
import org.liancun.shares.ShareRegisters.Holder;
import org.liancun.shares.ShareClass;

/**
 * Who holds what, as far as the reader may know.
 *
 * @param named holders in sight, by code
 * @param withheld households of which the reader sees no more than how many there are
 */
public record Holders(List<Row> named, Withheld withheld) {
    /** Fewer than this are not counted for readers who may not see persons. */
    static final int FEWEST = 10;

    /** One holder's shares, in hundredths by class. */
    public record Row(Holder holder, Map<ShareClass, Long> byClass) {
        public long total() {
            return byClass.values().stream().mapToLong(Long::longValue).sum();
        }

        public long of(ShareClass shareClass) {
            return byClass.getOrDefault(shareClass, 0L);
        }
    }

    /** Households without names. */
    public record Withheld(int households, long shares) {
        public boolean countable() {
            return households >= FEWEST;
        }
    }

    static Holders of(List<Holding> holdings, Map<UUID, Holder> names) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        Set<UUID> withheld = new LinkedHashSet<>();
        long shares = 0;
        for (Holding holding : holdings) {
            Holder holder = names.get(holding.holder());
            if (holder == null) {
                withheld.add(holding.holder());
                shares += holding.hundredths();
            } else {
                rows.computeIfAbsent(holding.holder(), id -> new Row(holder, new EnumMap<>(ShareClass.class)))
                        .byClass().merge(classOf(holding), holding.hundredths(), Long::sum);
            }
        }
        List<Row> named = new ArrayList<>(rows.values());
        named.sort(Comparator.comparing(row -> row.holder().code()));
        return new Holders(named, new Withheld(withheld.size(), shares));
    }

    static ShareClass classOf(Holding holding) {
        return ShareClass.valueOf(holding.shareClass().toUpperCase(Locale.ROOT));
    }
}
