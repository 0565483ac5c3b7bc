package org.liancun.shares.guard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is put on record of land and herds. Papers are cited by their numbers. */
public final class NewLand {
    private NewLand() {}

    /**
     * A capacity that the county approved.
     *
     * @param land a piece of the village's land; empty for all of it
     * @param hundredths of sheep units
     */
    public record Approved(String village, String land, Season season, long hundredths, LocalDate from,
            @Nullable LocalDate until, String document) {}

    /** Grassland of a kind, for the estimate; {@code source} says where the area comes from. */
    public record Area(String village, String land, String kind, Season season, long muHundredths, int days,
            LocalDate from, String source) {}

    /** Heads of a class that households keep themselves at the end of the day. */
    public record Heads(String village, LocalDate on, String animal, long heads, String document) {}

    /**
     * Heads that come onto the land or leave it.
     *
     * @param document empty for none
     * @param approvedBy who lets them come beyond what the land carries; empty for nobody
     */
    public record Move(String village, LocalDate on, String animal, long heads, Why reason, String document,
            String approvedBy) {}

    /** Why heads come or leave. */
    public enum Why {
        BORN(true), BOUGHT(true), BROUGHT(true), SOLD(false), SLAUGHTERED(false), DIED(false), TAKEN(false);

        private final boolean adds;

        Why(boolean adds) {
            this.adds = adds;
        }

        public static Optional<Why> of(String code) {
            return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean adds() {
            return adds;
        }
    }
}
