package org.liancun.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liancun.formation.PlannedAlliance;
import org.liancun.kernel.Decimals;

/** The documents behind everything in the demo: few words each, and the word "synthetic" first. */
final class Papers {
    private static final LocalDate DECIDED_ON = LocalDate.of(2021, 12, 20);
    static final LocalDate REFORM_ON = LocalDate.of(2021, 12, 31);

    private final County county;
    private final Map<String, String> names = new TreeMap<>();

    private Papers(County county) {
        this.county = county;
        county.places().forEach(place -> names.put(place.village().code(), place.village().name()));
    }

    static List<Paper> of(County county) {
        Papers papers = new Papers(county);
        List<Paper> all = new ArrayList<>(papers.resolutions());
        all.addAll(county.rollout().papers());
        county.means().keySet().forEach(village -> all.add(papers.register(village)));
        county.means().keySet().forEach(village -> all.add(papers.contract(village)));
        all.addAll(MemberFiles.papers(county));
        Stream.concat(county.vehicles().stream(), county.villages().stream())
                .forEach(journal -> all.addAll(papers.receipts(journal)));
        return all;
    }

    private List<Paper> resolutions() {
        StringBuilder plan = new StringBuilder("联村方案，自2022年1月1日起施行。\n");
        for (PlannedAlliance alliance : county.plan().alliances()) {
            plan.append(alliance.code()).append("：");
            plan.append(String.join("、", alliance.villages().stream().map(names::get).toList()));
            plan.append("；牵头村：").append(names.get(alliance.lead())).append("\n");
        }
        return List.of(
                new Paper(Paper.PLAN, "resolution", "联村方案决议（演示）", DECIDED_ON, plan.toString()),
                new Paper(Paper.VALUATION, "resolution", "入股折算办法决议（演示）", DECIDED_ON, Policies.valuationInWords()),
                new Paper(Paper.DISTRIBUTION, "resolution", "收益分配办法决议（演示）", DECIDED_ON,
                        Policies.distributionInWords()));
    }

    private Paper register(String village) {
        List<Household> households = county.population().of(village);
        String body = "集体产权制度改革成员收益权份额登记。每名成员" + PackageFiles.SHARES_PER_PERSON + "股。\n户数："
                + households.size() + "　成员：" + PackageFiles.membersOf(households) + "人\n";
        return new Paper(Paper.register(village), "register", names.get(village) + "成员份额登记册（演示）", REFORM_ON, body);
    }

    private Paper contract(String village) {
        StringBuilder body = new StringBuilder();
        LocalDate date = DECIDED_ON;
        for (Contribution contribution : county.contributions()) {
            if (contribution.village().equals(village)) {
                date = contribution.date();
                body.append(inWords(contribution)).append("\n");
            }
        }
        return new Paper(Contribution.document(village), "contract", names.get(village) + "入股合同（演示）", date,
                body.toString());
    }

    private static String inWords(Contribution contribution) {
        Contribution.Kind kind = contribution.kind();
        String words = kind.wordZh + " " + contribution.quantity() + " " + kind.unitZh;
        return switch (kind) {
            case PASTURE -> words + "（使用，承包权不变）";
            case EQUIPMENT -> words + "，每台评估 " + contribution.unitValueYuan() + " 元";
            case YAK, SHEEP, LABOUR, CASH -> words;
        };
    }

    /** One receipt for the vouchers of a month. */
    private List<Paper> receipts(Journal journal) {
        Map<YearMonth, StringBuilder> bodies = new TreeMap<>();
        for (Voucher voucher : journal.vouchers()) {
            StringBuilder body = bodies.computeIfAbsent(YearMonth.from(voucher.date()), month -> new StringBuilder());
            Map<String, Long> sums = new LinkedHashMap<>();
            voucher.lines().stream().filter(line -> line.debitFen() != 0)
                    .forEach(line -> sums.merge(line.summary(), line.debitFen(), Long::sum));
            sums.forEach((summary, fen) -> body.append(voucher.date()).append("　").append(summary).append("　")
                    .append(Decimals.format(fen, 2)).append(" 元\n"));
        }
        List<Paper> receipts = new ArrayList<>();
        bodies.forEach((month, body) -> receipts.add(new Paper(
                Voucher.document(journal.book, month),
                "receipt",
                journal.book + " " + month + " 原始凭证汇总（演示）",
                month.atEndOfMonth(),
                body.toString())));
        return receipts;
    }
}
