package org.liancun.accounting.closing;

import java.util.List;
import java.util.UUID;

/**
 * What a part found of one point in one book.
 *
 * @param point its name in {@code accounting/closing-points.csv}
 * @param account code of the account that it is about; empty where it is about the whole book
 * @param settled whether the books themselves show that nothing is left to do
 * @param figure what a person's word would be about, in one language for all; empty where there is no figure
 * @param values {0}, {1} … of its texts
 * @param ways where it is mended
 */
public record Finding(UUID book, String point, String account, boolean settled, String figure, List<Object> values,
        List<Way> ways) {
    public Finding {
        values = List.copyOf(values);
        ways = List.copyOf(ways);
    }

    /** A point of a whole book that no person's word settles. */
    public static Finding ofBook(UUID book, String point, boolean settled, List<Object> values, List<Way> ways) {
        return new Finding(book, point, "", settled, "", values, ways);
    }

    /**
     * A page where something is mended.
     *
     * @param key of the link's text, {@code closing.way.<key>}
     * @param path behind the address of the book
     * @param what {0} of the text; empty where it needs none
     */
    public record Way(String key, String path, String what) {}
}
