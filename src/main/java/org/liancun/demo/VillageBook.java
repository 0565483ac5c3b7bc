package org.liancun.demo;

import static org.liancun.demo.Voucher.Line.credit;
import static org.liancun.demo.Voucher.Line.debit;

import java.time.LocalDate;
import java.util.List;

/** Two years of an invented village collective: what it opens with, the little it earns by itself, what it spends. */
final class VillageBook {
    private static final long YAK_FEN = 600_000;
    private static final int CAPITAL_PERMILLE = 700;

    private final Journal journal;
    private final VillageMeans means;
    private final Dice dice;

    VillageBook(VillageMeans means, Dice dice) {
        journal = new Journal(means.code());
        this.means = means;
        this.dice = dice;
    }

    Journal run(List<Contribution> contributions) {
        open(contributions);
        journal.contribution(-contributions.stream()
                .filter(contribution -> contribution.kind() == Contribution.Kind.CASH)
                .mapToLong(Contribution::capitalFen)
                .sum());
        year(2022, means.incomeFen2022());
        journal.keep(Math.max(0, journal.resultFen(2022)));
        year(2023, means.incomeFen2023());
        return journal;
    }

    /** Enough of everything that it will contribute, and some more. */
    private void open(List<Contribution> contributions) {
        long herd = dice.between(6, 40) * YAK_FEN;
        long equipment = dice.between(50, 260) * 100_000L;
        for (Contribution contribution : contributions) {
            herd += contribution.livestock() ? contribution.capitalFen() : 0;
            equipment += contribution.kind() == Contribution.Kind.EQUIPMENT ? contribution.capitalFen() : 0;
        }
        long sum = means.cashFen() + herd + equipment;
        long capital = dice.permille(sum, CAPITAL_PERMILLE, CAPITAL_PERMILLE);
        journal.book(LocalDate.of(2022, 1, 1),
                debit(Journal.BANK, means.cashFen(), "期初余额：银行存款"),
                debit("132", herd, "期初余额：生产性生物资产（牦牛、绵羊）"),
                debit("151", equipment, "期初余额：固定资产"),
                credit("301", capital, "期初余额：资本"),
                credit("311", sum - capital, "期初余额：公积公益金"));
    }

    private void year(int year, long incomeFen) {
        long rent = dice.permille(incomeFen, 350, 500) / 1_000 * 1_000;
        long hay = dice.permille(incomeFen, 200, 350) / 1_000 * 1_000;
        earn(LocalDate.of(year, 3, 15), "501", rent, dice.pick(List.of("村集体房屋出租收入", "便民商店承包收入", "茶馆承包收入")));
        earn(LocalDate.of(year, 7, 15), "501", hay, dice.pick(List.of("打草销售收入", "集体奶制品销售收入", "机械作业收入")));
        spend(LocalDate.of(year, 7, 25), "511", dice.permille(incomeFen, 120, 220), "饲草料及修理支出");
        earn(LocalDate.of(year, 11, 15), "501", incomeFen - rent - hay, "集体畜产品销售收入");
        spend(LocalDate.of(year, 12, 10), "513", dice.permille(incomeFen, 80, 150), "办公及账务代理费");
        spend(LocalDate.of(year, 12, 20), "514", dice.permille(incomeFen, 40, 110), "环境整治及助学支出");
    }

    private void earn(LocalDate date, String account, long fen, String what) {
        journal.book(date, debit(Journal.BANK, fen, "收到" + what), credit(account, fen, what));
    }

    private void spend(LocalDate date, String account, long fen, String what) {
        journal.book(date, debit(account, fen, what), credit(Journal.BANK, fen, "银行支付" + what));
    }
}
