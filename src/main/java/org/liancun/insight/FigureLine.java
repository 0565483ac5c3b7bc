package org.liancun.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the list behind a figure. */
public sealed interface FigureLine {
    /** What the row adds to the figure, in the smallest part of the figure's unit. */
    long amount();

    /** Where the next page goes on after this row. */
    String cursor();

    /**
     * An entry of the journal.
     *
     * @param gross what it moves on the accounts that the figure reads
     * @param eliminated what of it stands against another vehicle and does not count
     * @param document number of the document behind it; null where there is none in sight
     */
    record OfEntry(
            UUID entry, LocalDate on, String alliance, String book, @Nullable String number, String kind, String memo,
            @Nullable UUID documentId, @Nullable String document, long gross, long eliminated)
            implements FigureLine {
        @Override
        public long amount() {
            return gross - eliminated;
        }

        @Override
        public String cursor() {
            return on + "_" + entry;
        }
    }

    /**
     * An alliance.
     *
     * @param previous what it had the year before; null where that cannot be told or does not matter
     */
    record OfAlliance(Alliance alliance, long amount, @Nullable Long previous, String href) implements FigureLine {
        @Override
        public String cursor() {
            return alliance.code();
        }
    }

    /** A village in an alliance. */
    record OfVillage(String code, String nameZh, String townshipZh, String townshipEn, String alliance, LocalDate from)
            implements FigureLine {
        @Override
        public long amount() {
            return 1;
        }

        @Override
        public String cursor() {
            return code;
        }
    }

    /** A village with the stronger ones at its side; their names are joined where there are several. */
    record OfPair(String code, String nameZh, String townshipZh, String townshipEn, String alliance, String partners,
            String kinds) implements FigureLine {
        @Override
        public long amount() {
            return 1;
        }

        @Override
        public String cursor() {
            return code;
        }
    }
}
