package org.liancun.demo;

import static org.liancun.demo.Voucher.Line.credit;
import static org.liancun.demo.Voucher.Line.debit;
import static org.liancun.demo.Voucher.Line.owed;
import static org.liancun.demo.Voucher.Line.settled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liancun.kernel.Allocation;
import org.liancun.kernel.Allocation.Claim;

/**
 * What invented vehicles owe to invented households, by name: for work on contracts of others, for pasture that neighbours
 * rent, and for goods sold on their behalf. The vehicle passes on what it receives, so that its own income stays as it is.
 */
final class HouseholdGains {
    /** The vehicle's own account for rent that it collects, below 112. */
    static final String RENT_TO_COLLECT = "11201";
    private static final String GOODS = "121";
    private static final String SUPPLIERS = "211";
    private static final String LABOUR = "213";
    private static final int YUAN = 100;

    private final Dice dice;
    private final Takers takers;
    private final Map<String, Long> increases = new HashMap<>();

    private HouseholdGains(Takers takers, Dice dice) {
        this.takers = takers;
        this.dice = dice;
        List<Household> all = takers.taking().values().stream().flatMap(List::stream).toList();
        List<Claim<String>> claims = all.stream()
                .map(household -> new Claim<>(household.code(), Takers.people(household) * dice.between(62, 145)))
                .toList();
        Allocation.byLargestRemainder(Aims.TAKING_MORE_FEN / YUAN, claims)
                .forEach(part -> increases.put(part.key(), part.amount() * YUAN));
    }

    /** Adds the vouchers of both years to the journals of the vehicles. */
    static void add(List<Journal> vehicles, Takers takers, Dice dice) {
        HouseholdGains gains = new HouseholdGains(takers, dice);
        vehicles.forEach(journal -> journal.insert(gains.vouchers(journal.book)));
    }

    private List<Voucher> vouchers(String book) {
        String alliance = book.substring(0, book.length() - 1);
        Year first = new Year(2022);
        Year second = new Year(2023);
        for (Household household : takers.others().get(alliance)) {
            first.owe(household, Takers.people(household) * dice.between(450, 600) * YUAN);
        }
        for (Household household : takers.taking().get(alliance)) {
            long before = Takers.people(household) * dice.between(120, 260) * YUAN;
            long now = before + increases.get(household.code());
            long rent = dice.permille(now, 90, 190) / YUAN * YUAN;
            long net = dice.permille(now, 250, 400) / YUAN * YUAN;
            first.owe(household, before);
            second.rents.add(new Part(household.code(), rent));
            second.goods.add(new Part(household.code(), gross(net)));
            second.owe(household, now - rent - net);
        }
        List<Voucher> vouchers = new ArrayList<>(first.vouchers(book));
        vouchers.addAll(second.vouchers(book));
        return vouchers;
    }

    /** What a year owes to whom. */
    private record Year(int year, List<Part> wages, List<Part> rents, List<Part> goods) {
        Year(int year) {
            this(year, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** A household in which nobody is of the age to work lets pasture instead. */
        void owe(Household household, long fen) {
            (household.workersIn(year) > 0 ? wages : rents).add(new Part(household.code(), fen));
        }

        List<Voucher> vouchers(String book) {
            return Stream.of(forWork(book, year, wages), forPasture(book, year, rents), forGoods(book, year, goods))
                    .flatMap(List::stream).toList();
        }
    }

    /** What is owed to a household. */
    private record Part(String household, long fen) {}

    /** The price of which so much is left after what {@link BenefitPaper} says that households put in. */
    private static long gross(long netFen) {
        return netFen * 1_000 / (1_000 - BenefitPaper.GOODS_COST_PERMILLE);
    }

    private static List<Voucher> forWork(String book, int year, List<Part> parts) {
        long sum = sum(parts);
        return List.of(
                new Voucher(book, LocalDate.of(year, 9, 28), owing(debit(Journal.BANK, sum, "收到劳务承包款（代收）"),
                        parts, LABOUR, "草场围栏、道路养护务工")),
                new Voucher(book, LocalDate.of(year, 10, 12), paying(parts, LABOUR, "支付务工劳务费")));
    }

    private static List<Voucher> forPasture(String book, int year, List<Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        long sum = sum(parts);
        return List.of(
                new Voucher(book, LocalDate.of(year, 6, 18), owing(debit(RENT_TO_COLLECT, sum, "应收草场租金（代收）"),
                        parts, SUPPLIERS, "草场租金")),
                new Voucher(book, LocalDate.of(year, 7, 6), List.of(debit(Journal.BANK, sum, "收到草场租金（代收）"),
                        credit(RENT_TO_COLLECT, sum, "收到草场租金（代收）"))),
                new Voucher(book, LocalDate.of(year, 7, 9), paying(parts, SUPPLIERS, "支付草场租金")));
    }

    private static List<Voucher> forGoods(String book, int year, List<Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        long sum = sum(parts);
        return List.of(
                new Voucher(book, LocalDate.of(year, 8, 22), owing(debit(GOODS, sum, "代销牧户奶制品入库"),
                        parts, SUPPLIERS, "代销奶制品")),
                new Voucher(book, LocalDate.of(year, 8, 30), List.of(debit(Journal.BANK, sum, "收到代销货款"),
                        credit(GOODS, sum, "代销奶制品出库"))),
                new Voucher(book, LocalDate.of(year, 9, 4), paying(parts, SUPPLIERS, "支付代销货款")));
    }

    private static List<Voucher.Line> owing(Voucher.Line received, List<Part> parts, String account, String what) {
        List<Voucher.Line> lines = new ArrayList<>(List.of(received));
        parts.forEach(part -> lines.add(owed(account, part.fen, what, part.household)));
        return lines;
    }

    private static List<Voucher.Line> paying(List<Part> parts, String account, String what) {
        List<Voucher.Line> lines = new ArrayList<>();
        parts.forEach(part -> lines.add(settled(account, part.fen, what, part.household)));
        lines.add(credit(Journal.BANK, sum(parts), "银行转账" + what));
        return lines;
    }

    private static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::fen).sum();
    }
}
