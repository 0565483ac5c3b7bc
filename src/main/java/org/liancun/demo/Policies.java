package org.liancun.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.liancun.demo.Contribution.Kind;

/** The demo's written rules: what a contribution is worth in shares, how income is distributed, and when. */
final class Policies {
    private static final int SHARE_VALUE_YUAN = 500;

    /** Classes that the demo's assembly is said to have set beside the standard unit of each kind. */
    private static final String CLASSES = """
                  - {kind: workday, unit: day, value_yuan: 120}
                  - {kind: pasture, class: alpine-meadow-1, coefficient: 1.25}
                  - {kind: pasture, class: alpine-steppe-1, coefficient: 0.8}
                  - {kind: yak, class: two-year, value_yuan: 3000}
                  - {kind: yak, class: calf, value_yuan: 1200}
            """;

    private Policies() {}

    /** A payout year's days, each at least as far apart as the rules ask. */
    private record Calendar(int year, String openOn, String meetingOn, String resultOn, String payOn) {
        String yaml() {
            return "      " + year + ": {open_on: " + openOn + ", meeting_on: " + meetingOn + ", result_on: " + resultOn
                    + ", pay_on: " + payOn + "}\n";
        }
    }

    private static final List<Calendar> CALENDARS = List.of(
            new Calendar(2022, "2023-01-08", "2023-01-20", "2023-01-27", "2023-02-03"),
            new Calendar(2023, "2024-01-08", "2024-01-20", "2024-01-27", "2024-02-02"));

    static PackageFile file() {
        String rules = Arrays.stream(Kind.values()).map(Policies::rule).collect(Collectors.joining());
        return new PackageFile("policies.yaml", """
                # Synthetic: rules invented for the demo. No real organisation has decided them.
                valuation:
                  - alliance: "*"
                    valid_from: 2022-01-01
                    source: "%1$s 入股折算办法决议（演示）"
                    resolution: %1$s
                    share_value_yuan: %2$s
                    rounding: down
                    rules:
                """.formatted(Paper.VALUATION, String.valueOf(SHARE_VALUE_YUAN)) + rules + CLASSES
                + "distribution:\n"
                + distribution("vehicle", "10%", "      - {name: reinvestment, rate: 20%}\n")
                + distribution("collective", "15%", ""));
    }

    private static String rule(Kind kind) {
        String value = kind == Kind.EQUIPMENT ? "appraised" : String.valueOf(kind.valueYuan);
        return "      - {kind: " + kind.word + ", unit: " + kind.unit + ", value_yuan: " + value + "}\n";
    }

    private static String distribution(String organisation, String reserve, String more) {
        return "  - organisation: " + organisation + "\n"
                + "    year_from: 2022\n"
                + "    source: \"" + Paper.DISTRIBUTION + " 收益分配办法决议（演示）\"\n"
                + "    rules:\n"
                + "      - {name: cover_losses}\n"
                + "      - {name: reserve, rate: " + reserve + "}\n"
                + more
                + "      - {name: members, by: shares}\n"
                + "    calendar:\n"
                + CALENDARS.stream().map(Calendar::yaml).collect(Collectors.joining());
    }

    static String valuationInWords() {
        return "每股 " + SHARE_VALUE_YUAN + " 元，不足一股的部分舍去。折算标准：\n"
                + Arrays.stream(Kind.values())
                        .map(kind -> kind == Kind.EQUIPMENT
                                ? "设备：按评估价\n"
                                : kind.wordZh + "：每" + kind.unitZh + " " + kind.valueYuan + " 元\n")
                        .collect(Collectors.joining());
    }

    static String distributionInWords() {
        return """
                经营主体：弥补亏损；提取公积公益金10%；提取再生产资金20%；其余按股份分给各村。
                村集体：弥补亏损；提取公积公益金15%；其余按成员收益权份额分配。
                """;
    }
}
