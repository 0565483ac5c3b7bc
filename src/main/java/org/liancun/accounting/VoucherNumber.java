package org.liancun.accounting;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liancun.kernel.Ids;

/**
 * The number of a voucher, unique in its book: the month, and what the paper says. Numbers begin afresh each month
 * (会计基础工作规范), so that {@code 记-0012} of July 2023 is {@code 2023-07-记-0012} here.
 *
 * @param paper the part that stands on paper, such as {@code 记-0012}
 */
record VoucherNumber(YearMonth month, String paper) {
    private static final Pattern WITH_MONTH = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))-(.+)");
    private static final int LONGEST = 40;

    /**
     * What a file or a form says, with the month of its day where it names none.
     *
     * @return empty if it names another month than that of the day, or is too long
     */
    static Optional<VoucherNumber> read(String text, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        Matcher dated = WITH_MONTH.matcher(text);
        VoucherNumber number = dated.matches()
                ? new VoucherNumber(YearMonth.parse(dated.group(1)), dated.group(2))
                : new VoucherNumber(month, text);
        return number.month.equals(month) && number.paper.length() <= LONGEST ? Optional.of(number) : Optional.empty();
    }

    /** The number that follows {@code highest} in its month and word. */
    static VoucherNumber after(int highest, YearMonth month, String word) {
        return new VoucherNumber(month, "%s-%04d".formatted(word, highest + 1));
    }

    /** What all numbers of a month and word begin with. */
    static String prefix(YearMonth month, String word) {
        return month + "-" + word + "-";
    }

    /** 记, 收, 付 or 转, where the number begins with such a word; 记 where it does not. */
    String word() {
        int dash = paper.indexOf('-');
        return dash < 0 ? "记" : paper.substring(0, dash);
    }

    /**
     * The entry's id where the voucher comes from a file: always the same for the same book and number, so that a file
     * may be read again.
     */
    UUID entryId(String county, String book) {
        byte[] hash = sha256(county + "|" + book + "|" + this);
        long millis = month.atDay(1).atStartOfDay(ZoneOffset.ofHours(8)).toInstant().toEpochMilli();
        return Ids.at(millis, new BigInteger(1, hash).longValue(), new BigInteger(1, hash).shiftRight(64).longValue());
    }

    @Override
    public String toString() {
        return month + "-" + paper;
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
