package org.liancun.payout.payslip;

/** An amount in the Chinese numerals that are written on receipts (大写), so that nobody adds a stroke to it. */
final class Capitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private Capitals() {}

    /** Such as 壹仟伍佰叁拾贰元壹角柒分, or 壹佰元整. */
    static String of(long fen) {
        if (fen < 0) {
            return "负" + of(Math.negateExact(fen));
        }
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int last = (int) (fen % 10);
        String whole = yuan == 0 ? "" : whole(yuan) + "元";
        if (jiao == 0 && last == 0) {
            return (whole.isEmpty() ? "零元" : whole) + "整";
        }
        String tenth = jiao > 0 ? digit(jiao) + "角" : whole.isEmpty() ? "" : "零";
        return whole + tenth + (last > 0 ? digit(last) + "分" : "整");
    }

    private static String whole(long yuan) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (yuan / power(group) % GROUP);
            if (part > 0) {
                boolean zero = !text.isEmpty() && (gap || part < GROUP / 10);
                text.append(zero ? "零" : "").append(thousands(part)).append(GROUPS[group]);
            }
            gap = !text.isEmpty() && part == 0;
        }
        return text.toString();
    }

    private static String thousands(int part) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1, power = GROUP / 10; place >= 0; place--, power /= 10) {
            int digit = part / power % 10;
            if (digit > 0) {
                text.append(gap ? "零" : "").append(digit(digit)).append(PLACES[place]);
            }
            gap = digit == 0 && !text.isEmpty();
        }
        return text.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= GROUP;
        }
        return power;
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
